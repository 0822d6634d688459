# SPDX-License-Identifier: MIT
"""What the checks share: which files are sources, and how a check reports.

A check is a program `check_<name>.py ROOT` with a function `complaints(root)`
that yields one line a breach. It prints them and exits 1, or says that all is
well and exits 0. test_checks.py plants a breach for each of them.
"""
import pathlib
import re
import sys

FOLDERS = ("app", "core", "ui", "tests")
SKIPPED = {"__pycache__", "corpus", "golden"}

# In this order: raw strings, comments, strings, characters. Digit separators (1'000) are not characters.
TOKEN = re.compile(
    r'R"(?P<delimiter>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=delimiter)"'
    r"|(?P<comment>//[^\n]*|/\*.*?\*/)"
    r'|"(?P<string>(?:[^"\\\n]|\\.)*)"'
    r"|(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)*'",
    re.DOTALL,
)


def files(root, folders=FOLDERS, suffixes=(".cpp", ".h")):
    """Every file below `folders` with one of `suffixes`, in alphabetical order, never a build's."""
    for folder in folders:
        for path in sorted((pathlib.Path(root) / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file() and not SKIPPED & set(path.relative_to(root).parts):
                yield path


def read(path):
    return path.read_text(encoding="utf-8")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def without_comments(text):
    """The text with every comment blanked and every line break kept, so that line numbers hold."""
    return TOKEN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]) if m["comment"] else m[0], text)


def code_only(text):
    """The text with comments and the insides of string literals blanked."""
    return TOKEN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)


def literals(text):
    """(line, content) of every string literal that is not in a comment or an #include."""
    text = re.sub(r"^\s*#\s*include[^\n]*", "", text, flags=re.MULTILINE)
    for match in TOKEN.finditer(text):
        content = match["raw"] if match["raw"] is not None else match["string"]
        if content is not None:
            yield line_of(text, match.start()), content


def main(complaints):
    found = list(complaints(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    print("\n".join(found) or "nothing to complain of")
    sys.exit(bool(found))
