# SPDX-License-Identifier: MIT
meta:
  id: vlan
  title: VLAN tag
  endian: be
  bit-endian: be
  -binds: {ethernet.type: [0x8100, 0x88a8, 0x9100, 0x9200]}
  -aka: {dpkt: ethernet.VLANtag8021Q, scapy: Dot1Q, wireshark: vlan}
  -group: Link
  -summary: "VLAN {vid}, priority {pcp}"
  -answers: vid == request.vid
-scapy: {}
-dpkt:
  - class: VLANtag8021Q
    in: [~, Ethernet]
    when: type > 1500 and type != 0x8870
    builds: type != 0x8035
    fields: [[pri, pcp, 0], [cfi, dei, 0], [id, vid, 0], [type, type, 0x0800]]
    data: payload
    needs: type == 0x8100
    fold: {list: vlan_tags, max: 2, again: type == 0x8100, extras: [[vlanid, vid], [priority, pcp], [cfi, dei]]}
  # A length is a type that it does not know.
  - class: VLANtag8021Q
    in: [~, Ethernet]
    fields: [[pri, pcp, 0], [cfi, dei, 0], [id, vid, 0], [type, type, 0x0800]]
    fold: {list: vlan_tags, max: 2, extras: [[vlanid, vid], [priority, pcp], [cfi, dei]]}
doc: >-
  Says which virtual network a frame belongs to and how urgent it is. The type
  in front of it is 0x8100 (customer tag) or 0x88a8 (provider tag); tags stack.
doc-ref: IEEE 802.1Q-2018 §9.3
seq:
  - id: pcp
    type: b3
    enum: priority
    -label: priority
    -aka: {dpkt: pri, scapy: prio, wireshark: [vlan.priority, ieee8021ad.priority]}
    doc: Traffic class. A larger number usually goes first, but 1 (background) stands below 0.
    doc-ref: IEEE 802.1Q-2018 §9.6, table I-2
  - id: dei
    type: b1
    -label: drop eligible
    -aka: {dpkt: cfi, scapy: id, wireshark: [vlan.dei, ieee8021ad.dei]}
    doc: Set on frames that may be dropped first when a queue is full. It once marked the address format of token rings.
    doc-ref: IEEE 802.1Q-2018 §9.6
  - id: vid
    type: b12
    -label: VLAN identifier
    -default: 1
    -aka: {dpkt: id, scapy: vlan, wireshark: [vlan.id, ieee8021ad.id]}
    -check:
      - {that: 'vid != 0xfff', say: "4095 is reserved and must not be sent", ref: "IEEE 802.1Q-2018 table 9-2", level: error}
      - {that: 'vid != 0', say: "0 names no VLAN: only the priority counts", ref: "IEEE 802.1Q-2018 table 9-2", level: note}
    doc: The number of the virtual network, 1 to 4094.
    doc-ref: IEEE 802.1Q-2018 §9.6
  - id: type
    type: u2
    enum: ether_type
    -label: type
    -format: hex
    -default: 0x88b5
    -auto:
      - {fn: next_protocol, table: ethernet.type, instead: {4: sizeof(payload)}}
      - {fn: length_of, of: payload, unless: type > 1500}
    -aka: {dpkt: type, scapy: type, wireshark: [vlan.etype, vlan.len]}
    -check:
      - {that: 'type <= 1500 or type >= 0x0600', say: "1501 to 1535 are neither a length nor a type", ref: "IEEE 802.3-2018 §3.2.6", level: warning}
    doc: What follows the tag, numbered as in the Ethernet header. Up to 1500 it is the length of what follows.
    doc-ref: IEEE 802.1Q-2018 §9.3
  - id: payload
    size: 'type.to_i > 1500 ? _io.size - 4 : type.to_i'
    -label: payload
    -payload: {table: ethernet.type, key: [type, 'type > 1500 ? type : 4']}
    -aka: {dpkt: data, scapy: load}
    doc: The tagged frame's content, read by the protocol that the type names.
    doc-ref: IEEE 802.1Q-2018 §9.3
enums:
  priority:
    0: {id: best_effort, -label: best effort}
    1: {id: background, -label: background}
    2: {id: excellent_effort, -label: excellent effort}
    3: {id: critical_applications, -label: critical applications}
    4: {id: video, -label: video}
    5: {id: voice, -label: voice}
    6: {id: internetwork_control, -label: internetwork control}
    7: {id: network_control, -label: network control}
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
