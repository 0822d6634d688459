# SPDX-License-Identifier: MIT
meta:
  id: vrrp
  title: Virtual Router Redundancy Protocol
  endian: be
  bit-endian: be
  encoding: UTF-8
  -binds: {ip.proto: 112}
  -aka: {dpkt: vrrp.VRRP, scapy: [VRRP, VRRPv3], wireshark: vrrp}
  -group: Internet
  -summary: "version {version}, router {vrid}, priority {priority}"
-scapy:
  - class: VRRP
    when: version == 2 and sizeof(auth) == 8
    fields:
      - [auth1, "auth[0] * 16777216 + auth[1] * 65536 + auth[2] * 256 + auth[3]"]
      - [auth2, "auth[4] * 16777216 + auth[5] * 65536 + auth[6] * 256 + auth[7]"]
  - {class: VRRPv3, when: version == 3 and (below(ip).src.length == 4 and sizeof(addrs) > 0 and sizeof(addrs6) == 0 or below(ip).src.length == 16 and sizeof(addrs6) > 0 and sizeof(addrs) == 0)}
-dpkt:
  class: VRRP
  when: count > 0 and sizeof(addrs6) == 0 and (version != 3 or _io.size == 8 + 4 * count)
  builds: checksum != 0
  fields:
    - [v, version, 2]
    - [type, type.to_i, 1]
    - [vrid, vrid, 0]
    - [priority, priority, 0]
    - [count, count, 0]
    - [atype, "version == 3 ? reserved * 16 + max_adver_int / 256 : auth_type.to_i", 0]
    - [advtime, "version == 3 ? max_adver_int % 256 : adver_int", 0]
    - [sum, checksum, 0]
  extras: [[addrs, addrs, "", list], [auth, auth]]
  data: ~
doc: >-
  Routers that stand in for each other share an address. The one with the
  highest priority has it, and says so again and again; when it falls silent the next one takes over.
doc-ref: RFC 5798; RFC 3768
-check:
  - that: 'below(ip).dst == [224, 0, 0, 18] or below(ip).dst == [255, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18]'
    say: is sent to 224.0.0.18 or ff02::12
    ref: "RFC 5798 §5.1.1.2, §5.1.2.2"
    level: warning
