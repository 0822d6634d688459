{"format": "wirelathe.packet", "version": 2, "author": "x", "packets": [
 {"root": "udp", "dormantPins": [{"field": "icmp.checksum", "bit": 4000}], "bytes": "c000c0010010000008000000000000007f",
  "decodeAs": [{"payload": "udp.payload", "protocol": "icmp", "why": 1}, {"field": "udp.payload", "offset": 700, "protocol": "udp"}],
  "layers": [{"protocol": "udp", "a": 1, "fields": {"src_port": {"value": 1, "b": "\ud800"}, "c": [[]], "checksum": {"pinned": 0}}}]}]}
