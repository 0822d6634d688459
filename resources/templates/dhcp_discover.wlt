{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "DHCP: discover",
      "notes": [
        "I have no address yet, and I do not know who could give me one. So this goes from nobody to everybody.",
        "Which message it is stands in option 53; all the rest has been there since BOOTP."
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
            "total_length": {"auto": 272},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0x79dd"},
            "src": "0.0.0.0",
            "dst": "255.255.255.255"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 68,
            "dst_port": 67,
            "length": {"auto": 252},
            "checksum": {"auto": "0x9ddb"}
          }
        },
        {
          "protocol": "dhcp",
          "fields": {
            "op": 1,
            "htype": 1,
            "hlen": {"auto": 6},
            "hops": 0,
            "xid": "0x12345678",
            "secs": 0,
            "broadcast": 0,
            "reserved": "0x0000",
            "ciaddr": "0.0.0.0",
            "yiaddr": "0.0.0.0",
            "siaddr": "0.0.0.0",
            "giaddr": "0.0.0.0",
            "chaddr": "02:00:00:00:00:01",
            "padding": "0x00000000000000000000",
            "sname": "\"\"",
            "file": "\"\"",
            "magic": "0x63825363",
            "options[0].code": 53,
            "options[0].length": {"auto": 1},
            "options[0].message_type": 1,
            "options[1].code": 255,
            "options.padding": "\"\""
          }
        }
      ],
      "bytes": "4500011000010000401179dd00000000ffffffff0044004300fc9ddb010106001234567800000000000000000000000000000000000000000200000000010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000063825363350101ff"
    }
  ]
}
