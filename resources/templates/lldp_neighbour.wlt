{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "LLDP: who is next door",
      "notes": [
        "A switch tells its neighbour its name, the port at which it stands, and for how many seconds this is to be believed.",
        "It never goes further than one link: no bridge passes this destination on."
      ],
      "root": "ethernet",
      "layers": [
        {
          "protocol": "ethernet",
          "fields": {
            "dst": "01:80:c2:00:00:0e",
            "src": "02:00:00:00:00:01",
            "type": {"auto": "0x88cc"}
          }
        },
        {
          "protocol": "lldp",
          "fields": {
            "tlvs[0].type": 1,
            "tlvs[0].length": {"auto": 7},
            "tlvs[0].subtype": 4,
            "tlvs[0].mac": "02:00:00:00:00:01",
            "tlvs[1].type": 2,
            "tlvs[1].length": {"auto": 5},
            "tlvs[1].subtype": 5,
            "tlvs[1].text": "\"eth0\"",
            "tlvs[2].type": 3,
            "tlvs[2].length": {"auto": 2},
            "tlvs[2].ttl": 120,
            "tlvs[3].type": 0,
            "tlvs[3].length": {"auto": 0}
          }
        }
      ],
      "bytes": "0180c200000e02000000000188cc02070402000000000104050565746830060200780000"
    }
  ]
}
