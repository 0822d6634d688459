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


def is_guessed(frame):
    """An IEEE 802.3 frame in which dpkt sees Cisco ISL or raw IPX, or something behind the length."""
    content = frame[14:]
    isl = frame[:5] in (b"\x01\0\x0c\0\0", b"\x03\0\x0c\0\0")
    return type_of(frame) <= 1500 and (isl or content[:2] == b"\xff\xff" or 0 < type_of(frame) < len(content))


def read_by_dpkt(name, data):
    """What the class reads; None where it refuses the bytes, and there is nothing to differ from."""
    import dpkt

    cls = dpkt
    for part in name.split("."):
        cls = getattr(cls, part)
    try:
        return cls(data)
    except Exception:  # pylint: disable=broad-except
        return None


def is_odd_llc(header):
    """A second byte of control, or numbers of an organisation's own, and dpkt reads a protocol all the same."""
    snap = header[:2] == b"\xaa\xaa"
    odd = header[2] & 3 != 3 and (snap or header[0] in (0x06, 0x42))
    other = snap and header[3:6] not in (b"\0\0\0", b"\0\0\xf8")
    frame = read_by_dpkt("llc.LLC", header) if odd or other else None
    return frame is not None and (odd or not isinstance(frame.data, bytes))


def is_odd_mpls(frame):
    """Behind the labels nothing, or what dpkt takes for a frame, or for more labels."""
    at = 14
    while type_of(frame) in MPLS_TYPES and at + 4 <= len(frame):
        at += 4
        if frame[at - 2] & 1 or at == 14 + 24 * 4:
            rest = frame[at:]
            return not rest or rest[0] != 0x45 and rest[0] >> 4 != 6
    return False


def tags_of(frame):
    """The tags that dpkt takes off: how many, whether the frame ends inside one, and the type behind them."""
    kind, at, count = type_of(frame), 14, 0
    while count < 2 and (kind in TAG_TYPES if count == 0 else kind == 0x8100):
        if len(frame) < at + 4:
            return count, True, kind
        kind = struct.unpack(">H", frame[at + 2 : at + 4])[0]
        at, count = at + 4, count + 1
    return count, False, kind


def has_three_tags(frame):
    return tags_of(frame)[2] in TAG_TYPES and tags_of(frame)[0] > 0


def is_rarp(frame):
    return tags_of(frame)[2] == 0x8035


def is_rarp_in_cooked(header, at=14):
    return struct.unpack(">H", header[at : at + 2])[0] == 0x8035


def has_other_length(packet):
    return struct.unpack(">H", packet[4:6])[0] < len(packet) - 6


def is_ppp(frame):
    count, _, kind = tags_of(frame)
    return kind == 0x880B and frame[14 + 4 * count : 16 + 4 * count] != b"\xff\x03"


def has_other_sizes(packet):
    return packet[4:6] != b"\x06\x04"


def has_extension(message):
    length = int.from_bytes(message[10:12], "big")
    size = 4 * int.from_bytes(message[5:6], "big")
    return message[0] in (3, 11) and size > 0 and (length == 0 or length > size)


def has_odd_extension(packet):
    """ESP or AH among the extension headers, or a fragment that is not the last of them, or not the first."""
    kind, at, kinds = packet[6], 40, []
    while kind in (0, 43, 44, 50, 51, 60):
        kinds.append(kind)
        if kind in (50, 51) or at + 8 > len(packet):
            break
        kind, at = packet[at], at + 8 + (packet[at + 1] * 8 if kind != 44 else 0)
    return 50 in kinds or 51 in kinds or 44 in kinds and len(kinds) > 1


def is_odd_route(header):
    return header[2] != 0 or header[1] % 2 == 1 or len(header) < header[1] * 8 + 8


def has_odd_option(header):
    """An option that goes on behind the header, or a header that does behind the packet, where dpkt does not mind."""
    at, end = 2, header[1] * 8 + 8
    while at < end:
        if at >= len(header) or header[at] != 0 and at + 1 >= len(header):
            return False
        at += 2 + header[at + 1] if header[at] else 1
    return at != end or len(header) < end


def is_short_bgp(packet):
    return struct.unpack(">H", packet[16:18])[0] < 19


def has_odd_parameter(message):
    """An authentication, several capabilities in one parameter, or one that goes on behind the list."""
    at = 10
    while at + 4 <= len(message) and at < 10 + message[9]:
        if message[at] == 1 or message[at] == 2 and message[at + 1] != message[at + 3] + 2:
            return True
        at += 2 + message[at + 1]
    return at > 10 + message[9]


def has_odd_lengths(update):
    """An attribute that goes on behind the list of attributes, or a list or prefix that does behind the message."""
    at = 4 + int.from_bytes(update[:2], "big")
    end = at + int.from_bytes(update[at - 2 : at], "big")
    while at + 4 <= end <= len(update):
        wide = update[at] & 0x10
        at += 4 + int.from_bytes(update[at + 2 : at + 4], "big") if wide else 3 + update[at + 2]
    odd = at != end or has_cut_prefix(update, end)
    return odd and read_by_dpkt("bgp.BGP.Update", update) is not None


def has_six_bytes(path):
    """dpkt reads one number of four bytes there, whatever the count says."""
    return len(path) == 6 and path[1] != 1


def is_odd_reach(attribute):
    hops = {1: 4, 2: 16}.get(struct.unpack(">H", attribute[:2])[0])
    if hops is None or attribute[2] not in (1, 2):
        return True
    usual = attribute[3:4] == bytes([hops]) and attribute[4 + hops : 5 + hops] == b"\0"
    return not usual or has_cut_prefix(attribute, 5 + hops)


