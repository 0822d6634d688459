#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The promise of CONTRIBUTING.md, counted: a folder more is a part more, and no list is edited.

Configures a copy of the tree's CMake files around a handful of made-up parts.
"""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("WL_SOURCE_DIR") or pathlib.Path(__file__).parents[2])


class Parts(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="parts"))
        self.addCleanup(shutil.rmtree, self.root)
        shutil.copy(SOURCE / "CMakeLists.txt", self.root)
        for folder in ("app", "core", "resources", "tests", "ui"):
            for cmake in (SOURCE / folder).rglob("CMakeLists.txt"):
                copy = self.root / cmake.relative_to(SOURCE)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(cmake, copy)
        self.plant("core/print/printformat.h")
        self.plant("core/base/error.cpp")
        self.plant("core/print/formats/hexdump/hexdump.cpp", "PrintFormat hexdump() { return {}; }\n")
        self.plant("resources/protocols/icmp.ksy", "meta: {id: icmp}\n")

    def plant(self, name, text=""):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def configure(self):
        return subprocess.run(
            ["cmake", "-S", self.root, "-B", self.root / "build", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def configured(self):
        """Configures; returns what the generated printFormats.cpp calls, what is compiled in, and the tests."""
        run = self.configure()
        self.assertEqual(run.returncode, 0, run.stderr)
        build = self.root / "build"
        calls = re.findall(r"push_back\(parts::(\w+)\(\)\)", (build / "core/parts/printFormats.cpp").read_text())
        resources = re.findall(r'alias="([^"]+)"', "".join(p.read_text() for p in build.rglob("*.qrc")))
        tests = re.findall(r"add_test\(\[=\[(\S+?)\]=\]", "".join(p.read_text() for p in build.rglob("CTestTestfile.cmake")))
        return calls, resources, tests

    def test_a_folder_more_is_a_part_more(self):
        calls, resources, tests = self.configured()
        self.assertEqual(calls, ["hexdump"])
        self.assertEqual(resources, ["protocols/icmp.ksy"])
        self.assertNotIn("core/tst_here", tests)

        self.plant("core/print/formats/base64/base64.cpp", "PrintFormat base64() { return {}; }\n")
        self.plant("core/print/formats/hex/hex.cpp", "PrintFormat hexPrintFormat() { return {}; }\n")
        self.plant("core/print/formats/shared/tables.cpp")  # no shared.cpp: not a part
        self.plant("resources/protocols/udp.ksy", "meta: {id: udp}\n")
        self.plant("tests/core/print/tst_here.cpp")
        calls, resources, tests = self.configured()
        self.assertEqual(calls, ["base64", "hexPrintFormat", "hexdump"])
        self.assertEqual(resources, ["protocols/icmp.ksy", "protocols/udp.ksy"])
        self.assertIn("core/tst_here", tests)

    def test_two_kinds_of_one_name_are_refused(self):
        self.plant("core/read/readformat.h")
        self.plant("core/read/formats/hexdump/hexdump.cpp", "ReadFormat hexdump() { return {}; }\n")
        self.assertIn("call that of hexdump/hexdump.cpp hexdumpReadFormat()", " ".join(self.configure().stderr.split()))
        self.plant("core/read/formats/hexdump/hexdump.cpp", "ReadFormat hexdumpReadFormat() { return {}; }\n")
        self.assertEqual(self.configure().returncode, 0)


if __name__ == "__main__":
    unittest.main()
