# SPDX-License-Identifier: MIT
meta:
  id: arp
  title: Address Resolution Protocol
  endian: be
  -binds: {ethernet.type: [0x0806, 0x8035]}
  -aka: {dpkt: arp.ARP, scapy: ARP, wireshark: arp}
  -group: Internet
  -summary: "{op}: {spa} → {tpa}"
  -answers: >-
    op == 2 and request.op == 1 and spa == request.tpa
    or op == 4 and request.op == 3 and tha == request.tha
    or op == 9 and request.op == 8 and sha == request.tha
  -reply: {sha: _, spa: _, tha: request.sha, tpa: request.spa}
-scapy: {when: hrd == 1 and pro == 0x0800 and sizeof(sha) == 6 and sizeof(spa) == 4 and sizeof(tha) == 6 and sizeof(tpa) == 4}
-dpkt:
  class: ARP
  when: hln == 6 and pln == 4 and sizeof(tpa) == 4
  fields:
    - [hrd, hrd, 1]
    - [pro, pro, 0x0800]
    - [hln, hln, 6]
    - [pln, pln, 4]
    - [op, op, 1]
    - [sha, sha, '""']
    - [spa, spa, '""']
    - [tha, tha, '""']
    - [tpa, tpa, '""']
doc: >-
  Asks everybody on a link which hardware address belongs to a protocol address,
  and answers it. The reverse and the inverse protocol ask the other way round
  in the same format.
doc-ref: RFC 826; RFC 903; RFC 2390
seq:
  - id: hrd
    type: u2
    enum: hardware
    -label: hardware type
    -default: 1
    -aka: {dpkt: hrd, scapy: hwtype, wireshark: arp.hw.type}
    doc: What kind of link this is, and with it of what kind the hardware addresses are.
    doc-ref: RFC 826, Packet format; IANA arp-parameters
  - id: pro
    type: u2
    enum: ether_type
    -label: protocol type
    -format: hex
    -default: 0x0800
    -aka: {dpkt: pro, scapy: ptype, wireshark: arp.proto.type}
    doc: Whose protocol addresses are meant, numbered as in the Ethernet header.
    doc-ref: RFC 826, Packet format
  - id: hln
    type: u1
    -label: hardware address length
    -unit: bytes
    -auto: {fn: length_of, of: sha}
    -aka: {dpkt: hln, scapy: hwlen, wireshark: arp.hw.size}
    -check:
      - {that: 'hrd != 1 or hln == 6', say: "an Ethernet address has 6 bytes", ref: "RFC 826, Packet format; RFC 894", level: error}
    doc: The size of both hardware addresses.
    doc-ref: RFC 826, Packet format
  - id: pln
    type: u1
    -label: protocol address length
    -unit: bytes
    -auto: {fn: length_of, of: spa}
    -aka: {dpkt: pln, scapy: plen, wireshark: arp.proto.size}
    -check:
      - {that: 'pro != 0x0800 or pln == 4', say: "an IPv4 address has 4 bytes", ref: "RFC 826, Packet format; RFC 791 §3.2", level: error}
    doc: The size of both protocol addresses.
    doc-ref: RFC 826, Packet format
  - id: op
    type: u2
    enum: operation
    -label: operation
    -default: 1
    -aka: {dpkt: op, scapy: op, wireshark: arp.opcode}
    -check:
      - {that: 'op != 0 and op != 65535', say: "is reserved", ref: "RFC 5494 §3", level: warning}
    doc: What is asked or told.
    doc-ref: RFC 826, Packet format; IANA arp-parameters
  - id: sha
    size: hln
    -label: sender hardware address
    -format: mac
    -fill: source_link_address
    -default: "02:00:00:00:00:01"
    -aka: {dpkt: sha, scapy: hwsrc, wireshark: [arp.src.hw_mac, arp.src.hw]}
    -check:
      - {that: 'hrd != 1 or hln != 6 or sha[0] % 2 == 0', say: "a sender cannot be a group", ref: "RFC 1812 §3.3.2", level: warning}
    doc: The hardware address of who sends this. Whoever hears a question may learn it.
    doc-ref: RFC 826, Packet format
  - id: spa
    size: pln
    -label: sender protocol address
    -format: ipv4
    -fill: source_address
    -default: 192.0.2.1
    -aka: {dpkt: spa, scapy: psrc, wireshark: [arp.src.proto_ipv4, arp.src.proto]}
    doc: The protocol address of who sends this. All zeros in a probe, which asks whether an address is free.
    doc-ref: RFC 826, Packet format; RFC 5227 §1.1
  - id: tha
    size: hln
    -label: target hardware address
    -format: mac
    -default: "00:00:00:00:00:00"
    -aka: {dpkt: tha, scapy: hwdst, wireshark: [arp.dst.hw_mac, arp.dst.hw]}
    doc: In a question what is sought, and so of no meaning; in an answer the address of who asked.
    doc-ref: RFC 826, Packet format
  - id: tpa
    size: pln
    -label: target protocol address
    -format: ipv4
    -default: 192.0.2.2
    -aka: {dpkt: tpa, scapy: pdst, wireshark: [arp.dst.proto_ipv4, arp.dst.proto]}
    -check:
      - {that: 'op != 1 or tpa != spa or sizeof(spa) == 0', say: "asks for its own address: an announcement, to which nobody answers", ref: "RFC 5227 §3", level: note}
    doc: The address that is asked for; in an answer that of who asked.
    doc-ref: RFC 826, Packet format
