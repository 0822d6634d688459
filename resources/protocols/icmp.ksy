# SPDX-License-Identifier: MIT
meta:
  id: icmp
  title: Internet Control Message Protocol
  endian: be
  bit-endian: be
  imports: [dns]
  -binds: {ip.proto: 1}
  -aka: {dpkt: icmp.ICMP, scapy: ICMP, wireshark: icmp}
  -group: Internet
  -summary: "{type}, code {code}"
  -socket:
    mode: ping
    when: type == 8 and code == 0 and body.id != 0
    say: a ping socket sends only echo requests with code 0 and an identifier other than 0
    address: below(ip).dst
    id: body.id
  -answers: >-
    type == 0 and request.type == 8 and body.id == request.body.id and body.seq == request.body.seq
    or type == 14 and request.type == 13 and body.id == request.body.id and body.seq == request.body.seq
    or type == 16 and request.type == 15 and body.id == request.body.id and body.seq == request.body.seq
    or type == 18 and request.type == 17 and body.id == request.body.id and body.seq == request.body.seq
    or type == 9 and request.type == 10
    or type == 38 and request.type == 37 and body.id == request.body.id and body.seq == request.body.seq
    or type == 43 and request.type == 42 and body.id == request.body.id and body.seq == request.body.seq
  -quotes: >-
    type == request.type and code == request.code
    and (body.id == request.body.id and body.seq == request.body.seq or checksum == request.checksum)
  -reply: {body.receive: _, body.transmit: _, body.mask: _}
-scapy: {when: type == 0 or type >= 3 and type <= 5 or type == 8 or type >= 11 and type <= 18}
-dpkt:
  class: ICMP
  computed: [sum]
  fields: [[type, type, 8], [code, code, 0], [sum, checksum, 0]]
  data: body
doc: >-
  How hosts and routers tell each other about trouble with a datagram, and how
  one asks whether another is there.
doc-ref: RFC 792
seq:
  - id: type
    type: u1
    enum: icmp_type
    -label: type
    -default: 8
    -aka: {dpkt: type, scapy: type, wireshark: icmp.type}
    doc: The kind of message. It decides what stands behind the checksum.
    doc-ref: RFC 792; IANA icmp-parameters
  - id: code
    type: u1
    -label: code
    -aka: {dpkt: code, scapy: code, wireshark: icmp.code}
    -names-by:
      key: type
      3:
        0: network unreachable
        1: host unreachable
        2: protocol unreachable
        3: port unreachable
        4: fragmentation needed
        5: source route failed
        6: network unknown
        7: host unknown
        8: source host isolated
        9: network prohibited
        10: host prohibited
        11: network unreachable for this service
        12: host unreachable for this service
        13: communication prohibited
        14: precedence violated
        15: precedence too low
      5: {0: for the network, 1: for the host, 2: for the service and network, 3: for the service and host}
      9: {0: normal, 16: not for common traffic}
      11: {0: time to live ran out, 1: reassembly took too long}
      12: {0: pointer shows where, 1: required option missing, 2: bad length}
      30: {0: passed on, 1: no route}
      31:
        0: unspecified
        1: must not be converted
        2: unknown option that must be understood
        3: option without support
        4: transport protocol without support
        5: datagram too long
        6: header too long
        7: transport protocol above 255
        8: port out of range
        9: transport header too long
        10: rollover of 32 bits missing
        11: unknown transport option that must be understood
      40: {0: bad index, 1: authentication failed, 2: decompression failed, 3: decryption failed, 4: authentication needed, 5: authorization needed}
      43: {0: no error, 1: malformed query, 2: no such interface, 3: no such table entry, 4: several interfaces}
    -check:
      - that: 'type == 3 ? code <= 15 : type == 5 ? code <= 3 : type == 9 ? code == 0 or code == 16 : type == 11 ? code <= 1 : type == 12 ? code <= 2 : type == 30 ? code <= 1 : type == 31 ? code <= 11 : type == 40 ? code <= 5 : type == 43 ? code <= 4 : type > 18 and type != 37 and type != 38 and type != 42 or code == 0'
        say: this type has no such code
        ref: RFC 792; IANA icmp-parameters
        level: warning
    doc: Says more about the type; the names depend on it. 0 where there is nothing to say.
    doc-ref: RFC 792; IANA icmp-parameters
  - id: checksum
    type: u2
    -label: checksum
    -format: hex
    -auto: {fn: inet_checksum, over: self}
    -aka: {dpkt: sum, scapy: chksum, wireshark: icmp.checksum}
    doc: Internet checksum over the whole message from the type on, computed with this field as 0.
    doc-ref: RFC 792; RFC 1071
  - id: body
    type:
      switch-on: type
      cases:
        'icmp_type::echo_reply': echo
        'icmp_type::destination_unreachable': unreachable
        'icmp_type::source_quench': source_quench
        'icmp_type::redirect': redirect
        'icmp_type::echo_request': echo
        'icmp_type::router_advertisement': router_advertisement
        'icmp_type::router_solicitation': router_solicitation
        'icmp_type::time_exceeded': time_exceeded
        'icmp_type::parameter_problem': parameter_problem
        'icmp_type::timestamp_request': timestamp
        'icmp_type::timestamp_reply': timestamp
        'icmp_type::information_request': information
        'icmp_type::information_reply': information
        'icmp_type::address_mask_request': address_mask
        'icmp_type::address_mask_reply': address_mask
        'icmp_type::traceroute': traceroute
        'icmp_type::datagram_conversion_error': conversion_error
        'icmp_type::domain_name_request': domain_name_request
        'icmp_type::domain_name_reply': domain_name_reply
        'icmp_type::photuris': photuris
        'icmp_type::experimental_mobility': mobility
        'icmp_type::extended_echo_request': extended_echo_request
        'icmp_type::extended_echo_reply': extended_echo_reply
        _: other
    -inline: true
    -label: message
    -aka: {dpkt: data}
    doc: What the type puts behind the checksum.
    doc-ref: RFC 792
