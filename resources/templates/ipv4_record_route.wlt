{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "IPv4 record route",
      "notes": [
        "An option that asks every router to write its address into the next free slot; here there are three.",
        "The pointer says where the next address goes and starts at 4. A header grows in words of 4 bytes, so the header length follows the options.",
        "Many routers ignore options or drop the datagram."
      ],
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 9},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 44},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 1},
            "checksum": {"auto": "0x6dbf"},
            "src": "127.0.0.1",
            "dst": "127.0.0.1",
            "options[0].copied": 0,
            "options[0].option_class": 0,
            "options[0].number": 7,
            "options[0].length": {"auto": 15},
            "options[0].pointer": 4,
            "options[0].route[0]": "0.0.0.0",
            "options[0].route[1]": "0.0.0.0",
            "options[0].route[2]": "0.0.0.0",
            "options[1].copied": 0,
            "options[1].option_class": 0,
            "options[1].number": 0,
            "options.padding": "\"\""
          }
        },
        {
          "protocol": "icmp",
          "fields": {
            "type": 8,
            "code": 0,
            "checksum": {"auto": "0xf7fd"},
            "id": 1,
            "seq": 1,
            "data": "\"\""
          }
        }
      ],
      "bytes": "4900002c0001000040016dbf7f0000017f000001070f04000000000000000000000000000800f7fd00010001"
    }
  ]
}
