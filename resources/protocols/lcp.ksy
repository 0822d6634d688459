# SPDX-License-Identifier: MIT
meta:
  id: lcp
  title: Link Control Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ppp.protocol: 0xc021}
  -aka: {scapy: PPP_LCP, wireshark: lcp}
  -group: Link
  -summary: "{code}, id {id}"
  -answers: >-
    id == request.id and (code == code::configure_ack or code == code::configure_nak or code == code::configure_reject) and request.code == code::configure_request
    or id == request.id and code == code::terminate_ack and request.code == code::terminate_request
    or id == request.id and code == code::echo_reply and request.code == code::echo_request
doc: >-
  Opens, tests and closes a PPP link: both sides ask for the settings they would
  like and grant or refuse those of the other.
doc-ref: RFC 1661 §5
seq:
  - id: code
    type: u1
    enum: code
    -label: code
    -default: 1
    -aka: {scapy: code, wireshark: ppp.code}
    doc: What kind of message this is.
    doc-ref: RFC 1661 §5
  - id: id
    type: u1
    -label: identifier
    -default: 1
    -aka: {scapy: id, wireshark: ppp.identifier}
    doc: Chosen by who asks, brought back by who answers.
    doc-ref: RFC 1661 §5
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {expr: 4 + sizeof(body)}
    -aka: {scapy: len, wireshark: ppp.length}
    -check:
      - {that: 'length >= 4', say: "the first four bytes count too", ref: "RFC 1661 §5", level: error}
    doc: The whole message with these four bytes. What follows is padding.
    doc-ref: RFC 1661 §5
  - id: body
    size: length - 4
    type:
      switch-on: code
      cases:
        'code::configure_request': options
        'code::configure_ack': options
        'code::configure_nak': options
        'code::configure_reject': options
        'code::terminate_request': terminate
        'code::terminate_ack': terminate
        'code::code_reject': code_reject
        'code::protocol_reject': protocol_reject
        'code::echo_request': echo
        'code::echo_reply': echo
        'code::discard_request': echo
        'code::identification': identification
        'code::time_remaining': time_remaining
        'code::vendor_specific': vendor
        _: other
    -inline: true
    -label: message
    doc: What the code puts behind the length.
    doc-ref: RFC 1661 §5