types:
  echo:
    -aka: {dpkt: icmp.ICMP.Echo}
    -summary: "{_parent.type}, id {id}, seq {seq}"
    -dpkt: {class: ICMP.Echo, fields: [[id, id, 0], [seq, seq, 0]]}
    doc: A question whether somebody is there, or its answer, which returns the same data.
    doc-ref: RFC 792, Echo or Echo Reply Message
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {dpkt: id, scapy: id, wireshark: icmp.ident}
        doc: Chosen by the sender so that an answer finds the program that asked. Ping takes one for each run.
        doc-ref: RFC 792, Echo or Echo Reply Message
      - id: seq
        type: u2
        -label: sequence number
        -default: 1
        -aka: {dpkt: seq, scapy: seq, wireshark: icmp.seq}
        doc: Counts the questions, so that answers can be told apart.
        doc-ref: RFC 792, Echo or Echo Reply Message
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {dpkt: data, scapy: load, wireshark: data.data}
        doc: Anything; the answer must bring it back unchanged. Ping puts a time in front of it.
        doc-ref: RFC 792, Echo or Echo Reply Message
  unreachable:
    -aka: {dpkt: icmp.ICMP.Unreach}
    -summary: "{_parent.type}: {_parent.code}"
    -dpkt: {class: ICMP.Unreach, fields: [[pad, unused * 256 + length, 0], [mtu, next_hop_mtu, 0]], data: quote, when: 'sizeof(quote) >= 20 and quote.original[0] % 16 >= 5'}
    doc: A datagram could not be delivered; the code says why.
    doc-ref: RFC 792, Destination Unreachable Message
    seq:
      - id: unused
        type: u1
        -label: unused
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Destination Unreachable Message
      - id: length
        type: u1
        -label: length of the original
        -unit: 32-bit words
        -auto: {expr: '(sizeof(quote) + 3) / 4', unless: sizeof(extension) == 0}
        -aka: {scapy: length, wireshark: icmp.length}
        doc: How much of the rest is the original datagram, when an extension follows it. 0 when none does.
        doc-ref: RFC 4884 §4.1
      - id: next_hop_mtu
        type: u2
        -label: MTU of the next hop
        -unit: bytes
        -aka: {dpkt: mtu, scapy: nexthopmtu, wireshark: icmp.mtu}
        -check:
          - {that: 'next_hop_mtu == 0 or _parent.code == 4', say: "only code 4 (fragmentation needed) has an MTU", ref: "RFC 1191 §4", level: note}
          - {that: '_parent.code != 4 or next_hop_mtu >= 68', say: "no link is narrower than 68 bytes", ref: "RFC 1191 §3", level: warning}
        doc: With code 4, the largest datagram that passes the next link in one piece. 0 from routers older than RFC 1191.
        doc-ref: RFC 1191 §4
      - id: quote
        type: quote(length)
        size: 'length == 0 ? _io.size - _io.pos : length * 4'
        -pad: {to: 4, with: 0}
        -inline: true
        -label: quotation
        -aka: {dpkt: data, scapy: load}
        doc: What is quoted of the datagram that this is about.
        doc-ref: RFC 792; RFC 4884 §3
      - id: extension
        type: extension
        size-eos: true
        if: length > 0 and not _io.eof
        -label: extension
        -aka: {wireshark: icmp.ext}
        -check:
          - {that: 'sizeof(quote) >= 128', say: "with an extension the original is filled up to 128 bytes", ref: "RFC 4884 §3", level: warning}
        doc: What routers add about the datagram, in objects that say how long they are.
        doc-ref: RFC 4884 §7
  source_quench:
    -aka: {dpkt: icmp.ICMP.Quench}
    -dpkt: {class: ICMP.Quench, fields: [[pad, unused, 0]], data: original, when: 'sizeof(original) >= 20 and original[0] % 16 >= 5'}
    doc: Asked a host to send less. Deprecated; it is neither sent nor heeded today.
    doc-ref: RFC 792, Source Quench Message; RFC 6633
    seq:
      - id: unused
        type: u4
        -label: unused
        -aka: {dpkt: pad, scapy: unused}
        -check:
          - {that: 'unused == 0', say: "is sent as 0", ref: "RFC 792, Source Quench Message", level: note}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Source Quench Message
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true, advice: true}
        -aka: {dpkt: data, scapy: load}
        doc: Header and first bytes of the datagram that was dropped.
        doc-ref: RFC 792, Source Quench Message
  redirect:
    -aka: {dpkt: icmp.ICMP.Redirect}
    -summary: "{_parent.type}: {_parent.code}, use {gateway}"
    -dpkt: {class: ICMP.Redirect, fields: [[gw, 'gateway[0] * 16777216 + gateway[1] * 65536 + gateway[2] * 256 + gateway[3]', 0]], data: original, when: 'sizeof(original) >= 20 and original[0] % 16 >= 5'}
    doc: A router tells a host on its own network about a shorter way.
    doc-ref: RFC 792, Redirect Message
    seq:
      - id: gateway
        size: 4
        -label: better gateway
        -format: ipv4
        -default: 192.0.2.1
        -aka: {dpkt: gw, scapy: gw, wireshark: icmp.redir_gw}
        -check:
          - {that: 'gateway[0] != 0 and gateway[0] < 224', say: "a gateway has an address of one host", ref: "RFC 1122 §3.2.2.2", level: warning}
        doc: The router to use from now on for the destination of the quoted datagram.
        doc-ref: RFC 792, Redirect Message
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true, advice: true}
        -aka: {dpkt: data, scapy: load}
        doc: Header and first bytes of the datagram that went the long way.
        doc-ref: RFC 792, Redirect Message
  time_exceeded:
    -aka: {dpkt: icmp.ICMP.TimeExceed}
    -summary: "{_parent.type}: {_parent.code}"
    -dpkt: {class: ICMP.TimeExceed, fields: [[pad, unused * 16777216 + length * 65536 + unused_2, 0]], data: quote, when: 'sizeof(quote) >= 20 and quote.original[0] % 16 >= 5'}
    doc: A datagram was dropped because it travelled, or waited for its other pieces, too long. Traceroute lives on it.
    doc-ref: RFC 792, Time Exceeded Message
    seq:
      - id: unused
        type: u1
        -label: unused
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Time Exceeded Message
      - id: length
        type: u1
        -label: length of the original
        -unit: 32-bit words
        -auto: {expr: '(sizeof(quote) + 3) / 4', unless: sizeof(extension) == 0}
        -aka: {scapy: length, wireshark: icmp.length}
        doc: How much of the rest is the original datagram, when an extension follows it. 0 when none does.
        doc-ref: RFC 4884 §4.2
      - id: unused_2
        type: u2
        -label: unused
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Time Exceeded Message
      - id: quote
        type: quote(length)
        size: 'length == 0 ? _io.size - _io.pos : length * 4'
        -pad: {to: 4, with: 0}
        -inline: true
        -label: quotation
        -aka: {dpkt: data, scapy: load}
        doc: What is quoted of the datagram that this is about.
        doc-ref: RFC 792; RFC 4884 §3
      - id: extension
        type: extension
        size-eos: true
        if: length > 0 and not _io.eof
        -label: extension
        -aka: {wireshark: icmp.ext}
        -check:
          - {that: 'sizeof(quote) >= 128', say: "with an extension the original is filled up to 128 bytes", ref: "RFC 4884 §3", level: warning}
        doc: What routers add about the datagram, in objects that say how long they are.
        doc-ref: RFC 4884 §7
  parameter_problem:
    -aka: {dpkt: icmp.ICMP.ParamProbe}
    -summary: "{_parent.type}: {_parent.code}, byte {pointer}"
    doc: A header could not be understood; the datagram was dropped.
    doc-ref: RFC 792, Parameter Problem Message
    seq:
      - id: pointer
        type: u1
        -label: pointer
        -aka: {dpkt: ptr, scapy: ptr, wireshark: icmp.pointer}
        -check:
          - {that: '_parent.code == 1 or pointer < sizeof(quote)', say: "points behind what is quoted", ref: "RFC 792, Parameter Problem Message", level: note}
        doc: Which byte of the original header is at fault, counted from 0. It has a meaning only with code 0 or 2.
        doc-ref: RFC 792, Parameter Problem Message
      - id: length
        type: u1
        -label: length of the original
        -unit: 32-bit words
        -auto: {expr: '(sizeof(quote) + 3) / 4', unless: sizeof(extension) == 0}
        -aka: {dpkt: pad1, scapy: length, wireshark: icmp.length}
        doc: How much of the rest is the original datagram, when an extension follows it. 0 when none does.
        doc-ref: RFC 4884 §4.3
      - id: unused
        type: u2
        -label: unused
        -aka: {dpkt: pad2}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Parameter Problem Message
      - id: quote
        type: quote(length)
        size: 'length == 0 ? _io.size - _io.pos : length * 4'
        -pad: {to: 4, with: 0}
        -inline: true
        -label: quotation
        -aka: {dpkt: data, scapy: load}
        doc: What is quoted of the datagram that this is about.
        doc-ref: RFC 792; RFC 4884 §3
      - id: extension
        type: extension
        size-eos: true
        if: length > 0 and not _io.eof
        -label: extension
        -aka: {wireshark: icmp.ext}
        -check:
          - {that: 'sizeof(quote) >= 128', say: "with an extension the original is filled up to 128 bytes", ref: "RFC 4884 §3", level: warning}
        doc: What routers add about the datagram, in objects that say how long they are.
        doc-ref: RFC 4884 §7
  timestamp:
    -summary: "{_parent.type}, id {id}, seq {seq}"
    doc: Asks for another host's clock, or tells it.
    doc-ref: RFC 792, Timestamp or Timestamp Reply Message
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {scapy: id, wireshark: icmp.ident}
        doc: Chosen by the sender so that an answer finds the program that asked.
        doc-ref: RFC 792, Timestamp or Timestamp Reply Message
      - id: seq
        type: u2
        -label: sequence number
        -default: 1
        -aka: {scapy: seq, wireshark: icmp.seq}
        doc: Counts the questions, so that answers can be told apart.
        doc-ref: RFC 792, Timestamp or Timestamp Reply Message
      - id: originate
        type: u4
        -label: originate time
        -unit: ms since midnight UT
        -aka: {scapy: ts_ori, wireshark: icmp.originate_timestamp}
        -check:
          - {that: 'originate < 86400000 or originate >= 0x80000000', say: "a day has 86,400,000 ms; another unit is marked by the highest bit", ref: "RFC 792, Timestamp or Timestamp Reply Message", level: note}
        doc: When the asking host last touched the question before it left.
        doc-ref: RFC 792, Timestamp or Timestamp Reply Message
      - id: receive
        type: u4
        -label: receive time
        -unit: ms since midnight UT
        -aka: {scapy: ts_rx, wireshark: icmp.receive_timestamp}
        doc: When the answering host first saw the question. 0 in a question.
        doc-ref: RFC 792, Timestamp or Timestamp Reply Message
      - id: transmit
        type: u4
        -label: transmit time
        -unit: ms since midnight UT
        -aka: {scapy: ts_tx, wireshark: icmp.transmit_timestamp}
        doc: When the answering host last touched the answer. 0 in a question.
        doc-ref: RFC 792, Timestamp or Timestamp Reply Message
  information:
    -summary: "{_parent.type}, id {id}, seq {seq}"
    doc: Asked for the number of the network a host is on. Obsolete since DHCP and its forerunners.
    doc-ref: RFC 792, Information Request or Information Reply Message; RFC 6918
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {scapy: id, wireshark: icmp.ident}
        doc: Chosen by the sender so that an answer finds the program that asked.
        doc-ref: RFC 792, Information Request or Information Reply Message
      - id: seq
        type: u2
        -label: sequence number
        -default: 1
        -aka: {scapy: seq, wireshark: icmp.seq}
        doc: Counts the questions, so that answers can be told apart.
        doc-ref: RFC 792, Information Request or Information Reply Message
  address_mask:
    -summary: "{_parent.type}, id {id}, seq {seq}, mask {mask}"
    doc: Asked for the mask of the network a host is on, or told it. Obsolete since DHCP.
    doc-ref: RFC 950, appendix I; RFC 6918
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {scapy: id, wireshark: icmp.ident}
        doc: Chosen by the sender so that an answer finds the program that asked.
        doc-ref: RFC 950, appendix I
      - id: seq
        type: u2
        -label: sequence number
        -default: 1
        -aka: {scapy: seq, wireshark: icmp.seq}
        doc: Counts the questions, so that answers can be told apart.
        doc-ref: RFC 950, appendix I
      - id: mask
        size: 4
        -label: address mask
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: addr_mask, wireshark: icmp.address_mask}
        doc: One bits over the network's part of an address. 0.0.0.0 in a question.
        doc-ref: RFC 950, appendix I
  router_advertisement:
    -summary: "{_parent.type}, {num_addrs} addresses, {lifetime} s"
    doc: A router says that it is there, at which addresses, and for how long that may be believed.
    doc-ref: RFC 1256 §3.1
    seq:
      - id: num_addrs
        type: u1
        -label: number of addresses
        -auto: {fn: count_of, of: routers}
        -aka: {wireshark: icmp.num_addrs}
        -check:
          - {that: 'num_addrs > 0', say: "must name at least one address", ref: "RFC 1256 §3.1", level: error}
        doc: How many addresses follow.
        doc-ref: RFC 1256 §3.1
      - id: addr_entry_size
        type: u1
        -label: size of an entry
        -unit: 32-bit words
        -default: 2
        -aka: {wireshark: icmp.addr_entry_size}
        -check:
          - {that: 'addr_entry_size >= 2', say: "an entry needs two words", ref: "RFC 1256 §3.1", level: error}
        doc: Words in each entry. 2 in this version; the rest of a longer entry is skipped.
        doc-ref: RFC 1256 §3.1
      - id: lifetime
        type: u2
        -label: lifetime
        -unit: s
        -default: 1800
        -aka: {wireshark: icmp.lifetime}
        -check:
          - {that: 'lifetime <= 9000', say: "lasts at most 9,000 s", ref: "RFC 1256 §4.1", level: warning}
        doc: How long the addresses may be used without hearing from the router again.
        doc-ref: RFC 1256 §3.1
      - id: routers
        type: router
        size: addr_entry_size * 4
        repeat: expr
        repeat-expr: num_addrs
        -default: [{}]
        -label: routers
        doc: The router's addresses on this link, each with its preference.
        doc-ref: RFC 1256 §3.1
      - id: extensions
        type: mobility_extension
        repeat: eos
        -label: extensions
        doc: What a mobility agent adds to say so.
        doc-ref: RFC 5944 §2.1
  router:
    -summary: "{address}, preference {preference}"
    doc: One address of a router.
    doc-ref: RFC 1256 §3.1
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {wireshark: icmp.router_address}
        doc: The router's address on the interface that sends this.
        doc-ref: RFC 1256 §3.1
      - id: preference
        type: s4
        -label: preference
        -aka: {wireshark: icmp.pref_level}
        doc: The larger, the better this router is as the default. The lowest value of all means "never".
        doc-ref: RFC 1256 §3.1
  router_solicitation:
    doc: A host asks the routers on its link to say that they are there.
    doc-ref: RFC 1256 §3.2
    seq:
      - id: reserved
        type: u4
        -label: reserved
        -aka: {scapy: unused}
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 1256 §3.2", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 1256 §3.2
  quote:
    doc: The datagram that an error message is about, or its beginning.
    doc-ref: RFC 792; RFC 1812 §4.3.2.3
    params:
      - id: words
        type: u1
    seq:
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true}
        -aka: {dpkt: data, scapy: load}
        -check:
          - {that: 'sizeof(original) >= 28', say: "the header and 8 bytes of the datagram should be quoted", ref: "RFC 792, Destination Unreachable Message", level: warning}
        doc: Header and first bytes of the datagram. Its lengths and checksums stay as they were.
        doc-ref: RFC 792; RFC 1812 §4.3.2.3
      - id: padding
        size-eos: true
        if: 'original.size > 0 and words > 0'
        -label: padding
        doc: Zeros that are still missing up to a whole word. Once sent they cannot be told from the datagram.
        doc-ref: RFC 4884 §3
  mobility_extension:
    -summary: "{type}"
    doc: Something that a mobility agent adds to its advertisement.
    doc-ref: RFC 5944 §1.10 and §2.1
    seq:
      - id: type
        type: u1
        enum: mobility_extension_value
        -label: type
        -default: 16
        -aka: {wireshark: icmp.mip.type}
        doc: Which extension this is. 0 is one byte of padding and has no length.
        doc-ref: RFC 5944 §2.1; IANA mobileip-numbers
      - id: length
        type: u1
        if: type != mobility_extension_value::padding
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {wireshark: icmp.mip.length}
        doc: The bytes behind this one.
        doc-ref: RFC 5944 §1.10
      - id: body
        size: length
        if: type != mobility_extension_value::padding
        type:
          switch-on: type
          cases:
            'mobility_extension_value::agent_advertisement': agent_advertisement
            'mobility_extension_value::prefix_lengths': prefix_lengths
            _: other_mobility_extension
        -inline: true
        -label: content
        doc: What the extension says.
        doc-ref: RFC 5944 §2.1
  agent_advertisement:
    -summary: "seq {seq}, {lifetime} s"
    doc: What a mobility agent offers to hosts that are away from home.
    doc-ref: RFC 5944 §2.1.1
    seq:
      - id: seq
        type: u2
        -label: sequence number
        -aka: {wireshark: icmp.mip.seq}
        doc: Counts the advertisements since the agent started. Behind 0xffff comes 256, so that small numbers show a new start.
        doc-ref: RFC 5944 §2.1.1 and §2.3.2
      - id: lifetime
        type: u2
        -label: registration lifetime
        -unit: s
        -default: 1800
        -aka: {wireshark: icmp.mip.life}
        doc: The longest registration that the agent accepts. 0xffff has no end.
        doc-ref: RFC 5944 §2.1.1
      - id: registration_required
        type: b1
        -label: registration required
        -aka: {wireshark: icmp.mip.r}
        doc: Visitors register here even when they have an address of this link.
        doc-ref: RFC 5944 §2.1.1
      - id: busy
        type: b1
        -label: busy
        -aka: {wireshark: icmp.mip.b}
        -check:
          - {that: 'not busy or foreign_agent', say: "only a foreign agent can be busy", ref: "RFC 5944 §2.1.1", level: error}
        doc: The foreign agent takes no more visitors.
        doc-ref: RFC 5944 §2.1.1
      - id: home_agent
        type: b1
        -label: home agent
        -aka: {wireshark: icmp.mip.h}
        doc: The agent serves hosts whose home is this link.
        doc-ref: RFC 5944 §2.1.1
      - id: foreign_agent
        type: b1
        -label: foreign agent
        -default: 1
        -aka: {wireshark: icmp.mip.f}
        -check:
          - {that: 'foreign_agent or home_agent', say: "an agent is a home agent, a foreign agent or both", ref: "RFC 5944 §2.1.1", level: error}
        doc: The agent serves visitors.
        doc-ref: RFC 5944 §2.1.1
      - id: minimal_encapsulation
        type: b1
        -label: minimal encapsulation
        -aka: {wireshark: icmp.mip.m}
        doc: Tunnels may use the short header of RFC 2004.
        doc-ref: RFC 5944 §2.1.1
      - id: gre
        type: b1
        -label: GRE
        -aka: {wireshark: icmp.mip.g}
        doc: Tunnels may use GRE.
        doc-ref: RFC 5944 §2.1.1
      - id: reserved_r
        type: b1
        -label: reserved
        -aka: {wireshark: icmp.mip.v}
        doc: Once said that headers may be compressed (RFC 2002); sent as 0 since.
        doc-ref: RFC 5944 §2.1.1
      - id: reverse_tunnel
        type: b1
        -label: reverse tunnel
        -aka: {wireshark: icmp.mip.rt}
        doc: Visitors may have what they send tunnelled home as well.
        doc-ref: RFC 5944 §2.1.1; RFC 3024 §3.1
      - id: udp_tunnel
        type: b1
        -label: UDP tunnel
        -aka: {wireshark: icmp.mip.u}
        doc: Tunnels may run through UDP, to pass a translator of addresses.
        doc-ref: RFC 3519 §3.4
      - id: revocation
        type: b1
        -label: revocation
        -aka: {wireshark: icmp.mip.x}
        doc: The agent can take a registration back.
        doc-ref: RFC 3543 §3.1
      - id: regional
        type: b1
        -label: regional registration
        doc: Visitors may register within the domain without asking home each time.
        doc-ref: RFC 4857 §4.1
      - id: reserved
        type: b5
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 5944 §2.1.1
      - id: care_of_addresses
        size: 4
        repeat: eos
        -default: [192.0.2.1]
        -label: care-of addresses
        -format: ipv4
        -aka: {wireshark: icmp.mip.coa}
        doc: The addresses of the foreign agent that visitors may register as theirs.
        doc-ref: RFC 5944 §2.1.1
  prefix_lengths:
    doc: How much of each router's address names the network.
    doc-ref: RFC 5944 §2.1.2
    seq:
      - id: lengths
        type: u1
        repeat: eos
        -default: [24]
        -label: prefix lengths
        -unit: bits
        -aka: {wireshark: icmp.mip.prefixlength}
        doc: One number for each of the routers above, in their order.
        doc-ref: RFC 5944 §2.1.2
  other_mobility_extension:
    doc: An extension without a description here.
    doc-ref: IANA mobileip-numbers
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: [icmp.mip.content, icmp.mip.challenge]}
        doc: All that follows the length.
        doc-ref: RFC 5944 §1.10
  traceroute:
    -summary: "{_parent.code}, id {id}, {outbound_hops} out, {return_hops} back"
    doc: A router reports that it saw a datagram with the traceroute option. Deprecated.
    doc-ref: RFC 1393 §2.3; RFC 6918
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        doc: The number in the option of the datagram that this is about.
        doc-ref: RFC 1393 §2.3
      - id: unused
        type: u2
        -label: unused
        -check:
          - {that: 'unused == 0', say: "is sent as 0", ref: "RFC 1393 §2.3", level: note}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 1393 §2.3
      - id: outbound_hops
        type: u2
        -label: hops out
        -default: 1
        doc: Routers that the datagram had passed on its way out.
        doc-ref: RFC 1393 §2.3
      - id: return_hops
        type: u2
        -label: hops back
        -default: 0xffff
        doc: Routers that it had passed on its way back. 0xffff on the way out.
        doc-ref: RFC 1393 §2.3
      - id: speed
        type: u4
        -label: speed of the link
        -unit: bytes per s
        doc: How fast the link is over which it went on. 0 when that is not known.
        doc-ref: RFC 1393 §2.3
      - id: mtu
        type: u4
        -label: MTU of the link
        -unit: bytes
        doc: The largest datagram for the link over which it went on. 0 when that is not known.
        doc-ref: RFC 1393 §2.3
  conversion_error:
    -summary: "{_parent.code}, byte {pointer}"
    doc: A datagram could not be turned into the form of IP version 7, or back. Deprecated.
    doc-ref: RFC 1475; RFC 6918
    seq:
      - id: pointer
        type: u4
        -label: pointer
        doc: Where in the datagram the trouble is, counted in bytes from 0.
        doc-ref: RFC 1475
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true}
        doc: The datagram, or as much of it as fits.
        doc-ref: RFC 1475
  domain_name_request:
    -summary: "{_parent.type}, id {id}, seq {seq}"
    doc: Asked a host for its own name. Deprecated.
    doc-ref: RFC 1788 §2; RFC 6918
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {scapy: id}
        doc: Chosen by the sender so that an answer finds the program that asked.
        doc-ref: RFC 1788 §2
      - id: seq
        type: u2
        -label: sequence number
        -default: 1
        -aka: {scapy: seq}
        doc: Counts the questions, so that answers can be told apart.
        doc-ref: RFC 1788 §2
  domain_name_reply:
    -summary: "{_parent.type}, id {id}, seq {seq}: {names}"
    doc: A host's answer with the names it goes by. Deprecated.
    doc-ref: RFC 1788 §3; RFC 6918
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {scapy: id}
        doc: The number in the request.
        doc-ref: RFC 1788 §3
      - id: seq
        type: u2
        -label: sequence number
        -default: 1
        -aka: {scapy: seq}
        doc: The number in the request.
        doc-ref: RFC 1788 §3
      - id: ttl
        type: s4
        -label: time to live
        -unit: s
        -default: 3600
        -check:
          - {that: 'ttl >= 0', say: "a time cannot be negative", ref: "RFC 1788 §3", level: warning}
        doc: How long the names may be remembered.
        doc-ref: RFC 1788 §3
      - id: names
        type: dns::name
        repeat: eos
        -label: names
        -default: [host.example.com]
        doc: The host's names, written as in DNS. None when it knows none.
        doc-ref: RFC 1788 §3; RFC 1035 §4.1.4
  photuris:
    -summary: "{_parent.type}: {_parent.code}, byte {pointer}"
    doc: Something is wrong with the protection of a datagram that arrived (SPI, authentication, decryption).
    doc-ref: RFC 2521 §2
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 2521 §2", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 2521 §2
      - id: pointer
        type: u2
        -label: pointer
        -unit: bytes
        -check:
          - {that: 'pointer == 0 or pointer < sizeof(original)', say: "points behind what is quoted", ref: "RFC 2521 §2", level: note}
        doc: Where in the quoted datagram the index (SPI) stands that is at fault. 0 when there is none.
        doc-ref: RFC 2521 §2
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true}
        doc: Headers and at least 8 more bytes of the datagram.
        doc-ref: RFC 2521 §2
  mobility:
    -summary: "{_parent.type}, subtype {subtype}"
    doc: A message of an experimental protocol for hosts that move (Seamoby and others).
    doc-ref: RFC 4065 §3
    seq:
      - id: subtype
        type: u1
        -label: subtype
        doc: Which protocol's message this is.
        doc-ref: RFC 4065 §3; IANA icmp-parameters
      - id: reserved
        type: b24
        -label: reserved
        doc: For the protocol that the subtype names; 0 when it has no use for it.
        doc-ref: RFC 4065 §3
      - id: options
        size-eos: true
        -label: options
        doc: What the protocol adds.
        doc-ref: RFC 4065 §3
  extended_echo_request:
    -summary: "{_parent.type}, id {id}, seq {seq}: {extension}"
    doc: Asks a host about one of its interfaces, or of a neighbour's, other than the one the question arrives on. Probe is to it what ping is to echo.
    doc-ref: RFC 8335 §2
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {wireshark: icmp.ident}
        doc: Chosen by the sender so that an answer finds the program that asked.
        doc-ref: RFC 8335 §2
      - id: seq
        type: u1
        -label: sequence number
        -default: 1
        -aka: {wireshark: icmp.ext.echo.seq}
        doc: Counts the questions, so that answers can be told apart.
        doc-ref: RFC 8335 §2
      - id: reserved
        type: b7
        -label: reserved
        -aka: {wireshark: icmp.ext.echo.req.res}
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 8335 §2", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 8335 §2
      - id: local
        type: b1
        -label: local
        -default: 1
        -aka: {wireshark: icmp.ext.echo.req.local}
        doc: The interface is one of the host's own. 0 asks about a neighbour's, found in the host's ARP or neighbour table.
        doc-ref: RFC 8335 §2
      - id: extension
        type: extension
        size-eos: true
        -default: {objects: [{class_num: 3}]}
        -label: extension
        -aka: {wireshark: icmp.ext}
        -check:
          - {that: 'extension.objects.size == 1 and extension.objects[0].class_num == extension_class::interface_identification', say: "has one interface identification and nothing else", ref: "RFC 8335 §2 and §2.1", level: error}
        doc: Which interface is meant, in one object.
        doc-ref: RFC 8335 §2.1
  extended_echo_reply:
    -summary: "{_parent.type}: {_parent.code}, id {id}, seq {seq}"
    doc: What a host knows about the interface that was asked about.
    doc-ref: RFC 8335 §3
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {wireshark: icmp.ident}
        doc: The number in the request.
        doc-ref: RFC 8335 §3
      - id: seq
        type: u1
        -label: sequence number
        -default: 1
        -aka: {wireshark: icmp.ext.echo.seq}
        doc: The number in the request.
        doc-ref: RFC 8335 §3
      - id: state
        type: b3
        enum: neighbor_state
        -label: state
        -aka: {wireshark: icmp.ext.echo.rsp.state}
        -check:
          - {that: 'state == neighbor_state::reserved or _parent.code == 0', say: "only an answer without an error has a state", ref: "RFC 8335 §3", level: warning}
        doc: For a neighbour's interface, how sure the host is that it can be reached.
        doc-ref: RFC 8335 §3
      - id: reserved
        type: b2
        -label: reserved
        -aka: {wireshark: icmp.ext.echo.rsp.res}
        doc: Sent as 0.
        doc-ref: RFC 8335 §3
      - id: active
        type: b1
        -label: active
        -default: 1
        -aka: {wireshark: icmp.ext.echo.rsp.active}
        -check:
          - {that: 'not active or _parent.code == 0', say: "only an answer without an error can say so", ref: "RFC 8335 §3", level: warning}
        doc: The interface is up.
        doc-ref: RFC 8335 §3
      - id: ipv4
        type: b1
        -label: IPv4
        -default: 1
        -aka: {wireshark: icmp.ext.echo.rsp.ipv4}
        doc: IPv4 runs on the interface.
        doc-ref: RFC 8335 §3
      - id: ipv6
        type: b1
        -label: IPv6
        -aka: {wireshark: icmp.ext.echo.rsp.ipv6}
        doc: IPv6 runs on the interface.
        doc-ref: RFC 8335 §3
  extension:
    -summary: "{objects}"
    -aka: {scapy: ICMPExtensionHeader}
    doc: Objects behind the message proper, with a header and a checksum of their own.
    doc-ref: RFC 4884 §7
    seq:
      - id: version
        type: b4
        -label: version
        -default: 2
        -aka: {scapy: version}
        -check:
          - {that: 'version == 2', say: "is 2", ref: "RFC 4884 §7", level: error}
        doc: The header's format.
        doc-ref: RFC 4884 §7
      - id: reserved
        type: b12
        -label: reserved
        -aka: {scapy: reserved, wireshark: icmp.ext.res}
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 4884 §7", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4884 §7
      - id: checksum
        type: u2
        -label: checksum
        -format: hex
        -auto: {fn: inet_checksum, from: version, to: objects}
        -aka: {scapy: chksum, wireshark: icmp.ext.checksum}
        doc: Internet checksum over the header and its objects, computed with this field as 0. A sum sent as 0 is none.
        doc-ref: RFC 4884 §7; RFC 1071
      - id: objects
        type: extension_object
        repeat: eos
        -default: [{}]
        -label: objects
        doc: The objects, one or more.
        doc-ref: RFC 4884 §8
  extension_object:
    -summary: "{class_num}"
    -aka: {scapy: ICMPExtensionObject}
    doc: One piece of information.
    doc-ref: RFC 4884 §8
    seq:
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {expr: 3 + sizeof(body)}
        -aka: {scapy: len, wireshark: icmp.ext.length}
        -check:
          - {that: 'length >= 4', say: "counts at least the object's header", ref: "RFC 4884 §8", level: error}
          - {that: 'length % 4 == 0', say: "an object is made of whole 32-bit words", ref: "RFC 4884 §8", level: warning}
        doc: The whole object with these two bytes.
        doc-ref: RFC 4884 §8
      - id: class_num
        type: u1
        enum: extension_class
        -label: class
        -default: 1
        -aka: {scapy: classnum, wireshark: icmp.ext.class}
        doc: What the object is about.
        doc-ref: RFC 4884 §8; IANA icmp-parameters
      - id: body
        size: length - 3
        type:
          switch-on: class_num
          cases:
            'extension_class::mpls_label_stack': mpls_label_stack
            'extension_class::interface_information': interface_information
            'extension_class::interface_identification': interface_identification
            _: other_object
        -inline: true
        -label: content
        doc: The object's kind within its class, and its content.
        doc-ref: RFC 4884 §8
  mpls_label_stack:
    -summary: "{entries}"
    -aka: {scapy: ICMPExtensionMPLS}
    doc: The labels that the datagram had when it met trouble.
    doc-ref: RFC 4950 §3
    seq:
      - id: c_type
        type: u1
        -label: kind
        -default: 1
        -aka: {scapy: classtype, wireshark: icmp.ext.ctype}
        -check:
          - {that: 'c_type == 1', say: "is 1 in this class", ref: "RFC 4950 §3", level: warning}
        doc: 1 for the stack as it came in.
        doc-ref: RFC 4950 §3
      - id: entries
        type: mpls_label
        repeat: eos
        -default: [{}]
        -label: labels
        -aka: {scapy: stack}
        -check:
          - {that: 'entries.size > 0 and entries.last.s', say: "the last label is marked as the last", ref: "RFC 4950 §3; RFC 3032 §2.1", level: warning}
        doc: The labels from the top of the stack on.
        doc-ref: RFC 4950 §3; RFC 3032 §2.1
  mpls_label:
    -summary: "{label}"
    doc: One label of the stack.
    doc-ref: RFC 3032 §2.1
    seq:
      - id: label
        type: b20
        -label: label
        -default: 16
        -aka: {scapy: label, wireshark: icmp.mpls.label}
        doc: The number by which routers choose the way.
        doc-ref: RFC 3032 §2.1
      - id: exp
        type: b3
        -label: traffic class
        -aka: {scapy: cos, wireshark: icmp.mpls.exp}
        doc: How the datagram was to be treated. Called experimental when it was made.
        doc-ref: RFC 3032 §2.1; RFC 5462
      - id: s
        type: b1
        -label: bottom of stack
        -default: 1
        -aka: {scapy: s, wireshark: icmp.mpls.s}
        doc: Set on the last label.
        doc-ref: RFC 3032 §2.1
      - id: ttl
        type: u1
        -label: time to live
        -unit: hops
        -default: 1
        -aka: {scapy: ttl, wireshark: icmp.mpls.ttl}
        doc: The hops that the label had left.
        doc-ref: RFC 3032 §2.1
  interface_information:
    -summary: "{role}"
    -aka: {scapy: ICMPExtensionInterfaceInformation}
    doc: About an interface that the datagram came in on or would have left by.
    doc-ref: RFC 5837 §4
    seq:
      - id: role
        type: b2
        enum: interface_role
        -label: role
        -aka: {scapy: interface_role, wireshark: icmp.int_info.role}
        doc: What the interface had to do with the datagram.
        doc-ref: RFC 5837 §4.1
      - id: reserved
        type: b2
        -label: reserved
        -aka: {scapy: reserved, wireshark: icmp.int_info.reserved}
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 5837 §4.1", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 5837 §4.1
      - id: has_ifindex
        type: b1
        -label: has an index
        -default: 1
        -aka: {scapy: has_ifindex, wireshark: icmp.int_info.ifindex}
        doc: The interface's number follows.
        doc-ref: RFC 5837 §4.1
      - id: has_ipaddr
        type: b1
        -label: has an address
        -aka: {scapy: has_ipaddr, wireshark: icmp.int_info.ipaddr}
        doc: An address of the interface, or of the next hop, follows.
        doc-ref: RFC 5837 §4.1
      - id: has_ifname
        type: b1
        -label: has a name
        -aka: {scapy: has_ifname, wireshark: icmp.int_info.name_present}
        doc: The interface's name follows.
        doc-ref: RFC 5837 §4.1
      - id: has_mtu
        type: b1
        -label: has an MTU
        -aka: {scapy: has_mtu, wireshark: icmp.int_info.mtu_present}
        doc: The interface's MTU follows.
        doc-ref: RFC 5837 §4.1
      - id: ifindex
        type: u4
        if: has_ifindex
        -label: index
        -default: 1
        -aka: {scapy: ifindex, wireshark: icmp.int_info.index}
        doc: The number that the router's management gives the interface.
        doc-ref: RFC 5837 §4.1; RFC 2863
      - id: address
        type: interface_address
        if: has_ipaddr
        -label: address
        doc: An address of the interface, or of the next hop.
        doc-ref: RFC 5837 §4.2
      - id: ifname
        type: interface_name
        if: has_ifname
        -label: name
        doc: The interface's name.
        doc-ref: RFC 5837 §4.3
      - id: mtu
        type: u4
        if: has_mtu
        -label: MTU
        -unit: bytes
        -default: 1500
        -aka: {scapy: mtu, wireshark: icmp.int_info.mtu}
        doc: The largest datagram that the interface passes.
        doc-ref: RFC 5837 §4.1
  interface_address:
    -summary: "{afi}"
    doc: An address with its family.
    doc-ref: RFC 5837 §4.2
    seq:
      - id: afi
        type: u2
        enum: address_family
        -label: address family
        -default: 1
        -aka: {scapy: afi, wireshark: icmp.int_info.afi}
        doc: What kind of address follows.
        doc-ref: RFC 5837 §4.2; IANA address-family-numbers
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: reserved2}
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 5837 §4.2", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 5837 §4.2
      - id: ip4
        size: 4
        if: afi == address_family::ipv4
        -label: IPv4 address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: ip4, wireshark: icmp.int_info.ipv4}
        doc: The address when the family is IPv4.
        doc-ref: RFC 5837 §4.2
      - id: ip6
        size: 16
        if: afi == address_family::ipv6
        -label: IPv6 address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {scapy: ip6, wireshark: icmp.int_info.ipv6}
        doc: The address when the family is IPv6.
        doc-ref: RFC 5837 §4.2
  interface_name:
    -summary: "{text}"
    doc: A name with its length.
    doc-ref: RFC 5837 §4.3
    seq:
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {expr: 1 + sizeof(text)}
        -aka: {scapy: ifname_len, wireshark: icmp.int_info.name_length}
        -check:
          - {that: 'length >= 4 and length <= 64 and length % 4 == 0', say: "is a multiple of 4, 64 at most", ref: "RFC 5837 §4.3", level: warning}
        doc: The bytes of the name, its padding and this one.
        doc-ref: RFC 5837 §4.3
      - id: text
        type: padded_name
        size: length - 1
        -pad: {to: 4, with: 0, after: 1}
        -label: name
        doc: The name and zeros behind it.
        doc-ref: RFC 5837 §4.3
  padded_name:
    -summary: "{name}"
    doc: A name that is filled up to whole words.
    doc-ref: RFC 5837 §4.3; RFC 8335 §2.1
    seq:
      - id: name
        type: str
        encoding: UTF-8
        terminator: 0
        consume: false
        eos-error: false
        -label: name
        -default: "eth0"
        -aka: {scapy: ifname, wireshark: [icmp.int_info.name, icmp.int_ident.name]}
        doc: What the router's management calls the interface.
        doc-ref: RFC 5837 §4.3; RFC 2863
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros up to a multiple of 4 bytes.
        doc-ref: RFC 5837 §4.3; RFC 8335 §2.1
  interface_identification:
    -summary: "{c_type}"
    doc: Which interface a question is about.
    doc-ref: RFC 8335 §2.1
    seq:
      - id: c_type
        type: u1
        enum: identification
        -label: kind
        -default: 2
        -aka: {wireshark: icmp.ext.ctype}
        -check:
          - {that: 'c_type.to_i >= 1 and c_type.to_i <= 3', say: "is 1, 2 or 3 in this class", ref: "RFC 8335 §2.1", level: error}
        doc: By what the interface is named.
        doc-ref: RFC 8335 §2.1
      - id: identity
        size-eos: true
        type:
          switch-on: c_type
          cases:
            'identification::by_name': by_name
            'identification::by_index': by_index
            'identification::by_address': by_address
            _: by_other
        -inline: true
        -label: identity
        doc: The name, number or address.
        doc-ref: RFC 8335 §2.1
  by_name:
    -summary: "{name}"
    doc: An interface named by its name.
    doc-ref: RFC 8335 §2.1
    seq:
      - id: name
        type: padded_name
        -pad: {to: 4, with: 0}
        -label: name
        doc: The name and zeros behind it.
        doc-ref: RFC 8335 §2.1
  by_index:
    -summary: "{ifindex}"
    doc: An interface named by its number.
    doc-ref: RFC 8335 §2.1
    seq:
      - id: ifindex
        type: u4
        -label: index
        -default: 1
        -aka: {wireshark: icmp.int_ident.index}
        doc: The number that the host's management gives the interface.
        doc-ref: RFC 8335 §2.1; RFC 2863
  by_address:
    -summary: "{afi}"
    doc: An interface named by one of its addresses.
    doc-ref: RFC 8335 §2.1
    seq:
      - id: afi
        type: u2
        enum: address_family
        -label: address family
        -default: 1
        -aka: {wireshark: icmp.int_ident.afi}
        doc: What kind of address follows.
        doc-ref: RFC 8335 §2.1; IANA address-family-numbers
      - id: address_length
        type: u1
        -label: address length
        -unit: bytes
        -auto: {fn: length_of, of: address}
        -aka: {wireshark: icmp.int_ident.addr_length}
        -check:
          - {that: 'afi != address_family::ipv4 or address_length == 4', say: "an IPv4 address has 4 bytes", ref: "RFC 8335 §2.1", level: error}
          - {that: 'afi != address_family::ipv6 or address_length == 16', say: "an IPv6 address has 16 bytes", ref: "RFC 8335 §2.1", level: error}
        doc: The bytes of the address, without the padding.
        doc-ref: RFC 8335 §2.1
      - id: reserved
        type: u1
        -label: reserved
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 8335 §2.1", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 8335 §2.1
      - id: address
        size: address_length
        -label: address
        -default: 192.0.2.1
        -format: ipv4
        -aka: {wireshark: [icmp.int_ident.ipv4, icmp.int_ident.ipv6, icmp.int_ident.address]}
        doc: An address of the interface.
        doc-ref: RFC 8335 §2.1
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros up to a multiple of 4 bytes.
        doc-ref: RFC 8335 §2.1
  by_other:
    doc: A kind without a description here.
    doc-ref: RFC 8335 §2.1
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: icmp.ext.data}
        doc: What follows the kind.
        doc-ref: RFC 4884 §8
  other_object:
    -summary: "kind {c_type}"
    doc: An object of a class without a description here.
    doc-ref: IANA icmp-parameters
    seq:
      - id: c_type
        type: u1
        -label: kind
        -aka: {scapy: classtype, wireshark: icmp.ext.ctype}
        doc: Which object of its class this is.
        doc-ref: RFC 4884 §8
      - id: data
        size-eos: true
        -label: data
        -aka: {wireshark: icmp.ext.data}
        doc: What the object says.
        doc-ref: RFC 4884 §8
  other:
    doc: A message whose type has no description here.
    doc-ref: IANA icmp-parameters
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {dpkt: data, scapy: load}
        doc: All that follows the checksum.
        doc-ref: RFC 792
