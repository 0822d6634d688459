#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""tshark as the judge of place and value: every field that has a Wireshark name, in every vector of every protocol.

A vector is put behind the layers that lead to it (by the tables of the definitions), made and written to one capture
by us, and read by tshark, damaged ones as well. Where a field of ours overlaps one of tshark's with its name, both have the same bits and the
same value. tshark_exceptions.py says where not, and why.
"""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import make_vectors
from tshark_exceptions import DIFFERENT, KEYS, UNFILTERED, UNSEEN

try:
    import yaml
except ImportError:
    yaml = None

ROOT = pathlib.Path(os.environ.get("WL_SOURCE_DIR", pathlib.Path(__file__).parents[2]))
BUILD = pathlib.Path(os.environ.get("WL_BUILD_DIR", ROOT / "build"))
DRIVER = BUILD / "wirelathe-dump-places"
SKIPPED = 77
SAMPLES = 4
# Fragments stay apart, and each segment is read by itself.
PREFERENCES = ("ip.defragment", "ipv6.defragment", "tcp.desegment_tcp_streams", "http.dechunk_body")
NAME = re.compile(r"^[a-z_]\w*$")


def schemas():
    paths = sorted(make_vectors.FOLDER.glob("*.ksy"))
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths}


def listed(value):
    return value if isinstance(value, list) else [value]


def fields_of(type_):
    """Every field of a type and of the types in it."""
    yield from type_.get("seq", [])
    yield from type_.get("instances", {}).values()
    for inner in type_.get("types", {}).values():
        yield from fields_of(inner)


def names_of_fields(roots):
    for protocol, root in roots.items():
        for field in fields_of(root):
            for name in listed(field.get("-aka", {}).get("wireshark", [])):
                yield protocol, name


class Ways:
    """The layers that lead to a protocol, found backwards through the tables from one that has a link type."""

    def __init__(self, roots):
        self.binds = {name: root["meta"].get("-binds", {}) for name, root in roots.items()}
        self.holders = collections.defaultdict(list)
        for name, root in roots.items():
            for attribute in root.get("seq", []):
                rule = attribute.get("-payload", {})
                if "table" in rule:
                    self.holders[rule["table"]].append((name, listed(rule["key"])))

    def to(self, protocol):
        """The layers outside of @p protocol as craft lines, the shortest way; None when there is none."""
        ways, seen = [(protocol, [])], {protocol}
        for name, layers in ways:
            if "linktype" in self.binds[name]:
                return layers
            for table, keys in self.binds[name].items():
                for holder, fields in self.holders[table]:
                    if holder not in seen:
                        seen.add(holder)
                        key = KEYS.get((table, name), listed(keys)[0])
                        sets = f" {fields[0]}={key}" if NAME.match(str(fields[0])) else ""
                        ways.append((holder, [holder + sets, *layers]))
        return None


def addressed(layers, number):
    """Every packet is a conversation of its own: tshark remembers what it has seen in one."""
    address = f"{number >> 8}.{number & 255}"
    senders = {"ipv4": f" src=10.1.{address}", "ipv6": f" src=2001:db8::{number:x}"}
    return [layer + senders.get(layer.split(" ", 1)[0], "") for layer in layers]


def masks():
    """{name of a field: its mask in the number that holds it}."""
    text = run(["tshark", "-G", "fields"])
    found = {}
    for line in text.splitlines():
        parts = line.split("\t")
        if parts[0] == "F":
            found.setdefault(parts[2], set()).add(int(parts[6] or "0", 16) if len(parts) > 6 else 0)
    return found


class Theirs:
    """One field of tshark's."""

    def __init__(self, element, known):
        self.name = element.get("name")
        self.pos, self.size = int(element.get("pos") or 0), int(element.get("size") or 0)
        self.value = element.get("value") or ""
        self.masks = known.get(self.name, {0})

    def overlaps(self, ours):
        return ours["bit"] < (self.pos + self.size) * 8 and self.pos * 8 < ours["bit"] + ours["bits"]

    def complaint(self, ours):
        """What is not the same, or None."""
        first, count = ours["bit"], ours["bits"]
        places = {self.place(mask) if mask else (self.pos * 8, self.size * 8) for mask in self.masks}
        # The byte that ends a text is a part of ours.
        if not places & {(first, count), (first, count - ours["end_bits"])}:
            return f"bits {first}+{count}, theirs are {sorted(places)}"
        return None if self.same_value(ours) else f"value {ours['value']}, theirs is {self.value}"

    def place(self, mask):
        """The bits of a mask in the number at pos; the number is as wide as the mask wants, whatever size says."""
        if self.size < 8:
            mask &= (1 << 32) - 1
        if mask.bit_length() > 16 and mask >> 16 & 0xFFFF == 0xFFFF and self.size <= 2:
            mask &= (1 << self.size * 8) - 1  # a sign that -G fields extended
        wide = max(self.size, (mask.bit_length() + 7) // 8)
        low = (mask & -mask).bit_length() - 1
        return (self.pos + wide) * 8 - mask.bit_length(), mask.bit_length() - low

    def same_value(self, ours):
        if not self.value and not ours["number"]:
            return True  # a name for a part without a value of its own
        if not ours["number"]:
            return self.value in (ours["value"], ours["value"][: len(ours["value"]) - ours["end_bits"] // 4])
        data = bytes.fromhex(self.value if len(self.value) % 2 == 0 else "0" + self.value)
        number = int.from_bytes(data, "little" if ours["little"] and 0 in self.masks else "big")
        return (int(ours["value"]) - number) % (1 << ours["bits"]) == 0


@unittest.skipUnless(shutil.which("tshark"), "tshark is not installed")
@unittest.skipUnless(yaml, "python3-yaml is not installed")
class Places(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.roots = schemas()
        self.known = {name for name, root in self.roots.items() if "wireshark" in root["meta"].get("-aka", {})}
        ways = Ways(self.roots)
        self.ways = {name: ways.to(name) for name in self.roots}
        self.masks = masks()

    def chosen(self, damaged):
        """The vectors that some layers lead to; damaged ones count as far as tshark reads them."""
        for path in make_vectors.files():
            for vector in make_vectors.read(path)["vectors"]:
                is_wanted = damaged or "errors" not in vector
                if self.ways[vector["root"]] is not None and vector["hex"] and is_wanted:
                    yield path.stem.split(".")[0], vector

    def write(self, chosen, capture):
        """The chosen vectors as a capture file; what we say about each packet."""
        lines = []
        for number, (_, vector) in enumerate(chosen):
            layers = addressed(self.ways[vector["root"]], number)
            lines.append(" / ".join([*layers, "0x" + vector["hex"]]) if layers else f"{vector['root']} {vector['hex']}")
        return [json.loads(line) for line in run([DRIVER, capture], input="\n".join(lines) + "\n").splitlines()]

    def read(self, chosen):
        """[({name: [Theirs, ...]}, what we say about the packet)] for each of the chosen vectors."""
        with tempfile.TemporaryDirectory() as folder:
            capture = str(pathlib.Path(folder) / "all.pcapng")
            ours = self.write(chosen, capture)
            text = tshark(capture, "-T", "pdml").stdout
        packets = xml.etree.ElementTree.fromstring(text).findall("packet")
        self.assertEqual((len(packets), len(ours)), (len(chosen), len(chosen)))
        for packet, said in zip(packets, ours):
            found = collections.defaultdict(list)
            for element in packet.iter("field"):
                if element.get("size") != "0":
                    found[element.get("name")].append(Theirs(element, self.masks))
            yield found, said

    def test_every_protocol_that_wireshark_knows_can_be_shown_to_it(self):
        unreachable = {name for name in self.known if self.ways[name] is None}
        self.assertEqual(unreachable, set())

    def test_every_name_is_one_of_wiresharks(self):
        unknown = {(protocol, name) for protocol, name in names_of_fields(self.roots) if name not in self.masks}
        self.assertEqual(unknown, set())

    def test_places_and_values_are_those_of_tshark(self):
        chosen = list(self.chosen(damaged=True))
        self.assertGreater(sum("errors" in vector for _, vector in chosen), 100)
        compared, different, excepted, excused = collections.Counter(), [], set(), set()
        for (protocol, vector), (found, ours) in zip(chosen, self.read(chosen)):
            for field in ours["fields"]:
                theirs = [t for name in field["names"] for t in found.get(name, []) if t.overlaps(field)]
                complaints = [t.complaint(field) for t in theirs]
                compared[field["path"], *field["names"]] += bool(theirs) and None in complaints
                if not theirs or None in complaints:
                    continue
                keys = {(vector["name"], field["path"]), field["path"], *field["names"]}
                reason = keys & set(DIFFERENT)
                excepted.update(reason)
                excused.update([field["path"]] if reason else [])
                if not reason:
                    different.append(f"{protocol}: {vector['name']}: {field['path']} {field['names']}: {complaints[0]}")
        self.assertFalse(different, f"{len(different)} differ\n" + "\n".join(different))
        self.assertEqual(set(DIFFERENT) - excepted, set(), "exceptions that nothing needs")
        unseen = {path for (path, *names), count in compared.items() if count == 0} - excused
        self.assertEqual(unseen, set(UNSEEN), "fields that tshark shows nowhere at their place")
        self.assertGreater(compared.total(), 5000)

    def test_display_filters_find_their_packet(self):
        # tshark asks for nothing behind the place where it stops
        chosen = list(self.chosen(damaged=False))
        asked = collections.defaultdict(list)
        with tempfile.TemporaryDirectory() as folder:
            capture = str(pathlib.Path(folder) / "all.pcapng")
            for number, said in enumerate(self.write(chosen, capture), 1):
                for field in said["fields"]:
                    if field["filter"] and len(asked[field["path"]]) < SAMPLES:
                        asked[field["path"]].append(f"frame.number=={number} && {field['filter']}")
            found = matching(capture, {each for filters in asked.values() for each in filters})
        self.assertGreater(len(asked), 1000)
        lost = {path for path, filters in asked.items() if not found & set(filters)}
        # What tshark shows elsewhere, or not at all, it cannot be asked for.
        self.assertEqual(lost - set(UNSEEN), set(UNFILTERED), {path: asked[path][0] for path in lost})


def matching(capture, filters):
    """Those of the filters, each of one frame, that find it; one that tshark refuses finds nothing."""
    filters = set(filters)
    while True:
        taps = [word for each in sorted(filters) for word in ("-z", "io,phs," + each)]
        told = tshark(capture, "-Q", *taps, check=False)
        if told.returncode == 0:
            break
        refused = {each for each in filters if f'"{each}" is invalid' in told.stderr}
        if not refused:
            raise RuntimeError(told.stderr)
        filters -= refused
    found, current = set(), None
    for line in told.stdout.splitlines():
        if line.startswith("Filter: "):
            current = line.removeprefix("Filter: ")
        elif "frames:" in line:
            found.add(current)
    return found


def tshark(capture, *words, check=True):
    preferences = [word for p in PREFERENCES for word in ("-o", p + ":FALSE")]
    command = ["tshark", "-r", capture, *preferences, *words]
    return subprocess.run(command, capture_output=True, check=check, encoding="utf-8", timeout=120)


def run(command, **more):
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8", **more).stdout


if __name__ == "__main__":
    if not DRIVER.exists():
        print(f"{DRIVER} is not built")
        sys.exit(SKIPPED)
    unittest.main()
