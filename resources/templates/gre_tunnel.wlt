{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "A packet inside a GRE tunnel",
      "notes": [
        "Two IPv4 headers: the outer one goes across the internet, the inner one between the networks behind the tunnel's ends.",
        "Set C and a checksum appears between them."
      ],
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 63},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 47},
            "checksum": {"auto": "0x8e59"},
            "src": "192.0.2.1",
            "dst": "198.51.100.1"
          }
        },
        {
          "protocol": "gre",
          "fields": {
            "has_checksum": 0,
            "has_routing": 0,
            "has_key": 0,
            "has_sequence": 0,
            "strict_source_route": 0,
            "recursion_control": 0,
            "has_ack": 0,
            "reserved": 0,
            "version": 0,
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
            "checksum": {"auto": "0x66d3"},
            "src": "10.0.0.1",
            "dst": "10.0.0.2"
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
      "bytes": "4500003f00010000402f8e59c0000201c6336401000008004500002700010000400166d30a0000010a0000020800662f0001000168656c6c6f20776f726c64"
    }
  ]
}