enums:
  # Both are tshark's lists. IANA ends the hardware types at 37, 256, 257 and 65535; the others are Linux's ARPHRD numbers.
  hardware:
    0: {id: net_rom_pseudo, -label: NET/ROM pseudo}
    1: {id: ethernet, -label: Ethernet}
    2: {id: experimental_ethernet, -label: Experimental Ethernet}
    3: {id: ax_25, -label: AX.25}
    4: {id: pronet, -label: ProNET}
    5: {id: chaos, -label: Chaos}
    6: {id: ieee_802, -label: IEEE 802}
    7: {id: arcnet, -label: ARCNET}
    8: {id: hyperchannel, -label: Hyperchannel}
    9: {id: lanstar, -label: Lanstar}
    10: {id: autonet_short_address, -label: Autonet Short Address}
    11: {id: localtalk, -label: Localtalk}
    12: {id: localnet, -label: LocalNet}
    13: {id: ultra_link, -label: Ultra link}
    14: {id: smds, -label: SMDS}
    15: {id: frame_relay_dlci, -label: Frame Relay DLCI}
    16: {id: atm, -label: ATM}
    17: {id: hdlc, -label: HDLC}
    18: {id: fibre_channel, -label: Fibre Channel}
    19: {id: atm_rfc_2225, -label: "ATM (RFC 2225)"}
    20: {id: serial_line, -label: Serial Line}
    21: {id: atm_21, -label: ATM}
    22: {id: mil_std_188_220, -label: MIL-STD-188-220}
    23: {id: metricom_strip, -label: Metricom STRIP}
    24: {id: ieee_1394_1995, -label: IEEE 1394.1995}
    25: {id: mapos, -label: MAPOS}
    26: {id: twinaxial, -label: Twinaxial}
    27: {id: eui_64, -label: EUI-64}
    28: {id: hiparp, -label: HIPARP}
    29: {id: ip_and_arp_over_iso_7816_3, -label: IP and ARP over ISO 7816-3}
    30: {id: arpsec, -label: ARPSec}
    31: {id: ipsec_tunnel, -label: IPsec tunnel}
    32: {id: infiniband, -label: InfiniBand}
    33: {id: tia_102_project_25_cai, -label: TIA-102 Project 25 CAI}
    34: {id: wiegand_interface, -label: Wiegand Interface}
    35: {id: pure_ip, -label: Pure IP}
    36: {id: experimental_1, -label: Experimental 1}
    37: {id: hfi, -label: HFI}
    256: {id: experimental_2, -label: Experimental 2}
    257: {id: aethernet, -label: AEthernet}
    260: {id: notional_kiss_type, -label: Notional KISS type}
    264: {id: adapt, -label: ADAPT}
    270: {id: rose, -label: ROSE}
    271: {id: ccitt_x_25, -label: CCITT X.25}
    272: {id: boards_with_x_25_in_firmware, -label: Boards with X.25 in firmware}
    280: {id: controller_area_network, -label: Controller Area Network}
    512: {id: ppp, -label: PPP}
    513: {id: cisco_hdlc, -label: Cisco HDLC}
    516: {id: lapb, -label: LAPB}
    517: {id: digital_s_ddcmp_protocol, -label: "Digital's DDCMP protocol"}
    518: {id: raw_hdlc, -label: Raw HDLC}
    519: {id: raw_ip, -label: Raw IP}
    768: {id: ipip_tunnel, -label: IPIP tunnel}
    769: {id: ip6ip6_tunnel, -label: IP6IP6 tunnel}
    770: {id: frame_relay_access_device, -label: Frame Relay Access Device}
    771: {id: skip_vif, -label: SKIP vif}
    772: {id: loopback, -label: Loopback}
    774: {id: fiber_distributed_data_interface, -label: Fiber Distributed Data Interface}
    775: {id: ap1000_bif, -label: AP1000 BIF}
    776: {id: sit0_device_ipv6_in_ipv4, -label: sit0 device - IPv6-in-IPv4}
    777: {id: ip_over_ddp_tunneller, -label: IP over DDP tunneller}
    778: {id: gre_over_ip, -label: GRE over IP}
    779: {id: pimsm_register_interface, -label: PIMSM register interface}
    780: {id: high_performance_parallel_interface, -label: High Performance Parallel Interface}
    781: {id: nexus_64mbps_ash, -label: Nexus 64Mbps Ash}
    782: {id: acorn_econet, -label: Acorn Econet}
    783: {id: linux_irda, -label: Linux-IrDA}
    784: {id: point_to_point_fibrechannel, -label: Point to point fibrechannel}
    785: {id: fibrechannel_arbitrated_loop, -label: Fibrechannel arbitrated loop}
    786: {id: fibrechannel_public_loop, -label: Fibrechannel public loop}
    787: {id: fibrechannel_fabric, -label: Fibrechannel fabric}
    800: {id: magic_type_ident_for_tr, -label: Magic type ident for TR}
    801: {id: ieee_802_11, -label: IEEE 802.11}
    802: {id: ieee_802_11_prism2_header, -label: IEEE 802.11 + Prism2 header}
    803: {id: ieee_802_11_radiotap_header, -label: IEEE 802.11 + radiotap header}
    804: {id: ieee_802_15_4, -label: IEEE 802.15.4}
    805: {id: ieee_802_15_4_network_monitor, -label: IEEE 802.15.4 network monitor}
    820: {id: phonet_media_type, -label: PhoNet media type}
    821: {id: phonet_pipe_header, -label: PhoNet pipe header}
    822: {id: caif_media_type, -label: CAIF media type}
    823: {id: gre_over_ipv6, -label: GRE over IPv6}
    824: {id: netlink, -label: Netlink}
    825: {id: ipv6_over_lowpan, -label: IPv6 over LoWPAN}
    826: {id: vsock_monitor_header, -label: Vsock monitor header}
    65534: {id: zero_header_length, -label: zero header length}
    65535: {id: void_type_nothing_is_known, -label: "Void type, nothing is known"}
  operation:
    0: {id: reserved, -label: reserved}
    1: {id: request, -label: request}
    2: {id: reply, -label: reply}
    3: {id: reverse_request, -label: reverse request}
    4: {id: reverse_reply, -label: reverse reply}
    5: {id: drarp_request, -label: drarp request}
    6: {id: drarp_reply, -label: drarp reply}
    7: {id: drarp_error, -label: drarp error}
    8: {id: inverse_request, -label: inverse request}
    9: {id: inverse_reply, -label: inverse reply}
    10: {id: arp_nak, -label: arp nak}
    11: {id: mars_request, -label: mars request}
    12: {id: mars_multi, -label: mars multi}
    13: {id: mars_mserv, -label: mars mserv}
    14: {id: mars_join, -label: mars join}
    15: {id: mars_leave, -label: mars leave}
    16: {id: mars_nak, -label: mars nak}
    17: {id: mars_unserv, -label: mars unserv}
    18: {id: mars_sjoin, -label: mars sjoin}
    19: {id: mars_sleave, -label: mars sleave}
    20: {id: mars_grouplist_request, -label: mars grouplist request}
    21: {id: mars_grouplist_reply, -label: mars grouplist reply}
    22: {id: mars_redirect_map, -label: mars redirect map}
    23: {id: mapos_unarp, -label: mapos unarp}
    24: {id: experimental_1, -label: experimental 1}
    25: {id: experimental_2, -label: experimental 2}
    65535: {id: reserved_65535, -label: reserved}
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
