# SPDX-License-Identifier: MIT
meta:
  id: chap
  title: Challenge Handshake Authentication Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ppp.protocol: 0xc223}
  -aka: {scapy: PPP_CHAP, wireshark: chap}
  -group: Link
  -summary: "{code}, id {id}"
  -answers: >-
    id == request.id and (code == code::response and request.code == code::challenge
    or (code == code::success or code == code::failure) and request.code == code::response)
doc: >-
  One side of a PPP link sends a random value, the other answers with a hash of
  it and the secret both know, so that the secret itself never travels.
doc-ref: RFC 1994
seq:
  - id: code
    type: u1
    enum: code
    -label: code
    -default: 1
    -aka: {scapy: code, wireshark: [chap.code]}
    doc: What kind of message this is.
    doc-ref: RFC 1994 §4
  - id: id
    type: u1
    -label: identifier
    -default: 1
    -aka: {scapy: id, wireshark: [chap.identifier]}
    doc: Chosen by who asks, brought back by who answers.
    doc-ref: RFC 1994 §4
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {expr: 4 + sizeof(body)}
    -aka: {scapy: len, wireshark: [chap.length]}
    -check:
      - {that: 'length >= 4', say: "the first four bytes count too", ref: "RFC 1994 §4", level: error}
    doc: The whole message with these four bytes. What follows is padding.
    doc-ref: RFC 1994 §4
  - id: body
    size: length - 4
    type:
      switch-on: code
      cases:
        'code::challenge': value
        'code::response': value
        'code::success': result
        'code::failure': result
        _: other
    -inline: true
    -label: message
    doc: What the code puts behind the length.
    doc-ref: RFC 1994 §4
types:
  value:
    -aka: {scapy: PPP_CHAP_ChallengeResponse}
    -summary: "{_parent.code}: {name}"
    doc: The random value, or the answer to it.
    doc-ref: RFC 1994 §4.1
    seq:
      - id: value_size
        type: u1
        -label: value size
        -unit: bytes
        -auto: {fn: length_of, of: value}
        -aka: {scapy: value_size, wireshark: chap.value_size}
        -check:
          - {that: 'value_size > 0', say: "a value has at least one byte", ref: "RFC 1994 §4.1", level: error}
        doc: The bytes of the value.
        doc-ref: RFC 1994 §4.1
      - id: value
        size: value_size
        -label: value
        -default: 0x000102030405060708090a0b0c0d0e0f
        -aka: {scapy: value, wireshark: chap.value}
        doc: Random in a challenge; in a response the hash over identifier, secret and challenge.
        doc-ref: RFC 1994 §4.1
      - id: name
        type: str
        size-eos: true
        -label: name
        -default: peer
        -aka: {scapy: optional_name, wireshark: chap.name}
        doc: Who sends this, so that the other side finds the secret.
        doc-ref: RFC 1994 §4.1
  result:
    -summary: "{_parent.code}: {message}"
    doc: Whether the answer was right.
    doc-ref: RFC 1994 §4.2
    seq:
      - id: message
        type: str
        size-eos: true
        -label: message
        -aka: {scapy: data, wireshark: chap.message}
        doc: A text for people.
        doc-ref: RFC 1994 §4.2
  other:
    doc: A message that has no description here.
    doc-ref: RFC 1994 §4
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: data}
        doc: All that follows the length.
        doc-ref: RFC 1994 §4
enums:
  code:
    1: {id: challenge, -label: challenge}
    2: {id: response, -label: response}
    3: {id: success, -label: success}
    4: {id: failure, -label: failure}
