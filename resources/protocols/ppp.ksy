# SPDX-License-Identifier: MIT
meta:
  id: ppp
  title: Point-to-Point Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ppp.start: 0, ethernet.type: 0x880b}
  -aka: {dpkt: pppoe.PPP, scapy: PPP, wireshark: ppp}
  -group: Link
  -summary: "{protocol}"
-scapy: {when: protocol > 255}
-dpkt:
  class: PPP
  builds: protocol.to_i > 255
  fields: [[p, protocol.to_i, 0x21]]
  data: payload
doc: >-
  Carries packets of many protocols over a link between two. What the link is
  for, who is at its other end and which addresses hold there is settled by protocols of its own first.
doc-ref: RFC 1661
seq:
  - id: protocol
    type: u2
    enum: protocol
    valid:
      expr: _.to_i & 0x100 == 0
    -label: protocol
    -format: hex
    -default: 0x40ff
    -auto: {fn: next_protocol, table: ppp.protocol}
    -aka: {dpkt: p, scapy: proto, wireshark: ppp.protocol}
    -check:
      - {that: 'protocol.to_i & 0x101 == 1', say: "the first byte of a number is even, the last one odd", ref: "RFC 1661 §2", level: error}
    doc: What is carried. It follows the layer inside. The lowest bit of the first byte is 0, that of the second 1.
    doc-ref: RFC 1661 §2; IANA ppp-numbers
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ppp.protocol, key: protocol}
    -aka: {dpkt: data, scapy: load}
    doc: The packet that is carried, read by the protocol that the number names.
    doc-ref: RFC 1661 §2
