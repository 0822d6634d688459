# SPDX-License-Identifier: MIT
meta:
  id: ppp_pfc
  title: PPP with a short protocol number
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ppp.start: 1}
  -aka: {dpkt: pppoe.PPP, scapy: PPP, wireshark: ppp}
  -group: Link
  -summary: "{protocol}"
-scapy: {}
-dpkt:
  class: PPP
  fields: [[p, protocol.to_i, 0x21]]
  data: payload
doc: >-
  PPP after both sides have agreed to leave out a first byte of 0 in the
  protocol number (protocol field compression).
doc-ref: RFC 1661 §6.5
seq:
  - id: protocol
    type: u1
    enum: protocol
    -label: protocol
    -format: hex
    -default: 0xe1
    -auto: {fn: next_protocol, table: ppp.pfc}
    -aka: {dpkt: p, scapy: proto, wireshark: ppp.protocol}
    doc: What is carried, the last byte of its number, which is odd. It follows the layer inside.
    doc-ref: RFC 1661 §6.5; IANA ppp-numbers
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: ppp.pfc, key: protocol}
    -aka: {dpkt: data, scapy: load}
    doc: The packet that is carried, read by the protocol that the number names.
    doc-ref: RFC 1661 §2
enums:
  protocol:
    0x01: {id: padding_protocol, -label: Padding Protocol}
    0x03: {id: rohc_small_cid, -label: ROHC small-CID}
    0x05: {id: rohc_large_cid, -label: ROHC large-CID}
    0x21: {id: ipv4, -label: Internet Protocol version 4}
    0x23: {id: osi_network_layer, -label: OSI Network Layer}
    0x25: {id: xerox_ns_idp, -label: Xerox NS IDP}
    0x27: {id: decnet_phase_iv, -label: DECnet Phase IV}
    0x29: {id: appletalk, -label: Appletalk}
    0x2b: {id: novell_ipx, -label: Novell IPX}
    0x2d: {id: vj_compressed, -label: Van Jacobson Compressed TCP/IP}
    0x2f: {id: vj_uncompressed, -label: Van Jacobson Uncompressed TCP/IP}
    0x31: {id: bridging_pdu, -label: Bridging PDU}
    0x33: {id: stream_protocol, -label: Stream Protocol (ST-II)}
    0x35: {id: banyan_vines, -label: Banyan Vines}
    0x39: {id: appletalk_eddp, -label: AppleTalk EDDP}
    0x3b: {id: appletalk_smartbuffered, -label: AppleTalk SmartBuffered}
    0x3d: {id: multilink, -label: Multi-Link}
    0x3f: {id: netbios_framing, -label: NETBIOS Framing}
    0x41: {id: cisco_systems, -label: Cisco Systems}
    0x43: {id: ascom_timeplex, -label: Ascom Timeplex}
    0x45: {id: fujitsu_link_backup_and_load_balancing, -label: Fujitsu Link Backup and Load Balancing (LBLB)}
    0x47: {id: dca_remote_lan, -label: DCA Remote Lan}
    0x49: {id: serial_data_transport_protocol, -label: Serial Data Transport Protocol (PPP-SDTP)}
    0x4b: {id: sna_over_802_2, -label: SNA over 802.2}
    0x4d: {id: sna, -label: SNA}
    0x4f: {id: ipv6_header_compression, -label: IPv6 Header Compression}
    0x51: {id: knx_bridging_data, -label: KNX Bridging Data}
    0x53: {id: encryption, -label: Encryption}
    0x55: {id: individual_link_encryption, -label: Individual Link Encryption}
    0x57: {id: ipv6, -label: Internet Protocol version 6}
    0x59: {id: ppp_muxing, -label: PPP Muxing}
    0x5b: {id: vendor_specific_network_protocol, -label: Vendor-Specific Network Protocol (VSNP)}
    0x5d: {id: trill_network_protocol, -label: TRILL Network Protocol (TNP)}
    0x61: {id: rtp_iphc_full_header, -label: RTP IPHC Full Header}
    0x63: {id: rtp_iphc_compressed_tcp, -label: RTP IPHC Compressed TCP}
    0x65: {id: rtp_iphc_compressed_non_tcp, -label: RTP IPHC Compressed Non TCP}
    0x67: {id: rtp_iphc_compressed_udp_8, -label: RTP IPHC Compressed UDP 8}
    0x69: {id: rtp_iphc_compressed_rtp_8, -label: RTP IPHC Compressed RTP 8}
    0x6f: {id: stampede_bridging, -label: Stampede Bridging}
    0x73: {id: mp_protocol, -label: MP+ Protocol}
    0xc1: {id: ntcits_ipi, -label: NTCITS IPI}
    0xfb: {id: single_link_compression_in_multilink, -label: Single link compression in multilink}
    0xfd: {id: compressed, -label: Compressed datagram}
