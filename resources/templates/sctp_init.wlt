{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "SCTP: INIT",
      "notes": [
        "Four messages open an association, and the server keeps nothing before the third: a flood of these costs it nothing.",
        "The checksum is a CRC32c over everything, and no address takes part in it."
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
            "total_length": {"auto": 52},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 132},
            "checksum": {"auto": "0xf641"},
            "src": "192.0.2.1",
            "dst": "192.0.2.2"
          }
        },
        {
          "protocol": "sctp",
          "fields": {
            "src_port": 40000,
            "dst_port": 9,
            "vtag": "0x00000000",
            "checksum": {"auto": "0x353322ce"},
            "chunks[0].type": 1,
            "chunks[0].flags": "0x00",
            "chunks[0].length": {"auto": 20},
            "chunks[0].init_tag": "0x00000001",
            "chunks[0].a_rwnd": 65536,
            "chunks[0].n_out_streams": 10,
            "chunks[0].n_in_streams": 10,
            "chunks[0].init_tsn": 1,
            "chunks[0].padding": "\"\""
          }
        }
      ],
      "bytes": "45000034000100004084f641c0000201c00002029c40000900000000ce223335010000140000000100010000000a000a00000001"
    }
  ]
}
