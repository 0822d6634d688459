# SPDX-License-Identifier: MIT
"""Where tshark 4.0 shows something else than we do, and why. The tests fail on an entry that nothing needs."""

# (table, protocol): the key to use where the first one is for ourselves.
KEYS = {("ethernet.type", "llc"): 0x8870}

# Wireshark's name, our path, or (vector, path): why place or value are not the same.
DIFFERENT = {
    "ip.version": "the whole byte",
    "ipv6.version": "the whole byte",
    "ip.hdr_len": "the whole byte",
    "ipv6.opt.pmtu.r_flag": "the whole byte",
    "dhcp.option.type": "the whole option",
    "dhcp.option.agent_information_option.suboption": "the whole suboption",
    "bgp.update.path_attribute.mp_reach_nlri.next_hop": "the length in front as well",
    "lldp.ieee.802_3.mdi_power_priority": "the two bits in front as well, which were reserved once",
    "ipcp.opt.comp_slot_id": "one bit of the byte",
    "syslog.msgid": "all that follows",
    "dns.rr.udp_payload_size": "all but the highest bit, which mDNS gave a meaning in other records",
    ("BOOTP", "dhcp.vendor"): "the magic number as well",
    ("hardware address of 8 bytes on Ethernet", "dhcp.chaddr"): "the padding as well",
    ("unreachable, the interface with all it has", "icmp.extension.objects.ifname.text.name"): "the padding as well",
    ("extended echo request by a name of 5 letters", "icmp.extension.objects.name.name"): "the padding as well",
    ("extended echo request by a hardware address, padded", "icmp.extension.objects.address"): "the padding as well",
    "snmp.pdu.variable_bindings.list.value.value": "the zeros in front as well",
    ("status and event of two bytes", "snmp.pdu.error_status.value"): "the zero in front as well",
    ("event of two bytes, address of 16", "snmp.pdu.generic_trap.value"): "the zero in front as well",
    ("version of two bytes", "snmp.version.value"): "the zero in front as well",
    ("link-layer address of 8 bytes", "icmpv6.options.lladdr"): "8 bytes as one number, and the padding apart",
    ("length leaves bytes over", "udp.payload"): "what IP has, not what UDP says",
}

# Our path: why tshark finds no packet by the field's display filter.
UNFILTERED = {
    "ah.reserved": "shown, but not as a value",
    "bgp.messages.attributes.asn": "a number of either size to it, bytes to us",
    "bgp.messages.attributes.extended_communities.value": "a number to it",
    "dhcp.magic": "an address to it",
    "dhcp.vendor": "a text that ends at the first zero",
    "dhcpv6.options.iaid": "bytes to it",
    "dhcpv6.options.replay_detection": "bytes to it",
    "dhcpv6.options.time": "a time to it",
    "gre.has_ack": "in version 1 only",
    "hsrp.auth": "a text that ends at the first zero",
    "hsrp2.tlvs.auth": "the same",
    "icmp.length": "counts bytes",
    "icmpv6.options.uri": "a text that ends at the first zero",
    "ipv4.ihl": "counts bytes",
    "ipv4.options.tags.labels": "takes them apart",
    "lldp.tlvs.oid": "an object identifier to it",
    "ntp.origin_time": "a time of nanoseconds",
    "ntp.receive_time": "the same",
    "ntp.reference_time": "the same",
    "ntp.transmit_time": "the same",
    "ospf.auth.password": "a text",
    "ospf.lls.length": "counts bytes",
    "pppoed.tags.length": "shown, but not as a value",
    "pppoed.tags.max_payload": "bytes to it",
    "pppoed.tags.type": "shown, but not as a value",
    "sctp.checksum": "the other order of bytes",
    "sctp.chunks.params.hostname": "a text that ends at the first zero",
    "snap.type": "its LLC ends in front of what SNAP says",
    "stp.forward_delay": "counts seconds",
    "stp.hello": "the same",
    "stp.max_age": "the same",
    "syslog.msgid": "all that follows",
    "tls.records.messages.verify_data": "not a field that can be compared",
}

# Our path: why tshark shows the field in no vector.
UNSEEN = {
    "dhcp.options.suboptions.vendors.data": "takes CableLabs' apart only",
    "dhcpv6.options.o": "only in what a server sends",
    "ipv4.options.padding": "stops at the end of the list",
    "ipv4.options.id": "has the names of the traceroute option, and shows bytes",
    "ipv4.options.outbound_hops": "the same",
    "ipv4.options.return_hops": "the same",
    "ipv4.options.originator": "the same",
    "ipv6_route.cmpr_i": "wants IPv6 in front, to fill the addresses up",
    "ipv6_route.cmpr_e": "the same",
    "ipv6_route.pad_length": "the same",
    "ipv6_route.reserved": "the same",
    "lcp.options.data": "does not take the setting of a quality protocol apart",
    "tls.records.messages.extensions.list.data": "takes all extensions apart that the vectors have",
    "tls.records.messages.curve_type": "does not know how the exchange goes on without the hellos in front",
    "tls.records.messages.named_curve": "the same",
    "tls.records.messages.public_length": "the same",
    "tls.records.messages.public": "the same",
    "tls.records.messages.signature_algorithm": "the same",
    "tls.records.messages.signature_length": "the same",
    "tls.records.messages.signature": "the same",
}

