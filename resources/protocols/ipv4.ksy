# SPDX-License-Identifier: MIT
meta:
  id: ipv4
  title: Internet Protocol version 4
  endian: be
  bit-endian: be
  -binds: {ethernet.type: 0x0800, ip.proto: 4, linktype: 228, ip.version: 4, mpls.payload: 4, llc.dsap: 0x06, null.family: 2, ppp.protocol: 0x0021, ppp.pfc: 0x21}
  -provides:
    ip:
      src: src
      dst: dst
      pseudo: [src, dst, u1(0), u1(protocol), u2(sizeof(payload))]
  -aka: {dpkt: ip.IP, scapy: IP, wireshark: ip}
  -group: Internet
  -summary: "{src} → {dst}"
  -socket:
    mode: raw4
    when: version == 4
    say: the kernel sends only version 4 from here
    address: dst
  -answers: >-
    protocol == request.protocol
    and (src == request.dst or request.dst[0] >= 224)
    and (dst == request.src or request.src == [0, 0, 0, 0] or dst[0] >= 224 and request.dst[0] >= 224)
  -quotes: >-
    protocol == request.protocol and dst == request.dst
    and (src == request.src or request.src == [0, 0, 0, 0])
    and (id == request.id or request.id == 0)
  -reply: {src: request.dst, dst: request.src, ttl: _, id: _, dont_fragment: _}
-scapy:
  when: ihl >= 5
  fields:
    - [version, version, 4]
    - [tos, dscp.to_i * 4 + ecn.to_i, 0]
    - [id, id, 1]
    - [flags, reserved * 4 + dont_fragment * 2 + more_fragments, 0, flags MF DF evil]
    - [frag, fragment_offset, 0]
    - [ttl, ttl, 64]
    - [options, options, "", wrapped]
-dpkt:
  builds: checksum != 0
  class: IP
  when: ihl >= 5
  fields:
    - [v, version, 4]
    - [hl, ihl, 5]
    - [tos, dscp.to_i * 4 + ecn.to_i, 0]
    - [len, total_length, 20]
    - [id, id, 0]
    - [rf, reserved, 0]
    - [df, dont_fragment, 0]
    - [mf, more_fragments, 0]
    - [offset, fragment_offset, 0]
    - [ttl, ttl, 64]
    - [p, protocol, 0, ip_proto]
    - [sum, checksum, 0, hex]
    - [src, src, "[0, 0, 0, 0]", inet]
    - [dst, dst, "[0, 0, 0, 0]", inet]
  extras: [[opts, options]]
  data: payload
doc: >-
  Carries a datagram from one host to another across any number of networks,
  in pieces where it must.
