# SPDX-License-Identifier: MIT
meta:
  id: stp
  title: Spanning Tree Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {llc.dsap: 0x42}
  -aka: {dpkt: stp.STP, scapy: STP, wireshark: stp}
  -group: Link
  -summary: "{type}: root {root_id}, cost {root_cost}"
-dpkt:
  class: STP
  when: type != bpdu_type::tcn
  fields:
    - [proto_id, protocol, 0]
    - [v, version.to_i, 0]
    - [type, type.to_i, 0]
    - [flags, tc_ack * 128 + agreement * 64 + forwarding * 32 + learning * 16 + port_role.to_i * 4 + proposal * 2 + tc, 0]
    - [root_id, root_id, ""]
    - [root_path, root_cost, 0]
    - [bridge_id, bridge_id, ""]
    - [port_id, port_id, 0]
    - [age, age / 256, ""]
    - [max_age, max_age / 256, ""]
    - [_age, age, 0]
    - [_max_age, max_age, 0]
    - [_hello, hello, 0]
    - [_fd, forward_delay, 0]
doc: >-
  How bridges agree which of their ports carry traffic, so that the network has
  no loop. Each tells what it believes to be the best way to the root.
doc-ref: IEEE 802.1D-2004 §9
seq:
  - id: protocol
    type: u2
    -label: protocol identifier
    -aka: {dpkt: proto_id, scapy: proto, wireshark: stp.protocol}
    -check:
      - {that: 'protocol == 0', say: "0 is the only protocol of spanning trees", ref: "IEEE 802.1D-2004 §9.3.4", level: error}
    doc: Always 0, the spanning tree protocol and all that grew from it.
    doc-ref: IEEE 802.1D-2004 §9.2.1
  - id: version
    type: u1
    enum: version
    -label: version
    -aka: {dpkt: v, scapy: version, wireshark: stp.version}
    doc: Which edition the sender speaks. A receiver reads the parts of its own edition from a newer one's message.
    doc-ref: IEEE 802.1D-2004 §9.3.4; IEEE 802.1Q-2018 §14.2.2
  - id: type
    type: u1
    enum: bpdu_type
    -label: type
    -format: hex
    -aka: {dpkt: type, scapy: bpdutype, wireshark: stp.type}
    -check:
      - {that: 'type != bpdu_type::rst or version.to_i >= 2', say: "such messages have version 2 or higher", ref: "IEEE 802.1D-2004 §9.3.4", level: error}
    doc: A report of the best way to the root, in the old form or the rapid one, or the mere notice that something has changed.
    doc-ref: IEEE 802.1D-2004 §9.3
  - id: tc_ack
    type: b1
    if: type != bpdu_type::tcn
    -label: topology change acknowledgment
    -aka: {wireshark: stp.flags.tcack}
    -check:
      - {that: 'type != bpdu_type::rst or not tc_ack', say: "rapid messages never set this", ref: "IEEE 802.1D-2004 §9.3.3", level: note}
    doc: Says that a notice of a change has arrived and needs no repeat.
    doc-ref: IEEE 802.1D-2004 §9.3.1
  - id: agreement
    type: b1
    if: type != bpdu_type::tcn
    -label: agreement
    -aka: {wireshark: stp.flags.agreement}
    doc: The sender has blocked what could make a loop, so the port that asked may carry traffic at once.
    doc-ref: IEEE 802.1D-2004 §9.3.3
  - id: forwarding
    type: b1
    if: type != bpdu_type::tcn
    -label: forwarding
    -aka: {wireshark: stp.flags.forwarding}
    doc: The port that sends this carries traffic.
    doc-ref: IEEE 802.1D-2004 §9.3.3
  - id: learning
    type: b1
    if: type != bpdu_type::tcn
    -label: learning
    -aka: {wireshark: stp.flags.learning}
    doc: The port that sends this notes where stations are.
    doc-ref: IEEE 802.1D-2004 §9.3.3
  - id: port_role
    type: b2
    enum: port_role
    if: type != bpdu_type::tcn
    -label: port role
    -aka: {wireshark: stp.flags.port_role}
    doc: What the port that sends this is for.
    doc-ref: IEEE 802.1D-2004 §9.2.9
  - id: proposal
    type: b1
    if: type != bpdu_type::tcn
    -label: proposal
    -aka: {wireshark: stp.flags.proposal}
    -check:
      - that: 'type != bpdu_type::config or not (agreement or forwarding or learning or proposal or port_role.to_i != 0)'
        say: the flags between the first and the last have a meaning only in rapid messages
        ref: "IEEE 802.1D-2004 §9.3.1"
        level: note
    doc: The port would like to carry traffic at once and asks the other side to agree.
    doc-ref: IEEE 802.1D-2004 §9.3.3
  - id: tc
    type: b1
    if: type != bpdu_type::tcn
    -label: topology change
    -aka: {wireshark: stp.flags.tc}
    doc: Something has changed; forget soon where stations were.
    doc-ref: IEEE 802.1D-2004 §9.3.1
  - id: root_id
    type: bridge_id
    if: type != bpdu_type::tcn
    -label: root
    -aka: {dpkt: root_id}
    doc: The bridge that the sender believes to be the root of the tree.
    doc-ref: IEEE 802.1D-2004 §9.3.1
  - id: root_cost
    type: u4
    if: type != bpdu_type::tcn
    -label: cost to the root
    -aka: {dpkt: root_path, scapy: pathcost, wireshark: stp.root.cost}
    doc: What the way from the sender to the root costs. The root itself says 0.
    doc-ref: IEEE 802.1D-2004 §9.2.6
  - id: bridge_id
    type: bridge_id
    if: type != bpdu_type::tcn
    -label: bridge
    -aka: {dpkt: bridge_id}
    doc: The bridge that sends this. With several regions, the bridge through which the region reaches the root.
    doc-ref: IEEE 802.1D-2004 §9.3.1; IEEE 802.1Q-2018 §14.2.7
  - id: port_id
    type: u2
    if: type != bpdu_type::tcn
    -label: port
    -format: hex
    -default: 0x8001
    -aka: {dpkt: port_id, scapy: portid, wireshark: stp.port}
    -check:
      - {that: 'port_id % 4096 != 0', say: "ports count from 1", ref: "IEEE 802.1D-2004 §9.2.7", level: warning}
    doc: The port that sends this. Its priority in the four highest bits, behind them its number.
    doc-ref: IEEE 802.1D-2004 §9.2.7
  - id: age
    type: u2
    if: type != bpdu_type::tcn
    -label: message age
    -unit: 1/256 s
    -aka: {dpkt: age, scapy: age, wireshark: stp.msg_age}
    -check:
      - {that: 'age < max_age', say: "is older than it may get; receivers drop it", ref: "IEEE 802.1D-2004 §9.3.4", level: warning}
    doc: How long ago the root said what this passes on. Each bridge on the way adds a second.
    doc-ref: IEEE 802.1D-2004 §9.3.1, §17.21.23
  - id: max_age
    type: u2
    if: type != bpdu_type::tcn
    -label: maximum age
    -unit: 1/256 s
    -default: 5120
    -aka: {dpkt: max_age, scapy: maxage, wireshark: stp.max_age}
    -check:
      - {that: 'max_age >= 1536 and max_age <= 10240', say: "lies between 6 and 40 seconds", ref: "IEEE 802.1D-2004 §17.14", level: warning}
      - {that: 'max_age >= 2 * (hello + 256)', say: "two messages of the root must be able to get lost first", ref: "IEEE 802.1D-2004 §17.14", level: warning}
    doc: How old the root's news may get before it is forgotten. The root's own value holds for all.
    doc-ref: IEEE 802.1D-2004 §17.13.8
  - id: hello
    type: u2
    if: type != bpdu_type::tcn
    -label: hello time
    -unit: 1/256 s
    -default: 512
    -aka: {dpkt: hello, scapy: hellotime, wireshark: stp.hello}
    -check:
      - {that: 'hello >= 256 and hello <= 2560', say: "lies between 1 and 10 seconds", ref: "IEEE 802.1D-1998 §8.10.2", level: warning}
    doc: How long the root waits between two messages.
    doc-ref: IEEE 802.1D-2004 §17.13.6
  - id: forward_delay
    type: u2
    if: type != bpdu_type::tcn
    -label: forward delay
    -unit: 1/256 s
    -default: 3840
    -aka: {dpkt: fd, scapy: fwddelay, wireshark: stp.forward}
    -check:
      - {that: 'forward_delay >= 1024 and forward_delay <= 7680', say: "lies between 4 and 30 seconds", ref: "IEEE 802.1D-2004 §17.14", level: warning}
      - {that: '2 * (forward_delay - 256) >= max_age', say: "too short to forget old news before traffic flows", ref: "IEEE 802.1D-2004 §17.14", level: warning}
    doc: How long a port listens, and then learns, before it carries traffic.
    doc-ref: IEEE 802.1D-2004 §17.13.5
  - id: version_1_length
    type: u1
    if: type == bpdu_type::rst
    -label: version 1 length
    -unit: bytes
    -aka: {wireshark: stp.version_1_length}
    -check:
      - {that: 'version_1_length == 0', say: "there is nothing of version 1", ref: "IEEE 802.1D-2004 §9.3.3", level: error}
    doc: How much of version 1 follows. There never was any, so 0.
    doc-ref: IEEE 802.1D-2004 §9.3.3
  - id: version_3_length
    type: u2
    if: type == bpdu_type::rst and version.to_i >= 3
    -label: version 3 length
    -unit: bytes
    -auto: {fn: length_of, of: mst}
    -aka: {wireshark: mstp.version_3_length}
    doc: How many bytes of multiple spanning trees follow.
    doc-ref: IEEE 802.1Q-2018 §14.2.12
  - id: mst
    type: mst
    size: version_3_length
    if: type == bpdu_type::rst and version.to_i >= 3
    -label: multiple spanning trees
    doc: The region that the sender is in, and what it believes of each tree there.
    doc-ref: IEEE 802.1Q-2018 §14.2
  - id: version_4_length
    type: u2
    if: type == bpdu_type::rst and version.to_i >= 4
    -label: version 4 length
    -unit: bytes
    -auto: {fn: length_of, of: version_4}
    -aka: {wireshark: mstp.version_4_length}
    doc: How many bytes of shortest path trees follow.
    doc-ref: IEEE 802.1Q-2018 §14.2.16
  - id: version_4
    size: version_4_length
    if: type == bpdu_type::rst and version.to_i >= 4
    -label: shortest path trees
    doc: What bridges that compute shortest paths agree on.
    doc-ref: IEEE 802.1Q-2018 §14.2.17
  - id: rest
    size-eos: true
    -label: rest
    -payload: {}
    -aka: {scapy: load}
    doc: Bytes behind all that the version knows. A receiver does not look at them.
    doc-ref: IEEE 802.1D-2004 §9.3.4
