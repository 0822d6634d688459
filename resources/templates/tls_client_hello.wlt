{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "TLS: client hello",
      "notes": "The only message of a connection that everybody on the way can read: which versions and ciphers the client knows and, mostly, the name of the server, in an extension.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 98},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 6},
            "checksum": {"auto": "0xf691"},
            "src": "192.0.2.1",
            "dst": "192.0.2.2"
          }
        },
        {
          "protocol": "tcp",
          "fields": {
            "src_port": 49152,
            "dst_port": 443,
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
            "checksum": {"auto": "0x17ee"},
            "urgent_pointer": 0
          }
        },
        {
          "protocol": "tls",
          "fields": {
            "records[0].content_type": 22,
            "records[0].version": "0x0301",
            "records[0].length": {"auto": 53},
            "records[0].messages[0].msg_type": 1,
            "records[0].messages[0].length": {"auto": 49},
            "records[0].messages[0].version": "0x0303",
            "records[0].messages[0].random": "0x0000000000000000000000000000000000000000000000000000000000000000",
            "records[0].messages[0].session_id_length": {"auto": 0},
            "records[0].messages[0].session_id": "\"\"",
            "records[0].messages[0].cipher_suites_length": {"auto": 10},
            "records[0].messages[0].cipher_suites[0]": "0x1301",
            "records[0].messages[0].cipher_suites[1]": "0x1302",
            "records[0].messages[0].cipher_suites[2]": "0x1303",
            "records[0].messages[0].cipher_suites[3]": "0xc02b",
            "records[0].messages[0].cipher_suites[4]": "0xc02f",
            "records[0].messages[0].compression_methods_length": {"auto": 1},
            "records[0].messages[0].compression_methods[0]": 0
          }
        }
      ],
      "bytes": "45000062000100004006f691c0000201c0000202c00001bb000003e9000013895018ffff17ee00001603010035010000310303000000000000000000000000000000000000000000000000000000000000000000000a130113021303c02bc02f0100"
    }
  ]
}