types:
  options:
    -aka: {scapy: PPP_LCP_Configure}
    doc: Settings one after another.
    doc-ref: RFC 1661 §6
    seq:
      - id: options
        type: option
        repeat: eos
        -label: options
        -default: [{type: 5}]
        -aka: {scapy: options}
        doc: What is asked for, granted, or refused.
        doc-ref: RFC 1661 §6
  option:
    -aka: {scapy: PPP_LCP_Option}
    -summary: "{type}"
    doc: One setting.
    doc-ref: RFC 1661 §6
    seq:
      - id: type
        type: u1
        enum: option_type
        -label: option
        -default: 5
        -aka: {scapy: type, wireshark: lcp.opt.type}
        doc: Which setting this is.
        doc-ref: RFC 1661 §6; IANA ppp-numbers
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {expr: 2 + sizeof(value)}
        -aka: {scapy: len, wireshark: lcp.opt.length}
        -check:
          - {that: 'length >= 2', say: "the first two bytes count too", ref: "RFC 1661 §6", level: error}
        doc: The whole option with these two bytes.
        doc-ref: RFC 1661 §6
      - id: value
        size: length - 2
        type:
          switch-on: type
          cases:
            'option_type::vendor_specific': vendor_option
            'option_type::mru': mru
            'option_type::accm': accm
            'option_type::auth_protocol': auth_protocol
            'option_type::quality_protocol': quality_protocol
            'option_type::magic_number': magic_number
            'option_type::pfc': flag
            'option_type::acfc': flag
            'option_type::fcs_alternatives': fcs_alternatives
            'option_type::self_describing_pad': self_describing_pad
            'option_type::callback': callback
            'option_type::mrru': mrru
            'option_type::short_sequence': flag
            'option_type::endpoint': endpoint
            'option_type::link_discriminator': link_discriminator
            'option_type::multilink_header': multilink_header
            _: other_option
        -inline: true
        -label: value
        doc: What the option says.
        doc-ref: RFC 1661 §6
  mru:
    -summary: "{_parent.type}: {mru}"
    doc: The longest payload that the sender of this takes.
    doc-ref: RFC 1661 §6.1
    seq:
      - id: mru
        type: u2
        -label: maximum receive unit
        -unit: bytes
        -default: 1492
        -aka: {scapy: max_recv_unit, wireshark: lcp.opt.mru}
        -check:
          - {that: 'mru != 1500', say: "1500 holds unasked", ref: "RFC 1661 §6.1", level: note}
        doc: The longest payload that the sender of this takes.
        doc-ref: RFC 1661 §6.1
  accm:
    -summary: "{_parent.type}: {accm}"
    doc: One bit for each of the 32 control characters that the other side must escape on a serial line.
    doc-ref: RFC 1662 §7.1
    seq:
      - id: accm
        type: u4
        -label: characters to escape
        -format: hex
        -aka: {scapy: accm, wireshark: lcp.opt.asyncmap}
        doc: One bit for each of the 32 control characters that the other side must escape on a serial line.
        doc-ref: RFC 1662 §7.1
  auth_protocol:
    -aka: {scapy: PPP_LCP_Auth_Protocol_Option}
    -summary: "{_parent.type}: {protocol}"
    doc: By which protocol the other side should say who it is.
    doc-ref: RFC 1661 §6.2
    seq:
      - id: protocol
        type: u2
        enum: auth_protocol_value
        -label: protocol
        -format: hex
        -default: 0xc023
        -aka: {scapy: auth_protocol, wireshark: lcp.opt.auth_protocol}
        doc: The protocol, numbered as in PPP.
        doc-ref: RFC 1661 §6.2
      - id: algorithm
        type: u1
        enum: algorithm
        if: protocol == auth_protocol_value::chap
        -label: algorithm
        -default: 5
        -aka: {scapy: algorithm, wireshark: lcp.opt.algorithm}
        doc: How the challenge is hashed.
        doc-ref: RFC 1994 §3; IANA ppp-numbers
      - id: data
        size-eos: true
        -label: data
        -aka: {scapy: data, wireshark: lcp.opt.data}
        doc: More that the protocol wants.
        doc-ref: RFC 1661 §6.2
  quality_protocol:
    -aka: {scapy: PPP_LCP_Quality_Protocol_Option}
    -summary: "{_parent.type}"
    doc: By which protocol the link's quality is watched.
    doc-ref: RFC 1661 §6.3
    seq:
      - id: protocol
        type: u2
        -label: protocol
        -format: hex
        -default: 0xc025
        -aka: {scapy: quality_protocol, wireshark: lcp.opt.quality_protocol}
        doc: The protocol, numbered as in PPP.
        doc-ref: RFC 1661 §6.3
      - id: data
        size-eos: true
        -label: data
        -aka: {scapy: data, wireshark: [lcp.opt.data, lcp.opt.reporting_period]}
        doc: "More that the protocol wants: the time between reports."
        doc-ref: RFC 1661 §6.3
  magic_number:
    -summary: "{_parent.type}: {magic_number}"
    doc: A random number; who receives its own is talking to itself.
    doc-ref: RFC 1661 §6.4
    seq:
      - id: magic_number
        type: u4
        -label: magic number
        -format: hex
        -default: 0x12345678
        -aka: {scapy: magic_number, wireshark: lcp.opt.magic_number}
        -check:
          - {that: 'magic_number != 0', say: "0 is no magic number", ref: "RFC 1661 §6.4", level: warning}
        doc: A random number; who receives its own is talking to itself.
        doc-ref: RFC 1661 §6.4
  flag:
    -summary: "{_parent.type}"
    doc: A setting that says all by being there.
    doc-ref: RFC 1661 §6.5-6.6
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {scapy: data}
        -check:
          - {that: '_io.size == 0', say: "has no content", ref: "RFC 1661 §6.5-6.6", level: warning}
        doc: Nothing belongs here.
        doc-ref: RFC 1661 §6.5-6.6
  fcs_alternatives:
    -summary: "{_parent.type}"
    doc: Which frame check sequences the sender can do.
    doc-ref: RFC 1570 §2.1
    seq:
      - id: reserved
        type: b5
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: RFC 1570 §2.1
      - id: ccitt32
        type: b1
        -label: "32 bits"
        -aka: {wireshark: lcp.opt.fcs_alternatives.ccitt32}
        doc: The long one.
        doc-ref: RFC 1570 §2.1
      - id: ccitt16
        type: b1
        -label: "16 bits"
        -default: 1
        -aka: {wireshark: lcp.opt.fcs_alternatives.ccitt16}
        doc: The usual one.
        doc-ref: RFC 1570 §2.1
      - id: null_fcs
        type: b1
        -label: none
        -aka: {wireshark: lcp.opt.fcs_alternatives.null}
        doc: None at all.
        doc-ref: RFC 1570 §2.1
  self_describing_pad:
    -summary: "{_parent.type}: {maximum}"
    doc: The largest number of bytes of padding.
    doc-ref: RFC 1570 §2.2
    seq:
      - id: maximum
        type: u1
        -label: maximum
        -unit: bytes
        -default: 1
        -aka: {wireshark: lcp.opt.maximum}
        doc: The largest number of bytes of padding.
        doc-ref: RFC 1570 §2.2
  callback:
    -aka: {scapy: PPP_LCP_Callback_Option}
    -summary: "{_parent.type}: {operation}"
    doc: Asks the other side to call back.
    doc-ref: RFC 1570 §2.3
    seq:
      - id: operation
        type: u1
        enum: callback_operation
        -label: operation
        -aka: {scapy: operation, wireshark: lcp.opt.operation}
        doc: What the message says.
        doc-ref: RFC 1570 §2.3
      - id: message
        size-eos: true
        -label: message
        -aka: {scapy: message, wireshark: lcp.opt.message}
        doc: Whom to call.
        doc-ref: RFC 1570 §2.3
  mrru:
    -summary: "{_parent.type}: {mrru}"
    doc: The longest packet that the sender puts together from pieces over several links.
    doc-ref: RFC 1990 §5.1.1
    seq:
      - id: mrru
        type: u2
        -label: maximum received reconstructed unit
        -unit: bytes
        -default: 1500
        -aka: {wireshark: lcp.opt.mrru}
        doc: The longest packet that the sender puts together from pieces over several links.
        doc-ref: RFC 1990 §5.1.1
  endpoint:
    -summary: "{_parent.type}: {discriminator}"
    doc: Who speaks, so that several links to one system are known to be.
    doc-ref: RFC 1990 §5.1.3
    seq:
      - id: discriminator
        type: u1
        enum: endpoint_class
        -label: class
        -aka: {wireshark: lcp.opt.ep_disc_class}
        doc: What kind of name follows.
        doc-ref: RFC 1990 §5.1.3
      - id: address
        size-eos: true
        -label: address
        -aka: {wireshark: [lcp.opt.data, lcp.opt.ip_address, lcp.opt.802_1_address, lcp.opt.magic_block, lcp.opt.psndn]}
        doc: The name.
        doc-ref: RFC 1990 §5.1.3
  link_discriminator:
    -summary: "{_parent.type}: {discriminator}"
    doc: Tells this link from the others of a bundle.
    doc-ref: RFC 2125 §6.1
    seq:
      - id: discriminator
        type: u2
        -label: link discriminator
        -aka: {wireshark: lcp.opt.link_discrim}
        doc: Tells this link from the others of a bundle.
        doc-ref: RFC 2125 §6.1
  multilink_header:
    -summary: "{_parent.type}"
    doc: How pieces on several links are numbered.
    doc-ref: RFC 2686 §4
    seq:
      - id: format
        type: u1
        -label: format
        -default: 2
        -aka: {wireshark: lcp.opt.code}
        -check:
          - {that: 'format == 2 or format == 6', say: "is 2 or 6", ref: "RFC 2686 §4", level: warning}
        doc: "Length of the sequence number: 2 long, 6 short."
        doc-ref: RFC 2686 §4
      - id: classes
        type: u1
        -label: classes
        -default: 4
        -aka: {wireshark: lcp.opt.max_susp_classes}
        doc: How many classes can be interrupted.
        doc-ref: RFC 2686 §4
  vendor_option:
    -summary: "{_parent.type}"
    doc: Of an organization's own.
    doc-ref: RFC 2153 §2.2
    seq:
      - id: oui
        type: b24
        -label: organization
        -format: hex
        -aka: {wireshark: lcp.opt.oui}
        doc: The organization's number.
        doc-ref: RFC 2153 §2.2
      - id: kind
        type: u1
        -label: kind
        -aka: {wireshark: lcp.opt.kind}
        doc: Which of its settings.
        doc-ref: RFC 2153 §2.2
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: lcp.opt.data}
        doc: What the organization says.
        doc-ref: RFC 2153 §2.2
  other_option:
    doc: A setting that has no description here.
    doc-ref: IANA ppp-numbers
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {scapy: data, wireshark: lcp.opt.data}
        doc: What the option says.
        doc-ref: RFC 1661 §6
  terminate:
    -summary: "{_parent.code}, id {_parent.id}"
    doc: Anything; the answer need not return it.
    doc-ref: RFC 1661 §5.5
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: data, wireshark: [lcp.data, ppp.data]}
        doc: Anything; the answer need not return it.
        doc-ref: RFC 1661 §5.5
  code_reject:
    -summary: "{_parent.code}, id {_parent.id}"
    doc: The message whose code the sender does not know, cut where it must be.
    doc-ref: RFC 1661 §5.6
    seq:
      - id: rejected
        size-eos: true
        -label: rejected message
        -aka: {scapy: rejected_packet}
        doc: The message whose code the sender does not know, cut where it must be.
        doc-ref: RFC 1661 §5.6
  protocol_reject:
    -aka: {scapy: PPP_LCP_Protocol_Reject}
    -summary: "{_parent.code}: {protocol}"
    doc: A protocol that the sender does not speak.
    doc-ref: RFC 1661 §5.7
    seq:
      - id: protocol
        type: u2
        -label: protocol
        -format: hex
        -default: 0x8057
        -aka: {scapy: rejected_protocol, wireshark: lcp.rej_proto}
        doc: The number of the protocol.
        doc-ref: RFC 1661 §5.7
      - id: rejected
        size-eos: true
        -label: rejected packet
        -aka: {scapy: rejected_information}
        doc: The packet, cut where it must be.
        doc-ref: RFC 1661 §5.7
  echo:
    -aka: {scapy: [PPP_LCP_Echo, PPP_LCP_Discard_Request]}
    -summary: "{_parent.code}, id {_parent.id}"
    doc: A question whether the other side is there, or its answer, or something to throw away.
    doc-ref: RFC 1661 §5.8-5.9
    seq:
      - id: magic_number
        type: u4
        -label: magic number
        -format: hex
        -default: 0x12345678
        -aka: {scapy: magic_number, wireshark: lcp.magic_number}
        doc: The sender's own number; 0 when none was agreed.
        doc-ref: RFC 1661 §5.8-5.9
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: data, wireshark: lcp.data}
        doc: Anything; an answer brings back what the question had.
        doc-ref: RFC 1661 §5.8-5.9
  identification:
    -summary: "{_parent.code}: {message}"
    doc: What the sender is, in words.
    doc-ref: RFC 1570 §1.1
    seq:
      - id: magic_number
        type: u4
        -label: magic number
        -format: hex
        -default: 0x12345678
        -aka: {wireshark: lcp.magic_number}
        doc: The sender's own number; 0 when none was agreed.
        doc-ref: RFC 1570 §1.1
      - id: message
        type: str
        size-eos: true
        -label: message
        -aka: {wireshark: lcp.message}
        doc: Name and version, for people.
        doc-ref: RFC 1570 §1.1
  time_remaining:
    -summary: "{_parent.code}: {seconds} s"
    doc: How long the session may still last.
    doc-ref: RFC 1570 §1.2
    seq:
      - id: magic_number
        type: u4
        -label: magic number
        -format: hex
        -default: 0x12345678
        -aka: {wireshark: lcp.magic_number}
        doc: The sender's own number; 0 when none was agreed.
        doc-ref: RFC 1570 §1.2
      - id: seconds
        type: u4
        -label: time remaining
        -unit: s
        -default: 3600
        -aka: {wireshark: lcp.secs_remaining}
        doc: All ones for ever.
        doc-ref: RFC 1570 §1.2
      - id: message
        type: str
        size-eos: true
        -label: message
        -aka: {wireshark: lcp.message}
        doc: The same for people.
        doc-ref: RFC 1570 §1.2
  vendor:
    -summary: "{_parent.code}"
    doc: A message of an organization's own.
    doc-ref: RFC 2153 §2.1
    seq:
      - id: magic_number
        type: u4
        -label: magic number
        -format: hex
        -default: 0x12345678
        -aka: {wireshark: [lcp.magic_number, ppp.magic_number]}
        doc: The sender's own number; 0 when none was agreed.
        doc-ref: RFC 2153 §2.1
      - id: oui
        type: b24
        -label: organization
        -format: hex
        -aka: {wireshark: ppp.oui}
        doc: The organization's number.
        doc-ref: RFC 2153 §2.1
      - id: kind
        type: u1
        -label: kind
        -aka: {wireshark: ppp.kind}
        doc: Which of its messages.
        doc-ref: RFC 2153 §2.1
      - id: data
        size-eos: true
        -label: data
        doc: What the organization says.
        doc-ref: RFC 2153 §2.1
  other:
    doc: A message that has no description here.
    doc-ref: IANA ppp-numbers
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: data}
        doc: All that follows the length.
        doc-ref: RFC 1661 §5
