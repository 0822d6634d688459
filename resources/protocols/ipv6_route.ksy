# SPDX-License-Identifier: MIT
meta:
  id: ipv6_route
  title: IPv6 routing header
  endian: be
  bit-endian: be
  -binds: {ip.proto: 43}
  -provides:
    ip:
      src: below(ip).src
      dst: 'segments_left == 0 ? below(ip).dst : type.to_i == 4 ? body.segments[0] : type.to_i == 0 ? body.addresses[(length / 2) - 1] : type.to_i == 2 ? body.home_address : below(ip).dst'
      pseudo: [below(ip).src, 'segments_left == 0 ? below(ip).dst : type.to_i == 4 ? body.segments[0] : type.to_i == 0 ? body.addresses[(length / 2) - 1] : type.to_i == 2 ? body.home_address : below(ip).dst', u4(sizeof(payload)), u4(next_header)]
  -aka: {dpkt: ip6.IP6RoutingHeader, scapy: IPv6ExtHdrRouting, wireshark: ipv6.routing}
  -group: Internet
  -summary: "{type}, {segments_left} left"
-scapy: {when: type == 0}
-dpkt:
  class: IP6RoutingHeader
  in: [~, IP6]
  builds: false
  when: type == routing_type::source_route and length % 2 == 0 and sizeof(body) == length * 8 + 4
  fields: [[nxt, next_header, 0], [len, length, 0], [type, type.to_i, 0], [segs_left, segments_left, 0], [sl_bits, body.reserved & 0xffffff, 0]]
  extras: [[addresses, body.addresses, "", list], [length, length * 8 + 8], [data, body.addresses]]
  needs: next_header == 0 or next_header == 43 or next_header == 44 or next_header == 50 or next_header == 51 or next_header == 60
  data: payload
  fold:
    list: all_extension_headers
    dictionary: [[extension_hdrs, 43]]
    max: 65535
    again: next_header == 0 or next_header == 43 or next_header == 44 or next_header == 60
    last: [[p, next_header]]
doc: >-
  Names places that the packet visits on its way. Its last place, not the one in
  the IPv6 header, counts in checksums.
doc-ref: RFC 8200 §4.4
seq:
  - id: next_header
    type: u1
    enum: ip_proto
    -label: next header
    -default: 59
    -auto: {fn: next_protocol, table: ip.proto}
    -aka: {dpkt: nxt, scapy: nh, wireshark: ipv6.routing.nxt}
    doc: Which header or protocol follows this one. It follows the layer inside; 59 says that nothing does.
    doc-ref: RFC 8200 §4.4; IANA protocol-numbers
  - id: length
    type: u1
    -label: header length
    -unit: 8 bytes
    -auto: {expr: (4 + sizeof(body) + 7) / 8 - 1}
    -aka: {dpkt: len, scapy: len, wireshark: ipv6.routing.len}
    doc: The header in units of 8 bytes, without the first 8.
    doc-ref: RFC 8200 §4.4
  - id: type
    type: u1
    enum: routing_type
    -label: routing type
    -default: 4
    -aka: {dpkt: type, scapy: type, wireshark: ipv6.routing.type}
    -check:
      - {that: 'type != routing_type::source_route', say: "type 0 is forbidden: it multiplies traffic", ref: "RFC 5095 §3", level: error}
    doc: How the places are written down and used.
    doc-ref: RFC 8200 §4.4; IANA ipv6-parameters
  - id: segments_left
    type: u1
    -label: segments left
    -aka: {dpkt: segs_left, scapy: segleft, wireshark: ipv6.routing.segleft}
    doc: How many places are still to be visited. 0 at the last.
    doc-ref: RFC 8200 §4.4
  - id: body
    size: length * 8 + 4
    type:
      switch-on: type
      cases:
        'routing_type::source_route': source_route
        'routing_type::mobile': mobile
        'routing_type::rpl': rpl
        'routing_type::segment_routing': segment_routing
        _: other
    -inline: true
    -pad: {to: 8, with: 0, after: 4}
    -label: route
    doc: The places, as the type writes them.
    doc-ref: RFC 8200 §4.4
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ip.proto, key: next_header}
    -aka: {scapy: load}
    doc: The rest of the packet, read by the header or protocol that the number names.
    doc-ref: RFC 8200 §4.4
