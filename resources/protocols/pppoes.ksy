# SPDX-License-Identifier: MIT
meta:
  id: pppoes
  title: PPP over Ethernet session
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ethernet.type: 0x8864}
  -aka: {dpkt: pppoe.PPPoE, scapy: PPPoE, wireshark: pppoes}
  -group: Link
  -summary: "session {session_id}"
-scapy: {}
-dpkt:
  class: PPPoE
  fields: [[v, version, 1], [type, type, 1], [code, code.to_i, 0], [session, session_id, 0], [len, length, 0]]
  data: payload
doc: >-
  Carries the packets of a PPP session whose number discovery has given.
doc-ref: RFC 2516 §6
seq:
  - id: version
    type: b4
    -label: version
    -default: 1
    -aka: {dpkt: v, scapy: version, wireshark: pppoe.version}
    -check:
      - {that: 'version == 1', say: "is 1", ref: "RFC 2516 §4", level: error}
    doc: The edition of the protocol. There is only 1.
    doc-ref: RFC 2516 §4
  - id: type
    type: b4
    -label: type
    -default: 1
    -aka: {dpkt: type, scapy: type, wireshark: pppoe.type}
    -check:
      - {that: 'type == 1', say: "is 1", ref: "RFC 2516 §4", level: error}
    doc: Always 1; there is no other.
    doc-ref: RFC 2516 §4
  - id: code
    type: u1
    enum: code
    -label: code
    -format: hex
    -default: 0
    -aka: {dpkt: code, scapy: code, wireshark: pppoe.code}
    -check:
      - {that: 'code == code::session', say: "discovery has an EtherType of its own", ref: "RFC 2516 §6", level: error}
    doc: Always 0 here.
    doc-ref: RFC 2516 §4
  - id: session_id
    type: u2
    -label: session
    -format: hex
    -default: 1
    -aka: {dpkt: session, scapy: sessionid, wireshark: pppoe.session_id}
    -check:
      - {that: 'session_id != 0 and session_id != 0xffff', say: "is no session", ref: "RFC 2516 §4", level: error}
    doc: The session that this belongs to, together with the two Ethernet addresses.
    doc-ref: RFC 2516 §4
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {fn: length_of, of: payload}
    -aka: {dpkt: len, scapy: len, wireshark: pppoe.payload_length}
    -check:
      - {that: 'length <= 1494', say: "does not fit an Ethernet frame of the usual size", ref: "RFC 2516 §7", level: note}
    doc: The bytes behind these six.
    doc-ref: RFC 2516 §4
  - id: payload
    size: length
    -label: payload
    -payload: {table: ppp.start, key: "payload[0] % 2", unless: "code != code::session"}
    -aka: {dpkt: data, scapy: load}
    doc: A PPP packet without address and control. An odd first byte is a protocol number of one byte.
    doc-ref: RFC 2516 §6
enums:
  code:
    0x00: {id: session, -label: session}
    0x07: {id: pado, -label: offer (PADO)}
    0x09: {id: padi, -label: initiation (PADI)}
    0x0a: {id: padg, -label: session grant (PADG)}
    0x0b: {id: padc, -label: session credit response (PADC)}
    0x0c: {id: padq, -label: quality (PADQ)}
    0x19: {id: padr, -label: request (PADR)}
    0x65: {id: pads, -label: session confirmation (PADS)}
    0xa7: {id: padt, -label: termination (PADT)}
    0xd3: {id: padm, -label: message (PADM)}
    0xd4: {id: padn, -label: network (PADN)}
