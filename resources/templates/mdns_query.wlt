{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "mDNS: who is there?",
      "notes": "The same message as DNS, sent to everybody on the link instead of to a server. Printers and speakers answer for themselves.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 56},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 255,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0x18b7"},
            "src": "192.0.2.1",
            "dst": "224.0.0.251"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 5353,
            "dst_port": 5353,
            "length": {"auto": 36},
            "checksum": {"auto": "0x0f22"}
          }
        },
        {
          "protocol": "mdns",
          "fields": {
            "id": "0x0000",
            "qr": 0,
            "opcode": 0,
            "aa": 0,
            "tc": 0,
            "rd": 0,
            "ra": 0,
            "z": 0,
            "ad": 0,
            "cd": 0,
            "rcode": 0,
            "qdcount": {"auto": 1},
            "ancount": {"auto": 0},
            "nscount": {"auto": 0},
            "arcount": {"auto": 0},
            "questions[0].qname.labels[0].kind": 0,
            "questions[0].qname.labels[0].length": {"auto": 4},
            "questions[0].qname.labels[0].text": "\"host\"",
            "questions[0].qname.labels[1].kind": 0,
            "questions[0].qname.labels[1].length": {"auto": 5},
            "questions[0].qname.labels[1].text": "\"local\"",
            "questions[0].qname.labels[2].kind": 0,
            "questions[0].qname.labels[2].length": {"auto": 0},
            "questions[0].qname.labels[2].text": "\"\"",
            "questions[0].qtype": 1,
            "questions[0].unicast": 0,
            "questions[0].qclass": 1
          }
        }
      ],
      "bytes": "4500003800010000ff1118b7c0000201e00000fb14e914e900240f2200000000000100000000000004686f7374056c6f63616c0000010001"
    }
  ]
}
