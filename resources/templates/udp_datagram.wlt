{
  "format": "wirelathe.packet",
  "version": 1,
  "send": {
    "mode": "udp",
    "to": "127.0.0.1"
  },
  "packets": [
    {
      "name": "UDP datagram",
      "notes": [
        "The least a transport protocol can do: two ports, a length, a checksum, and your bytes.",
        "Port 9 belongs to the discard service, which throws everything away; no answer is the right answer.",
        "The checksum also covers the addresses of the IPv4 header. Change the destination there and it changes here."
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
            "protocol": {"auto": 17},
            "checksum": {"auto": "0x7cc3"},
            "src": "127.0.0.1",
            "dst": "127.0.0.1"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 9,
            "length": {"auto": 19},
            "checksum": {"auto": "0xafed"},
            "payload": "\"hello world\""
          }
        }
      ],
      "bytes": "450000270001000040117cc37f0000017f000001c00000090013afed68656c6c6f20776f726c64"
    }
  ]
}
