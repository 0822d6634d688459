# SPDX-License-Identifier: MIT
"""Where our prints differ from dpkt 1.9.8 on purpose, and why (resources/protocols/README.md, section 6).

forget() takes protocols that have no definition here out of dpkt's own tables, so that
everything around them is still compared. EXCEPTIONS are the packets that are not
compared at all, by the headers of some class that dpkt meets in them.
"""
import struct

TAG_TYPES = (0x8100, 0x88A8, 0x9100, 0x9200)
MPLS_TYPES = (0x8847, 0x8848)


def forget(dpkt, known):
    """@p known: the classes that some definition here names, as "module.Class"."""

    def is_known(cls):
        return f"{cls.__module__.rpartition('.')[2]}.{cls.__qualname__}" in known

    for table in (dpkt.ethernet.Ethernet._typesw, dpkt.ip.IP._protosw, dpkt.ppp.PPP._protosw):
        for key, cls in list(table.items()):
            if not is_known(cls):
                del table[key]
    # dpkt reads IP inside of protocol 0, which is IPv6's hop-by-hop header.
    dpkt.ip.IP._protosw.pop(0, None)


def type_of(frame):
    return struct.unpack(">H", frame[12:14])[0]


def is_ieee_802_3(frame):
    return type_of(frame) <= 1500


def is_mpls(frame):
    return type_of(frame) in MPLS_TYPES


def tags_of(frame):
    """The tags that dpkt takes off: how many, whether the frame ends inside one, and the type behind them."""
    kind, at, count = type_of(frame), 14, 0
    while count < 2 and (kind in TAG_TYPES if count == 0 else kind == 0x8100):
        if len(frame) < at + 4:
            return count, True, kind
        kind = struct.unpack(">H", frame[at + 2 : at + 4])[0]
        at, count = at + 4, count + 1
    return count, False, kind


def is_cut_tag(frame):
    return tags_of(frame)[1]


def has_three_tags(frame):
    return tags_of(frame)[2] in TAG_TYPES and tags_of(frame)[0] > 0


def ends_in_a_length(frame):
    return tags_of(frame)[0] > 0 and not is_cut_tag(frame) and tags_of(frame)[2] <= 1500


def is_rarp(frame):
    return tags_of(frame)[2] == 0x8035


def is_unread_in_cooked(header, at=14):
    return struct.unpack(">H", header[at : at + 2])[0] in (*TAG_TYPES, 0x8035)


def has_other_length(packet):
    return struct.unpack(">H", packet[4:6])[0] != len(packet) - 6


def is_ppp(frame):
    return tags_of(frame)[2] == 0x880B


def has_other_sizes(packet):
    return packet[4:6] != b"\x06\x04"


def has_extension(message):
    return message[0] in (3, 11) and message[5:6] > b"\0"


def has_extension_header(packet):
    return packet[6] in (0, 43, 44, 50, 51, 60)


def has_odd_flags(header):
    """PPTP's header without its key, or with a route; an acknowledgment in the other version; PPP inside."""
    flags, kind = struct.unpack(">HH", header[:4])
    odd = flags & 0x80 if flags & 7 == 0 else flags & 0x4000 or not flags & 0x2000
    return bool(odd) or kind == 0x880B


def has_other_attributes(packet):
    at = 20
    while at + 1 < len(packet) and packet[at + 1] >= 2:
        at += packet[at + 1]
    return struct.unpack(">H", packet[2:4])[0] != len(packet) or at + 1 < len(packet)


def has_odd_chunk(packet):
    at = 12
    while at + 4 <= len(packet):
        kind, _, size = struct.unpack(">BBH", packet[at : at + 4])
        if size < 4 or kind != 0 and size % 4:
            return True
        at += (size + 3) // 4 * 4
    return False


def has_other_addresses(message):
    end = 8 + 4 * message[3]
    return message[3] == 0 or len(message) < end or message[0] >> 4 == 3 and len(message) != end


def is_no_time(packet):
    return packet[0] & 7 in (6, 7)


def has_open_text(packet):
    kind = struct.unpack(">H", packet[:2])[0]
    return packet[2:].count(b"\0") < 2 if kind in (1, 2) else kind == 5 and b"\0" not in packet[4:]


def is_long_notice(message):
    return message[3] == 0x80


def is_bootp(packet):
    return packet[236:240] != b"\x63\x82\x53\x63"


