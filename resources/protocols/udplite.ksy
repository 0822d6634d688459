# SPDX-License-Identifier: MIT
meta:
  id: udplite
  title: Lightweight User Datagram Protocol
  endian: be
  -binds: {ip.proto: 136}
  -aka: {wireshark: udplite}
  -group: Transport
  -summary: "{src_port} → {dst_port}, {coverage} bytes covered"
  -answers: src_port == request.dst_port and dst_port == request.src_port
  -quotes: src_port == request.src_port and dst_port == request.dst_port
doc: >-
  UDP for media that prefer damaged data to none: the sender says how much of
  the datagram its checksum covers. How long it is, IP says.
doc-ref: RFC 3828
seq:
  - id: src_port
    type: u2
    -label: source port
    -default: 40000
    -aka: {wireshark: udp.srcport}
    doc: The sender's port, where an answer should go.
    doc-ref: RFC 3828 §3.1
  - id: dst_port
    type: u2
    -label: destination port
    -default: 9
    -aka: {wireshark: udp.dstport}
    -check:
      - {that: 'dst_port != 0', say: "nobody can listen on port 0", ref: "RFC 6335 §6", level: warning}
    doc: The port this is meant for. It also decides how the payload is read.
    doc-ref: RFC 3828 §3.1
  - id: coverage
    type: u2
    -label: checksum coverage
    -unit: bytes
    -aka: {wireshark: udp.checksum_coverage}
    -check:
      - {that: 'coverage == 0 or coverage >= 8', say: "the header is always covered", ref: "RFC 3828 §3.1", level: error}
      - {that: 'coverage <= _io.size', say: "covers more than there is", ref: "RFC 3828 §3.1", level: error}
    doc: How many bytes from the header's first on the checksum covers. 0 stands for all.
    doc-ref: RFC 3828 §3.1
  - id: checksum
    type: u2
    -label: checksum
    -format: hex
    -auto: {fn: inet_checksum, over: self, bytes: "coverage == 0 ? 8 + sizeof(payload) : coverage", pseudo: ip, zero-as: 0xffff}
    -aka: {wireshark: udp.checksum}
    -check:
      - {that: 'checksum != 0', say: "must not be 0: at least the header is covered", ref: "RFC 3828 §3.1", level: error}
    doc: Internet checksum over addresses, protocol and length of the layer below and the part that is covered.
    doc-ref: RFC 3828 §3.1
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: udp.port, key: [dst_port, src_port]}
    doc: The message, in a table with those of UDP.
    doc-ref: RFC 3828 §3.1