enums:
  icmp_type:
    0: {id: echo_reply, -label: echo reply}
    3: {id: destination_unreachable, -label: destination unreachable}
    4: {id: source_quench, -label: source quench}
    5: {id: redirect, -label: redirect}
    6: {id: alternate_host_address, -label: alternate host address}
    8: {id: echo_request, -label: echo request}
    9: {id: router_advertisement, -label: router advertisement}
    10: {id: router_solicitation, -label: router solicitation}
    11: {id: time_exceeded, -label: time exceeded}
    12: {id: parameter_problem, -label: parameter problem}
    13: {id: timestamp_request, -label: timestamp request}
    14: {id: timestamp_reply, -label: timestamp reply}
    15: {id: information_request, -label: information request}
    16: {id: information_reply, -label: information reply}
    17: {id: address_mask_request, -label: address mask request}
    18: {id: address_mask_reply, -label: address mask reply}
    30: {id: traceroute, -label: traceroute}
    31: {id: datagram_conversion_error, -label: datagram conversion error}
    32: {id: mobile_host_redirect, -label: mobile host redirect}
    33: {id: ipv6_where_are_you, -label: IPv6 where are you}
    34: {id: ipv6_i_am_here, -label: IPv6 I am here}
    35: {id: mobile_registration_request, -label: mobile registration request}
    36: {id: mobile_registration_reply, -label: mobile registration reply}
    37: {id: domain_name_request, -label: domain name request}
    38: {id: domain_name_reply, -label: domain name reply}
    39: {id: skip, -label: SKIP}
    40: {id: photuris, -label: Photuris}
    41: {id: experimental_mobility, -label: experimental mobility}
    42: {id: extended_echo_request, -label: extended echo request}
    43: {id: extended_echo_reply, -label: extended echo reply}
    253: {id: experiment_1, -label: experiment 1}
    254: {id: experiment_2, -label: experiment 2}
  mobility_extension_value:
    0: {id: padding, -label: one byte of padding}
    16: {id: agent_advertisement, -label: mobility agent advertisement}
    19: {id: prefix_lengths, -label: prefix lengths}
    24: {id: challenge, -label: challenge}
  neighbor_state:
    0: {id: reserved, -label: none}
    1: {id: incomplete, -label: incomplete}
    2: {id: reachable, -label: reachable}
    3: {id: stale, -label: stale}
    4: {id: delay, -label: delay}
    5: {id: probe, -label: probe}
    6: {id: failed, -label: failed}
  extension_class:
    1: {id: mpls_label_stack, -label: MPLS label stack}
    2: {id: interface_information, -label: interface information}
    3: {id: interface_identification, -label: interface identification}
    4: {id: extended_information, -label: extended information}
  interface_role:
    0: {id: incoming, -label: came in here}
    1: {id: incoming_part, -label: came in on this part of an interface}
    2: {id: outgoing, -label: would have left here}
    3: {id: next_hop, -label: next hop}
  identification:
    1: {id: by_name, -label: by name}
    2: {id: by_index, -label: by index}
    3: {id: by_address, -label: by address}
  address_family:
    1: {id: ipv4, -label: IPv4}
    2: {id: ipv6, -label: IPv6}
    6: {id: ieee_802, -label: IEEE 802}
    16389: {id: mac_48, -label: MAC address of 48 bits}
    16390: {id: mac_64, -label: MAC address of 64 bits}
