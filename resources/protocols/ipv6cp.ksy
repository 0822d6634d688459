# SPDX-License-Identifier: MIT
meta:
  id: ipv6cp
  title: IPv6 Control Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ppp.protocol: 0x8057}
  -aka: {wireshark: ipv6cp}
  -group: Link
  -summary: "{code}, id {id}"
  -answers: >-
    id == request.id and (code == code::configure_ack or code == code::configure_nak or code == code::configure_reject) and request.code == code::configure_request
    or id == request.id and code == code::terminate_ack and request.code == code::terminate_request
doc: >-
  Settles over a PPP link that is open which interface identifiers both ends have. Each
  makes its link-local address of its own; other addresses come later, as on any link.
doc-ref: RFC 5072
seq:
  - id: code
    type: u1
    enum: code
    -label: code
    -default: 1
    -aka: {wireshark: ppp.code}
    doc: What kind of message this is.
    doc-ref: RFC 5072 §3; RFC 1661 §5
  - id: id
    type: u1
    -label: identifier
    -default: 1
    -aka: {wireshark: ppp.identifier}
    doc: Chosen by who asks, brought back by who answers.
    doc-ref: RFC 5072 §3; RFC 1661 §5
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {expr: 4 + sizeof(body)}
    -aka: {wireshark: ppp.length}
    -check:
      - {that: 'length >= 4', say: "the first four bytes count too", ref: "RFC 5072 §3; RFC 1661 §5", level: error}
    doc: The whole message with these four bytes. What follows is padding.
    doc-ref: RFC 5072 §3; RFC 1661 §5
  - id: body
    size: length - 4
    type:
      switch-on: code
      cases:
        'code::configure_request': options
        'code::configure_ack': options
        'code::configure_nak': options
        'code::configure_reject': options
        _: other
    -inline: true
    -label: message
    doc: What the code puts behind the length.
    doc-ref: RFC 5072 §3; RFC 1661 §5
types:
  options:
    doc: Settings one after another.
    doc-ref: RFC 5072 §4
    seq:
      - id: options
        type: option
        repeat: eos
        -label: options
        -default: [{type: 1}]
        doc: What is asked for, granted, or refused.
        doc-ref: RFC 5072 §4
  option:
    -summary: "{type}"
    doc: One setting.
    doc-ref: RFC 5072 §4
    seq:
      - id: type
        type: u1
        enum: option_type
        -label: option
        -default: 1
        -aka: {wireshark: ipv6cp.opt.type}
        doc: Which setting this is.
        doc-ref: RFC 5072 §4; IANA ppp-numbers
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {expr: 2 + sizeof(value)}
        -aka: {wireshark: ipv6cp.opt.length}
        -check:
          - {that: 'length >= 2', say: "the first two bytes count too", ref: "RFC 5072 §4; RFC 1661 §6", level: error}
          - {that: 'type != option_type::interface_id or length == 10', say: "is 10 for an interface identifier", ref: "RFC 5072 §4.1", level: error}
        doc: The whole option with these two bytes.
        doc-ref: RFC 5072 §4; RFC 1661 §6
      - id: value
        size: length - 2
        type:
          switch-on: type
          cases:
            'option_type::interface_id': interface_id
            'option_type::compression': compression
            _: other_option
        -inline: true
        -label: value
        doc: What the option says.
        doc-ref: RFC 5072 §4
  interface_id:
    -summary: "{_parent.type}: {interface_id}"
    doc: The last eight bytes of the link-local address that who sends this would like.
    doc-ref: RFC 5072 §4.1
    seq:
      - id: interface_id
        size: 8
        -label: interface identifier
        -format: hex
        -default: 0x0200000000000001
        -aka: {wireshark: ipv6cp.interface_identifier}
        doc: Must differ from the other side's. Only zeros ask to be given one.
        doc-ref: RFC 5072 §4.1
  compression:
    -summary: "{_parent.type}: {protocol}"
    doc: How IPv6 headers are shortened.
    doc-ref: RFC 5172 §2
    seq:
      - id: protocol
        type: u2
        enum: compression_value
        -label: protocol
        -format: hex
        -default: 0x0061
        doc: Which way of shortening, numbered as in PPP.
        doc-ref: RFC 5172 §2; IANA ppp-numbers
      - id: data
        size-eos: true
        -label: data
        doc: More that this way wants.
        doc-ref: RFC 5172 §2
  other_option:
    doc: A setting that has no description here.
    doc-ref: IANA ppp-numbers
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: What the option says.
        doc-ref: RFC 5072 §4
  other:
    -summary: "{_parent.code}"
    doc: A message without settings.
    doc-ref: RFC 5072 §3; RFC 1661 §5
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        doc: "All that follows the length: for a refused code, the message with it."
        doc-ref: RFC 5072 §3; RFC 1661 §5
enums:
  code:
    1: {id: configure_request, -label: configure request}
    2: {id: configure_ack, -label: configure ack}
    3: {id: configure_nak, -label: configure nak}
    4: {id: configure_reject, -label: configure reject}
    5: {id: terminate_request, -label: terminate request}
    6: {id: terminate_ack, -label: terminate ack}
    7: {id: code_reject, -label: code reject}
  option_type:
    1: {id: interface_id, -label: interface identifier}
    2: {id: compression, -label: compression protocol}
  compression_value:
    0x0003: {id: rohc, -label: robust header compression}
    0x0061: {id: iphc, -label: IP header compression}
