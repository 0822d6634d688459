# SPDX-License-Identifier: MIT
meta:
  id: gre
  title: Generic Routing Encapsulation
  endian: be
  bit-endian: be
  -binds: {ip.proto: 47}
  -aka: {dpkt: gre.GRE, scapy: [GRE, GRE_PPTP], wireshark: gre}
  -group: Internet
  -summary: "version {version}, {type}"
-scapy:
  - {class: GRE, when: version == 0, fields: [[flags, has_ack * 16 + reserved, 0]]}
  - {class: GRE_PPTP, when: version == 1 and has_key, fields: [[flags, reserved, 0]]}
-dpkt:
  class: GRE
  when: "version == 0 ? not has_ack : has_key and not has_routing"
  fields:
    - [flags, has_checksum.to_i * 32768 + has_routing.to_i * 16384 + has_key.to_i * 8192 + has_sequence.to_i * 4096 + strict_source_route.to_i * 2048 + recursion_control * 256 + has_ack.to_i * 128 + reserved * 8 + version, 0]
    - [p, type.to_i, 0x0800]
  extras:
    - [sum, checksum, "", optional]
    - [off, offset, "", optional]
    - [key, key, "", optional]
    - [len, payload_length, "", optional]
    - [callid, call_id, "", optional]
    - [seq, sequence, "", optional]
    - [ack, ack, "", optional]
    - [sre, routing, "", list]
  data: payload
doc: >-
  Carries packets of any protocol inside those of another. Flags say which of
  the optional fields are there. Version 1 is PPTP's, which carries PPP and
  confirms what has arrived.
