{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "HTTP: GET /",
      "notes": "One line says what is wanted, then one line for each header field, then an empty one. Lines end with a carriage return and a line feed, even today.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 75},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 6},
            "checksum": {"auto": "0xf6a8"},
            "src": "192.0.2.1",
            "dst": "192.0.2.2"
          }
        },
        {
          "protocol": "tcp",
          "fields": {
            "src_port": 49152,
            "dst_port": 80,
            "seq": 1001,
            "ack": 5001,
            "data_offset": {"auto": 5},
            "reserved": 0,
            "ae": 0,
            "cwr": 0,
            "ece": 0,
            "urg": 0,
            "ack_flag": 1,
            "psh": 1,
            "rst": 0,
            "syn": 0,
            "fin": 0,
            "window": 65535,
            "checksum": {"auto": "0x5881"},
            "urgent_pointer": 0
          }
        },
        {
          "protocol": "http",
          "fields": {
            "first": "\"GET\"",
            "second": "\"/\"",
            "third": "\"HTTP/1.1\\r\"",
            "headers[0]": "\"Host: localhost\\r\"",
            "headers[1]": "\"\\r\"",
            "body": "\"\""
          }
        }
      ],
      "bytes": "4500004b000100004006f6a8c0000201c0000202c0000050000003e9000013895018ffff58810000474554202f20485454502f312e310d0a486f73743a206c6f63616c686f73740d0a0d0a"
    }
  ]
}
