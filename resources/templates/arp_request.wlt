{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "ARP request",
      "notes": [
        "Who has 192.0.2.2? The question goes to everybody on the link, because nobody knows yet where the answer lives.",
        "Set opcode to 2 and turn the addresses round, and it is the answer."
      ],
      "root": "ethernet",
      "layers": [
        {
          "protocol": "ethernet",
          "fields": {
            "dst": "ff:ff:ff:ff:ff:ff",
            "src": "02:00:00:00:00:01",
            "type": {"auto": "0x0806"}
          }
        },
        {
          "protocol": "arp",
          "fields": {
            "hrd": 1,
            "pro": "0x0800",
            "hln": {"auto": 6},
            "pln": {"auto": 4},
            "op": 1,
            "sha": "02:00:00:00:00:01",
            "spa": "192.0.2.1",
            "tha": "00:00:00:00:00:00",
            "tpa": "192.0.2.2"
          }
        }
      ],
      "bytes": "ffffffffffff02000000000108060001080006040001020000000001c0000201000000000000c0000202"
    }
  ]
}
