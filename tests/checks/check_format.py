#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when clang-format would change a file. Skipped where it is not installed (`./dev format` puts it right)."""
import shutil
import subprocess
import sys

import sourcetree


def complaints(root):
    paths = [str(path) for path in sourcetree.files(root)]
    if not paths:
        return
    run = subprocess.run(
        ["clang-format", "--dry-run", "--Werror", "--ferror-limit=1", *paths],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    yield from (line for line in run.stderr.splitlines() if ": error:" in line)
    if run.returncode and not run.stderr:
        yield f"clang-format ended with {run.returncode}"


if __name__ == "__main__":
    if not shutil.which("clang-format"):
        print("clang-format is not installed")
        sys.exit(77)
    sourcetree.main(complaints)
