# SPDX-License-Identifier: MIT
meta:
  id: ppp_hdlc
  title: PPP in HDLC-like framing
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {linktype: [9, 50], ethernet.type: 0x880b}
  -aka: {dpkt: ppp.PPP, scapy: HDLC, wireshark: ppp}
  -group: Link
  -summary: "PPP in frames"
-scapy: {}
-dpkt: {class: PPP, fields: [[addr, address, 0xff], [cntrl, control, 3]], data: payload, joins: true}
doc: >-
  The two bytes with which PPP begins on serial lines and in PPTP, where the two
  sides have not agreed to leave them out.
doc-ref: RFC 1662 §3.1
seq:
  - id: address
    type: u1
    valid: 0xff
    -label: address
    -format: hex
    -default: 0xff
    -aka: {dpkt: addr, scapy: address, wireshark: ppp.address}
    -check:
      - {that: 'address == 0xff', say: "is 0xff", ref: "RFC 1662 §3.1", level: error}
    doc: All stations; there is only one at the other end.
    doc-ref: RFC 1662 §3.1
  - id: control
    type: u1
    -label: control
    -format: hex
    -default: 3
    -aka: {dpkt: cntrl, scapy: control, wireshark: ppp.control}
    -check:
      - {that: 'control == 3', say: "is 3", ref: "RFC 1662 §3.1", level: error}
    doc: Unnumbered information.
    doc-ref: RFC 1662 §3.1
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ppp.start, key: "payload[0] % 2"}
    -aka: {scapy: load}
    doc: The PPP packet. An odd first byte is a protocol number of one byte.
    doc-ref: RFC 1662 §3.1
