{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "Spanning tree hello",
      "notes": [
        "Every two seconds a bridge says whom it takes for the root of the tree and how far away that is.",
        "Lower the priority of the root and every bridge on the link will want to follow you."
      ],
      "root": "ethernet",
      "layers": [
        {
          "protocol": "ethernet",
          "fields": {
            "dst": "01:80:c2:00:00:00",
            "src": "02:00:00:00:00:01",
            "type": {"auto": "0x0026"}
          }
        },
        {
          "protocol": "llc",
          "fields": {
            "dsap": {"auto": "0x42"},
            "ssap": {"auto": "0x42"},
            "control": "0x03"
          }
        },
        {
          "protocol": "stp",
          "fields": {
            "protocol": 0,
            "version": 0,
            "type": "0x00",
            "tc_ack": 0,
            "agreement": 0,
            "forwarding": 0,
            "learning": 0,
            "port_role": 0,
            "proposal": 0,
            "tc": 0,
            "root_id.priority": 8,
            "root_id.ext": 0,
            "root_id.mac": "02:00:00:00:00:01",
            "root_cost": 0,
            "bridge_id.priority": 8,
            "bridge_id.ext": 0,
            "bridge_id.mac": "02:00:00:00:00:01",
            "port_id": "0x8001",
            "age": 0,
            "max_age": 5120,
            "hello": 512,
            "forward_delay": 3840,
            "rest": "\"\""
          }
        }
      ],
      "bytes": "0180c200000002000000000100264242030000000000800002000000000100000000800002000000000180010000140002000f00"
    }
  ]
}
