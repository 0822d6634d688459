#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `cmake --install` puts on a machine: where, and that desktops, man and bash take it."""
import configparser
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

SOURCE = pathlib.Path(os.environ["WL_SOURCE_DIR"])
BUILD = pathlib.Path(os.environ["WL_BUILD_DIR"])
ID = "org.wirelathe.Wirelathe"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
# Options in a help text: "  -o,--output FILE", at the start of a line, perhaps behind an argument's name.
OPTION = re.compile(r"^  ((?:-\w|--[\w-]+)(?:,--[\w-]+)*)", re.MULTILINE)


def printed(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60, **options).stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = pathlib.Path(tempfile.mkdtemp(prefix="install"))
        cls.addClassCleanup(shutil.rmtree, cls.root)
        printed("cmake", "--install", BUILD, "--prefix", cls.root)
        cls.share = cls.root / "share"
        cls.cli = cls.root / "bin/wirelathe-cli"

    def test_every_file_is_where_systems_look(self):
        found = {path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()}
        self.assertEqual(
            found,
            {
                "bin/wirelathe",
                "bin/wirelathe-cli",
                "libexec/wirelathe/wirelathe-netio",
                f"share/applications/{ID}.desktop",
                f"share/metainfo/{ID}.metainfo.xml",
                f"share/mime/packages/{ID}.xml",
                f"share/icons/hicolor/scalable/apps/{ID}.svg",
                "share/man/man1/wirelathe.1",
                "share/man/man1/wirelathe-cli.1",
                "share/bash-completion/completions/wirelathe",
                "share/bash-completion/completions/wirelathe-cli",
            },
        )

    def test_programs_run_where_they_are(self):
        self.assertIn("0800f7fd", printed(self.cli, "craft", "icmp", "--to", "hex"))
        version = re.search(r"project\(wirelathe VERSION (\S+)", (SOURCE / "CMakeLists.txt").read_text())[1]
        self.assertEqual(printed(self.root / "bin/wirelathe", "--version"), f"wirelathe {version}\n")
        metainfo = ElementTree.parse(self.share / f"metainfo/{ID}.metainfo.xml")
        self.assertEqual(metainfo.find("releases/release").get("version"), version)

    def test_entry_metainfo_and_types_agree(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(self.share / f"applications/{ID}.desktop", encoding="utf-8")
        entry = entry["Desktop Entry"]
        self.assertTrue((self.root / "bin" / entry["TryExec"]).exists())
        self.assertTrue((self.share / f"icons/hicolor/scalable/apps/{entry['Icon']}.svg").exists())
        types = ElementTree.parse(self.share / f"mime/packages/{ID}.xml").getroot().findall(f"{MIME}mime-type")
        declared = {kind.get("type") for kind in types}
        self.assertEqual(set(entry["MimeType"].strip(";").split(";")), declared)
        metainfo = ElementTree.parse(self.share / f"metainfo/{ID}.metainfo.xml").getroot()
        self.assertEqual({each.text for each in metainfo.iter("mediatype")}, declared)
        self.assertEqual(metainfo.find("id").text, ID)
        self.assertEqual(metainfo.find("launchable").text, f"{ID}.desktop")
        self.assertEqual(
            {glob.get("pattern") for kind in types for glob in kind.findall(f"{MIME}glob")},
            {"*.wlt", "*.ksy", "*.pcap", "*.cap", "*.pcapng"},
        )

    @unittest.skipUnless(shutil.which("appstreamcli"), "appstreamcli is not installed")
    def test_appstream_takes_the_metainfo(self):
        printed("appstreamcli", "validate", "--no-net", self.share / f"metainfo/{ID}.metainfo.xml")

    @unittest.skipUnless(shutil.which("desktop-file-validate"), "desktop-file-validate is not installed")
    def test_the_desktop_takes_the_entry(self):
        self.assertEqual(printed("desktop-file-validate", self.share / f"applications/{ID}.desktop"), "")

    @unittest.skipUnless(shutil.which("update-mime-database"), "update-mime-database is not installed")
    def test_the_types_are_told_by_name_and_content(self):
        printed("update-mime-database", self.share / "mime")
        globs = (self.share / "mime/globs").read_text().splitlines()
        self.assertIn("application/x-wirelathe-packet+json:*.wlt", globs)
        self.assertIn("application/x-pcapng:*.pcapng", globs)
        self.assertIn(b"application/x-wirelathe-packet+json", (self.share / "mime/magic").read_bytes())


    # The manual and the completion: everything that the programs' own help names.

    def commands(self):
        found = re.findall(r"^  (\w+)", printed(self.cli, "--help").split("Subcommands:")[1], re.MULTILINE)
        self.assertGreater(len(found), 5)
        return found

    def options(self, program, *command):
        found = [name for names in OPTION.findall(printed(program, *command, "--help")) for name in names.split(",")]
        self.assertIn("--help", found)
        return found

    def page(self, name):
        text = (self.share / f"man/man1/{name}.1").read_text(encoding="utf-8")
        for mark, letter in {"\\-": "-", "\\fB": "", "\\fI": "", "\\fR": ""}.items():
            text = text.replace(mark, letter)
        return text

    def test_the_manual_names_every_option(self):
        window = self.page("wirelathe")
        for option in self.options(self.root / "bin/wirelathe"):
            self.assertRegex(window, rf"(?m)^(.*, )?{option}(?![\w-])")
        sections = re.split(r"(?m)^\.S[SH] ", self.page("wirelathe-cli"))
        for command in self.commands():
            section = next(each for each in sections if each.startswith(f"wirelathe-cli {command}"))
            for option in self.options(self.cli, command):
                self.assertRegex(section, rf"(?m)^(.*, )?{option}(?![\w-])", command)
        general = next(each for each in sections if each.startswith("OPTIONS"))
        for option in self.options(self.cli):
            self.assertRegex(general, rf"(?m)^(.*, )?{option}(?![\w-])")

    @unittest.skipUnless(shutil.which("groff"), "groff is not installed")
    def test_the_manual_is_set_without_a_warning(self):
        for page in sorted((self.share / "man/man1").iterdir()):
            run = subprocess.run(
                ["groff", "-man", "-ww", "-Kutf8", "-Tutf8", page], capture_output=True, text=True, timeout=60, check=True
            )
            self.assertEqual(run.stderr, "", page.name)
            self.assertIn("SYNOPSIS", re.sub(r"\x1b\[[0-9;]*m|.\x08", "", run.stdout))

    def completed(self, line):
        """What bash offers for the last word of a line."""
        words = line.split(" ")
        program = words[0]
        script = (
            f'. "{self.share}/bash-completion/completions/{program}"\n'
            'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))\n'
            'function=$(complete -p "$0"); function=${function#*-F }; "${function%% *}"\n'
            'printf "%s\\n" "${COMPREPLY[@]}"\n'
        )
        path = f"{self.root}/bin:{os.environ['PATH']}"
        offered = printed("bash", "-c", script, program, *words, env={**os.environ, "PATH": path}, cwd=self.root)
        return set(offered.split())

    @unittest.skipUnless(shutil.which("bash"), "bash is not installed")
    def test_completion(self):
        offers = self.completed
        self.assertEqual(offers("wirelathe-cli "), set(self.commands()))
        self.assertEqual(offers("wirelathe-cli cr"), {"craft"})
        self.assertEqual(offers("wirelathe-cli --pro"), {"--protocols"})
        for command in self.commands():
            self.assertLessEqual(set(self.options(self.cli, command)), offers(f"wirelathe-cli {command} -"))
        protocols = {line.split()[0] for line in printed(self.cli, "protocols").splitlines()}
        self.assertGreater(len(protocols), 30)
        self.assertEqual(offers("wirelathe-cli craft "), protocols)
        self.assertEqual(offers("wirelathe-cli dissect x --as ipv"), {each for each in protocols if each.startswith("ipv")})
        self.assertLessEqual({"tree", "hexdump", "pcapng", "wlt"}, offers("wirelathe-cli craft icmp --to "))
        self.assertEqual(offers("wirelathe-cli craft icmp --to pca"), {"pcap", "pcapng"})
        self.assertEqual(offers("wirelathe-cli craft icmp --to = hexd"), {"hexdump"})
        self.assertIn("ping", offers("wirelathe-cli send icmp --mode "))
        self.assertEqual(offers("wirelathe-cli edit icmp --set "), set())
        self.assertEqual(offers("wirelathe-cli --protocols "), {"bin", "libexec", "share"})
        self.assertEqual(offers("wirelathe-cli dissect bin/wirelathe-"), {"bin/wirelathe-cli"})
        self.assertEqual(offers("wirelathe-cli lint li"), {"libexec"})
        self.assertEqual(offers("wirelathe bin/wirelathe-"), {"bin/wirelathe-cli"})
        self.assertLessEqual(set(self.options(self.root / "bin/wirelathe")), offers("wirelathe -"))


if __name__ == "__main__":
    unittest.main()