HEAD = "ffffffffffff020000000001"
# (why, the class it is about, whether it holds for such a header and what follows, the root of an example, the example)
EXCEPTIONS = [
    (
        "a length instead of a type: dpkt guesses padding and check sequence, Cisco ISL and raw IPX",
        "ethernet.Ethernet",
        is_ieee_802_3,
        "ethernet",
        HEAD + "0003f0f003",
    ),
    (
        "MPLS labels are a list of the Ethernet header in dpkt",
        "ethernet.Ethernet",
        is_mpls,
        "ethernet",
        HEAD + "88470000114045",
    ),
    (
        "a frame that ends inside a tag: dpkt raises, we keep what can be read",
        "ethernet.Ethernet",
        is_cut_tag,
        "ethernet",
        HEAD + "810000",
    ),
    (
        "a tag behind the tags that dpkt takes off: it starts over there and forgets the first ones",
        "ethernet.Ethernet",
        has_three_tags,
        "ethernet",
        HEAD + "8100000181000002810000030800",
    ),
    (
        "a length in a tag: dpkt does not know that it ends the content",
        "ethernet.Ethernet",
        ends_in_a_length,
        "ethernet",
        HEAD + "810000050001fefe03",
    ),
    (
        "RARP: dpkt reads ARP behind its own type only",
        "ethernet.Ethernet",
        is_rarp,
        "ethernet",
        HEAD + "8035" + "0001080006040003" + "02" * 20,
    ),
    (
        "VLAN tags and RARP in cooked captures: dpkt reads them in Ethernet frames only, or not at all",
        "sll.SLL",
        is_unread_in_cooked,
        "sll",
        "000000010006020000000001000081000005080078",
    ),
    (
        "the same in cooked captures of version 2",
        "sll2.SLL2",
        lambda header: is_unread_in_cooked(header, 0),
        "sll2",
        "8100000000000001000100060200000000010000" + "000508" + "0078",
    ),
    (
        "extension headers of IPv6: dpkt keeps them in a dictionary and a list, and gives up on a damaged one",
        "ip6.IP6",
        has_extension_header,
        "ipv6",
        "6000000000083c40" + "00" * 32 + "3b00010400000000",
    ),
    (
        "an authentication header that ends before its fixed part does: dpkt reads on behind that part",
        "ah.AH",
        lambda header: header[1] == 0,
        "ah",
        "3b000000" + "0000010000000001",
    ),
    (
        "ARP with other sizes: dpkt reads addresses of 6 and 4 bytes whatever the header says",
        "arp.ARP",
        has_other_sizes,
        "arp",
        "0001080002040001" + "02" * 20,
    ),
    (
        "a PPPoE session that says another length than there is: dpkt does not look at it",
        "pppoe.PPPoE",
        has_other_length,
        "ethernet",
        HEAD + "8864" + "110000010002" + "c0210506",
    ),
    (
        "PPP right in an Ethernet frame: dpkt takes two bytes for address and control, whatever they are",
        "ethernet.Ethernet",
        is_ppp,
        "ethernet",
        HEAD + "880b" + "c02105020004",
    ),
    (
        "a quoted datagram with an extension behind it: dpkt does not know where it ends",
        "icmp.ICMP",
        has_extension,
        "icmp",
        "0b0001e400060000" + "450000240001000040fd0000c0000201c6336402" + "00000000" + "2000dfff000400ff",
    ),
    (
        "GRE with flags that its version does not have, or with PPP: dpkt reads what they would stand for all the same",
        "gre.GRE",
        has_odd_flags,
        "gre",
        "00800800" + "00000001" + "45",
    ),
    (
        "RADIUS whose length is not that of the packet, or with an attribute too short for its own header",
        "radius.RADIUS",
        has_other_attributes,
        "radius",
        "01010016" + "00" * 16 + "0106" + "7f000001",
    ),
    (
        "an SCTP chunk with a padding: dpkt knows that of data only, and goes astray behind the others",
        "sctp.SCTP",
        has_odd_chunk,
        "sctp",
        "000100020000000000000000" + "0a000005" + "61000000" + "04",
    ),
    (
        "VRRP with addresses of IPv6, with none or with too few: dpkt takes four bytes each, and loses four without any",
        "vrrp.VRRP",
        has_other_addresses,
        "vrrp",
        "2101640000010000" + "6162636465666768",
    ),
    (
        "NTP's control and private messages: dpkt reads times there",
        "ntp.NTP",
        is_no_time,
        "ntp",
        "16" + "00" * 47,
    ),
    (
        "a TFTP text without its last zero: dpkt takes what there is",
        "tftp.TFTP",
        has_open_text,
        "tftp",
        "0001" + "6100" + "6f63",
    ),
    (
        "BOOTP: dpkt looks for DHCP's options behind any magic number",
        "dhcp.DHCP",
        is_bootp,
        "dhcp",
        "01010600" + "00" * 236,
    ),
    (
        "a notice of change with bytes behind it: dpkt reads them as a report",
        "stp.STP",
        is_long_notice,
        "stp",
        "00000080" + "00" * 31,
    ),
]
