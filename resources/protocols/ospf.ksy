# SPDX-License-Identifier: MIT
meta:
  id: ospf
  title: Open Shortest Path First, version 2
  endian: be
  bit-endian: be
  -binds: {ip.proto: 89}
  -aka: {dpkt: ospf.OSPF, scapy: OSPF_Hdr, wireshark: ospf}
  -group: Internet
  -summary: "{type} from {router}, area {area}"
  -answers: >-
    area == request.area and (type == 5 and request.type == 4 or type == 4 and request.type == 3)
-dpkt:
  class: OSPF
  builds: checksum != 0
  when: sizeof(auth) == 8
  fields:
    - [v, version, 0]
    - [type, type, 0]
    - [len, length, 0]
    - [router, "router[0] * 16777216 + router[1] * 65536 + router[2] * 256 + router[3]", 0]
    - [area, "area[0] * 16777216 + area[1] * 65536 + area[2] * 256 + area[3]", 0]
    - [sum, checksum, 0]
    - [atype, auth_type, 0]
    - [auth, auth, '""']
doc: >-
  How the routers of one organisation tell each other which links there are, so
  that each can compute the shortest ways through the whole network.
doc-ref: RFC 2328
seq:
  - id: version
    type: u1
    -label: version
    -default: 2
    -aka: {dpkt: v, scapy: version, wireshark: ospf.version}
    -check:
      - {that: 'version == 2', say: "only version 2 has this form", ref: "RFC 2328 appendix A.3.1", level: error}
    doc: 2 over IPv4.
    doc-ref: RFC 2328 appendix A.3.1
  - id: type
    type: u1
    enum: packet_type
    -label: type
    -default: 1
    -aka: {dpkt: type, scapy: type, wireshark: ospf.msg}
    doc: What the packet is for. It decides what stands behind the header.
    doc-ref: RFC 2328 appendix A.3.1
  - id: length
    type: u2
    -label: length
    -unit: bytes
    -auto: {expr: 24 + sizeof(body)}
    -aka: {dpkt: len, scapy: len, wireshark: ospf.packet_length}
    -check:
      - {that: 'length >= 24', say: "the header alone has 24 bytes", ref: "RFC 2328 appendix A.3.1", level: error}
    doc: Header and content, without a digest or a block for the link behind them.
    doc-ref: RFC 2328 appendix A.3.1
  - id: router
    size: 4
    -label: router
    -format: ipv4
    -default: 192.0.2.1
    -aka: {dpkt: router, scapy: src, wireshark: ospf.srcrouter}
    doc: Who sends this. A number in the form of an address.
    doc-ref: RFC 2328 appendix A.3.1
  - id: area
    size: 4
    -label: area
    -format: ipv4
    -default: 0.0.0.0
    -aka: {dpkt: area, scapy: area, wireshark: ospf.area_id}
    doc: Which part of the network this is about. 0.0.0.0 is the backbone.
    doc-ref: RFC 2328 appendix A.3.1
  - id: checksum
    type: u2
    -label: checksum
    -format: hex
    -auto:
      - {fn: inet_checksum, from: body, to: body, pseudo: [u1(version), u1(type), u2(length), router, area, u2(auth_type)], unless: auth_type == 2}
      - {expr: '0', unless: auth_type != 2}
    -aka: {dpkt: sum, scapy: chksum, wireshark: ospf.checksum}
    doc: Internet checksum over header and content without the 8 bytes of authentication. 0 when there is a digest.
    doc-ref: RFC 2328 appendix A.3.1, D.4
  - id: auth_type
    type: u2
    enum: auth_type
    -label: authentication type
    -aka: {dpkt: atype, scapy: authtype, wireshark: ospf.auth.type}
    -check:
      - {that: 'auth_type <= 2', say: "is not assigned", ref: "RFC 2328 appendix D", level: warning}
    doc: How the packet shows that it may be believed.
    doc-ref: RFC 2328 appendix A.3.1, D; IANA ospf-authentication-codes
  - id: auth
    type:
      switch-on: auth_type
      cases:
        'auth_type::none': no_auth
        'auth_type::simple': simple_auth
        'auth_type::crypto': crypto_auth
        _: no_auth
    size: 8
    -label: authentication
    -aka: {dpkt: auth, scapy: authdata}
    doc: Eight bytes that the type explains.
    doc-ref: RFC 2328 appendix D
  - id: body
    type:
      switch-on: type
      cases:
        'packet_type::hello': hello
        'packet_type::database_description': database_description
        'packet_type::link_state_request': link_state_request
        'packet_type::link_state_update': link_state_update
        'packet_type::link_state_ack': link_state_ack
        _: other
    size: length - 24
    -inline: true
    -label: content
    doc: What the type puts behind the header.
    doc-ref: RFC 2328 appendix A.3
  - id: digest
    size: auth.as<crypto_auth>.auth_data_length
    if: auth_type == auth_type::crypto
    -label: digest
    -default: 0x00000000000000000000000000000000
    doc: With a key, MD5 or another digest over the packet and the key. The length does not count it.
    doc-ref: RFC 2328 D.4.3; RFC 5709 §3
  - id: lls
    type: lls
    if: type == packet_type::hello and body.as<hello>.options.l or type == packet_type::database_description and body.as<database_description>.options.l
    -label: link-local block
    -aka: {scapy: OSPF_LLS_Hdr}
    doc: More about the link between two neighbours. The length does not count it.
    doc-ref: RFC 5613 §2
