{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "ICMP timestamp",
      "notes": [
        "Asks another host for the time of its clock: milliseconds since midnight UTC, three of them.",
        "You fill in when the question left; the answer adds when it arrived and when the reply went out.",
        "Many hosts stay silent, because a clock tells a stranger more than it should."
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
            "total_length": {"auto": 40},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 1},
            "checksum": {"auto": "0x7cd2"},
            "src": "127.0.0.1",
            "dst": "127.0.0.1"
          }
        },
        {
          "protocol": "icmp",
          "fields": {
            "type": 13,
            "code": 0,
            "checksum": {"auto": "0xf2fd"},
            "id": 1,
            "seq": 1,
            "originate": 0,
            "receive": 0,
            "transmit": 0
          }
        }
      ],
      "bytes": "450000280001000040017cd27f0000017f0000010d00f2fd00010001000000000000000000000000"
    }
  ]
}
