{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "BGP: open",
      "notes": "The first message of two routers of different networks: my number, how long I wait without hearing from you, what I can do.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 59},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 1,
            "protocol": {"auto": 6},
            "checksum": {"auto": "0x35b9"},
            "src": "192.0.2.1",
            "dst": "192.0.2.2"
          }
        },
        {
          "protocol": "tcp",
          "fields": {
            "src_port": 49152,
            "dst_port": 179,
            "seq": 0,
            "ack": 0,
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
            "checksum": {"auto": "0x66ef"},
            "urgent_pointer": 0
          }
        },
        {
          "protocol": "bgp",
          "fields": {
            "messages[0].marker": "0xffffffffffffffffffffffffffffffff",
            "messages[0].length": {"auto": 19},
            "messages[0].type": 4,
            "messages[0].data": "\"\""
          }
        }
      ],
      "bytes": "4500003b00010000010635b9c0000201c0000202c00000b300000000000000005018ffff66ef0000ffffffffffffffffffffffffffffffff001304"
    }
  ]
}
