{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "SNMP: get",
      "notes": "Everything is a tag, a length and a value, one inside the other. Change the community and every length around it changes.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 68},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0xf605"},
            "src": "192.0.2.1",
            "dst": "192.0.2.161"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 161,
            "length": {"auto": 48},
            "checksum": {"auto": "0x8511"}
          }
        },
        {
          "protocol": "snmp",
          "fields": {
            "tag": "0x30",
            "length": {"auto": "0x26"},
            "version.tag": "0x02",
            "version.length": 1,
            "version.value": 1,
            "community.tag": "0x04",
            "community.length": {"auto": "0x06"},
            "community.value": "\"public\"",
            "pdu.tag": "0xa0",
            "pdu.length": {"auto": "0x19"},
            "pdu.request_id.tag": "0x02",
            "pdu.request_id.length": 1,
            "pdu.request_id.value": 0,
            "pdu.error_status.tag": "0x02",
            "pdu.error_status.length": 1,
            "pdu.error_status.value": 0,
            "pdu.error_index.tag": "0x02",
            "pdu.error_index.length": 1,
            "pdu.error_index.value": 0,
            "pdu.variable_bindings.tag": "0x30",
            "pdu.variable_bindings.length": {"auto": "0x0e"},
            "pdu.variable_bindings.list[0].tag": "0x30",
            "pdu.variable_bindings.list[0].length": {"auto": "0x0c"},
            "pdu.variable_bindings.list[0].name.tag": "0x06",
            "pdu.variable_bindings.list[0].name.length": {"auto": "0x08"},
            "pdu.variable_bindings.list[0].name.value": "1.3.6.1.2.1.1.1.0",
            "pdu.variable_bindings.list[0].value.tag": "0x05",
            "pdu.variable_bindings.list[0].value.length": {"auto": "0x00"},
            "pdu.variable_bindings.list[0].value.value": "\"\""
          }
        }
      ],
      "bytes": "45000044000100004011f605c0000201c00002a1c00000a100308511302602010104067075626c6963a019020100020100020100300e300c06082b060102010101000500"
    }
  ]
}
