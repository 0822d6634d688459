{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "Echo below an MPLS label",
      "notes": "A router inside the network looks at the 20 bits of the label and at nothing else. The bottom-of-stack bit follows by itself when you add a label.",
      "root": "ethernet",
      "layers": [
        {
          "protocol": "ethernet",
          "fields": {
            "dst": "02:00:00:00:00:02",
            "src": "02:00:00:00:00:01",
            "type": {"auto": "0x8847"}
          }
        },
        {
          "protocol": "mpls",
          "fields": {
            "label": 16,
            "traffic_class": 0,
            "bottom_of_stack": {"auto": 1},
            "ttl": 64
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
      "bytes": "02000000000202000000000188470001014045000027000100004001f6d1c0000201c00002020800662f0001000168656c6c6f20776f726c64"
    }
  ]
}
