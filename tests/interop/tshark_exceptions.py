# SPDX-License-Identifier: MIT
"""Where tshark 4.0 shows something else than we do, and why. The tests fail on an entry that nothing needs."""

# Protocols that Wireshark knows, but that no layer leads to.
UNREACHABLE = {"raw": "what nothing else reads"}

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

# An enum of ours, or Wireshark's name: why some of its numbers have no name here.
LACKING = {
    "ether_type": "what vendors use and IEEE's public list does not have",
    "ip_proto": "test frames and heartbeats of vendors, which IANA does not have",
    "orf_type": "Cisco's numbers from before the RFC",
    "attribute_code": "99, from before BGP-LS had a number",
    "option_code": "numbers of drafts; the IANA gave none, or others",
    "suboption_code": "padding, which is no suboption",
    "dnssec_algorithm": "one that was never specified, one of TSIG",
    "rr_type": "XPF, a draft",
    "sshfp_algorithm": "XMSS, a draft",
    "svc_key": "65535, which is invalid",
    "address_family": "RFC 8335 names an interface by these alone",
    "cipso_tag_type": "tags of no standing",
    "compression_value": "a misprint of RFC 1172",
    "option_type": "tunnel payload forwarding, a draft",
    "auth_protocol_value": "Wireshark lists all of PPP's protocols",
    "acct_status_type_value": "vendors' own",
    "framed_protocol_value": "vendors' own",
    "service_type_value": "vendors' own",
    "termination_action_value": "vendors' own",
    "code": "vendors' own",
    "option_kind": "Riverbed's own",
    "opcode": "of a receiver's diagnosis, in no RFC",
    "handshake_type": "SSL 2's",
    "version": "drafts, DTLS and SSL 2",
}

# (enum of ours, number): why Wireshark gives our name to another number.
OTHER_MEANING = {
    ("ip_proto", 96): "IANA's keyword; Wireshark has the name in full",
    ("ip_proto", 109): "the same",
    ("architecture", 6): "the 32 bits of both are EFI IA32 and x86 UEFI",
}

# An enum of ours: why some of the numbers that only Scapy has a table of have no name here.
LACKING_OF_SCAPY = {"code": "LCP's; IPCP has the first seven (RFC 1332 §2)"}
