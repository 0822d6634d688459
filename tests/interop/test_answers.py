#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Which packet answers which: our verdict beside Scapy's answers(), over 2,000 pairs of a seeded run.

Every pair is made so that it is known whether it matches: a request, the reply that a host gives to it, and in half of
the cases one change of the reply after which it is none. Our verdict must be that knowledge. Scapy's must be too, but
for the changes in SCAPY_DIFFERS, each of which must be seen to differ.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import unittest

try:
    import logging

    logging.getLogger("scapy").setLevel(logging.CRITICAL)
    import scapy.all as scapy
except ImportError:
    scapy = None

PROGRAM = pathlib.Path(os.environ.get("WL_BUILD_DIR", ""), "wirelathe-dump-answers")
PAIRS = 2_000

# The change, and why Scapy takes it otherwise.
SCAPY_DIFFERS = {
    "udp: from another port": "UDP.answers() only compares the port that the reply goes to (RFC 768: both are exchanged)",
    "arp: to another host": "Ether.answers() only compares the types; a frame has an addressee (IEEE 802.3)",
    "arp: a reverse request": "ARP.answers() takes any operation one higher for the reply; 2 is one itself (RFC 826)",
    "arp: reverse": "ARP.answers() compares protocol addresses, which a reverse request does not have (RFC 903)",
    "icmp: router": "ICMP.answers() does not know router advertisements (RFC 1256)",
    "icmpv6: other data": "data that came back otherwise is a bad answer to this request, but to no other (RFC 4443 §4.2)",
    "icmpv6: from another host": "IPv6.answers() does not compare who answers, for the sake of ICMPv6 errors",
    "tcp: acknowledges two bytes more": "TCP.answers() lets numbers differ by two (RFC 9293 §3.4: SND.UNA < SEG.ACK =< SND.NXT)",
    "tcp: numbers go round": "TCP.answers() subtracts without regard to modulo 2**32 (RFC 9293 §3.4)",
    "dhcp: a request again": "BOOTP.answers() compares nothing but xid (RFC 2131 §2: op is 2 in what a server sends)",
    "dhcp: for another client": "BOOTP.answers() compares nothing but xid (RFC 2131 §4.1: chaddr is returned)",
    "dns: another opcode": "DNS.answers() does not compare it (RFC 1035 §4.1.1: it is copied into the response)",
    "ntp: of a client": "NTP has no answers() of its own: whatever is NTP answers NTP",
    "ntp: another version": "as above (RFC 5905 §9.2: the reply has the version of the request)",
    "ntp: to another request": "as above (RFC 5905 §8: the reply's origin is the request's transmit time stamp)",
    "error: another identification": "IPerror.answers() compares it only with conf.checkIPID, which is off",
    "error: another sequence number of tcp": "TCPerror.answers() compares it only with conf.check_TCPerror_seqack, which is off",
}


