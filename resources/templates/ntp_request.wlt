{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "NTP: what time is it?",
      "notes": "48 bytes, most of them 0. The server puts three times into them, and from four times the client computes delay and offset.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 76},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0xf623"},
            "src": "192.0.2.1",
            "dst": "192.0.2.123"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 123,
            "length": {"auto": 56},
            "checksum": {"auto": "0x9099"}
          }
        },
        {
          "protocol": "ntp",
          "fields": {
            "leap": 0,
            "version": 4,
            "mode": 3,
            "stratum": 0,
            "poll": 6,
            "precision": -20,
            "root_delay": 0,
            "root_dispersion": 0,
            "reference_id": "0x00000000",
            "reference_time": "0",
            "origin_time": "0",
            "receive_time": "0",
            "transmit_time": "0",
            "tail": "\"\""
          }
        }
      ],
      "bytes": "4500004c000100004011f623c0000201c000027bc000007b00389099230006ec0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
    }
  ]
}
