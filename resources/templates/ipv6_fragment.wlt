{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "A first fragment",
      "notes": [
        "Only the sender cuts in IPv6, and what it needs for that stands in a header of its own, behind the fixed one.",
        "The checksum of UDP covers the whole datagram, and so nothing here computes it from half of one."
      ],
      "root": "ipv6",
      "layers": [
        {
          "protocol": "ipv6",
          "fields": {
            "version": 6,
            "dscp": 0,
            "ecn": 0,
            "flow_label": "0x00000",
            "payload_length": {"auto": 32},
            "next_header": {"auto": 44},
            "hop_limit": 64,
            "src": "2001:db8::1",
            "dst": "2001:db8::2"
          }
        },
        {
          "protocol": "ipv6_frag",
          "fields": {
            "next_header": {"auto": 17},
            "reserved": 0,
            "offset": 0,
            "reserved_2": 0,
            "more_fragments": 1,
            "id": "0x00001234"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 9,
            "length": 24,
            "checksum": "0xaed1",
            "payload": "\"the first half: \""
          }
        }
      ],
      "bytes": "6000000000202c4020010db800000000000000000000000120010db80000000000000000000000021100000100001234c00000090018aed17468652066697273742068616c663a20"
    }
  ]
}
