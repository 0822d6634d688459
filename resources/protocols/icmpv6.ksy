# SPDX-License-Identifier: MIT
meta:
  id: icmpv6
  title: Internet Control Message Protocol for IPv6
  endian: be
  bit-endian: be
  -binds: {ip.proto: 58}
  -aka: {dpkt: icmp6.ICMP6, wireshark: icmpv6}
  -group: Internet
  -summary: "{type}, code {code}"
  -answers: >-
    type == 129 and request.type == 128 and body.id == request.body.id and body.seq == request.body.seq
    or type == 136 and request.type == 135 and body.target == request.body.target
    or type == 134 and request.type == 133
    or type == 142 and request.type == 141
    or type == 151 and request.type == 152
    or type == 131 and request.type == 130 or type == 143 and request.type == 130
  -quotes: >-
    type == request.type and code == request.code
    and (body.id == request.body.id and body.seq == request.body.seq or checksum == request.checksum)
-scapy:
  - {class: ICMPv6DestUnreach, when: type == 1}
  - {class: ICMPv6PacketTooBig, when: type == 2}
  - {class: ICMPv6TimeExceeded, when: type == 3}
  - {class: ICMPv6ParamProblem, when: type == 4}
  - {class: ICMPv6EchoRequest, when: type == 128}
  - {class: ICMPv6EchoReply, when: type == 129}
  - {class: ICMPv6MLQuery, when: type == 130}
  - {class: ICMPv6MLReport, when: type == 131}
  - {class: ICMPv6MLDone, when: type == 132}
  - {class: ICMPv6ND_RS, when: type == 133}
  - {class: ICMPv6ND_RA, when: type == 134}
  - {class: ICMPv6ND_NS, when: type == 135}
  - {class: ICMPv6ND_NA, when: type == 136}
  - {class: ICMPv6ND_Redirect, when: type == 137}
-dpkt:
  class: ICMP6
  fields: [[type, type, 0], [code, code, 0], [sum, checksum, 0]]
  data: body
doc: >-
  How IPv6 hosts and routers report trouble, test who is there, find each other
  on a link, learn their addresses and tell which groups they listen to.
doc-ref: RFC 4443; RFC 4861; RFC 2710; RFC 3810
seq:
  - id: type
    type: u1
    enum: icmpv6_type
    -label: type
    -default: 128
    -aka: {dpkt: type, scapy: type, wireshark: icmpv6.type}
    doc: "The kind of message: below 128 an error, from 128 on information. It decides what stands behind the checksum."
    doc-ref: RFC 4443 §2.1; IANA icmpv6-parameters
  - id: code
    type: u1
    -label: code
    -aka: {dpkt: code, scapy: code, wireshark: icmpv6.code}
    -names-by:
      key: type
      1:
        0: no route to destination
        1: communication prohibited
        2: beyond the scope of the source address
        3: address unreachable
        4: port unreachable
        5: source address failed a policy
        6: reject route
        7: error in the source routing header
        8: headers too long
      3: {0: hop limit ran out, 1: reassembly took too long}
      4:
        0: erroneous header field
        1: unknown next header
        2: unknown option
        3: first fragment without all headers
        4: error in the upper-layer header of a segment routing node
        5: next header unknown to a router
        6: extension header too big
        7: chain of extension headers too long
        8: too many extension headers
        9: too many options
        10: option too big
      138: {0: command, 1: result, 255: reset of the sequence number}
      139: {0: an IPv6 address is asked about, 1: a name is asked about, 2: an IPv4 address is asked about}
      140: {0: success, 1: refused, 2: unknown question}
    -check:
      - {that: 'type == 1 ? code <= 8 : type == 3 ? code <= 1 : type == 4 ? code <= 10 : type == 2 or type >= 128 and type <= 137 or type == 143 ? code == 0 : true', say: "this type has no such code", ref: "RFC 4443 §3; IANA icmpv6-parameters", level: warning}
    doc: Says more about the type; the names depend on it. In a multicast router advertisement it is the seconds between two of them.
    doc-ref: RFC 4443 §2.1; IANA icmpv6-parameters
  - id: checksum
    type: u2
    -label: checksum
    -format: hex
    -auto: {fn: inet_checksum, over: self, pseudo: ip}
    -aka: {dpkt: sum, scapy: cksum, wireshark: icmpv6.checksum}
    doc: Internet checksum over the addresses of the layer below, the length, the number 58 and the whole message.
    doc-ref: RFC 4443 §2.3; RFC 1071
  - id: body
    type:
      switch-on: type
      cases:
        'icmpv6_type::destination_unreachable': unreachable
        'icmpv6_type::packet_too_big': packet_too_big
        'icmpv6_type::time_exceeded': time_exceeded
        'icmpv6_type::parameter_problem': parameter_problem
        'icmpv6_type::echo_request': echo
        'icmpv6_type::echo_reply': echo
        'icmpv6_type::multicast_listener_query': listener_query
        'icmpv6_type::multicast_listener_report': listener_report
        'icmpv6_type::multicast_listener_done': listener_report
        'icmpv6_type::router_solicitation': router_solicitation
        'icmpv6_type::router_advertisement': router_advertisement
        'icmpv6_type::neighbor_solicitation': neighbor_solicitation
        'icmpv6_type::neighbor_advertisement': neighbor_advertisement
        'icmpv6_type::redirect': redirect
        'icmpv6_type::inverse_neighbor_discovery_solicitation': inverse_discovery
        'icmpv6_type::inverse_neighbor_discovery_advertisement': inverse_discovery
        'icmpv6_type::multicast_listener_report_v2': listener_report_v2
        'icmpv6_type::multicast_router_advertisement': multicast_router_advertisement
        _: other
    -label: message
    -inline: true
    -aka: {dpkt: data}
    doc: What the type puts behind the checksum.
    doc-ref: RFC 4443 §2.1
