// SPDX-License-Identifier: MIT
//
// wirelathe-shots FOLDER: pictures of the main window, in the light and the
// dark theme, at the scale that QT_SCALE_FACTOR says, for somebody to look at.
// It sends nothing.
#include "core/craft/craftline.h"
#include "tests/shots/studio.h"
#include "ui/craftline/crafteditor.h"
#include "ui/panels/bytes/bytespanel.h"
#include "ui/panels/repeat/packetchoice.h"
#include "ui/panels/vary/varypanel.h"
#include "ui/window/craftbar.h"
#include "ui/window/docks.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <utility>

namespace {

using namespace wl;
using namespace wl::shots;

/// What stands around the bytes: a paste that is understood, a search, a checksum with all it counts.
bool takeBytes(Studio &studio, const QString &folder, const QString &suffix)
{
    craft(studio, "ethernet / ipv4 src=10.0.0.1 dst=192.0.2.1 / udp dst_port=9 / \"hello, hello world\"");
    auto *panel = studio.window.findChild<BytesPanel *>(QStringLiteral("bytesPanel"));
    studio.window.selection().setField("udp.checksum", SelectionSource::Program);
    panel->offerPaste(QStringLiteral("12:00:01.5 IP 127.0.0.1 > 127.0.0.1: ICMP echo request, id 1, seq 1, length 8\n"
                                     "\t0x0000:  4500 001c 0001 0000 4001 7cde 7f00 0001  E.......@.|.....\n"
                                     "\t0x0010:  7f00 0001 0800 f7fd 0001 0001            ............\n"));
    bool isGood = take(studio, folder, QStringLiteral("8-paste") + suffix);
    press(*QApplication::focusWidget(), Qt::Key_Escape, {});
    panel->openFind();
    studio.window.findChild<QComboBox *>(QStringLiteral("findKind"))->setCurrentIndex(1);
    typeText(*QApplication::focusWidget(), QStringLiteral("hello"));
    isGood = take(studio, folder, QStringLiteral("9-find") + suffix) && isGood;
    press(*QApplication::focusWidget(), Qt::Key_Escape, {});
    studio.window.selection().setField("udp.checksum", SelectionSource::Program);
    panel->openGoTo();
    typeText(*QApplication::focusWidget(), QStringLiteral("0x999"));
    press(*QApplication::focusWidget(), Qt::Key_Return, QStringLiteral("\r"));
    return take(studio, folder, QStringLiteral("10-goto") + suffix) && isGood;
}

constexpr const char *stack = "ethernet / ipv4 src=10.0.0.1 dst=192.0.2.1 ttl=0 / icmp id=24528 "
                              "seq=11482 / \"hello world\"";

bool takeVary(Studio &studio, const QString &folder, const QString &suffix)
{
    craft(studio, "ethernet / ipv4 src=10.0.0.1 dst=192.0.2.1 / icmp id=24528 seq=1 / \"hello world\"");
    VaryModel &model = studio.window.findChild<VaryPanel *>()->model();
    for (const auto &[field, values] :
         {std::pair("icmp.seq", "1..20"), std::pair("ipv4.dst", "[192.0.2.1, 192.0.2.9] nested")})
        model.setData(model.index(model.add(field), VaryModel::ValuesColumn), QLatin1String(values));
    studio.window.selection().setField("ipv4.ttl", SelectionSource::Program);
    studio.window.docks().raise(QStringLiteral("vary"));
    return take(studio, folder, QStringLiteral("11-vary") + suffix);
}

bool takeRepeat(Studio &studio, const QString &folder, const QString &suffix)
{
    craft(studio, "icmp id=24528 seq=11482 / \"hello world\"");
    studio.window.selection().setField("icmp.seq", SelectionSource::Program);
    studio.window.docks().raise(QStringLiteral("repeat"));
    studio.window.findChild<QComboBox *>(QStringLiteral("repeatPackets"))
        ->setCurrentIndex(PacketChoice::BoundaryValues);
    studio.window.findChild<QSpinBox *>(QStringLiteral("repeatTimes"))->setValue(3);
    studio.window.findChild<QPushButton *>(QStringLiteral("repeatButton"))->click();
    QEventLoop loop; // until there is something to draw
    QTimer::singleShot(3 * Repeater::sampleMs, &loop, &QEventLoop::quit);
    loop.exec();
    return take(studio, folder, QStringLiteral("15-repeat") + suffix);
}

/// An address that is wrong, bytes in hex, a search in the library, and a problem that is meant.
bool takeParts(Studio &studio, const QString &folder, const QString &suffix)
{
    craft(studio, stack);
    typeInto(studio, "ipv4.dst", QStringLiteral("192.0.x"));
    bool isGood = take(studio, folder, QStringLiteral("12-mistake") + suffix);
    press(*QApplication::focusWidget(), Qt::Key_Escape, {});
    typeInto(studio, "icmp.data", QStringLiteral("0x68656c6c6f"));
    isGood = take(studio, folder, QStringLiteral("13-notation") + suffix) && isGood;
    press(*QApplication::focusWidget(), Qt::Key_Escape, {});
    auto *search = studio.window.findChild<QLineEdit *>(QStringLiteral("librarySearch"));
    search->setText(QStringLiteral("icmp.id"));
    if (const auto done = studio.session.setField("icmp.checksum", "0x1234"); !done)
        std::fprintf(stderr, "checksum: %s\n", done.error().toString().c_str());
    studio.window.docks().raise(QStringLiteral("problems"));
    settle();
    auto *problems = studio.window.findChild<QTreeWidget *>(QStringLiteral("problems"));
    problems->setCurrentItem(problems->topLevelItem(0));
    press(*problems, Qt::Key_Space, QStringLiteral(" "));
    isGood = take(studio, folder, QStringLiteral("14-meant") + suffix) && isGood;
    search->clear();
    return isGood;
}

bool takeAll(const QString &folder, const QString &settingsFile, ThemeChoice choice)
{
    Studio studio(settingsFile, choice);
    const QString suffix = QLatin1Char('-') + toId(choice);
    bool isGood = take(studio, folder, QStringLiteral("1-echo") + suffix);
    typeInto(studio, "icmp.id", QStringLiteral("4242"));
    isGood = take(studio, folder, QStringLiteral("2-editing") + suffix) && isGood;
    press(*QApplication::focusWidget(), Qt::Key_Return, QStringLiteral("\r"));
    studio.sender.send();
    isGood = take(studio, folder, QStringLiteral("3-reply") + suffix) && isGood;
    studio.window.docks().raise(QStringLiteral("text"));
    craft(studio, stack);
    studio.window.selection().setField("icmp.id", SelectionSource::Program);
    isGood = take(studio, folder, QStringLiteral("4-stack") + suffix) && isGood;
    for (const char *panel : {"diagram", "reference"}) {
        studio.window.docks().raise(QLatin1String(panel));
        studio.window.selection().setField("icmp.type", SelectionSource::Program);
        isGood = take(studio, folder, QStringLiteral("4-") + QLatin1String(panel) + suffix) && isGood;
    }
    studio.window.docks().raise(QStringLiteral("text"));
    craft(studio, "ethernet / ipv4 src=10.0.0.1 dst=192.0.2.1 / udp dst_port=9 / 0x" + std::string(2800, '5'));
    isGood = take(studio, folder, QStringLiteral("5-long") + suffix) && isGood;
    craft(studio, "ipv4 src=10.0.0.1 dst=192.0.2.1 / udp dst_port=9 / \"payload\"");
    if (const auto done = studio.session.insertElement("ipv4.options[0]", "number=7"); !done)
        std::fprintf(stderr, "option: %s\n", done.error().toString().c_str());
    isGood = take(studio, folder, QStringLiteral("6-options") + suffix) && isGood;
    CraftEditor &line = studio.window.craftBar().editor();
    line.setFocus();
    line.setPlainText(QStringLiteral("ipv4 ttl=64 nonsense=1 / udp"));
    isGood = take(studio, folder, QStringLiteral("7-mistake") + suffix) && isGood;
    line.restore();
    studio.window.findChild<QAction *>(QStringLiteral("edit.palette"))->trigger();
    typeText(*QApplication::focusWidget(), QStringLiteral("ttl"));
    isGood = take(studio, folder, QStringLiteral("8-palette") + suffix) && isGood;
    press(*QApplication::focusWidget(), Qt::Key_Escape, {});
    isGood = takeBytes(studio, folder, suffix) && isGood;
    isGood = takeParts(studio, folder, suffix) && isGood;
    isGood = takeVary(studio, folder, suffix) && isGood;
    isGood = takeRepeat(studio, folder, suffix) && isGood;
    return takeEditors(studio, folder, suffix) && isGood;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: wirelathe-shots FOLDER\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    const QTemporaryDir own;
    bool isGood = true;
    for (const auto choice : {wl::ThemeChoice::Light, wl::ThemeChoice::Dark})
        isGood = takeAll(folder, own.filePath(wl::toId(choice)), choice) && isGood;
    return isGood ? 0 : 1;
}