class Maker:
    """Pairs of one family: (root, request, reply, name of the change, whether it matches)."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def host(self):
        return f"10.{self.random.randrange(256)}.{self.random.randrange(256)}.{self.random.randrange(1, 255)}"

    def host6(self):
        return f"2001:db8::{self.random.randrange(1, 0xffff):x}:{self.random.randrange(1, 0xffff):x}"

    def mac(self):
        return "02:" + ":".join(f"{self.random.randrange(256):02x}" for _ in range(5))

    def word(self):
        return self.random.randrange(1, 0xFFF0)

    def port(self):
        return self.random.randrange(40_000, 60_000)

    def hosts(self):
        """Two that differ."""
        one = self.host()
        return one, "10.0.0.0" if one == "10.0.0.1" else "10.0.0.1"

    def hosts6(self):
        return self.host6(), "2001:db8:1::1"

    def chosen(self, match, changes):
        """The reply as it is, or after one of @p changes: name -> (reply, whether it still answers)."""
        if self.random.random() < 0.5:
            return "", match, True
        name = self.random.choice(sorted(changes))
        reply, answers = changes[name]
        return name, reply, answers

    def pair(self, root, request, match, **changes):
        changes = {name.replace("_", " "): change for name, change in changes.items()}
        name, reply, answers = self.chosen(match, changes)
        return root, request, reply, name, answers

    # --- the families -------------------------------------------------------------------------------------------

    def icmp(self):
        ours, theirs = self.hosts()
        kind, back = self.random.choice([(8, 0), (13, 14), (15, 16), (17, 18)])
        number, seq = self.word(), self.word()
        asks = scapy.IP(src=ours, dst=theirs)
        says = scapy.IP(src=theirs, dst=ours, ttl=self.random.randrange(1, 255))

        def message(kind, **fields):
            return scapy.ICMP(**{"type": kind, "id": number, "seq": seq, **fields})

        data = scapy.Raw(bytes(self.random.randrange(256) for _ in range(self.random.randrange(40)))) if kind == 8 else b""
        return self.pair(
            "ipv4",
            asks / message(kind) / data,
            says / message(back) / data,
            icmp__another_id=(says / message(back, id=number + 1) / data, False),
            icmp__another_seq=(says / message(back, seq=seq ^ 0x100) / data, False),
            icmp__another_type=(says / message(back + 1 if back else 30) / data, False),
            icmp__the_request_again=(asks / message(kind) / data, False),
            icmp__from_another_host=(scapy.IP(src="10.255.0.9", dst=ours) / message(back) / data, False),
            icmp__to_another_host=(scapy.IP(src=theirs, dst="10.255.0.9") / message(back) / data, False),
        )

    def router(self):
        ours, theirs = self.hosts()
        solicitation = scapy.IP(src=ours, dst="224.0.0.2", proto=1) / scapy.Raw(bytes.fromhex("0a00f5ff00000000"))
        body = bytes.fromhex("0900000001020708") + bytes([10, 0, 0, 1, 0, 0, 0, 0])
        advertisement = scapy.IP(src=theirs, dst=self.random.choice([ours, "224.0.0.1"]), proto=1) / scapy.Raw(body)
        return "ipv4", solicitation, advertisement, "icmp: router", True

    def icmpv6(self):
        ours, theirs = self.hosts6()
        number, seq, data = self.word(), self.word(), bytes(self.random.randrange(256) for _ in range(12))
        asks = scapy.IPv6(src=ours, dst=theirs) / scapy.ICMPv6EchoRequest(id=number, seq=seq, data=data)
        says = scapy.IPv6(src=theirs, dst=ours)

        def reply(**fields):
            return scapy.ICMPv6EchoReply(**{"id": number, "seq": seq, "data": data, **fields})

        return self.pair(
            "ipv6",
            asks,
            says / reply(),
            icmpv6__another_id=(says / reply(id=number + 1), False),
            icmpv6__another_seq=(says / reply(seq=seq + 1), False),
            icmpv6__other_data=(says / reply(data=data[::-1] + b"!"), True),
            icmpv6__the_request_again=(asks, False),
            icmpv6__from_another_host=(scapy.IPv6(src="2001:db8:2::9", dst=ours) / reply(), False),
            icmpv6__to_another_host=(scapy.IPv6(src=theirs, dst="2001:db8:2::9") / reply(), False),
        )

    def arp(self):
        ours, theirs = self.hosts()
        mine, his = self.mac(), "06:00:00:00:00:01"
        asks = scapy.Ether(src=mine, dst="ff:ff:ff:ff:ff:ff") / scapy.ARP(op=1, hwsrc=mine, psrc=ours, pdst=theirs)
        frame = scapy.Ether(src=his, dst=mine)

        def reply(**fields):
            return scapy.ARP(**{"op": 2, "hwsrc": his, "psrc": theirs, "hwdst": mine, "pdst": ours, **fields})

        return self.pair(
            "ethernet",
            asks,
            frame / reply(),
            arp__of_another_address=(frame / reply(psrc="10.9.9.9"), False),
            arp__another_request=(frame / reply(op=1), False),
            arp__to_another_host=(scapy.Ether(src=his, dst="06:00:00:00:00:09") / reply(), False),
        )

    def arp_operations(self):
        ours, theirs = self.hosts()
        mine, his = self.mac(), "06:00:00:00:00:01"
        frame = scapy.Ether(src=his, dst=mine)
        if self.random.random() < 0.5:
            asks = scapy.Ether(src=mine) / scapy.ARP(op=2, hwsrc=mine, psrc=ours, pdst=theirs)
            return "ethernet", asks, frame / scapy.ARP(op=3, psrc=theirs, pdst=ours), "arp: a reverse request", False
        asks = scapy.Ether(src=mine) / scapy.ARP(op=3, hwsrc=mine, hwdst=mine, psrc="0.0.0.0", pdst="0.0.0.0")
        says = frame / scapy.ARP(op=4, hwsrc=his, psrc=theirs, hwdst=mine, pdst=ours)
        return "ethernet", asks, says, "arp: reverse", True

    def ndp(self):
        ours, theirs = self.hosts6()
        if self.random.random() < 0.5:
            group = "ff02::1:ff00:1"
            asks = scapy.IPv6(src=ours, dst=self.random.choice([group, theirs])) / scapy.ICMPv6ND_NS(tgt=theirs)
            says = scapy.IPv6(src=theirs, dst=ours)
            advert = scapy.ICMPv6ND_NA(tgt=theirs, S=1)
            return self.pair(
                "ipv6",
                asks,
                says / advert,
                ndp__of_another_target=(says / scapy.ICMPv6ND_NA(tgt="2001:db8:1::2"), False),
                ndp__another_solicitation=(says / scapy.ICMPv6ND_NS(tgt=theirs), False),
                ndp__to_another_host=(scapy.IPv6(src=theirs, dst="2001:db8:2::9") / advert, False),
            )
        asks = scapy.IPv6(src="fe80::1", dst="ff02::2") / scapy.ICMPv6ND_RS()
        says = scapy.IPv6(src="fe80::2", dst=self.random.choice(["fe80::1", "ff02::1"]))
        return self.pair(
            "ipv6",
            asks,
            says / scapy.ICMPv6ND_RA(routerlifetime=self.word()),
            ndp__an_advertisement_of_a_neighbour=(says / scapy.ICMPv6ND_NA(tgt="fe80::2"), False),
            ndp__to_another_host=(scapy.IPv6(src="fe80::2", dst="fe80::9") / scapy.ICMPv6ND_RA(), False),
        )

    def tcp(self):
        ours, theirs = self.hosts()
        mine, his = self.port(), self.port()
        seq, ack = self.random.randrange(1000, 2**31), self.random.randrange(1000, 2**31)
        asks = scapy.IP(src=ours, dst=theirs)
        says = scapy.IP(src=theirs, dst=ours)
        kind = self.random.choice(["syn", "data", "ack"])

        def back(**fields):
            return says / scapy.TCP(**{"sport": his, "dport": mine, **fields})

        if kind == "syn":
            request = asks / scapy.TCP(sport=mine, dport=his, flags="S", seq=seq)
            flags, theirs_seq, end = self.random.choice([("SA", ack), ("RA", 0)]) + (seq + 1,)
        elif kind == "data":
            data = bytes(self.random.randrange(256) for _ in range(self.random.randrange(1, 60)))
            request = asks / scapy.TCP(sport=mine, dport=his, flags="PA", seq=seq, ack=ack) / scapy.Raw(data)
            flags, theirs_seq, end = "A", ack, seq + len(data)
        else:
            request = asks / scapy.TCP(sport=mine, dport=his, flags="A", seq=seq, ack=ack)
            flags, theirs_seq, end = "R", ack, 0
        right = {"flags": flags, "seq": theirs_seq, "ack": end}
        changes = {
            "tcp__from_another_port": (back(**{**right, "sport": his + 1}), False),
            "tcp__to_another_port": (back(**{**right, "dport": mine + 1}), False),
            "tcp__the_request_again": (request, False),
        }
        if kind == "ack":
            changes["tcp__another_sequence_number"] = (back(**{**right, "seq": ack + 1000}), False)
        else:
            changes["tcp__acknowledges_later_bytes"] = (back(**{**right, "ack": end + 1000}), False)
            changes["tcp__acknowledges_two_bytes_more"] = (back(**{**right, "ack": end + 2}), False)
        if kind == "data":
            changes["tcp__another_sequence_number"] = (back(**{**right, "seq": ack + 1000}), False)
        if kind == "syn":
            changes["tcp__only_opens"] = (back(flags="S", seq=ack), False)
        return self.pair("ipv4", request, back(**right), **changes)

    def tcp_round(self):
        ours, theirs = self.hosts()
        request = scapy.IP(src=ours, dst=theirs) / scapy.TCP(sport=40001, dport=40002, flags="S", seq=0xFFFFFFFF)
        reply = scapy.IP(src=theirs, dst=ours) / scapy.TCP(sport=40002, dport=40001, flags="SA", seq=self.word(), ack=0)
        return "ipv4", request, reply, "tcp: numbers go round", True

    def udp(self):
        ours, theirs = self.hosts()
        mine, his = self.port(), self.port()
        data = scapy.Raw(b"some data")
        asks = scapy.IP(src=ours, dst=theirs) / scapy.UDP(sport=mine, dport=his) / data
        says = scapy.IP(src=theirs, dst=ours)
        return self.pair(
            "ipv4",
            asks,
            says / scapy.UDP(sport=his, dport=mine) / data,
            udp__to_another_port=(says / scapy.UDP(sport=his, dport=mine + 1) / data, False),
            udp__from_another_port=(says / scapy.UDP(sport=his + 1, dport=mine) / data, False),
            udp__from_another_host=(scapy.IP(src="10.9.9.9", dst=ours) / scapy.UDP(sport=his, dport=mine) / data, False),
            udp__another_protocol=(says / scapy.TCP(sport=his, dport=mine, flags="A"), False),
        )

    def dns(self):
        ours, theirs = self.hosts()
        mine, number = self.port(), self.word()
        question = scapy.DNSQR(qname=self.random.choice(["example.com", "a.b.example.net"]))
        asks = scapy.IP(src=ours, dst=theirs) / scapy.UDP(sport=mine, dport=53) / scapy.DNS(id=number, rd=1, qd=question)

        def reply(**fields):
            answer = scapy.DNSRR(rrname=question.qname, rdata="192.0.2.1", ttl=self.word())
            message = scapy.DNS(**{"id": number, "qr": 1, "qd": question, "an": answer, **fields})
            return scapy.IP(src=theirs, dst=ours) / scapy.UDP(sport=53, dport=mine) / message

        return self.pair(
            "ipv4",
            asks,
            reply(),
            dns__another_id=(reply(id=number + 1), False),
            dns__another_query=(reply(qr=0), False),
            dns__another_opcode=(reply(opcode=2), False),
        )

    def dhcp(self):
        number, client = self.random.randrange(2**32 - 2), bytes(self.random.randrange(256) for _ in range(6))
        asks = scapy.IP(src="0.0.0.0", dst="255.255.255.255") / scapy.UDP(sport=68, dport=67)
        says = scapy.IP(src="10.0.0.1", dst="255.255.255.255") / scapy.UDP(sport=67, dport=68)

        def reply(**fields):
            message = scapy.BOOTP(**{"op": 2, "xid": number, "chaddr": client, "yiaddr": self.host(), **fields})
            return says / message / scapy.DHCP(options=[("message-type", "offer"), "end"])

        discover = scapy.DHCP(options=[("message-type", "discover"), "end"])
        return self.pair(
            "ipv4",
            asks / scapy.BOOTP(op=1, xid=number, chaddr=client) / discover,
            reply(),
            dhcp__of_another_transaction=(reply(xid=number + 1), False),
            dhcp__a_request_again=(reply(op=1), False),
            dhcp__for_another_client=(reply(chaddr=bytes(6)), False),
        )

    def ntp(self):
        ours, theirs = self.hosts()
        mine, sent = self.port(), self.random.randrange(2**31, 2**32 - 2)
        asks = scapy.IP(src=ours, dst=theirs) / scapy.UDP(sport=mine, dport=123)
        says = scapy.IP(src=theirs, dst=ours) / scapy.UDP(sport=123, dport=mine)

        def reply(**fields):
            return scapy.NTP(**{"version": 4, "mode": 4, "stratum": 2, "orig": sent, "sent": sent + 1, **fields})

        return self.pair(
            "ipv4",
            asks / scapy.NTP(version=4, mode=3, sent=sent),
            says / reply(),
            ntp__of_a_client=(says / reply(mode=3), False),
            ntp__another_version=(says / reply(version=3), False),
            ntp__to_another_request=(says / reply(orig=sent - 100), False),
        )

    def error(self):
        """An ICMP error that quotes the packet as a router saw it."""
        ours, theirs = self.hosts()
        mine, his = self.port(), self.port()
        kind = self.random.choice(["udp", "tcp", "icmp"])
        inner = {
            "udp": scapy.UDP(sport=mine, dport=his) / scapy.Raw(b"some data that is longer"),
            "tcp": scapy.TCP(sport=mine, dport=his, flags="S", seq=self.word()),
            "icmp": scapy.ICMP(id=mine, seq=self.word()) / scapy.Raw(b"hello world"),
        }[kind]
        request = scapy.IP(bytes(scapy.IP(src=ours, dst=theirs, id=self.word(), ttl=9) / inner))
        report = scapy.IP(src=self.host(), dst=ours)
        code, message = self.random.choice([(3, 3), (1, 3), (0, 11), (0, 12)])

        def quoting(change=lambda packet: None):
            quoted = request.copy()
            quoted.ttl = 1
            del quoted.chksum
            change(quoted)
            return report / scapy.ICMP(type=message, code=code) / scapy.Raw(bytes(quoted))

        def setting(layer, **fields):
            def change(packet):
                for name, value in fields.items():
                    setattr(packet[layer], name, value)

            return quoting(change)

        changes = {
            "error__about_another_host": (setting(scapy.IP, dst="10.9.9.9"), False),
            "error__about_another_sender": (setting(scapy.IP, src="10.9.9.9"), False),
            "error__another_identification": (setting(scapy.IP, id=request.id + 1), False),
        }
        if kind == "icmp":
            changes["error__another_echo"] = (setting(scapy.ICMP, seq=request[scapy.ICMP].seq + 1, chksum=None), False)
        else:
            layer = scapy.UDP if kind == "udp" else scapy.TCP
            changes["error__another_port"] = (setting(layer, dport=his + 1), False)
        if kind == "tcp":
            number = request[scapy.TCP].seq + 1
            changes["error__another_sequence_number_of_tcp"] = (setting(layer, seq=number), False)
        return self.pair("ipv4", request, quoting(), **changes)

    def error6(self):
        ours, theirs = self.hosts6()
        mine, his = self.port(), self.port()
        kind = self.random.choice(["udp", "icmp"])
        inner = {
            "udp": scapy.UDP(sport=mine, dport=his) / scapy.Raw(b"some data that is longer"),
            "icmp": scapy.ICMPv6EchoRequest(id=mine, seq=self.word(), data=b"hello world"),
        }[kind]
        request = scapy.IPv6(bytes(scapy.IPv6(src=ours, dst=theirs, hlim=9) / inner))
        report = scapy.IPv6(src=self.host6(), dst=ours)
        message = self.random.choice([scapy.ICMPv6DestUnreach(code=4), scapy.ICMPv6TimeExceeded(), scapy.ICMPv6PacketTooBig()])

        def quoting(layer, **fields):
            quoted = request.copy()
            quoted.hlim = 1
            for name, value in fields.items():
                setattr(quoted[layer], name, value)
            return report / message / scapy.Raw(bytes(quoted))

        changes = {
            "error6__about_another_host": (quoting(scapy.IPv6, dst="2001:db8:9::9"), False),
            "error6__about_another_sender": (quoting(scapy.IPv6, src="2001:db8:9::9"), False),
        }
        if kind == "udp":
            changes["error6__another_port"] = (quoting(scapy.UDP, dport=his + 1), False)
        else:
            changed = {"seq": request[scapy.ICMPv6EchoRequest].seq + 1, "cksum": None}
            changes["error6__another_echo"] = (quoting(scapy.ICMPv6EchoRequest, **changed), False)
        return self.pair("ipv6", request, quoting(scapy.IPv6), **changes)


FAMILIES = ["icmp", "icmpv6", "arp", "ndp", "tcp", "udp", "dns", "dhcp", "ntp", "error", "error6"]
ODD = ["router", "arp_operations", "tcp_round"]
CLASSES = {"ipv4": "IP", "ipv6": "IPv6", "ethernet": "Ether"}


def pairs(seed):
    maker = Maker(seed)
    for i in range(PAIRS):
        family = ODD[i // 20 % len(ODD)] if i % 20 == 19 else FAMILIES[i % len(FAMILIES)]
        root, request, reply, name, answers = getattr(maker, family)()
        yield family, root, bytes(request), bytes(reply), name.replace("  ", ": "), answers


def of_scapy(family, root, request, reply):
    read = getattr(scapy, CLASSES[root])
    # A server answers from an address that nobody could have asked: so Scapy's own documentation on DHCP.
    scapy.conf.checkIPaddr = family != "dhcp"
    return bool(read(reply).answers(read(request)))


@unittest.skipIf(scapy is None, "there is no Scapy (python3-scapy)")
class Answers(unittest.TestCase):
    def test_verdicts_are_those_of_the_standards_and_scapy(self):
        seed = int(os.environ.get("WL_SEED", "1"))
        print(f"seed {seed} (WL_SEED chooses another)", file=sys.stderr)
        all_pairs = list(pairs(seed))
        lines = "".join(f"{root} {request.hex()} {reply.hex()}\n" for _, root, request, reply, _, _ in all_pairs)
        run = subprocess.run([str(PROGRAM)], input=lines, capture_output=True, encoding="utf-8", timeout=300, check=True)
        said = [json.loads(line) for line in run.stdout.splitlines()]
        self.assertEqual(len(said), PAIRS)
        wrong, unlike, differing = [], [], set()
        for (family, root, request, reply, name, answers), ours in zip(all_pairs, said):
            place = f"{family}, {name or 'as it should be'}: {root} {request.hex()} {reply.hex()}"
            if ours["answers"] != answers:
                wrong.append(f"{place}\n  {ours}")
            if of_scapy(family, root, request, reply) != answers:
                differing.add(name)
                if name not in SCAPY_DIFFERS:
                    unlike.append(place)
        matching = sum(answers for *_, answers in all_pairs)
        print(f"{PAIRS} pairs, {matching} of which match", file=sys.stderr)
        self.assertEqual(wrong[:5], [], f"{len(wrong)} verdicts of ours are wrong")
        self.assertEqual(unlike[:5], [], f"{len(unlike)} verdicts of Scapy's are not explained")
        self.assertEqual(set(SCAPY_DIFFERS) - differing, set(), "Scapy says the same by now, or the change is never made")

    def test_a_miss_names_the_field(self):
        maker = Maker(1)
        ours, theirs = maker.hosts()
        request = scapy.IP(src=ours, dst=theirs) / scapy.ICMP(id=24528, seq=1)
        reply = scapy.IP(src=theirs, dst=ours) / scapy.ICMP(type=0, id=24529, seq=1)
        line = f"ipv4 {bytes(request).hex()} {bytes(reply).hex()}\n"
        run = subprocess.run([str(PROGRAM)], input=line, capture_output=True, encoding="utf-8", timeout=60, check=True)
        miss = json.loads(run.stdout)["miss"]
        self.assertEqual(miss, "icmp.id: expected 24528 (0x5fd0), got 24529 (0x5fd1)")


if __name__ == "__main__":
    sys.exit(77 if scapy is None else unittest.main())
