{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "RADIUS: access request",
      "notes": "A list of attributes, each with number, length and value, behind 16 random bytes that also hide the password.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 78},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0xf68a"},
            "src": "192.0.2.1",
            "dst": "192.0.2.18"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 1812,
            "length": {"auto": 58},
            "checksum": {"auto": "0xd6d8"}
          }
        },
        {
          "protocol": "radius",
          "fields": {
            "code": 1,
            "id": 1,
            "length": {"auto": 50},
            "authenticator": "0x000102030405060708090a0b0c0d0e0f",
            "attributes[0].type": 1,
            "attributes[0].length": {"auto": 6},
            "attributes[0].value": "\"user\"",
            "attributes[1].type": 2,
            "attributes[1].length": {"auto": 18},
            "attributes[1].value": "0x00000000000000000000000000000000",
            "attributes[2].type": 4,
            "attributes[2].length": {"auto": 6},
            "attributes[2].value": "192.0.2.1"
          }
        }
      ],
      "bytes": "4500004e000100004011f68ac0000201c0000212c0000714003ad6d801010032000102030405060708090a0b0c0d0e0f0106757365720212000000000000000000000000000000000406c0000201"
    }
  ]
}
