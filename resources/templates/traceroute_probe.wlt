{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "Traceroute probe",
      "notes": [
        "Every router takes one off the time to live; the one that reaches 0 drops the datagram and tells you so with time exceeded.",
        "With 1 the answer comes from the first router on the way. Go on with 2, 3, … and the path shows itself."
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
            "total_length": {"auto": 28},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 1,
            "protocol": {"auto": 1},
            "checksum": {"auto": "0x78de"},
            "src": "127.0.0.1",
            "dst": "192.0.2.1"
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
      "bytes": "4500001c00010000010178de7f000001c00002010800f7fd00010001"
    }
  ]
}
