#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when a file includes something its layer may not see.

The link libraries of a target cannot stop <QtWidgets/QWidget> (found through
Qt's root include folder), "ui/..." (found through the source root) or an arrow
that points the wrong way inside core, so the #include lines are read here.
"""
import re

import sourcetree

CORE_QT = {"QtCore"}
NET_QT = {"QtCore", "QtNetwork"}
UI_QT = {"QtCore", "QtGui", "QtWidgets"}

# Folder: (project folders it may include, Qt modules it may name). The longest folder that fits decides.
LAYERS = {
    "core": ({"core"}, CORE_QT),
    "core/net": ({"core"}, NET_QT),
    "ui": ({"core", "ui"}, UI_QT),
    "app/wirelathe": ({"core", "ui", "app/wirelathe", "app/manual"}, UI_QT),
    "app/cli": ({"core", "app/cli", "app/manual"}, NET_QT),
    "app/manual": ({"app/manual"}, set()),
    "app/snapshot": ({"core"}, CORE_QT),
    "app/netio": ({"app/netio", "core/net/netio"}, set()),
    "tests": ({"core", "ui", "app/netio", "tests"}, UI_QT | NET_QT | {"QtTest"}),
}

# Inside core a folder includes itself and folders of a lower rank. Folders of
# one rank do not know each other.
CORE_RANKS = (
    {"base"},
    {"codec"},
    {"schema"},
    {"dissect"},
    {"autofield"},
    {"edit"},
    {"check", "print", "read", "template", "capture", "craft", "vary"},
    {"session"},
    {"net"},
)
RANK = {folder: rank for rank, folders in enumerate(CORE_RANKS) for folder in folders}

# Qt's short header names that would bring in a screen, whichever way they are found.
SCREEN = re.compile(r"^(QWidget|QApplication|QGuiApplication|QColor|QIcon|QPainter|QPixmap|QImage|QFont|QUndo\w+)$")

# core has no clock, no thread and no words for a person: results depend on the input alone.
# (core/net talks to the system and may wait.)
FOREIGN_TO_CORE = re.compile(
    r"\b(QThread\w*|QtConcurrent|QTimer|QElapsedTimer|QDeadlineTimer|std::(?:jthread|thread|async|mutex)"
    r"|\w+_clock|currentDateTime\w*|currentMSecsSinceEpoch|currentSecsSinceEpoch|QCoreApplication::translate"
    r"|gettimeofday|clock_gettime|(?<![\w.>])tr(?=\())"
)
INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', re.MULTILINE)


def layer_of(name):
    fitting = [layer for layer in LAYERS if name.startswith(layer + "/")]
    return max(fitting, key=len, default=None)


def broken_arrow(name, layer, include):
    """Why `name` may not include `include`; empty when it may."""
    folders, modules = LAYERS[layer]
    top = include.split("/")[0]
    if top in sourcetree.FOLDERS:
        if not any(include.startswith(folder + "/") for folder in folders):
            return f"{layer} may not include {include}"
        parts, wanted = name.split("/"), include.split("/")
        if layer.startswith("core") and len(wanted) > 2 and wanted[0] == "core":
            here, there = parts[1], wanted[1]
            if here not in RANK or there not in RANK:
                unknown = here if here not in RANK else there
                return f"core/{unknown} has no rank in check_layers.py"
            if here != there and RANK[there] >= RANK[here]:
                return f"core/{here} may not include {include}"
    elif top.startswith("Qt") and "/" in include and top not in modules:
        return f"{layer} may not use {top}"
    elif "QtWidgets" not in modules and SCREEN.match(include):
        return f"{layer} may not use {include}"
    return ""


def complaints(root):
    for path in sourcetree.files(root):
        name = path.relative_to(root).as_posix()
        layer = layer_of(name)
        if layer is None:
            yield f"{name}: no layer in check_layers.py"
            continue
        text = sourcetree.without_comments(sourcetree.read(path))
        for match in INCLUDE.finditer(text):
            why = broken_arrow(name, layer, match[1])
            if why:
                yield f"{name}:{sourcetree.line_of(text, match.start(1))}: {why}"
        if layer == "core":
            code = sourcetree.code_only(text)
            for match in FOREIGN_TO_CORE.finditer(code):
                yield f"{name}:{sourcetree.line_of(code, match.start())}: core may not use {match[0]}"


if __name__ == "__main__":
    sourcetree.main(complaints)
