# SPDX-License-Identifier: MIT
meta:
  id: mpls
  title: MPLS label
  endian: be
  bit-endian: be
  -binds: {ethernet.type: [0x8847, 0x8848], ip.proto: 137, udp.port: 6635, mpls.bottom: 0, mpls.payload: 0, ppp.protocol: [0x0281, 0x0283]}
  -aka: {dpkt: ethernet.MPLSlabel, scapy: MPLS, wireshark: mpls}
  -group: Link
  -summary: "label {label}, TTL {ttl}"
-scapy:
  class: contrib.mpls.MPLS
  fields: [[s, bottom_of_stack]]
-dpkt:
  class: MPLSlabel
  in: [~, Ethernet]
  fields: [[val, label.to_i, 0], [exp, traffic_class, 0], [s, bottom_of_stack, 0], [ttl, ttl, 0]]
  data: payload
  needs: not bottom_of_stack
  tuple: [label, traffic_class, ttl]
  fold: {list: mpls_labels, tuples: labels, max: 24, again: not bottom_of_stack}
doc: >-
  One entry of a label stack. Routers forward by the outermost label alone and
  do not look at what is inside; nothing in the entry says what that is.
doc-ref: RFC 3032 §2.1
seq:
  - id: label
    type: b20
    enum: label
    -label: label
    -default: 16
    -aka: {dpkt: val, scapy: label, wireshark: mpls.label}
    -check:
      - {that: 'label != 3', say: "implicit null is signalled but never sent", ref: "RFC 3032 §2.1", level: error}
      - {that: 'label != 1 or not bottom_of_stack', say: "router alert may not be the last label", ref: "RFC 3032 §2.1", level: error}
    doc: The number by which the next router finds what to do. 0 to 15 have a fixed meaning.
    doc-ref: RFC 3032 §2.1; IANA mpls-label-values
  - id: traffic_class
    type: b3
    -label: traffic class
    -aka: {dpkt: exp, scapy: cos, wireshark: mpls.exp}
    doc: How urgent the packet is, or whether a queue was full on its way. Once called experimental.
    doc-ref: RFC 5462 §3
  - id: bottom_of_stack
    type: b1
    -label: bottom of stack
    -default: 1
    -auto: [{fn: next_protocol, table: mpls.bottom}, {expr: 1}]
    -aka: {dpkt: s, scapy: s, wireshark: mpls.bottom}
    doc: Set on the innermost label. Behind it comes the packet itself.
    doc-ref: RFC 3032 §2.1
  - id: ttl
    type: u1
    -label: time to live
    -unit: hops
    -default: 64
    -aka: {dpkt: ttl, scapy: ttl, wireshark: mpls.ttl}
    -check:
      - {that: 'ttl != 0', say: "0 must not be forwarded", ref: "RFC 3032 §2.4.2", level: error}
    doc: Each label switching router takes one off and drops the packet at 0.
    doc-ref: RFC 3032 §2.4
  - id: payload
    size-eos: true
    -label: payload
    -payload:
      table: mpls.payload
      key: 'bottom_of_stack ? payload[0] >> 4 : 0'
      unless: bottom_of_stack and payload[0] < 0x10
    -aka: {dpkt: data, scapy: load}
    doc: >-
      The next label or, behind the last one, what is carried. Its first four
      bits tell what that is: 4 and 6 are the versions of IP. Anything else stays
      bytes unless a person says what it is.
    doc-ref: RFC 3032 §2.2; RFC 4928 §3
enums:
  label:
    0: {id: ipv4_explicit_null, -label: IPv4 explicit null}
    1: {id: router_alert, -label: router alert}
    2: {id: ipv6_explicit_null, -label: IPv6 explicit null}
    3: {id: implicit_null, -label: implicit null}
    7: {id: entropy_label_indicator, -label: entropy label indicator}
    13: {id: gal, -label: generic associated channel}
    14: {id: oam_alert, -label: OAM alert}
    15: {id: extension, -label: extension}
