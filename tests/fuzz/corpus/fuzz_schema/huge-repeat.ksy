meta: {id: t, endian: be}
seq: [{id: a, type: e, repeat: expr, repeat-expr: 0x1000000000000000}]
types: {e: {seq: []}}