types:
  unreachable:
    -aka: {dpkt: icmp6.ICMP6.Unreach, scapy: ICMPv6DestUnreach}
    -dpkt: {class: ICMP6.Unreach, when: sizeof(original) >= 40, needs: true, fields: [[pad, length * 16777216 + unused, 0]], data: original}
    -summary: "{_parent.type}: {_parent.code}"
    doc: A packet could not be delivered; the code says why.
    doc-ref: RFC 4443 §3.1
    seq:
      - id: length
        type: u1
        -label: length of the original
        -unit: 8 bytes
        -aka: {scapy: length, wireshark: icmpv6.length}
        doc: How much of the rest is the original packet, when an extension follows it. 0 when none does.
        doc-ref: RFC 4884 §4.4
      - id: unused
        type: b24
        -label: unused
        -aka: {scapy: unused}
        -check:
          - {that: 'unused == 0', say: "is sent as 0", ref: "RFC 4443 §3", level: note}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 4443 §3
      - id: original
        size-eos: true
        -label: original packet
        -payload: {proto: ipv6, partial: true}
        -aka: {dpkt: data, scapy: load}
        doc: As much of the packet this is about as fits into 1,280 bytes. Its lengths and checksums stay as they were.
        doc-ref: RFC 4443 §3.1
  packet_too_big:
    -aka: {dpkt: icmp6.ICMP6.TooBig, scapy: ICMPv6PacketTooBig}
    -dpkt: {class: ICMP6.TooBig, when: sizeof(original) >= 40, needs: true, fields: [[mtu, mtu, 1232]], data: original}
    -summary: "{_parent.type}, {mtu} bytes fit"
    doc: A link on the way is too narrow for the packet. Path MTU discovery lives on it.
    doc-ref: RFC 4443 §3.2
    seq:
      - id: mtu
        type: u4
        -label: MTU of the next hop
        -unit: bytes
        -default: 1280
        -aka: {dpkt: mtu, scapy: mtu, wireshark: icmpv6.mtu}
        -check:
          - {that: 'mtu >= 1280', say: "every IPv6 link takes packets of 1,280 bytes", ref: "RFC 8200 §5; RFC 8201 §4", level: warning}
        doc: The largest packet that the next link takes.
        doc-ref: RFC 4443 §3.2
      - id: original
        size-eos: true
        -label: original packet
        -payload: {proto: ipv6, partial: true}
        -aka: {dpkt: data, scapy: load}
        doc: As much of the packet that was too big as fits.
        doc-ref: RFC 4443 §3.2
  time_exceeded:
    -aka: {dpkt: icmp6.ICMP6.TimeExceed, scapy: ICMPv6TimeExceeded}
    -dpkt: {class: ICMP6.TimeExceed, when: sizeof(original) >= 40, needs: true, fields: [[pad, length * 16777216 + unused, 0]], data: original}
    -summary: "{_parent.type}: {_parent.code}"
    doc: A packet was dropped because it travelled, or waited for its other pieces, too long. Traceroute lives on it.
    doc-ref: RFC 4443 §3.3
    seq:
      - id: length
        type: u1
        -label: length of the original
        -unit: 8 bytes
        -aka: {scapy: length, wireshark: icmpv6.length}
        doc: How much of the rest is the original packet, when an extension follows it. 0 when none does.
        doc-ref: RFC 4884 §4.5
      - id: unused
        type: b24
        -label: unused
        -aka: {scapy: unused}
        doc: Has no use and is sent as 0.
        doc-ref: RFC 4443 §3
      - id: original
        size-eos: true
        -label: original packet
        -payload: {proto: ipv6, partial: true}
        -aka: {dpkt: data, scapy: load}
        doc: As much of the packet that was dropped as fits.
        doc-ref: RFC 4443 §3.3
  parameter_problem:
    -aka: {dpkt: icmp6.ICMP6.ParamProb, scapy: ICMPv6ParamProblem}
    -dpkt: {class: ICMP6.ParamProb, when: sizeof(original) >= 40, needs: true, fields: [[ptr, pointer, 0]], data: original}
    -summary: "{_parent.type}: {_parent.code}, byte {pointer}"
    doc: A header could not be understood; the packet was dropped.
    doc-ref: RFC 4443 §3.4
    seq:
      - id: pointer
        type: u4
        -label: pointer
        -default: 6
        -aka: {dpkt: ptr, scapy: ptr, wireshark: icmpv6.pointer}
        -check:
          - {that: 'pointer < sizeof(original) or sizeof(original) == 0', say: "points behind what is quoted", ref: "RFC 4443 §3.4", level: note}
        doc: Which byte of the original packet is at fault, counted from 0. It may lie behind what is quoted.
        doc-ref: RFC 4443 §3.4
      - id: original
        size-eos: true
        -label: original packet
        -payload: {proto: ipv6, partial: true}
        -aka: {dpkt: data, scapy: load}
        doc: As much of the packet with the fault as fits.
        doc-ref: RFC 4443 §3.4
  echo:
    -aka: {dpkt: icmp6.ICMP6.Echo, scapy: [ICMPv6EchoRequest, ICMPv6EchoReply]}
    -summary: "{_parent.type}, id {id}, seq {seq}"
    -dpkt: {class: ICMP6.Echo, fields: [[id, id, 0], [seq, seq, 0]]}
    doc: A question whether somebody is there, or its answer, which returns the same data.
    doc-ref: RFC 4443 §4.1 and §4.2
    seq:
      - id: id
        type: u2
        -label: identifier
        -default: 1
        -aka: {dpkt: id, scapy: id, wireshark: icmpv6.echo.identifier}
        doc: Chosen by the sender so that an answer finds the program that asked.
        doc-ref: RFC 4443 §4.1
      - id: seq
        type: u2
        -label: sequence number
        -default: 1
        -aka: {dpkt: seq, scapy: seq, wireshark: icmpv6.echo.sequence_number}
        doc: Counts the questions, so that answers can be told apart.
        doc-ref: RFC 4443 §4.1
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {dpkt: data, scapy: data, wireshark: data.data}
        doc: Anything; the answer must bring it back unchanged.
        doc-ref: RFC 4443 §4.1
  listener_query:
    -aka: {scapy: [ICMPv6MLQuery, ICMPv6MLQuery2]}
    -summary: "query for {multicast_address}"
    doc: A router asks which groups have listeners on its link; all of them, one, or one with certain sources.
    doc-ref: RFC 2710 §3; RFC 3810 §5.1
    seq:
      - id: max_response_delay
        type: u2
        -label: maximum response delay
        -unit: ms
        -default: 10000
        -aka: {scapy: mrd, wireshark: [icmpv6.mld.maximum_response_delay, icmpv6.mld.maximum_response_code]}
        doc: Within this time a listener answers, at a moment of its own choice. From 32,768 on, in version 2, it is a number with 3 bits of exponent and 12 of mantissa.
        doc-ref: RFC 2710 §3.4; RFC 3810 §5.1.3
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 2710 §3.5
      - id: multicast_address
        size: 16
        -label: multicast address
        -format: ipv6
        -default: "::"
        -aka: {scapy: mladdr, wireshark: icmpv6.mld.multicast_address}
        -check:
          - {that: 'multicast_address[0] == 255 or multicast_address[0] == 0', say: "is a group, or all zeros", ref: "RFC 2710 §3.6", level: warning}
        doc: The group asked about; all zeros asks for all.
        doc-ref: RFC 2710 §3.6
      - id: v2
        type: query_v2
        if: _io.size > 24
        -label: version 2
        doc: What version 2 adds. A query without it is one of version 1.
        doc-ref: RFC 3810 §8.1
  query_v2:
    doc: The second half of a query of version 2.
    doc-ref: RFC 3810 §5.1
    seq:
      - id: reserved
        type: b4
        -label: reserved
        -aka: {scapy: Resv, wireshark: icmpv6.mld.flag.reserved}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 3810 §5.1.6
      - id: s
        type: b1
        -label: suppress router-side processing
        -aka: {scapy: S, wireshark: icmpv6.mld.flag.s}
        doc: Asks the other routers not to renew their timers because of this query.
        doc-ref: RFC 3810 §5.1.7
      - id: qrv
        type: b3
        -label: querier's robustness variable
        -default: 2
        -aka: {scapy: QRV, wireshark: icmpv6.mld.flag.qrv}
        doc: How many times as much loss as one the querier is prepared for. 0 says more than 7.
        doc-ref: RFC 3810 §5.1.8
      - id: qqic
        type: u1
        -label: querier's query interval code
        -unit: s
        -default: 125
        -aka: {scapy: QQIC, wireshark: icmpv6.mld.qqi}
        doc: The time between general queries; from 128 on a number with 3 bits of exponent and 4 of mantissa.
        doc-ref: RFC 3810 §5.1.9
      - id: number_of_sources
        type: u2
        -label: number of sources
        -auto: {fn: count_of, of: sources}
        -aka: {scapy: sources_number, wireshark: icmpv6.mld.nb_sources}
        -check:
          - {that: 'number_of_sources == 0 or _parent.multicast_address[0] != 0', say: "sources can be asked about for one group only", ref: "RFC 3810 §5.1.11", level: warning}
        doc: How many addresses follow.
        doc-ref: RFC 3810 §5.1.10
      - id: sources
        size: 16
        repeat: expr
        repeat-expr: number_of_sources
        -label: sources
        -format: ipv6
        -aka: {scapy: sources, wireshark: icmpv6.mld.source_address}
        doc: The senders asked about.
        doc-ref: RFC 3810 §5.1.11
  listener_report:
    -aka: {scapy: [ICMPv6MLReport, ICMPv6MLDone]}
    -summary: "{_parent.type}: {multicast_address}"
    doc: A listener says that it is there, or that it was the last to leave.
    doc-ref: RFC 2710 §3
    seq:
      - id: max_response_delay
        type: u2
        -label: maximum response delay
        -unit: ms
        -aka: {scapy: mrd, wireshark: icmpv6.mld.maximum_response_delay}
        -check:
          - {that: 'max_response_delay == 0', say: "is sent as 0", ref: "RFC 2710 §3.4", level: note}
        doc: Has a meaning only in queries; sent as 0.
        doc-ref: RFC 2710 §3.4
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 2710 §3.5
      - id: multicast_address
        size: 16
        -label: multicast address
        -format: ipv6
        -default: "ff02::db8:1"
        -aka: {scapy: mladdr, wireshark: icmpv6.mld.multicast_address}
        -check:
          - {that: 'multicast_address[0] == 255', say: "is a group", ref: "RFC 2710 §3.6", level: warning}
        doc: The group that is listened to, or left.
        doc-ref: RFC 2710 §3.6
  listener_report_v2:
    -aka: {scapy: ICMPv6MLReport2}
    -summary: "{_parent.type}: {records}"
    doc: All that a listener wants to hear, or what has changed of it.
    doc-ref: RFC 3810 §5.2
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 3810 §5.2.1
      - id: number_of_records
        type: u2
        -label: number of records
        -auto: {fn: count_of, of: records}
        -aka: {scapy: records_number, wireshark: icmpv6.mldr.nb_mcast_records}
        doc: How many records follow.
        doc-ref: RFC 3810 §5.2.3
      - id: records
        type: address_record
        repeat: expr
        repeat-expr: number_of_records
        -label: records
        -default: [{}]
        -aka: {scapy: records}
        doc: One for each group.
        doc-ref: RFC 3810 §5.2.4
  address_record:
    -aka: {scapy: ICMPv6MLDMultAddrRec}
    -summary: "{record_type} {multicast_address}"
    doc: What is wanted, or has changed, for one group.
    doc-ref: RFC 3810 §5.2.4
    seq:
      - id: record_type
        type: u1
        enum: record_type
        -label: record type
        -default: 4
        -aka: {scapy: rtype, wireshark: icmpv6.mldr.mar.record_type}
        -check:
          - {that: 'record_type >= 1 and record_type <= 6', say: "records of other types are ignored", ref: "RFC 3810 §5.2.12", level: warning}
        doc: "A state, or a change of it: senders that are wanted or not."
        doc-ref: RFC 3810 §5.2.5 and §5.2.12
      - id: aux_data_len
        type: u1
        -label: auxiliary data length
        -unit: 32-bit words
        -auto: {expr: (sizeof(auxiliary) + 3) / 4}
        -aka: {scapy: auxdata_len, wireshark: icmpv6.mldr.mar.aux_data_len}
        -check:
          - {that: 'aux_data_len == 0', say: "no auxiliary data is defined", ref: "RFC 3810 §5.2.6", level: note}
        doc: How much auxiliary data there is. 0 in this version.
        doc-ref: RFC 3810 §5.2.6
      - id: number_of_sources
        type: u2
        -label: number of sources
        -auto: {fn: count_of, of: sources}
        -aka: {scapy: sources_number, wireshark: icmpv6.mldr.mar.nb_sources}
        doc: How many addresses follow.
        doc-ref: RFC 3810 §5.2.7
      - id: multicast_address
        size: 16
        -label: multicast address
        -format: ipv6
        -default: "ff02::db8:1"
        -aka: {scapy: dst, wireshark: icmpv6.mldr.mar.multicast_address}
        -check:
          - {that: 'multicast_address[0] == 255', say: "is a group", ref: "RFC 3810 §5.2.8", level: warning}
        doc: The group that this is about.
        doc-ref: RFC 3810 §5.2.8
      - id: sources
        size: 16
        repeat: expr
        repeat-expr: number_of_sources
        -label: sources
        -format: ipv6
        -aka: {scapy: sources, wireshark: icmpv6.mldr.mar.source_address}
        doc: The senders that are wanted, or not.
        doc-ref: RFC 3810 §5.2.9
      - id: auxiliary
        type: auxiliary_data
        size: aux_data_len * 4
        -label: auxiliary data
        -inline: true
        -pad: {to: 4, with: 0}
        doc: More about the record; empty in this version.
        doc-ref: RFC 3810 §5.2.10
  auxiliary_data:
    doc: The room behind the sources of a record.
    doc-ref: RFC 3810 §5.2.10
    seq:
      - id: aux_data
        size-eos: true
        -label: auxiliary data
        -aka: {scapy: auxdata, wireshark: icmpv6.mldr.mar.auxiliary_data}
        doc: Bytes that nobody has given a meaning.
        doc-ref: RFC 3810 §5.2.10
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the data to a multiple of 4 bytes. Read again, they belong to it.
        doc-ref: RFC 3810 §5.2.6
  router_solicitation:
    -scapy: {fields: [["/", options]]}
    -aka: {scapy: ICMPv6ND_RS}
    doc: A host asks the routers on its link to say at once that they are there.
    doc-ref: RFC 4861 §4.1
    seq:
      - id: reserved
        type: u4
        -label: reserved
        -aka: {scapy: res}
        -check:
          - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 4861 §4.1", level: note}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.1
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: The sender's link-layer address, when it has an address yet.
        doc-ref: RFC 4861 §4.1
  router_advertisement:
    -scapy: {fields: [["/", options]]}
    -aka: {scapy: ICMPv6ND_RA}
    -summary: "{_parent.type}, lifetime {router_lifetime} s"
    doc: A router says that it is there, how to use the link, and which addresses belong to it.
    doc-ref: RFC 4861 §4.2
    seq:
      - id: cur_hop_limit
        type: u1
        -label: hop limit
        -unit: hops
        -default: 64
        -aka: {scapy: chlim, wireshark: icmpv6.nd.ra.cur_hop_limit}
        doc: What hosts on this link should put into their packets. 0 says nothing about it.
        doc-ref: RFC 4861 §4.2
      - id: m
        type: b1
        -label: managed addresses
        -aka: {scapy: M, wireshark: icmpv6.nd.ra.flag.m}
        doc: Addresses are to be had from DHCPv6.
        doc-ref: RFC 4861 §4.2
      - id: o
        type: b1
        -label: other configuration
        -aka: {scapy: O, wireshark: icmpv6.nd.ra.flag.o}
        doc: Everything but addresses is to be had from DHCPv6.
        doc-ref: RFC 4861 §4.2
      - id: h
        type: b1
        -label: home agent
        -aka: {scapy: H, wireshark: icmpv6.nd.ra.flag.h}
        doc: The router also serves hosts of this link that travel.
        doc-ref: RFC 6275 §7.1
      - id: prf
        type: b2
        enum: preference
        -label: preference
        -aka: {scapy: prf, wireshark: icmpv6.nd.ra.flag.prf}
        -check:
          - {that: 'prf != preference::reserved', say: "is taken as medium", ref: "RFC 4191 §2.2", level: warning}
          - {that: 'router_lifetime != 0 or prf == preference::medium', say: "is medium when the router is no default router", ref: "RFC 4191 §2.2", level: warning}
        doc: Whether to prefer this router to others as the default.
        doc-ref: RFC 4191 §2.2
      - id: p
        type: b1
        -label: proxy
        -aka: {scapy: P, wireshark: icmpv6.nd.ra.flag.p}
        doc: The advertisement was passed on by a neighbor discovery proxy.
        doc-ref: RFC 4389 §4.1.3.3
      - id: reserved
        type: b2
        -label: reserved
        -aka: {scapy: res, wireshark: icmpv6.nd.ra.flag.rsv}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.2
      - id: router_lifetime
        type: u2
        -label: router lifetime
        -unit: s
        -default: 1800
        -aka: {scapy: routerlifetime, wireshark: icmpv6.nd.ra.router_lifetime}
        doc: "How long the router may be used as a default without hearing from it. 0: not as a default."
        doc-ref: RFC 4861 §4.2; RFC 8319 §4
      - id: reachable_time
        type: u4
        -label: reachable time
        -unit: ms
        -aka: {scapy: reachabletime, wireshark: icmpv6.nd.ra.reachable_time}
        -check:
          - {that: 'reachable_time <= 3600000', say: "is at most an hour", ref: "RFC 4861 §6.2.1", level: warning}
        doc: How long a neighbor counts as reachable after it confirmed that. 0 says nothing about it.
        doc-ref: RFC 4861 §4.2
      - id: retrans_timer
        type: u4
        -label: retransmission timer
        -unit: ms
        -aka: {scapy: retranstimer, wireshark: icmpv6.nd.ra.retrans_timer}
        doc: How long to wait between two neighbor solicitations. 0 says nothing about it.
        doc-ref: RFC 4861 §4.2
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: Prefixes, routes, name servers and what else the link needs.
        doc-ref: RFC 4861 §4.2
  neighbor_solicitation:
    -scapy: {fields: [["/", options]]}
    -aka: {scapy: ICMPv6ND_NS}
    -summary: "who has {target}?"
    doc: Asks for the link-layer address of a neighbor, or whether an address is taken.
    doc-ref: RFC 4861 §4.3
    seq:
      - id: reserved
        type: u4
        -label: reserved
        -aka: {scapy: res}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.3
      - id: target
        size: 16
        -label: target address
        -format: ipv6
        -default: "2001:db8::2"
        -aka: {scapy: tgt, wireshark: icmpv6.nd.ns.target_address}
        -check:
          - {that: 'target[0] != 255', say: "is no group", ref: "RFC 4861 §4.3", level: error}
        doc: The address that is asked about. Never a group.
        doc-ref: RFC 4861 §4.3
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: The sender's link-layer address.
        doc-ref: RFC 4861 §4.3
  neighbor_advertisement:
    -scapy: {fields: [["/", options]]}
    -aka: {scapy: ICMPv6ND_NA}
    -summary: "{target} is here"
    doc: Tells the link-layer address of the sender, asked or unasked.
    doc-ref: RFC 4861 §4.4
    seq:
      - id: r
        type: b1
        -label: router
        -aka: {scapy: R, wireshark: icmpv6.nd.na.flag.r}
        doc: The sender is a router.
        doc-ref: RFC 4861 §4.4
      - id: s
        type: b1
        -label: solicited
        -default: 1
        -aka: {scapy: S, wireshark: icmpv6.nd.na.flag.s}
        doc: This answers a question.
        doc-ref: RFC 4861 §4.4
      - id: o
        type: b1
        -label: override
        -default: 1
        -aka: {scapy: O, wireshark: icmpv6.nd.na.flag.o}
        doc: What was known before about this address is to be forgotten.
        doc-ref: RFC 4861 §4.4
      - id: reserved
        type: b29
        -label: reserved
        -aka: {scapy: res, wireshark: icmpv6.nd.na.flag.rsv}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.4
      - id: target
        size: 16
        -label: target address
        -format: ipv6
        -default: "2001:db8::2"
        -aka: {scapy: tgt, wireshark: icmpv6.nd.na.target_address}
        -check:
          - {that: 'target[0] != 255', say: "is no group", ref: "RFC 4861 §4.4", level: error}
        doc: The address that was asked about, or whose link-layer address has changed.
        doc-ref: RFC 4861 §4.4
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: The link-layer address of the target.
        doc-ref: RFC 4861 §4.4
  redirect:
    -scapy: {fields: [["/", options]]}
    -aka: {scapy: ICMPv6ND_Redirect}
    -summary: "{destination} by {target}"
    doc: A router tells a host about a better way to a destination.
    doc-ref: RFC 4861 §4.5
    seq:
      - id: reserved
        type: u4
        -label: reserved
        -aka: {scapy: res}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.5
      - id: target
        size: 16
        -label: target address
        -format: ipv6
        -default: "fe80::1"
        -aka: {scapy: tgt, wireshark: icmpv6.nd.rd.target_address}
        -check:
          - {that: 'target[0] == 254 and target[1] / 64 == 2 or target == destination', say: "is a link-local address of a router, or the destination", ref: "RFC 4861 §4.5", level: warning}
        doc: The better first hop; the destination itself when that is a neighbor.
        doc-ref: RFC 4861 §4.5
      - id: destination
        size: 16
        -label: destination address
        -format: ipv6
        -default: "2001:db8::2"
        -aka: {scapy: dst, wireshark: icmpv6.rd.na.destination_address}
        -check:
          - {that: 'destination[0] != 255', say: "is no group", ref: "RFC 4861 §8.1", level: error}
        doc: Whose packets should go there.
        doc-ref: RFC 4861 §4.5
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: The link-layer address of the target, and the packet that went the long way.
        doc-ref: RFC 4861 §4.5
  inverse_discovery:
    -aka: {scapy: [ICMPv6ND_INDSol, ICMPv6ND_INDAdv]}
    doc: Asks which addresses belong to a link-layer address, or tells it.
    doc-ref: RFC 3122 §2
    seq:
      - id: reserved
        type: u4
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 3122 §2
      - id: options
        type: option
        repeat: eos
        -label: options
        doc: Both link-layer addresses, and the address list.
        doc-ref: RFC 3122 §2
  multicast_router_advertisement:
    -aka: {scapy: ICMPv6MRD_Advertisement}
    doc: A router says that it passes on multicast. The code counts the seconds between two of these.
    doc-ref: RFC 4286 §3.2
    seq:
      - id: query_interval
        type: u2
        -label: query interval
        -unit: s
        -default: 125
        -aka: {scapy: queryint}
        doc: The time between its listener queries. 0 when it sends none.
        doc-ref: RFC 4286 §3.2
      - id: robustness
        type: u2
        -label: robustness variable
        -default: 2
        -aka: {scapy: robustness}
        doc: The one it uses for listener discovery. 0 when it does none.
        doc-ref: RFC 4286 §3.2
  other:
    -aka: {scapy: ICMPv6Unknown}
    doc: A message whose type has no description here.
    doc-ref: IANA icmpv6-parameters
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {dpkt: data, scapy: [load, msgbody]}
        doc: All that follows the checksum.
        doc-ref: RFC 4443 §2.1
  option:
    -scapy:
      - {class: ICMPv6NDOptSrcLLAddr, when: type == 1 and length == 1}
      - {class: ICMPv6NDOptDstLLAddr, when: type == 2 and length == 1}
      - {class: ICMPv6NDOptPrefixInfo, when: type == 3}
      - {class: ICMPv6NDOptMTU, when: type == 5}
    -summary: "{type}"
    doc: One thing more about the message.
    doc-ref: RFC 4861 §4.6
    seq:
      - id: type
        type: u1
        enum: option_type
        -label: option
        -default: 1
        -aka: {scapy: type, wireshark: icmpv6.opt.type}
        doc: Which option this is.
        doc-ref: RFC 4861 §4.6; IANA icmpv6-parameters
      - id: length
        type: u1
        -label: length
        -unit: 8 bytes
        -auto: {expr: (2 + sizeof(body) + 7) / 8}
        -aka: {scapy: len, wireshark: icmpv6.opt.length}
        -check:
          - {that: 'length != 0', say: "a message with such an option is thrown away", ref: "RFC 4861 §4.6", level: error}
        doc: The whole option with its type. 0 makes the whole message invalid.
        doc-ref: RFC 4861 §4.6
      - id: body
        type:
          switch-on: type
          cases:
            'option_type::source_link_layer_address': source_address
            'option_type::target_link_layer_address': target_address
            'option_type::prefix_information': prefix_information
            'option_type::redirected_header': redirected_header
            'option_type::mtu': mtu
            'option_type::advertisement_interval': advertisement_interval
            'option_type::home_agent_information': home_agent_information
            'option_type::source_address_list': address_list
            'option_type::target_address_list': address_list
            'option_type::nonce': nonce
            'option_type::route_information': route_information
            'option_type::recursive_dns_server': rdnss
            'option_type::dns_search_list': dnssl
            'option_type::captive_portal': captive_portal
            'option_type::pref64': pref64
            _: other_option
        size: length * 8 - 2
        -label: content
        -inline: true
        -pad: {to: 8, with: 0, after: 2}
        doc: What the option says.
        doc-ref: RFC 4861 §4.6
  source_address:
    -aka: {scapy: ICMPv6NDOptSrcLLAddr}
    -summary: "{_parent.type}: {lladdr}"
    doc: The link-layer address of who sends the message.
    doc-ref: RFC 4861 §4.6.1
    seq:
      - id: lladdr
        size-eos: true
        -label: link-layer address
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {scapy: lladdr, wireshark: icmpv6.opt.src_linkaddr}
        doc: The address, as long as the link has them.
        doc-ref: RFC 4861 §4.6.1
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the option to a multiple of 8 bytes. Read again, they belong to what stands before them.
        doc-ref: RFC 4861 §4.6
  target_address:
    -aka: {scapy: ICMPv6NDOptDstLLAddr}
    -summary: "{_parent.type}: {lladdr}"
    doc: The link-layer address of the target.
    doc-ref: RFC 4861 §4.6.1
    seq:
      - id: lladdr
        size-eos: true
        -label: link-layer address
        -format: mac
        -default: "02:00:00:00:00:02"
        -aka: {scapy: lladdr, wireshark: icmpv6.opt.target_linkaddr}
        doc: The address, as long as the link has them.
        doc-ref: RFC 4861 §4.6.1
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the option to a multiple of 8 bytes. Read again, they belong to what stands before them.
        doc-ref: RFC 4861 §4.6
  prefix_information:
    -aka: {scapy: ICMPv6NDOptPrefixInfo}
    -summary: "{prefix}/{prefix_length}"
    doc: A prefix whose addresses are on this link, or from which hosts may make addresses of their own.
    doc-ref: RFC 4861 §4.6.2
    seq:
      - id: prefix_length
        type: u1
        -label: prefix length
        -unit: bits
        -default: 64
        -aka: {scapy: prefixlen, wireshark: icmpv6.opt.prefix.length}
        -check:
          - {that: 'prefix_length <= 128', say: "an address has 128 bits", ref: "RFC 4861 §4.6.2", level: error}
          - {that: 'not a or prefix_length == 64', say: "addresses are made from prefixes of 64 bits", ref: "RFC 4862 §5.5.3; RFC 4291 §2.5.1", level: note}
        doc: How many bits of the prefix count.
        doc-ref: RFC 4861 §4.6.2
      - id: l
        type: b1
        -label: on-link
        -default: 1
        -aka: {scapy: L, wireshark: icmpv6.opt.prefix.flag.l}
        doc: Addresses with this prefix are neighbors.
        doc-ref: RFC 4861 §4.6.2
      - id: a
        type: b1
        -label: autonomous configuration
        -default: 1
        -aka: {scapy: A, wireshark: icmpv6.opt.prefix.flag.a}
        doc: Hosts may make addresses from this prefix.
        doc-ref: RFC 4861 §4.6.2
      - id: r
        type: b1
        -label: router address
        -aka: {scapy: R, wireshark: icmpv6.opt.prefix.flag.r}
        doc: The prefix field holds the router's whole address.
        doc-ref: RFC 6275 §7.2
      - id: reserved1
        type: b5
        -label: reserved
        -aka: {scapy: res1, wireshark: icmpv6.opt.prefix.flag.reserved}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.6.2
      - id: valid_lifetime
        type: u4
        -label: valid lifetime
        -unit: s
        -default: 2592000
        -aka: {scapy: validlifetime, wireshark: icmpv6.opt.prefix.valid_lifetime}
        doc: "How long the prefix, and addresses made from it, are good. The largest number: for ever."
        doc-ref: RFC 4861 §4.6.2
      - id: preferred_lifetime
        type: u4
        -label: preferred lifetime
        -unit: s
        -default: 604800
        -aka: {scapy: preferredlifetime, wireshark: icmpv6.opt.prefix.preferred_lifetime}
        -check:
          - {that: 'preferred_lifetime <= valid_lifetime', say: "nothing is preferred longer than it is valid", ref: "RFC 4861 §4.6.2", level: error}
        doc: How long addresses made from it are used for new connections.
        doc-ref: RFC 4861 §4.6.2
      - id: reserved2
        type: u4
        -label: reserved
        -aka: {scapy: res2}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.6.2
      - id: prefix
        size: 16
        -label: prefix
        -format: ipv6
        -default: "2001:db8::"
        -aka: {scapy: prefix, wireshark: icmpv6.opt.prefix}
        -check:
          - {that: 'prefix[0] != 254 or prefix[1] / 64 != 2', say: "link-local addresses are never advertised", ref: "RFC 4861 §4.6.2", level: warning}
        doc: The first bits of the addresses; the others are 0.
        doc-ref: RFC 4861 §4.6.2
  redirected_header:
    -aka: {scapy: ICMPv6NDOptRedirectedHdr}
    doc: The packet that made a router send a redirect.
    doc-ref: RFC 4861 §4.6.3
    seq:
      - id: reserved
        type: b48
        -label: reserved
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.6.3
      - id: original
        size-eos: true
        -label: original packet
        -payload: {proto: ipv6, partial: true, advice: true}
        -aka: {scapy: pkt}
        doc: As much of the packet as fits. Its lengths and checksums stay as they were.
        doc-ref: RFC 4861 §4.6.3
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the option to a multiple of 8 bytes. Read again, they belong to what stands before them.
        doc-ref: RFC 4861 §4.6
  mtu:
    -aka: {scapy: ICMPv6NDOptMTU}
    -summary: "MTU {mtu}"
    doc: Which MTU all on the link should use.
    doc-ref: RFC 4861 §4.6.4
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: res}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4861 §4.6.4
      - id: mtu
        type: u4
        -label: MTU
        -unit: bytes
        -default: 1500
        -aka: {scapy: mtu, wireshark: icmpv6.opt.mtu}
        -check:
          - {that: 'mtu >= 1280', say: "every IPv6 link takes packets of 1,280 bytes", ref: "RFC 8200 §5", level: warning}
        doc: The largest packet for this link.
        doc-ref: RFC 4861 §4.6.4
  advertisement_interval:
    -aka: {scapy: ICMPv6NDOptAdvInterval}
    -summary: "every {interval} ms"
    doc: How often the router advertises, for hosts that move.
    doc-ref: RFC 6275 §7.3
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: res}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 6275 §7.3
      - id: interval
        type: u4
        -label: interval
        -unit: ms
        -default: 600000
        -aka: {scapy: advint, wireshark: icmpv6.opt.advertisement_interval}
        doc: The longest time between two unasked advertisements.
        doc-ref: RFC 6275 §7.3
  home_agent_information:
    -aka: {scapy: ICMPv6NDOptHAInfo}
    doc: How willingly and how long the router serves travelling hosts.
    doc-ref: RFC 6275 §7.4
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: res}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 6275 §7.4
      - id: preference
        type: s2
        -label: preference
        -aka: {scapy: pref, wireshark: icmpv6.opt.home_agent_preference}
        doc: The larger, the better this home agent.
        doc-ref: RFC 6275 §7.4
      - id: lifetime
        type: u2
        -label: lifetime
        -unit: s
        -default: 1800
        -aka: {scapy: lifetime, wireshark: icmpv6.opt.home_agent_lifetime}
        -check:
          - {that: 'lifetime != 0', say: "must not be 0", ref: "RFC 6275 §7.4", level: error}
        doc: How long it serves.
        doc-ref: RFC 6275 §7.4
  address_list:
    -aka: {scapy: [ICMPv6NDOptSrcAddrList, ICMPv6NDOptTgtAddrList]}
    -summary: "{addresses}"
    doc: The addresses that belong to a link-layer address.
    doc-ref: RFC 3122 §3.1
    seq:
      - id: reserved
        type: b48
        -label: reserved
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 3122 §3.1
      - id: addresses
        size: 16
        repeat: eos
        -label: addresses
        -format: ipv6
        -default: ["2001:db8::1"]
        -aka: {scapy: addrlist, wireshark: icmpv6.opt.ipv6_address}
        doc: The addresses of one interface.
        doc-ref: RFC 3122 §3.1
  nonce:
    doc: A random number by which an answer is known to belong to its question.
    doc-ref: RFC 3971 §5.3.2
    seq:
      - id: nonce
        size-eos: true
        -label: nonce
        -format: hex
        -default: "0x010203040506"
        -aka: {wireshark: icmpv6.opt.nonce}
        doc: At least six bytes.
        doc-ref: RFC 3971 §5.3.2
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the option to a multiple of 8 bytes. Read again, they belong to what stands before them.
        doc-ref: RFC 4861 §4.6
  route_information:
    -aka: {scapy: ICMPv6NDOptRouteInfo}
    -summary: "{prefix}/{prefix_length}"
    doc: A route by way of this router that is more exact than the default.
    doc-ref: RFC 4191 §2.3
    seq:
      - id: prefix_length
        type: u1
        -label: prefix length
        -unit: bits
        -default: 64
        -aka: {scapy: plen, wireshark: icmpv6.opt.prefix.length}
        -check:
          - {that: 'prefix_length <= 128', say: "an address has 128 bits", ref: "RFC 4191 §2.3", level: error}
          - {that: 'prefix_length <= sizeof(prefix) * 8', say: "more bits than there are", ref: "RFC 4191 §2.3", level: error}
        doc: How many bits of the prefix count.
        doc-ref: RFC 4191 §2.3
      - id: reserved1
        type: b3
        -label: reserved
        -aka: {scapy: res1}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4191 §2.3
      - id: prf
        type: b2
        enum: preference
        -label: preference
        -aka: {scapy: prf, wireshark: icmpv6.opt.route_info.flag.route_preference}
        -check:
          - {that: 'prf != preference::reserved', say: "the option is ignored", ref: "RFC 4191 §2.3", level: warning}
        doc: Whether to prefer this router to others for this route.
        doc-ref: RFC 4191 §2.3
      - id: reserved2
        type: b3
        -label: reserved
        -aka: {scapy: res2}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 4191 §2.3
      - id: route_lifetime
        type: u4
        -label: route lifetime
        -unit: s
        -default: 1800
        -aka: {scapy: rtlifetime, wireshark: icmpv6.opt.route_lifetime}
        doc: "How long the route is good. The largest number: for ever."
        doc-ref: RFC 4191 §2.3
      - id: prefix
        size-eos: true
        -label: prefix
        -format: ipv6
        -default: "2001:db8::"
        -aka: {scapy: prefix, wireshark: icmpv6.opt.prefix}
        doc: "The first bits of the destinations: 0, 8 or 16 bytes, as many as the length needs."
        doc-ref: RFC 4191 §2.3
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the option to a multiple of 8 bytes. Read again, they belong to what stands before them.
        doc-ref: RFC 4861 §4.6
  rdnss:
    -aka: {scapy: ICMPv6NDOptRDNSS}
    -summary: "{addresses}"
    -check:
      - {that: '_parent.length >= 3', say: "names at least one server", ref: "RFC 8106 §5.1", level: error}
    doc: The name servers to use on this link.
    doc-ref: RFC 8106 §5.1
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: res}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 8106 §5.1
      - id: lifetime
        type: u4
        -label: lifetime
        -unit: s
        -default: 1800
        -aka: {scapy: lifetime, wireshark: icmpv6.opt.rdnss.lifetime}
        doc: "How long they may be used. 0: no longer; the largest number: for ever."
        doc-ref: RFC 8106 §5.1
      - id: addresses
        size: 16
        repeat: eos
        -label: addresses
        -format: ipv6
        -default: ["2001:db8::53"]
        -aka: {scapy: dns, wireshark: icmpv6.opt.rdnss}
        doc: The name servers, the best first.
        doc-ref: RFC 8106 §5.1
  dnssl:
    -aka: {scapy: ICMPv6NDOptDNSSL}
    -summary: "{names}"
    doc: The domains in which short names are looked for.
    doc-ref: RFC 8106 §5.2
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: res}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 8106 §5.2
      - id: lifetime
        type: u4
        -label: lifetime
        -unit: s
        -default: 1800
        -aka: {scapy: lifetime, wireshark: icmpv6.opt.dnssl.lifetime}
        doc: "How long they may be used. 0: no longer; the largest number: for ever."
        doc-ref: RFC 8106 §5.2
      - id: names
        type: name
        repeat: until
        repeat-until: _.labels[0].length == 0 or _io.eof
        -label: names
        -default: [example.com]
        -aka: {scapy: searchlist}
        doc: The domains in order. An empty one, with which the padding begins, ends the list.
        doc-ref: RFC 8106 §5.2
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the option to a multiple of 8 bytes. Read again, the first of them is an empty name.
        doc-ref: RFC 8106 §5.2
  name:
    -format: dns_name
    doc: A domain name, label by label, never shortened.
    doc-ref: RFC 1035 §3.1
    seq:
      - id: labels
        type: label
        repeat: until
        repeat-until: _.length == 0 or _io.eof
        -label: labels
        -default: [{}]
        doc: The labels up to the empty one.
        doc-ref: RFC 1035 §3.1
  label:
    doc: One part of a name.
    doc-ref: RFC 1035 §3.1
    seq:
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: text}
        -check:
          - {that: 'length <= 63', say: "a label has at most 63 bytes", ref: "RFC 1035 §3.1", level: error}
        doc: Bytes of the text; 0 ends the name.
        doc-ref: RFC 1035 §3.1
      - id: text
        size: length
        -label: text
        doc: The label.
        doc-ref: RFC 1035 §3.1
  captive_portal:
    -summary: "{uri}"
    doc: Where a person agrees to terms before the network lets through anything.
    doc-ref: RFC 8910 §2.3
    seq:
      - id: uri
        size-eos: true
        -label: URI
        -default: "https://example.com/"
        -aka: {wireshark: icmpv6.opt.captive_portal}
        doc: The address of the interface to the portal, filled up with zeros.
        doc-ref: RFC 8910 §2.3
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the option to a multiple of 8 bytes. Read again, they belong to what stands before them.
        doc-ref: RFC 4861 §4.6
  pref64:
    -summary: "{prefix}, {plc}"
    doc: The prefix by which IPv4 hosts are reached through a translator.
    doc-ref: RFC 8781 §4
    seq:
      - id: scaled_lifetime
        type: b13
        -label: scaled lifetime
        -unit: 8 s
        -default: 225
        -aka: {wireshark: icmpv6.opt.pref64.scaled_lifetime}
        doc: How long the prefix may be used.
        doc-ref: RFC 8781 §4
      - id: plc
        type: b3
        enum: prefix_length_code
        -label: prefix length code
        -aka: {wireshark: icmpv6.opt.pref64.plc}
        -check:
          - {that: 'plc <= 5', say: "the option is ignored", ref: "RFC 8781 §4", level: warning}
        doc: How long the prefix is.
        doc-ref: RFC 8781 §4
      - id: prefix
        size: 12
        -label: prefix
        -format: hex
        -default: "0x0064ff9b0000000000000000"
        doc: The highest 96 bits of the prefix.
        doc-ref: RFC 8781 §4
  other_option:
    -aka: {scapy: ICMPv6NDOptUnknown}
    doc: An option without a description here.
    doc-ref: IANA icmpv6-parameters
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {scapy: data}
        doc: All that follows the length.
        doc-ref: RFC 4861 §4.6
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the option to a multiple of 8 bytes. Read again, they belong to what stands before them.
        doc-ref: RFC 4861 §4.6
