#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Edited packets against Scapy: what follows in ours is what Scapy computes when the same fields are left to it."""
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest

try:
    import logging

    logging.getLogger("scapy").setLevel(logging.ERROR)
    from scapy.contrib.ospf import OSPF_Hdr
    from scapy.layers.inet import ICMP, IP, TCP, UDP, IPerror, UDPerror
    from scapy.layers.l2 import Dot1Q, Ether
    from scapy.layers.sctp import SCTP
    from scapy.packet import Packet, Padding
    from scapy.utils import checksum
except ImportError:
    IP = None

BUILD = os.environ.get("WL_BUILD_DIR", "")
PROGRAM = pathlib.Path(BUILD, "tests", "tst_editlaws")
# What Scapy computes in a layer when it is left out. Layers quoted in an error message are of other classes.
FOLLOWING = {
    "IP": ("ihl", "len", "chksum"),
    "TCP": ("dataofs", "chksum"),
    "UDP": ("len", "chksum"),
    "ICMP": ("chksum",),
    "SCTP": ("chksum",),
    "OSPF_Hdr": ("chksum",),
}


def edited():
    """(root, bytes) of packets that 10,000 random edits went through, none of them with a pin."""
    with tempfile.TemporaryDirectory() as folder:
        dump = pathlib.Path(folder, "packets")
        command = [str(PROGRAM), "fieldsFollowAfterEveryEdit"]
        run = subprocess.run(command, env={"WL_SEED": "1", **os.environ, "WL_DUMP": str(dump)}, capture_output=True, text=True)
        if run.returncode != 0:
            raise AssertionError(run.stdout)
        print([line for line in run.stdout.splitlines() if "seed" in line], file=sys.stderr)
        for line in dump.read_text().splitlines():
            root, _, digits = line.partition(" ")
            yield root, bytes.fromhex(digits)


def has_uncounted_part(packet):
    """Whether Scapy takes bytes of a quoted datagram or of a fragment for padding, because the lengths inside (which never
    follow there) do not count them. It leaves padding out of the lengths and checksums around; they cover all there is."""
    pieces = [packet[quoted] for quoted in (IPerror, UDPerror) if quoted in packet]
    pieces += [ip for ip in layers(packet) if type(ip).__name__ == "IP" and (ip.frag or ip.flags.MF)]
    return any(Padding in piece for piece in pieces)


def layers(packet):
    """The layers whose fields follow: what is inside a fragment is a piece of something.

    Scapy reads an organisation's own types behind SNAP as EtherTypes; we do not, so nothing follows there.
    """
    while isinstance(packet, Packet) and packet.name != "NoPayload":
        yield packet
        if type(packet).__name__ == "IP" and (packet.frag or packet.flags.MF):
            return
        if type(packet).__name__ == "SNAP" and packet.OUI not in (0, 0xF8):
            return
        packet = packet.payload


def rebuilt(packet, forget):
    packet = packet.copy()
    below = None
    for layer in layers(packet):
        layer.raw_packet_cache = None
        kind = type(layer).__name__
        for name in FOLLOWING.get(kind, ()) if forget else ():
            if not (kind in ("TCP", "UDP") and name == "chksum" and below != "IP"):
                layer.delfieldval(name)
        below = kind
    packet.clear_cache()
    return bytes(packet)


@unittest.skipUnless(IP, "python3-scapy is not installed")
class Judge(unittest.TestCase):
    def test_scapy_leaves_an_uncounted_quote_out_of_the_checksum(self):
        """Why such packets are not compared: 0x1170 is right by RFC 1071's sum, and 0x637f is that without the last 5 bytes."""
        message = bytes.fromhex(
            "0304117000000578450000210007000040118e8ec0000201c63364029404000000000000863769d762"
        )
        self.assertEqual(checksum(message), 0)
        self.assertTrue(has_uncounted_part(ICMP(message)))
        self.assertEqual(rebuilt(ICMP(message), forget=True)[2:4], bytes.fromhex("637f"))
        self.assertEqual(checksum(message[:2] + bytes(2) + message[4:-5]), 0x637F)
        counted = bytes.fromhex("03031cfa00000000450000200001000040118e95c0000201c633640200010002000c000001020304")
        self.assertFalse(has_uncounted_part(ICMP(counted)))
        fragment = "4500003c000720004011ccd7c0000201c60905c8123400000000000088b726b44178f1857a4130e499dc2936329f12689405f5d52fb5297f6e7a187b"
        self.assertTrue(has_uncounted_part(IP(bytes.fromhex(fragment))))
        self.assertFalse(has_uncounted_part(IP(bytes.fromhex("450000140001200040114bd47f0000017f000001"))))


@unittest.skipUnless(IP, "python3-scapy is not installed")
@unittest.skipUnless(PROGRAM.is_file(), "tst_editlaws is not built")
class Edits(unittest.TestCase):
    def test_scapy_computes_the_same(self):
        roots = {"ethernet": Ether, "vlan": Dot1Q, "ipv4": IP, "tcp": TCP, "udp": UDP, "icmp": ICMP}
        roots.update({"sctp": SCTP, "ospf": OSPF_Hdr})
        compared = foreign = 0
        for root, original in edited():
            if root not in roots:
                continue
            try:
                packet = roots[root](original)
                is_readable = rebuilt(packet, forget=False) == original and not has_uncounted_part(packet)
            except (struct.error, IndexError, ValueError):  # some cut options Scapy does not survive
                is_readable = False
            if not is_readable:
                foreign += 1  # a packet that Scapy does not give back even untouched says nothing
                continue
            compared += 1
            with self.subTest(root=root, packet=original.hex()):
                self.assertEqual(rebuilt(packet, forget=True).hex(), original.hex())
        print(f"{compared} compared, {foreign} that Scapy reads otherwise", file=sys.stderr)
        self.assertGreater(compared, 100)


if __name__ == "__main__":
    unittest.main()
