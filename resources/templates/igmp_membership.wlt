{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "Joining a group",
      "notes": "I want what is sent to 239.1.2.3. With a time to live of 1 this reaches the router and nobody behind it.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 28},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 1,
            "protocol": {"auto": 2},
            "checksum": {"auto": "0x06da"},
            "src": "192.0.2.1",
            "dst": "239.1.2.3"
          }
        },
        {
          "protocol": "igmp",
          "fields": {
            "type": "0x16",
            "max_resp_code": 0,
            "checksum": {"auto": "0xf8fa"},
            "group_address": "239.1.2.3",
            "rest": "\"\""
          }
        }
      ],
      "bytes": "4500001c00010000010206dac0000201ef0102031600f8faef010203"
    }
  ]
}
