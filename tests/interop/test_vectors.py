#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The protocols' vectors: their form, and their bytes against the programs that made them."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import make_vectors

KEYS = {"name", "root", "hex", "source", "fields", "layers", "pinned", "errors", "problems"}


def vectors():
    for path in make_vectors.files():
        for vector in make_vectors.read(path)["vectors"]:
            yield path, vector


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


if __name__ == "__main__":
    unittest.main()
