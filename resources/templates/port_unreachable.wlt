{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "Port unreachable",
      "notes": [
        "What a host says when nobody listens at a UDP port; it is how traceroute knows that it has arrived.",
        "The header and the first bytes of the datagram stand behind it, as a quotation: they stay as they were, wrong checksums and all."
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
            "total_length": {"auto": 56},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 1},
            "checksum": {"auto": "0xf6c0"},
            "src": "192.0.2.2",
            "dst": "192.0.2.1"
          }
        },
        {
          "protocol": "icmp",
          "fields": {
            "type": 3,
            "code": 3,
            "checksum": {"auto": "0x811a"},
            "unused": 0,
            "length": {"auto": 0},
            "next_hop_mtu": 0
          }
        },
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": 5,
            "dscp": 0,
            "ecn": 0,
            "total_length": 28,
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": 17,
            "checksum": "0xf6cc",
            "src": "192.0.2.1",
            "dst": "192.0.2.2"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 33434,
            "length": 8,
            "checksum": "0x393f",
            "payload": "\"\""
          }
        }
      ],
      "bytes": "45000038000100004001f6c0c0000202c00002010303811a000000004500001c000100004011f6ccc0000201c0000202c000829a0008393f"
    }
  ]
}
