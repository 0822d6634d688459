{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "IPv6: is there a router?",
      "notes": "A host that has just come up asks all routers of the link for prefixes and a way out.",
      "root": "ipv6",
      "layers": [
        {
          "protocol": "ipv6",
          "fields": {
            "version": 6,
            "dscp": 0,
            "ecn": 0,
            "flow_label": "0x00000",
            "payload_length": {"auto": 8},
            "next_header": {"auto": 58},
            "hop_limit": 255,
            "src": "fe80::1",
            "dst": "ff02::2"
          }
        },
        {
          "protocol": "icmpv6",
          "fields": {
            "type": 133,
            "code": 0,
            "checksum": {"auto": "0x7d36"},
            "reserved": 0
          }
        }
      ],
      "bytes": "6000000000083afffe800000000000000000000000000001ff02000000000000000000000000000285007d3600000000"
    }
  ]
}
