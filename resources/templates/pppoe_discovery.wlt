{
  "format": "wirelathe.packet",
  "version": 1,
  "packets": [
    {
      "name": "PPPoE: is there a concentrator?",
      "notes": "The first of four messages with which a DSL modem finds the other end. Those that could serve answer with an offer.",
      "root": "ethernet",
      "layers": [
        {
          "protocol": "ethernet",
          "fields": {
            "dst": "ff:ff:ff:ff:ff:ff",
            "src": "02:00:00:00:00:01",
            "type": {"auto": "0x8863"}
          }
        },
        {
          "protocol": "pppoed",
          "fields": {
            "version": 1,
            "type": 1,
            "code": "0x09",
            "session_id": "0x0000",
            "length": {"auto": 4},
            "tags[0].type": "0x0101",
            "tags[0].length": {"auto": 0},
            "tags[0].service_name": "\"\""
          }
        }
      ],
      "bytes": "ffffffffffff020000000001886311090000000401010000"
    }
  ]
}
