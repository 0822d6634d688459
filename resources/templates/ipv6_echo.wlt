{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "Echo over IPv6",
      "notes": "The same question as in IPv4, but its checksum covers the addresses as well. Change one of them and watch it.",
      "root": "ipv6",
      "layers": [
        {
          "protocol": "ipv6",
          "fields": {
            "version": 6,
            "dscp": 0,
            "ecn": 0,
            "flow_label": "0x00000",
            "payload_length": {"auto": 19},
            "next_header": {"auto": 58},
            "hop_limit": 64,
            "src": "2001:db8::1",
            "dst": "2001:db8::2"
          }
        },
        {
          "protocol": "icmpv6",
          "fields": {
            "type": 128,
            "code": 0,
            "checksum": {"auto": "0x926c"},
            "id": 1,
            "seq": 1,
            "data": "\"hello world\""
          }
        }
      ],
      "bytes": "6000000000133a4020010db800000000000000000000000120010db80000000000000000000000028000926c0001000168656c6c6f20776f726c64"
    }
  ]
}
