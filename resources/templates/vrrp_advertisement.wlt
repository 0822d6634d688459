{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "VRRP: I am the router",
      "notes": [
        "Several routers share one address; the one with the highest priority has it as long as it says so every second.",
        "Priority 0 says that it gives up."
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
            "total_length": {"auto": 32},
            "id": "0x0001",
            "reserved": 0,
            "dont_fragment": 0,
            "more_fragments": 0,
            "fragment_offset": 0,
            "ttl": 255,
            "protocol": {"auto": 112},
            "checksum": {"auto": "0x1958"},
            "src": "192.0.2.2",
            "dst": "224.0.0.18"
          }
        },
        {
          "protocol": "vrrp",
          "fields": {
            "version": 3,
            "type": 1,
            "vrid": 1,
            "priority": 100,
            "count": {"auto": 1},
            "reserved": 0,
            "max_adver_int": 100,
            "checksum": {"auto": "0x0606"},
            "addrs[0]": "192.0.2.1"
          }
        }
      ],
      "bytes": "4500002000010000ff701958c0000202e00000123101640100640606c0000201"
    }
  ]
}