enums:
  code:
    0: {id: vendor_specific, -label: vendor specific}
    1: {id: configure_request, -label: configure request}
    2: {id: configure_ack, -label: configure ack}
    3: {id: configure_nak, -label: configure nak}
    4: {id: configure_reject, -label: configure reject}
    5: {id: terminate_request, -label: terminate request}
    6: {id: terminate_ack, -label: terminate ack}
    7: {id: code_reject, -label: code reject}
    8: {id: protocol_reject, -label: protocol reject}
    9: {id: echo_request, -label: echo request}
    10: {id: echo_reply, -label: echo reply}
    11: {id: discard_request, -label: discard request}
    12: {id: identification, -label: identification}
    13: {id: time_remaining, -label: time remaining}
    14: {id: reset_request, -label: reset request}
    15: {id: reset_ack, -label: reset ack}
  option_type:
    0: {id: vendor_specific, -label: vendor specific}
    1: {id: mru, -label: maximum receive unit}
    2: {id: accm, -label: characters to escape}
    3: {id: auth_protocol, -label: authentication protocol}
    4: {id: quality_protocol, -label: quality protocol}
    5: {id: magic_number, -label: magic number}
    7: {id: pfc, -label: protocol field compression}
    8: {id: acfc, -label: address and control field compression}
    9: {id: fcs_alternatives, -label: FCS alternatives}
    10: {id: self_describing_pad, -label: self-describing pad}
    11: {id: numbered_mode, -label: numbered mode}
    13: {id: callback, -label: callback}
    14: {id: connect_time, -label: connect time}
    15: {id: compound_frames, -label: compound frames}
    16: {id: nominal_data_encapsulation, -label: nominal data encapsulation}
    17: {id: mrru, -label: multilink MRRU}
    18: {id: short_sequence, -label: short sequence numbers}
    19: {id: endpoint, -label: endpoint discriminator}
    20: {id: proprietary, -label: proprietary}
    21: {id: dce_identifier, -label: DCE identifier}
    22: {id: multilink_plus, -label: multilink plus procedure}
    23: {id: link_discriminator, -label: link discriminator}
    24: {id: lcp_authentication, -label: LCP authentication}
    25: {id: cobs, -label: consistent overhead byte stuffing}
    26: {id: prefix_elision, -label: prefix elision}
    27: {id: multilink_header, -label: multilink header format}
    28: {id: internationalization, -label: internationalization}
    29: {id: simple_data_link, -label: simple data link on SONET/SDH}
  auth_protocol_value:
    0xc023: {id: pap, -label: PAP}
    0xc027: {id: spap, -label: Shiva PAP}
    0xc223: {id: chap, -label: CHAP}
    0xc227: {id: eap, -label: EAP}
  algorithm:
    5: {id: md5, -label: MD5}
    6: {id: sha_1, -label: SHA-1}
    7: {id: sha_256, -label: SHA-256}
    8: {id: sha3_256, -label: SHA3-256}
    128: {id: ms_chap, -label: MS-CHAP}
    129: {id: ms_chap_2, -label: MS-CHAP-2}
  callback_operation:
    0: {id: user, -label: settled by who the user is}
    1: {id: dialing, -label: dialing string}
    2: {id: location, -label: location identifier}
    3: {id: e_164, -label: E.164 number}
    4: {id: distinguished_name, -label: distinguished name}
    6: {id: cbcp, -label: settled by CBCP}
  endpoint_class:
    0: {id: null_class, -label: none}
    1: {id: local, -label: locally assigned}
    2: {id: ip, -label: IP address}
    3: {id: mac, -label: MAC address}
    4: {id: magic, -label: magic numbers}
    5: {id: telephone, -label: telephone number}