types:
  no_auth:
    doc: Nothing to show.
    doc-ref: RFC 2328 D.1
    seq:
      - id: data
        size: 8
        -label: unused
        -aka: {wireshark: ospf.auth.none}
        doc: Not looked at.
        doc-ref: RFC 2328 D.1
  simple_auth:
    doc: A word that all routers of a link know.
    doc-ref: RFC 2328 D.2
    seq:
      - id: password
        size: 8
        -label: password
        -default: "password"
        -aka: {wireshark: ospf.auth.simple}
        doc: The word, filled with zeros. Everybody can read it.
        doc-ref: RFC 2328 D.2
  crypto_auth:
    doc: Which key made the digest.
    doc-ref: RFC 2328 D.3
    seq:
      - id: reserved
        type: u2
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 2328 D.3
      - id: key_id
        type: u1
        -label: key
        -default: 1
        -aka: {scapy: keyid, wireshark: ospf.auth.crypt.key_id}
        doc: The number of the key.
        doc-ref: RFC 2328 D.3
      - id: auth_data_length
        type: u1
        -label: digest length
        -unit: bytes
        -default: 16
        -aka: {scapy: authdatalen, wireshark: ospf.auth.crypt.data_length}
        -check:
          - {that: 'auth_data_length >= 16', say: "MD5 has 16 bytes, the others more", ref: "RFC 2328 D.4.3; RFC 5709 §3", level: warning}
        doc: How long the digest is.
        doc-ref: RFC 2328 D.3
      - id: seq
        type: u4
        -label: sequence number
        -aka: {scapy: seq, wireshark: ospf.auth.crypt.seq_nbr}
        doc: Never gets smaller, so that old packets are known.
        doc-ref: RFC 2328 D.3
  options:
    doc: What the router can do.
    doc-ref: RFC 2328 appendix A.2
    seq:
      - id: dn
        type: b1
        -label: DN
        -aka: {wireshark: ospf.v2.options.dn}
        doc: Came from a provider; other providers' routers do not use it.
        doc-ref: RFC 4576 §4
      - id: o
        type: b1
        -label: O
        -aka: {wireshark: ospf.v2.options.o}
        doc: Opaque advertisements are taken.
        doc-ref: RFC 5250 appendix A.1
      - id: dc
        type: b1
        -label: DC
        -aka: {wireshark: ospf.v2.options.dc}
        doc: Demand circuits are understood.
        doc-ref: RFC 1793 §2.1
      - id: l
        type: b1
        -label: L
        -aka: {wireshark: ospf.v2.options.l}
        doc: A block for the link follows the packet.
        doc-ref: RFC 5613 §2.1
      - id: np
        type: b1
        -label: N/P
        -aka: {wireshark: [ospf.v2.options.n, ospf.v2.options.p]}
        doc: "In hello: the area may import some external routes itself. In a type 7 advertisement: to be handed on as type 5."
        doc-ref: RFC 3101 appendix A
      - id: mc
        type: b1
        -label: MC
        -aka: {wireshark: ospf.v2.options.mc}
        doc: Multicast is routed.
        doc-ref: RFC 1584
      - id: e
        type: b1
        -label: E
        -default: 1
        -aka: {wireshark: ospf.v2.options.e}
        doc: External routes are flooded in the area.
        doc-ref: RFC 2328 appendix A.2
      - id: mt
        type: b1
        -label: MT
        -aka: {wireshark: ospf.v2.options.mt}
        doc: Several topologies are known.
        doc-ref: RFC 4915
  hello:
    -summary: "hello from {_parent.router}, area {_parent.area}"
    doc: Says that the router is there, and whom it has heard.
    doc-ref: RFC 2328 appendix A.3.2
    seq:
      - id: mask
        size: 4
        -label: network mask
        -format: ipv4
        -default: 255.255.255.0
        -aka: {scapy: mask, wireshark: ospf.hello.network_mask}
        doc: The mask of the link.
        doc-ref: RFC 2328 appendix A.3.2
      - id: hello_interval
        type: u2
        -label: hello interval
        -unit: s
        -default: 10
        -aka: {scapy: hellointerval, wireshark: ospf.hello.hello_interval}
        doc: How often the router says hello. All on the link must agree.
        doc-ref: RFC 2328 appendix A.3.2
      - id: options
        type: options
        -label: options
        -aka: {scapy: options}
        doc: What the router can do.
        doc-ref: RFC 2328 appendix A.3.2
      - id: priority
        type: u1
        -label: priority
        -default: 1
        -aka: {scapy: prio, wireshark: ospf.hello.router_priority}
        doc: "Who becomes the designated router: the highest. 0 never does."
        doc-ref: RFC 2328 appendix A.3.2
      - id: dead_interval
        type: u4
        -label: dead interval
        -unit: s
        -default: 40
        -aka: {scapy: deadinterval, wireshark: ospf.hello.router_dead_interval}
        -check:
          - {that: 'dead_interval > hello_interval', say: "neighbours would be lost between two hellos", ref: "RFC 2328 appendix C.3", level: warning}
        doc: After which silence the router counts as gone.
        doc-ref: RFC 2328 appendix A.3.2
      - id: designated_router
        size: 4
        -label: designated router
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: router, wireshark: ospf.hello.designated_router}
        doc: Which router speaks for the link, by its address; 0.0.0.0 when there is none.
        doc-ref: RFC 2328 appendix A.3.2
      - id: backup_designated_router
        size: 4
        -label: backup designated router
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: backup, wireshark: ospf.hello.backup_designated_router}
        doc: Which one steps in for it.
        doc-ref: RFC 2328 appendix A.3.2
      - id: neighbors
        size: 4
        repeat: eos
        -label: neighbours
        -format: ipv4
        -aka: {scapy: neighbors, wireshark: ospf.hello.active_neighbor}
        doc: The routers that were heard of late.
        doc-ref: RFC 2328 appendix A.3.2
  database_description:
    doc: Lists what the router knows, so that its neighbour can ask for what is new.
    doc-ref: RFC 2328 appendix A.3.3
    seq:
      - id: mtu
        type: u2
        -label: interface MTU
        -unit: bytes
        -default: 1500
        -aka: {scapy: mtu, wireshark: ospf.db.interface_mtu}
        doc: The largest datagram that goes over the link in one piece. 0 over virtual links.
        doc-ref: RFC 2328 appendix A.3.3
      - id: options
        type: options
        -label: options
        -aka: {scapy: options}
        doc: What the router can do.
        doc-ref: RFC 2328 appendix A.3.3
      - id: reserved
        type: b4
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 2328 appendix A.3.3
      - id: r
        type: b1
        -label: R
        -aka: {wireshark: ospf.dbd.r}
        doc: The list is read again without giving up the neighbour.
        doc-ref: RFC 4811 §2
      - id: i
        type: b1
        -label: I
        -default: 1
        -aka: {wireshark: ospf.dbd.i}
        doc: The first packet of the list.
        doc-ref: RFC 2328 appendix A.3.3
      - id: m
        type: b1
        -label: M
        -default: 1
        -aka: {wireshark: ospf.dbd.m}
        doc: More packets follow.
        doc-ref: RFC 2328 appendix A.3.3
      - id: ms
        type: b1
        -label: MS
        -default: 1
        -aka: {wireshark: ospf.dbd.ms}
        doc: The sender leads the exchange.
        doc-ref: RFC 2328 appendix A.3.3
      - id: seq
        type: u4
        -label: sequence number
        -default: 1
        -aka: {scapy: ddseq, wireshark: ospf.db.dd_sequence}
        doc: Numbers the packets of the list. Whoever leads counts up.
        doc-ref: RFC 2328 appendix A.3.3
      - id: headers
        type: lsa_header
        repeat: eos
        -label: headers
        -aka: {scapy: lsaheaders}
        -check:
          - {that: 'not i or sizeof(headers) == 0', say: "the first packet is empty", ref: "RFC 2328 §10.8", level: warning}
        doc: The headers of the advertisements.
        doc-ref: RFC 2328 appendix A.3.3
  link_state_request:
    doc: Asks for advertisements.
    doc-ref: RFC 2328 appendix A.3.4
    seq:
      - id: requests
        type: request_item
        repeat: eos
        -label: requests
        -default: [{}]
        -aka: {scapy: requests}
        doc: What is asked for.
        doc-ref: RFC 2328 appendix A.3.4
  request_item:
    -summary: "{type} {id}"
    doc: Asks for the newest copy of an advertisement.
    doc-ref: RFC 2328 appendix A.3.4
    seq:
      - id: type
        type: u4
        enum: lsa_type
        -label: type
        -default: 1
        -aka: {scapy: type, wireshark: ospf.lsa}
        doc: The type of the advertisement.
        doc-ref: RFC 2328 appendix A.3.4
      - id: id
        size: 4
        -label: link state ID
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: id, wireshark: ospf.link_state_id}
        doc: Which of that type.
        doc-ref: RFC 2328 appendix A.3.4
      - id: adv_router
        size: 4
        -label: advertising router
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: adrouter, wireshark: ospf.advrouter}
        doc: Who made it.
        doc-ref: RFC 2328 appendix A.3.4
  link_state_update:
    doc: Floods advertisements.
    doc-ref: RFC 2328 appendix A.3.5
    seq:
      - id: count
        type: u4
        -label: number
        -auto: {fn: count_of, of: lsas}
        -aka: {scapy: lsacount}
        doc: How many follow.
        doc-ref: RFC 2328 appendix A.3.5
      - id: lsas
        type: lsa
        repeat: expr
        repeat-expr: count
        -label: advertisements
        -default: [{}]
        -aka: {scapy: lsalist}
        doc: The advertisements.
        doc-ref: RFC 2328 appendix A.3.5
  link_state_ack:
    doc: Says which advertisements have arrived.
    doc-ref: RFC 2328 appendix A.3.6
    seq:
      - id: headers
        type: lsa_header
        repeat: eos
        -label: headers
        -default: [{}]
        -aka: {scapy: lsaheaders}
        doc: Their headers.
        doc-ref: RFC 2328 appendix A.3.6
  other:
    doc: Content that has no structure here.
    doc-ref: RFC 2328 appendix A.3
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: What the packet holds.
        doc-ref: RFC 2328 appendix A.3
  lsa_header:
    -summary: "{type} {id}"
    doc: The header of an advertisement that is not here itself.
    doc-ref: RFC 2328 appendix A.4.1
    seq:
      - id: do_not_age
        type: b1
        -label: do not age
        -aka: {wireshark: ospf.lsa.donotage}
        doc: The age stands still, over demand circuits.
        doc-ref: RFC 1793 §2.2
      - id: age
        type: b15
        -label: age
        -unit: s
        -default: 1
        -aka: {wireshark: ospf.lsa.age}
        -check:
          - {that: 'age <= 3600', say: "none gets older than an hour", ref: "RFC 2328 appendix B", level: warning}
        doc: How long ago it was made. Counts up on the way too.
        doc-ref: RFC 2328 appendix A.4.1
      - id: options
        type: options
        -label: options
        -aka: {scapy: options}
        doc: What the part of the network it describes can do.
        doc-ref: RFC 2328 appendix A.4.1
      - id: type
        type: u1
        enum: lsa_type
        -label: type
        -default: 1
        -aka: {scapy: type, wireshark: ospf.lsa}
        doc: What it describes.
        doc-ref: RFC 2328 appendix A.4.1; IANA ospfv2-parameters
      - id: id
        size: 4
        -label: link state ID
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: id, wireshark: ospf.lsa.id}
        doc: Which part of the network it describes; the type says how.
        doc-ref: RFC 2328 appendix A.4.1, §12.1.4
      - id: adv_router
        size: 4
        -label: advertising router
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: adrouter, wireshark: ospf.advrouter}
        doc: Who made it.
        doc-ref: RFC 2328 appendix A.4.1
      - id: seq
        type: u4
        -label: sequence number
        -format: hex
        -default: 0x80000001
        -aka: {scapy: seq, wireshark: ospf.lsa.seqnum}
        -check:
          - {that: 'seq != 0x80000000', say: "is reserved", ref: "RFC 2328 §12.1.6", level: error}
        doc: The newest copy has the highest, as a signed number.
        doc-ref: RFC 2328 appendix A.4.1, §12.1.6
      - id: checksum
        type: u2
        -label: checksum
        -format: hex
        -aka: {scapy: chksum, wireshark: ospf.lsa.chksum}
        doc: The checksum of the whole advertisement.
        doc-ref: RFC 2328 appendix A.4.1, §12.1.7; RFC 905 annex B
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -default: 36
        -aka: {scapy: len, wireshark: ospf.lsa.length}
        -check:
          - {that: 'length >= 20', say: "the header alone has 20 bytes", ref: "RFC 2328 appendix A.4.1", level: error}
        doc: The whole advertisement, this header included.
        doc-ref: RFC 2328 appendix A.4.1
  lsa:
    -label: advertisement
    -summary: "{type} {id}"
    doc: "An advertisement: what one router says about one part of the network."
    doc-ref: RFC 2328 appendix A.4.1
    seq:
      - id: do_not_age
        type: b1
        -label: do not age
        -aka: {wireshark: ospf.lsa.donotage}
        doc: The age stands still, over demand circuits.
        doc-ref: RFC 1793 §2.2
      - id: age
        type: b15
        -label: age
        -unit: s
        -default: 1
        -aka: {wireshark: ospf.lsa.age}
        -check:
          - {that: 'age <= 3600', say: "none gets older than an hour", ref: "RFC 2328 appendix B", level: warning}
        doc: How long ago it was made. Counts up on the way too.
        doc-ref: RFC 2328 appendix A.4.1
      - id: options
        type: options
        -label: options
        -aka: {scapy: options}
        doc: What the part of the network it describes can do.
        doc-ref: RFC 2328 appendix A.4.1
      - id: type
        type: u1
        enum: lsa_type
        -label: type
        -default: 1
        -aka: {scapy: type, wireshark: ospf.lsa}
        doc: What it describes.
        doc-ref: RFC 2328 appendix A.4.1; IANA ospfv2-parameters
      - id: id
        size: 4
        -label: link state ID
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: id, wireshark: ospf.lsa.id}
        doc: Which part of the network it describes; the type says how.
        doc-ref: RFC 2328 appendix A.4.1, §12.1.4
      - id: adv_router
        size: 4
        -label: advertising router
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: adrouter, wireshark: ospf.advrouter}
        doc: Who made it.
        doc-ref: RFC 2328 appendix A.4.1
      - id: seq
        type: u4
        -label: sequence number
        -format: hex
        -default: 0x80000001
        -aka: {scapy: seq, wireshark: ospf.lsa.seqnum}
        -check:
          - {that: 'seq != 0x80000000', say: "is reserved", ref: "RFC 2328 §12.1.6", level: error}
        doc: The newest copy has the highest, as a signed number.
        doc-ref: RFC 2328 appendix A.4.1, §12.1.6
      - id: checksum
        type: u2
        -label: checksum
        -format: hex
        -auto: {fn: fletcher, from: options, to: body}
        -aka: {scapy: chksum, wireshark: ospf.lsa.chksum}
        doc: Fletcher's checksum over all but the age.
        doc-ref: RFC 2328 appendix A.4.1, §12.1.7; RFC 905 annex B
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {expr: 20 + sizeof(body)}
        -aka: {scapy: len, wireshark: ospf.lsa.length}
        -check:
          - {that: 'length >= 20', say: "the header alone has 20 bytes", ref: "RFC 2328 appendix A.4.1", level: error}
        doc: The whole advertisement, this header included.
        doc-ref: RFC 2328 appendix A.4.1
      - id: body
        type:
          switch-on: type
          cases:
            'lsa_type::router': router_lsa
            'lsa_type::network': network_lsa
            'lsa_type::summary_ip': summary_lsa
            'lsa_type::summary_asbr': summary_lsa
            'lsa_type::external': external_lsa
            'lsa_type::nssa_external': external_lsa
            _: opaque_lsa
        size: length - 20
        -inline: true
        -label: content
        doc: What the type puts behind the header.
        doc-ref: RFC 2328 appendix A.4
  router_lsa:
    doc: The links of a router.
    doc-ref: RFC 2328 appendix A.4.2
    seq:
      - id: flags
        type: router_flags
        -label: flags
        -aka: {scapy: flags}
        doc: What the router is.
        doc-ref: RFC 2328 appendix A.4.2
      - id: reserved
        type: u1
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 2328 appendix A.4.2
      - id: links_count
        type: u2
        -label: number of links
        -auto: {fn: count_of, of: links}
        -aka: {scapy: linkcount, wireshark: ospf.lsa.number_of_links}
        doc: How many follow.
        doc-ref: RFC 2328 appendix A.4.2
      - id: links
        type: link
        repeat: expr
        repeat-expr: links_count
        -label: links
        -default: [{}]
        -aka: {scapy: linklist}
        doc: The links of the router in this area.
        doc-ref: RFC 2328 appendix A.4.2
  router_flags:
    doc: What a router is.
    doc-ref: RFC 2328 appendix A.4.2
    seq:
      - id: h
        type: b1
        -label: H
        -aka: {wireshark: ospf.v2.router.lsa.flags.h}
        doc: Routes nothing but to itself.
        doc-ref: RFC 8770 §3
      - id: reserved
        type: b2
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 2328 appendix A.4.2
      - id: nt
        type: b1
        -label: Nt
        -aka: {wireshark: ospf.v2.router.lsa.flags.n}
        doc: Always hands external routes on at the border of an area.
        doc-ref: RFC 3101 appendix B
      - id: w
        type: b1
        -label: W
        -aka: {wireshark: ospf.v2.router.lsa.flags.w}
        doc: Takes all multicast.
        doc-ref: RFC 1584
      - id: v
        type: b1
        -label: V
        -aka: {wireshark: ospf.v2.router.lsa.flags.v}
        doc: The end of a virtual link through this area.
        doc-ref: RFC 2328 appendix A.4.2
      - id: e
        type: b1
        -label: E
        -aka: {wireshark: ospf.v2.router.lsa.flags.e}
        doc: Knows ways out of the whole network.
        doc-ref: RFC 2328 appendix A.4.2
      - id: b
        type: b1
        -label: B
        -aka: {wireshark: ospf.v2.router.lsa.flags.b}
        doc: Stands between areas.
        doc-ref: RFC 2328 appendix A.4.2
  link:
    -summary: "{type} {id}, metric {metric}"
    doc: A link of a router.
    doc-ref: RFC 2328 appendix A.4.2
    seq:
      - id: id
        size: 4
        -label: link ID
        -format: ipv4
        -default: 192.0.2.0
        -aka: {scapy: id, wireshark: ospf.lsa.router.linkid}
        doc: What is at the other end; the type says how.
        doc-ref: RFC 2328 appendix A.4.2
      - id: data
        size: 4
        -label: link data
        -format: ipv4
        -default: 255.255.255.0
        -aka: {scapy: data, wireshark: ospf.lsa.router.linkdata}
        doc: The router's address on the link; of a stub the mask.
        doc-ref: RFC 2328 appendix A.4.2
      - id: type
        type: u1
        enum: link_type
        -label: type
        -default: 3
        -aka: {scapy: type, wireshark: ospf.lsa.router.linktype}
        -check:
          - {that: 'type >= 1 and type <= 4', say: "is not assigned", ref: "RFC 2328 appendix A.4.2", level: warning}
        doc: What kind of link this is.
        doc-ref: RFC 2328 appendix A.4.2
      - id: tos_count
        type: u1
        -label: number of services
        -auto: {fn: count_of, of: tos}
        -aka: {scapy: toscount, wireshark: ospf.lsa.router.nummetrics}
        doc: How many other costs follow. None in this version.
        doc-ref: RFC 2328 appendix A.4.2
      - id: metric
        type: u2
        -label: metric
        -default: 10
        -aka: {scapy: metric, wireshark: ospf.lsa.router.metric0}
        doc: What the link costs.
        doc-ref: RFC 2328 appendix A.4.2
      - id: tos
        type: link_tos
        repeat: expr
        repeat-expr: tos_count
        -label: costs by service
        doc: What it costs for other types of service.
        doc-ref: RFC 2328 appendix A.4.2
  link_tos:
    doc: What a link costs for one type of service.
    doc-ref: RFC 2328 appendix A.4.2
    seq:
      - id: tos
        type: u1
        -label: type of service
        doc: The service.
        doc-ref: RFC 2328 appendix A.4.2
      - id: reserved
        type: u1
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 2328 appendix A.4.2
      - id: metric
        type: u2
        -label: metric
        doc: The cost.
        doc-ref: RFC 2328 appendix A.4.2
  network_lsa:
    doc: The routers on a link.
    doc-ref: RFC 2328 appendix A.4.3
    seq:
      - id: mask
        size: 4
        -label: network mask
        -format: ipv4
        -default: 255.255.255.0
        -aka: {scapy: mask, wireshark: ospf.lsa.network.netmask}
        doc: The mask of the link.
        doc-ref: RFC 2328 appendix A.4.3
      - id: routers
        size: 4
        repeat: eos
        -label: attached routers
        -format: ipv4
        -default: [192.0.2.1, 192.0.2.2]
        -aka: {scapy: routerlist, wireshark: ospf.lsa.network.attchrtr}
        doc: The routers that the designated one knows.
        doc-ref: RFC 2328 appendix A.4.3
  summary_lsa:
    doc: A network in another area, or a router there that knows ways out.
    doc-ref: RFC 2328 appendix A.4.4
    seq:
      - id: mask
        size: 4
        -label: network mask
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: mask, wireshark: ospf.lsa.asbr.netmask}
        -check:
          - {that: '_parent.type != 4 or mask == [0, 0, 0, 0]', say: "means nothing for a router, and is sent as 0", ref: "RFC 2328 appendix A.4.4", level: warning}
        doc: The mask of the network; 0.0.0.0 for a router.
        doc-ref: RFC 2328 appendix A.4.4
      - id: reserved
        type: u1
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 2328 appendix A.4.4
      - id: metric
        type: b24
        -label: metric
        -default: 10
        -aka: {scapy: metric, wireshark: ospf.metric}
        doc: "What the way costs. 0xffffff: no longer reachable."
        doc-ref: RFC 2328 appendix A.4.4
      - id: tos
        type: summary_tos
        repeat: eos
        -label: costs by service
        doc: What it costs for other types of service.
        doc-ref: RFC 2328 appendix A.4.4
  summary_tos:
    doc: What a way costs for one type of service.
    doc-ref: RFC 2328 appendix A.4.4
    seq:
      - id: tos
        type: u1
        -label: type of service
        -aka: {wireshark: ospf.lsa.tos}
        doc: The service.
        doc-ref: RFC 2328 appendix A.4.4
      - id: metric
        type: b24
        -label: metric
        -aka: {wireshark: ospf.metric}
        doc: The cost.
        doc-ref: RFC 2328 appendix A.4.4
  external_lsa:
    doc: A network outside.
    doc-ref: RFC 2328 appendix A.4.5; RFC 3101 appendix C
    seq:
      - id: mask
        size: 4
        -label: network mask
        -format: ipv4
        -default: 255.255.255.0
        -aka: {scapy: mask, wireshark: ospf.lsa.asext.netmask}
        doc: The mask of the network.
        doc-ref: RFC 2328 appendix A.4.5
      - id: external_type
        type: b1
        -label: external type
        -default: 1
        -aka: {scapy: ebit}
        doc: "Set: the cost is more than any way inside (type 2). Clear: both are added (type 1)."
        doc-ref: RFC 2328 appendix A.4.5
      - id: reserved
        type: b7
        -label: reserved
        -aka: {scapy: reserved}
        doc: Sent as 0.
        doc-ref: RFC 2328 appendix A.4.5
      - id: metric
        type: b24
        -label: metric
        -default: 20
        -aka: {scapy: metric, wireshark: ospf.metric}
        doc: What the way costs.
        doc-ref: RFC 2328 appendix A.4.5
      - id: forwarding_address
        size: 4
        -label: forwarding address
        -format: ipv4
        -default: 0.0.0.0
        -aka: {scapy: fwdaddr, wireshark: ospf.lsa.asext.fwdaddr}
        doc: Where packets should go; 0.0.0.0 means to the advertising router.
        doc-ref: RFC 2328 appendix A.4.5
      - id: tag
        type: u4
        -label: external route tag
        -format: hex
        -aka: {scapy: tag, wireshark: ospf.lsa.asext.extrttag}
        doc: For the routers that import it; OSPF does not look.
        doc-ref: RFC 2328 appendix A.4.5
      - id: tos
        type: external_tos
        repeat: eos
        -label: ways by service
        doc: Other ways for other types of service.
        doc-ref: RFC 2328 appendix A.4.5
  external_tos:
    doc: A way out for one type of service.
    doc-ref: RFC 2328 appendix A.4.5
    seq:
      - id: external_type
        type: b1
        -label: external type
        doc: As above.
        doc-ref: RFC 2328 appendix A.4.5
      - id: tos
        type: b7
        -label: type of service
        doc: The service.
        doc-ref: RFC 2328 appendix A.4.5
      - id: metric
        type: b24
        -label: metric
        doc: What the way costs.
        doc-ref: RFC 2328 appendix A.4.5
      - id: forwarding_address
        size: 4
        -label: forwarding address
        -format: ipv4
        -default: 0.0.0.0
        doc: Where packets should go.
        doc-ref: RFC 2328 appendix A.4.5
      - id: tag
        type: u4
        -label: external route tag
        -format: hex
        doc: For the routers that import it.
        doc-ref: RFC 2328 appendix A.4.5
  opaque_lsa:
    doc: Content for others than OSPF itself, or of a type that has no structure here.
    doc-ref: RFC 5250 §3
    seq:
      - id: data
        size-eos: true
        -label: data
        -aka: {scapy: data}
        doc: For opaque ones parts with type and length; what they mean depends on the first byte of the link state ID.
        doc-ref: RFC 5250 §3
  lls:
    doc: More about the link between two neighbours.
    doc-ref: RFC 5613 §2.2
    seq:
      - id: checksum
        type: u2
        -label: checksum
        -format: hex
        -auto:
          - {fn: inet_checksum, from: checksum, to: tlvs, unless: _parent.auth_type == 2}
          - {expr: '0', unless: _parent.auth_type != 2}
        -aka: {scapy: chksum, wireshark: ospf.lls.checksum}
        doc: Internet checksum over the block. 0 when there is a digest.
        doc-ref: RFC 5613 §2.2
      - id: length
        type: u2
        -label: length
        -unit: 32-bit words
        -auto: {expr: (4 + sizeof(tlvs)) / 4}
        -aka: {scapy: len, wireshark: ospf.lls.data_length}
        -check:
          - {that: 'length >= 1', say: "the header alone has one word", ref: "RFC 5613 §2.2", level: error}
        doc: The whole block.
        doc-ref: RFC 5613 §2.2
      - id: tlvs
        type: tlv_list
        size: length * 4 - 4
        -label: parts
        -aka: {scapy: llstlv}
        doc: The parts of the block.
        doc-ref: RFC 5613 §2.3
  tlv_list:
    doc: The parts of the block.
    doc-ref: RFC 5613 §2.3
    seq:
      - id: items
        type: lls_tlv
        repeat: eos
        -inline: true
        -label: parts
        -default: [{}]
        -pad: {to: 4, with: 0}
        doc: The parts.
        doc-ref: RFC 5613 §2.3
  lls_tlv:
    -summary: "{type}"
    doc: One part.
    doc-ref: RFC 5613 §2.3
    seq:
      - id: type
        type: u2
        enum: lls_type
        -label: type
        -default: 1
        -aka: {scapy: type}
        doc: Which part this is.
        doc-ref: RFC 5613 §2.3; IANA ospf-lls-tlvs
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: value}
        -aka: {scapy: len}
        doc: The value alone, without the zeros behind it.
        doc-ref: RFC 5613 §2.3
      - id: value
        type:
          switch-on: type
          cases:
            'lls_type::extended_options': lls_options
            'lls_type::crypto': lls_crypto
            _: lls_bytes
        size: length
        -inline: true
        -label: value
        -aka: {scapy: val}
        doc: What the part says.
        doc-ref: RFC 5613 §2.3
      - id: padding
        size: (4 - length % 4) % 4
        -label: padding
        doc: Zeros up to a multiple of 4 bytes.
        doc-ref: RFC 5613 §2.3
  lls_options:
    doc: More abilities.
    doc-ref: RFC 5613 §2.4
    seq:
      - id: reserved
        type: b30
        -label: reserved
        doc: Sent as 0.
        doc-ref: RFC 5613 §2.4
      - id: rs
        type: b1
        -label: RS
        -aka: {wireshark: ospf.lls.ext.options.rs}
        doc: The router restarts without wanting to be given up.
        doc-ref: RFC 4812 §2; RFC 5613 §2.4
      - id: lr
        type: b1
        -label: LR
        -aka: {wireshark: ospf.lls.ext.options.lr}
        doc: The database can be read again without giving up the neighbour.
        doc-ref: RFC 4811 §2; RFC 5613 §2.4
  lls_crypto:
    doc: The digest of the block.
    doc-ref: RFC 5613 §2.5
    seq:
      - id: seq
        type: u4
        -label: sequence number
        -aka: {scapy: sequence, wireshark: ospf.v2.lls.sequence_number}
        doc: The same as in the header.
        doc-ref: RFC 5613 §2.5
      - id: auth_data
        size-eos: true
        -label: digest
        -default: 0x00000000000000000000000000000000
        -aka: {scapy: authdata, wireshark: ospf.v2.lls.auth_data}
        doc: MD5 or another digest over the block and the key.
        doc-ref: RFC 5613 §2.5
  lls_bytes:
    doc: A part that has no structure here.
    doc-ref: RFC 5613 §2.3
    seq:
      - id: data
        size-eos: true
        -label: data
        doc: What the part says.
        doc-ref: RFC 5613 §2.3
