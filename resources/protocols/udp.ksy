# SPDX-License-Identifier: MIT
meta:
  id: udp
  title: User Datagram Protocol
  endian: be
  -binds: {ip.proto: 17}
  -aka: {dpkt: udp.UDP, scapy: UDP, wireshark: udp}
  -group: Transport
  -summary: "{src_port} → {dst_port}, {length} bytes"
  -socket:
    mode: udp
    when: dst_port != 0
    say: a UDP socket cannot send to port 0
    address: below(ip).dst
    port: dst_port
    source_port: src_port
    data: payload
  -answers: src_port == request.dst_port and dst_port == request.src_port
  -quotes: src_port == request.src_port and dst_port == request.dst_port
-scapy: {}
-dpkt:
  class: UDP
  fields: [[sport, src_port, 0xdead], [dport, dst_port, 0], [ulen, length, 8], [sum, checksum, 0]]
doc: >-
  Carries one message between two ports, with no connection, no order and no
  repeat. Whoever listens on the destination port gets it whole or not at all.
doc-ref: RFC 768
seq:
  - id: src_port
    type: u2
    -label: source port
    -default: 40000
    -aka: {dpkt: sport, scapy: sport, wireshark: udp.srcport}
    doc: The sender's port, where an answer should go. 0 says that none is expected.
    doc-ref: RFC 768, Fields
  - id: dst_port
    type: u2
    -label: destination port
    -default: 9
    -aka: {dpkt: dport, scapy: dport, wireshark: udp.dstport}
    -check:
      - {that: 'dst_port != 0', say: "nobody can listen on port 0", ref: "RFC 6335 §6", level: warning}
    doc: The port this is meant for. It also decides how the payload is read. 9 throws everything away.
    doc-ref: RFC 768, Fields
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {expr: 8 + sizeof(payload)}
    -aka: {dpkt: ulen, scapy: len, wireshark: udp.length}
    -check:
      - {that: 'length == 0 or length >= 8', say: "the header alone has 8 bytes", ref: "RFC 768, Fields", level: error}
      - {that: 'length < 8 or length >= _io.size', say: "more bytes follow than the length counts", ref: "RFC 768, Fields", level: warning}
    doc: Header and payload together. 0 stands for "all that follows", as very large or offloaded datagrams have it.
    doc-ref: RFC 768, Fields; RFC 2675 §4
  - id: checksum
    type: u2
    -label: checksum
    -format: hex
    -auto:
      fn: inet_checksum
      over: self
      pseudo: [below(ip).src, below(ip).dst, u2(17), 'u4(length == 0 ? 8 + sizeof(payload) : length)']
      zero-as: 0xffff
    -aka: {dpkt: sum, scapy: chksum, wireshark: udp.checksum}
    -check:
      - {that: 'checksum != 0', say: "sent without a checksum: damage goes unnoticed", ref: "RFC 768, Fields", level: note}
    doc: >-
      Internet checksum over the addresses of the layer below, the protocol's
      number, the length above and the whole datagram. A sum of 0 is sent as 0xffff, because 0 means that
      there is no checksum.
    doc-ref: RFC 768, Fields; RFC 1071
  - id: payload
    size: 'length < 8 ? _io.size - 8 : length - 8'
    -label: payload
    -payload: {table: udp.port, key: [dst_port, src_port]}
    -aka: {dpkt: data, scapy: load, wireshark: udp.payload}
    doc: The message. A protocol that claims the destination port, or else the source port, reads it.
    doc-ref: RFC 768