doc-ref: RFC 791
seq:
  - id: version
    type: b4
    -label: version
    -default: 4
    -aka: {dpkt: v, scapy: version, wireshark: ip.version}
    -check:
      - {that: 'version == 4', say: "is 4 in this header", ref: "RFC 791 §3.1", level: error}
    doc: The header's format. Always 4 here; 6 has another header.
    doc-ref: RFC 791 §3.1
  - id: ihl
    type: b4
    -label: header length
    -unit: 32-bit words
    -auto: {expr: (20 + sizeof(options) + 3) / 4}
    -aka: {dpkt: hl, scapy: ihl, wireshark: ip.hdr_len}
    -check:
      - {that: 'ihl >= 5', say: "a header has at least 5 words", ref: "RFC 791 §3.1", level: error}
    doc: Where the payload begins, in words of 4 bytes. 5 without options, 15 at most.
    doc-ref: RFC 791 §3.1
  - id: dscp
    type: b6
    enum: dscp
    -label: differentiated services
    -aka: {wireshark: ip.dsfield.dscp}
    doc: How routers are to treat this datagram. With ecn it makes the byte once called type of service.
    doc-ref: RFC 2474 §3
  - id: ecn
    type: b2
    enum: ecn
    -label: congestion notification
    -aka: {wireshark: ip.dsfield.ecn}
    doc: Lets a router report a full queue by a mark instead of dropping the datagram.
    doc-ref: RFC 3168 §5
  - id: total_length
    type: u2
    -label: total length
    -unit: bytes
    -auto: {expr: ihl * 4 + sizeof(payload)}
    -aka: {dpkt: len, scapy: len, wireshark: ip.len}
    -check:
      - {that: 'total_length != 0', say: "0 is left to be filled in by hardware and must not travel", ref: "RFC 791 §3.1", level: warning}
      - {that: 'total_length == 0 or total_length >= ihl * 4', say: "ends before the header does", ref: "RFC 791 §3.1", level: error}
    doc: Header and payload together. What lies behind it belongs to the layer below.
    doc-ref: RFC 791 §3.1
  - id: id
    type: u2
    -label: identification
    -format: hex
    -default: 1
    -aka: {dpkt: id, scapy: id, wireshark: ip.id}
    doc: Equal in all fragments of one datagram. Raw sockets on Linux put a number in place of 0.
    doc-ref: RFC 791 §3.1; RFC 6864
  - id: reserved
    type: b1
    -label: reserved
    -aka: {dpkt: rf, wireshark: ip.flags.rb}
    -check:
      - {that: 'not reserved', say: "must be 0", ref: "RFC 791 §3.1", level: warning}
    doc: Must be 0. A famous joke calls it the evil bit.
    doc-ref: RFC 791 §3.1
  - id: dont_fragment
    type: b1
    -label: don't fragment
    -aka: {dpkt: df, wireshark: ip.flags.df}
    -check:
      - {that: 'not dont_fragment or not more_fragments and fragment_offset == 0', say: "a fragment that must not be fragmented", ref: "RFC 791 §2.3", level: warning}
    doc: Routers must not cut this datagram; one that is too large is dropped and reported.
    doc-ref: RFC 791 §3.1
  - id: more_fragments
    type: b1
    -label: more fragments
    -aka: {dpkt: mf, wireshark: ip.flags.mf}
    -check:
      - {that: 'not more_fragments or (total_length - ihl * 4) % 8 == 0', say: "all fragments but the last carry a multiple of 8 bytes", ref: "RFC 791 §3.2", level: error}
    doc: Set on every fragment but the last.
    doc-ref: RFC 791 §3.1
  - id: fragment_offset
    type: b13
    -label: fragment offset
    -unit: 8 bytes
    -aka: {dpkt: offset, scapy: frag, wireshark: ip.frag_offset}
    -check:
      - {that: 'fragment_offset * 8 + total_length <= 65535', say: "the whole datagram would exceed 65,535 bytes", ref: "RFC 791 §3.2", level: error}
    doc: Where this fragment's payload belongs in the datagram. Only the first, at 0, has the next protocol's header.
    doc-ref: RFC 791 §3.1
  - id: ttl
    type: u1
    -label: time to live
    -unit: hops
    -default: 64
    -aka: {dpkt: ttl, scapy: ttl, wireshark: ip.ttl}
    -check:
      - {that: 'ttl != 0', say: "0 must not be sent", ref: "RFC 1122 §3.2.1.7", level: error}
    doc: Each router takes one off and drops the datagram at 0, so that none circles for ever.
    doc-ref: RFC 791 §3.1; RFC 1122 §3.2.1.7
  - id: protocol
    type: u1
    enum: ip_proto
    -label: protocol
    -default: 253
    -auto: {fn: next_protocol, table: ip.proto}
    -aka: {dpkt: p, scapy: proto, wireshark: ip.proto}
    doc: Which protocol the payload belongs to. It follows the layer inside.
    doc-ref: RFC 791 §3.1; IANA protocol-numbers
  - id: checksum
    type: u2
    -label: header checksum
    -format: hex
    -auto: {fn: inet_checksum, from: version, to: options}
    -aka: {dpkt: sum, scapy: chksum, wireshark: ip.checksum}
    doc: Internet checksum over the header alone, computed with this field as 0. Routers renew it at every hop.
    doc-ref: RFC 791 §3.1; RFC 1071
  - id: src
    size: 4
    -label: source
    -format: ipv4
    -fill: source_address
    -default: 127.0.0.1
    -aka: {dpkt: src, scapy: src, wireshark: ip.src}
    -check:
      - {that: 'src[0] < 224 or src[0] >= 240 and src[3] != 255', say: "a sender has an address of one host", ref: "RFC 1122 §3.2.1.3", level: warning}
    doc: The address of the host that sends. Raw sockets on Linux put the interface's own in place of 0.0.0.0.
    doc-ref: RFC 791 §3.1
  - id: dst
    size: 4
    -label: destination
    -format: ipv4
    -default: 127.0.0.1
    -aka: {dpkt: dst, scapy: dst, wireshark: ip.dst}
    doc: The address this is for. 224.0.0.0 to 239.255.255.255 are groups, 255.255.255.255 everybody on the link.
    doc-ref: RFC 791 §3.1
  - id: options
    type: option_list
    size: header_bytes - 20
    if: header_bytes > 20
    -pad: {to: 4, with: 0}
    -label: options
    -aka: {dpkt: opts, scapy: options}
    doc: Extras that every router on the way may have to look at; many networks drop datagrams with any.
    doc-ref: RFC 791 §3.1
  - id: payload
    size: 'total_length == 0 ? _io.size - header_bytes : total_length - header_bytes'
    -label: payload
    -payload:
      table: ip.proto
      key: protocol
      unless: fragment_offset != 0
      partial: more_fragments or fragment_offset != 0
    -aka: {dpkt: data, scapy: load}
    doc: What is carried, read by the protocol that the number names; left as bytes in all fragments but the first.
    doc-ref: RFC 791 §3.1
instances:
  header_bytes:
    value: ihl * 4
    -label: header length in bytes
    -unit: bytes
    doc: The length that the header says, in bytes.
    doc-ref: RFC 791 §3.1
