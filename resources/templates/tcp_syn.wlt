{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "TCP: the first segment",
      "notes": [
        "SYN asks for a connection and says where the counting of bytes begins. The largest segment that one takes stands in an option; only here may it.",
        "The data offset follows the options, and the checksum everything."
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
            "total_length": {"auto": 44},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 6},
            "checksum": {"auto": "0xf6c7"},
            "src": "192.0.2.1",
            "dst": "192.0.2.2"
          }
        },
        {
          "protocol": "tcp",
          "fields": {
            "src_port": 49152,
            "dst_port": 80,
            "seq": 1000,
            "ack": 0,
            "data_offset": {"auto": 6},
            "reserved": 0,
            "ae": 0,
            "cwr": 0,
            "ece": 0,
            "urg": 0,
            "ack_flag": 0,
            "psh": 0,
            "rst": 0,
            "syn": 1,
            "fin": 0,
            "window": 65535,
            "checksum": {"auto": "0x4fea"},
            "urgent_pointer": 0,
            "options[0].kind": 2,
            "options[0].length": {"auto": 4},
            "options[0].mss": 1460,
            "options.padding": "\"\"",
            "payload": "\"\""
          }
        }
      ],
      "bytes": "4500002c000100004006f6c7c0000201c0000202c0000050000003e8000000006002ffff4fea0000020405b4"
    }
  ]
}
