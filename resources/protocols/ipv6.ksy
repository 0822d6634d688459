# SPDX-License-Identifier: MIT
meta:
  id: ipv6
  title: Internet Protocol version 6
  endian: be
  bit-endian: be
  -binds: {ethernet.type: 0x86dd, ip.proto: 41, ip.version: 6, mpls.payload: 6, null.family: [24, 28, 30], linktype: 229, ppp.protocol: 0x0057, ppp.pfc: 0x57}
  -provides:
    ip:
      src: src
      dst: dst
      pseudo: [src, dst, u4(sizeof(payload)), u4(next_header)]
  -aka: {dpkt: ip6.IP6, scapy: IPv6, wireshark: ipv6}
  -group: Internet
  -summary: "{src} → {dst}"
  -socket:
    mode: raw6
    when: version == 6
    say: the kernel sends only version 6 from here
    address: dst
  -answers: >-
    (src == request.dst or request.dst[0] == 0xff)
    and (dst == request.src or request.src == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    or dst[0] == 0xff and request.dst[0] == 0xff)
  -quotes: src == request.src and dst == request.dst
  -reply: {src: request.dst, dst: request.src, hop_limit: _, flow_label: _}
-scapy:
  fields:
    - [version, version, 6]
    - [tc, dscp.to_i * 4 + ecn.to_i, 0]
    - [fl, flow_label, 0]
    - [hlim, hop_limit, 64]
-dpkt:
  class: IP6
  when: next_header != 50 and next_header != 51
  needs: next_header == 0 or next_header == 43 or next_header == 44 or next_header == 60
  # It fills in a checksum of 0 in what is inside.
  builds: not (next_header == 6 and sizeof(payload) >= 20 and payload[16] == 0 and payload[17] == 0 or next_header == 17 and sizeof(payload) >= 8 and payload[6] == 0 and payload[7] == 0 or next_header == 58 and sizeof(payload) >= 4 and payload[2] == 0 and payload[3] == 0)
  fields:
    - [v, version, 6]
    - [fc, dscp.to_i * 4 + ecn.to_i, 0]
    - [flow, flow_label, 0]
    - [plen, payload_length, 0]
    - [nxt, next_header, 0]
    - [hlim, hop_limit, 0]
    - [src, src, "", inet]
    - [dst, dst, "", inet]
  extras: [[extension_hdrs, '"{}"', "", python], [all_extension_headers, '"[]"', "", python], [p, next_header]]
  data: payload
doc: >-
  Carries a packet from one host to another across any number of networks.
  Whatever is not needed for every packet stands in extension headers behind it.
doc-ref: RFC 8200
seq:
  - id: version
    type: b4
    -label: version
    -default: 6
    valid: 6
    -aka: {dpkt: v, scapy: version, wireshark: ipv6.version}
    doc: The header's format. Always 6 here; 4 has another header.
    doc-ref: RFC 8200 §3
  - id: dscp
    type: b6
    enum: dscp
    -label: differentiated services
    -aka: {wireshark: ipv6.tclass.dscp}
    doc: How routers are to treat this packet. With ecn it makes the traffic class.
    doc-ref: RFC 8200 §7; RFC 2474 §3
  - id: ecn
    type: b2
    enum: ecn
    -label: congestion notification
    -aka: {wireshark: ipv6.tclass.ecn}
    doc: Lets a router report a full queue by a mark instead of dropping the packet.
    doc-ref: RFC 8200 §7; RFC 3168 §5
  - id: flow_label
    type: b20
    -label: flow label
    -format: hex
    -aka: {dpkt: flow, scapy: fl, wireshark: ipv6.flow}
    doc: Equal in all packets of one flow, so that routers can keep them on one way without looking further in. 0 when unused.
    doc-ref: RFC 8200 §6; RFC 6437
  - id: payload_length
    type: u2
    -label: payload length
    -unit: bytes
    -auto: {fn: length_of, of: payload}
    -aka: {dpkt: plen, scapy: plen, wireshark: ipv6.plen}
    -check:
      - {that: 'payload_length != 0 or sizeof(payload) == 0', say: "0 needs a jumbo payload option in a hop-by-hop header", ref: "RFC 8200 §3; RFC 2675 §3", level: note}
    doc: All that follows this header, extension headers included. 0 when a jumbo payload option tells the length.
    doc-ref: RFC 8200 §3
  - id: next_header
    type: u1
    enum: ip_proto
    -label: next header
    -default: 59
    -auto: {fn: next_protocol, table: ip.proto}
    -aka: {dpkt: nxt, scapy: nh, wireshark: ipv6.nxt}
    doc: Which header or protocol follows this one. It follows the layer inside; 59 says that nothing does.
    doc-ref: RFC 8200 §3; IANA protocol-numbers
  - id: hop_limit
    type: u1
    -label: hop limit
    -unit: hops
    -default: 64
    -aka: {dpkt: hlim, scapy: hlim, wireshark: ipv6.hlim}
    -check:
      - {that: 'hop_limit != 0', say: "no router passes on a packet with 0 hops left", ref: "RFC 8200 §3", level: warning}
    doc: Each router takes one off and drops the packet at 0, so that none circles for ever.
    doc-ref: RFC 8200 §3
  - id: src
    size: 16
    -label: source
    -format: ipv6
    -fill: source_address
    -default: "::1"
    -aka: {dpkt: src, scapy: src, wireshark: ipv6.src}
    -check:
      - {that: 'src[0] != 255', say: "a sender has an address of one host", ref: "RFC 4291 §2.7", level: error}
    doc: The address of the host that sends.
    doc-ref: RFC 8200 §3; RFC 4291
  - id: dst
    size: 16
    -label: destination
    -format: ipv6
    -default: "::1"
    -aka: {dpkt: dst, scapy: dst, wireshark: ipv6.dst}
    doc: The address this is for, or the next stop when a routing header follows.
    doc-ref: RFC 8200 §3; RFC 4291
  - id: payload
    size: 'payload_length == 0 ? _io.size - 40 : payload_length'
    -label: payload
    -payload: {table: ip.proto, key: next_header}
    -aka: {dpkt: data, scapy: load}
    doc: What is carried, extension headers first, read by the header or protocol that the number names.
    doc-ref: RFC 8200 §3
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
