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
    from scapy.layers.inet import ICMP, IP, UDP
    from scapy.layers.l2 import Dot1Q, Ether
    from scapy.packet import Packet
except ImportError:
    IP = None

BUILD = os.environ.get("WL_BUILD_DIR", "")
PROGRAM = pathlib.Path(BUILD, "tests", "tst_editlaws")
# What Scapy computes in a layer when it is left out. Layers quoted in an error message are of other classes.
FOLLOWING = {"IP": ("ihl", "len", "chksum"), "UDP": ("len", "chksum"), "ICMP": ("chksum",)}


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


def layers(packet):
    """The layers whose fields follow: what is inside a fragment is a piece of something."""
    while isinstance(packet, Packet) and packet.name != "NoPayload":
        yield packet
        if type(packet).__name__ == "IP" and (packet.frag or packet.flags.MF):
            return
        packet = packet.payload


def rebuilt(packet, forget):
    packet = packet.copy()
    below = None
    for layer in layers(packet):
        layer.raw_packet_cache = None
        kind = type(layer).__name__
        for name in FOLLOWING.get(kind, ()) if forget else ():
            if not (kind == "UDP" and name == "chksum" and below != "IP"):
                layer.delfieldval(name)
        below = kind
    packet.clear_cache()
    return bytes(packet)


@unittest.skipUnless(IP, "python3-scapy is not installed")
@unittest.skipUnless(PROGRAM.is_file(), "tst_editlaws is not built")
class Edits(unittest.TestCase):
    def test_scapy_computes_the_same(self):
        roots = {"ethernet": Ether, "vlan": Dot1Q, "ipv4": IP, "udp": UDP, "icmp": ICMP}
        compared = foreign = 0
        for root, original in edited():
            if root not in roots:
                continue
            try:
                packet = roots[root](original)
                is_readable = rebuilt(packet, forget=False) == original
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
