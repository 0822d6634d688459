{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "DHCPv6: solicit",
      "notes": "The client names itself by a DUID, which stays the same however many interfaces it has.",
      "root": "ipv6",
      "layers": [
        {
          "protocol": "ipv6",
          "fields": {
            "version": 6,
            "dscp": 0,
            "ecn": 0,
            "flow_label": "0x00000",
            "payload_length": {"auto": 56},
            "next_header": {"auto": 17},
            "hop_limit": 64,
            "src": "fe80::1",
            "dst": "ff02::1:2"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 546,
            "dst_port": 547,
            "length": {"auto": 56},
            "checksum": {"auto": "0xc5e6"}
          }
        },
        {
          "protocol": "dhcpv6",
          "fields": {
            "msg_type": 1,
            "transaction_id": "0x123456",
            "options[0].code": 1,
            "options[0].length": {"auto": 10},
            "options[0].duid_type": 3,
            "options[0].hardware_type": 1,
            "options[0].lladdr": "02:00:00:00:00:01",
            "options[1].code": 8,
            "options[1].length": {"auto": 2},
            "options[1].elapsed_time": 0,
            "options[2].code": 3,
            "options[2].length": {"auto": 12},
            "options[2].iaid": "0x00000001",
            "options[2].t1": 0,
            "options[2].t2": 0,
            "options[3].code": 6,
            "options[3].length": {"auto": 4},
            "options[3].codes[0]": 23,
            "options[3].codes[1]": 24
          }
        }
      ],
      "bytes": "6000000000381140fe800000000000000000000000000001ff020000000000000000000000010002022202230038c5e6011234560001000a000300010200000000010008000200000003000c0000000100000000000000000006000400170018"
    }
  ]
}
