# SPDX-License-Identifier: MIT
meta:
  id: hsrp2
  title: Hot Standby Router Protocol version 2
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {udp.port: [1985, 2029]}
  -aka: {wireshark: hsrp}
  -group: Application
  -summary: "{tlvs}"
doc: >-
  The second form of Cisco's protocol: more groups, finer times, IPv6, and all of
  it in pieces with a type and a length.
doc-ref: Cisco HSRP version 2
seq:
  - id: tlvs
    type: tlv
    repeat: eos
    -label: pieces
    -default: [{type: 1}]
    doc: What the message says, the state of a group first.
    doc-ref: Cisco HSRP version 2
types:
  tlv:
    -summary: "{body}"
    doc: One piece of the message.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: type
        type: u1
        enum: tlv_type
        -label: type
        -default: 1
        doc: What this piece is.
        doc-ref: Cisco HSRP version 2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        doc: The bytes behind these two.
        doc-ref: Cisco HSRP version 2
      - id: body
        size: length
        type:
          switch-on: type
          cases:
            'tlv_type::group_state': group_state
            'tlv_type::interface_state': interface_state
            'tlv_type::text_auth': text_auth
            'tlv_type::md5_auth': md5_auth
            _: other
        -inline: true
        -label: content
        doc: What the piece says.
        doc-ref: Cisco HSRP version 2
  group_state:
    -aka: {wireshark: hsrp2.group_state_tlv}
    -summary: "{opcode}, {state}, group {group}, priority {priority}"
    doc: What the sender is in one group.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: version
        type: u1
        -label: version
        -default: 2
        -aka: {wireshark: hsrp2.version}
        -check:
          - {that: 'version == 2', say: "is 2 in this form", ref: "Cisco HSRP version 2", level: error}
        doc: 2 in this form.
        doc-ref: Cisco HSRP version 2
      - id: opcode
        type: u1
        enum: opcode
        -label: operation
        -aka: {wireshark: hsrp2.opcode}
        doc: "What the sender wants: it is there, it takes over, it gives up."
        doc-ref: Cisco HSRP version 2
      - id: state
        type: u1
        enum: state
        -label: state
        -default: 6
        -aka: {wireshark: hsrp2.state}
        doc: What the sender is at the moment.
        doc-ref: Cisco HSRP version 2
      - id: ip_version
        type: u1
        enum: ip_version
        -label: IP version
        -default: 4
        -aka: {wireshark: hsrp2.ipversion}
        doc: Which kind of address the group shares.
        doc-ref: Cisco HSRP version 2
      - id: group
        type: u2
        -label: group
        -aka: {wireshark: hsrp2.group}
        -check:
          - {that: 'group <= 4095', say: "groups have the numbers 0 to 4095", ref: "Cisco HSRP version 2", level: error}
        doc: Which of the shared addresses this is about.
        doc-ref: Cisco HSRP version 2
      - id: identifier
        size: 6
        -label: identifier
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {wireshark: hsrp2.identifier}
        doc: The hardware address of the interface that sends this.
        doc-ref: Cisco HSRP version 2
      - id: priority
        type: u4
        -label: priority
        -default: 100
        -aka: {wireshark: hsrp2.priority}
        doc: The highest is active.
        doc-ref: Cisco HSRP version 2
      - id: hello
        type: u4
        -label: hello time
        -unit: ms
        -default: 3000
        -aka: {wireshark: hsrp2.hellotime}
        doc: How long between two messages.
        doc-ref: Cisco HSRP version 2
      - id: hold
        type: u4
        -label: hold time
        -unit: ms
        -default: 10000
        -aka: {wireshark: hsrp2.holdtime}
        -check:
          - {that: 'hold > hello', say: "lasts longer than it takes to the next message", ref: "Cisco HSRP version 2", level: error}
        doc: How long this message may be believed.
        doc-ref: Cisco HSRP version 2
      - id: virtual
        size: 16
        type:
          switch-on: ip_version
          cases:
            'ip_version::ipv4': ipv4_address
            'ip_version::ipv6': ipv6_address
            _: other_address
        -inline: true
        -label: virtual address
        doc: The address that the group shares.
        doc-ref: Cisco HSRP version 2
  ipv4_address:
    doc: An address of IP version 4 in room for one of version 6.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: vip
        size: 4
        -label: virtual address
        -format: ipv4
        -default: 192.0.2.1
        -aka: {wireshark: hsrp2.virt_ip}
        doc: The address that the group shares.
        doc-ref: Cisco HSRP version 2
      - id: unused
        size: 12
        -label: unused
        -default: 0x000000000000000000000000
        doc: The rest of the room, zeros.
        doc-ref: Cisco HSRP version 2
  ipv6_address:
    doc: An address of IP version 6.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: vip
        size: 16
        -label: virtual address
        -format: ipv6
        -default: "fe80::5:73ff:fea0:1"
        -aka: {wireshark: hsrp2.virt_ip_v6}
        doc: The address that the group shares, a link-local one.
        doc-ref: Cisco HSRP version 2
  other_address:
    doc: An address of another kind.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: address
        size: 16
        -label: virtual address
        -default: 0x00000000000000000000000000000000
        doc: The address that the group shares.
        doc-ref: Cisco HSRP version 2
  interface_state:
    -aka: {wireshark: hsrp2.interface_state_tlv}
    -summary: "{_parent.type}: {active} active, {passive} passive"
    doc: In how many groups the interface is what.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: active
        type: u2
        -label: active groups
        -aka: {wireshark: hsrp2.active_groups}
        doc: In how many groups it is active.
        doc-ref: Cisco HSRP version 2
      - id: passive
        type: u2
        -label: passive groups
        -aka: {wireshark: hsrp2.passive_groups}
        doc: In how many groups it waits.
        doc-ref: Cisco HSRP version 2
  text_auth:
    -aka: {wireshark: hsrp2.text_auth_tlv}
    -summary: "{_parent.type}"
    doc: A password, for everybody to read.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: auth
        size: 8
        -label: authentication
        -default: 0x636973636f000000
        -aka: {wireshark: hsrp2.auth_data}
        doc: The password, filled up with zeros.
        doc-ref: Cisco HSRP version 2
  md5_auth:
    -aka: {wireshark: hsrp2.md5_auth_tlv}
    -summary: "{_parent.type}"
    doc: Shows that the sender knows the key.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: algorithm
        type: u1
        enum: algorithm
        -label: algorithm
        -default: 1
        -aka: {scapy: algo, wireshark: hsrp2.md5_algorithm}
        doc: Which hash. 1 is MD5.
        doc-ref: Cisco HSRP version 2
      - id: padding
        type: u1
        -label: padding
        -aka: {scapy: padding, wireshark: hsrp2.md5_padding}
        doc: Has no use and is sent as 0.
        doc-ref: Cisco HSRP version 2
      - id: flags
        type: u2
        -label: flags
        -format: hex
        -aka: {scapy: flags, wireshark: hsrp2.md5_flags}
        doc: Are sent as 0.
        doc-ref: Cisco HSRP version 2
      - id: ip
        size: 4
        -label: sender
        -format: ipv4
        -default: 192.0.2.2
        -aka: {scapy: sourceip, wireshark: hsrp.md5_ip_address}
        doc: The address of the interface that sends this.
        doc-ref: Cisco HSRP version 2
      - id: key_id
        type: u4
        -label: key
        -aka: {scapy: keyid, wireshark: hsrp2.md5_key_id}
        doc: Which of the keys both have.
        doc-ref: Cisco HSRP version 2
      - id: digest
        size: 16
        -label: digest
        -default: 0x00000000000000000000000000000000
        -aka: {scapy: authdigest, wireshark: hsrp2.md5_auth_data}
        doc: The hash over the message and the key.
        doc-ref: Cisco HSRP version 2
  other:
    doc: Something that has no description here.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: data
        size-eos: true
        -label: data
        -payload: {}
        doc: What the piece says.
        doc-ref: Cisco HSRP version 2
enums:
  tlv_type:
    1: {id: group_state, -label: group state}
    2: {id: interface_state, -label: interface state}
    3: {id: text_auth, -label: text authentication}
    4: {id: md5_auth, -label: MD5 authentication}
  opcode:
    0: {id: hello, -label: hello}
    1: {id: coup, -label: coup}
    2: {id: resign, -label: resign}
  state:
    1: {id: init, -label: init}
    2: {id: learn, -label: learn}
    3: {id: listen, -label: listen}
    4: {id: speak, -label: speak}
    5: {id: standby, -label: standby}
    6: {id: active, -label: active}
  ip_version:
    4: {id: ipv4, -label: IPv4}
    6: {id: ipv6, -label: IPv6}
  algorithm:
    1: {id: md5, -label: MD5}
