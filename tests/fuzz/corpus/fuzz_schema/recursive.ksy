meta: {id: t, endian: be}
seq: [{id: a, type: d}]
types: {d: {seq: [{id: x, type: d2}, {id: y, type: d2}]}, d2: {seq: [{id: x, type: d}]}}
