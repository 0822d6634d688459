# SPDX-License-Identifier: MIT
meta:
  id: sll2
  title: Linux cooked capture, version 2
  endian: be
  -binds: {linktype: 276}
  -aka: {dpkt: sll2.SLL2, scapy: CookedLinuxV2, wireshark: sll}
  -group: Link
  -summary: "{packet_type}, {protocol}"
-scapy: {fields: [[ifindex, interface % 0x100000000], [src, address, "", bytes]]}
-dpkt:
  class: SLL2
  fields:
    - [ethtype, protocol, 0x0800]
    - [mbz, reserved, 0]
    - [intindex, interface, 0]
    - [hrd, hardware, 1]
    - [type, packet_type, 0]
    - [hlen, address_length, 6]
    - [hdr, address, '""']
  data: payload
doc: >-
  What Linux puts in front of a packet that was captured on all interfaces at
  once, or on one without a link header that anybody knows. Unlike the first
  version it also says which interface it was. It is never sent.
doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
seq:
  - id: protocol
    type: u2
    enum: ether_type
    -label: protocol
    -format: hex
    -default: 0x88b5
    -auto: {fn: next_protocol, table: ethernet.type}
    -aka: {dpkt: ethtype, scapy: proto, wireshark: sll.etype}
    doc: What the packet is, as an EtherType. 4 is a frame with a length, which begins with LLC.
    doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
  - id: reserved
    type: u2
    -label: reserved
    -aka: {dpkt: mbz, scapy: reserved}
    -check:
      - {that: 'reserved == 0', say: "is 0", ref: "tcpdump.org, LINKTYPE_LINUX_SLL2", level: note}
    doc: Has no use and is 0.
    doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
  - id: interface
    type: s4
    -label: interface
    -default: 1
    -aka: {dpkt: intindex, scapy: ifindex, wireshark: sll.ifindex}
    doc: The number of the interface on the machine that captured, from 1 up.
    doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
  - id: hardware
    type: u2
    enum: hardware
    -label: hardware type
    -default: 1
    -aka: {dpkt: hrd, scapy: lladdrtype, wireshark: sll.hatype}
    doc: What kind of interface it was. The numbers are Linux's, which begin as ARP's.
    doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
  - id: packet_type
    type: u1
    enum: packet_type
    -label: packet type
    -aka: {dpkt: type, scapy: pkttype, wireshark: sll.pkttype}
    doc: Whether the packet was for this host, for others, or sent by it.
    doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
  - id: address_length
    type: u1
    -label: address length
    -unit: bytes
    -default: 6
    -aka: {dpkt: hlen, scapy: lladdrlen, wireshark: sll.halen}
    doc: How much of the address field is the address. More than 8 when it did not fit.
    doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
  - id: address
    size: 8
    -label: sender's address
    -default: "0x0200000000010000"
    -aka: {dpkt: hdr, scapy: src}
    doc: The link address of who sent the packet, with zeros behind it.
    doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ethernet.type, key: protocol}
    -aka: {dpkt: data, scapy: load}
    doc: The packet, read by the protocol that the number names.
    doc-ref: tcpdump.org, LINKTYPE_LINUX_SLL2
enums:
  packet_type:
    0: {id: to_us, -label: to this host}
    1: {id: broadcast, -label: broadcast}
    2: {id: multicast, -label: multicast}
    3: {id: to_others, -label: to another host}
    4: {id: from_us, -label: from this host}
  # tshark's list: IANA's numbers for ARP, and Linux's ARPHRD numbers above them.
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