doc-ref: RFC 2784; RFC 2890; RFC 2637 §4
seq:
  - id: has_checksum
    type: b1
    -label: checksum present
    -aka: {scapy: chksum_present, wireshark: gre.flags.checksum}
    -check:
      - {that: 'version != 1 or not has_checksum', say: "version 1 has no checksum", ref: "RFC 2637 §4.1", level: error}
    doc: Set when a checksum and two unused bytes follow the type.
    doc-ref: RFC 2784 §2.1
  - id: has_routing
    type: b1
    -label: routing present
    -aka: {scapy: routing_present, wireshark: gre.flags.routing}
    -check:
      - {that: 'not has_routing', say: "source routing is no longer part of GRE; receivers drop this", ref: "RFC 2784 §2.3", level: warning}
    doc: Set when a source route follows. Only the first edition of the protocol had it.
    doc-ref: RFC 1701, Packet header
  - id: has_key
    type: b1
    -label: key present
    -aka: {scapy: key_present, wireshark: gre.flags.key}
    -check:
      - {that: 'version != 1 or has_key', say: "version 1 always has a key", ref: "RFC 2637 §4.1", level: error}
    doc: Set when a key follows.
    doc-ref: RFC 2890 §2
  - id: has_sequence
    type: b1
    -label: sequence number present
    -aka: {scapy: seqnum_present, wireshark: gre.flags.sequence_number}
    doc: Set when a sequence number follows.
    doc-ref: RFC 2890 §2
  - id: strict_source_route
    type: b1
    -label: strict source route
    -aka: {scapy: strict_route_source, wireshark: gre.flags.strict_source_route}
    doc: Once said that the route allows no other hops. 0 today.
    doc-ref: RFC 1701, Packet header
  - id: recursion_control
    type: b3
    -label: recursion control
    -aka: {scapy: recursion_control, wireshark: gre.flags.recursion_control}
    doc: Once how many more encapsulations are allowed. 0 today.
    doc-ref: RFC 1701, Packet header
  - id: has_ack
    type: b1
    -label: acknowledgment present
    -aka: {scapy: acknum_present, wireshark: gre.flags.ack}
    -check:
      - {that: 'version == 1 or not has_ack', say: "only version 1 acknowledges", ref: "RFC 2637 §4.1; RFC 2784 §2.2", level: warning}
    doc: Set, in version 1, when an acknowledgment number follows.
    doc-ref: RFC 2637 §4.1
  - id: reserved
    type: b4
    -label: reserved
    -check:
      - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 2784 §2.3", level: warning}
    doc: Has no use and is sent as 0.
    doc-ref: RFC 2784 §2.3
  - id: version
    type: b3
    -label: version
    -aka: {scapy: version, wireshark: gre.flags.version}
    -check:
      - {that: 'version <= 1', say: "there are versions 0 and 1", ref: "RFC 2784 §2.3.1; RFC 2637 §4.1", level: error}
    doc: 0 for GRE itself, 1 for PPTP.
    doc-ref: RFC 2784 §2.3.1; RFC 2637 §4.1
  - id: type
    type: u2
    enum: ether_type
    -label: protocol type
    -format: hex
    -default: 0x88b5
    -auto: {fn: next_protocol, table: ethernet.type}
    -aka: {dpkt: p, scapy: proto, wireshark: gre.proto}
    -check:
      - {that: 'version != 1 or type == 0x880b', say: "version 1 carries PPP", ref: "RFC 2637 §4.1", level: error}
    doc: What is carried, numbered as in the Ethernet header. It follows the layer inside.
    doc-ref: RFC 2784 §2.4
  - id: checksum
    type: u2
    if: version == 0 and (has_checksum or has_routing)
    -label: checksum
    -format: hex
    -auto: {fn: inet_checksum, over: self, unless: not has_checksum}
    -aka: {dpkt: sum, scapy: chksum, wireshark: gre.checksum}
    doc: Internet checksum over this header and the payload, computed with this field as 0.
    doc-ref: RFC 2784 §2.5; RFC 1071
  - id: offset
    type: u2
    if: version == 0 and (has_checksum or has_routing)
    -label: offset
    -unit: bytes
    -aka: {dpkt: off, scapy: offset, wireshark: gre.offset}
    -check:
      - {that: 'has_routing or offset == 0', say: "is sent as 0 when there is no source route", ref: "RFC 2784 §2.6", level: warning}
    doc: With a source route, where its next entry stands. Otherwise unused and 0.
    doc-ref: RFC 1701, Packet header; RFC 2784 §2.6
  - id: key
    type: u4
    if: version == 0 and has_key
    -label: key
    -format: hex
    -aka: {dpkt: key, scapy: key, wireshark: gre.key}
    doc: Which of several flows between the same two hosts this belongs to.
    doc-ref: RFC 2890 §2.1
  - id: payload_length
    type: u2
    if: version != 0 and has_key
    -label: payload length
    -unit: bytes
    -auto: {fn: length_of, of: payload}
    -aka: {dpkt: len, scapy: payload_len, wireshark: gre.key.payload_length}
    doc: How long the payload is, without this header. The upper half of the key in version 1.
    doc-ref: RFC 2637 §4.1
  - id: call_id
    type: u2
    if: version != 0 and has_key
    -label: call identifier
    -aka: {dpkt: callid, scapy: call_id, wireshark: gre.key.call_id}
    doc: Whose call this belongs to, as the receiver numbers it.
    doc-ref: RFC 2637 §4.1
  - id: sequence
    type: u4
    if: has_sequence
    -label: sequence number
    -aka: {dpkt: seq, scapy: sequence_number, wireshark: gre.sequence_number}
    doc: Counts the packets, so that late ones can be dropped.
    doc-ref: RFC 2890 §2.2; RFC 2637 §4.1
  - id: ack
    type: u4
    if: version != 0 and has_ack
    -label: acknowledgment number
    -aka: {dpkt: ack, scapy: ack_number, wireshark: gre.ack_number}
    doc: The highest sequence number that the sender of this has received.
    doc-ref: RFC 2637 §4.1
  - id: routing
    type: route_entry
    if: version == 0 and has_routing
    repeat: until
    repeat-until: _.length == 0
    -default: [{}]
    -label: source route
    -aka: {wireshark: gre.routing}
    doc: The stations to pass, up to an entry without content.
    doc-ref: RFC 1701, Routing
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ethernet.type, key: type}
    -aka: {dpkt: data, scapy: load}
    doc: The packet that is carried, read by the protocol that the type names.
    doc-ref: RFC 2784 §2
types:
  route_entry:
    -aka: {dpkt: gre.GRE.SRE, scapy: GRErouting}
    -dpkt: {class: GRE.SRE, fields: [[family, family, 0], ["off", offset, 0], [len, length, 0]], data: info}
    -summary: "family {family}, {length} bytes"
    doc: A piece of the route in the notation of one kind of addresses.
    doc-ref: RFC 1701, Source route entry
    seq:
      - id: family
        type: u2
        -label: address family
        -aka: {dpkt: family, scapy: address_family, wireshark: gre.routing.address_family}
        doc: Of what kind the addresses are, numbered as an EtherType. 0 in the entry that ends the list.
        doc-ref: RFC 1701, Source route entry
      - id: offset
        type: u1
        -label: offset
        -unit: bytes
        -aka: {dpkt: "off", scapy: SRE_offset, wireshark: gre.routing.sre_offset}
        doc: Which byte of the content is to be looked at next.
        doc-ref: RFC 1701, Source route entry
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: info}
        -aka: {dpkt: len, scapy: SRE_len, wireshark: gre.routing.src_length}
        doc: How many bytes of content follow. 0 ends the list.
        doc-ref: RFC 1701, Source route entry
      - id: info
        size: length
        -label: routing information
        -aka: {dpkt: data, scapy: routing_info, wireshark: gre.routing.information}
        doc: The addresses to pass.
        doc-ref: RFC 1701, Source route entry
