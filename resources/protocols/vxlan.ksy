# SPDX-License-Identifier: MIT
meta:
  id: vxlan
  title: Virtual Extensible LAN
  endian: be
  bit-endian: be
  -binds: {udp.port: [4789, 8472]}
  -aka: {scapy: VXLAN, wireshark: vxlan}
  -group: Link
  -summary: "network {vni}"
-scapy:
  when: reserved_flags < 8 and reserved_flags_2 < 4
  fields: [[flags, reserved_flags * 16 + has_vni * 8 + reserved_flags_2], [reserved1, reserved]]
doc: Stretches an Ethernet over an IP network. A frame travels in a UDP datagram with the number of its virtual network in front.
doc-ref: RFC 7348 §5
seq:
  - id: reserved_flags
    type: b4
    -label: reserved
    doc: The first four flags, sent as 0.
    doc-ref: RFC 7348 §5
  - id: has_vni
    type: b1
    -label: network identifier valid
    -default: 1
    -aka: {wireshark: vxlan.flag_i}
    -check:
      - {that: 'has_vni', say: "must be set; a receiver drops this", ref: "RFC 7348 §5", level: error}
    doc: Says that the network identifier counts. Always set.
    doc-ref: RFC 7348 §5
  - id: reserved_flags_2
    type: b3
    -label: reserved
    doc: The last three flags, sent as 0.
    doc-ref: RFC 7348 §5
  - id: reserved
    type: b24
    -label: reserved
    -format: hex
    -check:
      - {that: 'reserved == 0 and reserved_flags == 0 and reserved_flags_2 == 0', say: "is sent as 0 unless an extension is in use", ref: "RFC 7348 §5", level: note}
    doc: Sent as 0. Extensions put a group policy or a next protocol here.
    doc-ref: RFC 7348 §5
  - id: vni
    type: b24
    -label: network identifier
    -default: 1
    -aka: {scapy: vni, wireshark: vxlan.vni}
    doc: The number of the virtual network that the frame belongs to.
    doc-ref: RFC 7348 §5
  - id: reserved_2
    type: u1
    -label: reserved
    -aka: {scapy: reserved2, wireshark: vxlan.reserved8}
    -check:
      - {that: 'reserved_2 == 0', say: "is sent as 0", ref: "RFC 7348 §5", level: note}
    doc: Sent as 0.
    doc-ref: RFC 7348 §5
  - id: payload
    size-eos: true
    -label: inner frame
    -payload: {proto: ethernet}
    -aka: {scapy: load}
    doc: The Ethernet frame of the virtual network, without its check sequence.
    doc-ref: RFC 7348 §5
