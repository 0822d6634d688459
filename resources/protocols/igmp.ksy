# SPDX-License-Identifier: MIT
meta:
  id: igmp
  title: Internet Group Management Protocol
  endian: be
  bit-endian: be
  -binds: {ip.proto: 2}
  -aka: {dpkt: igmp.IGMP, scapy: [IGMP, IGMPv3], wireshark: igmp}
  -group: Internet
  -summary: "{type}"
  -answers: (type == 0x12 or type == 0x16 or type == 0x22) and request.type == 0x11
-scapy:
  class: contrib.igmp.IGMP
  when: type == 0x12 or type == 0x16 or type == 0x17 or type == 0x11 and sizeof(v3) == 0
-dpkt:
  class: IGMP
  computed: [sum]
  when: sizeof(header) == 4
  fields:
    - [type, type, 0]
    - [maxresp, max_resp_code, 0]
    - [sum, checksum, 0]
    - [group, header, "[0, 0, 0, 0]"]
doc: >-
  Tells the routers on a link which IPv4 groups have listeners there. Three
  versions share the first bytes; their messages differ in type or in length.
doc-ref: RFC 1112; RFC 2236; RFC 3376, which RFC 9776 restates
seq:
  - id: type
    type: u1
    enum: igmp_type
    -label: type
    -format: hex
    -default: 22
    -aka: {dpkt: type, scapy: type, wireshark: igmp.type}
    doc: The kind of message. A query is of version 1, 2 or 3 by its length and the field behind this one.
    doc-ref: RFC 2236 §2.1; RFC 3376 §4; IANA igmp-type-numbers
  - id: max_resp_code
    type: u1
    -label: maximum response code
    -unit: 0.1 s
    -aka: {dpkt: maxresp, scapy: mrcode, wireshark: igmp.max_resp}
    -check:
      - {that: 'max_resp_code == 0 or type != 0x12 and type != 0x16 and type != 0x17 and type != 0x22', say: "is 0 in all but queries", ref: "RFC 2236 §2.2", level: note}
    doc: In a query the time within which to answer; 0 makes it one of version 1. From 128 on, in version 3, a number with 3 bits of exponent and 4 of mantissa. In a multicast router advertisement the seconds between two of them.
    doc-ref: RFC 2236 §2.2; RFC 3376 §4.1.1
  - id: checksum
    type: u2
    -label: checksum
    -format: hex
    -auto: {fn: inet_checksum, over: self}
    -aka: {dpkt: sum, scapy: chksum, wireshark: igmp.checksum}
    doc: Internet checksum over the whole message, computed with this field as 0.
    doc-ref: RFC 2236 §2.3; RFC 1071
  - id: header
    type:
      switch-on: type
      cases:
        'igmp_type::membership_query': group
        'igmp_type::membership_report_v1': group
        'igmp_type::membership_report_v2': group
        'igmp_type::leave_group': group
        'igmp_type::membership_report_v3': report_v3
        'igmp_type::multicast_router_advertisement': router_advertisement
        _: other
    if: has_header
    -label: second word
    -inline: true
    -aka: {dpkt: group}
    doc: What the type puts behind the checksum.
    doc-ref: RFC 2236 §2; RFC 3376 §4
  - id: v3
    type: query_v3
    if: type == igmp_type::membership_query and _io.size >= 12
    -label: version 3
    doc: What version 3 adds to a query. One of 8 bytes has none of it.
    doc-ref: RFC 3376 §7.1
  - id: records
    type: group_record
    if: type == igmp_type::membership_report_v3
    repeat: expr
    repeat-expr: header.as<report_v3>.number_of_records
    -label: records
    -default: [{}]
    -aka: {scapy: records}
    doc: In a report of version 3, what is wanted or has changed for each group.
    doc-ref: RFC 3376 §4.2.4
  - id: rest
    size-eos: true
    -label: more
    -payload: {}
    -aka: {dpkt: data, scapy: load}
    doc: Bytes behind the message, which count for the checksum only.
    doc-ref: RFC 2236 §2.5; RFC 3376 §4.1.10 and §4.2.11
instances:
  has_header:
    value: type != igmp_type::multicast_router_solicitation and type != igmp_type::multicast_router_termination or _io.size >= 8
    -label: has a maximum response time and a checksum
    doc: The messages by which routers find each other may end behind the checksum.
    doc-ref: RFC 4286 §3
