#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A check that cannot fail proves nothing: every check is shown a breach here, and something harmless beside it."""
import pathlib
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import check_format
import check_layers
import check_protocol_names
import check_spdx
import check_writes
import sourcetree

SPDX = "// SPDX-License-Identifier: MIT\n"


class Planted(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="checks"))
        self.addCleanup(shutil.rmtree, self.root)

    def plant(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def expect(self, check, planted, harmless):
        """Each (file, text, words) of `planted` makes one complaint with these words; `harmless` makes none."""
        for name, text in harmless:
            self.plant(name, text)
        self.assertEqual(list(check.complaints(self.root)), [])
        for name, text, words in planted:
            with self.subTest(name=name, text=text):
                before = (self.root / name).read_text() if (self.root / name).exists() else None
                self.plant(name, text)
                found = list(check.complaints(self.root))
                self.assertEqual(len(found), 1, found)
                self.assertIn(words, found[0])
                self.assertTrue(found[0].startswith(name), found[0])
                (self.root / name).unlink()
                if before is not None:
                    self.plant(name, before)

    def test_layers(self):
        self.expect(
            check_layers,
            [
                ("core/edit/a.cpp", '#include "ui/window/mainwindow.h"\n', "core may not include ui/"),
                ("core/edit/a.cpp", "#include <QtWidgets/QWidget>\n", "core may not use QtWidgets"),
                ("core/edit/a.cpp", "#include <QColor>\n", "core may not use QColor"),
                ("core/edit/a.cpp", "#include <QtNetwork/QUdpSocket>\n", "core may not use QtNetwork"),
                ("core/schema/a.h", '#include "core/dissect/dissection.h"\n', "core/schema may not include"),
                ("core/print/a.h", '#include "core/read/readformat.h"\n', "core/print may not include"),
                ("core/session/a.h", '#include "core/net/sendmode.h"\n', "core/session may not include"),
                ("core/gadget/a.h", '#include "core/base/error.h"\n', "core/gadget has no rank"),
                ("core/edit/a.cpp", "auto t = std::chrono::steady_clock::now();\n", "core may not use steady_clock"),
                ("core/edit/a.cpp", 'auto s = tr("Length");\n', "core may not use tr"),
                ("core/edit/a.cpp", "QThread thread;\n", "core may not use QThread"),
                ("app/cli/a.cpp", '#include "ui/theme/theme.h"\n', "app/cli may not include ui/"),
                ("app/cli/a.cpp", "#include <QtGui/QColor>\n", "app/cli may not use QtGui"),
                ("app/netio/a.cpp", '#include "core/base/error.h"\n', "app/netio may not include core/"),
                ("ui/a.cpp", '#include "app/wirelathe/main.h"\n', "ui may not include app/"),
                ("ui/a.cpp", '#include "tests/support/a.h"\n', "ui may not include tests/"),
            ],
            [
                ("core/edit/packet.cpp", '#include "core/base/error.h"\n#include <QByteArray>\n#include <QtCore/QtGlobal>\n'),
                ("core/session/session.h", '#include "core/print/printformat.h"\n// #include "ui/no.h"\n'),
                ("core/net/ping.cpp", '#include "core/session/session.h"\n#include <QTimer>\nQTimer timer;\n'),
                ("core/edit/words.cpp", 'auto s = "tr(now) steady_clock"; // QThread\nint attr(int);\n'),
                ("ui/models/m.cpp", '#include "core/session/session.h"\n#include <QtGui/QColor>\n'),
                ("app/wirelathe/main.cpp", '#include "ui/window/mainwindow.h"\n'),
                ("tests/ui/tst_a.cpp", '#include "ui/a.h"\n#include <QtTest/QTest>\n'),
            ],
        )

    def test_protocol_names(self):
        self.plant("resources/protocols/icmp.ksy", "meta:\n  # comment\n  title: ICMP\n  id: icmp\nseq:\n  - id: type\n")
        self.plant("resources/protocols/vlan.ksy", "meta:\n  id: ieee_802_1q\n")
        self.expect(
            check_protocol_names,
            [
                ("ui/a.cpp", 'auto a = u"icmp"_s;\n', '"icmp" names a protocol'),
                ("core/edit/a.cpp", '\nf("icmp.type");\n', "a.cpp:2:"),
                ("core/edit/a.h", 'f("icmp::echo");\n', '"icmp::echo"'),
                ("app/cli/a.cpp", 'f(R"x(ieee_802_1q)x");\n', '"ieee_802_1q"'),
                ("core/codec/formats/mac/mac.cpp", 'f("icmp");\n', '"icmp"'),
            ],
            [
                ("core/net/modes/ping/ping.cpp", 'f("icmp");\n'),
                ("core/edit/ok.cpp", '// "icmp"\n/* "icmp" */ f("icmpish", "my icmp", "type", \'"\'); // it\'s "icmp"\n'),
                ("core/codec/formats/icmp/icmp.cpp", 'f("icmp");\n'),
                ("core/edit/include.cpp", '#include "icmp"\nconstexpr int million = 1\'000\'000;\n'),
                ("tests/core/tst_a.cpp", 'f("icmp");\n'),
            ],
        )

    def test_protocol_names_need_protocols(self):
        self.assertEqual(len(list(check_protocol_names.complaints(self.root))), 1)

    def test_spdx(self):
        self.expect(
            check_spdx,
            [
                ("core/a.h", "#pragma once\n", "core/a.h"),
                ("ui/CMakeLists.txt", "wl_add_layer(ui)\n", "ui/CMakeLists.txt"),
                ("tests/checks/a.py", "#!/usr/bin/env python3\n\n# SPDX-License-Identifier: MIT\n", "a.py"),
                ("dev", "#!/bin/sh\n", "dev"),
            ],
            [
                ("core/ok.cpp", SPDX),
                ("tests/checks/ok.py", "#!/usr/bin/env python3\n# SPDX-License-Identifier: MIT\n"),
                ("tests/data/notes.txt", "just text\n"),
            ],
        )

    def test_writes(self):
        opened = "QFile file(name);\nfile.open({});\n"
        self.expect(
            check_writes,
            [
                ("ui/a.cpp", "QSaveFile file(name);\n", "a.cpp:1:"),
                ("ui/a.cpp", opened.format("QFile::WriteOnly"), "a.cpp:2:"),
                ("core/capture/a.cpp", opened.format("QIODevice::WriteOnly | QIODevice::Truncate"), "a.cpp:2:"),
                ("app/cli/a.cpp", "std::ofstream out(name);\n", "a.cpp:1:"),
                ("core/net/a.cpp", "int fd = open(name, O_CREAT | O_WRONLY, 0600);\n", "a.cpp:1:"),
            ],
            [
                ("core/base/atomicwrite.cpp", "QSaveFile file(name);\nfile.open(QIODevice::WriteOnly);\n"),
                ("core/capture/ok.cpp", opened.format("QIODevice::ReadOnly") + '// QSaveFile\nf("QSaveFile");\n'),
                ("app/cli/ok.cpp", opened.format("stdout, QIODevice::WriteOnly")),
                ("ui/ok.cpp", "QBuffer buffer;\nbuffer.open(QIODevice::WriteOnly);\n"),
            ],
        )

    @unittest.skipUnless(shutil.which("clang-format"), "clang-format is not installed")
    def test_format(self):
        self.plant(".clang-format", "BasedOnStyle: WebKit\n")
        self.plant("core/ok.cpp", SPDX + "int a();\n")
        self.assertEqual(list(check_format.complaints(self.root)), [])
        self.plant("core/a.cpp", SPDX + "int   a( );\n")
        self.assertTrue(any("core/a.cpp:2" in line for line in check_format.complaints(self.root)))

    def test_every_check_is_tried_here(self):
        checks = {path.stem for path in pathlib.Path(__file__).parent.glob("check_*.py")}
        self.assertEqual(checks, {name for name in globals() if name.startswith("check_")})

    def test_lines_survive_blanking(self):
        text = 'a\n/* b\n c */ d "e"\nR"(f\n"g)" h'
        self.assertEqual(sourcetree.code_only(text).count("\n"), text.count("\n"))
        self.assertEqual(list(sourcetree.literals(text)), [(3, "e"), (4, 'f\n"g')])


if __name__ == "__main__":
    unittest.main()
