{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "Echo behind two tags",
      "notes": "The provider's tag stands in front of the customer's. Look at the EtherType in front of each: 0x88a8 outside, 0x8100 inside, when a switch follows IEEE 802.1ad.",
      "root": "ethernet",
      "layers": [
        {
          "protocol": "ethernet",
          "fields": {
            "dst": "02:00:00:00:00:02",
            "src": "02:00:00:00:00:01",
            "type": {"auto": "0x88a8"}
          }
        },
        {
          "protocol": "vlan",
          "fields": {
            "pcp": 0,
            "dei": 0,
            "vid": 100,
            "type": {"auto": "0x8100"}
          }
        },
        {
          "protocol": "vlan",
          "fields": {
            "pcp": 0,
            "dei": 0,
            "vid": 7,
            "type": {"auto": "0x0800"}
          }
        },
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 39},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 1},
            "checksum": {"auto": "0xf6d1"},
            "src": "192.0.2.1",
            "dst": "192.0.2.2"
          }
        },
        {
          "protocol": "icmp",
          "fields": {
            "type": 8,
            "code": 0,
            "checksum": {"auto": "0x662f"},
            "id": 1,
            "seq": 1,
            "data": "\"hello world\""
          }
        }
      ],
      "bytes": "02000000000202000000000188a8006481000007080045000027000100004001f6d1c0000201c00002020800662f0001000168656c6c6f20776f726c64"
    }
  ]
}
