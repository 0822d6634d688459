#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `wirelathe-cli lint` says, and with which exit code."""
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("WL_SOURCE_DIR") or pathlib.Path(__file__).parents[2])
PROGRAM = pathlib.Path(os.environ.get("WL_BUILD_DIR", ROOT / "build" / "dev"), "wirelathe-cli")


class Lint(unittest.TestCase):
    def lint(self, seq):
        """(exit code, lines) for a definition of its own."""
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "own.ksy")
            file.write_text(f"meta: {{id: own, endian: be}}\nseq: {seq}\n", encoding="utf-8")
            run = subprocess.run([str(PROGRAM), "lint", str(file)], capture_output=True, text=True, timeout=60, check=False)
            return run.returncode, [line.replace(str(file), "own.ksy") for line in run.stdout.splitlines()]

    def test_nothing_to_say(self):
        self.assertEqual(self.lint("[{id: n, type: u1}, {id: a, size: n}]"), (0, []))

    def test_slow_is_a_note(self):
        self.assertEqual(
            self.lint("[{id: a, size-eos: true, process: zlib}]"),
            (0, ["own.ksy: note: own reads slowly: 'a' is processed before it is read"]),
        )

    def test_mistakes_have_a_place(self):
        code, lines = self.lint("[{id: a, size: b}]")
        self.assertEqual(code, 1)
        self.assertRegex(lines[0], r"^own\.ksy:2:\d+: ")


if __name__ == "__main__":
    if not PROGRAM.exists():
        print(f"skipped: no {PROGRAM}")
        raise SystemExit(77)
    unittest.main()