types:
  group:
    -summary: "{_parent.type}: {group_address}"
    doc: The group that a query, a report of the first two versions or a leave is about.
    doc-ref: RFC 2236 §2.4
    seq:
      - id: group_address
        size: 4
        -label: group address
        -format: ipv4
        -default: 233.252.0.1
        -aka: {dpkt: group, scapy: gaddr, wireshark: igmp.maddr}
        -check:
          - {that: '_parent.type == 0x11 ? group_address[0] == 0 or group_address[0] / 16 == 14 : group_address[0] / 16 == 14', say: "is a group", ref: "RFC 2236 §2.4", level: warning}
        doc: The group that is asked about, listened to or left. All zeros in a query asks for all.
        doc-ref: RFC 2236 §2.4
  report_v3:
    -aka: {scapy: IGMPv3mr}
    -summary: "{_parent.type}: {_parent.records}"
    doc: How many groups a report of version 3 is about.
    doc-ref: RFC 3376 §4.2
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: res2}
        doc: Sent as 0; whoever receives it does not look at it.
        doc-ref: RFC 3376 §4.2.1
      - id: number_of_records
        type: u2
        -label: number of records
        -auto: {expr: _parent.records.size}
        -aka: {scapy: numgrp, wireshark: igmp.num_grp_recs}
        doc: How many records follow.
        doc-ref: RFC 3376 §4.2.3
  router_advertisement:
    -aka: {scapy: IGMPv3mra}
    doc: How a router that passes on multicast asks for groups.
    doc-ref: RFC 4286 §3.2
    seq:
      - id: query_interval
        type: u2
        -label: query interval
        -unit: s
        -default: 125
        -aka: {scapy: qryIntvl}
        doc: The time between its queries. 0 when it sends none.
        doc-ref: RFC 4286 §3.2
      - id: robustness
        type: u2
        -label: robustness variable
        -default: 2
        -aka: {scapy: robust}
        doc: The one it uses for queries. 0 when it sends none.
        doc-ref: RFC 4286 §3.2
  other:
    doc: The second word of a message without a description here.
    doc-ref: IANA igmp-type-numbers
    seq:
      - id: word
        size: 4
        -label: content
        -format: hex
        -default: "0x00000000"
        doc: Four bytes whose meaning the type decides.
        doc-ref: IANA igmp-type-numbers
  query_v3:
    -aka: {scapy: IGMPv3mq}
    doc: The second half of a query of version 3.
    doc-ref: RFC 3376 §4.1
    seq:
      - id: resv
        type: b4
        -label: flags
        -aka: {scapy: resv}
        doc: Sent as 0; later documents may give them a meaning.
        doc-ref: RFC 3376 §4.1.4
      - id: s
        type: b1
        -label: suppress router-side processing
        -aka: {scapy: s, wireshark: igmp.s}
        doc: Asks the other routers not to renew their timers because of this query.
        doc-ref: RFC 3376 §4.1.5
      - id: qrv
        type: b3
        -label: querier's robustness variable
        -default: 2
        -aka: {scapy: qrv, wireshark: igmp.qrv}
        doc: How many times as much loss as one the querier is prepared for. 0 says more than 7.
        doc-ref: RFC 3376 §4.1.6
      - id: qqic
        type: u1
        -label: querier's query interval code
        -unit: s
        -default: 125
        -aka: {scapy: qqic, wireshark: igmp.qqic}
        doc: The time between general queries; from 128 on a number with 3 bits of exponent and 4 of mantissa.
        doc-ref: RFC 3376 §4.1.7
      - id: number_of_sources
        type: u2
        -label: number of sources
        -auto: {fn: count_of, of: sources}
        -aka: {scapy: numsrc, wireshark: igmp.num_src}
        -check:
          - {that: 'number_of_sources == 0 or _parent.header.group_address[0] != 0', say: "sources can be asked about for one group only", ref: "RFC 3376 §4.1.9", level: warning}
        doc: How many addresses follow.
        doc-ref: RFC 3376 §4.1.8
      - id: sources
        size: 4
        repeat: expr
        repeat-expr: number_of_sources
        -label: sources
        -format: ipv4
        -aka: {scapy: srcaddrs, wireshark: igmp.saddr}
        doc: The senders asked about.
        doc-ref: RFC 3376 §4.1.9
  group_record:
    -aka: {scapy: IGMPv3gr}
    -summary: "{record_type} {multicast_address}"
    doc: What is wanted, or has changed, for one group.
    doc-ref: RFC 3376 §4.2.4
    seq:
      - id: record_type
        type: u1
        enum: record_type
        -label: record type
        -default: 4
        -aka: {scapy: rtype, wireshark: igmp.record_type}
        -check:
          - {that: 'record_type >= 1 and record_type <= 6', say: "records of other types are ignored", ref: "RFC 3376 §4.2.12", level: warning}
        doc: "A state, or a change of it: senders that are wanted or not."
        doc-ref: RFC 3376 §4.2.5 and §4.2.12
      - id: aux_data_len
        type: u1
        -label: auxiliary data length
        -unit: 32-bit words
        -auto: {expr: (sizeof(auxiliary) + 3) / 4}
        -aka: {scapy: auxdlen, wireshark: igmp.aux_data_len}
        -check:
          - {that: 'aux_data_len == 0', say: "no auxiliary data is defined", ref: "RFC 3376 §4.2.6", level: note}
        doc: How much auxiliary data there is. 0 in this version.
        doc-ref: RFC 3376 §4.2.6
      - id: number_of_sources
        type: u2
        -label: number of sources
        -auto: {fn: count_of, of: sources}
        -aka: {scapy: numsrc, wireshark: igmp.num_src}
        doc: How many addresses follow.
        doc-ref: RFC 3376 §4.2.7
      - id: multicast_address
        size: 4
        -label: multicast address
        -format: ipv4
        -default: 233.252.0.1
        -aka: {scapy: maddr, wireshark: igmp.maddr}
        -check:
          - {that: 'multicast_address[0] / 16 == 14', say: "is a group", ref: "RFC 3376 §4.2.8", level: warning}
        doc: The group that this is about.
        doc-ref: RFC 3376 §4.2.8
      - id: sources
        size: 4
        repeat: expr
        repeat-expr: number_of_sources
        -label: sources
        -format: ipv4
        -aka: {scapy: srcaddrs, wireshark: igmp.saddr}
        doc: The senders that are wanted, or not.
        doc-ref: RFC 3376 §4.2.9
      - id: auxiliary
        type: auxiliary_data
        size: aux_data_len * 4
        -label: auxiliary data
        -inline: true
        -pad: {to: 4, with: 0}
        doc: More about the record; empty in this version.
        doc-ref: RFC 3376 §4.2.10
  auxiliary_data:
    doc: The room behind the sources of a record.
    doc-ref: RFC 3376 §4.2.10
    seq:
      - id: aux_data
        size-eos: true
        -label: auxiliary data
        -aka: {wireshark: igmp.aux_data}
        doc: Bytes that nobody has given a meaning.
        doc-ref: RFC 3376 §4.2.10
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that bring the data to a multiple of 4 bytes. Read again, they belong to it.
        doc-ref: RFC 3376 §4.2.6
