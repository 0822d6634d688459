#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when a source file does not say its licence in its first lines."""
import sourcetree

LINE = "SPDX-License-Identifier: MIT"
AT_THE_TOP = ("CMakeLists.txt", "dev", ".ci/run")


def complaints(root):
    paths = [root / name for name in AT_THE_TOP if (root / name).exists()]
    paths += sourcetree.files(root, suffixes=(".cpp", ".h", ".py", ".sh", ".txt"))
    for path in paths:
        if path.suffix == ".txt" and path.name != "CMakeLists.txt":
            continue
        if not any(LINE in line for line in sourcetree.read(path).splitlines()[:2]):
            yield f"{path.relative_to(root)}: no line with {LINE}"


if __name__ == "__main__":
    sourcetree.main(complaints)
