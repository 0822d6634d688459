# SPDX-License-Identifier: MIT
meta:
  id: llc
  title: Logical Link Control
  endian: be
  bit-endian: be
  -binds: {ethernet.type: [4, 0x8870]}
  -aka: {dpkt: llc.LLC, scapy: LLC, wireshark: llc}
  -group: Link
  -summary: "{ssap} → {dsap}"
-scapy:
  when: sizeof(control_2) == 0
  fields: [[ssap, ssap]]
-dpkt:
  - class: LLC
    in: [~, Ethernet]
    when: dsap == 0xaa and ssap == 0xaa
    builds: control % 4 == 3
    fields: [[dsap, dsap.to_i, 0xaa], [ssap, ssap.to_i, 0xaa], [ctl, control, 3]]
    data: payload
    joins: true
  - class: LLC
    in: [~, Ethernet]
    when: dsap == 0x06 or dsap == 0x42
    builds: control % 4 == 3
    fields: [[dsap, dsap.to_i, 0xaa], [ssap, ssap.to_i, 0xaa], [ctl, control, 3]]
    data: payload
    needs: true
  - class: LLC
    in: [~, Ethernet]
    when: dsap != 0x10 and dsap != 0xe0
    fields: [[dsap, dsap.to_i, 0xaa], [ssap, ssap.to_i, 0xaa], [ctl, control, 3]]
doc: >-
  Stands where an Ethernet frame has a length and so no type: says which service
  access point sends to which. Numbered frames carry a connection, unnumbered
  ones, by far the most, do not.
doc-ref: IEEE 802.2-1998 §3
seq:
  - id: dsap
    type: u1
    enum: sap
    -label: destination service access point
    -format: hex
    -default: 0xaa
    -auto: {fn: next_protocol, table: llc.dsap}
    -aka: {dpkt: dsap, scapy: dsap, wireshark: llc.dsap}
    doc: For whom this is, and so what is inside. It follows the layer inside. An odd number is a group.
    doc-ref: IEEE 802.2-1998 §3.3.1
  - id: ssap
    type: u1
    enum: sap
    -label: source service access point
    -format: hex
    -default: 0xaa
    -auto: {fn: next_protocol, table: llc.dsap}
    -aka: {dpkt: ssap, scapy: ssap, wireshark: llc.ssap}
    doc: Who sends, nearly always the same number. The lowest bit is set in a response.
    doc-ref: IEEE 802.2-1998 §3.3.1
  - id: control
    type: u1
    -label: control
    -format: hex
    -default: 3
    -aka: {dpkt: ctl, scapy: ctrl}
    -names-by:
      key: control
      0x03: {3: unnumbered information}
      0x0f: {15: disconnected mode}
      0x13: {19: unnumbered information with poll}
      0x43: {67: disconnect}
      0x63: {99: unnumbered acknowledgment}
      0x6f: {111: set asynchronous balanced mode extended}
      0x73: {115: unnumbered acknowledgment with final}
      0x7f: {127: set asynchronous balanced mode extended with poll}
      0x87: {135: frame reject}
      0x97: {151: frame reject with final}
      0xaf: {175: exchange identification}
      0xbf: {191: exchange identification with poll}
      0xe3: {227: test}
      0xf3: {243: test with poll}
    doc: >-
      What kind of frame. The two lowest bits set: unnumbered, one byte. Else the
      frame counts what was sent and received and a second byte follows.
    doc-ref: IEEE 802.2-1998 §5.2
  - id: control_2
    type: u1
    if: control % 4 != 3
    -label: second byte of control
    -format: hex
    doc: How many frames the sender has received (seven bits) and whether it wants or gives an answer (the lowest).
    doc-ref: IEEE 802.2-1998 §5.2.2
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: llc.dsap, key: dsap, unless: control % 4 != 3}
    -aka: {dpkt: data, scapy: load}
    doc: What is carried, read by the protocol that the destination's number names.
    doc-ref: IEEE 802.2-1998 §3.3.3
enums:
  sap:
    0x00: {id: null_lsap, -label: NULL LSAP}
    0x01: {id: null_lsap_1, -label: NULL LSAP}
    0x02: {id: llc_sub_layer_management, -label: LLC Sub-Layer Management}
    0x04: {id: sna_path_control, -label: SNA Path Control}
    0x06: {id: tcp_ip, -label: TCP/IP}
    0x08: {id: sna, -label: SNA}
    0x0c: {id: sna_12, -label: SNA}
    0x0e: {id: proway_iec955_network_management_and_initialization, -label: "PROWAY (IEC955) Network Management and Initialization"}
    0x10: {id: netware_unofficial, -label: "NetWare (unofficial?)"}
    0x14: {id: iso_network_layer_oslan_1, -label: "ISO Network Layer (OSLAN 1)"}
    0x18: {id: texas_instruments, -label: Texas Instruments}
    0x20: {id: iso_network_layer_unofficial, -label: "ISO Network Layer (unofficial?)"}
    0x34: {id: iso_network_layer_unofficial_52, -label: "ISO Network Layer (unofficial?)"}
    0x42: {id: spanning_tree_bpdu, -label: Spanning Tree BPDU}
    0x4e: {id: eia_rs_511_manufacturing_message_service, -label: EIA RS-511 Manufacturing Message Service}
    0x54: {id: iso_network_layer_oslan_2, -label: "ISO Network Layer (OSLAN 2)"}
    0x7e: {id: iso_8208_x_25_over_802_2, -label: "ISO 8208 (X.25 over 802.2)"}
    0x7f: {id: iso_802_2, -label: ISO 802.2}
    0x80: {id: xns, -label: XNS}
    0x82: {id: bacnet, -label: BACnet}
    0x86: {id: nestar, -label: Nestar}
    0x8e: {id: proway_iec955_active_station_list_maintenance, -label: "PROWAY (IEC955) Active Station List Maintenance"}
    0x98: {id: arp, -label: ARP}
    0xaa: {id: snap, -label: SNAP}
    0xb4: {id: hp_jetdirect_printer, -label: HP JetDirect Printer}
    0xba: {id: banyan_vines, -label: Banyan Vines}
    0xbc: {id: banyan_vines_188, -label: Banyan Vines}
    0xe0: {id: netware, -label: NetWare}
    0xf0: {id: netbios, -label: NetBIOS}
    0xf4: {id: ibm_net_management, -label: IBM Net Management}
    0xf8: {id: hp_extended_llc, -label: HP Extended LLC}
    0xfa: {id: ungermann_bass, -label: Ungermann-Bass}
    0xfc: {id: remote_program_load, -label: Remote Program Load}
    0xfe: {id: iso_network_layer, -label: ISO Network Layer}
    0xff: {id: global_lsap, -label: Global LSAP}
