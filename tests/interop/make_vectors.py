#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the bytes of the protocols' vectors again, with the command that each vector carries as its source.

    make_vectors.py [FOLDER]             says which vectors' bytes differ from what their source makes
    make_vectors.py --write [FOLDER]     puts the new bytes in their place; fields must then be checked by hand

FOLDER is resources/protocols by default. A source is `TOOL VERSION: EXPRESSION`, a Python expression whose value is
the packet; TOOL is scapy or dpkt. Other sources ("hand: ...") are left alone.
"""
import json
import logging
import pathlib
import sys
import warnings

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources" / "protocols"


def files(folder=FOLDER):
    return sorted(pathlib.Path(folder).glob("*.vectors.json"))


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def sealed(text, at=2):
    """The bytes of the hex text with an internet checksum written at `at`: for messages that Scapy has no class for."""
    from scapy.utils import checksum

    data = bytes.fromhex(text)
    return data[:at] + checksum(data).to_bytes(2, "big") + data[at + 2 :]


def scopes():
    """What the expressions of each tool may name; a tool that is not installed is missing from the result."""
    found = {}
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    try:
        import scapy.layers.inet
        import scapy.layers.l2
        import scapy.packet

        found["scapy"] = {"sealed": sealed}
        for module in (scapy.packet, scapy.layers.l2, scapy.layers.inet):
            found["scapy"].update({k: v for k, v in vars(module).items() if not k.startswith("_")})
    except ImportError:
        pass
    try:
        import dpkt

        found["dpkt"] = {"dpkt": dpkt}
    except ImportError:
        pass
    return found


def tool(vector):
    return vector["source"].split(" ", 1)[0].rstrip(":")


def remade(vector, known):
    """The bytes that the vector's source makes, or None when its tool is not here."""
    if tool(vector) not in known:
        return None
    return bytes(eval(vector["source"].split(": ", 1)[1], dict(known[tool(vector)])))


def main(arguments):
    write = "--write" in arguments
    folders = [a for a in arguments if not a.startswith("-")]
    known = scopes()
    differing = 0
    for path in files(folders[0] if folders else FOLDER):
        text = path.read_text(encoding="utf-8")
        for vector in json.loads(text)["vectors"]:
            made = remade(vector, known)
            if made is None or made.hex() == vector["hex"]:
                continue
            differing += 1
            print(f"{path.name}: {vector['name']}: {vector['hex']} is now {made.hex()}")
            text = text.replace(f'"hex": "{vector["hex"]}",\n      "source"', f'"hex": "{made.hex()}",\n      "source"')
        if write:
            path.write_text(text, encoding="utf-8")
    return 1 if differing and not write else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
