{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "A line for the log",
      "notes": "The number in front is 8 times the facility plus the severity. There is no answer, and nobody knows whether it has arrived.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 46},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0xf5be"},
            "src": "192.0.2.1",
            "dst": "192.0.2.254"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 514,
            "length": {"auto": 26},
            "checksum": {"auto": "0x0967"}
          }
        },
        {
          "protocol": "syslog",
          "fields": {
            "open": "\"<\"",
            "pri": "\"13\"",
            "version_or_month": "\"1\"",
            "timestamp": "\"-\"",
            "hostname": "\"-\"",
            "app_name": "\"-\"",
            "procid": "\"-\"",
            "msgid": "\"-\"",
            "structured_data[0].opening": 45,
            "structured_data[1].opening": 32,
            "msg": "\"\""
          }
        }
      ],
      "bytes": "4500002e000100004011f5bec0000201c00002fec0000202001a09673c31333e31202d202d202d202d202d202d20"
    }
  ]
}
