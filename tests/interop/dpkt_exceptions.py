# SPDX-License-Identifier: MIT
"""Where our prints differ from dpkt 1.9.8 on purpose, and why (resources/protocols/README.md, section 6).

forget() takes protocols that have no definition here out of dpkt's own tables, so that
everything around them is still compared. EXCEPTIONS are the packets that are not
compared at all, by the Ethernet frames that dpkt meets in them.
"""
import struct

TAG_TYPES = (0x8100, 0x88A8, 0x9100, 0x9200)
MPLS_TYPES = (0x8847, 0x8848)


def forget(dpkt, known):
    """@p known: the classes that some definition here names, as "module.Class"."""

    def is_known(cls):
        return f"{cls.__module__.rpartition('.')[2]}.{cls.__qualname__}" in known

    for table in (dpkt.ethernet.Ethernet._typesw, dpkt.ip.IP._protosw):
        for key, cls in list(table.items()):
            if not is_known(cls):
                del table[key]
    # dpkt reads IP inside of protocol 0, which is IPv6's hop-by-hop header.
    dpkt.ip.IP._protosw.pop(0, None)


def type_of(frame):
    return struct.unpack(">H", frame[12:14])[0]


def is_ieee_802_3(frame):
    return type_of(frame) <= 1500 and (type_of(frame) != 0 or is_isl(frame) or frame[14:16] == b"\xff\xff")


def is_isl(frame):
    return frame[:5] in (b"\x01\x00\x0c\x00\x00", b"\x03\x00\x0c\x00\x00")


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


HEAD = "ffffffffffff020000000001"
# (why, whether it holds for a frame, a frame that is printed differently)
EXCEPTIONS = [
    ("IEEE 802.3 with LLC, Cisco ISL and raw IPX have no definition yet", is_ieee_802_3, HEAD + "0003f0f003"),
    ("MPLS labels have no definition yet", is_mpls, HEAD + "88470000114045"),
    ("a frame that ends inside a tag: dpkt raises, we keep what can be read", is_cut_tag, HEAD + "810000"),
    (
        "a tag behind the tags that dpkt takes off: it starts over there and forgets the first ones",
        has_three_tags,
        HEAD + "8100000181000002810000030800",
    ),
]
