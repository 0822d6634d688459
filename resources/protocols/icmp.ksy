# SPDX-License-Identifier: MIT
meta:
  id: icmp
  title: Internet Control Message Protocol
  endian: be
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
-dpkt:
  class: ICMP
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
      40: {0: bad index, 1: authentication failed, 2: decompression failed, 3: decryption failed, 4: authentication needed, 5: authorization needed}
      43: {0: no error, 1: malformed query, 2: no such interface, 3: no such table entry, 4: several interfaces}
    -check:
      - that: 'type == 3 ? code <= 15 : type == 5 ? code <= 3 : type == 9 ? code == 0 or code == 16 : type == 11 ? code <= 1 : type == 12 ? code <= 2 : type > 18 or code == 0'
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
    -dpkt: {class: ICMP.Unreach, fields: [[pad, unused * 256 + length, 0], [mtu, next_hop_mtu, 0]], data: original, when: 'sizeof(original) >= 20 and original[0] % 16 >= 5'}
    doc: A datagram could not be delivered; the code says why.
    doc-ref: RFC 792, Destination Unreachable Message
    seq:
      - id: unused
        type: u1
        -label: unused
        -aka: {wireshark: icmp.unused}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Destination Unreachable Message
      - id: length
        type: u1
        -label: length of the original
        -unit: 32-bit words
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
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true}
        -aka: {dpkt: data, scapy: load}
        -check:
          - {that: 'sizeof(original) >= 28', say: "the header and 8 bytes of the datagram should be quoted", ref: "RFC 792, Destination Unreachable Message", level: warning}
        doc: Header and first bytes of the datagram this is about. Its lengths and checksums stay as they were.
        doc-ref: RFC 792, Destination Unreachable Message
  source_quench:
    -aka: {dpkt: icmp.ICMP.Quench}
    -dpkt: {class: ICMP.Quench, fields: [[pad, unused, 0]], data: original, when: 'sizeof(original) >= 20 and original[0] % 16 >= 5'}
    doc: Asked a host to send less. Deprecated; it is neither sent nor heeded today.
    doc-ref: RFC 792, Source Quench Message; RFC 6633
    seq:
      - id: unused
        type: u4
        -label: unused
        -aka: {dpkt: pad, scapy: unused, wireshark: icmp.unused}
        -check:
          - {that: 'unused == 0', say: "is sent as 0", ref: "RFC 792, Source Quench Message", level: note}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Source Quench Message
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true}
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
        -payload: {proto: ipv4, partial: true}
        -aka: {dpkt: data, scapy: load}
        doc: Header and first bytes of the datagram that went the long way.
        doc-ref: RFC 792, Redirect Message
  time_exceeded:
    -aka: {dpkt: icmp.ICMP.TimeExceed}
    -summary: "{_parent.type}: {_parent.code}"
    -dpkt: {class: ICMP.TimeExceed, fields: [[pad, unused * 16777216 + length * 65536 + unused_2, 0]], data: original, when: 'sizeof(original) >= 20 and original[0] % 16 >= 5'}
    doc: A datagram was dropped because it travelled, or waited for its other pieces, too long. Traceroute lives on it.
    doc-ref: RFC 792, Time Exceeded Message
    seq:
      - id: unused
        type: u1
        -label: unused
        -aka: {wireshark: icmp.unused}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Time Exceeded Message
      - id: length
        type: u1
        -label: length of the original
        -unit: 32-bit words
        -aka: {scapy: length, wireshark: icmp.length}
        doc: How much of the rest is the original datagram, when an extension follows it. 0 when none does.
        doc-ref: RFC 4884 §4.2
      - id: unused_2
        type: u2
        -label: unused
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Time Exceeded Message
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true}
        -aka: {dpkt: data, scapy: load}
        doc: Header and first bytes of the datagram that was dropped.
        doc-ref: RFC 792, Time Exceeded Message
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
          - {that: '_parent.code == 1 or pointer < sizeof(original)', say: "points behind what is quoted", ref: "RFC 792, Parameter Problem Message", level: note}
        doc: Which byte of the original header is at fault, counted from 0. It has a meaning only with code 0 or 2.
        doc-ref: RFC 792, Parameter Problem Message
      - id: length
        type: u1
        -label: length of the original
        -unit: 32-bit words
        -aka: {dpkt: pad1, scapy: length, wireshark: icmp.length}
        doc: How much of the rest is the original datagram, when an extension follows it. 0 when none does.
        doc-ref: RFC 4884 §4.3
      - id: unused
        type: u2
        -label: unused
        -aka: {dpkt: pad2, wireshark: icmp.unused}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 792, Parameter Problem Message
      - id: original
        size-eos: true
        -label: original datagram
        -payload: {proto: ipv4, partial: true}
        -aka: {dpkt: data, scapy: load}
        doc: Header and first bytes of the datagram with the fault.
        doc-ref: RFC 792, Parameter Problem Message
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
        -aka: {scapy: unused, wireshark: icmp.reserved}
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 1256 §3.2", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 1256 §3.2
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
