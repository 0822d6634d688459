# SPDX-License-Identifier: MIT
meta:
  id: ipcp
  title: IP Control Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ppp.protocol: 0x8021}
  -aka: {scapy: PPP_IPCP, wireshark: ipcp}
  -group: Link
  -summary: "{code}, id {id}"
  -answers: >-
    id == request.id and (code == code::configure_ack or code == code::configure_nak or code == code::configure_reject) and request.code == code::configure_request
    or id == request.id and code == code::terminate_ack and request.code == code::terminate_request
doc: >-
  Settles over a PPP link that is open which IPv4 addresses both ends have, and
  which name servers there are.
doc-ref: RFC 1332
seq:
  - id: code
    type: u1
    enum: code
    -label: code
    -default: 1
    -aka: {scapy: code, wireshark: ppp.code}
    doc: What kind of message this is.
    doc-ref: RFC 1332 §2; RFC 1661 §5
  - id: id
    type: u1
    -label: identifier
    -default: 1
    -aka: {scapy: id, wireshark: ppp.identifier}
    doc: Chosen by who asks, brought back by who answers.
    doc-ref: RFC 1332 §2; RFC 1661 §5
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {expr: 4 + sizeof(body)}
    -aka: {scapy: len, wireshark: ppp.length}
    -check:
      - {that: 'length >= 4', say: "the first four bytes count too", ref: "RFC 1332 §2; RFC 1661 §5", level: error}
    doc: The whole message with these four bytes. What follows is padding.
    doc-ref: RFC 1332 §2; RFC 1661 §5
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
    doc-ref: RFC 1332 §2; RFC 1661 §5
