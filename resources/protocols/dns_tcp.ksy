# SPDX-License-Identifier: MIT
meta:
  id: dns_tcp
  title: DNS over TCP
  endian: be
  -binds: {tcp.port: 53}
  -group: Application
  -summary: "{messages}"
doc: >-
  How DNS messages stand one behind another in a TCP connection: each with its
  length in front.
doc-ref: RFC 1035 §4.2.2; RFC 7766 §8
seq:
  - id: messages
    type: framed
    repeat: eos
    -default: [{}]
    -label: messages
    doc: The messages, in the order in which they were sent.
    doc-ref: RFC 7766 §6.2.1
types:
  framed:
    -summary: "{length} bytes"
    doc: One message with its length.
    doc-ref: RFC 1035 §4.2.2
    seq:
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: message}
        -aka: {scapy: length, wireshark: dns.length}
        -check:
          - {that: 'length >= 12', say: "a message has at least its header", ref: "RFC 1035 §4.1", level: error}
        doc: Bytes of the message, without these two.
        doc-ref: RFC 1035 §4.2.2
      - id: message
        size: length
        -label: message
        -payload: {proto: dns}
        doc: The message, in the same form as over UDP. Pointers in it count from its own first byte.
        doc-ref: RFC 1035 §4.2.2
