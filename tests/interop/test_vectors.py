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

LINK_TYPES = {
    "ethernet": 1,
    "ipv4": 228,
    "ipv6": 229,
    "raw_ip": 101,
    "sll": 113,
    "sll2": 276,
    "null": 0,
    "loop": 108,
    "pdu": 252,
}
# What stands in front of a vector that tshark cannot start with, and the root this gives.
WRAPS = {
    "ah": ("ipv6", "6000000000003340" + "20010db8" + "0" * 23 + "1" + "20010db8" + "0" * 23 + "2"),
    "ipv6_dstopts": ("ipv6", "6000000000003c40" + "20010db8" + "0" * 23 + "1" + "20010db8" + "0" * 23 + "2"),
    "ipv6_frag": ("ipv6", "6000000000002c40" + "20010db8" + "0" * 23 + "1" + "20010db8" + "0" * 23 + "2"),
    "ipv6_hopopts": ("ipv6", "6000000000000040" + "20010db8" + "0" * 23 + "1" + "20010db8" + "0" * 23 + "2"),
    "ipv6_route": ("ipv6", "6000000000002b40" + "20010db8" + "0" * 23 + "1" + "20010db8" + "0" * 23 + "2"),
    "icmpv6": ("ipv6", "6000000000003a40" + "20010db8" + "0" * 23 + "1" + "20010db8" + "0" * 23 + "2"),
    "igmp": ("ipv4", "450000000001000001020000c0000201e0000016"),
    "icmp": ("ipv4", "450000000001000040010000c0000201c6336402"),
    "tcp": ("ipv4", "450000000001000040060000c0000201c6336402"),
    "udplite": ("ipv4", "450000000001000040880000c0000201c6336402"),
    "sctp": ("ipv4", "450000000001000040840000c0000201c6336402"),
    "ospf": ("ipv4", "450000000001000040590000c0000201c6336402"),
    "bgp": ("ipv4", "45000000000100004006" "0000c0000201c6336402" "9c4000b300000001000000015018200000000000"),
    "radius": ("pdu", "000c0008726164697573000000000000"),
    "udp": ("ipv4", "450000000001000040110000c0000201c6336402"),
    "vlan": ("ethernet", "0200000000010200000000028100"),
    "dns_tcp": (
        "ipv4",
        "45000000000100004006" "0000c0000201c6336402" "9c40003500000001000000015018200000000000",
    ),
    # the name of tshark's dissector, as exported PDUs carry it
    "dns": ("pdu", "000c0004646e730000000000"),
    "dhcp": ("pdu", "000c00046468637000000000"),
    "dhcpv6": ("pdu", "000c0008646863707636000000000000"),
    "mdns": ("pdu", "000c00046d646e7300000000"),
    "llmnr": ("pdu", "000c00086c6c6d6e7200000000000000"),
    "syslog": ("pdu", "000c00087379736c6f67000000000000"),
    "snmp": ("pdu", "000c0004736e6d7000000000"),
    "http": ("pdu", "000c00046874747000000000"),
    "tls": ("pdu", "000c0004746c730000000000"),
    "arp": ("ethernet", "0200000000010200000000020806"),
    "mpls": ("ethernet", "0200000000010200000000028847"),
    "llc": ("ethernet", "0200000000010200000000028870"),
    "snap": ("ethernet", "0200000000010200000000028870aaaa03"),
    "gre": ("ipv4", "4500000000010000402f0000c0000201c6336402"),
    "vxlan": ("ipv4", "450000000001000040110000c0000201c6336402c35012b500000000"),
}
# tshark 4.0 gives the whole first byte as the value of these three, and a mask of 4 bits too far left to the fourth;
# the next two are whole options, and the last is all that follows.
NOT_COMPARED = {
    "ip.version",
    "ipv6.version",
    "ip.hdr_len",
    "ip.opt.sec_prot_auth_unassigned",
    "dhcp.option.type",
    "dhcp.option.agent_information_option.suboption",
    "syslog.msgid",
}
# (vector, field) that tshark does not show, or shows as something else, while the name occurs in the same packet.
NOT_READ = {
    ("a length behind two tags", "type"),
    ("provider tag over customer tag", "type"),  # no field for the type behind an 802.1ad tag
    ("options: security with two bytes of authorities", "genser"),  # names only the first byte's flags
    ("options: security with two bytes of authorities", "nsa"),
    ("options: commercial security", "labels"),  # taken apart for tags of type 1
    ("options: loose source route", "dst"),  # shows the route's last address as the destination
    ("vendor-identifying options", "data"),  # takes option 125 apart, and shows 124 only
    ("interface identifier beyond the end", "code"),  # passes over an option that is cut
    ("unreachable, the interface with all it has", "name"),  # takes the padding for a part of the name
    ("extended echo request by a name of 5 letters", "name"),
    ("extended echo request by a hardware address, padded", "address"),
    ("chunks", "body"),  # puts them together
    # without the hellos in front it does not know how these go on
    ("server key exchange and hello done", "msg_type"),
    ("server key exchange and hello done", "length"),
    ("certificate request", "authorities_length"),
    ("client key exchange, change and encrypted message", "content_type"),
    ("client key exchange, change and encrypted message", "msg_type"),
    ("client key exchange, change and encrypted message", "length"),
    ("certificate verify", "signature_length"),
    ("object identifier, opaque, unsigned, NSAP", "value"),  # an NSAP address is a number to it
    ("options: address extension", "copied"),  # knows no such option
    ("options: address extension", "number"),
    ("WiMAX", "vendor_id"),  # wants more behind it
    ("WiMAX", "length"),
    ("EAP", "value"),  # takes the message inside apart instead
}
# Roots that tshark is not given: bytes, and what it reads only behind a UDP header with the right length.
ALONE = {"raw", "tftp", "ntp"}
# Ports that some protocol here has besides the one that tshark knows.
KNOWN_PORTS = ["-d", "udp.port==8472,vxlan"]
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

    def is_little_endian(self, path):
        types = {str(attribute.get("type")) for attribute in self.attributes(path)}
        root = self.roots[path.split(".")[0].split("#")[0]]
        return root["meta"].get("endian") == "le" or any(t[:1] in "us" and t.endswith("le") for t in types)

    def attributes(self, path):
        layer, *names = path.split(".")
        root = self.roots[layer.split("#")[0]]
        level, found = [root], []
        for name in names:
            found = [a for t in level for a in self.named(root, t, name.split("[")[0])]
            level = [t for a in found for t in self.types(root, a)]
            # the index of an inlined list stands on the attribute that holds the list
            level += [t for s in list(level) for a in s["seq"] if a.get("-inline") for t in self.types(root, a)]
        return found

    def is_terminated(self, path):
        return any("terminator" in a for a in self.attributes(path))

    def wireshark(self, path):
        names = [a["-aka"]["wireshark"] for a in self.attributes(path) if "wireshark" in a.get("-aka", {})]
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
            command = ["tshark", "-r", file.name, "-T", "pdml", "-o", "ip.defragment:FALSE", *KNOWN_PORTS]
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
            if not {"errors", "problems"} & set(vector) and vector["root"] not in ALONE:
                by_root[WRAPS.get(vector["root"], (vector["root"],))[0]].append(vector)
        for root, chosen in by_root.items():
            for vector, found in zip(chosen, self.read(root, chosen)):
                for field, value in vector["fields"].items():
                    names = schema.wireshark(field) - NOT_COMPARED
                    values = [v for name in names for v in found.get(name, [])]
                    if not values or (vector["name"], field.rsplit(".", 1)[-1]) in NOT_READ:
                        continue
                    with self.subTest(vector=vector["name"], field=field, tshark=names):
                        if isinstance(value, int) and schema.is_little_endian(field):
                            values = [bytes.fromhex(v)[::-1].hex() for v in values]
                        if isinstance(value, dict):
                            ours = value["hex"]
                            if schema.is_terminated(field) and ours not in values:
                                ours = ours[:-2]  # the byte that ends it is a part of ours
                            self.assertIn(ours, values)
                        else:
                            signed = {int(v, 16) - (1 << 4 * len(v)) for v in values}
                            self.assertIn(value, {int(v, 16) for v in values} | signed)
                    compared += 1
        self.assertGreater(compared, 1000)


if __name__ == "__main__":
    unittest.main()
