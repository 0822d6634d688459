#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when a file is written by anything but core/base/atomicwrite.cpp (which also appends to logs).

QSaveFile of Qt 6.4 reports success on a full disk and leaves an empty file, and
a plain QFile loses the old content when the program dies half-way. One function
knows better; everything else calls it.
"""
import re

import sourcetree

WRITER = "core/base/atomicwrite.cpp"
ALWAYS = re.compile(
    r"\bQSaveFile\b|\bQTemporaryFile\b|\bQFile(?:Device)?::(?:WriteOnly|ReadWrite|Append|NewOnly)\b"
    r"|\bstd::(?:basic_)?o?fstream\b|\bfopen\s*\(|\bfreopen\s*\(|\bO_(?:WRONLY|RDWR|CREAT)\b"
)
# A buffer or a stream in memory, or the standard output, is no file.
OPENED = re.compile(r"\bQIODevice(?:Base)?::(?:WriteOnly|ReadWrite|Append|NewOnly)\b")
HARMLESS = re.compile(r"\b(?:QBuffer|QDataStream|QTextStream|buffer|stdout|stderr)\b")


def complaints(root):
    for path in sourcetree.files(root, ("app", "core", "ui")):
        name = path.relative_to(root).as_posix()
        if name == WRITER or name.startswith("app/netio/"):
            continue
        code = sourcetree.code_only(sourcetree.without_comments(sourcetree.read(path)))
        has_file = re.search(r"\bQFile\b", code)
        for number, line in enumerate(code.splitlines(), 1):
            if line.lstrip().startswith("#"):
                continue
            if ALWAYS.search(line) or (has_file and OPENED.search(line) and not HARMLESS.search(line)):
                yield f"{name}:{number}: files are written by atomicWrite() alone: {line.strip()}"


if __name__ == "__main__":
    sourcetree.main(complaints)