types:
  options:
    -aka: {scapy: PPP_IPCP}
    doc: Settings one after another.
    doc-ref: RFC 1332 §3
    seq:
      - id: options
        type: option
        repeat: eos
        -label: options
        -default: [{type: 3}]
        -aka: {scapy: options}
        doc: What is asked for, granted, or refused.
        doc-ref: RFC 1332 §3
  option:
    -aka: {scapy: PPP_IPCP_Option}
    -summary: "{type}"
    doc: One setting.
    doc-ref: RFC 1332 §3
    seq:
      - id: type
        type: u1
        enum: option_type
        -label: option
        -default: 3
        -aka: {scapy: type, wireshark: ipcp.opt.type}
        doc: Which setting this is.
        doc-ref: RFC 1332 §3; IANA ppp-numbers
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {expr: 2 + sizeof(value)}
        -aka: {scapy: len, wireshark: ipcp.opt.length}
        -check:
          - {that: 'length >= 2', say: "the first two bytes count too", ref: "RFC 1332 §3", level: error}
        doc: The whole option with these two bytes.
        doc-ref: RFC 1332 §3
      - id: value
        size: length - 2
        type:
          switch-on: type
          cases:
            'option_type::addresses': addresses
            'option_type::compression': compression
            'option_type::address': address
            'option_type::mobile': mobile
            'option_type::dns_1': server
            'option_type::nbns_1': server
            'option_type::dns_2': server
            'option_type::nbns_2': server
            _: other_option
        -inline: true
        -label: value
        doc: What the option says.
        doc-ref: RFC 1332 §3
  addresses:
    -summary: "{_parent.type}: {src}, {dst}"
    doc: Both addresses at once, as in the first edition.
    doc-ref: RFC 1172 §3.1
    seq:
      - id: src
        size: 4
        -label: source
        -format: ipv4
        -default: 192.0.2.1
        -aka: {wireshark: ipcp.opt.src_address}
        doc: The address of who sends this.
        doc-ref: RFC 1172 §3.1
      - id: dst
        size: 4
        -label: destination
        -format: ipv4
        -default: 192.0.2.2
        -aka: {wireshark: ipcp.opt.dst_address}
        doc: The address of the other side.
        doc-ref: RFC 1172 §3.1
  compression:
    -summary: "{_parent.type}: {protocol}"
    doc: How IP headers are shortened.
    doc-ref: RFC 1332 §3.2
    seq:
      - id: protocol
        type: u2
        enum: compression_value
        -label: protocol
        -format: hex
        -default: 0x002d
        -aka: {wireshark: ipcp.opt.compress_proto}
        doc: Which way of shortening, numbered as in PPP.
        doc-ref: RFC 1332 §3.2
      - id: max_slot_id
        type: u1
        if: protocol == compression_value::vj
        -label: highest slot
        -default: 15
        -aka: {wireshark: ipcp.opt.max_slot_id}
        doc: One less than the number of connections that are remembered.
        doc-ref: RFC 1332 §4.1
      - id: comp_slot_id
        type: u1
        if: protocol == compression_value::vj
        -label: slot compression
        -default: 1
        -aka: {wireshark: ipcp.opt.comp_slot_id}
        -check:
          - {that: 'comp_slot_id <= 1', say: "is 0 or 1", ref: "RFC 1332 §4.1", level: warning}
        doc: 1 when the slot may be left out.
        doc-ref: RFC 1332 §4.1
      - id: data
        size-eos: true
        -label: data
        doc: More that this way wants.
        doc-ref: RFC 1332 §3.2
  address:
    -aka: {scapy: PPP_IPCP_Option_IPAddress}
    -summary: "{_parent.type}: {address}"
    doc: The address that who sends this would like. 0.0.0.0 asks to be given one.
    doc-ref: RFC 1332 §3.3
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: data, wireshark: ipcp.opt.ip_address}
        doc: The address that who sends this would like. 0.0.0.0 asks to be given one.
        doc-ref: RFC 1332 §3.3
  mobile:
    -summary: "{_parent.type}: {home_address}"
    doc: The address at home of a node that travels.
    doc-ref: RFC 2290 §2.1
    seq:
      - id: home_address
        size: 4
        -label: home address
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: data, wireshark: ipcp.opt.mobilenodehomeaddress}
        doc: The address at home of a node that travels.
        doc-ref: RFC 2290 §2.1
  server:
    -aka: {scapy: [PPP_IPCP_Option_DNS1, PPP_IPCP_Option_DNS2, PPP_IPCP_Option_NBNS1, PPP_IPCP_Option_NBNS2]}
    -summary: "{_parent.type}: {server}"
    doc: A server of names. 0.0.0.0 asks for one.
    doc-ref: RFC 1877 §1
    seq:
      - id: server
        size: 4
        -label: server
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: data, wireshark: [ipcp.opt.pri_dns_address, ipcp.opt.pri_nbns_address, ipcp.opt.sec_dns_address, ipcp.opt.sec_nbns_address]}
        doc: A server of names. 0.0.0.0 asks for one.
        doc-ref: RFC 1877 §1
  other_option:
    doc: A setting that has no description here.
    doc-ref: IANA ppp-numbers
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {scapy: data}
        doc: What the option says.
        doc-ref: RFC 1332 §3
  other:
    -summary: "{_parent.code}"
    doc: A message without settings.
    doc-ref: RFC 1661 §5
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        doc: "All that follows the length: for a refused code, the message with it."
        doc-ref: RFC 1661 §5
enums:
  code:
    1: {id: configure_request, -label: configure request}
    2: {id: configure_ack, -label: configure ack}
    3: {id: configure_nak, -label: configure nak}
    4: {id: configure_reject, -label: configure reject}
    5: {id: terminate_request, -label: terminate request}
    6: {id: terminate_ack, -label: terminate ack}
    7: {id: code_reject, -label: code reject}
    14: {id: reset_request, -label: reset request}
    15: {id: reset_ack, -label: reset ack}
  option_type:
    1: {id: addresses, -label: addresses (deprecated)}
    2: {id: compression, -label: compression protocol}
    3: {id: address, -label: address}
    4: {id: mobile, -label: mobile IPv4}
    129: {id: dns_1, -label: primary DNS server}
    130: {id: nbns_1, -label: primary NBNS server}
    131: {id: dns_2, -label: secondary DNS server}
    132: {id: nbns_2, -label: secondary NBNS server}
  compression_value:
    0x0003: {id: rohc, -label: robust header compression}
    0x002d: {id: vj, -label: Van Jacobson}
    0x0061: {id: iphc, -label: IP header compression}