enums:
  packet_type:
    1: {id: hello, -label: "hello"}
    2: {id: database_description, -label: "database description"}
    3: {id: link_state_request, -label: "link state request"}
    4: {id: link_state_update, -label: "link state update"}
    5: {id: link_state_ack, -label: "link state acknowledgment"}
  auth_type:
    0: {id: none, -label: "none"}
    1: {id: simple, -label: "simple password"}
    2: {id: crypto, -label: "cryptographic"}
  lsa_type:
    1: {id: router, -label: "router"}
    2: {id: network, -label: "network"}
    3: {id: summary_ip, -label: "summary of a network"}
    4: {id: summary_asbr, -label: "summary of a router"}
    5: {id: external, -label: "external"}
    6: {id: group_membership, -label: "group membership"}
    7: {id: nssa_external, -label: "NSSA external"}
    8: {id: external_attributes, -label: "external attributes"}
    9: {id: opaque_link, -label: "opaque in the link"}
    10: {id: opaque_area, -label: "opaque in the area"}
    11: {id: opaque_as, -label: "opaque everywhere"}
  link_type:
    1: {id: point_to_point, -label: "point-to-point"}
    2: {id: transit, -label: "transit network"}
    3: {id: stub, -label: "stub network"}
    4: {id: virtual, -label: "virtual link"}
  lls_type:
    1: {id: extended_options, -label: "extended options and flags"}
    2: {id: crypto, -label: "cryptographic authentication"}
