# SPDX-License-Identifier: MIT
meta:
  id: lldp
  title: Link Layer Discovery Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ethernet.type: 0x88cc}
  -aka: {scapy: LLDPDU, wireshark: lldp}
  -group: Link
  -summary: "{tlvs}"
doc: >-
  A station tells whoever is at the other end of the wire what it is, at which
  of its ports that wire ends, and what it can do. Nobody answers.
doc-ref: IEEE 802.1AB-2016
-check:
  - {that: 'tlvs[0].type == tlv_type::chassis_id and tlvs[1].type == tlv_type::port_id and tlvs[2].type == tlv_type::ttl', say: "begins with the chassis, the port and the time to live", ref: "IEEE 802.1AB-2016 §8.2", level: error}
seq:
  - id: tlvs
    type: tlv
    repeat: until
    repeat-until: _.type == tlv_type::end or _io.eof
    -label: TLVs
    -default: [{type: 1}, {type: 2}, {type: 3}, {type: 0}]
    doc: What the station says, piece by piece, up to the one that ends it.
    doc-ref: IEEE 802.1AB-2016 §8.2
types:
  tlv:
    -summary: "{type}"
    doc: "One piece: what it is about, its length, its value."
    doc-ref: IEEE 802.1AB-2016 §8.4
    seq:
      - id: type
        type: b7
        enum: tlv_type
        -label: type
        -default: 4
        -aka: {scapy: _type, wireshark: lldp.tlv.type}
        doc: What this piece is about.
        doc-ref: IEEE 802.1AB-2016 §8.4.1
      - id: length
        type: b9
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: _length, wireshark: lldp.tlv.len}
        -check:
          - {that: 'type != tlv_type::end or length == 0', say: "the end has no content", ref: "IEEE 802.1AB-2016 §8.5.1", level: error}
        doc: The bytes behind these two.
        doc-ref: IEEE 802.1AB-2016 §8.4.2
      - id: body
        size: length
        if: type != tlv_type::end
        type:
          switch-on: type
          cases:
            'tlv_type::chassis_id': chassis_id
            'tlv_type::port_id': port_id
            'tlv_type::ttl': ttl
            'tlv_type::port_description': port_description
            'tlv_type::system_name': system_name
            'tlv_type::system_description': system_description
            'tlv_type::capabilities': capabilities
            'tlv_type::management_address': management_address
            'tlv_type::organization': organization
            _: other
        -inline: true
        -label: content
        doc: What the piece says.
        doc-ref: IEEE 802.1AB-2016 §8.4.3
  chassis_id:
    -aka: {scapy: LLDPDUChassisID}
    doc: Names the station.
    doc-ref: IEEE 802.1AB-2016 §8.5.2
    seq:
      - id: subtype
        type: u1
        enum: chassis_subtype
        -label: subtype
        -default: 4
        -aka: {scapy: subtype, wireshark: lldp.chassis.subtype}
        -check:
          - {that: 'subtype.to_i >= 1 and subtype.to_i <= 7', say: "is reserved", ref: "IEEE 802.1AB-2016 §8.5.2.2", level: warning}
        doc: What kind of name the station uses.
        doc-ref: IEEE 802.1AB-2016 §8.5.2.2
      - id: body
        size-eos: true
        type:
          switch-on: subtype
          cases:
            'chassis_subtype::mac': mac_id
            'chassis_subtype::network_address': network_address
            _: text_id
        -inline: true
        -label: content
        doc: What the TLV says.
        doc-ref: IEEE 802.1AB-2016 §8.5.2.3
  port_id:
    -aka: {scapy: LLDPDUPortID}
    doc: Names the port that this is sent from.
    doc-ref: IEEE 802.1AB-2016 §8.5.3
    seq:
      - id: subtype
        type: u1
        enum: port_subtype
        -label: subtype
        -default: 5
        -aka: {scapy: subtype, wireshark: lldp.port.subtype}
        -check:
          - {that: 'subtype.to_i >= 1 and subtype.to_i <= 7', say: "is reserved", ref: "IEEE 802.1AB-2016 §8.5.3.2", level: warning}
        doc: What kind of name the port has.
        doc-ref: IEEE 802.1AB-2016 §8.5.3.2
      - id: body
        size-eos: true
        type:
          switch-on: subtype
          cases:
            'port_subtype::mac': mac_id
            'port_subtype::network_address': network_address
            _: text_id
        -inline: true
        -label: content
        doc: What the TLV says.
        doc-ref: IEEE 802.1AB-2016 §8.5.3.3
  mac_id:
    -summary: "{_parent.subtype}: {mac}"
    doc: A hardware address as a name.
    doc-ref: IEEE 802.1AB-2016 §8.5.2.3
    seq:
      - id: mac
        size: 6
        -label: address
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {scapy: id, wireshark: [lldp.chassis.id.mac, lldp.port.id.mac]}
        doc: The hardware address that serves as the name.
        doc-ref: IEEE 802.1AB-2016 §8.5.2.3
  network_address:
    doc: A network address as a name.
    doc-ref: IEEE 802.1AB-2016 §8.5.2.3
    seq:
      - id: family
        type: u1
        enum: family
        -label: address family
        -default: 1
        -aka: {scapy: family}
        doc: What kind of address follows.
        doc-ref: IEEE 802.1AB-2016 §8.5.2.3; IANA address-family-numbers
      - id: name
        size-eos: true
        type:
          switch-on: family
          cases:
            'family::ipv4': ipv4_address
            'family::ipv6': ipv6_address
            _: other_address
        -inline: true
        -label: address
        doc: The address that serves as the name.
        doc-ref: IEEE 802.1AB-2016 §8.5.2.3
  text_id:
    -summary: "{_parent.subtype}: {text}"
    doc: A text as a name.
    doc-ref: IEEE 802.1AB-2016 §8.5.2.3
    seq:
      - id: text
        type: str
        size-eos: true
        -label: name
        -default: eth0
        -aka: {scapy: id, wireshark: [lldp.chassis.id, lldp.port.id]}
        -check:
          - {that: '_io.size > 0', say: "a name has at least one byte", ref: "IEEE 802.1AB-2016 §8.5.2", level: error}
        doc: The name as a text, whoever gave it.
        doc-ref: IEEE 802.1AB-2016 §8.5.2.3
  ipv4_address:
    -summary: "{_parent.family}: {address}"
    doc: An address of IP version 4.
    doc-ref: IEEE 802.1AB-2016 §8.5.9.4
    seq:
      - id: address
        size: 4
        -label: address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {scapy: [id, management_address], wireshark: [lldp.chassis.id.ip4, lldp.port.id.ip4, lldp.mgn.addr.ip4]}
        doc: The address.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.4
  ipv6_address:
    -summary: "{_parent.family}: {address}"
    doc: An address of IP version 6.
    doc-ref: IEEE 802.1AB-2016 §8.5.9.4
    seq:
      - id: address
        size: 16
        -label: address
        -format: ipv6
        -default: "2001:db8::1"
        -aka: {scapy: [id, management_address], wireshark: [lldp.chassis.id.ip6, lldp.port.id.ip6, lldp.mgn.addr.ip6]}
        doc: The address.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.4
  other_address:
    -summary: "{_parent.family}: {address}"
    doc: An address of another kind.
    doc-ref: IEEE 802.1AB-2016 §8.5.9.4
    seq:
      - id: address
        size-eos: true
        -label: address
        -aka: {scapy: [id, management_address], wireshark: [lldp.mgn.addr.hex]}
        doc: The address.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.4
  ttl:
    -aka: {scapy: LLDPDUTimeToLive}
    -summary: "{_parent.type}: {ttl} s"
    doc: How long all this may be believed.
    doc-ref: IEEE 802.1AB-2016 §8.5.4
    seq:
      - id: ttl
        type: u2
        -label: time to live
        -unit: s
        -default: 120
        -aka: {scapy: ttl, wireshark: lldp.time_to_live}
        -check:
          - {that: 'ttl != 0', say: "takes back all that was said before", ref: "IEEE 802.1AB-2016 §8.5.4.1", level: note}
        doc: How long all this may be believed. With 0 the station says goodbye.
        doc-ref: IEEE 802.1AB-2016 §8.5.4.1
  port_description:
    -aka: {scapy: LLDPDUPortDescription}
    -summary: "{_parent.type}: {description}"
    doc: The port in words.
    doc-ref: IEEE 802.1AB-2016 §8.5.5
    seq:
      - id: description
        type: str
        size-eos: true
        -label: description
        -aka: {scapy: description, wireshark: lldp.port.desc}
        doc: The port in words, often what the system calls it.
        doc-ref: IEEE 802.1AB-2016 §8.5.5.1
  system_name:
    -aka: {scapy: LLDPDUSystemName}
    -summary: "{_parent.type}: {name}"
    doc: What the operator calls the station.
    doc-ref: IEEE 802.1AB-2016 §8.5.6
    seq:
      - id: name
        type: str
        size-eos: true
        -label: name
        -aka: {scapy: system_name, wireshark: lldp.tlv.system.name}
        doc: What the operator calls the station, often its full domain name.
        doc-ref: IEEE 802.1AB-2016 §8.5.6.1
  system_description:
    -aka: {scapy: LLDPDUSystemDescription}
    -summary: "{_parent.type}: {description}"
    doc: The station in words.
    doc-ref: IEEE 802.1AB-2016 §8.5.7
    seq:
      - id: description
        type: str
        size-eos: true
        -label: description
        -aka: {scapy: description, wireshark: lldp.tlv.system.desc}
        doc: Hardware and software of the station in words.
        doc-ref: IEEE 802.1AB-2016 §8.5.7.1
  capabilities:
    -aka: {scapy: LLDPDUSystemCapabilities}
    -summary: "{_parent.type}"
    doc: What the station could be, and what it is at the moment.
    doc-ref: IEEE 802.1AB-2016 §8.5.8
    seq:
      - id: available
        type: capability_bits
        -label: capabilities
        -aka: {wireshark: lldp.tlv.system_cap}
        doc: What the station could be.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: enabled
        type: capability_bits
        -label: enabled
        -aka: {wireshark: lldp.tlv.enable_system_cap}
        -check:
          - {that: '(available.router or not enabled.router) and (available.mac_bridge or not enabled.mac_bridge) and (available.telephone or not enabled.telephone) and (available.wlan_access_point or not enabled.wlan_access_point) and (available.repeater or not enabled.repeater) and (available.station_only or not enabled.station_only)', say: "is more than it says that it can be", ref: "IEEE 802.1AB-2016 §8.5.8.2", level: warning}
        doc: What it is at the moment.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.2
  capability_bits:
    doc: One bit for each thing that a station can be.
    doc-ref: IEEE 802.1AB-2016 §8.5.8.1
    seq:
      - id: reserved_5
        type: b1
        -label: reserved
        -aka: {scapy: [reserved_5_available, reserved_5_enabled]}
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: reserved_4
        type: b1
        -label: reserved
        -aka: {scapy: [reserved_4_available, reserved_4_enabled]}
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: reserved_3
        type: b1
        -label: reserved
        -aka: {scapy: [reserved_3_available, reserved_3_enabled]}
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: reserved_2
        type: b1
        -label: reserved
        -aka: {scapy: [reserved_2_available, reserved_2_enabled]}
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: reserved_1
        type: b1
        -label: reserved
        -aka: {scapy: [reserved_1_available, reserved_1_enabled]}
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: two_port_mac_relay
        type: b1
        -label: two-port MAC relay
        -aka: {scapy: [two_port_mac_relay_available, two_port_mac_relay_enabled]}
        doc: Passes frames between two ports without learning.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: s_vlan_component
        type: b1
        -label: S-VLAN component
        -aka: {scapy: [s_vlan_component_available, s_vlan_component_enabled]}
        doc: A bridge for the tags of providers.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: c_vlan_component
        type: b1
        -label: C-VLAN component
        -aka: {scapy: [c_vlan_component_available, c_vlan_component_enabled]}
        doc: A bridge for the tags of customers.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: station_only
        type: b1
        -label: station only
        -aka: {scapy: [station_only_available, station_only_enabled], wireshark: [lldp.tlv.system_cap.station_only, lldp.tlv.enable_system_cap.station_only]}
        -check:
          - {that: 'not station_only or not (two_port_mac_relay or s_vlan_component or c_vlan_component or docsis_cable_device or telephone or router or wlan_access_point or mac_bridge or repeater or other)', say: "a mere station does nothing else", ref: "IEEE 802.1AB-2016 §8.5.8.1", level: warning}
        doc: An end of the network that passes nothing on.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: docsis_cable_device
        type: b1
        -label: DOCSIS cable device
        -aka: {scapy: [docsis_cable_device_available, docsis_cable_device_enabled], wireshark: [lldp.tlv.system_cap.docsis_cable_device, lldp.tlv.enable_system_cap.docsis_cable_device]}
        doc: Joins a cable network.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: telephone
        type: b1
        -label: telephone
        -aka: {scapy: [telephone_available, telephone_enabled], wireshark: [lldp.tlv.system_cap.telephone, lldp.tlv.enable_system_cap.telephone]}
        doc: A telephone.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: router
        type: b1
        -label: router
        -aka: {scapy: [router_available, router_enabled], wireshark: [lldp.tlv.system_cap.router, lldp.tlv.enable_system_cap.router]}
        doc: Passes packets on by their addresses.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: wlan_access_point
        type: b1
        -label: WLAN access point
        -aka: {scapy: [wlan_access_point_available, wlan_access_point_enabled], wireshark: [lldp.tlv.system_cap.wlan_access_pt, lldp.tlv.enable_system_cap.wlan_access_pt]}
        doc: Joins wireless stations.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: mac_bridge
        type: b1
        -label: MAC bridge
        -default: 1
        -aka: {scapy: [mac_bridge_available, mac_bridge_enabled], wireshark: [lldp.tlv.system_cap.bridge, lldp.tlv.enable_system_cap.bridge]}
        doc: Passes frames on by their addresses.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: repeater
        type: b1
        -label: repeater
        -aka: {scapy: [repeater_available, repeater_enabled], wireshark: [lldp.tlv.system_cap.repeater, lldp.tlv.enable_system_cap.repeater]}
        doc: Passes everything on.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
      - id: other
        type: b1
        -label: other
        -aka: {scapy: [other_available, other_enabled], wireshark: [lldp.tlv.system_cap.other, lldp.tlv.enable_system_cap.other]}
        doc: Something that is none of these.
        doc-ref: IEEE 802.1AB-2016 §8.5.8.1
  management_address:
    -aka: {scapy: LLDPDUManagementAddress}
    doc: Where the station can be managed.
    doc-ref: IEEE 802.1AB-2016 §8.5.9
    seq:
      - id: address_length
        type: u1
        -label: address length
        -unit: bytes
        -auto: {expr: 1 + sizeof(target)}
        -aka: {scapy: _management_address_string_length, wireshark: lldp.mgn.address.len}
        -check:
          - {that: 'address_length >= 2 and address_length <= 32', say: "an address has 1 to 31 bytes", ref: "IEEE 802.1AB-2016 §8.5.9.2", level: error}
        doc: The bytes of family and address.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.2
      - id: family
        type: u1
        enum: family
        -label: address family
        -default: 1
        -aka: {scapy: management_address_subtype, wireshark: lldp.mgn.address.subtype}
        doc: What kind of address follows.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.3; IANA address-family-numbers
      - id: target
        size: address_length - 1
        type:
          switch-on: family
          cases:
            'family::ipv4': ipv4_address
            'family::ipv6': ipv6_address
            _: other_address
        -inline: true
        -label: address
        doc: Where whoever manages the station should turn to.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.4
      - id: interface_subtype
        type: u1
        enum: interface_subtype
        -label: interface numbering
        -default: 2
        -aka: {scapy: interface_numbering_subtype, wireshark: lldp.mgn.interface.subtype}
        doc: What kind of number follows.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.5
      - id: interface
        type: u4
        -label: interface
        -default: 1
        -aka: {scapy: interface_number, wireshark: lldp.mgn.interface.number}
        doc: The number of the interface that has this address.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.6
      - id: oid_length
        type: u1
        -label: object identifier length
        -unit: bytes
        -auto: {fn: length_of, of: oid}
        -aka: {scapy: _oid_string_length, wireshark: lldp.mgn.obj.len}
        doc: The bytes of the object identifier.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.7
      - id: oid
        size: oid_length
        -label: object identifier
        -aka: {scapy: object_id, wireshark: lldp.mgn.obj.id}
        doc: Which hardware or protocol belongs to the address, in ASN.1's coding without type and length.
        doc-ref: IEEE 802.1AB-2016 §8.5.9.8
  organization:
    -aka: {scapy: LLDPDUGenericOrganisationSpecific}
    -summary: "{oui}"
    doc: What an organization has defined on its own.
    doc-ref: IEEE 802.1AB-2016 §8.6
    seq:
      - id: oui
        type: b24
        enum: oui
        -label: organization
        -format: hex
        -default: 0x0080c2
        -aka: {scapy: org_code, wireshark: lldp.orgtlv.oui}
        doc: Who has defined the content, by its assigned number.
        doc-ref: IEEE 802.1AB-2016 §8.6.1.3
      - id: value
        size-eos: true
        type:
          switch-on: oui
          cases:
            'oui::ieee_802_1': ieee_802_1
            'oui::ieee_802_3': ieee_802_3
            'oui::tia': med
            _: other_organization
        -inline: true
        -label: content
        doc: What the organization says.
        doc-ref: IEEE 802.1AB-2016 §8.6.1
  other_organization:
    doc: Of an organization that has no description here.
    doc-ref: IEEE 802.1AB-2016 §8.6.1
    seq:
      - id: subtype
        type: u1
        -label: subtype
        -aka: {scapy: subtype, wireshark: [lldp.unknown_subtype, lldp.iana.subtype]}
        doc: Which of the things this organization has to say.
        doc-ref: IEEE 802.1AB-2016 §8.6.1.4
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: data}
        doc: What it says.
        doc-ref: IEEE 802.1AB-2016 §8.6.1.5
  ieee_802_1:
    -summary: "{subtype}"
    doc: About VLANs and bridges.
    doc-ref: IEEE 802.1Q-2018 §D.2
    seq:
      - id: subtype
        type: u1
        enum: subtype_802_1
        -label: subtype
        -default: 1
        -aka: {scapy: subtype, wireshark: lldp.ieee.802_1.subtype}
        doc: Which of the things this organization has to say.
        doc-ref: IEEE 802.1Q-2018 §D.1
      - id: body
        size-eos: true
        type:
          switch-on: subtype
          cases:
            'subtype_802_1::port_vlan': port_vlan
            'subtype_802_1::port_protocol_vlan': port_protocol_vlan
            'subtype_802_1::vlan_name': vlan_name
            'subtype_802_1::protocol_identity': protocol_identity
            'subtype_802_1::vid_usage_digest': vid_usage_digest
            'subtype_802_1::management_vid': management_vid
            'subtype_802_1::link_aggregation': link_aggregation
            _: other
        -inline: true
        -label: content
        doc: What the TLV says.
        doc-ref: IEEE 802.1Q-2018 §D.2
  port_vlan:
    doc: The VLAN of frames without a tag.
    doc-ref: IEEE 802.1Q-2018 §D.2.1
    seq:
      - id: vid
        type: u2
        -label: port VLAN
        -default: 1
        -aka: {wireshark: lldp.ieee.802_1.port_vlan.id}
        -check:
          - {that: 'vid <= 4094', say: "VLANs have the numbers 1 to 4094", ref: "IEEE 802.1Q-2018 §D.2.1.1", level: warning}
        doc: The VLAN that frames without a tag belong to. 0 when there is none.
        doc-ref: IEEE 802.1Q-2018 §D.2.1.1
  port_protocol_vlan:
    doc: A VLAN that the protocol of a frame decides.
    doc-ref: IEEE 802.1Q-2018 §D.2.2
    seq:
      - id: reserved
        type: b5
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.1Q-2018 §D.2.2.1
      - id: enabled
        type: b1
        -label: enabled
        -aka: {wireshark: lldp.ieee.802_1.port_and_vlan_id_flag.enabled}
        -check:
          - {that: 'not enabled or supported', say: "is in use and yet not supported", ref: "IEEE 802.1Q-2018 §D.2.2.1", level: warning}
        doc: The port sorts frames by protocol.
        doc-ref: IEEE 802.1Q-2018 §D.2.2.1
      - id: supported
        type: b1
        -label: supported
        -aka: {wireshark: lldp.ieee.802_1.port_and_vlan_id_flag.supported}
        doc: The port is able to.
        doc-ref: IEEE 802.1Q-2018 §D.2.2.1
      - id: reserved_2
        type: b1
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.1Q-2018 §D.2.2.1
      - id: vid
        type: u2
        -label: VLAN
        -aka: {wireshark: lldp.ieee.802_1.port_proto_vlan.id}
        doc: The VLAN. 0 when the port cannot sort by protocol.
        doc-ref: IEEE 802.1Q-2018 §D.2.2.2
  vlan_name:
    doc: What the operator calls a VLAN.
    doc-ref: IEEE 802.1Q-2018 §D.2.3
    seq:
      - id: vid
        type: u2
        -label: VLAN
        -default: 1
        -aka: {wireshark: lldp.ieee.802_1.vlan.id}
        doc: The VLAN that has the name.
        doc-ref: IEEE 802.1Q-2018 §D.2.3.1
      - id: name_length
        type: u1
        -label: name length
        -unit: bytes
        -auto: {fn: length_of, of: name}
        -aka: {wireshark: lldp.ieee.802_1.vlan.name_len}
        -check:
          - {that: 'name_length <= 32', say: "a name has at most 32 bytes", ref: "IEEE 802.1Q-2018 §D.2.3.2", level: error}
        doc: The bytes of the name.
        doc-ref: IEEE 802.1Q-2018 §D.2.3.2
      - id: name
        type: str
        size: name_length
        -label: name
        -default: default
        -aka: {wireshark: lldp.ieee.802_1.vlan.name}
        doc: What the operator calls it.
        doc-ref: IEEE 802.1Q-2018 §D.2.3.3
  protocol_identity:
    doc: A protocol that the port takes part in.
    doc-ref: IEEE 802.1Q-2018 §D.2.4
    seq:
      - id: identity_length
        type: u1
        -label: identity length
        -unit: bytes
        -auto: {fn: length_of, of: identity}
        -aka: {wireshark: lldp.ieee.802_1.proto.id_length}
        doc: The bytes that follow.
        doc-ref: IEEE 802.1Q-2018 §D.2.4.1
      - id: identity
        size: identity_length
        -label: identity
        -aka: {wireshark: lldp.ieee.802_1.proto.id}
        doc: The first bytes behind the addresses of that protocol's frames.
        doc-ref: IEEE 802.1Q-2018 §D.2.4.2
  vid_usage_digest:
    doc: A sum over the VLANs in use.
    doc-ref: IEEE 802.1Q-2018 §D.2.5
    seq:
      - id: digest
        type: u4
        -label: digest
        -format: hex
        doc: CRC-32 over the table of the VLANs in use; neighbours compare it.
        doc-ref: IEEE 802.1Q-2018 §D.2.5.1
  management_vid:
    doc: The VLAN for management.
    doc-ref: IEEE 802.1Q-2018 §D.2.6
    seq:
      - id: management_vid
        type: u2
        -label: management VLAN
        doc: Where the station is managed. 0 when no VLAN is set aside.
        doc-ref: IEEE 802.1Q-2018 §D.2.6.1
  link_aggregation:
    doc: Whether the port is one of a bundle.
    doc-ref: IEEE 802.1Q-2018 §D.2.7
    seq:
      - id: reserved
        type: b4
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.1Q-2018 §D.2.7.1
      - id: port_type
        type: b2
        -label: port type
        -aka: {wireshark: lldp.ieee.802_1.aggregation_status.porttype}
        doc: What kind of port speaks.
        doc-ref: IEEE 802.1Q-2018 §D.2.7.1
      - id: aggregated
        type: b1
        -label: aggregated
        -aka: {wireshark: [lldp.ieee.802_1.aggregation_status.enabled, lldp.ieee.802_3.aggregation_status.enabled]}
        doc: The port is one of a bundle at the moment.
        doc-ref: IEEE 802.1Q-2018 §D.2.7.1
      - id: capable
        type: b1
        -label: capable
        -aka: {wireshark: [lldp.ieee.802_1.aggregation_status.cap, lldp.ieee.802_3.aggregation_status.cap]}
        -check:
          - {that: 'capable or not aggregated', say: "is in a bundle and yet not able to", ref: "IEEE 802.1Q-2018 §D.2.7.1", level: warning}
        doc: The port can be one of a bundle.
        doc-ref: IEEE 802.1Q-2018 §D.2.7.1
      - id: port
        type: u4
        -label: bundle
        -aka: {wireshark: [lldp.ieee.802_1.aggregated_port_id, lldp.ieee.802_3.aggregated_port_id]}
        doc: The number of the bundle's interface; 0 when there is none.
        doc-ref: IEEE 802.1Q-2018 §D.2.7.2
  ieee_802_3:
    -summary: "{subtype}"
    doc: About the cable and what drives it.
    doc-ref: IEEE 802.3-2018 §79.3
    seq:
      - id: subtype
        type: u1
        enum: subtype_802_3
        -label: subtype
        -default: 1
        -aka: {scapy: subtype, wireshark: lldp.ieee.802_3.subtype}
        doc: Which of the things this organization has to say.
        doc-ref: IEEE 802.3-2018 §79.3
      - id: body
        size-eos: true
        type:
          switch-on: subtype
          cases:
            'subtype_802_3::mac_phy': mac_phy
            'subtype_802_3::power': power
            'subtype_802_3::link_aggregation': link_aggregation
            'subtype_802_3::max_frame_size': max_frame_size
            'subtype_802_3::eee': eee
            _: other
        -inline: true
        -label: content
        doc: What the TLV says.
        doc-ref: IEEE 802.3-2018 §79.3
  mac_phy:
    -summary: "{mau_type}"
    doc: Speed and duplex, and how they were found.
    doc-ref: IEEE 802.3-2018 §79.3.1
    seq:
      - id: reserved
        type: b6
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.3-2018 §79.3.1.1
      - id: autoneg_enabled
        type: b1
        -label: negotiation enabled
        -default: 1
        -aka: {wireshark: lldp.ieee.802_3.mac_phy_auto_neg_status.enabled}
        -check:
          - {that: 'not autoneg_enabled or autoneg_supported', say: "negotiates and yet is not able to", ref: "IEEE 802.3-2018 §79.3.1.1", level: warning}
        doc: Both ends of the wire settle speed and duplex between them.
        doc-ref: IEEE 802.3-2018 §79.3.1.1
      - id: autoneg_supported
        type: b1
        -label: negotiation supported
        -default: 1
        -aka: {wireshark: lldp.ieee.802_3.mac_phy_auto_neg_status.supported}
        doc: The port is able to.
        doc-ref: IEEE 802.3-2018 §79.3.1.1
      - id: can_other
        type: b1
        -label: other
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.other}
        doc: The port offers something that has no bit here.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_10base_t
        type: b1
        -label: "10BASE-T"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.10base_t}
        doc: The port offers 10BASE-T.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_10base_tfd
        type: b1
        -label: "10BASE-T full duplex"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.10base_tfd}
        doc: The port offers 10BASE-T full duplex.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_100base_t4
        type: b1
        -label: "100BASE-T4"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_t4}
        doc: The port offers 100BASE-T4.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_100base_tx
        type: b1
        -label: "100BASE-TX"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_tx}
        doc: The port offers 100BASE-TX.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_100base_txfd
        type: b1
        -label: "100BASE-TX full duplex"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_txfd}
        doc: The port offers 100BASE-TX full duplex.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_100base_t2
        type: b1
        -label: "100BASE-T2"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_t2}
        doc: The port offers 100BASE-T2.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_100base_t2fd
        type: b1
        -label: "100BASE-T2 full duplex"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_t2fd}
        doc: The port offers 100BASE-T2 full duplex.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_fdx_pause
        type: b1
        -label: pause
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.fdx_pause}
        doc: The port offers pause flow control.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_fdx_apause
        type: b1
        -label: asymmetric pause
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.fdx_apause}
        doc: The port offers asymmetric pause flow control.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_fdx_spause
        type: b1
        -label: symmetric pause
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.fdx_spause}
        doc: The port offers symmetric pause flow control.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_fdx_bpause
        type: b1
        -label: asymmetric and symmetric pause
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.fdx_bpause}
        doc: The port offers asymmetric and symmetric pause flow control.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_1000base_x
        type: b1
        -label: "1000BASE-X"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_x}
        doc: The port offers 1000BASE-X.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_1000base_xfd
        type: b1
        -label: "1000BASE-X full duplex"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_xfd}
        doc: The port offers 1000BASE-X full duplex.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_1000base_t
        type: b1
        -label: "1000BASE-T"
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_t}
        doc: The port offers 1000BASE-T.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: can_1000base_tfd
        type: b1
        -label: "1000BASE-T full duplex"
        -default: 1
        -aka: {wireshark: lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_tfd}
        doc: The port offers 1000BASE-T full duplex.
        doc-ref: IEEE 802.3-2018 §79.3.1.2
      - id: mau_type
        type: u2
        enum: mau_type
        -label: operational MAU type
        -default: 30
        -aka: {wireshark: lldp.ieee.802_3.pmd_mau_type}
        doc: What the port runs as at the moment.
        doc-ref: IEEE 802.3-2018 §79.3.1.3; IANA MAU MIB
  power:
    doc: Power over the wire.
    doc-ref: IEEE 802.3-2018 §79.3.2
    seq:
      - id: reserved
        type: b4
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.3-2018 §79.3.2.1
      - id: pairs_control
        type: b1
        -label: pairs can be chosen
        -aka: {wireshark: lldp.ieee.802_3.mdi_power_support.pse_pairs}
        doc: The source can choose the pairs that carry power.
        doc-ref: IEEE 802.3-2018 §79.3.2.1
      - id: enabled
        type: b1
        -label: enabled
        -aka: {wireshark: lldp.ieee.802_3.mdi_power_support.enabled}
        doc: Power is on.
        doc-ref: IEEE 802.3-2018 §79.3.2.1
      - id: supported
        type: b1
        -label: supported
        -aka: {wireshark: lldp.ieee.802_3.mdi_power_support.supported}
        doc: The source is able to feed this port.
        doc-ref: IEEE 802.3-2018 §79.3.2.1
      - id: is_source
        type: b1
        -label: source
        -aka: {wireshark: lldp.ieee.802_3.mdi_power_support.port_class}
        doc: Set by what gives power, clear in what takes it.
        doc-ref: IEEE 802.3-2018 §79.3.2.1
      - id: pairs
        type: u1
        -label: pairs
        -default: 1
        -aka: {wireshark: lldp.ieee.802_3.mdi_pse_pair}
        -check:
          - {that: 'pairs == 1 or pairs == 2', say: "is 1 or 2", ref: "IEEE 802.3-2018 §79.3.2.2", level: note}
        doc: "Which pairs carry power: 1 those of the data, 2 the spare ones."
        doc-ref: IEEE 802.3-2018 §79.3.2.2
      - id: power_class
        type: u1
        -label: power class
        -default: 1
        -aka: {wireshark: lldp.ieee.802_3.mdi_power_class}
        doc: "How much is needed at most: the class and one."
        doc-ref: IEEE 802.3-2018 §79.3.2.3
      - id: allocation
        type: power_allocation
        if: _io.size >= 7
        -label: allocation
        doc: What the two have agreed on, in the longer form.
        doc-ref: IEEE 802.3-2018 §79.3.2.4
  power_allocation:
    doc: How much is asked for, and how much is given.
    doc-ref: IEEE 802.3-2018 §79.3.2.4
    seq:
      - id: power_type
        type: b2
        enum: power_type
        -label: power type
        -aka: {wireshark: lldp.ieee.802_3.mdi_power_type}
        doc: Which edition of power, and which side of it.
        doc-ref: IEEE 802.3-2018 §79.3.2.4.1
      - id: power_source
        type: b2
        -label: power source
        -aka: {wireshark: lldp.ieee.802_3.mdi_power_source}
        doc: Where the power comes from.
        doc-ref: IEEE 802.3-2018 §79.3.2.4.2
      - id: reserved
        type: b2
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: IEEE 802.3-2018 §79.3.2.4
      - id: priority
        type: b2
        enum: priority
        -label: priority
        -aka: {wireshark: lldp.ieee.802_3.mdi_power_priority}
        doc: Who goes dark last when there is too little.
        doc-ref: IEEE 802.3-2018 §79.3.2.4.3
      - id: requested
        type: u2
        -label: requested power
        -unit: "100 mW"
        -default: 130
        -aka: {wireshark: lldp.ieee.802_3.mdi_pde_requested}
        doc: What the consumer asks for.
        doc-ref: IEEE 802.3-2018 §79.3.2.5
      - id: allocated
        type: u2
        -label: allocated power
        -unit: "100 mW"
        -default: 130
        -aka: {wireshark: lldp.ieee.802_3.mdi_pse_allocated}
        doc: What the source sets aside for it.
        doc-ref: IEEE 802.3-2018 §79.3.2.6
      - id: rest
        size-eos: true
        -label: later editions
        doc: What newer editions of the standard have put behind.
        doc-ref: IEEE 802.3bt-2018 §79.3.2
  max_frame_size:
    doc: How long frames may be.
    doc-ref: IEEE 802.3-2018 §79.3.4
    seq:
      - id: size
        type: u2
        -label: maximum frame size
        -unit: bytes
        -default: 1518
        -aka: {wireshark: lldp.ieee.802_3.max_frame_size}
        doc: The longest frame, from the addresses to the check sequence.
        doc-ref: IEEE 802.3-2018 §79.3.4.1
  eee:
    doc: How long a sleeping link needs to wake up.
    doc-ref: IEEE 802.3-2018 §79.3.5
    seq:
      - id: transmit
        type: u2
        -label: transmit
        -unit: "µs"
        -default: 17
        -aka: {wireshark: lldp.ieee.802_3.eee.transmit}
        doc: How long the sender waits before it sends again.
        doc-ref: IEEE 802.3-2018 §79.3.5.1
      - id: receive
        type: u2
        -label: receive
        -unit: "µs"
        -default: 17
        -aka: {wireshark: lldp.ieee.802_3.eee.receive}
        doc: How long the receiver would like the other side to wait.
        doc-ref: IEEE 802.3-2018 §79.3.5.2
      - id: fallback_receive
        type: u2
        -label: fallback receive
        -unit: "µs"
        -default: 17
        -aka: {wireshark: lldp.ieee.802_3.eee.fallback_receive}
        doc: A shorter time that the receiver could make do with.
        doc-ref: IEEE 802.3-2018 §79.3.5.3
      - id: echo_transmit
        type: u2
        -label: echo of transmit
        -unit: "µs"
        -default: 17
        -aka: {wireshark: lldp.ieee.802_3.eee.echo_transmit}
        doc: What the other side last said about sending.
        doc-ref: IEEE 802.3-2018 §79.3.5.4
      - id: echo_receive
        type: u2
        -label: echo of receive
        -unit: "µs"
        -default: 17
        -aka: {wireshark: lldp.ieee.802_3.eee.echo_receive}
        doc: What the other side last said about receiving.
        doc-ref: IEEE 802.3-2018 §79.3.5.4
  med:
    -summary: "{subtype}"
    doc: For telephones and other ends with media.
    doc-ref: ANSI/TIA-1057 §10.2
    seq:
      - id: subtype
        type: u1
        enum: subtype_med
        -label: subtype
        -default: 1
        -aka: {scapy: subtype, wireshark: lldp.media.subtype}
        doc: Which of the things this organization has to say.
        doc-ref: ANSI/TIA-1057 §10.2.1
      - id: body
        size-eos: true
        type:
          switch-on: subtype
          cases:
            'subtype_med::capabilities': med_capabilities
            'subtype_med::network_policy': network_policy
            'subtype_med::location': location
            'subtype_med::extended_power': extended_power
            'subtype_med::hardware_revision': inventory
            'subtype_med::firmware_revision': inventory
            'subtype_med::software_revision': inventory
            'subtype_med::serial_number': inventory
            'subtype_med::manufacturer': inventory
            'subtype_med::model': inventory
            'subtype_med::asset': inventory
            _: other
        -inline: true
        -label: content
        doc: What the TLV says.
        doc-ref: ANSI/TIA-1057 §10.2
  med_capabilities:
    -summary: "{device_class}"
    doc: Which of these pieces the station knows.
    doc-ref: ANSI/TIA-1057 §10.2.2
    seq:
      - id: reserved
        type: b10
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: ANSI/TIA-1057 §10.2.2.1
      - id: inventory
        type: b1
        -label: inventory
        -aka: {wireshark: lldp.media.subtype.caps.inventory}
        doc: Hardware, software and serial number.
        doc-ref: ANSI/TIA-1057 §10.2.2.1
      - id: power_pd
        type: b1
        -label: takes power
        -aka: {wireshark: lldp.media.subtype.caps.mid_pd}
        doc: How much power it takes.
        doc-ref: ANSI/TIA-1057 §10.2.2.1
      - id: power_pse
        type: b1
        -label: gives power
        -aka: {wireshark: lldp.media.subtype.caps.mdi_pse}
        doc: How much power it gives.
        doc-ref: ANSI/TIA-1057 §10.2.2.1
      - id: location
        type: b1
        -label: location
        -aka: {wireshark: lldp.media.subtype.caps.location_id}
        doc: Where it stands.
        doc-ref: ANSI/TIA-1057 §10.2.2.1
      - id: network_policy
        type: b1
        -label: network policy
        -aka: {wireshark: lldp.media.subtype.caps.network_policy}
        doc: VLAN and priority for each kind of media.
        doc-ref: ANSI/TIA-1057 §10.2.2.1
      - id: capabilities
        type: b1
        -label: capabilities
        -default: 1
        -aka: {wireshark: lldp.media.subtype.caps.llpd}
        -check:
          - {that: 'capabilities', say: "who sends this piece knows it", ref: "ANSI/TIA-1057 §10.2.2", level: warning}
        doc: This piece itself.
        doc-ref: ANSI/TIA-1057 §10.2.2.1
      - id: device_class
        type: u1
        enum: device_class
        -label: device class
        -default: 1
        -aka: {wireshark: lldp.media.subtype.class}
        doc: What kind of end it is.
        doc-ref: ANSI/TIA-1057 §10.2.2.2
  network_policy:
    -summary: "{application}, VLAN {vid}"
    doc: VLAN and priority for one kind of media.
    doc-ref: ANSI/TIA-1057 §10.2.3
    seq:
      - id: application
        type: u1
        enum: application
        -label: application
        -default: 1
        -aka: {wireshark: lldp.media.app_type}
        doc: What the settings are for.
        doc-ref: ANSI/TIA-1057 §10.2.3.1
      - id: unknown
        type: b1
        -label: unknown
        -aka: {wireshark: lldp.media.policy_flag}
        doc: The end asks for settings that it does not know yet.
        doc-ref: ANSI/TIA-1057 §10.2.3.2
      - id: tagged
        type: b1
        -label: tagged
        -default: 1
        -aka: {wireshark: lldp.media.tag_flag}
        doc: Frames have a tag with the VLAN.
        doc-ref: ANSI/TIA-1057 §10.2.3.3
      - id: reserved
        type: b1
        -label: reserved
        doc: Has no use and is sent as 0.
        doc-ref: ANSI/TIA-1057 §10.2.3.4
      - id: vid
        type: b12
        -label: VLAN
        -default: 1
        -aka: {wireshark: lldp.media.vlan_id}
        doc: The VLAN. 0 with a tag for the priority only.
        doc-ref: ANSI/TIA-1057 §10.2.3.5
      - id: priority
        type: b3
        -label: priority
        -default: 5
        -aka: {wireshark: lldp.media.l2_prio}
        doc: The priority in the tag.
        doc-ref: ANSI/TIA-1057 §10.2.3.6
      - id: dscp
        type: b6
        -label: DSCP
        -default: 46
        -aka: {wireshark: lldp.media.dscp}
        doc: The code point in the IP header.
        doc-ref: ANSI/TIA-1057 §10.2.3.7
  location:
    -summary: "{format}"
    doc: Where the station is.
    doc-ref: ANSI/TIA-1057 §10.2.4
    seq:
      - id: format
        type: u1
        enum: location_format
        -label: format
        -default: 3
        -aka: {wireshark: lldp.media.loc.data_format}
        doc: How the place is written.
        doc-ref: ANSI/TIA-1057 §10.2.4.1
      - id: data
        size-eos: true
        -label: place
        -aka: {wireshark: lldp.media.ecs}
        doc: The place, coordinates or an address in pieces or a number to call back.
        doc-ref: ANSI/TIA-1057 §10.2.4.2
  extended_power:
    doc: Power over the wire, in finer steps.
    doc-ref: ANSI/TIA-1057 §10.2.5
    seq:
      - id: power_type
        type: b2
        enum: med_power_type
        -label: power type
        doc: Gives power (0) or takes it (1).
        doc-ref: ANSI/TIA-1057 §10.2.5.1
      - id: power_source
        type: b2
        -label: power source
        -aka: {wireshark: lldp.media.power.source}
        doc: "Where it comes from: for a source 1 the mains and 2 a reserve, for a consumer 1 the wire and 2 elsewhere."
        doc-ref: ANSI/TIA-1057 §10.2.5.2
      - id: priority
        type: b4
        enum: priority
        -label: priority
        -aka: {wireshark: lldp.media.power.prio}
        doc: Who goes dark last when there is too little.
        doc-ref: ANSI/TIA-1057 §10.2.5.3
      - id: value
        type: u2
        -label: power
        -unit: "100 mW"
        -default: 65
        -aka: {wireshark: lldp.media.power.value}
        -check:
          - {that: 'value <= 1023', say: "at most 102.3 W", ref: "ANSI/TIA-1057 §10.2.5.4", level: warning}
        doc: How much is needed or offered.
        doc-ref: ANSI/TIA-1057 §10.2.5.4
  inventory:
    -summary: "{_parent.subtype}: {text}"
    doc: One line of the inventory.
    doc-ref: ANSI/TIA-1057 §10.2.6
    seq:
      - id: text
        type: str
        size-eos: true
        -label: text
        -aka: {wireshark: [lldp.media.hardware, lldp.media.firmware, lldp.media.software, lldp.media.sn, lldp.media.manufacturer, lldp.media.model, lldp.media.asset]}
        -check:
          - {that: '_io.size <= 32', say: "a line has at most 32 bytes", ref: "ANSI/TIA-1057 §10.2.6", level: error}
        doc: A line of the inventory, at most 32 bytes of it.
        doc-ref: ANSI/TIA-1057 §10.2.6
  other:
    doc: Something that has no description here.
    doc-ref: IEEE 802.1AB-2016 §8.4
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        -aka: {scapy: data}
        doc: Something that has no description here.
        doc-ref: IEEE 802.1AB-2016 §8.4
