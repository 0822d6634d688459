# SPDX-License-Identifier: MIT
meta:
  id: pap
  title: Password Authentication Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ppp.protocol: 0xc023}
  -aka: {scapy: PPP_PAP, wireshark: pap}
  -group: Link
  -summary: "{code}, id {id}"
  -answers: >-
    id == request.id and request.code == code::request and (code == code::ack or code == code::nak)
doc: >-
  One side of a PPP link says its name and its password, as they are; the other
  agrees or not.
doc-ref: RFC 1334 §2
seq:
  - id: code
    type: u1
    enum: code
    -label: code
    -default: 1
    -aka: {scapy: code, wireshark: [pap.code]}
    doc: What kind of message this is.
    doc-ref: RFC 1334 §2.2
  - id: id
    type: u1
    -label: identifier
    -default: 1
    -aka: {scapy: id, wireshark: [pap.identifier]}
    doc: Chosen by who asks, brought back by who answers.
    doc-ref: RFC 1334 §2.2
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {expr: 4 + sizeof(body)}
    -aka: {scapy: len, wireshark: [pap.length]}
    -check:
      - {that: 'length >= 4', say: "the first four bytes count too", ref: "RFC 1334 §2.2", level: error}
    doc: The whole message with these four bytes. What follows is padding.
    doc-ref: RFC 1334 §2.2
  - id: body
    size: length - 4
    type:
      switch-on: code
      cases:
        'code::request': request
        'code::ack': response
        'code::nak': response
        _: other
    -inline: true
    -label: message
    doc: What the code puts behind the length.
    doc-ref: RFC 1334 §2.2
types:
  request:
    -aka: {scapy: PPP_PAP_Request}
    -summary: "{_parent.code}: {peer_id}"
    doc: Who wants in.
    doc-ref: RFC 1334 §2.2.1
    seq:
      - id: peer_id_length
        type: u1
        -label: name length
        -unit: bytes
        -auto: {fn: length_of, of: peer_id}
        -aka: {scapy: username_len, wireshark: pap.peer_id.length}
        doc: The bytes of the name.
        doc-ref: RFC 1334 §2.2.1
      - id: peer_id
        type: str
        size: peer_id_length
        -label: name
        -default: user
        -aka: {scapy: username, wireshark: pap.peer_id}
        doc: Who wants in.
        doc-ref: RFC 1334 §2.2.1
      - id: passwd_length
        type: u1
        -label: password length
        -unit: bytes
        -auto: {fn: length_of, of: password}
        -aka: {scapy: passwd_len, wireshark: pap.password.length}
        doc: The bytes of the password.
        doc-ref: RFC 1334 §2.2.1
      - id: password
        type: str
        size: passwd_length
        -label: password
        -default: password
        -aka: {scapy: password, wireshark: pap.password}
        -check:
          - {that: 'passwd_length != 0', say: "says no password", ref: "RFC 1334 §2.2.1", level: note}
        doc: The password, for everybody on the way to read.
        doc-ref: RFC 1334 §2.2.1
  response:
    -aka: {scapy: PPP_PAP_Response}
    -summary: "{_parent.code}: {message}"
    doc: Whether it may.
    doc-ref: RFC 1334 §2.2.2
    seq:
      - id: msg_length
        type: u1
        -label: message length
        -unit: bytes
        -auto: {fn: length_of, of: message}
        -aka: {scapy: msg_len, wireshark: pap.message.length}
        doc: The bytes of the message.
        doc-ref: RFC 1334 §2.2.2
      - id: message
        type: str
        size: msg_length
        -label: message
        -aka: {scapy: message, wireshark: pap.message}
        doc: A text for people.
        doc-ref: RFC 1334 §2.2.2
  other:
    doc: A message that has no description here.
    doc-ref: RFC 1334 §2.2
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: data}
        doc: All that follows the length.
        doc-ref: RFC 1334 §2.2
enums:
  code:
    1: {id: request, -label: authenticate request}
    2: {id: ack, -label: authenticate ack}
    3: {id: nak, -label: authenticate nak}
