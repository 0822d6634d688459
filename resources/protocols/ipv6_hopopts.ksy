# SPDX-License-Identifier: MIT
meta:
  id: ipv6_hopopts
  title: IPv6 hop-by-hop options
  endian: be
  bit-endian: be
  -binds: {ip.proto: 0}
  -provides:
    ip:
      src: below(ip).src
      dst: below(ip).dst
      pseudo: [below(ip).src, below(ip).dst, u4(sizeof(payload)), u4(next_header)]
  -aka: {dpkt: ip6.IP6HopOptsHeader, scapy: IPv6ExtHdrHopByHop, wireshark: ipv6.hopopts}
  -group: Internet
  -summary: "hop-by-hop options"
-scapy:
  fields: [[autopad, 0], [options, options, "", wrapped]]
-dpkt:
  class: IP6HopOptsHeader
  in: [~, IP6]
  builds: false
  when: sizeof(options) == length * 8 + 6
  fields: [[nxt, next_header, 0], [len, length, 0]]
  extras: [[length, length * 8 + 8], [options, options.items, "", list], [data, options]]
  needs: next_header == 0 or next_header == 43 or next_header == 44 or next_header == 50 or next_header == 51 or next_header == 60
  data: payload
  fold:
    list: all_extension_headers
    dictionary: [[extension_hdrs, 0]]
    max: 65535
    again: next_header == 0 or next_header == 43 or next_header == 44 or next_header == 60
    last: [[p, next_header]]
doc: >-
  Options for every router on the way. Stands directly behind the IPv6 header.
doc-ref: RFC 8200 §4.3
seq:
  - id: next_header
    type: u1
    enum: ip_proto
    -label: next header
    -default: 59
    -auto: {fn: next_protocol, table: ip.proto}
    -aka: {dpkt: nxt, scapy: nh, wireshark: ipv6.hopopts.nxt}
    doc: Which header or protocol follows this one. It follows the layer inside; 59 says that nothing does.
    doc-ref: RFC 8200 §4.3; IANA protocol-numbers
  - id: length
    type: u1
    -label: header length
    -unit: 8 bytes
    -auto: {expr: (2 + sizeof(options) + 7) / 8 - 1}
    -aka: {dpkt: len, scapy: len, wireshark: ipv6.hopopts.len}
    doc: The header in units of 8 bytes, without the first 8.
    doc-ref: RFC 8200 §4.3
  - id: options
    type: option_list
    size: length * 8 + 6
    -pad: {to: 8, with: 0, after: 2}
    -label: options
    -aka: {scapy: options}
    doc: What the header is for, one option after another.
    doc-ref: RFC 8200 §4.2
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ip.proto, key: next_header}
    -aka: {dpkt: data, scapy: load}
    doc: The rest of the packet, read by the header or protocol that the number names.
    doc-ref: RFC 8200 §4.3
