{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "IPv6 neighbour solicitation",
      "notes": [
        "ARP's question in IPv6. It goes to a group that only a few hosts are in: those whose addresses end in the same 24 bits.",
        "A hop limit of 255 proves that no router has passed it on."
      ],
      "root": "ethernet",
      "layers": [
        {
          "protocol": "ethernet",
          "fields": {
            "dst": "33:33:ff:00:00:02",
            "src": "02:00:00:00:00:01",
            "type": {"auto": "0x86dd"}
          }
        },
        {
          "protocol": "ipv6",
          "fields": {
            "version": 6,
            "dscp": 0,
            "ecn": 0,
            "flow_label": "0x00000",
            "payload_length": {"auto": 32},
            "next_header": {"auto": 58},
            "hop_limit": 255,
            "src": "2001:db8::1",
            "dst": "ff02::1:ff00:2"
          }
        },
        {
          "protocol": "icmpv6",
          "fields": {
            "type": 135,
            "code": 0,
            "checksum": {"auto": "0x1c27"},
            "reserved": 0,
            "target": "2001:db8::2",
            "options[0].type": 1,
            "options[0].length": {"auto": 1},
            "options[0].lladdr": "02:00:00:00:00:01",
            "options[0].padding": "\"\""
          }
        }
      ],
      "bytes": "3333ff00000202000000000186dd6000000000203aff20010db8000000000000000000000001ff0200000000000000000001ff00000287001c270000000020010db80000000000000000000000020101020000000001"
    }
  ]
}
