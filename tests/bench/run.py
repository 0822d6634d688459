#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the measuring programs of a build folder: `run.py BUILD [GROUP...]`, called by ./dev bench.

Alone, each program prints its JSON lines over a capture made here. When WL_PEERS
names a folder with a bench.py that knows other programs, ours run in its groups,
in turn with theirs, so that a busy machine hits all alike: ratios, not times,
are what compares.
"""
import os
import pathlib
import struct
import subprocess
import sys

PACKETS = 100_000
USAGE = 2  # a program's exit code for a measurement it does not have

# Measurement: the arguments when it runs alone, and its places among the peers (group, arguments there).
MEASUREMENTS = {
    "dissect": (["{echo}"], [("dissect", ["{mix}"]), ("dissect-icmp", ["{icmp}"])]),
    "build": (["1000000"], [("build", ["5000000"])]),
    "open": (["{echo}"], [("open", ["{big}"])]),
    "edit": (["10000"], []),
}


def checksum(data):
    total = sum(struct.unpack(f">{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def frame(number):
    """An echo request over IPv4 and Ethernet, 98 bytes, every checksum right."""
    icmp = struct.pack(">BBHHH", 8, 0, 0, number >> 16, number & 0xFFFF) + bytes(range(56))
    icmp = icmp[:2] + struct.pack(">H", checksum(icmp)) + icmp[4:]
    ip = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(icmp), number & 0xFFFF, 0, 64, 1, 0, b"\x0a\0\0\x01", b"\x0a\0\0\x02")
    ip = ip[:10] + struct.pack(">H", checksum(ip)) + ip[12:]
    return bytes.fromhex("020000000002" "020000000001" "0800") + ip + icmp


def write_capture(path):
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = [struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1)]
    for number in range(PACKETS):
        data = frame(number)
        parts.append(struct.pack("<IIII", number // 1000, number % 1000 * 1000, len(data), len(data)) + data)
    path.with_suffix(".part").write_bytes(b"".join(parts))
    path.with_suffix(".part").rename(path)


def alone(build, wanted):
    echo = build.parent / "bench" / "echo.pcap"
    write_capture(echo)
    program = build / "wirelathe-bench"
    for name, (arguments, _) in MEASUREMENTS.items():
        if wanted and name not in wanted:
            continue
        run = subprocess.run(
            [program, name, *(argument.format(echo=echo) for argument in arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if run.returncode == USAGE and not wanted:
            continue
        print(f"{name}: {run.stdout.strip() or run.stderr.strip()}", flush=True)
        if run.returncode:
            return run.returncode
    window = build / "wirelathe-bench-ui"
    if window.exists() and (not wanted or "window" in wanted):
        print("window: ", end="", flush=True)
        return subprocess.run([window], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False).returncode
    return 0


def beside(peers, build, wanted):
    command = [sys.executable, str(pathlib.Path(peers) / "bench.py")]
    places = {group: (name, args) for name, (_, all_) in MEASUREMENTS.items() for group, args in all_}
    for group in wanted or ["dissect-icmp"]:
        command.append(group)
        if group in places:
            name, arguments = places[group]
            line = " ".join([str(build / "wirelathe-bench"), name, *arguments])
            command += ["--add", f"{group}:Wirelathe={line}"]
    print(" ".join(command), file=sys.stderr)
    return subprocess.run(command, check=False).returncode


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    peers = os.environ.get("WL_PEERS")
    wanted = sys.argv[2:]
    return beside(peers, build, wanted) if peers else alone(build, wanted)


if __name__ == "__main__":
    sys.exit(main())