seq:
  - id: version
    type: b4
    -label: version
    -default: 3
    -aka: {dpkt: v, scapy: version, wireshark: vrrp.version}
    -check:
      - {that: 'version == 2 or version == 3', say: "is 2 or 3", ref: "RFC 5798 §5.2.1", level: error}
    doc: 2 is for IPv4 only; 3 is for both and counts hundredths of seconds.
    doc-ref: RFC 5798 §5.2.1
  - id: type
    type: b4
    enum: type
    -label: type
    -default: 1
    -aka: {dpkt: type, scapy: type, wireshark: vrrp.type}
    -check:
      - {that: 'type.to_i == 1', say: "only advertisements are known", ref: "RFC 5798 §5.2.2", level: error}
    doc: Always an advertisement; there is no other.
    doc-ref: RFC 5798 §5.2.2
  - id: vrid
    type: u1
    -label: virtual router
    -default: 1
    -aka: {dpkt: vrid, scapy: vrid, wireshark: vrrp.virt_rtr_id}
    -check:
      - {that: 'vrid != 0', say: "they have the numbers 1 to 255", ref: "RFC 5798 §5.2.3", level: error}
    doc: Which of the virtual routers on this link.
    doc-ref: RFC 5798 §5.2.3
  - id: priority
    type: u1
    -label: priority
    -default: 100
    -aka: {dpkt: priority, scapy: priority, wireshark: vrrp.prio}
    -check:
      - {that: 'priority != 0', say: "gives up being the master", ref: "RFC 5798 §5.2.4", level: note}
    doc: The highest has the addresses. 255 is the router whose own they are; 0 gives up.
    doc-ref: RFC 5798 §5.2.4
  - id: count
    type: u1
    -label: number of addresses
    -auto: {expr: sizeof(addrs) / 4 + sizeof(addrs6) / 16}
    -aka: {dpkt: count, scapy: ipcount, wireshark: vrrp.addr_count}
    -check:
      - {that: 'count != 0', say: "has at least one address", ref: "RFC 5798 §5.2.5", level: error}
    doc: How many addresses follow.
    doc-ref: RFC 5798 §5.2.5
  - id: auth_type
    type: u1
    enum: auth_type
    if: version != 3
    -label: authentication
    -aka: {dpkt: atype, scapy: authtype, wireshark: vrrp.auth_type}
    -check:
      - {that: 'auth_type.to_i == 0', say: "authentication was taken out of the protocol", ref: "RFC 3768 §5.3.6", level: note}
    doc: How the sender shows who it is. Today it does not.
    doc-ref: RFC 3768 §5.3.6
  - id: adver_int
    type: u1
    if: version != 3
    -label: interval
    -unit: s
    -default: 1
    -aka: {dpkt: advtime, scapy: adv, wireshark: vrrp.adver_int}
    doc: How long between two advertisements.
    doc-ref: RFC 3768 §5.3.7
  - id: reserved
    type: b4
    if: version == 3
    -label: reserved
    -aka: {scapy: res, wireshark: vrrp.reserved_mbz}
    -check:
      - {that: 'reserved == 0', say: "is sent as 0", ref: "RFC 5798 §5.2.6", level: note}
    doc: Has no use and is sent as 0.
    doc-ref: RFC 5798 §5.2.6
  - id: max_adver_int
    type: b12
    if: version == 3
    -label: interval
    -unit: "1/100 s"
    -default: 100
    -aka: {scapy: adv, wireshark: vrrp.short_adver_int}
    -check:
      - {that: 'max_adver_int != 0', say: "must be some time", ref: "RFC 5798 §5.2.7", level: warning}
    doc: How long between two advertisements, at most.
    doc-ref: RFC 5798 §5.2.7
  - id: checksum
    type: u2
    -label: checksum
    -format: hex
    -auto: [{fn: inet_checksum, over: self, pseudo: ip, unless: version != 3}, {fn: inet_checksum, over: self, unless: version == 3}]
    -aka: {dpkt: sum, scapy: chksum, wireshark: vrrp.checksum}
    doc: Internet checksum over the message; in version 3 with addresses, length and protocol of the IP header in front.
    doc-ref: RFC 5798 §5.2.8; RFC 3768 §5.3.8
  - id: addrs6
    size: 16
    repeat: expr
    repeat-expr: "version == 3 and count > 0 and _io.size >= 8 + 16 * count ? count : 0"
    -label: IPv6 addresses
    -format: ipv6
    -aka: {scapy: addrlist, wireshark: vrrp.ipv6_addr}
    -check:
      - {that: 'addrs6[0][0] == 0xfe and addrs6[0][1] / 64 == 2', say: "the first is a link-local address", ref: "RFC 5798 §5.2.9", level: error}
    doc: The addresses that the virtual router has under IPv6. The first is the link-local one.
    doc-ref: RFC 5798 §5.2.9
  - id: addrs
    size: 4
    if: addrs6.size == 0
    repeat: expr
    repeat-expr: count
    -label: addresses
    -format: ipv4
    -default: [192.0.2.1]
    -aka: {scapy: addrlist, wireshark: vrrp.ip_addr}
    doc: The addresses that the virtual router has.
    doc-ref: RFC 5798 §5.2.9
  - id: auth
    size-eos: true
    if: version != 3
    -label: authentication data
    -default: 0x0000000000000000
    -aka: {wireshark: [vrrp.auth_string, vrrp.md5_auth_data]}
    -check:
      - {that: 'sizeof(auth) == 8', say: "eight bytes belong here", ref: "RFC 3768 §5.1", level: note}
    doc: A password of eight bytes in the first edition, zeros since.
    doc-ref: RFC 3768 §5.3.10
enums:
  type:
    1: {id: advertisement, -label: advertisement}
  auth_type:
    0: {id: none, -label: none}
    1: {id: text, -label: simple text}
    2: {id: ip_ah, -label: IP authentication header}
    254: {id: md5, -label: MD5 (Cisco)}
