#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kaitai's own compiler takes every definition, and the parsers it makes read in every vector what we read.

The compiler comes from npm, into the build folder; without npm or a network the test is skipped.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("WL_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
BUILD = pathlib.Path(os.environ.get("WL_BUILD_DIR", SOURCE / "build/dev"))
PROTOCOLS = SOURCE / "resources/protocols"
PACKAGES = ("kaitai-struct-compiler@0.11.0", "kaitai-struct@0.11.0", "js-yaml@4.1.0")
SKIPPED = 77


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIPPED)


def modules():
    """The folder with the packages, which are fetched once."""
    folder = BUILD / "npm"
    if not (folder / "node_modules/js-yaml").exists():
        if not shutil.which("npm"):
            skip("there is no npm")
        folder.mkdir(exist_ok=True)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *PACKAGES]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=100)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            skip("npm could not fetch " + ", ".join(PACKAGES))
    return folder / "node_modules"


def jobs():
    """Each layer of each vector: its protocol, its bytes, and the values that we read in it."""
    files = sorted(PROTOCOLS.glob("*.vectors.json"))
    vectors = [vector for file in files for vector in json.loads(file.read_text())["vectors"]]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "vectors.wlt"
        packets = [{"root": vector["root"], "bytes": vector["hex"]} for vector in vectors]
        file.write_text(json.dumps({"format": "wirelathe.packet", "version": 1, "packets": packets}))
        command = [BUILD / "wirelathe-cli", "dissect", file, "--to", "jsonl"]
        lines = subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()
    assert len(lines) == len(vectors)
    for vector, line in zip(vectors, lines):
        packet = json.loads(line)
        spans = [(first, first + length) for first, length in packet["layer_bits"]]
        values = [[] for _ in spans]
        for field in packet["fields"]:
            name = re.split(r"[.#\[]", field["path"])[0]
            inside = [
                i
                for i, (first, end) in enumerate(spans)
                if packet["layers"][i] == name and first <= field["bit"] and field["bit"] + field["bits"] <= end
            ]
            if inside and not field["path"].endswith(".trailer"):
                values[inside[-1]].append((field["path"], str(field["value"])))
        for layer, (first, end), fields in zip(packet["layers"], spans, values):
            yield {
                "name": vector["name"],
                "protocol": layer,
                "hex": vector["hex"][first // 4 : end // 4],
                "isDamaged": bool(packet["errors"] or packet["cut"] or packet["problems"]),
                "values": fields,
            }


def main():
    node_modules = modules()
    with tempfile.TemporaryDirectory() as out:
        run = subprocess.run(
            ["node", SOURCE / "tests/interop/kaitai_values.js", PROTOCOLS, out],
            input=json.dumps(list(jobs())),
            env={**os.environ, "NODE_PATH": str(node_modules)},
            text=True,
            check=False,
        )
    sys.exit(run.returncode)


if __name__ == "__main__":
    main()
