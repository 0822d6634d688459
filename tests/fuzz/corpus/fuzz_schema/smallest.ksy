meta:
  id: beacon
  endian: be
seq:
  - id: length
    type: u1
    -auto: {fn: length_of, of: name}
  - id: name
    size: length
