#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Frames as trafgen packets, sent by trafgen itself from one end of a veth pair: the other end sees the same bytes.

Everything happens in a network namespace of its own, for which the test runs itself again.
"""
import os
import pathlib
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from dpkt_exceptions import tags_of
from test_dpkt_prints import DRIVER, SKIPPED, vectors
from test_notations import printed

INSIDE = "WL_IN_NAMESPACE"
SEARCH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
TRAFGEN = shutil.which("trafgen", path=SEARCH)
SOL_PACKET, PACKET_AUXDATA = 263, 8  # linux/if_packet.h
VLAN_VALID, VLAN_TPID_VALID = 1 << 4, 1 << 6
LONGEST = 1514


def received(capture):
    """One frame as it was sent: the kernel hands out its first VLAN tag apart."""
    frame, ancillary, _, _ = capture.recvmsg(65536, 256)
    for level, kind, data in ancillary:
        if (level, kind) == (SOL_PACKET, PACKET_AUXDATA):
            status, _, _, _, _, tci, tpid = struct.unpack("IIIHHHH", data[:20])
            if status & VLAN_VALID:
                frame = frame[:12] + struct.pack(">HH", tpid if status & VLAN_TPID_VALID else 0x8100, tci) + frame[12:]
    return frame


class Trafgen(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        with open("/proc/sys/net/ipv6/conf/default/disable_ipv6", "w", encoding="ascii") as quiet:
            quiet.write("1")
        for command in ("link add name wl0 type veth peer name wl1", "link set wl0 up", "link set wl1 up"):
            subprocess.run(["ip", *command.split()], check=True, env={**os.environ, "PATH": SEARCH})

    def test_every_frame_arrives_as_it_is(self):
        frames = [packet for packet in vectors() if packet[1] == "ethernet" and 14 <= len(packet[2]) <= LONGEST]
        frames = [packet for packet in frames if not tags_of(packet[2])[1]]  # what ends inside a tag the kernel drops
        self.assertGreater(len(frames), 10)
        texts = [text["trafgen"] for text in printed(frames, "trafgen")]
        with socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3)) as capture, tempfile.NamedTemporaryFile(
            "w", suffix=".cfg"
        ) as config:
            capture.setsockopt(SOL_PACKET, PACKET_AUXDATA, 1)
            capture.bind(("wl1", 0))
            capture.settimeout(5)
            config.write("\n".join(texts) + "\n")
            config.flush()
            command = [TRAFGEN, "--in", config.name, "--out", "wl0", "--num", str(len(frames)), "--cpus", "1"]
            run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
            self.assertEqual(run.returncode, 0, run.stderr)
            for name, _, data in frames:
                self.assertEqual(received(capture).hex(), data.hex(), name)


if __name__ == "__main__":
    if TRAFGEN is None:
        print("trafgen (netsniff-ng) is not installed")
        sys.exit(SKIPPED)
    if not DRIVER.exists():
        print(f"{DRIVER} is not built")
        sys.exit(SKIPPED)
    if INSIDE not in os.environ:
        if subprocess.run(["unshare", "-Urn", "true"], check=False).returncode != 0:
            print("no network namespace of one's own is to be had here")
            sys.exit(SKIPPED)
        os.execvpe("unshare", ["unshare", "-Urn", sys.executable, *sys.argv], {**os.environ, INSIDE: "1"})
    unittest.main()