types:
  option_list:
    doc: The options one after another, up to a multiple of 8 bytes for the whole header.
    doc-ref: RFC 8200 §4.2
    seq:
      - id: items
        type: option
        repeat: eos
        -inline: true
        -default: [{type: 1, data: 0x00000000}]
        -label: options
        doc: The options; padding is an option too.
        doc-ref: RFC 8200 §4.2
      - id: padding
        size-eos: true
        -label: padding
        doc: Zeros that complete the header when an option has changed its length. Read again, each is an option of one byte.
        doc-ref: RFC 8200 §4.2
  option:
    -summary: "{type}"
    -dpkt: {item: dictionary, when: type != 0 and type != 1, fields: [[type, type.to_i], [opt_length, length], [data, body]]}
    doc: One option. The two highest bits of its number say what a host does that does not know it, the third whether it may change on the way.
    doc-ref: RFC 8200 §4.2
    seq:
      - id: type
        type: u1
        enum: option_type
        -label: option
        -format: hex
        -default: 1
        -aka: {scapy: otype, wireshark: ipv6.opt.type}
        doc: Which option this is. 0 is a single byte; all others have a length.
        doc-ref: RFC 8200 §4.2; IANA ipv6-parameters
      - id: length
        type: u1
        if: type != option_type::pad1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: optlen, wireshark: ipv6.opt.length}
        doc: The bytes behind this one.
        doc-ref: RFC 8200 §4.2
      - id: body
        size: length
        if: type != option_type::pad1
        type:
          switch-on: type
          cases:
            'option_type::padn': padding_bytes
            'option_type::tunnel_limit': tunnel_limit
            'option_type::router_alert': router_alert
            'option_type::pdm': pdm
            'option_type::rpl': rpl
            'option_type::quick_start': quick_start
            'option_type::min_pmtu': min_pmtu
            'option_type::rpl_old': rpl
            'option_type::ilnp_nonce': ilnp_nonce
            'option_type::line_id': line_id
            'option_type::jumbo': jumbo
            'option_type::home_address': home_address
            _: other
        -inline: true
        -label: content
        doc: What the option says.
        doc-ref: RFC 8200 §4.2
  padding_bytes:
    doc: Room that has no meaning.
    doc-ref: RFC 8200 §4.2
    seq:
      - id: data
        size-eos: true
        -label: padding
        -aka: {scapy: optdata, wireshark: ipv6.opt.padn}
        doc: Zeros that bring what follows to its place.
        doc-ref: RFC 8200 §4.2
  tunnel_limit:
    -summary: "{limit}"
    doc: How often the packet may still be put into another.
    doc-ref: RFC 2473 §5.1
    seq:
      - id: limit
        type: u1
        -label: limit
        -default: 4
        -aka: {wireshark: ipv6.opt.tel}
        doc: How many more tunnels may wrap this packet.
        doc-ref: RFC 2473 §4.1.1
  router_alert:
    -summary: "{value}"
    doc: Asks every router on the way to look at this packet.
    doc-ref: RFC 2711
    seq:
      - id: value
        type: u2
        enum: router_alert_value
        -label: value
        -aka: {scapy: value, wireshark: ipv6.opt.router_alert}
        doc: What is inside that concerns routers.
        doc-ref: RFC 2711 §2.1; IANA ipv6-routeralert-values
  jumbo:
    -summary: "{jumbo_length} bytes"
    doc: The length of a packet of more than 65,535 bytes.
    doc-ref: RFC 2675 §2
    seq:
      - id: jumbo_length
        type: u4
        -label: jumbo length
        -unit: bytes
        -default: 65536
        -check:
          - {that: 'jumbo_length > 65535', say: "shorter packets have their length in the IPv6 header", ref: "RFC 2675 §3", level: error}
        -aka: {scapy: jumboplen, wireshark: ipv6.opt.jumbo}
        doc: All that follows the IPv6 header, whose own length is then 0.
        doc-ref: RFC 2675 §2
  home_address:
    -summary: "{home_address}"
    doc: Where a travelling host is at home.
    doc-ref: RFC 6275 §6.3
    seq:
      - id: home_address
        size: 16
        -label: home address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {scapy: hoa, wireshark: ipv6.opt.mipv6.home_address}
        doc: The address under which the sender is known; source is where it is now.
        doc-ref: RFC 6275 §6.3
  quick_start:
    doc: Asks the routers on the way how fast the sender may begin.
    doc-ref: RFC 4782 §3.2
    seq:
      - id: function
        type: b4
        -label: function
        -aka: {wireshark: ipv6.opt.qs_func}
        doc: 0 asks for a rate, 8 reports one.
        doc-ref: RFC 4782 §3.1
      - id: rate
        type: b4
        -label: rate
        -aka: {wireshark: ipv6.opt.qs_rate}
        doc: The rate as a power of two times 40 kbit/s; 0 is no rate.
        doc-ref: RFC 4782 §3.1
      - id: ttl
        type: u1
        -label: QS TTL
        -aka: {wireshark: ipv6.opt.qs_ttl}
        doc: Each router that takes part takes one off.
        doc-ref: RFC 4782 §3.1
      - id: nonce
        type: b30
        -label: nonce
        -format: hex
        doc: A random number against receivers that lie.
        doc-ref: RFC 4782 §3.4
      - id: reserved
        type: b2
        -label: reserved
        doc: Is sent as 0.
        doc-ref: RFC 4782 §3.2
  min_pmtu:
    -summary: "{min_pmtu}"
    doc: Collects the smallest MTU on the way, and returns it.
    doc-ref: RFC 9268 §5
    seq:
      - id: min_pmtu
        type: u2
        -label: smallest MTU so far
        -unit: bytes
        -default: 1500
        -aka: {wireshark: ipv6.opt.pmtu.min}
        doc: Each router that has a smaller one puts it here.
        doc-ref: RFC 9268 §5
      - id: return_pmtu
        type: b15
        -label: returned MTU
        -unit: 2 bytes
        doc: What the other side found, without its lowest bit.
        doc-ref: RFC 9268 §5
      - id: return_requested
        type: b1
        -label: return wanted
        -aka: {wireshark: ipv6.opt.pmtu.r_flag}
        doc: Asks the receiver to send back what it found.
        doc-ref: RFC 9268 §5
  pdm:
    doc: Counts and times from which delays of network and server are told apart.
    doc-ref: RFC 8250 §3.2
    seq:
      - id: scale_dtlr
        type: u1
        -label: scale of received
        -aka: {wireshark: ipv6.opt.pdm.scale_dtlr}
        doc: How far the time since the last arrival is shifted.
        doc-ref: RFC 8250 §3.2
      - id: scale_dtls
        type: u1
        -label: scale of sent
        -aka: {wireshark: ipv6.opt.pdm.scale_dtls}
        doc: How far the time since the last departure is shifted.
        doc-ref: RFC 8250 §3.2
      - id: psn_this
        type: u2
        -label: number of this packet
        -aka: {wireshark: ipv6.opt.pdm.psn_this_pkt}
        doc: Counts the packets of this flow.
        doc-ref: RFC 8250 §3.2
      - id: psn_last
        type: u2
        -label: last number received
        -aka: {wireshark: ipv6.opt.pdm.psn_last_recv}
        doc: The number of the last packet from the other side.
        doc-ref: RFC 8250 §3.2
      - id: delta_received
        type: u2
        -label: time since received
        -aka: {wireshark: ipv6.opt.pdm.delta_last_recv}
        doc: Between the last arrival and this packet.
        doc-ref: RFC 8250 §3.2
      - id: delta_sent
        type: u2
        -label: time since sent
        -aka: {wireshark: ipv6.opt.pdm.delta_last_sent}
        doc: Between the last departure and the arrival that followed.
        doc-ref: RFC 8250 §3.2
  rpl:
    doc: How a packet moves in a routing tree of constrained nodes.
    doc-ref: RFC 6553 §3
    seq:
      - id: down
        type: b1
        -label: down
        -aka: {wireshark: ipv6.opt.rpl.flag.o}
        doc: Whether it is expected to go away from the root.
        doc-ref: RFC 6553 §3
      - id: rank_error
        type: b1
        -label: rank error
        -aka: {wireshark: ipv6.opt.rpl.flag.r}
        doc: A node met it going the wrong way.
        doc-ref: RFC 6553 §3
      - id: forwarding_error
        type: b1
        -label: forwarding error
        -aka: {wireshark: ipv6.opt.rpl.flag.f}
        doc: A node had no way down for it.
        doc-ref: RFC 6553 §3
      - id: reserved
        type: b5
        -label: reserved
        doc: Is sent as 0.
        doc-ref: RFC 6553 §3
      - id: instance
        type: u1
        -label: instance
        -aka: {wireshark: ipv6.opt.rpl.instance_id}
        doc: Which tree the packet is in.
        doc-ref: RFC 6553 §3
      - id: sender_rank
        type: u2
        -label: rank of the sender
        -aka: {wireshark: ipv6.opt.rpl.sender_rank}
        doc: How far from the root the last forwarder stands.
        doc-ref: RFC 6553 §3
      - id: rest
        size-eos: true
        -label: more
        doc: Room for further parts that nobody has defined.
        doc-ref: RFC 6553 §3
  ilnp_nonce:
    doc: Marks a session of the identifier-locator protocol.
    doc-ref: RFC 6744 §2
    seq:
      - id: nonce
        size-eos: true
        -label: nonce
        -default: 0x00000001
        -aka: {wireshark: ipv6.opt.ilnp_nonce}
        doc: A number that outsiders cannot guess.
        doc-ref: RFC 6744 §2
  line_id:
    doc: Tells which subscriber line a message came from.
    doc-ref: RFC 6788 §7
    seq:
      - id: line_id_length
        type: u1
        -label: line identifier length
        -unit: bytes
        -auto: {fn: length_of, of: line_id}
        -aka: {wireshark: ipv6.opt.lio.length}
        doc: How many bytes the name of the line has.
        doc-ref: RFC 6788 §7
      - id: line_id
        size: line_id_length
        -label: line identifier
        -default: "line"
        doc: The name of the line.
        doc-ref: RFC 6788 §7
      - id: rest
        size-eos: true
        -label: more
        doc: Behind the name; empty.
        doc-ref: RFC 6788 §7
  other:
    doc: An option that has no structure here.
    doc-ref: RFC 8200 §4.2
    seq:
      - id: value
        size-eos: true
        -label: data
        -aka: {scapy: optdata}
        doc: What the option holds.
        doc-ref: RFC 8200 §4.2