enums:
  tlv_type:
    0: {id: end, -label: end}
    1: {id: chassis_id, -label: chassis}
    2: {id: port_id, -label: port}
    3: {id: ttl, -label: time to live}
    4: {id: port_description, -label: port description}
    5: {id: system_name, -label: system name}
    6: {id: system_description, -label: system description}
    7: {id: capabilities, -label: system capabilities}
    8: {id: management_address, -label: management address}
    127: {id: organization, -label: organization specific}
  chassis_subtype:
    0: {id: reserved, -label: reserved}
    1: {id: chassis_component, -label: chassis component}
    2: {id: interface_alias, -label: interface alias}
    3: {id: port_component, -label: port component}
    4: {id: mac, -label: MAC address}
    5: {id: network_address, -label: network address}
    6: {id: interface_name, -label: interface name}
    7: {id: local, -label: locally assigned}
  port_subtype:
    0: {id: reserved, -label: reserved}
    1: {id: interface_alias, -label: interface alias}
    2: {id: port_component, -label: port component}
    3: {id: mac, -label: MAC address}
    4: {id: network_address, -label: network address}
    5: {id: interface_name, -label: interface name}
    6: {id: agent_circuit_id, -label: agent circuit ID}
    7: {id: local, -label: locally assigned}
  family:
    0: {id: reserved, -label: reserved}
    1: {id: ipv4, -label: IPv4}
    2: {id: ipv6, -label: IPv6}
    3: {id: nsap, -label: NSAP}
    4: {id: hdlc, -label: HDLC}
    5: {id: bbn_1822, -label: BBN 1822}
    6: {id: ieee_802, -label: IEEE 802}
    7: {id: e_163, -label: E.163}
    8: {id: e_164, -label: E.164}
    9: {id: f_69, -label: F.69}
    10: {id: x_121, -label: X.121}
    11: {id: ipx, -label: IPX}
    12: {id: appletalk, -label: Appletalk}
    13: {id: decnet_iv, -label: Decnet IV}
    14: {id: banyan_vines, -label: Banyan Vines}
    15: {id: e_164_with_nsap_subaddress, -label: E.164 with NSAP subaddress}
    16: {id: dns, -label: DNS}
    17: {id: distinguished_name, -label: Distinguished Name}
    18: {id: as_number, -label: AS Number}
    19: {id: xtp_over_ip_version_4, -label: XTP over IP version 4}
    20: {id: xtp_over_ip_version_6, -label: XTP over IP version 6}
    21: {id: xtp_native_mode_xtp, -label: XTP native mode XTP}
    22: {id: fibre_channel_world_wide_port_name, -label: Fibre Channel World-Wide Port Name}
    23: {id: fibre_channel_world_wide_node_name, -label: Fibre Channel World-Wide Node Name}
    24: {id: gwid, -label: GWID}
    25: {id: layer_2_vpn, -label: Layer-2 VPN}
    196: {id: layer_2_vpn_old, -label: Layer-2 VPN (old)}
    26: {id: mpls_tp_section_endpoint_identifier, -label: MPLS-TP Section Endpoint Identifier}
    27: {id: mpls_tp_lsp_endpoint_identifier, -label: MPLS-TP LSP Endpoint Identifier}
    28: {id: mpls_tp_pseudowire_endpoint_identifier, -label: MPLS-TP Pseudowire Endpoint Identifier}
    29: {id: mt_ip_multi_topology_ip_version_4, -label: "MT IP: Multi-Topology IP version 4"}
    30: {id: mt_ipv6_multi_topology_ip_version_6, -label: "MT IPv6: Multi-Topology IP version 6"}
  interface_subtype:
    1: {id: unknown, -label: unknown}
    2: {id: if_index, -label: ifIndex}
    3: {id: system_port, -label: system port number}
  oui:
    0x0080c2: {id: ieee_802_1, -label: IEEE 802.1}
    0x00120f: {id: ieee_802_3, -label: IEEE 802.3}
    0x0012bb: {id: tia, -label: TIA (media endpoints)}
    0x000ecf: {id: profibus, -label: PROFIBUS International}
    0x30b216: {id: hytec, -label: Hytec Geraetebau}
    0x00005e: {id: iana, -label: IANA}
    0x000142: {id: cisco, -label: Cisco}
    0x00040d: {id: avaya, -label: Avaya}
  subtype_802_1:
    1: {id: port_vlan, -label: Port VLAN ID}
    2: {id: port_protocol_vlan, -label: Port and Protocol VLAN ID}
    3: {id: vlan_name, -label: VLAN Name}
    4: {id: protocol_identity, -label: Protocol Identity}
    5: {id: vid_usage_digest, -label: VID Usage Digest}
    6: {id: management_vid, -label: Management VID}
    7: {id: link_aggregation, -label: Link Aggregation}
    8: {id: congestion_notification, -label: Congestion Notification}
    9: {id: ets_configuration, -label: ETS Configuration}
    10: {id: ets_recommendation, -label: ETS Recommendation}
    11: {id: priority_flow_control_configuration, -label: Priority Flow Control Configuration}
    12: {id: application_protocol, -label: Application Protocol}
    13: {id: evb, -label: EVB}
    14: {id: cdcp, -label: CDCP}
    15: {id: port_extension, -label: Port extension}
    16: {id: application_vlan, -label: Application VLAN}
    17: {id: lrp_ecp_discovery, -label: LRP ECP Discovery}
    18: {id: lrp_tcp_discovery, -label: LRP TCP Discovery}
    19: {id: congestion_isolation, -label: Congestion Isolation}
    20: {id: topology_recognition, -label: Topology Recognition}
  subtype_802_3:
    1: {id: mac_phy, -label: MAC/PHY Configuration/Status}
    2: {id: power, -label: Power Via MDI}
    3: {id: link_aggregation, -label: Link Aggregation}
    4: {id: max_frame_size, -label: Maximum Frame Size}
    5: {id: eee, -label: EEE (Energy-Efficient Ethernet)}
    7: {id: additional_capabilities, -label: IEEE 802.3br Additional Ethernet capabilities}
  subtype_med:
    1: {id: capabilities, -label: Media Capabilities}
    2: {id: network_policy, -label: Network Policy}
    3: {id: location, -label: Location Identification}
    4: {id: extended_power, -label: Extended Power-via-MDI}
    5: {id: hardware_revision, -label: Inventory - Hardware Revision}
    6: {id: firmware_revision, -label: Inventory - Firmware Revision}
    7: {id: software_revision, -label: Inventory - Software Revision}
    8: {id: serial_number, -label: Inventory - Serial Number}
    9: {id: manufacturer, -label: Inventory - Manufacturer Name}
    10: {id: model, -label: Inventory - Model Name}
    11: {id: asset, -label: Inventory - Asset ID}
  mau_type:
    0: {id: other_or_unknown, -label: other or unknown}
    1: {id: aui, -label: AUI}
    2: {id: mau_10base5, -label: 10Base5}
    3: {id: foirl, -label: Foirl}
    4: {id: mau_10base2, -label: 10Base2}
    5: {id: mau_10baset, -label: 10BaseT}
    6: {id: mau_10basefp, -label: 10BaseFP}
    7: {id: mau_10basefb, -label: 10BaseFB}
    8: {id: mau_10basefl, -label: 10BaseFL}
    9: {id: mau_10broad36, -label: 10Broad36}
    10: {id: mau_10basethd, -label: "10BaseTHD, half duplex"}
    11: {id: mau_10basetfd, -label: "10BaseTFD, full duplex"}
    12: {id: mau_10baseflhd, -label: "10BaseFLHD, half duplex"}
    13: {id: mau_10basefldf, -label: "10BaseFLDF, full duplex"}
    14: {id: mau_10baset4, -label: 10BaseT4}
    15: {id: mau_100basetxhd, -label: "100BaseTXHD, half duplex"}
    16: {id: mau_100basetxfd, -label: "100BaseTXFD, full duplex"}
    17: {id: mau_100basefxhd, -label: "100BaseFXHD, half duplex"}
    18: {id: mau_100basefxfd, -label: "100BaseFXFD, full duplex"}
    19: {id: mau_100baset2hd, -label: "100BaseT2HD, half duplex"}
    20: {id: mau_100baset2df, -label: "100BaseT2DF, full duplex"}
    21: {id: mau_1000basexhd, -label: "1000BaseXHD, half duplex"}
    22: {id: mau_1000basexfd, -label: "1000BaseXFD, full duplex"}
    23: {id: mau_1000baselxhd, -label: "1000BaseLXHD, half duplex"}
    24: {id: mau_1000baselxfd, -label: "1000BaseLXFD, full duplex"}
    25: {id: mau_1000basesxhd, -label: "1000BaseSXHD, half duplex"}
    26: {id: mau_1000basesxfd, -label: "1000BaseSXFD, full duplex"}
    27: {id: mau_1000basecxhd, -label: "1000BaseCXHD, half duplex"}
    28: {id: mau_1000basecxfd, -label: "1000BaseCXFD, full duplex"}
    29: {id: mau_1000basethd, -label: "1000BaseTHD, half duplex"}
    30: {id: mau_1000basetfd, -label: "1000BaseTFD, full duplex"}
    31: {id: mau_10gigbasex, -label: 10GigBaseX}
    32: {id: mau_10gigbaselx4, -label: 10GigBaseLX4}
    33: {id: mau_10gigbaser, -label: 10GigBaseR}
    34: {id: mau_10gigbaseer, -label: 10GigBaseER}
    35: {id: mau_10gigbaselr, -label: 10GigBaseLR}
    36: {id: mau_10gigbasesr, -label: 10GigBaseSR}
    37: {id: mau_10gigbasew, -label: 10GigBaseW}
    38: {id: mau_10gigbaseew, -label: 10GigBaseEW}
    39: {id: mau_10gigbaselw, -label: 10GigBaseLW}
    40: {id: mau_10gigbasesw, -label: 10GigBaseSW}
    41: {id: mau_10gbase_cx4, -label: 10GBASE-CX4}
    42: {id: mau_2base_tl, -label: 2BASE-TL}
    43: {id: mau_10pass_ts, -label: 10PASS-TS}
    44: {id: mau_100base_bx10d, -label: 100BASE-BX10D}
    45: {id: mau_100base_bx10u, -label: 100BASE-BX10U}
    46: {id: mau_100base_lx10, -label: 100BASE-LX10}
    47: {id: mau_1000base_bx10d, -label: 1000BASE-BX10D}
    48: {id: mau_1000base_bx10u, -label: 1000BASE-BX10U}
    49: {id: mau_1000base_lx10, -label: 1000BASE-LX10}
    50: {id: mau_1000base_px10d, -label: 1000BASE-PX10D}
    51: {id: mau_1000base_px10u, -label: 1000BASE-PX10U}
    52: {id: mau_1000base_px20d, -label: 1000BASE-PX20D}
    53: {id: mau_1000base_px20u, -label: 1000BASE-PX20U}
  power_type:
    0: {id: type_2_pse, -label: type 2 source}
    1: {id: type_2_pd, -label: type 2 consumer}
    2: {id: type_1_pse, -label: type 1 source}
    3: {id: type_1_pd, -label: type 1 consumer}
  med_power_type:
    0: {id: pse, -label: source}
    1: {id: pd, -label: consumer}
  priority:
    0: {id: unknown, -label: unknown}
    1: {id: critical, -label: critical}
    2: {id: high, -label: high}
    3: {id: low, -label: low}
  device_class:
    0: {id: undefined, -label: not defined}
    1: {id: class_1, -label: endpoint class I}
    2: {id: class_2, -label: endpoint class II}
    3: {id: class_3, -label: endpoint class III}
    4: {id: network, -label: network connectivity}
  application:
    0: {id: reserved, -label: Reserved}
    1: {id: voice, -label: Voice}
    2: {id: voice_signaling, -label: Voice Signaling}
    3: {id: guest_voice, -label: Guest Voice}
    4: {id: guest_voice_signaling, -label: Guest Voice Signaling}
    5: {id: softphone_voice, -label: Softphone Voice}
    6: {id: video_conferencing, -label: Video Conferencing}
    7: {id: streaming_video, -label: Streaming Video}
    8: {id: video_signaling, -label: Video Signaling}
  location_format:
    0: {id: invalid, -label: invalid}
    1: {id: coordinates, -label: coordinates}
    2: {id: civic_address, -label: civic address}
    3: {id: elin, -label: number for emergency calls (ELIN)}