enums:
  protocol:
    0x0001: {id: padding_protocol, -label: Padding Protocol}
    0x0003: {id: rohc_small_cid, -label: ROHC small-CID}
    0x0005: {id: rohc_large_cid, -label: ROHC large-CID}
    0x0021: {id: ipv4, -label: Internet Protocol version 4}
    0x0023: {id: osi_network_layer, -label: OSI Network Layer}
    0x0025: {id: xerox_ns_idp, -label: Xerox NS IDP}
    0x0027: {id: decnet_phase_iv, -label: DECnet Phase IV}
    0x0029: {id: appletalk, -label: Appletalk}
    0x002b: {id: novell_ipx, -label: Novell IPX}
    0x002d: {id: vj_compressed, -label: Van Jacobson Compressed TCP/IP}
    0x002f: {id: vj_uncompressed, -label: Van Jacobson Uncompressed TCP/IP}
    0x0031: {id: bridging_pdu, -label: Bridging PDU}
    0x0033: {id: stream_protocol, -label: Stream Protocol (ST-II)}
    0x0035: {id: banyan_vines, -label: Banyan Vines}
    0x0039: {id: appletalk_eddp, -label: AppleTalk EDDP}
    0x003b: {id: appletalk_smartbuffered, -label: AppleTalk SmartBuffered}
    0x003d: {id: multilink, -label: Multi-Link}
    0x003f: {id: netbios_framing, -label: NETBIOS Framing}
    0x0041: {id: cisco_systems, -label: Cisco Systems}
    0x0043: {id: ascom_timeplex, -label: Ascom Timeplex}
    0x0045: {id: fujitsu_link_backup_and_load_balancing, -label: Fujitsu Link Backup and Load Balancing (LBLB)}
    0x0047: {id: dca_remote_lan, -label: DCA Remote Lan}
    0x0049: {id: serial_data_transport_protocol, -label: Serial Data Transport Protocol (PPP-SDTP)}
    0x004b: {id: sna_over_802_2, -label: SNA over 802.2}
    0x004d: {id: sna, -label: SNA}
    0x004f: {id: ipv6_header_compression, -label: IPv6 Header Compression}
    0x0051: {id: knx_bridging_data, -label: KNX Bridging Data}
    0x0053: {id: encryption, -label: Encryption}
    0x0055: {id: individual_link_encryption, -label: Individual Link Encryption}
    0x0057: {id: ipv6, -label: Internet Protocol version 6}
    0x0059: {id: ppp_muxing, -label: PPP Muxing}
    0x005b: {id: vendor_specific_network_protocol, -label: Vendor-Specific Network Protocol (VSNP)}
    0x005d: {id: trill_network_protocol, -label: TRILL Network Protocol (TNP)}
    0x0061: {id: rtp_iphc_full_header, -label: RTP IPHC Full Header}
    0x0063: {id: rtp_iphc_compressed_tcp, -label: RTP IPHC Compressed TCP}
    0x0065: {id: rtp_iphc_compressed_non_tcp, -label: RTP IPHC Compressed Non TCP}
    0x0067: {id: rtp_iphc_compressed_udp_8, -label: RTP IPHC Compressed UDP 8}
    0x0069: {id: rtp_iphc_compressed_rtp_8, -label: RTP IPHC Compressed RTP 8}
    0x006f: {id: stampede_bridging, -label: Stampede Bridging}
    0x0073: {id: mp_protocol, -label: MP+ Protocol}
    0x00c1: {id: ntcits_ipi, -label: NTCITS IPI}
    0x00fb: {id: single_link_compression_in_multilink, -label: Single link compression in multilink}
    0x00fd: {id: compressed, -label: Compressed datagram}
    0x0201: {id: ieee_802_1d_hello_packets, -label: 802.1d Hello Packets}
    0x0203: {id: ibm_source_routing_bpdu, -label: IBM Source Routing BPDU}
    0x0205: {id: dec_lanbridge100_spanning_tree, -label: DEC LANBridge100 Spanning Tree}
    0x0207: {id: cisco_discovery_protocol, -label: Cisco Discovery Protocol}
    0x0209: {id: netcs_twin_routing, -label: Netcs Twin Routing}
    0x020b: {id: stp, -label: STP - Scheduled Transfer Protocol}
    0x020d: {id: edp, -label: EDP - Extreme Discovery Protocol}
    0x0211: {id: optical_supervisory_channel_protocol, -label: Optical Supervisory Channel Protocol (OSCP)}
    0x0213: {id: optical_supervisory_channel_protocol_0213, -label: Optical Supervisory Channel Protocol (OSCP)}
    0x0231: {id: luxcom, -label: Luxcom}
    0x0233: {id: sigma_network_systems, -label: Sigma Network Systems}
    0x0235: {id: apple_client_server_protocol, -label: Apple Client Server Protocol}
    0x0281: {id: mpls, -label: MPLS Unicast}
    0x0283: {id: mpls_multicast, -label: MPLS Multicast}
    0x0285: {id: ieee_p1284_4_standard, -label: IEEE p1284.4 standard - data packets}
    0x0287: {id: etsi_tetra_network_protocol_type_1, -label: ETSI TETRA Network Protocol Type 1}
    0x0289: {id: multichannel_flow_treatment_protocol, -label: Multichannel Flow Treatment Protocol}
    0x2063: {id: rtp_iphc_compressed_tcp_no_delta, -label: RTP IPHC Compressed TCP No Delta}
    0x2065: {id: rtp_iphc_context_state, -label: RTP IPHC Context State}
    0x2067: {id: rtp_iphc_compressed_udp_16, -label: RTP IPHC Compressed UDP 16}
    0x2069: {id: rtp_iphc_compressed_rtp_16, -label: RTP IPHC Compressed RTP 16}
    0x4001: {id: cray_communications_cp, -label: Cray Communications Control Protocol}
    0x4003: {id: cdpd_mobile_network_registration_protocol, -label: CDPD Mobile Network Registration Protocol}
    0x4005: {id: expand_accelerator_protocol, -label: Expand accelerator protocol}
    0x4007: {id: odsicp_ncp, -label: ODSICP NCP}
    0x4009: {id: docsis_dll, -label: DOCSIS DLL}
    0x400b: {id: cetacean_network_detection_protocol, -label: Cetacean Network Detection Protocol}
    0x4021: {id: stacker_lzs, -label: Stacker LZS}
    0x4023: {id: reftek_protocol, -label: RefTek Protocol}
    0x4025: {id: fibre_channel, -label: Fibre Channel}
    0x4027: {id: emit_protocols, -label: EMIT Protocols}
    0x405b: {id: vendor_specific_protocol, -label: Vendor-Specific Protocol (VSP)}
    0x405d: {id: trill_link_state_protocol, -label: TRILL Link State Protocol (TLSP)}
    0x8021: {id: ipcp, -label: Internet Protocol Control Protocol}
    0x8023: {id: osi_network_layer_cp, -label: OSI Network Layer Control Protocol}
    0x8025: {id: xerox_ns_idp_cp, -label: Xerox NS IDP Control Protocol}
    0x8027: {id: decnet_phase_iv_cp, -label: DECnet Phase IV Control Protocol}
    0x8029: {id: appletalk_cp, -label: AppleTalk Control Protocol}
    0x802b: {id: novell_ipx_cp, -label: Novell IPX Control Protocol}
    0x8031: {id: bridging_ncp, -label: Bridging NCP}
    0x8033: {id: stream_protocol_cp, -label: Stream Protocol Control Protocol}
    0x8035: {id: banyan_vines_cp, -label: Banyan Vines Control Protocol}
    0x803d: {id: multi_link_cp, -label: Multi-Link Control Protocol}
    0x803f: {id: netbios_framing_cp, -label: NETBIOS Framing Control Protocol}
    0x8041: {id: cisco_systems_cp, -label: Cisco Systems Control Protocol}
    0x8043: {id: ascom_timeplex_8043, -label: Ascom Timeplex}
    0x8045: {id: fujitsu_lblb_cp, -label: Fujitsu LBLB Control Protocol}
    0x8047: {id: dca_remote_lan_network_cp, -label: DCA Remote Lan Network Control Protocol (RLNCP)}
    0x8049: {id: serial_data_cp, -label: Serial Data Control Protocol (PPP-SDCP)}
    0x804b: {id: sna_over_802_2_cp, -label: SNA over 802.2 Control Protocol}
    0x804d: {id: sna_cp, -label: SNA Control Protocol}
    0x804f: {id: ip6_header_compression_cp, -label: IP6 Header Compression Control Protocol}
    0x8051: {id: knx_bridging_cp, -label: KNX Bridging Control Protocol}
    0x8053: {id: ecp, -label: Encryption Control Protocol}
    0x8055: {id: individual_link_encryption_cp, -label: Individual Link Encryption Control Protocol}
    0x8057: {id: ipv6cp, -label: IPv6 Control Protocol}
    0x8059: {id: ppp_muxing_cp, -label: PPP Muxing Control Protocol}
    0x805b: {id: vendor_specific_network_cp, -label: Vendor-Specific Network Control Protocol (VSNCP)}
    0x805d: {id: trill_network_cp, -label: TRILL Network Control Protocol}
    0x806f: {id: stampede_bridging_cp, -label: Stampede Bridging Control Protocol}
    0x8073: {id: mp_cp, -label: MP+ Control Protocol}
    0x80c1: {id: ntcits_ipi_cp, -label: NTCITS IPI Control Protocol}
    0x80fb: {id: single_link_compression_in_multilink_control, -label: Single link compression in multilink control}
    0x80fd: {id: ccp, -label: Compression Control Protocol}
    0x8207: {id: cisco_discovery_protocol_cp, -label: Cisco Discovery Protocol Control Protocol}
    0x8209: {id: netcs_twin_routing_8209, -label: Netcs Twin Routing}
    0x820b: {id: stp_820b, -label: STP - Control Protocol}
    0x820d: {id: edpcp, -label: EDPCP - Extreme Discovery Protocol Control Protocol}
    0x8235: {id: apple_client_server_protocol_control, -label: Apple Client Server Protocol Control}
    0x8281: {id: mpls_cp, -label: MPLS Control Protocol}
    0x8285: {id: ieee_p1284_4_standard_8285, -label: IEEE p1284.4 standard - Protocol Control}
    0x8287: {id: etsi_tetra_tnp1_cp, -label: ETSI TETRA TNP1 Control Protocol}
    0x8289: {id: multichannel_flow_treatment_protocol_8289, -label: Multichannel Flow Treatment Protocol}
    0xc021: {id: lcp, -label: Link Control Protocol}
    0xc023: {id: pap, -label: Password Authentication Protocol}
    0xc025: {id: lqr, -label: Link Quality Report}
    0xc027: {id: shiva_password_authentication_protocol, -label: Shiva Password Authentication Protocol}
    0xc029: {id: callback_cp, -label: Callback Control Protocol (CBCP)}
    0xc02b: {id: bacp_bandwidth_allocation_cp, -label: BACP Bandwidth Allocation Control Protocol}
    0xc02d: {id: bap_bandwidth_allocation_protocol, -label: BAP Bandwidth Allocation Protocol}
    0xc05b: {id: vendor_specific_authentication_protocol, -label: Vendor-Specific Authentication Protocol (VSAP)}
    0xc081: {id: container_cp, -label: Container Control Protocol}
    0xc223: {id: chap, -label: Challenge Handshake Authentication Protocol}
    0xc225: {id: rsa_authentication_protocol, -label: RSA Authentication Protocol}
    0xc227: {id: eap, -label: Extensible Authentication Protocol}
    0xc229: {id: mitsubishi_security_information_exchange_protocol, -label: Mitsubishi Security Information Exchange Protocol (SIEP)}
    0xc26f: {id: stampede_bridging_authorization_protocol, -label: Stampede Bridging Authorization Protocol}
    0xc281: {id: proprietary_authentication_protocol, -label: Proprietary Authentication Protocol}
    0xc283: {id: proprietary_authentication_protocol_c283, -label: Proprietary Authentication Protocol}
    0xc481: {id: proprietary_node_id_authentication_protocol, -label: Proprietary Node ID Authentication Protocol}
