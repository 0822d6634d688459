{
  "format": "wirelathe.packet",
  "version": 1,
  "send": {
    "mode": "ping",
    "to": "127.0.0.1"
  },
  "packets": [
    {
      "name": "ICMP echo",
      "notes": [
        "Asks a host for a sign of life: whoever gets this sends the same data back as an echo reply.",
        "The identifier tells the answers to one program from those to another; the sequence number counts its questions.",
        "Change either and watch the checksum: it covers the whole message, so it follows with every keystroke."
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
            "total_length": {"auto": 39},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 1},
            "checksum": {"auto": "0x7cd3"},
            "src": "127.0.0.1",
            "dst": "127.0.0.1"
          }
        },
        {
          "protocol": "icmp",
          "fields": {
            "type": 8,
            "code": 0,
            "checksum": {"auto": "0xd986"},
            "id": 24528,
            "seq": 11482,
            "data": "\"hello world\""
          }
        }
      ],
      "bytes": "450000270001000040017cd37f0000017f0000010800d9865fd02cda68656c6c6f20776f726c64"
    }
  ]
}
