#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What we print for Scapy and for dpkt, run by them: the text gives exactly the packet's bytes.

Every vector of every protocol, and as many seeded mutants of them as WL_MUTANTS says (a tenth of it for
the programs). WITHOUT_CLASS says which protocols are printed for Scapy as bytes, and why.
"""
import ast
import collections
import json
import logging
import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from test_dpkt_prints import DRIVER, MUTANTS, SKIPPED, dpkt, mutants, vectors

try:
    logging.getLogger("scapy").setLevel(logging.CRITICAL)
    import scapy.all as scapy
except ImportError:
    scapy = None

WITHOUT_CLASS = {
    "bgp": "its classes are in contrib and take attributes apart in another way",
    "dhcpv6": "an option has a class of its own there, some forty of them",
    "dns_tcp": "Scapy's DNS writes the length in front of one message only",
    "hsrp2": "Scapy has none",
    "http": "text, which bytes show well enough",
    "ipv6_route": "only type 0 has a class that takes all bytes",
    "loop": "Scapy has none",
    "ntp": "its times are floating-point numbers, which lose bits",
    "null": "Loopback writes the family in the byte order of the machine",
    "ospf": "its classes are in contrib and leave out what stands behind the length",
    "raw": "Raw is its class",
    "snmp": "its numbers are written as short as can be, whatever the bytes were",
    "syslog": "Scapy has none",
    "tls": "its classes encrypt what they build",
    "udplite": "Scapy has none",
}


def printed(packets, *formats):
    lines = "".join(f"{root} {data.hex()}\n" for _, root, data in packets)
    run = subprocess.run([DRIVER, *formats], input=lines, capture_output=True, encoding="utf-8", timeout=300, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def evaluated(text):
    """The value of the last expression in @p text, in Scapy's shell."""
    shell = dict(vars(scapy))
    tree = ast.parse(text)
    exec(compile(ast.Module(tree.body[:-1], []), "scapy", "exec"), shell)  # pylint: disable=exec-used
    return eval(compile(ast.Expression(tree.body[-1].value), "scapy", "eval"), shell)  # pylint: disable=eval-used


def complaint(run, text):
    try:
        return run(text)
    except Exception as error:  # pylint: disable=broad-except
        return f"{type(error).__name__}: {error}"


class Notations(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.vectors = [packet for packet in vectors() if packet[2]]
        self.assertGreater(len(self.vectors), 100)
        self.mutants = [packet for packet in mutants(self.vectors, MUTANTS) if packet[2]]

    def same(self, packets, name, run):
        different = []
        texts = printed(packets, name)
        self.assertEqual(len(texts), len(packets))
        for (what, root, data), text in zip(packets, texts):
            made = complaint(run, text[name])
            if made != data:
                made = made.hex() if isinstance(made, bytes) else made
                different.append(f"{what}: {root}\n  is   {data.hex()}\n  made {made}\n{text[name]}")
        self.assertFalse(different, f"{len(different)} of {len(packets)} differ\n" + "\n".join(different[:20]))

    @unittest.skipIf(scapy is None, "python3-scapy is not installed")
    def test_scapy_expression_builds_the_bytes(self):
        self.same(self.vectors + self.mutants, "scapy", lambda text: bytes(evaluated(text)))

    @unittest.skipIf(scapy is None, "python3-scapy is not installed")
    def test_scapy_program_asserts_the_bytes(self):
        packets = self.vectors + self.mutants[: MUTANTS // 10]
        self.same(packets, "scapy-script", self.asserting(packets, "scapy-script"))

    def test_dpkt_program_asserts_the_bytes(self):
        packets = self.vectors + self.mutants
        self.same(packets, "dpkt-script", self.asserting(packets, "dpkt-script"))

    def asserting(self, packets, name):
        """Runs the programs in turn; a program that ends has asserted the bytes, unless it has no assertion."""
        expected = iter(packets)

        def run(text):
            data = next(expected)[2]
            self.assertIn("\nassert bytes(", text, name)
            exec(compile(text, name, "exec"), {})  # pylint: disable=exec-used
            return bytes.fromhex("".join(text[text.rindex("fromhex(") :].split("'")[1::2])) or data

        return run

    @unittest.skipIf(scapy is None, "python3-scapy is not installed")
    def test_what_scapy_knows_is_an_object(self):
        """Of each protocol some vector is made with a class of Scapy's, or the list above says why none is."""
        made = collections.defaultdict(bool)
        for (_, root, _), text in zip(self.vectors, printed(self.vectors, "scapy")):
            made[root] |= text["scapy"].removeprefix("(").lstrip()[:4] != "Raw("
        bare = sorted(root for root, is_made in made.items() if not is_made)
        self.assertEqual(bare, sorted(WITHOUT_CLASS))


if __name__ == "__main__":
    if dpkt is None:
        print("python3-dpkt is not installed")
        sys.exit(SKIPPED)
    if not DRIVER.exists():
        print(f"{DRIVER} is not built")
        sys.exit(SKIPPED)
    unittest.main()
