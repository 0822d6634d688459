# SPDX-License-Identifier: MIT
meta:
  id: hsrp
  title: Hot Standby Router Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {udp.port: [1985, 2029]}
  -aka: {dpkt: hsrp.HSRP, scapy: HSRP, wireshark: hsrp}
  -group: Application
  -summary: "{opcode}, {state}, group {group}, priority {priority}"
-scapy: {}
-dpkt:
  class: HSRP
  when: opcode != opcode::advertise
  fields:
    - [version, version, 0]
    - [opcode, opcode.to_i, 0]
    - [state, state.to_i, 0]
    - [hello, hello, 0]
    - [hold, hold, 0]
    - [priority, priority, 0]
    - [group, group, 0]
    - [rsvd, reserved, 0]
    - [auth, auth, ""]
    - [vip, vip, ""]
doc: >-
  Cisco's way for routers to stand in for each other under one address. The one
  with the highest priority is active, the next one waits.
doc-ref: RFC 2281
seq:
  - id: version
    type: u1
    valid: 0
    -label: version
    -aka: {dpkt: version, scapy: version, wireshark: hsrp.version}
    -check:
      - {that: 'version == 0', say: "is 0 in this form", ref: "RFC 2281 §5.1", level: error}
    doc: 0 is the first version, and the only one with this form.
    doc-ref: RFC 2281 §5.1
  - id: opcode
    type: u1
    enum: opcode
    -label: operation
    -aka: {dpkt: opcode, scapy: opcode, wireshark: hsrp.opcode}
    doc: "What the sender wants: it is there, it takes over, it gives up."
    doc-ref: RFC 2281 §5.1
  - id: state
    type: u1
    enum: state
    if: opcode != opcode::advertise
    -label: state
    -default: 16
    -aka: {dpkt: state, scapy: state, wireshark: hsrp.state}
    doc: What the sender is at the moment.
    doc-ref: RFC 2281 §5.1
  - id: hello
    type: u1
    if: opcode != opcode::advertise
    -label: hello time
    -unit: s
    -default: 3
    -aka: {dpkt: hello, scapy: hellotime, wireshark: hsrp.hellotime}
    doc: How long between two messages.
    doc-ref: RFC 2281 §5.1
  - id: hold
    type: u1
    if: opcode != opcode::advertise
    -label: hold time
    -unit: s
    -default: 10
    -aka: {dpkt: hold, scapy: holdtime, wireshark: hsrp.holdtime}
    -check:
      - {that: 'hold > hello', say: "lasts longer than it takes to the next message", ref: "RFC 2281 §5.1", level: error}
    doc: How long this message may be believed.
    doc-ref: RFC 2281 §5.1
  - id: priority
    type: u1
    if: opcode != opcode::advertise
    -label: priority
    -default: 100
    -aka: {dpkt: priority, scapy: priority, wireshark: hsrp.priority}
    doc: The highest is active; with equal ones, the highest address.
    doc-ref: RFC 2281 §5.1
  - id: group
    type: u1
    if: opcode != opcode::advertise
    -label: group
    -aka: {dpkt: group, scapy: group, wireshark: hsrp.group}
    doc: Which of the shared addresses this is about.
    doc-ref: RFC 2281 §5.1
  - id: reserved
    type: u1
    if: opcode != opcode::advertise
    -label: reserved
    -aka: {dpkt: rsvd, scapy: reserved, wireshark: hsrp.reserved}
    -check:
      - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 2281 §5.1", level: note}
    doc: Has no use and is sent as 0.
    doc-ref: RFC 2281 §5.1
  - id: auth
    size: 8
    if: opcode != opcode::advertise
    -label: authentication
    -default: 0x636973636f000000
    -aka: {dpkt: auth, scapy: auth, wireshark: hsrp.auth_data}
    doc: A password, for everybody to read, filled up with zeros.
    doc-ref: RFC 2281 §5.1
  - id: vip
    size: 4
    if: opcode != opcode::advertise
    -label: virtual address
    -format: ipv4
    -default: 192.0.2.1
    -aka: {dpkt: vip, scapy: virtualIP, wireshark: hsrp.virt_ip}
    doc: The address that the group shares. 0.0.0.0 when the sender has yet to learn it.
    doc-ref: RFC 2281 §5.1
  - id: extensions
    type: extension
    if: opcode != opcode::advertise
    repeat: eos
    -label: extensions
    doc: What later editions have put behind.
    doc-ref: Cisco HSRP version 2
  - id: advertisement
    type: advertisement
    if: opcode == opcode::advertise
    -label: advertisement
    doc: What the groups on this interface are.
    doc-ref: Cisco HSRP