enums:
  option_type:
    0x00: {id: pad1, -label: "pad one byte"}
    0x01: {id: padn, -label: "pad"}
    0x04: {id: tunnel_limit, -label: "tunnel encapsulation limit"}
    0x05: {id: router_alert, -label: "router alert"}
    0x07: {id: calipso, -label: "CALIPSO"}
    0x08: {id: smf_dpd, -label: "duplicate detection (SMF_DPD)"}
    0x0f: {id: pdm, -label: "performance and diagnostic metrics"}
    0x11: {id: ioam_immutable, -label: "IOAM, unchanging"}
    0x12: {id: ioam_dest, -label: "IOAM destination"}
    0x13: {id: altmark, -label: "alternate marking"}
    0x23: {id: rpl, -label: "RPL"}
    0x26: {id: quick_start, -label: "Quick-Start"}
    0x30: {id: min_pmtu, -label: "minimum path MTU"}
    0x31: {id: ioam_mutable, -label: "IOAM, changing"}
    0x32: {id: altmark_mutable, -label: "alternate marking, changing"}
    0x4d: {id: mpl_deprecated, -label: "deprecated"}
    0x63: {id: rpl_old, -label: "RPL (former number)"}
    0x6d: {id: mpl, -label: "MPL"}
    0x8a: {id: endpoint_id, -label: "endpoint identification (deprecated)"}
    0x8b: {id: ilnp_nonce, -label: "ILNP nonce"}
    0x8c: {id: line_id, -label: "line identification"}
    0xc2: {id: jumbo, -label: "jumbo payload"}
    0xc9: {id: home_address, -label: "home address"}
    0xee: {id: ip_dff, -label: "IP_DFF"}
  router_alert_value:
    0: {id: mld, -label: multicast listener discovery}
    1: {id: rsvp, -label: RSVP}
    2: {id: active_networks, -label: active networks}
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
