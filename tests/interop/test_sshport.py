#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A port of another machine, reached by a real ssh: what is told to leave there leaves there.

The other machine is this one, in a network namespace that the test makes: an sshd of its own on its loopback. Only
root can let sshd give somebody a session there; others skip.
"""
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from test_dpkt_prints import DRIVER, SKIPPED

INSIDE = "WL_IN_NAMESPACE"
SEARCH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
SSHD, SSH, KEYGEN = (shutil.which(name, path=SEARCH) for name in ("sshd", "ssh", "ssh-keygen"))
BUILD = DRIVER.parent
NETIO, CLI = BUILD / "wirelathe-netio", BUILD / "wirelathe-cli"
EXPERIMENTAL = 0x88B5  # IEEE 802-2014, section 9.2.4
PORT = 2222


class SshPort(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        for command in (
            "link set lo up",
            "link add name near0 type veth peer name far0",
            "link set near0 up",
            "link set far0 up",
        ):
            subprocess.run(["ip", *command.split()], check=True, env={**os.environ, "PATH": SEARCH})
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        folder = pathlib.Path(cls.folder.name)
        for key in ("host", "user"):
            subprocess.run([KEYGEN, "-q", "-t", "ed25519", "-N", "", "-f", folder / key], check=True)
        (folder / "authorized").write_text((folder / "user.pub").read_text(encoding="ascii"), encoding="ascii")
        (folder / "known").write_text(
            f"[127.0.0.1]:{PORT} {(folder / 'host.pub').read_text(encoding='ascii')}", encoding="ascii"
        )
        (folder / "sshd_config").write_text(
            f"ListenAddress 127.0.0.1\nPort {PORT}\nHostKey {folder}/host\nPidFile none\nUsePAM no\nStrictModes no\n"
            f"AuthorizedKeysFile {folder}/authorized\nPermitRootLogin prohibit-password\n"
            f"SetEnv PATH={BUILD}:/usr/bin:/bin\n",
            encoding="ascii",
        )
        # A person has these in ~/.ssh; the test does not touch that.
        (folder / "ssh_config").write_text(
            f"IdentityFile {folder}/user\nIdentitiesOnly yes\nUserKnownHostsFile {folder}/known\nBatchMode yes\n",
            encoding="ascii",
        )
        (folder / "bin").mkdir()
        (folder / "bin/ssh").write_text(f'#!/bin/sh\nexec {SSH} -F {folder}/ssh_config "$@"\n', encoding="ascii")
        (folder / "bin/ssh").chmod(0o755)
        os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
        cls.sshd = subprocess.Popen([SSHD, "-D", "-e", "-f", folder / "sshd_config"], stderr=subprocess.PIPE)
        cls.addClassCleanup(cls.sshd.wait)
        cls.addClassCleanup(cls.sshd.terminate)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", PORT)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("sshd does not listen")

    def send(self, *arguments):
        frame = bytes.fromhex("ffffffffffff02000000000188b5") + b"by way of ssh"
        environment = {**os.environ, "PATH": f"{self.folder.name}/bin:{SEARCH}", "XDG_STATE_HOME": self.folder.name}
        return frame, subprocess.run(
            [CLI, "send", f"hex:{frame.hex()}", "--mode", "ethernet", "--wait", "0", "--yes", *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env=environment,
        )

    def test_the_frame_leaves_at_the_other_end(self):
        with socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(EXPERIMENTAL)) as capture:
            capture.bind(("far0", EXPERIMENTAL))
            capture.settimeout(10)
            frame, run = self.send("--interface", f"ssh://root@127.0.0.1:{PORT}/near0")
            self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
            self.assertEqual(capture.recv(2000).hex(), frame.hex())

    def test_an_interface_that_is_not_there_is_said(self):
        _, run = self.send("--interface", f"ssh://root@127.0.0.1:{PORT}/nowhere0")
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("nowhere0", run.stderr)

    def test_a_host_that_lets_nobody_in_is_said(self):
        _, run = self.send("--interface", f"ssh://nobody-of-this-name@127.0.0.1:{PORT}/near0")
        self.assertNotEqual(run.returncode, 0)
        self.assertRegex(run.stderr, "(?i)permission denied|connection to")


if __name__ == "__main__":
    if None in (SSHD, SSH, KEYGEN):
        print("openssh-server is not installed")
        sys.exit(SKIPPED)
    if os.geteuid() != 0:
        print("only root can let sshd give a session")
        sys.exit(SKIPPED)
    if not NETIO.exists():
        print(f"{NETIO} is not built")
        sys.exit(SKIPPED)
    if INSIDE not in os.environ:
        if subprocess.run(["unshare", "-n", "true"], check=False).returncode != 0:
            print("no network namespace of one's own is to be had here")
            sys.exit(SKIPPED)
        os.execvpe("unshare", ["unshare", "-n", sys.executable, *sys.argv], {**os.environ, INSIDE: "1"})
    unittest.main()