enums:
  ether_type:
    0x0600: {id: xns_idp, -label: XNS IDP}
    0x0800: {id: ipv4, -label: IPv4}
    0x0805: {id: x25, -label: X.25 layer 3}
    0x0806: {id: arp, -label: ARP}
    0x0842: {id: wake_on_lan, -label: Wake on LAN}
    0x2000: {id: cdp, -label: CDP}
    0x2004: {id: dtp, -label: DTP}
    0x22ea: {id: msrp, -label: "Stream Reservation (MSRP)"}
    0x22f0: {id: avtp, -label: AVTP}
    0x22f3: {id: trill, -label: TRILL}
    0x22f4: {id: l2_isis, -label: IS-IS over Ethernet}
    0x6001: {id: dec_mop_dump, -label: DEC MOP dump/load}
    0x6002: {id: dec_mop_console, -label: DEC MOP remote console}
    0x6003: {id: decnet, -label: DECnet routing}
    0x6004: {id: dec_lat, -label: DEC LAT}
    0x6558: {id: teb, -label: Transparent Ethernet bridging}
    0x8035: {id: rarp, -label: RARP}
    0x809b: {id: appletalk, -label: AppleTalk}
    0x80f3: {id: aarp, -label: AppleTalk ARP}
    0x8100: {id: vlan, -label: "VLAN tag (802.1Q)"}
    0x8137: {id: ipx, -label: IPX}
    0x8204: {id: qnx, -label: QNX}
    0x86dd: {id: ipv6, -label: IPv6}
    0x8808: {id: mac_control, -label: "MAC control (pause)"}
    0x8809: {id: slow_protocols, -label: "Slow protocols (LACP)"}
    0x880b: {id: ppp, -label: PPP}
    0x8819: {id: cobranet, -label: CobraNet}
    0x8847: {id: mpls, -label: MPLS}
    0x8848: {id: mpls_multicast, -label: MPLS multicast}
    0x8863: {id: pppoe_discovery, -label: PPPoE discovery}
    0x8864: {id: pppoe, -label: PPPoE session}
    0x886f: {id: nlb_heartbeat, -label: Network load balancing heartbeat}
    0x8870: {id: jumbo_llc, -label: Jumbo frame with LLC}
    0x887b: {id: homeplug, -label: HomePlug}
    0x888e: {id: eapol, -label: "802.1X (EAPOL)"}
    0x8892: {id: profinet, -label: PROFINET}
    0x88a2: {id: aoe, -label: ATA over Ethernet}
    0x88a4: {id: ethercat, -label: EtherCAT}
    0x88a8: {id: provider_vlan, -label: "Provider VLAN tag (802.1ad)"}
    0x88ab: {id: powerlink, -label: Ethernet Powerlink}
    0x88b5: {id: local_experiment_1, -label: Local experiment 1}
    0x88b6: {id: local_experiment_2, -label: Local experiment 2}
    0x88b7: {id: oui_extended, -label: OUI extended type}
    0x88b8: {id: goose, -label: GOOSE}
    0x88b9: {id: gse, -label: GSE management}
    0x88ba: {id: sampled_values, -label: Sampled values}
    0x88c7: {id: rsn_preauth, -label: 802.11i pre-authentication}
    0x88ca: {id: tipc, -label: TIPC}
    0x88cc: {id: lldp, -label: LLDP}
    0x88d9: {id: lltd, -label: LLTD}
    0x88dc: {id: wsmp, -label: WSMP}
    0x88e1: {id: homeplug_av, -label: HomePlug AV}
    0x88e3: {id: mrp, -label: "Media redundancy (MRP)"}
    0x88e5: {id: macsec, -label: MACsec}
    0x88e7: {id: provider_backbone, -label: "Provider backbone bridge (802.1ah)"}
    0x88f5: {id: mvrp, -label: MVRP}
    0x88f6: {id: mmrp, -label: MMRP}
    0x88f7: {id: ptp, -label: "PTP (IEEE 1588)"}
    0x88f8: {id: ncsi, -label: NC-SI}
    0x88fb: {id: prp, -label: PRP and HSR supervision}
    0x8902: {id: cfm, -label: Connectivity fault management}
    0x8906: {id: fcoe, -label: FCoE}
    0x8914: {id: fip, -label: FCoE initialization}
    0x8915: {id: roce, -label: RoCE}
    0x892f: {id: hsr, -label: HSR}
    0x893f: {id: e_tag, -label: "E-Tag (802.1BR)"}
    0x894f: {id: nsh, -label: Network service header}
    0x9000: {id: loopback, -label: "Configuration test (loopback)"}
    0x9100: {id: qinq_9100, -label: "VLAN tag (old Q-in-Q)"}
    0x9200: {id: qinq_9200, -label: "VLAN tag (old Q-in-Q, 0x9200)"}
    0xa0ed: {id: lowpan, -label: 6LoWPAN}
    0xaefe: {id: ecpri, -label: eCPRI}
    0xf1c1: {id: r_tag, -label: "R-Tag (802.1CB)"}
