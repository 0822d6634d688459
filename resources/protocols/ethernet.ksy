# SPDX-License-Identifier: MIT
meta:
  id: ethernet
  title: Ethernet
  endian: be
  -binds: {linktype: 1, ethernet.type: 0x6558}
  -provides: {link: {src: src, dst: dst}}
  -aka: {dpkt: ethernet.Ethernet, scapy: Ether, wireshark: eth}
  -group: Link
  -summary: "{src} → {dst}"
  -socket:
    mode: ethernet
  -answers: dst == request.src or dst[0] & 1 == 1
  -reply: {dst: request.src, src: request.dst}
-scapy:
  - {class: Dot3, when: type <= 1500, fields: [[len, type]]}
  - {class: Ether}
-dpkt:
  - class: Ethernet
    when: type > 1500 and type != 0x8870
    builds: type != 0x8035
    fields: [[dst, dst, "", mac], [src, src, "", mac], [type, type, 0x0800]]
    data: payload
    needs: type == 0x8100 or type == 0x88a8 or type == 0x9100 or type == 0x9200 or type == 0x8847 or type == 0x8848
  # What is behind type 0 or a length of a jumbo frame is not read.
  - class: Ethernet
    when: type == 0 or type == 0x8870
    fields: [[dst, dst, "", mac], [src, src, "", mac], [type, type, 0x0800]]
  - class: Ethernet
    builds: type == sizeof(payload)
    fields: [[dst, dst, "", mac], [src, src, "", mac], [type, type, 0x0800]]
    extras: [[len, type]]
    data: payload
    needs: true
doc: >-
  The frame on the wire without preamble and frame check sequence: from whom, to
  whom, and what is inside.
doc-ref: IEEE 802.3-2018 §3; RFC 894; RFC 1042
seq:
  - id: dst
    size: 6
    -label: destination
    -format: mac
    -fill: next_hop_link_address
    -default: "ff:ff:ff:ff:ff:ff"
    -aka: {dpkt: dst, scapy: dst, wireshark: eth.dst}
    doc: The station this is for. An odd first byte means a group; all ones means everybody.
    doc-ref: IEEE 802.3-2018 §3.2.4
  - id: src
    size: 6
    -label: source
    -format: mac
    -fill: source_link_address
    -default: "02:00:00:00:00:01"
    -aka: {dpkt: src, scapy: src, wireshark: eth.src}
    -check:
      - {that: 'src[0] % 2 == 0', say: "a sender cannot be a group", ref: "IEEE 802.3-2018 §3.2.3", level: warning}
    doc: The station that sends. The second lowest bit of the first byte marks an address given locally, not by a maker.
    doc-ref: IEEE 802.3-2018 §3.2.5
  - id: type
    type: u2
    enum: ether_type
    -label: type
    -format: hex
    -default: 0x88b5
    -auto:
      - {fn: next_protocol, table: ethernet.type, instead: {4: sizeof(payload)}}
      - {fn: length_of, of: payload, unless: type > 1500}
    -aka: {dpkt: type, scapy: [type, len], wireshark: [eth.type, eth.len]}
    -check:
      - {that: 'type <= 1500 or type >= 0x0600', say: "1501 to 1535 are neither a length nor a type", ref: "IEEE 802.3-2018 §3.2.6", level: warning}
    doc: >-
      Which protocol the payload belongs to. It follows the layer inside. Up to
      1500 it is the payload's length instead, and LLC says what is inside.
    doc-ref: IEEE 802.3-2018 §3.2.6
  - id: payload
    size: 'type.to_i > 1500 ? _io.size - 14 : type.to_i'
    -label: payload
    -payload: {table: ethernet.type, key: [type, 'type > 1500 ? type : 4']}
    -aka: {dpkt: data, scapy: load}
    doc: The content, read by the protocol that the type names. Short frames are filled up to 60 bytes on the wire.
    doc-ref: IEEE 802.3-2018 §3.2.7
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
