{
  "format": "wirelathe.packet",
  "version": 1,
  "send": {
    "mode": "ping",
    "to": "127.0.0.1"
  },
  "packets": [
    {
      "name": "ICMP echo",
      "notes": [
        "Asks a host for a sign of life, as ping does: whoever gets this sends the same data back as an echo reply.",
        "The identifier tells the answers to one program from those to another; the sequence number counts its questions.",
        "Change either and watch the checksum: it covers the whole message, so it follows with every keystroke."
      ],
      "root": "icmp",
      "layers": [
        {
          "protocol": "icmp",
          "fields": {
            "type": 8,
            "code": 0,
            "checksum": {"auto": "0xd986"},
            "id": 24528,
            "seq": 11482,
            "data": "\"hello world\""
          }
        }
      ],
      "bytes": "0800d9865fd02cda68656c6c6f20776f726c64"
    }
  ]
}