enums:
  icmpv6_type:
    1: {id: destination_unreachable, -label: destination unreachable}
    2: {id: packet_too_big, -label: packet too big}
    3: {id: time_exceeded, -label: time exceeded}
    4: {id: parameter_problem, -label: parameter problem}
    100: {id: private_experimentation, -label: private experimentation}
    101: {id: private_experimentation_101, -label: private experimentation}
    127: {id: reserved_for_errors, -label: reserved for errors}
    128: {id: echo_request, -label: echo request}
    129: {id: echo_reply, -label: echo reply}
    130: {id: multicast_listener_query, -label: multicast listener query}
    131: {id: multicast_listener_report, -label: multicast listener report}
    132: {id: multicast_listener_done, -label: multicast listener done}
    133: {id: router_solicitation, -label: router solicitation}
    134: {id: router_advertisement, -label: router advertisement}
    135: {id: neighbor_solicitation, -label: neighbor solicitation}
    136: {id: neighbor_advertisement, -label: neighbor advertisement}
    137: {id: redirect, -label: redirect}
    138: {id: router_renumbering, -label: router renumbering}
    139: {id: node_information_query, -label: node information query}
    140: {id: node_information_reply, -label: node information reply}
    141: {id: inverse_neighbor_discovery_solicitation, -label: inverse neighbor discovery solicitation}
    142: {id: inverse_neighbor_discovery_advertisement, -label: inverse neighbor discovery advertisement}
    143: {id: multicast_listener_report_v2, -label: multicast listener report v2}
    144: {id: home_agent_address_discovery_request, -label: home agent address discovery request}
    145: {id: home_agent_address_discovery_reply, -label: home agent address discovery reply}
    146: {id: mobile_prefix_solicitation, -label: mobile prefix solicitation}
    147: {id: mobile_prefix_advertisement, -label: mobile prefix advertisement}
    148: {id: certification_path_solicitation, -label: certification path solicitation}
    149: {id: certification_path_advertisement, -label: certification path advertisement}
    150: {id: experimental_mobility, -label: experimental mobility}
    151: {id: multicast_router_advertisement, -label: multicast router advertisement}
    152: {id: multicast_router_solicitation, -label: multicast router solicitation}
    153: {id: multicast_router_termination, -label: multicast router termination}
    154: {id: fmipv6, -label: FMIPv6}
    155: {id: rpl_control, -label: RPL control}
    156: {id: locator_update, -label: locator update}
    157: {id: duplicate_address_request, -label: duplicate address request}
    158: {id: duplicate_address_confirmation, -label: duplicate address confirmation}
    159: {id: mpl_control, -label: MPL control}
    160: {id: extended_echo_request, -label: extended echo request}
    161: {id: extended_echo_reply, -label: extended echo reply}
    200: {id: private_experimentation_200, -label: private experimentation}
    201: {id: private_experimentation_201, -label: private experimentation}
    255: {id: reserved_for_information, -label: reserved for information}
  option_type:
    1: {id: source_link_layer_address, -label: source link-layer address}
    2: {id: target_link_layer_address, -label: target link-layer address}
    3: {id: prefix_information, -label: prefix information}
    4: {id: redirected_header, -label: redirected header}
    5: {id: mtu, -label: MTU}
    6: {id: nbma_shortcut_limit, -label: NBMA shortcut limit}
    7: {id: advertisement_interval, -label: advertisement interval}
    8: {id: home_agent_information, -label: home agent information}
    9: {id: source_address_list, -label: source address list}
    10: {id: target_address_list, -label: target address list}
    11: {id: cga, -label: CGA}
    12: {id: rsa_signature, -label: RSA signature}
    13: {id: timestamp, -label: timestamp}
    14: {id: nonce, -label: nonce}
    15: {id: trust_anchor, -label: trust anchor}
    16: {id: certificate, -label: certificate}
    17: {id: ip_address, -label: IP address}
    18: {id: new_router_prefix_information, -label: new router prefix information}
    19: {id: link_layer_address, -label: link-layer address}
    20: {id: neighbor_advertisement_acknowledgment, -label: neighbor advertisement acknowledgment}
    23: {id: map, -label: MAP}
    24: {id: route_information, -label: route information}
    25: {id: recursive_dns_server, -label: recursive DNS server}
    26: {id: ra_flags_extension, -label: RA flags extension}
    27: {id: handover_key_request, -label: handover key request}
    28: {id: handover_key_reply, -label: handover key reply}
    29: {id: handover_assist_information, -label: handover assist information}
    30: {id: mobile_node_identifier, -label: mobile node identifier}
    31: {id: dns_search_list, -label: DNS search list}
    32: {id: proxy_signature, -label: proxy signature}
    33: {id: address_registration, -label: address registration}
    34: {id: n6lowpan_context, -label: 6LoWPAN context}
    35: {id: authoritative_border_router, -label: authoritative border router}
    36: {id: n6lowpan_capability_indication, -label: 6LoWPAN capability indication}
    37: {id: captive_portal, -label: captive portal}
    38: {id: pref64, -label: PREF64}
    138: {id: card_request, -label: CARD request}
    139: {id: card_reply, -label: CARD reply}
    253: {id: experiment_1, -label: experiment 1}
    254: {id: experiment_2, -label: experiment 2}
  preference:
    0: {id: medium, -label: medium}
    1: {id: high, -label: high}
    2: {id: reserved, -label: reserved}
    3: {id: low, -label: low}
  record_type:
    1: {id: mode_is_include, -label: includes}
    2: {id: mode_is_exclude, -label: excludes}
    3: {id: change_to_include_mode, -label: changes to including}
    4: {id: change_to_exclude_mode, -label: changes to excluding}
    5: {id: allow_new_sources, -label: allows new sources}
    6: {id: block_old_sources, -label: blocks old sources}
  prefix_length_code:
    0: {id: bits_96, -label: 96 bits}
    1: {id: bits_64, -label: 64 bits}
    2: {id: bits_56, -label: 56 bits}
    3: {id: bits_48, -label: 48 bits}
    4: {id: bits_40, -label: 40 bits}
    5: {id: bits_32, -label: 32 bits}
