# SPDX-License-Identifier: MIT
meta:
  id: ipv6_frag
  title: IPv6 fragment header
  endian: be
  bit-endian: be
  -binds: {ip.proto: 44}
  -provides:
    ip:
      src: below(ip).src
      dst: below(ip).dst
      pseudo: [below(ip).src, below(ip).dst, u4(sizeof(payload)), u4(next_header)]
  -aka: {dpkt: ip6.IP6FragmentHeader, scapy: IPv6ExtHdrFragment, wireshark: ipv6.fraghdr}
  -group: Internet
  -summary: "id {id}, at {offset}"
-scapy: {}
-dpkt:
  class: IP6FragmentHeader
  in: [~, IP6]
  builds: false
  fields: [[nxt, next_header, 0], [frag_off, offset, 0], [m_flag, more_fragments, 0], [id, id, 0]]
  extras: [[length, 8]]
  needs: next_header == 0 or next_header == 43 or next_header == 44 or next_header == 50 or next_header == 51 or next_header == 60
  data: payload
  fold:
    list: all_extension_headers
    dictionary: [[extension_hdrs, 44]]
    max: 65535
    again: next_header == 0 or next_header == 43 or next_header == 44 or next_header == 60
    last: [[p, next_header]]
doc: >-
  Marks a piece of a packet that was too large for the way. Only the sender cuts.
doc-ref: RFC 8200 §4.5
seq:
  - id: next_header
    type: u1
    enum: ip_proto
    -label: next header
    -default: 59
    -auto: {fn: next_protocol, table: ip.proto}
    -aka: {dpkt: nxt, scapy: nh, wireshark: ipv6.fraghdr.nxt}
    doc: Which header or protocol follows this one. It follows the layer inside; 59 says that nothing does.
    doc-ref: RFC 8200 §4.5; IANA protocol-numbers
  - id: reserved
    type: u1
    -label: reserved
    -aka: {dpkt: resv, scapy: res1, wireshark: ipv6.fraghdr.reserved_octet}
    -check:
      - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 8200 §4.5", level: note}
    doc: Is sent as 0.
    doc-ref: RFC 8200 §4.5
  - id: offset
    type: b13
    -label: fragment offset
    -unit: 8 bytes
    -aka: {dpkt: frag_off, scapy: offset, wireshark: ipv6.fraghdr.offset}
    doc: Where this piece belongs in the part that was cut. Only the first, at 0, has the next protocol's header.
    doc-ref: RFC 8200 §4.5
  - id: reserved_2
    type: b2
    -label: reserved
    -aka: {scapy: res2, wireshark: ipv6.fraghdr.reserved_bits}
    doc: Is sent as 0.
    doc-ref: RFC 8200 §4.5
  - id: more_fragments
    type: b1
    -label: more fragments
    -aka: {dpkt: m_flag, scapy: m, wireshark: ipv6.fraghdr.more}
    -check:
      - {that: 'not more_fragments or sizeof(payload) % 8 == 0', say: "all fragments but the last carry a multiple of 8 bytes", ref: "RFC 8200 §4.5", level: error}
    doc: Set on every fragment but the last.
    doc-ref: RFC 8200 §4.5
  - id: id
    type: u4
    -label: identification
    -format: hex
    -default: 1
    -aka: {dpkt: id, scapy: id, wireshark: ipv6.fraghdr.ident}
    doc: Equal in all fragments of one packet.
    doc-ref: RFC 8200 §4.5
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ip.proto, key: next_header, unless: offset != 0, partial: more_fragments or offset != 0}
    -aka: {dpkt: data, scapy: load}
    doc: The rest of the packet, read by the header or protocol that the number names.
    doc-ref: RFC 8200 §4.5
enums:
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