types:
  extension:
    -aka: {scapy: HSRPmd5}
    -summary: "{type}"
    doc: One piece behind the message.
    doc-ref: Cisco HSRP version 2
    seq:
      - id: type
        type: u1
        enum: extension_type
        -label: type
        -default: 4
        -aka: {scapy: type}
        doc: What this piece is.
        doc-ref: Cisco HSRP version 2
      - id: length
        type: u1
        -label: length
        -unit: bytes
        -auto: {fn: length_of, of: body}
        -aka: {scapy: len}
        doc: The bytes behind these two.
        doc-ref: Cisco HSRP version 2
      - id: body
        size: length
        type:
          switch-on: type
          cases:
            'extension_type::md5': md5
            _: other
        -inline: true
        -label: content
        doc: What the piece says.
        doc-ref: Cisco HSRP version 2
  md5:
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
        doc: What the piece says.
        doc-ref: Cisco HSRP version 2
  advertisement:
    -summary: "{state}, {active} active, {passive} passive"
    doc: What the groups on an interface are.
    doc-ref: Cisco HSRP
    seq:
      - id: type
        type: u2
        enum: advertisement_type
        -label: type
        -default: 1
        -aka: {wireshark: hsrp.adv.tlvtype}
        doc: What this piece is.
        doc-ref: Cisco HSRP
      - id: length
        type: u2
        -label: length
        -unit: bytes
        -auto: {expr: 10}
        -aka: {wireshark: hsrp.adv.tlvlength}
        doc: The bytes behind these four.
        doc-ref: Cisco HSRP
      - id: state
        type: u1
        enum: advertisement_state
        -label: state
        -default: 2
        -aka: {wireshark: hsrp.adv.state}
        doc: What the interface is.
        doc-ref: Cisco HSRP
      - id: reserved
        type: u1
        -label: reserved
        -aka: {wireshark: hsrp.adv.reserved1}
        doc: Has no use and is sent as 0.
        doc-ref: Cisco HSRP
      - id: active
        type: u2
        -label: active groups
        -aka: {wireshark: hsrp.adv.activegrp}
        doc: In how many groups it is active.
        doc-ref: Cisco HSRP
      - id: passive
        type: u2
        -label: passive groups
        -default: 1
        -aka: {wireshark: hsrp.adv.passivegrp}
        doc: In how many groups it waits.
        doc-ref: Cisco HSRP
      - id: reserved_2
        type: u4
        -label: reserved
        -aka: {wireshark: hsrp.adv.reserved2}
        doc: Has no use and is sent as 0.
        doc-ref: Cisco HSRP
enums:
  opcode:
    0: {id: hello, -label: hello}
    1: {id: coup, -label: coup}
    2: {id: resign, -label: resign}
    3: {id: advertise, -label: advertise}
  state:
    0: {id: initial, -label: initial}
    1: {id: learn, -label: learn}
    2: {id: listen, -label: listen}
    4: {id: speak, -label: speak}
    8: {id: standby, -label: standby}
    16: {id: active, -label: active}
  extension_type:
    4: {id: md5, -label: MD5 authentication}
  algorithm:
    1: {id: md5, -label: MD5}
  advertisement_type:
    1: {id: interface_state, -label: HSRP interface state}
    2: {id: ip_redundancy, -label: IP redundancy}
  advertisement_state:
    1: {id: dormant, -label: dormant}
    2: {id: passive, -label: passive}
    3: {id: active, -label: active}
