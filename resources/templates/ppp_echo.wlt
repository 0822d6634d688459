{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "LCP echo request",
      "notes": "Is the other end of the line still there? The magic number lets both notice a line that only talks to itself.",
      "root": "ppp",
      "layers": [
        {
          "protocol": "ppp",
          "fields": {
            "protocol": {"auto": "0xc021"}
          }
        },
        {
          "protocol": "lcp",
          "fields": {
            "code": 9,
            "id": 1,
            "length": {"auto": 8},
            "magic_number": "0x12345678",
            "data": "\"\""
          }
        }
      ],
      "bytes": "c0210901000812345678"
    }
  ]
}
