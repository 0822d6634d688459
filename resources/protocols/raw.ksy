# SPDX-License-Identifier: MIT
meta:
  id: raw
  title: Raw bytes
  endian: be
  -aka: {scapy: Raw, wireshark: data}
  -group: Other
  -binds: {linktype: 147} # LINKTYPE_USER0, of whom only the two ends know what it means
  -summary: "{data}"
doc: Bytes that are given no meaning. Type anything, of any length.
doc-ref: Wirelathe, resources/protocols/README.md
seq:
  - id: data
    size-eos: true
    -label: data
    -payload: {}
    -aka: {scapy: load, wireshark: data.data}
    doc: The bytes themselves, as text or in hex.
    doc-ref: Wirelathe, resources/protocols/README.md
