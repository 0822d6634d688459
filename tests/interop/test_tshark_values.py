#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The names of numbers against `tshark -G values`, and against Scapy's tables where tshark has none: for every field
that has names here and a name there.

A number that Wireshark has a name for has one here. Names may differ in their words, but a number's name must not be
the one that Wireshark gives to another number. tshark_exceptions.py says where not, and why.
"""
import collections
import re
import shutil
import subprocess
import sys
import unittest

import make_vectors
from test_tshark_places import SKIPPED, fields_of, listed, schemas, yaml

from tshark_exceptions import LACKING, LACKING_OF_SCAPY, OTHER_MEANING

EMPTY = re.compile(r"(?<![a-z])(unassigned|reserved|unused|deprecated|experimental|spare|unknown)(?![a-z])", re.I)
COMMON = set("and for the with protocol version reserved type message option packet of to".split())


def enum_of(roots, protocol, name):
    """The map of an enum: of this file, or of an imported one (`dns::qtype`)."""
    *outer, name = name.split("::")
    levels = [roots[outer[0]] if outer and outer[0] in roots else roots[protocol]]
    for level in levels:
        if name in level.get("enums", {}):
            return level["enums"][name]
        levels += level.get("types", {}).values()
    raise KeyError(f"{protocol}: no enum {name}")


def named_fields(roots):
    """(protocol, enum, its width in bits, name in Wireshark, {number: our words})"""
    for protocol, root in roots.items():
        for field in fields_of(root):
            for name in listed(field.get("-aka", {}).get("wireshark", [])):
                if "enum" in field:
                    members = {n: text_of(m) for n, m in enum_of(roots, protocol, field["enum"]).items()}
                    yield protocol, field["enum"], width(field), name, members


def scapys_fields(roots, scope):
    """(protocol, enum, its width in bits, name in Wireshark, our numbers, Scapy's) of what has a table there."""
    for protocol, root in roots.items():
        for type_ in types_of(root):
            aka = {**root["meta"].get("-aka", {}), **type_.get("-aka", {})} if type_ is root else type_.get("-aka", {})
            classes = [scope[name] for name in listed(aka.get("scapy", [])) if name in scope]
            fields = [f for c in classes for f in c.fields_desc]
            tables = {f.name: f.i2s for f in fields if isinstance(getattr(f, "i2s", None), dict)}
            for field in type_.get("seq", []):
                for name in listed(field.get("-aka", {}).get("scapy", [])):
                    if "enum" in field and name in tables:
                        wireshark = listed(field["-aka"].get("wireshark", [""]))[0]
                        ours = enum_of(roots, protocol, field["enum"])
                        yield protocol, field["enum"], width(field), wireshark, ours, tables[name]


def types_of(type_):
    yield type_
    for inner in type_.get("types", {}).values():
        yield from types_of(inner)


def width(field):
    kind, digits = re.match(r"([a-z]+)(\d*)", str(field.get("type", ""))).groups()
    return int(digits or 8) * (1 if kind == "b" else 8)


def text_of(member):
    return f"{member['id']} {member.get('-label', '')}" if isinstance(member, dict) else str(member)


def words(text):
    return set(re.findall(r"[a-z]+|[0-9]+", text.lower().replace("_", " "))) - COMMON


def shared(ours, theirs):
    """How many words of ours begin like one of theirs."""
    return sum(any(a[:4] == b[:4] for b in words(theirs)) for a in words(ours))


def initials(text):
    return "".join(word[0] for word in re.findall(r"[a-z0-9]+", text.lower()))


def is_kin(ours, theirs):
    return shared(ours, theirs) > 0 or any(len(word) > 1 and word in initials(theirs) for word in words(ours))


def is_same(ours, theirs):
    acronym = initials(theirs)
    is_acronym = len(acronym) > 1 and acronym in words(ours)
    return is_acronym or shared(ours, theirs) * 2 > max(len(words(ours)), len(words(theirs)))


def peers_values(wanted):
    """{field: {number: {text, ...}}} of those wanted."""
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    with subprocess.Popen(["tshark", "-G", "values"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for line in process.stdout:
            # V, name, number, text; ranges and names for true and false begin with other letters
            row = line.rstrip(b"\n").split(b"\t")
            if row[0] == b"V" and len(row) == 4 and row[1] in wanted and re.match(rb"-?\d", row[2]):
                found[row[1].decode()][int(row[2], 0)].add(row[3].decode())
    return found


@unittest.skipUnless(shutil.which("tshark"), "tshark is not installed")
@unittest.skipUnless(yaml, "python3-yaml is not installed")
class Values(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.roots = schemas()
        cls.fields = list(named_fields(cls.roots))
        cls.theirs = peers_values({name.encode() for *_, name, _ in cls.fields})

    def both(self):
        """(protocol, enum, Wireshark's name, our numbers, theirs that fit the field)"""
        for protocol, enum, bits, name, ours in self.fields:
            theirs = {number: texts for number, texts in self.theirs.get(name, {}).items() if number < 1 << bits}
            yield protocol, enum.rsplit("::", 1)[-1], name, ours, theirs

    def lacking(self, enum):
        """The numbers of an enum of ours that need no name."""
        _, numbers = LACKING.get(enum, ("", set()))
        return numbers if isinstance(numbers, set) else set(enum_of(self.roots, *numbers.split("::")))

    def test_no_number_is_missing(self):
        missing, needed, compared = [], set(), 0
        for protocol, enum, name, ours, theirs in self.both():
            compared += len(theirs)
            for number in sorted(set(theirs) - set(ours)):
                if any(EMPTY.search(text) for text in theirs[number]):
                    continue
                if number in self.lacking(enum):
                    needed.add((enum, number))
                else:
                    missing.append(f"{protocol}::{enum}: {number} ({hex(number)}) of {name}: {theirs[number]}")
        self.assertFalse(missing, f"{len(missing)} numbers\n" + "\n".join(missing))
        excused = {(e, number) for e, (_, numbers) in LACKING.items() for number in numbers if isinstance(numbers, set)}
        self.assertEqual(excused - needed, set(), "exceptions that nothing needs")
        self.assertEqual(set(LACKING) - {enum for enum, _ in needed}, set(), "exceptions that nothing needs")
        self.assertGreater(compared, 2000)

    def test_no_number_is_missing_that_only_scapy_names(self):
        scope = make_vectors.scopes().get("scapy")
        if scope is None:
            self.skipTest("python3-scapy is not installed")
        missing, compared = [], 0
        for protocol, enum, bits, name, ours, theirs in scapys_fields(schemas(), scope):
            if name in self.theirs:
                continue
            compared += 1
            for number in sorted(n for n in set(theirs) - set(ours) if isinstance(n, int) and n < 1 << bits):
                if not EMPTY.search(str(theirs[number])) and enum not in LACKING_OF_SCAPY:
                    missing.append(f"{protocol}::{enum}: {number} ({hex(number)}): {theirs[number]}")
        self.assertFalse(missing, f"{len(missing)} numbers\n" + "\n".join(missing))
        self.assertGreater(compared, 8)

    def test_no_number_has_the_name_of_another(self):
        swapped, needed = [], set()
        for protocol, enum, name, ours, theirs in self.both():
            for number in sorted(set(theirs) & set(ours)):
                if any(EMPTY.search(text) or is_kin(ours[number], text) for text in theirs[number]):
                    continue
                others = [(n, text) for n in theirs if n != number for text in theirs[n] if is_same(ours[number], text)]
                excused = {(enum, number)} & set(OTHER_MEANING)
                needed |= excused if others else set()
                if others and not excused:
                    swapped.append(f"{protocol}::{enum}: {number} {ours[number]!r}: {name}: {theirs[number]}, {others}")
        self.assertFalse(swapped, f"{len(swapped)} numbers\n" + "\n".join(swapped))
        self.assertEqual(set(OTHER_MEANING) - needed, set(), "exceptions that nothing needs")


if __name__ == "__main__":
    if not shutil.which("tshark"):
        print("tshark is not installed")
        sys.exit(SKIPPED)
    unittest.main()