types:
  option_list:
    doc: The options one after another, then zeros up to a whole word.
    doc-ref: RFC 791 §3.1
    seq:
      - id: items
        type: option
        repeat: until
        repeat-until: _.number == option_number::end_of_list or _io.eof
        -inline: true
        -default: [{number: 0}]
        -label: options
        doc: The options up to the one that ends the list, or to the end of the header.
        doc-ref: RFC 791 §3.1
      - id: padding
        size-eos: true
        -label: padding
        -aka: {wireshark: ip.opt.padding}
        doc: Zeros that fill the header up to a multiple of 4 bytes.
        doc-ref: RFC 791 §3.1
  option:
    -summary: "{number}"
    doc: One option. Its first byte is made of three parts.
    doc-ref: RFC 791 §3.1; IANA ip-parameters
    seq:
      - id: copied
        type: b1
        -label: copied
        -aka: {scapy: copy_flag, wireshark: ip.opt.type.copy}
        -check:
          - that: copied or not (number == option_number::security or number == option_number::loose_source_route or number == option_number::extended_security or number == option_number::commercial_security or number == option_number::stream_id or number == option_number::strict_source_route or number == option_number::flow_control or number == option_number::access_control or number == option_number::imi_traffic_descriptor or number == option_number::extended_ip or number == option_number::address_extension or number == option_number::router_alert or number == option_number::directed_broadcast or number == option_number::dynamic_packet_state or number == option_number::upstream_multicast)
            say: this option goes into every fragment
            ref: RFC 791 §3.1; RFC 2113 §2.1; IANA ip-parameters
            level: warning
          - that: not copied or not (number == option_number::end_of_list or number == option_number::no_operation or number == option_number::record_route or number == option_number::timestamp or number == option_number::experimental_measurement or number == option_number::mtu_probe or number == option_number::mtu_reply or number == option_number::encode or number == option_number::traceroute or number == option_number::quick_start)
            say: this option stays in the first fragment
            ref: RFC 791 §3.1; IANA ip-parameters
            level: warning
        doc: Whether a router that cuts the datagram puts this option into each fragment, or only into the first.
        doc-ref: RFC 791 §3.1
      - id: option_class
        type: b2
        enum: option_class
        -label: class
        -aka: {scapy: optclass, wireshark: ip.opt.type.class}
        -check:
          - that: '(number == option_number::timestamp or number == option_number::traceroute or number == option_number::flow_control) == (option_class == option_class::debugging) or number == option_number::experiment'
            say: debugging for time stamp, traceroute and flow control, control for all others
            ref: RFC 791 §3.1; IANA ip-parameters
            level: warning
        doc: Control, or debugging and measurement.
        doc-ref: RFC 791 §3.1
      - id: number
        type: b5
        enum: option_number
        -label: option
        -default: 1
        -aka: {scapy: option, wireshark: ip.opt.type.number}
        doc: Which option this is. 0 ends the list and 1 does nothing; these two are one byte long.
        doc-ref: RFC 791 §3.1; IANA ip-parameters
      - id: length
        type: u1
        if: has_length
        -label: length
        -unit: bytes
        -auto: {expr: 2 + sizeof(body)}
        -aka: {scapy: length, wireshark: ip.opt.len}
        -check:
          - {that: 'length >= 2', say: "counts at least itself and the byte before it", ref: "RFC 791 §3.1", level: error}
        doc: The whole option with the first byte and this one.
        doc-ref: RFC 791 §3.1
      - id: body
        size: length - 2
        if: has_length
        type:
          switch-on: number
          cases:
            'option_number::security': security
            'option_number::loose_source_route': source_route
            'option_number::timestamp': timestamp
            'option_number::extended_security': extended_security
            'option_number::commercial_security': commercial_security
            'option_number::record_route': record_route
            'option_number::stream_id': stream_id
            'option_number::strict_source_route': source_route
            'option_number::mtu_probe': mtu
            'option_number::mtu_reply': mtu
            'option_number::traceroute': traceroute
            'option_number::address_extension': address_extension
            'option_number::router_alert': router_alert
            'option_number::directed_broadcast': directed_broadcast
            'option_number::quick_start': quick_start
            _: other
        -inline: true
        -label: content
        doc: What the option says.
        doc-ref: RFC 791 §3.1
    instances:
      has_length:
        value: number != option_number::end_of_list and number != option_number::no_operation
        -label: has a length
        doc: Two options are their number alone; all others say how long they are.
        doc-ref: RFC 791 §3.1
  security:
    -summary: "{level}"
    doc: How secret the datagram is, and under whose rules.
    doc-ref: RFC 1108 §2
    seq:
      - id: level
        type: u1
        enum: security_level
        -label: classification
        -format: hex
        -default: 0xab
        -aka: {wireshark: ip.opt.sec_cl}
        doc: One of four levels. Their numbers differ in many bits so that damage cannot turn one into another.
        doc-ref: RFC 1108 §2.3
      - id: authorities
        type: authority
        repeat: eos
        -label: authorities
        doc: Whose rules apply. None given means that the network knows.
        doc-ref: RFC 1108 §2.4
  authority:
    doc: Seven flags and a mark that says whether more follow.
    doc-ref: RFC 1108 §2.4
    seq:
      - id: genser
        type: b1
        -label: GENSER
        -aka: {wireshark: ip.opt.sec_prot_auth_genser}
        doc: General service authority.
        doc-ref: RFC 1108 §2.4
      - id: siop_esi
        type: b1
        -label: SIOP-ESI
        -aka: {wireshark: ip.opt.sec_prot_auth_siop_esi}
        doc: Authority for SIOP-ESI.
        doc-ref: RFC 1108 §2.4
      - id: sci
        type: b1
        -label: SCI
        -aka: {wireshark: ip.opt.sec_prot_auth_sci}
        doc: Authority for sensitive compartmented information.
        doc-ref: RFC 1108 §2.4
      - id: nsa
        type: b1
        -label: NSA
        -aka: {wireshark: ip.opt.sec_prot_auth_nsa}
        doc: National Security Agency.
        doc-ref: RFC 1108 §2.4
      - id: doe
        type: b1
        -label: DOE
        -aka: {wireshark: ip.opt.sec_prot_auth_doe}
        doc: Department of Energy.
        doc-ref: RFC 1108 §2.4
      - id: unassigned
        type: b2
        -label: unassigned
        -aka: {wireshark: ip.opt.sec_prot_auth_unassigned}
        doc: Not given to anybody; 0.
        doc-ref: RFC 1108 §2.4
      - id: more
        type: b1
        -label: more
        -aka: {wireshark: ip.opt.sec_prot_auth_fti}
        doc: Set when another byte of flags follows.
        doc-ref: RFC 1108 §2.4
  extended_security:
    -summary: "format {format_code}"
    doc: More about the secrecy of the datagram, in a form that an authority defines.
    doc-ref: RFC 1108 §3
    seq:
      - id: format_code
        type: u1
        -label: format
        -aka: {wireshark: ip.opt.ext_sec_add_sec_info_format_code}
        doc: Which form the rest has.
        doc-ref: RFC 1108 §3.3
      - id: info
        size-eos: true
        -label: information
        -aka: {wireshark: ip.opt.ext_sec_add_sec_info}
        doc: What the form holds.
        doc-ref: RFC 1108 §3.4
  commercial_security:
    -summary: "domain {doi}"
    doc: Labels used by commercial systems (CIPSO), under the rules of one domain.
    doc-ref: FIPS 188; draft-ietf-cipso-ipsecurity-01 §3
    seq:
      - id: doi
        type: u4
        -label: domain of interpretation
        -default: 1
        -aka: {wireshark: ip.cipso.doi}
        doc: Whose rules give the labels their meaning. Never 0.
        doc-ref: draft-ietf-cipso-ipsecurity-01 §3.3
        -check:
          - {that: 'doi != 0', say: "0 names no domain", ref: "draft-ietf-cipso-ipsecurity-01 §3.3", level: warning}
      - id: tags
        type: cipso_tag
        repeat: eos
        -label: tags
        doc: One or more sets of labels.
        doc-ref: draft-ietf-cipso-ipsecurity-01 §3.4
  cipso_tag:
    -summary: "{type}"
    doc: One set of labels.
    doc-ref: draft-ietf-cipso-ipsecurity-01 §3.4
    seq:
      - id: type
        type: u1
        enum: cipso_tag_type
        -label: type
        -default: 1
        -aka: {wireshark: ip.cipso.tag_type}
        doc: How the labels are written down.
        doc-ref: draft-ietf-cipso-ipsecurity-01 §3.4.1
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {expr: 2 + sizeof(labels)}
        doc: The whole tag with type and this byte.
        doc-ref: draft-ietf-cipso-ipsecurity-01 §3.4.1
      - id: labels
        size: length - 2
        -label: labels
        -aka: {wireshark: ip.cipso.tag_data}
        doc: Level and categories, as the type lays them out.
        doc-ref: draft-ietf-cipso-ipsecurity-01 §3.4
  source_route:
    -summary: "next at {pointer}"
    doc: The hosts the datagram has to visit. Loose lets it pass others between them; strict does not.
    doc-ref: RFC 791 §3.1
    seq:
      - id: pointer
        type: u1
        -label: pointer
        -default: 4
        -aka: {scapy: pointer, wireshark: ip.opt.ptr}
        -check:
          - {that: 'pointer >= 4 and pointer % 4 == 0', say: "points at the first byte of an address: 4, 8, 12, …", ref: "RFC 791 §3.1", level: warning}
        doc: Where the next address stands, counted from 1 at the option's first byte. Beyond the end, the route is used up.
        doc-ref: RFC 791 §3.1
      - id: route
        size: 4
        repeat: eos
        -default: [192.0.2.1]
        -label: route
        -format: ipv4
        -aka: {scapy: routers}
        doc: The addresses to visit, replaced one by one by those of the hosts passed.
        doc-ref: RFC 791 §3.1
  record_route:
    -summary: "next at {pointer}"
    doc: Room in which each host on the way puts its address.
    doc-ref: RFC 791 §3.1
    seq:
      - id: pointer
        type: u1
        -label: pointer
        -default: 4
        -aka: {scapy: pointer, wireshark: ip.opt.ptr}
        -check:
          - {that: 'pointer >= 4 and pointer % 4 == 0', say: "points at the first byte of an address: 4, 8, 12, …", ref: "RFC 791 §3.1", level: warning}
        doc: Where the next address goes, counted from 1 at the option's first byte. Beyond the end, the room is full.
        doc-ref: RFC 791 §3.1
      - id: route
        size: 4
        repeat: eos
        -default: [0.0.0.0, 0.0.0.0, 0.0.0.0]
        -label: route
        -format: ipv4
        -aka: {scapy: routers, wireshark: [ip.rec_rt, ip.empty_rt]}
        doc: The addresses written so far, then 0.0.0.0 for each free place. At most 9 fit.
        doc-ref: RFC 791 §3.1
  timestamp:
    -summary: "{flag}, {overflow} without room"
    doc: Room in which hosts on the way put the time at which they saw the datagram.
    doc-ref: RFC 791 §3.1
    seq:
      - id: pointer
        type: u1
        -label: pointer
        -default: 5
        -aka: {scapy: pointer, wireshark: ip.opt.ptr}
        -check:
          - {that: 'pointer >= 5 and pointer % 4 == 1', say: "points at the first byte of an entry: 5, 9, 13, …", ref: "RFC 791 §3.1", level: warning}
        doc: Where the next entry goes, counted from 1 at the option's first byte. Beyond the end, the room is full.
        doc-ref: RFC 791 §3.1
      - id: overflow
        type: b4
        -label: overflow
        -aka: {scapy: oflw, wireshark: ip.opt.overflow}
        doc: How many hosts found no room.
        doc-ref: RFC 791 §3.1
      - id: flag
        type: b4
        enum: timestamp_flag
        -label: kind
        -aka: {scapy: flg, wireshark: ip.opt.flag}
        -check:
          - {that: 'flag == timestamp_flag::times_only or flag == timestamp_flag::with_addresses or flag == timestamp_flag::addresses_given', say: "is 0, 1 or 3", ref: "RFC 791 §3.1", level: warning}
        doc: Whether entries are times alone, times with addresses, or times of hosts that the sender names.
        doc-ref: RFC 791 §3.1
      - id: entries
        type:
          switch-on: flag
          cases:
            'timestamp_flag::with_addresses': address_and_time
            'timestamp_flag::addresses_given': address_and_time
            _: time
        repeat: eos
        -default: [{}, {}]
        -label: entries
        doc: The times written so far, then zeros for each free place.
        doc-ref: RFC 791 §3.1
  time:
    -summary: "{timestamp}"
    doc: When one host saw the datagram.
    doc-ref: RFC 791 §3.1
    seq:
      - id: timestamp
        type: u4
        -label: time
        -unit: ms since midnight UT
        -aka: {scapy: timestamp, wireshark: ip.opt.time_stamp}
        doc: The host's clock. The highest bit marks a time of another kind.
        doc-ref: RFC 791 §3.1
  address_and_time:
    -summary: "{address}, {timestamp}"
    doc: Which host saw the datagram, and when.
    doc-ref: RFC 791 §3.1
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: internet_address, wireshark: ip.opt.time_stamp_addr}
        doc: The host's address, written by itself or given by the sender.
        doc-ref: RFC 791 §3.1
      - id: timestamp
        type: u4
        -label: time
        -unit: ms since midnight UT
        -aka: {scapy: timestamp, wireshark: ip.opt.time_stamp}
        doc: The host's clock. The highest bit marks a time of another kind.
        doc-ref: RFC 791 §3.1
  stream_id:
    -summary: "{stream}"
    doc: Carried the number of a stream over a network that had streams (SATNET). Obsolete.
    doc-ref: RFC 791 §3.1; RFC 6814
    seq:
      - id: stream
        type: u2
        -label: stream
        -aka: {scapy: security, wireshark: ip.opt.sid}
        doc: The number of the stream.
        doc-ref: RFC 791 §3.1
  mtu:
    -summary: "{mtu}"
    doc: Asked each router to lower this number to its own MTU, or brought the answer back. Obsolete.
    doc-ref: RFC 1063; RFC 1191
    seq:
      - id: mtu
        type: u2
        -label: MTU
        -unit: bytes
        -default: 1500
        -aka: {scapy: mtu, wireshark: ip.opt.mtu}
        doc: The smallest MTU met so far.
        doc-ref: RFC 1063
  traceroute:
    -summary: "id {id}, {outbound_hops} out, {return_hops} back"
    doc: Had each router on the way report itself to the sender. Obsolete, hardly ever deployed.
    doc-ref: RFC 1393 §2.2; RFC 6814
    seq:
      - id: id
        type: u2
        -label: identifier
        -aka: {scapy: id, wireshark: ip.opt.id_number}
        doc: Chosen by the sender to know the reports by.
        doc-ref: RFC 1393 §2.2
      - id: outbound_hops
        type: u2
        -label: hops out
        -aka: {scapy: outbound_hops, wireshark: ip.opt.ohc}
        doc: Routers passed on the way out.
        doc-ref: RFC 1393 §2.2
      - id: return_hops
        type: u2
        -label: hops back
        -default: 0xffff
        -aka: {scapy: return_hops, wireshark: ip.opt.rhc}
        doc: Routers passed on the way back. 0xffff on the way out.
        doc-ref: RFC 1393 §2.2
      - id: originator
        size: 4
        -label: originator
        -format: ipv4
        -default: 127.0.0.1
        -aka: {scapy: originator_ip, wireshark: ip.opt.originator}
        doc: Who asked, and so who gets the reports.
        doc-ref: RFC 1393 §2.2
  address_extension:
    -summary: "{src_extension} → {dst_extension}"
    doc: Carried longer addresses across old networks in a proposal for IP version 7. Obsolete.
    doc-ref: RFC 1475; RFC 6814
    seq:
      - id: src_extension
        size: 4
        -label: source extension
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: src_ext}
        doc: The other half of the source address.
        doc-ref: RFC 1475
      - id: dst_extension
        size: 4
        -label: destination extension
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: dst_ext}
        doc: The other half of the destination address.
        doc-ref: RFC 1475
  router_alert:
    -summary: "{value}"
    doc: Asks every router on the way to look into the datagram, though it is for another.
    doc-ref: RFC 2113 §2.1
    seq:
      - id: value
        type: u2
        enum: router_alert_value
        -label: value
        -aka: {scapy: alert, wireshark: ip.opt.ra}
        doc: Why to look. 0 leaves it to the router.
        doc-ref: RFC 2113 §2.1; RFC 5350 §4
  directed_broadcast:
    doc: Named the networks on which a broadcast was wanted. Obsolete.
    doc-ref: RFC 1770; RFC 6814
    seq:
      - id: addresses
        size: 4
        repeat: eos
        -default: [192.0.2.255]
        -label: addresses
        -format: ipv4
        -aka: {scapy: addresses}
        doc: The broadcast addresses of those networks.
        doc-ref: RFC 1770
  quick_start:
    -summary: "{function}, {rate}"
    doc: Asks the routers on the way how fast a sender may begin, or reports what they allowed.
    doc-ref: RFC 4782 §3.1
    seq:
      - id: function
        type: b4
        enum: quick_start_function
        -label: function
        -aka: {wireshark: ip.opt.qs_func}
        doc: A request, or the report of the rate in use.
        doc-ref: RFC 4782 §3.1
      - id: rate
        type: b4
        enum: quick_start_rate
        -label: rate
        -aka: {wireshark: ip.opt.qs_rate}
        doc: The rate asked for; routers lower it. Each step doubles it.
        doc-ref: RFC 4782 §3.1
      - id: ttl
        type: u1
        -label: Quick-Start TTL
        -unit: hops
        -default: 64
        -aka: {wireshark: ip.opt.qs_ttl}
        doc: Lowered by each router that takes part; its distance from the header's own time to live must stay the same.
        doc-ref: RFC 4782 §3.1
      - id: nonce
        type: b30
        -label: nonce
        -format: hex
        -aka: {wireshark: ip.opt.qs_nonce}
        doc: A random number with which a receiver proves that it did not raise the rate.
        doc-ref: RFC 4782 §3.4
      - id: reserved
        type: b2
        -label: reserved
        -aka: {wireshark: ip.opt.qs_reserved}
        doc: Sent as 0.
        doc-ref: RFC 4782 §3.1
  other:
    doc: An option without a description here.
    doc-ref: IANA ip-parameters
    seq:
      - id: value
        size-eos: true
        -label: value
        -aka: {scapy: value}
        doc: All that follows the length.
        doc-ref: RFC 791 §3.1
