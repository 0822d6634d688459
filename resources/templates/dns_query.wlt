{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "DNS: what is the address of …?",
      "notes": [
        "A name is written as labels, each with its length in front, and ends with a label of no length.",
        "Type another name: the count of questions, the lengths of UDP and IPv4 and both checksums follow."
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
            "total_length": {"auto": 61},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0xf678"},
            "src": "192.0.2.1",
            "dst": "192.0.2.53"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 53,
            "length": {"auto": 41},
            "checksum": {"auto": "0x5e9f"}
          }
        },
        {
          "protocol": "dns",
          "fields": {
            "id": "0x1234",
            "qr": 0,
            "opcode": 0,
            "aa": 0,
            "tc": 0,
            "rd": 1,
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
            "questions[0].qname.labels[0].length": {"auto": 3},
            "questions[0].qname.labels[0].text": "\"www\"",
            "questions[0].qname.labels[1].kind": 0,
            "questions[0].qname.labels[1].length": {"auto": 7},
            "questions[0].qname.labels[1].text": "\"example\"",
            "questions[0].qname.labels[2].kind": 0,
            "questions[0].qname.labels[2].length": {"auto": 3},
            "questions[0].qname.labels[2].text": "\"com\"",
            "questions[0].qname.labels[3].kind": 0,
            "questions[0].qname.labels[3].length": {"auto": 0},
            "questions[0].qname.labels[3].text": "\"\"",
            "questions[0].qtype": 1,
            "questions[0].qclass": 1
          }
        }
      ],
      "bytes": "4500003d000100004011f678c0000201c0000235c000003500295e9f12340100000100000000000003777777076578616d706c6503636f6d0000010001"
    }
  ]
}