types:
  source_route:
    doc: Addresses to visit one after another. Forbidden since 2007.
    doc-ref: RFC 2460 §4.4; RFC 5095
    seq:
      - id: reserved
        type: u4
        -label: reserved
        -aka: {scapy: reserved}
        doc: Is sent as 0.
        doc-ref: RFC 2460 §4.4
      - id: addresses
        size: 16
        repeat: eos
        -label: addresses
        -format: ipv6
        -default: ["2001:db8::1"]
        -aka: {scapy: addresses, wireshark: ipv6.routing.src.addr}
        doc: The places still to visit, and those visited.
        doc-ref: RFC 2460 §4.4
  mobile:
    doc: The home of a travelling host, which is at the destination address now.
    doc-ref: RFC 6275 §6.4
    seq:
      - id: reserved
        type: u4
        -label: reserved
        doc: Is sent as 0.
        doc-ref: RFC 6275 §6.4.1
      - id: home_address
        size: 16
        -label: home address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {wireshark: ipv6.routing.mipv6.home_address}
        doc: The address that the packet is really for.
        doc-ref: RFC 6275 §6.4.1
  rpl:
    doc: Addresses without the bytes they share with the destination, in networks of constrained nodes.
    doc-ref: RFC 6554 §3
    seq:
      - id: cmpr_i
        type: b4
        -label: left out of each
        -unit: bytes
        -aka: {wireshark: ipv6.routing.rpl.cmprI}
        doc: How many first bytes all addresses but the last leave out.
        doc-ref: RFC 6554 §3
      - id: cmpr_e
        type: b4
        -label: left out of the last
        -unit: bytes
        -aka: {wireshark: ipv6.routing.rpl.cmprE}
        doc: How many first bytes the last address leaves out.
        doc-ref: RFC 6554 §3
      - id: pad_length
        type: b4
        -label: padding length
        -unit: bytes
        -auto: {fn: length_of, of: padding}
        -aka: {wireshark: ipv6.routing.rpl.pad}
        doc: How many bytes behind the last address have no meaning.
        doc-ref: RFC 6554 §3
      - id: reserved
        type: b20
        -label: reserved
        -aka: {wireshark: ipv6.routing.rpl.reserved}
        doc: Is sent as 0.
        doc-ref: RFC 6554 §3
      - id: addresses
        size: _io.size - 4 - pad_length
        -label: addresses
        -default: 0x20010db8000000000000000000000001
        doc: The places, cut as the two lengths say.
        doc-ref: RFC 6554 §3
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros up to a multiple of 8 bytes.
        doc-ref: RFC 6554 §3
  segment_routing:
    doc: Segments, written from last to first. A segment may be a place or an instruction.
    doc-ref: RFC 8754 §2
    seq:
      - id: last_entry
        type: u1
        -label: last entry
        -auto: {expr: sizeof(segments) / 16 - 1}
        -aka: {scapy: lastentry, wireshark: ipv6.routing.srh.last_entry}
        doc: The index of the last segment of the list, counted from 0.
        doc-ref: RFC 8754 §2
      - id: flags
        type: u1
        -label: flags
        -format: hex
        -aka: {wireshark: ipv6.routing.srh.flags}
        doc: Not given a meaning yet; 0.
        doc-ref: RFC 8754 §8.2
      - id: tag
        type: u2
        -label: tag
        -format: hex
        -aka: {scapy: tag}
        doc: Marks packets that belong together. 0 when unused.
        doc-ref: RFC 8754 §2
      - id: segments
        size: 16
        repeat: expr
        repeat-expr: last_entry + 1
        -label: segments
        -format: ipv6
        -default: ["::1"]
        -aka: {scapy: addresses, wireshark: ipv6.routing.srh.addr}
        doc: The list, whose first element is the final destination.
        doc-ref: RFC 8754 §2
      - id: tlvs
        type: tlv
        repeat: eos
        -label: options
        doc: More about the list, such as a proof that it was not changed.
        doc-ref: RFC 8754 §2.1
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that complete the header when its content has changed its length.
        doc-ref: RFC 8200 §4.4
  tlv:
    doc: One option of a segment list.
    doc-ref: RFC 8754 §2.1
    seq:
      - id: type
        type: u1
        enum: tlv_type
        -label: type
        doc: Which option. 0 is a single byte of padding.
        doc-ref: RFC 8754 §2.1; IANA segment-routing
      - id: length
        type: u1
        if: type != tlv_type::pad1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: value}
        doc: The bytes behind this one.
        doc-ref: RFC 8754 §2.1
      - id: value
        size: length
        if: type != tlv_type::pad1
        -label: value
        doc: What the option says. A proof (HMAC) begins with flags and a key number.
        doc-ref: RFC 8754 §2.1
  other:
    doc: A route of a type that has no structure here.
    doc-ref: RFC 8200 §4.4
    seq:
      - id: data
        size-eos: true
        -label: data
        -default: 0x00000000
        -aka: {wireshark: ipv6.routing.unknown_data}
        doc: What the type defines.
        doc-ref: RFC 8200 §4.4
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that complete the header when its content has changed its length.
        doc-ref: RFC 8200 §4.4
enums:
  routing_type:
    0: {id: source_route, -label: source route (deprecated)}
    1: {id: nimrod, -label: Nimrod (deprecated)}
    2: {id: mobile, -label: type 2 (mobile)}
    3: {id: rpl, -label: RPL source route}
    4: {id: segment_routing, -label: segment routing}
    5: {id: crh_16, -label: compact route of 16 bits}
    6: {id: crh_32, -label: compact route of 32 bits}
    253: {id: experiment_1, -label: experiment 1}
    254: {id: experiment_2, -label: experiment 2}
  tlv_type:
    0: {id: pad1, -label: pad one byte}
    4: {id: padn, -label: pad}
    5: {id: hmac, -label: HMAC}
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