# An enum of ours: why these of its numbers, which have a name in Wireshark, have none here. Another enum of ours in
# place of numbers: those that have a name there.
LACKING = {
    "ether_type": (
        "what vendors use and IEEE's public list does not have",
        # fmt: off
        {
            0x0, 0xfe, 0x8f0, 0x8ff, 0xbad, 0xbaf, 0x1984, 0x2001, 0x22e5, 0x22eb, 0x22f1, 0x2452, 0x3c07,
            0x3e3f, 0x6000, 0x6005, 0x6006, 0x6007, 0x6400, 0x6559, 0x8021, 0x8038, 0x8041, 0x80d5, 0x80e1,
            0x80fd, 0x80ff, 0x8102, 0x8103, 0x8104, 0x8133, 0x8181, 0x81fd, 0x81ff, 0x8200, 0x8210, 0x8220,
            0x8230, 0x8240, 0x8250, 0x8260, 0x8270, 0x8280, 0x8290, 0x82a0, 0x82b0, 0x82c0, 0x82d0, 0x82e0,
            0x82f0, 0x8300, 0x8310, 0x8320, 0x8330, 0x8340, 0x8350, 0x8360, 0x8370, 0x872d, 0x8783, 0x883e,
            0x885a, 0x886c, 0x886d, 0x8874, 0x8881, 0x8884, 0x8899, 0x889b, 0x88a1, 0x88ad, 0x88b4, 0x88be,
            0x88d2, 0x88d8, 0x88de, 0x88ee, 0x8901, 0x8903, 0x8909, 0x890d, 0x8911, 0x8917, 0x891d, 0x8926,
            0x892b, 0x892d, 0x893a, 0x8947, 0x8988, 0x9021, 0x9022, 0x9104, 0x99fe, 0xb4e3, 0xb7ea, 0xc021,
            0xc023, 0xc0de, 0xc0df, 0xcafe, 0xd00d, 0xd28b, 0xe555, 0xfeae, 0xfff2,
        },
        # fmt: on
    ),
    "ip_proto": ("test frames and heartbeats of vendors, which IANA does not have", {173, 224}),
    "orf_type": ("Cisco's numbers from before the RFC", {2, 3, 129, 130, 131}),
    "attribute_code": ("99, from before BGP-LS had a number", {99}),
    "option_code": ("numbers of drafts; the IANA gave none, or others", {165, 166, 167}),
    "suboption_code": ("padding, which is no suboption", {0}),
    "dnssec_algorithm": ("one that was never specified, one of TSIG", {4, 157}),
    "rr_type": ("XPF, a draft", {0xff8e}),
    "sshfp_algorithm": ("XMSS, a draft", {5}),
    "svc_key": ("65535, which is invalid", {0xffff}),
    "address_family": (
        "RFC 8335 names an interface by these alone",
        # fmt: off
        {
            0x3, 0x4, 0x5, 0x7, 0x8, 0x9, 0xa, 0xb, 0xc, 0xd, 0xe, 0xf, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15,
            0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0xc4, 0x4000, 0x4001, 0x4002, 0x4003,
            0x4004, 0x4007, 0x4008, 0x4009, 0x400a, 0x400b, 0x400c,
        },
        # fmt: on
    ),
    "cipso_tag_type": ("tags of no standing", {0, 6}),
    "compression_value": ("a misprint of RFC 1172", {55}),
    "option_type": ("tunnel payload forwarding, a draft", {65}),
    "auth_protocol_value": ("Wireshark lists all of PPP's protocols", "ppp::protocol"),
    "acct_status_type_value": (
        "vendors' own",
        # fmt: off
        {
            0x11, 0xd9, 0xda, 0xdb, 0x6300001, 0x6300002, 0x6300003, 0x6300004, 0x6300005, 0x6300006,
            0x6300007, 0x6300008, 0x6300009, 0x630000a, 0x630000b, 0x630000c, 0x630000d, 0x630000e, 0x630000f,
            0x6300010, 0x6300011, 0x9960001, 0x9960002,
        },
        # fmt: on
    ),
    "framed_protocol_value": (
        "vendors' own",
        # fmt: off
        {
            0x9, 0xff, 0x100, 0x101, 0x102, 0x103, 0x104, 0x105, 0x106, 0x107, 0x1100002, 0x1100003,
            0x1100004, 0x1100006, 0x1100007, 0x1100008, 0x1100009, 0x110000a, 0x110000b, 0x110000c, 0x110000d,
            0x110000e, 0x48f90001,
        },
        # fmt: on
    ),
    "service_type_value": ("vendors' own", {0xfc, 0xff, 0x6300001, 0x6300002, 0x38df0001, 0x48f90001, 0x48f90002}),
    "termination_action_value": ("vendors' own", {2}),
    "code": ("vendors' own", {129, 130, 131, 132}),
    "option_kind": ("Riverbed's own", {76, 78}),
    "opcode": ("of a receiver's diagnosis, in no RFC", {255}),
    "handshake_type": ("SSL 2's", {7}),
    "version": (
        "drafts, DTLS and SSL 2",
        # fmt: off
        {
            0x2, 0x100, 0x101, 0x7f0e, 0x7f0f, 0x7f10, 0x7f11, 0x7f12, 0x7f13, 0x7f14, 0x7f15, 0x7f16, 0x7f17,
            0x7f18, 0x7f19, 0x7f1a, 0x7f1b, 0x7f1c, 0xfb17, 0xfb1a, 0xfefd, 0xfeff,
        },
        # fmt: on
    ),
}

# (enum of ours, number): why Wireshark gives our name to another number.
OTHER_MEANING = {
    ("ip_proto", 96): "IANA's keyword; Wireshark has the name in full",
    ("ip_proto", 109): "the same",
    ("architecture", 6): "the 32 bits of both are EFI IA32 and x86 UEFI",
}

# An enum of ours: why some of the numbers that only Scapy has a table of have no name here.
LACKING_OF_SCAPY = {"code": "LCP's; IPCP has the first seven (RFC 1332 §2)"}
