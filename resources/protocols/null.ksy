# SPDX-License-Identifier: MIT
meta:
  id: "null"
  title: BSD loopback
  endian: le
  -binds: {linktype: 0}
  -aka: {scapy: Loopback, wireshark: "null"}
  -group: Link
  -summary: "{family}"
doc: >-
  What BSD systems put in front of packets on the loopback interface: a number
  of the address family, in the byte order of the machine that captured.
  Here it is read as nearly all machines write it, lowest byte first.
doc-ref: tcpdump.org, LINKTYPE_NULL
seq:
  - id: family
    type: u4
    enum: family
    -label: address family
    -default: 2
    -auto: {fn: next_protocol, table: null.family}
    -aka: {scapy: type, wireshark: null.family}
    doc: Which protocol follows. 2 is IPv4 everywhere; IPv6 has another number on each system.
    doc-ref: tcpdump.org, LINKTYPE_NULL
  - id: payload
    size-eos: true
    -label: payload
    -payload: {table: null.family, key: family}
    -aka: {dpkt: data, scapy: load}
    doc: The packet, read by the protocol that the number names.
    doc-ref: tcpdump.org, LINKTYPE_NULL
enums:
  family:
    2: {id: ipv4, -label: IPv4}
    7: {id: osi, -label: OSI}
    16: {id: appletalk, -label: AppleTalk}
    23: {id: ipx, -label: IPX}
    24: {id: ipv6_netbsd, -label: "IPv6 (NetBSD, OpenBSD)"}
    28: {id: ipv6_freebsd, -label: "IPv6 (FreeBSD)"}
    30: {id: ipv6_darwin, -label: "IPv6 (macOS)"}
