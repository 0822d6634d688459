{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "A frame inside VXLAN",
      "notes": "A whole Ethernet frame travels as the payload of a UDP datagram. The 24 bits of the network identifier keep the tenants apart.",
      "root": "ipv4",
      "layers": [
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 83},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 17},
            "checksum": {"auto": "0x8e63"},
            "src": "192.0.2.1",
            "dst": "198.51.100.1"
          }
        },
        {
          "protocol": "udp",
          "fields": {
            "src_port": 40000,
            "dst_port": 4789,
            "length": {"auto": 63},
            "checksum": {"auto": "0x2641"}
          }
        },
        {
          "protocol": "vxlan",
          "fields": {
            "reserved_flags": 0,
            "has_vni": 1,
            "reserved_flags_2": 0,
            "reserved": "0x000000",
            "vni": 42,
            "reserved_2": 0
          }
        },
        {
          "protocol": "ethernet",
          "fields": {
            "dst": "02:00:00:00:00:02",
            "src": "02:00:00:00:00:01",
            "type": {"auto": "0x0800"}
          }
        },
        {
          "protocol": "ipv4",
          "fields": {
            "version": 4,
            "ihl": {"auto": 5},
            "dscp": 0,
            "ecn": 0,
            "total_length": {"auto": 33},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 64,
            "protocol": {"auto": 1},
            "checksum": {"auto": "0x66d9"},
            "src": "10.0.0.1",
            "dst": "10.0.0.2"
          }
        },
        {
          "protocol": "icmp",
          "fields": {
            "type": 8,
            "code": 0,
            "checksum": {"auto": "0xb42b"},
            "id": 1,
            "seq": 1,
            "data": "\"hello\""
          }
        }
      ],
      "bytes": "450000530001000040118e63c0000201c63364019c4012b5003f26410800000000002a0002000000000202000000000108004500002100010000400166d90a0000010a0000020800b42b0001000168656c6c6f"
    }
  ]
}
