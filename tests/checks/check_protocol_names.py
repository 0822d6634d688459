#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when a protocol's id, or a path that begins with one, is a C++ string literal.

Protocols are files. Code that says "icmp" works for one of them and silently
not for the file a user adds tomorrow. core/net/modes is the one exception: a
socket knows what it carries. A notation may say its own name (formats/ipv4 is
how an address is written, formats/raw how bytes are). Tests may name what they test.
"""
import re

import sourcetree

EXEMPT = "core/net/modes/"
# Words that a protocol happens to share: `--to raw` of the command line, JSON's null.
OWN_WORDS = {"app/cli/common.cpp": "raw", "core/print/jsonl.cpp": "null", "core/print/valuejson.cpp": "null"}
META_ID = re.compile(r"^meta:\s*\n(?:[ \t#][^\n]*\n|\s*\n)*?[ \t]+id:[ \t]*['\"]?([a-z0-9_]+)", re.MULTILINE)


def protocol_ids(root):
    for path in sorted((root / "resources" / "protocols").glob("*.ksy")):
        match = META_ID.search(sourcetree.read(path))
        yield match[1] if match else path.stem


def complaints(root):
    ids = sorted(protocol_ids(root))
    if not ids:
        yield "resources/protocols: no protocol found, so nothing can be checked"
        return
    named = re.compile(rf"({'|'.join(map(re.escape, ids))})(?:$|\.[a-z]|::)")
    for path in sourcetree.files(root, ("app", "core", "ui")):
        name = path.relative_to(root).as_posix()
        if name.startswith(EXEMPT):
            continue
        notation = re.search(r"/formats/(\w+)/", name)
        for line, literal in sourcetree.literals(sourcetree.read(path)):
            if named.match(literal) and not (notation and literal == notation[1]) and literal != OWN_WORDS.get(name):
                yield f'{name}:{line}: "{literal}" names a protocol; say it in resources/protocols'


if __name__ == "__main__":
    sourcetree.main(complaints)