enums:
  dscp:
    0: {id: cs0, -label: default}
    1: {id: le, -label: lower effort (LE)}
    8: {id: cs1, -label: class selector 1 (CS1)}
    10: {id: af11, -label: assured forwarding 11 (AF11)}
    12: {id: af12, -label: assured forwarding 12 (AF12)}
    14: {id: af13, -label: assured forwarding 13 (AF13)}
    16: {id: cs2, -label: class selector 2 (CS2)}
    18: {id: af21, -label: assured forwarding 21 (AF21)}
    20: {id: af22, -label: assured forwarding 22 (AF22)}
    22: {id: af23, -label: assured forwarding 23 (AF23)}
    24: {id: cs3, -label: class selector 3 (CS3)}
    26: {id: af31, -label: assured forwarding 31 (AF31)}
    28: {id: af32, -label: assured forwarding 32 (AF32)}
    30: {id: af33, -label: assured forwarding 33 (AF33)}
    32: {id: cs4, -label: class selector 4 (CS4)}
    34: {id: af41, -label: assured forwarding 41 (AF41)}
    36: {id: af42, -label: assured forwarding 42 (AF42)}
    38: {id: af43, -label: assured forwarding 43 (AF43)}
    40: {id: cs5, -label: class selector 5 (CS5)}
    44: {id: va, -label: voice admit (VA)}
    46: {id: ef, -label: expedited forwarding (EF)}
    48: {id: cs6, -label: class selector 6 (CS6)}
    56: {id: cs7, -label: class selector 7 (CS7)}
  ecn:
    0: {id: not_ect, -label: not capable}
    1: {id: ect_1, -label: capable (1)}
    2: {id: ect_0, -label: capable (0)}
    3: {id: ce, -label: congestion met}
  option_class:
    0: {id: control, -label: control}
    2: {id: debugging, -label: debugging and measurement}
  option_number:
    0: {id: end_of_list, -label: end of list}
    1: {id: no_operation, -label: no operation}
    2: {id: security, -label: security}
    3: {id: loose_source_route, -label: loose source route}
    4: {id: timestamp, -label: time stamp}
    5: {id: extended_security, -label: extended security}
    6: {id: commercial_security, -label: commercial security}
    7: {id: record_route, -label: record route}
    8: {id: stream_id, -label: stream identifier}
    9: {id: strict_source_route, -label: strict source route}
    10: {id: experimental_measurement, -label: experimental measurement}
    11: {id: mtu_probe, -label: MTU probe}
    12: {id: mtu_reply, -label: MTU reply}
    13: {id: flow_control, -label: experimental flow control}
    14: {id: access_control, -label: experimental access control}
    15: {id: encode, -label: ENCODE}
    16: {id: imi_traffic_descriptor, -label: IMI traffic descriptor}
    17: {id: extended_ip, -label: extended internet protocol}
    18: {id: traceroute, -label: traceroute}
    19: {id: address_extension, -label: address extension}
    20: {id: router_alert, -label: router alert}
    21: {id: directed_broadcast, -label: selective directed broadcast}
    23: {id: dynamic_packet_state, -label: dynamic packet state}
    24: {id: upstream_multicast, -label: upstream multicast}
    25: {id: quick_start, -label: Quick-Start}
    30: {id: experiment, -label: experiment}
  security_level:
    0x3d: {id: top_secret, -label: top secret}
    0x5a: {id: secret, -label: secret}
    0x96: {id: confidential, -label: confidential}
    0xab: {id: unclassified, -label: unclassified}
  cipso_tag_type:
    1: {id: bit_map, -label: categories as bits}
    2: {id: enumerated, -label: categories as numbers}
    5: {id: ranges, -label: categories as ranges}
    7: {id: free_form, -label: free form}
  timestamp_flag:
    0: {id: times_only, -label: times only}
    1: {id: with_addresses, -label: times with addresses}
    3: {id: addresses_given, -label: times of given addresses}
  router_alert_value:
    0: {id: examine, -label: every router looks}
  quick_start_function:
    0: {id: request, -label: rate request}
    8: {id: report, -label: report of the rate}
  quick_start_rate:
    0: {id: none, -label: 0 bit/s}
    1: {id: kbit_80, -label: 80 kbit/s}
    2: {id: kbit_160, -label: 160 kbit/s}
    3: {id: kbit_320, -label: 320 kbit/s}
    4: {id: kbit_640, -label: 640 kbit/s}
    5: {id: kbit_1280, -label: 1.28 Mbit/s}
    6: {id: kbit_2560, -label: 2.56 Mbit/s}
    7: {id: kbit_5120, -label: 5.12 Mbit/s}
    8: {id: kbit_10240, -label: 10.24 Mbit/s}
    9: {id: kbit_20480, -label: 20.48 Mbit/s}
    10: {id: kbit_40960, -label: 40.96 Mbit/s}
    11: {id: kbit_81920, -label: 81.92 Mbit/s}
    12: {id: kbit_163840, -label: 163.84 Mbit/s}
    13: {id: kbit_327680, -label: 327.68 Mbit/s}
    14: {id: kbit_655360, -label: 655.36 Mbit/s}
    15: {id: kbit_1310720, -label: 1.31 Gbit/s}
  ip_proto:
    0: {id: hopopt, -label: HOPOPT, -aka: {dpkt: HOPOPTS}}
    1: {id: icmp, -label: ICMP, -aka: {dpkt: ICMP}}
    2: {id: igmp, -label: IGMP, -aka: {dpkt: IGMP}}
    3: {id: ggp, -label: GGP, -aka: {dpkt: GGP}}
    4: {id: ipip, -label: IPv4, -aka: {dpkt: IPIP}}
    5: {id: st, -label: ST, -aka: {dpkt: ST}}
    6: {id: tcp, -label: TCP, -aka: {dpkt: TCP}}
    7: {id: cbt, -label: CBT, -aka: {dpkt: CBT}}
    8: {id: egp, -label: EGP, -aka: {dpkt: EGP}}
    9: {id: igp, -label: IGP, -aka: {dpkt: IGP}}
    10: {id: bbn_rcc_mon, -label: BBN-RCC-MON, -aka: {dpkt: BBNRCC}}
    11: {id: nvp_ii, -label: NVP-II, -aka: {dpkt: NVP}}
    12: {id: pup, -label: PUP, -aka: {dpkt: PUP}}
    13: {id: argus, -label: ARGUS, -aka: {dpkt: ARGUS}}
    14: {id: emcon, -label: EMCON, -aka: {dpkt: EMCON}}
    15: {id: xnet, -label: XNET, -aka: {dpkt: XNET}}
    16: {id: chaos, -label: CHAOS, -aka: {dpkt: CHAOS}}
    17: {id: udp, -label: UDP, -aka: {dpkt: UDP}}
    18: {id: mux, -label: MUX, -aka: {dpkt: MUX}}
    19: {id: dcn_meas, -label: DCN-MEAS, -aka: {dpkt: DCNMEAS}}
    20: {id: hmp, -label: HMP, -aka: {dpkt: HMP}}
    21: {id: prm, -label: PRM, -aka: {dpkt: PRM}}
    22: {id: xns_idp, -label: XNS-IDP, -aka: {dpkt: IDP}}
    23: {id: trunk_1, -label: TRUNK-1, -aka: {dpkt: TRUNK1}}
    24: {id: trunk_2, -label: TRUNK-2, -aka: {dpkt: TRUNK2}}
    25: {id: leaf_1, -label: LEAF-1, -aka: {dpkt: LEAF1}}
    26: {id: leaf_2, -label: LEAF-2, -aka: {dpkt: LEAF2}}
    27: {id: rdp, -label: RDP, -aka: {dpkt: RDP}}
    28: {id: irtp, -label: IRTP, -aka: {dpkt: IRTP}}
    29: {id: iso_tp4, -label: ISO-TP4, -aka: {dpkt: TP}}
    30: {id: netblt, -label: NETBLT, -aka: {dpkt: NETBLT}}
    31: {id: mfe_nsp, -label: MFE-NSP, -aka: {dpkt: MFPNSP}}
    32: {id: merit_inp, -label: MERIT-INP, -aka: {dpkt: MERITINP}}
    33: {id: dccp, -label: DCCP, -aka: {dpkt: SEP}}
    34: {id: third_party_connect, -label: "3PC", -aka: {dpkt: "3PC"}}
    35: {id: idpr, -label: IDPR, -aka: {dpkt: IDPR}}
    36: {id: xtp, -label: XTP, -aka: {dpkt: XTP}}
    37: {id: ddp, -label: DDP, -aka: {dpkt: DDP}}
    38: {id: idpr_cmtp, -label: IDPR-CMTP, -aka: {dpkt: CMTP}}
    39: {id: tp_plus_plus, -label: TP++, -aka: {dpkt: TPPP}}
    40: {id: il, -label: IL, -aka: {dpkt: IL}}
    41: {id: ipv6, -label: IPv6, -aka: {dpkt: IP6}}
    42: {id: sdrp, -label: SDRP, -aka: {dpkt: SDRP}}
    43: {id: ipv6_route, -label: IPv6-Route, -aka: {dpkt: ROUTING}}
    44: {id: ipv6_frag, -label: IPv6-Frag, -aka: {dpkt: FRAGMENT}}
    45: {id: idrp, -label: IDRP}
    46: {id: rsvp, -label: RSVP, -aka: {dpkt: RSVP}}
    47: {id: gre, -label: GRE, -aka: {dpkt: GRE}}
    48: {id: dsr, -label: DSR, -aka: {dpkt: MHRP}}
    49: {id: bna, -label: BNA, -aka: {dpkt: ENA}}
    50: {id: esp, -label: ESP, -aka: {dpkt: ESP}}
    51: {id: ah, -label: AH, -aka: {dpkt: AH}}
    52: {id: i_nlsp, -label: I-NLSP, -aka: {dpkt: INLSP}}
    53: {id: swipe, -label: SWIPE, -aka: {dpkt: SWIPE}}
    54: {id: narp, -label: NARP, -aka: {dpkt: NARP}}
    55: {id: min_ipv4, -label: MIN-IPv4, -aka: {dpkt: MOBILE}}
    56: {id: tlsp, -label: TLSP, -aka: {dpkt: TLSP}}
    57: {id: skip, -label: SKIP, -aka: {dpkt: SKIP}}
    58: {id: icmpv6, -label: ICMPv6, -aka: {dpkt: ICMP6}}
    59: {id: ipv6_nonxt, -label: IPv6-NoNxt, -aka: {dpkt: "NONE"}}
    60: {id: ipv6_opts, -label: IPv6-Opts, -aka: {dpkt: DSTOPTS}}
    61: {id: any_host_protocol, -label: any host protocol, -aka: {dpkt: ANYHOST}}
    62: {id: cftp, -label: CFTP, -aka: {dpkt: CFTP}}
    63: {id: any_local_network, -label: any local network, -aka: {dpkt: ANYNET}}
    64: {id: sat_expak, -label: SAT-EXPAK, -aka: {dpkt: EXPAK}}
    65: {id: kryptolan, -label: KRYPTOLAN, -aka: {dpkt: KRYPTOLAN}}
    66: {id: rvd, -label: RVD, -aka: {dpkt: RVD}}
    67: {id: ippc, -label: IPPC, -aka: {dpkt: IPPC}}
    68: {id: any_file_system, -label: any file system, -aka: {dpkt: DISTFS}}
    69: {id: sat_mon, -label: SAT-MON, -aka: {dpkt: SATMON}}
    70: {id: visa, -label: VISA, -aka: {dpkt: VISA}}
    71: {id: ipcv, -label: IPCV, -aka: {dpkt: IPCV}}
    72: {id: cpnx, -label: CPNX, -aka: {dpkt: CPNX}}
    73: {id: cphb, -label: CPHB, -aka: {dpkt: CPHB}}
    74: {id: wsn, -label: WSN, -aka: {dpkt: WSN}}
    75: {id: pvp, -label: PVP, -aka: {dpkt: PVP}}
    76: {id: br_sat_mon, -label: BR-SAT-MON, -aka: {dpkt: BRSATMON}}
    77: {id: sun_nd, -label: SUN-ND, -aka: {dpkt: SUNND}}
    78: {id: wb_mon, -label: WB-MON, -aka: {dpkt: WBMON}}
    79: {id: wb_expak, -label: WB-EXPAK, -aka: {dpkt: WBEXPAK}}
    80: {id: iso_ip, -label: ISO-IP, -aka: {dpkt: EON}}
    81: {id: vmtp, -label: VMTP, -aka: {dpkt: VMTP}}
    82: {id: secure_vmtp, -label: SECURE-VMTP, -aka: {dpkt: SVMTP}}
    83: {id: vines, -label: VINES, -aka: {dpkt: VINES}}
    84: {id: iptm, -label: IPTM, -aka: {dpkt: TTP}}
    85: {id: nsfnet_igp, -label: NSFNET-IGP, -aka: {dpkt: NSFIGP}}
    86: {id: dgp, -label: DGP, -aka: {dpkt: DGP}}
    87: {id: tcf, -label: TCF, -aka: {dpkt: TCF}}
    88: {id: eigrp, -label: EIGRP, -aka: {dpkt: EIGRP}}
    89: {id: ospf, -label: OSPF, -aka: {dpkt: OSPF}}
    90: {id: sprite_rpc, -label: Sprite-RPC, -aka: {dpkt: SPRITERPC}}
    91: {id: larp, -label: LARP, -aka: {dpkt: LARP}}
    92: {id: mtp, -label: MTP, -aka: {dpkt: MTP}}
    93: {id: ax_25, -label: AX.25, -aka: {dpkt: AX25}}
    94: {id: ipip_encapsulation, -label: IPIP, -aka: {dpkt: IPIPENCAP}}
    95: {id: micp, -label: MICP, -aka: {dpkt: MICP}}
    96: {id: scc_sp, -label: SCC-SP, -aka: {dpkt: SCCSP}}
    97: {id: etherip, -label: ETHERIP, -aka: {dpkt: ETHERIP}}
    98: {id: encap, -label: ENCAP, -aka: {dpkt: ENCAP}}
    99: {id: any_private_encryption, -label: any private encryption, -aka: {dpkt: ANYENC}}
    100: {id: gmtp, -label: GMTP, -aka: {dpkt: GMTP}}
    101: {id: ifmp, -label: IFMP, -aka: {dpkt: IFMP}}
    102: {id: pnni, -label: PNNI, -aka: {dpkt: PNNI}}
    103: {id: pim, -label: PIM, -aka: {dpkt: PIM}}
    104: {id: aris, -label: ARIS, -aka: {dpkt: ARIS}}
    105: {id: scps, -label: SCPS, -aka: {dpkt: SCPS}}
    106: {id: qnx, -label: QNX, -aka: {dpkt: QNX}}
    107: {id: active_networks, -label: A/N, -aka: {dpkt: AN}}
    108: {id: ipcomp, -label: IPComp, -aka: {dpkt: IPCOMP}}
    109: {id: snp, -label: SNP, -aka: {dpkt: SNP}}
    110: {id: compaq_peer, -label: Compaq-Peer, -aka: {dpkt: COMPAQPEER}}
    111: {id: ipx_in_ip, -label: IPX-in-IP, -aka: {dpkt: IPXIP}}
    112: {id: vrrp, -label: VRRP, -aka: {dpkt: VRRP}}
    113: {id: pgm, -label: PGM, -aka: {dpkt: PGM}}
    114: {id: any_0_hop_protocol, -label: any 0-hop protocol, -aka: {dpkt: ANY0HOP}}
    115: {id: l2tp, -label: L2TP, -aka: {dpkt: L2TP}}
    116: {id: ddx, -label: DDX, -aka: {dpkt: DDX}}
    117: {id: iatp, -label: IATP, -aka: {dpkt: IATP}}
    118: {id: stp, -label: STP, -aka: {dpkt: STP}}
    119: {id: srp, -label: SRP, -aka: {dpkt: SRP}}
    120: {id: uti, -label: UTI, -aka: {dpkt: UTI}}
    121: {id: smp, -label: SMP, -aka: {dpkt: SMP}}
    122: {id: sm, -label: SM, -aka: {dpkt: SM}}
    123: {id: ptp, -label: PTP, -aka: {dpkt: PTP}}
    124: {id: isis, -label: ISIS, -aka: {dpkt: ISIS}}
    125: {id: fire, -label: FIRE, -aka: {dpkt: FIRE}}
    126: {id: crtp, -label: CRTP, -aka: {dpkt: CRTP}}
    127: {id: crudp, -label: CRUDP, -aka: {dpkt: CRUDP}}
    128: {id: sscopmce, -label: SSCOPMCE, -aka: {dpkt: SSCOPMCE}}
    129: {id: iplt, -label: IPLT, -aka: {dpkt: IPLT}}
    130: {id: sps, -label: SPS, -aka: {dpkt: SPS}}
    131: {id: pipe, -label: PIPE, -aka: {dpkt: PIPE}}
    132: {id: sctp, -label: SCTP, -aka: {dpkt: SCTP}}
    133: {id: fc, -label: FC, -aka: {dpkt: FC}}
    134: {id: rsvp_e2e_ignore, -label: RSVP-E2E-IGNORE, -aka: {dpkt: RSVPIGN}}
    135: {id: mobility_header, -label: Mobility Header}
    136: {id: udplite, -label: UDPLite}
    137: {id: mpls_in_ip, -label: MPLS-in-IP}
    138: {id: manet, -label: manet}
    139: {id: hip, -label: HIP}
    140: {id: shim6, -label: Shim6}
    141: {id: wesp, -label: WESP}
    142: {id: rohc, -label: ROHC}
    143: {id: ethernet, -label: Ethernet}
    144: {id: aggfrag, -label: AGGFRAG}
    145: {id: nsh, -label: NSH}
    146: {id: homa, -label: Homa}
    253: {id: experiment_1, -label: experiment 1}
    254: {id: experiment_2, -label: experiment 2}
    255: {id: reserved_255, -label: reserved, -aka: {dpkt: MAX}}
