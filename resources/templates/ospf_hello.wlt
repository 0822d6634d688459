{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "OSPF: hello",
      "notes": "Routers find each other with this, and agree on who speaks for the link. Different intervals on both ends are the commonest reason why they do not.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 64},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 1,
            "protocol": {"auto": 89},
            "checksum": {"auto": "0x175e"},
            "src": "192.0.2.1",
            "dst": "224.0.0.5"
          }
        },
        {
          "protocol": "ospf",
          "fields": {
            "version": 2,
            "type": 1,
            "length": {"auto": 44},
            "router": "192.0.2.1",
            "area": "0.0.0.0",
            "checksum": {"auto": "0x3a9d"},
            "auth_type": 0,
            "auth.data": "0x0000000000000000",
            "mask": "255.255.255.0",
            "hello_interval": 10,
            "options.dn": 0,
            "options.o": 0,
            "options.dc": 0,
            "options.l": 0,
            "options.np": 0,
            "options.mc": 0,
            "options.e": 1,
            "options.mt": 0,
            "priority": 1,
            "dead_interval": 40,
            "designated_router": "0.0.0.0",
            "backup_designated_router": "0.0.0.0"
          }
        }
      ],
      "bytes": "45000040000100000159175ec0000201e00000050201002cc0000201000000003a9d00000000000000000000ffffff00000a0201000000280000000000000000"
    }
  ]
}