def has_cut_prefix(attribute, at):
    while at < len(attribute):
        at += 1 + (attribute[at] + 7) // 8
    return at > len(attribute)


def is_odd_unreach(attribute):
    family = struct.unpack(">H", attribute[:2])[0]
    return attribute[2] not in (1, 2) or family not in (1, 2) or has_cut_prefix(attribute, 3)


def has_odd_record(message):
    """Data that is longer or shorter than its type says, or none, as in updates."""
    read = read_by_dpkt("dns.DNS", message)
    records = [*read.an, *read.ns, *read.ar] if read is not None else []
    sizes = {1: 4, 28: 16}
    return any(r.cls == 255 or len(r.rdata) != r.rlen or sizes.get(r.type, r.rlen) != r.rlen for r in records)


def ends_in_a_header(packet):
    at = 0
    while at + 5 < len(packet):
        at += 5 + struct.unpack(">H", packet[at + 3 : at + 5])[0]
    return 0 < len(packet) - at <= 5


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
        is_guessed,
        "ethernet",
        HEAD + "0003f0f003" + "00" * 43,
    ),
    (
        "LLC with a second byte of control, which dpkt does not know, and SNAP of an organisation",
        "llc.LLC",
        is_odd_llc,
        "llc",
        "aaaa03" + "00000c" + "0800" + "4500"  + "00" * 18,
    ),
    (
        "MPLS around something else than IP: nothing says what it is, and dpkt guesses a frame",
        "ethernet.Ethernet",
        is_odd_mpls,
        "ethernet",
        HEAD + "8847" + "00011140" + "02" * 12 + "0800" + "45",
    ),
    (
        "RARP in cooked captures: dpkt reads ARP behind its own type only",
        "sll.SLL",
        is_rarp_in_cooked,
        "sll",
        "00000001000602000000000100008035" + "0001080006040003" + "02" * 20,
    ),
    (
        "the same in cooked captures of version 2",
        "sll2.SLL2",
        lambda header: is_rarp_in_cooked(header, 0),
        "sll2",
        "8035000000000001000100060200000000010000" + "0001080006040003" + "02" * 20,
    ),
    (
        "IPv6 with ESP or AH, which take all that follows in dpkt, or with a fragment's header and another one, where it fails",
        "ip6.IP6",
        has_odd_extension,
        "ipv6",
        "6000000000183340" + "00" * 32 + "3b04000000000100000000010000000000000000000000003b",
    ),
    (
        "routing headers: dpkt reads all as those of type 0, and takes what is there",
        "ip6.IP6RoutingHeader",
        is_odd_route,
        "ipv6_route",
        "3b00fd0001020304",
    ),
    (
        "IPv6 options that end behind their header, or headers behind the packet: dpkt takes what is there",
        "ip6.IP6OptsHeader",
        has_odd_option,
        "ipv6_hopopts",
        "3b00042205060708" + "090a",
    ),
    (
        "a BGP message shorter than its header: dpkt counts its length from the end",
        "bgp.BGP",
        is_short_bgp,
        "bgp",
        "ff" * 16 + "001204",
    ),
    (
        "BGP's authentication, and several capabilities in one parameter: dpkt goes on behind the first",
        "bgp.BGP.Open",
        has_odd_parameter,
        "bgp",
        "ff" * 16 + "002501" + "04fbf400b4c000020108" + "0206" + "0200" + "06020101",
    ),
    (
        "a BGP attribute that goes on behind the list of attributes, or a cut prefix: dpkt takes what is there",
        "bgp.BGP.Update",
        has_odd_lengths,
        "bgp",
        "ff" * 16 + "001b02" + "00000004" + "40630900",
    ),
    (
        "an AS path of six bytes that is not one number of four",
        "bgp.BGP.Update.Attribute.ASPath",
        has_six_bytes,
        "bgp",
        "ff" * 16 + "002002" + "00000009" + "400206" + "0202fbf4fbf5",
    ),
    (
        "an aggregator whose AS number has four bytes: dpkt reads two",
        "bgp.BGP.Update.Attribute.Aggregator",
        lambda value: len(value) != 6,
        "bgp",
        "ff" * 16 + "002202" + "0000000b" + "c00708" + "0000fbf4c0000201",
    ),
    (
        "routes of other families or cut, next hops and attachment points that are not the usual ones: dpkt reads prefixes or EVPN",
        "bgp.BGP.Update.Attribute.MPReachNLRI",
        is_odd_reach,
        "bgp",
        "ff" * 16 + "002402" + "0000000d" + "800e0a" + "00018004c00002010000",
    ),
    (
        "the same for routes that are gone",
        "bgp.BGP.Update.Attribute.MPUnreachNLRI",
        is_odd_unreach,
        "bgp",
        "ff" * 16 + "001f02" + "00000008" + "800f05" + "0001800000",
    ),
    (
        "DNS data that its type or the message does not allow, and none where an update removes all",
        "dns.DNS",
        has_odd_record,
        "dns",
        "00018180000000010000000000000100010000003c0004c000",
    ),
    (
        "a TLS record of no content at the end: dpkt stops five bytes before the end",
        "ssl.TLS",
        ends_in_a_header,
        "tls",
        "1703030000" + "1703030000",
    ),
    (
        "a tag behind the tags that dpkt takes off: it starts over there and forgets the first ones",
        "ethernet.Ethernet",
        has_three_tags,
        "ethernet",
        HEAD + "8100000181000002810000030800",
    ),
    (
        "RARP: dpkt reads ARP behind its own type only",
        "ethernet.Ethernet",
        is_rarp,
        "ethernet",
        HEAD + "8035" + "0001080006040003" + "02" * 20,
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