enums:
  # IANA igmp-type-numbers. Wireshark knows the numbers from 0x30 on only where multicast routers are discovered.
  igmp_type:
    0x01: {id: create_group_request, -label: create group request}
    0x02: {id: create_group_reply, -label: create group reply}
    0x03: {id: join_group_request, -label: join group request}
    0x04: {id: join_group_reply, -label: join group reply}
    0x05: {id: leave_group_request, -label: leave group request}
    0x06: {id: leave_group_reply, -label: leave group reply}
    0x07: {id: confirm_group_request, -label: confirm group request}
    0x08: {id: confirm_group_reply, -label: confirm group reply}
    0x11: {id: membership_query, -label: membership query}
    0x12: {id: membership_report_v1, -label: membership report v1}
    0x13: {id: dvmrp, -label: DVMRP}
    0x14: {id: pim_version_1, -label: PIM version 1}
    0x16: {id: membership_report_v2, -label: membership report v2}
    0x17: {id: leave_group, -label: leave group}
    0x1e: {id: traceroute_response, -label: traceroute response}
    0x1f: {id: traceroute_request, -label: traceroute request}
    0x22: {id: membership_report_v3, -label: membership report v3}
    0x30: {id: multicast_router_advertisement, -label: multicast router advertisement}
    0x31: {id: multicast_router_solicitation, -label: multicast router solicitation}
    0x32: {id: multicast_router_termination, -label: multicast router termination}
  record_type:
    1: {id: mode_is_include, -label: includes}
    2: {id: mode_is_exclude, -label: excludes}
    3: {id: change_to_include_mode, -label: changes to including}
    4: {id: change_to_exclude_mode, -label: changes to excluding}
    5: {id: allow_new_sources, -label: allows new sources}
    6: {id: block_old_sources, -label: blocks old sources}