types:
  bridge_id:
    -summary: "{priority.to_i * 4096 + ext} {mac}"
    doc: Names a bridge. The lowest of all is the root.
    doc-ref: IEEE 802.1D-2004 §9.2.5
    seq:
      - id: priority
        type: b4
        -label: priority
        -unit: "4096"
        -default: 8
        doc: What the operator wants, in steps of 4096; the lower, the sooner this bridge is the root.
        doc-ref: IEEE 802.1D-2004 §9.2.5
      - id: ext
        type: b12
        -label: system ID extension
        doc: Which of several trees this is about, often the number of a VLAN. Once the lower part of the priority.
        doc-ref: IEEE 802.1D-2004 §9.2.5; IEEE 802.1Q-2018 §14.2.5
      - id: mac
        size: 6
        -label: address
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {scapy: [rootmac, bridgemac], wireshark: [stp.root.hw, stp.bridge.hw, mstp.cist_bridge.hw]}
        doc: The bridge's own address, which makes the name unique.
        doc-ref: IEEE 802.1D-2004 §9.2.5
  mst:
    -summary: "region {name}, revision {revision}"
    doc: The region that the sender is in, its way through it, and one record for each further tree.
    doc-ref: IEEE 802.1Q-2018 §14.2, §13.8
    seq:
      - id: format
        type: u1
        -label: format selector
        -aka: {wireshark: mstp.config_format_selector}
        doc: How the region's name is made. 0 is the only way there is.
        doc-ref: IEEE 802.1Q-2018 §13.8
      - id: name
        type: str
        size: 32
        pad-right: 0
        -label: region
        -aka: {wireshark: mstp.config_name}
        doc: The region's name. Bridges are in one region only when name, revision and digest agree.
        doc-ref: IEEE 802.1Q-2018 §13.8
      - id: revision
        type: u2
        -label: revision
        -aka: {wireshark: mstp.config_revision_level}
        doc: Counts the region's settings, as the operator likes.
        doc-ref: IEEE 802.1Q-2018 §13.8
      - id: digest
        size: 16
        -label: digest
        -default: 0xac36177f50283cd4b83821d8ab26de62
        -aka: {wireshark: mstp.config_digest}
        doc: A signature of the table that says which VLAN is in which tree. The default is that of all VLANs in the common tree.
        doc-ref: IEEE 802.1Q-2018 §13.8
      - id: internal_cost
        type: u4
        -label: internal cost
        -aka: {wireshark: mstp.cist_internal_root_path_cost}
        doc: What the way to the region's own root costs.
        doc-ref: IEEE 802.1Q-2018 §14.2.12
      - id: bridge_id
        type: bridge_id
        -label: bridge
        doc: The bridge that sends this.
        doc-ref: IEEE 802.1Q-2018 §14.2.12
      - id: hops
        type: u1
        -label: remaining hops
        -default: 20
        -aka: {wireshark: mstp.cist_remaining_hops}
        doc: How many bridges of the region this may still pass. It does inside a region what the age does outside.
        doc-ref: IEEE 802.1Q-2018 §14.2.12
      - id: instances
        type: msti
        repeat: eos
        -label: trees
        doc: One record for each tree besides the common one.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
  msti:
    -summary: "tree {instance}: root {priority.to_i * 4096} {mac}, cost {internal_cost}"
    doc: What the sender believes of one tree.
    doc-ref: IEEE 802.1Q-2018 §14.2.14
    seq:
      - id: master
        type: b1
        -label: master
        doc: The region reaches the common root over this port.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: agreement
        type: b1
        -label: agreement
        doc: As in the common tree.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: forwarding
        type: b1
        -label: forwarding
        doc: The port carries this tree's traffic.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: learning
        type: b1
        -label: learning
        doc: The port notes where this tree's stations are.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: port_role
        type: b2
        enum: port_role
        -label: port role
        doc: What the port is for in this tree.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: proposal
        type: b1
        -label: proposal
        doc: As in the common tree.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: tc
        type: b1
        -label: topology change
        doc: Something in this tree has changed.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: priority
        type: b4
        -label: priority of the regional root
        -unit: "4096"
        -default: 8
        -aka: {wireshark: mstp.msti.priority}
        doc: The priority of the bridge that is this tree's root, in steps of 4096.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: instance
        type: b12
        -label: tree
        -default: 1
        -aka: {wireshark: mstp.msti.msti_id}
        -check:
          - {that: 'instance.to_i >= 1 and instance.to_i <= 4094', say: "trees have the numbers 1 to 4094", ref: "IEEE 802.1Q-2018 §13.8", level: warning}
        doc: The number of the tree.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: mac
        size: 6
        -label: address of the regional root
        -format: mac
        -default: "02:00:00:00:00:01"
        -aka: {wireshark: mstp.msti.root.hw}
        doc: The address of the bridge that is this tree's root.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: internal_cost
        type: u4
        -label: internal cost
        -aka: {wireshark: mstp.msti.root_cost}
        doc: What the way to this tree's root costs.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: bridge_priority
        type: u1
        -label: bridge priority
        -format: hex
        -default: 0x80
        doc: The sender's priority in this tree, in the four highest bits.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: port_priority
        type: u1
        -label: port priority
        -format: hex
        -default: 0x80
        doc: The port's priority in this tree, in the four highest bits.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
      - id: hops
        type: u1
        -label: remaining hops
        -default: 20
        -aka: {wireshark: mstp.msti.remaining_hops}
        doc: How many bridges this may still pass.
        doc-ref: IEEE 802.1Q-2018 §14.2.14
enums:
  version:
    0: {id: stp, -label: spanning tree}
    2: {id: rstp, -label: rapid spanning tree}
    3: {id: mstp, -label: multiple spanning trees}
    4: {id: spt, -label: shortest path trees}
  bpdu_type:
    0x00: {id: config, -label: configuration}
    0x02: {id: rst, -label: rapid or multiple spanning tree}
    0x80: {id: tcn, -label: topology change notification}
  port_role:
    0: {id: unknown, -label: unknown or master}
    1: {id: alternate_backup, -label: alternate or backup}
    2: {id: root, -label: root}
    3: {id: designated, -label: designated}
