#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the bytes of the protocols' vectors again, with the command that each vector carries as its source.

    make_vectors.py [FOLDER]             says which vectors' bytes differ from what their source makes
    make_vectors.py --write [FOLDER]     puts the new bytes in their place; fields must then be checked by hand

FOLDER is resources/protocols by default. A source is `TOOL VERSION: EXPRESSION`, a Python expression whose value is
the packet; TOOL is scapy or dpkt. Other sources ("hand: ...") are left alone.
"""
import importlib
import json
import logging
import pathlib
import sys
import warnings

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources" / "protocols"

# What the expressions of Scapy's vectors may name; where two modules share a name, the later counts.
SCAPY_MODULES = (
    "scapy.packet",
    "scapy.layers.l2",
    "scapy.layers.dns",
    "scapy.layers.llmnr",
    "scapy.layers.hsrp",
    "scapy.layers.inet6",
    "scapy.layers.ipsec",
    "scapy.layers.ntp",
    "scapy.layers.ppp",
    "scapy.layers.vrrp",
    "scapy.layers.vxlan",
    "scapy.contrib.mpls",
    "scapy.contrib.icmp_extensions",
    "scapy.contrib.lldp",
    "scapy.contrib.igmp",
    "scapy.contrib.igmpv3",
    "scapy.layers.dhcp",
    "scapy.layers.dhcp6",
    "scapy.layers.tftp",
    "scapy.layers.sctp",
    "scapy.layers.radius",
    "scapy.contrib.ospf",
    "scapy.contrib.bgp",
    "scapy.layers.tls.record",
    "scapy.layers.tls.handshake",
    "scapy.layers.tls.extensions",
    "scapy.layers.tls.keyexchange_tls13",
    "scapy.layers.http",
    "scapy.asn1.asn1",
    "scapy.layers.snmp",
    "scapy.layers.inet",
)


def files(folder=FOLDER):
    return sorted(pathlib.Path(folder).glob("*.vectors.json"))


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def sealed(text, at=2):
    """The bytes of the hex text with an internet checksum written at `at`: for messages that Scapy has no class for."""
    from scapy.utils import checksum

    data = bytes.fromhex(text)
    return data[:at] + checksum(data).to_bytes(2, "big") + data[at + 2 :]


def udplite(coverage, data):
    """A UDP-Lite datagram between the addresses of the vectors, with Scapy's checksum: it has no class for it."""
    from scapy.utils import checksum

    head = bytes.fromhex("9c400009") + coverage.to_bytes(2, "big")
    pseudo = bytes.fromhex("c0000201c63364020088") + (8 + len(data)).to_bytes(2, "big")
    covered = (head + bytes(2) + data)[: coverage or None]
    return head + (checksum(pseudo + covered) or 0xFFFF).to_bytes(2, "big") + data


def scopes():
    """What the expressions of each tool may name; a tool that is not installed is missing from the result."""
    found = {}
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    try:
        found["scapy"] = {"sealed": sealed, "udplite": udplite}
        for name in SCAPY_MODULES:
            module = importlib.import_module(name)
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
