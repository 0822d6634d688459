# SPDX-License-Identifier: MIT
meta:
  id: raw_ip
  title: IP without a link layer
  endian: be
  -binds: {linktype: [101, 12, 14]}
  -group: Link
  -summary: IP without a link layer
doc: >-
  What captures of tunnels and point-to-point links hold: IP at once, with
  nothing in front. It has no bytes of its own; the first four bits behind it say
  which version of IP follows.
doc-ref: tcpdump.org, LINKTYPE_RAW
seq:
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ip.version, key: 'payload[0] >> 4'}
    doc: The IP packet, read by the version that its first four bits name.
    doc-ref: tcpdump.org, LINKTYPE_RAW; RFC 791 §3.1; RFC 8200 §3
