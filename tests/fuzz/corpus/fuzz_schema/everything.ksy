meta: {id: t, endian: le, encoding: ASCII, -binds: {x: [1, 2]}, -summary: "{a} of {list.size}", -provides: {s: {a: a, pseudo: [u2(a)]}}}
seq:
  - {id: a, type: u2, enum: e, -default: 1, valid: {min: 1}}
  - {id: b, type: b3}
  - {id: c, type: b5be}
  - {id: list, type: item, repeat: until, repeat-until: _.kind == 0 or _io.eof}
  - {id: text, type: strz, eos-error: false}
  - {id: switched, size: 2, type: {switch-on: a, cases: {'e::one': item, _: other}}}
  - {id: rest, size-eos: true, -payload: {table: x, key: a, unless: b == 1}}
instances: {sum: {value: a + b, if: a > 0}}
types:
  item: {seq: [{id: kind, type: u1}, {id: body, size: kind, if: kind != 0}]}
  other: {seq: [{id: n, type: s2be}]}
enums: {e: {1: one, 2: {id: two, -label: second}}}
