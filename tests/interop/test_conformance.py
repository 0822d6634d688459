#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kaitai Struct's own specifications of its language, run through `wirelathe-cli eval`.

The folder with them is WL_CONFORMANCE, or shared/conformance beside the source tree: specs/*.kst name a definition of
formats/, a file of src/, and either expressions that must be equal or an exception. Without the folder it is skipped.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

try:
    import yaml
except ImportError:
    yaml = None

ROOT = pathlib.Path(os.environ.get("WL_SOURCE_DIR") or pathlib.Path(__file__).parents[2])
FOLDER = pathlib.Path(os.environ.get("WL_CONFORMANCE") or ROOT.parent / "shared" / "conformance")
PROGRAM = pathlib.Path(os.environ.get("WL_BUILD_DIR", ROOT / "build" / "dev"), "wirelathe-cli")

# Specifications that do not hold here, each with its reason.
EXCEPTIONS = {
    "process_term_struct": "the process is a function in the target language, my_custom_fx",
    "type_ternary_opaque": "a type that is not defined in any file",
}


class PlainLoader(yaml.BaseLoader if yaml else object):
    """Every scalar as it is written: what it means is for the expression language to say."""


def evaluate(spec, expressions):
    """(exit code, one value an expression) of wirelathe-cli."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("".join(line.replace("\n", " ") + "\n" for line in expressions))
        file.flush()
        command = [str(PROGRAM), "eval", str(FOLDER / "src" / spec["data"]), "--as", str(FOLDER / "formats" / f"{spec['id']}.ksy")]
        command += ["--protocols", str(FOLDER / "formats" / "ks_path"), "--exprs", file.name]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return run.returncode, [json.loads(line) for line in run.stdout.splitlines()], run.stderr


def plain(value):
    """A value in which bytes and a list of the same numbers are one."""
    if isinstance(value, dict) and "bytes" in value:
        return list(bytes.fromhex(value["bytes"]))
    return [plain(item) for item in value] if isinstance(value, list) else value


def same(actual, expected):
    actual, expected = plain(actual), plain(expected)
    if isinstance(actual, float) or isinstance(expected, float):
        return abs(actual - expected) < 1e-6 * max(1, abs(expected))
    return actual == expected


def verdict(path):
    """What is wrong with a specification; nothing when it holds."""
    spec = yaml.load(path.read_text(encoding="utf-8"), Loader=PlainLoader)
    asserts = spec.get("asserts") or []
    if spec.get("exception"):
        code, _, _ = evaluate(spec, [item["actual"] for item in asserts])
        return "" if code == 1 else f"exit code {code}, not 1"
    expressions = [item[key] for item in asserts for key in ("actual", "expected") if item[key] != "null"]
    code, values, messages = evaluate(spec, expressions)
    if code != 0:
        return messages.strip()
    values = iter(values)
    for item in asserts:
        actual = None if item["actual"] == "null" else next(values)
        expected = None if item["expected"] == "null" else next(values)
        if not same(actual, expected):
            return f"{item['actual']} is {actual!r}, not {expected!r}"
    return ""


@unittest.skipUnless(yaml, "python3-yaml is not installed")
@unittest.skipUnless(FOLDER.is_dir(), f"there is no folder {FOLDER}")
class Conformance(unittest.TestCase):
    def test_every_specification_holds(self):
        specs = sorted((FOLDER / "specs").glob("*.kst"))
        failed = {}
        for path in specs:
            if wrong := verdict(path):
                failed[path.stem] = wrong
        for name, wrong in failed.items():
            print(f"{name}: {EXCEPTIONS.get(name) or wrong}", file=sys.stderr)
        print(f"{len(specs) - len(failed)} of {len(specs)} specifications hold", file=sys.stderr)
        self.assertEqual({name: wrong for name, wrong in failed.items() if name not in EXCEPTIONS}, {})
        self.assertEqual([name for name in EXCEPTIONS if name not in failed], [], "no exception any more")


if __name__ == "__main__":
    unittest.main()
