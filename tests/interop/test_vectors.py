#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The protocols' vectors against the programs that made them, and against what tshark reads in the same bytes."""
import collections
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import make_vectors

try:
    import yaml
except ImportError:
    yaml = None

LINK_TYPES = {"ethernet": 1, "ipv4": 228}
# What stands in front of a vector that tshark cannot start with, and the root this gives.
WRAPS = {
    "icmp": ("ipv4", "450000000001000040010000c0000201c6336402"),
    "udp": ("ipv4", "450000000001000040110000c0000201c6336402"),
    "vlan": ("ethernet", "0200000000010200000000028100"),
}
# tshark 4.0 gives the whole first byte as the value of these two, and a mask of 4 bits too far left to the third.
NOT_COMPARED = {"ip.version", "ip.hdr_len", "ip.opt.sec_prot_auth_unassigned"}
# (vector, field) that tshark does not show, or shows as something else, while the name occurs in the same packet.
NOT_READ = {
    ("provider tag over customer tag", "type"),  # no field for the type behind an 802.1ad tag
    ("options: security with two bytes of authorities", "genser"),  # names only the first byte's flags
    ("options: security with two bytes of authorities", "nsa"),
    ("options: commercial security", "labels"),  # taken apart for tags of type 1
    ("options: loose source route", "dst"),  # shows the route's last address as the destination
    ("options: address extension", "copied"),  # knows no such option
    ("options: address extension", "number"),
}
KEYS = {"name", "root", "hex", "source", "fields", "layers", "pinned", "errors", "problems"}


def vectors():
    for path in make_vectors.files():
        for vector in make_vectors.read(path)["vectors"]:
            yield path, vector


def pcap(link_type, packets):
    head = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, link_type)
    return head + b"".join(struct.pack("<IIII", 0, 0, len(p), len(p)) + p for p in packets)


class Form(unittest.TestCase):
    def test_every_protocol_has_vectors_from_elsewhere(self):
        folder = make_vectors.FOLDER
        protocols = {path.stem for path in folder.glob("*.ksy")}
        self.assertGreaterEqual(len(protocols), 6)
        for protocol in protocols:
            with self.subTest(protocol):
                content = make_vectors.read(folder / f"{protocol}.vectors.json")
                self.assertEqual(content["protocol"], protocol)
                self.assertGreaterEqual(len(content["vectors"]), 6)
                foreign = [v for v in content["vectors"] if make_vectors.tool(v) in ("scapy", "dpkt", "tshark")]
                self.assertGreaterEqual(len(foreign), 2)
                names = [v["name"] for v in content["vectors"]]
                self.assertEqual(len(names), len(set(names)))

    def test_keys(self):
        for path, vector in vectors():
            with self.subTest(file=path.name, vector=vector["name"]):
                self.assertLessEqual(set(vector), KEYS)
                self.assertEqual(bytes.fromhex(vector["hex"]).hex(), vector["hex"])
                self.assertEqual(vector["layers"][0], vector["root"])
                for value in vector["fields"].values():
                    self.assertTrue(type(value) is int or list(value) == ["hex"], value)


class Remade(unittest.TestCase):
    def test_the_bytes_are_what_the_source_makes(self):
        known = make_vectors.scopes()
        missing = {"scapy", "dpkt"} - set(known)
        for path, vector in vectors():
            made = make_vectors.remade(vector, known)
            if made is not None:
                with self.subTest(file=path.name, vector=vector["name"]):
                    self.assertEqual(made.hex(), vector["hex"])
        if missing:
            self.skipTest("not installed: " + ", ".join(sorted(missing)))


class Schema:
    """As much of a .ksy as it takes to find the names that other tools give to a field."""

    def __init__(self):
        self.roots = {}
        for path in make_vectors.FOLDER.glob("*.ksy"):
            self.roots[path.stem] = yaml.safe_load(path.read_text(encoding="utf-8"))

    @staticmethod
    def types(root, attribute):
        kind = attribute.get("type")
        names = kind["cases"].values() if isinstance(kind, dict) else [kind]
        return [root["types"][n] for n in names if n in root.get("types", {})]

    def named(self, root, type_, name):
        for attribute in type_["seq"]:
            if attribute["id"] == name:
                yield attribute
            if attribute.get("-inline"):
                for inner in self.types(root, attribute):
                    yield from self.named(root, inner, name)

    def wireshark(self, path):
        layer, *names = path.split(".")
        root = self.roots[layer.split("#")[0]]
        level, found = [root], []
        for name in names:
            found = [a for t in level for a in self.named(root, t, name.split("[")[0])]
            level = [t for a in found for t in self.types(root, a)]
            # the index of an inlined list stands on the attribute that holds the list
            level += [t for s in list(level) for a in s["seq"] if a.get("-inline") for t in self.types(root, a)]
        names = [a["-aka"]["wireshark"] for a in found if "wireshark" in a.get("-aka", {})]
        return {n for name in names for n in (name if isinstance(name, list) else [name])}


@unittest.skipUnless(shutil.which("tshark"), "tshark is not installed")
@unittest.skipUnless(yaml, "python3-yaml is not installed")
class Tshark(unittest.TestCase):
    def read(self, root, chosen):
        """For each of the vectors, {name: [value, ...]} of all that tshark finds in its bytes."""
        before = [WRAPS.get(v["root"], ("", ""))[1] for v in chosen]
        with tempfile.NamedTemporaryFile(suffix=".pcap") as file:
            file.write(pcap(LINK_TYPES[root], [bytes.fromhex(b + v["hex"]) for b, v in zip(before, chosen)]))
            file.flush()
            command = ["tshark", "-r", file.name, "-T", "pdml", "-o", "ip.defragment:FALSE"]
            text = subprocess.run(command, capture_output=True, check=True).stdout
        packets = xml.etree.ElementTree.fromstring(text).findall("packet")
        self.assertEqual(len(packets), len(chosen))
        for prefix, packet in zip(before, packets):
            found = collections.defaultdict(list)
            for field in packet.iter("field"):
                if int(field.get("pos") or 0) >= len(prefix) // 2 and field.get("value"):
                    found[field.get("name")].append(field.get("value"))
            yield found

    def test_the_values_are_what_tshark_reads(self):
        schema = Schema()
        compared = 0
        by_root = collections.defaultdict(list)
        for path, vector in vectors():
            # damaged ones are left out: tshark stops early in them, and rightly so
            if not {"errors", "problems"} & set(vector) and vector["root"] != "raw":
                by_root[WRAPS.get(vector["root"], (vector["root"],))[0]].append(vector)
        for root, chosen in by_root.items():
            for vector, found in zip(chosen, self.read(root, chosen)):
                for field, value in vector["fields"].items():
                    names = schema.wireshark(field) - NOT_COMPARED
                    values = [v for name in names for v in found.get(name, [])]
                    if not values or (vector["name"], field.rsplit(".", 1)[-1]) in NOT_READ:
                        continue
                    with self.subTest(vector=vector["name"], field=field, tshark=names):
                        if isinstance(value, dict):
                            self.assertIn(value["hex"], values)
                        else:
                            signed = {int(v, 16) - (1 << 4 * len(v)) for v in values}
                            self.assertIn(value, {int(v, 16) for v in values} | signed)
                    compared += 1
        self.assertGreater(compared, 1000)


if __name__ == "__main__":
    unittest.main()
