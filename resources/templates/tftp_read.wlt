{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "TFTP: read request",
      "notes": "Two texts that end with a zero byte: the file and the mode. The answer comes from another port, which then stays.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 45},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0xf678"},
            "src": "192.0.2.1",
            "dst": "192.0.2.69"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 49152,
            "dst_port": 69,
            "length": {"auto": 25},
            "checksum": {"auto": "0x8422"}
          }
        },
        {
          "protocol": "tftp",
          "fields": {
            "opcode": 1,
            "filename": "\"boot.img\"",
            "mode": "\"octet\""
          }
        }
      ],
      "bytes": "4500002d000100004011f678c0000201c0000245c0000045001984220001626f6f742e696d67006f6374657400"
    }
  ]
}
