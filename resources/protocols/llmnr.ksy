# SPDX-License-Identifier: MIT
meta:
  id: llmnr
  title: Link-Local Multicast Name Resolution
  endian: be
  bit-endian: be
  imports: [dns]
  -binds: {udp.port: 5355}
  -aka: {wireshark: llmnr}
  -group: Application
  -summary: "{qr}, id {id}: {questions}"
  -answers: qr == dns::message_kind::response and request.qr == dns::message_kind::query and id == request.id
-scapy:
  class: LLMNRQuery
  when: not tentative
  skip: [tentative]
  fields:
    - [qdcount, qdcount, "", computed]
    - [ancount, ancount, "", computed]
    - [nscount, nscount, "", computed]
    - [arcount, arcount, "", computed]
    - [qd, questions, "", chain]
    - [an, answers, "", chain]
    - [ns, authorities, "", chain]
    - [ar, additionals, "", chain]
doc: >-
  Asks the hosts of the link for a name when DNS does not know it: DNS's form,
  sent to 224.0.0.252 or ff02::1:3, with some flags of its own.
doc-ref: RFC 4795 §2.1
seq:
  - id: id
    type: u2
    -label: identifier
    -format: hex
    -default: 0x1234
    -aka: {scapy: id, wireshark: dns.id}
    doc: Chosen by who asks, brought back by who answers.
    doc-ref: RFC 4795 §2.1.1
  - id: qr
    type: b1
    enum: dns::message_kind
    -label: kind
    -aka: {scapy: qr, wireshark: dns.flags.response}
    doc: Question or answer.
    doc-ref: RFC 4795 §2.1.1
  - id: opcode
    type: b4
    enum: dns::opcode
    -label: operation
    -aka: {scapy: opcode, wireshark: dns.flags.opcode}
    -check:
      - {that: 'opcode == dns::opcode::query', say: "only plain queries are defined", ref: "RFC 4795 §2.1.1", level: warning}
    doc: Always a plain query.
    doc-ref: RFC 4795 §2.1.1
  - id: conflict
    type: b1
    -label: conflict
    -aka: {scapy: c, wireshark: dns.flags.conflict}
    doc: More than one host has claimed the name.
    doc-ref: RFC 4795 §2.1.1
  - id: tc
    type: b1
    -label: truncated
    -aka: {scapy: tc, wireshark: dns.flags.truncated}
    doc: The answer did not fit; ask again over TCP.
    doc-ref: RFC 4795 §2.1.1
  - id: tentative
    type: b1
    -label: tentative
    -aka: {wireshark: dns.flags.tentative}
    doc: The host does not know yet whether the name is its own.
    doc-ref: RFC 4795 §2.1.1
  - id: z
    type: b4
    -label: reserved
    -aka: {scapy: z}
    -check:
      - {that: 'z == 0', say: "is sent as 0", ref: "RFC 4795 §2.1.1", level: note}
    doc: Has no meaning.
    doc-ref: RFC 4795 §2.1.1
  - id: rcode
    type: b4
    enum: dns::rcode
    -label: response code
    -aka: {scapy: rcode, wireshark: dns.flags.rcode}
    -check:
      - {that: 'rcode == dns::rcode::no_error', say: "an answer with another code is ignored", ref: "RFC 4795 §2.1.1", level: warning}
    doc: 0 in questions; in answers that come over UDP too.
    doc-ref: RFC 4795 §2.1.1
  - id: qdcount
    type: u2
    -label: questions
    -auto: {fn: count_of, of: questions}
    -aka: {wireshark: dns.count.queries}
    -check:
      - {that: 'qdcount == 1', say: "asks exactly one question", ref: "RFC 4795 §2.1.1", level: warning}
    doc: How many questions follow.
    doc-ref: RFC 1035 §4.1.1
  - id: ancount
    type: u2
    -label: answers
    -auto: {fn: count_of, of: answers}
    -aka: {wireshark: dns.count.answers}
    doc: How many records answer; in a question, how many answers are known already.
    doc-ref: RFC 1035 §4.1.1
  - id: nscount
    type: u2
    -label: authorities
    -auto: {fn: count_of, of: authorities}
    -aka: {wireshark: dns.count.auth_rr}
    doc: How many records follow that the sender wants to claim, or that name zones.
    doc-ref: RFC 1035 §4.1.1
  - id: arcount
    type: u2
    -label: additionals
    -auto: {fn: count_of, of: additionals}
    -aka: {wireshark: dns.count.add_rr}
    doc: How many further records follow.
    doc-ref: RFC 1035 §4.1.1
  - id: questions
    type: dns::question
    repeat: expr
    repeat-expr: qdcount
    -label: questions
    -default: [{}]
    doc: What is asked.
    doc-ref: RFC 1035 §4.1.2
  - id: answers
    type: dns::record
    repeat: expr
    repeat-expr: ancount
    -label: answers
    doc: Records that answer.
    doc-ref: RFC 1035 §4.1
  - id: authorities
    type: dns::record
    repeat: expr
    repeat-expr: nscount
    -label: authorities
    doc: Records of the second kind.
    doc-ref: RFC 1035 §4.1
  - id: additionals
    type: dns::record
    repeat: expr
    repeat-expr: arcount
    -label: additionals
    doc: Records that help with the others.
    doc-ref: RFC 1035 §4.1
