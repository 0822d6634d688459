#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""repr and pprint against dpkt itself: what it prints after reading the same bytes.

Every vector of every protocol, and as many seeded mutants of them as WL_MUTANTS says.
"""
import collections
import contextlib
import io
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(os.environ.get("WL_SOURCE_DIR", pathlib.Path(__file__).parents[2]))
BUILD = pathlib.Path(os.environ.get("WL_BUILD_DIR", ROOT / "build"))
DRIVER = BUILD / "wirelathe-dump-prints"
MUTANTS = int(os.environ.get("WL_MUTANTS", "2000"))
SEED = 19980217
CLASS = re.compile(r"-aka: \{dpkt: ([\w.]+)")
SKIPPED = 77
# What dpkt raises of bytes that it does not read: its own errors, and those of what it calls.
REFUSALS = (Exception,)

try:
    import dpkt
except ImportError:
    dpkt = None

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import dpkt_exceptions


def class_names():
    """Every class that a definition prints as, and the class of each root. Without `-dpkt` a definition prints bytes."""
    known, roots = set(), {}
    for path in sorted((ROOT / "resources/protocols").glob("*.ksy")):
        text = path.read_text(encoding="utf-8")
        prints = "-dpkt:" in text
        meta = CLASS.search(text[: text.index("\nseq:")])
        known.update(CLASS.findall(text) if prints else ())
        roots[path.stem] = meta[1] if meta and prints else None
    return known, roots


def vectors():
    for path in sorted((ROOT / "resources/protocols").glob("*.vectors.json")):
        for vector in json.loads(path.read_text(encoding="utf-8"))["vectors"]:
            yield vector["name"], vector["root"], bytes.fromhex(vector["hex"])


def mutants(originals, count):
    rng = random.Random(SEED)
    for number in range(count):
        name, root, data = rng.choice(originals)
        data = bytearray(data)
        for _ in range(rng.choice((1, 1, 1, 2, 4))):
            place = rng.randrange(len(data) + 1)
            kind = rng.randrange(6)
            if kind == 0:
                del data[place:]
            elif kind == 1:
                data[place:place] = rng.randbytes(rng.randrange(1, 9))
            elif kind == 2:
                del data[place : place + rng.randrange(1, 9)]
            elif place < len(data):
                # Headers stand in front, and odd values are more telling than random ones.
                place = rng.choice((place, place % 40 % len(data)))
                data[place] = rng.choice((rng.randrange(256), data[place] ^ 1 << rng.randrange(8), 0, 0x45, 0x81, 0xFF))
        yield f"mutant {number} of {name}", root, bytes(data)


class Dpkt:
    """dpkt, with the headers it meets on its way noted that an exception is about."""

    def __init__(self, known, roots):
        dpkt_exceptions.forget(dpkt, known)
        self.classes = {root: self.find(name) for root, name in roots.items()}
        self.met = []
        for name in {name for _, name, *_ in dpkt_exceptions.EXCEPTIONS}:
            self.note(name)

    def note(self, name):
        cls = self.find(name)
        unpack = cls.unpack

        def noting(packet, buf):
            if len(buf) >= getattr(cls, "__hdr_len__", 0):
                self.met.append((name, bytes(buf)))
            unpack(packet, buf)

        cls.unpack = noting

    @staticmethod
    def find(name):
        if name is None:
            return None
        at = dpkt
        for part in name.split("."):
            at = getattr(at, part)
        return at

    def prints(self, root, data):
        """(repr, pprint, why ours may differ or None). What dpkt refuses we print as bytes."""
        self.met.clear()
        text = io.StringIO()
        try:
            packet = self.classes[root](data) if self.classes[root] else data
            with contextlib.redirect_stdout(text):
                packet.pprint() if self.classes[root] else print(repr(data))
            both = repr(packet), text.getvalue().rstrip("\n")
        except REFUSALS:
            both = repr(data), repr(data)
        met = list(self.met)  # what asks may read with dpkt, too
        for reason, cls, holds, *_ in dpkt_exceptions.EXCEPTIONS:
            if any(holds(header) for name, header in met if name == cls):
                return *both, reason
        return *both, None


def our_prints(packets):
    lines = "".join(f"{root} {data.hex()}\n" for _, root, data in packets)
    run = subprocess.run(
        [DRIVER, "repr", "pprint"], input=lines, capture_output=True, encoding="utf-8", timeout=120, check=True
    )
    return [json.loads(line) for line in run.stdout.splitlines()]


class Prints(unittest.TestCase):
    maxDiff = None

    def compare(self, packets):
        """Every packet prints alike or has a reason; the reasons with how many packets have them, and how many differ."""
        peer = Dpkt(*class_names())
        excepted, needed = collections.Counter(), collections.Counter()
        different = []
        ours = our_prints(packets)
        self.assertEqual(len(ours), len(packets))
        for (name, root, data), our in zip(packets, ours):
            theirs_repr, theirs_pprint, reason = peer.prints(root, data)
            alike = (our["repr"], our["pprint"]) == (theirs_repr, theirs_pprint)
            if reason:
                excepted[reason] += 1
                needed[reason] += not alike
            elif not alike:
                different.append(f"{name}: {root} {data.hex()}\n  ours   {our['repr']}\n  dpkt's {theirs_repr}")
                if our["repr"] == theirs_repr:
                    different.append(f"  ours   {our['pprint']}\n  dpkt's {theirs_pprint}")
        self.assertFalse(different, f"{len(different)} of {len(packets)} differ\n" + "\n".join(different[:20]))
        # Who is excepted is not compared, whether it differs or not.
        self.assertLess(excepted.total(), len(packets) / 10, excepted)
        return excepted, needed

    def test_vectors_print_alike(self):
        packets = list(vectors())
        self.assertGreater(len(packets), 100)
        self.compare(packets)

    def test_mutants_print_alike(self):
        excepted, needed = self.compare(list(mutants(list(vectors()), MUTANTS)))
        idle = {reason: count for reason, count in excepted.items() if count >= 8 and not needed[reason]}
        self.assertEqual(idle, {}, "exceptions whose packets print alike: they are not needed, or about something else")

    def test_every_exception_is_needed(self):
        peer = Dpkt(*class_names())
        for reason, _, _, root, example in dpkt_exceptions.EXCEPTIONS:
            with self.subTest(reason):
                packet = ("example", root, bytes.fromhex(example))
                theirs, _, found = peer.prints(*packet[1:])
                self.assertEqual(found, reason)
                self.assertNotEqual(our_prints([packet])[0]["repr"], theirs)


if __name__ == "__main__":
    if dpkt is None:
        print("python3-dpkt is not installed")
        sys.exit(SKIPPED)
    if dpkt.__version__ != "1.9.8":
        print(f"dpkt is {dpkt.__version__}, the prints are those of 1.9.8")
        sys.exit(SKIPPED)
    if not DRIVER.exists():
        print(f"{DRIVER} is not built")
        sys.exit(SKIPPED)
    unittest.main()
