# SPDX-License-Identifier: MIT
meta:
  id: loop
  title: OpenBSD loopback
  endian: be
  -binds: {linktype: 108}
  -group: Link
  -summary: "{family}"
doc: >-
  What OpenBSD puts in front of packets on the loopback interface: a number of
  the address family, in network byte order whatever the machine.
doc-ref: tcpdump.org, LINKTYPE_LOOP
seq:
  - id: family
    type: u4
    enum: family
    -label: address family
    -default: 2
    -auto: {fn: next_protocol, table: null.family}
    -aka: {wireshark: null.family}
    doc: Which protocol follows. 2 is IPv4 everywhere; IPv6 has another number on each system.
    doc-ref: tcpdump.org, LINKTYPE_LOOP
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: null.family, key: family}
    -aka: {dpkt: data, scapy: load}
    doc: The packet, read by the protocol that the number names.
    doc-ref: tcpdump.org, LINKTYPE_LOOP
enums:
  family:
    2: {id: ipv4, -label: IPv4}
    7: {id: osi, -label: OSI}
    16: {id: appletalk, -label: AppleTalk}
    23: {id: ipx, -label: IPX}
    24: {id: ipv6_netbsd, -label: "IPv6 (NetBSD, OpenBSD)"}
    28: {id: ipv6_freebsd, -label: "IPv6 (FreeBSD)"}
    30: {id: ipv6_darwin, -label: "IPv6 (macOS)"}
