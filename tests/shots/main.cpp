// SPDX-License-Identifier: MIT
//
// wirelathe-shots FOLDER: pictures of the main window, in the light and the
// dark theme, at the scale that QT_SCALE_FACTOR says, for somebody to look at.
// It sends nothing.
#include "core/craft/craftline.h"
#include "core/schema/bundledschemas.h"
#include "tests/support/stubmode.h"
#include "ui/craftline/crafteditor.h"
#include "ui/fieldview/fieldview.h"
#include "ui/theme/appearance.h"
#include "ui/window/craftbar.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QKeyEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace {

using namespace wl;

/// The modes as they are, except that the one that would ping sends nothing.
std::vector<SendMode> modes()
{
    std::vector<SendMode> all = sendModes();
    for (SendMode &mode : all) {
        if (QLatin1String(mode.id) != QLatin1String(test::stubMode().id))
            continue;
        mode.state = test::stubMode().state;
        mode.start = test::stubMode().start;
    }
    return all;
}

/// Everything a picture is of.
struct Studio
{
    Studio(const QString &settingsFile, ThemeChoice choice)
        : settings(settingsFile, QSettings::IniFormat), appearance(settings, false), session(bundledRegistry()),
          sender(session, modes()), window(session, sender, appearance, settings)
    {
        appearance.setChoice(choice);
        window.askUnsaved = [](const QString &) { return MainWindow::Answer::Discard; };
        window.resize(1400, 900);
        window.openExample();
        window.show();
        window.selection().setField("icmp.id", SelectionSource::Program);
    }

    QSettings settings;
    Appearance appearance;
    Session session;
    Sender sender;
    MainWindow window;
};

void press(QWidget &widget, int key, const QString &text)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QApplication::sendEvent(&widget, &event);
    }
}

void typeText(QWidget &widget, const QString &text)
{
    for (const QChar c : text)
        press(widget, c.toUpper().unicode(), c);
}

/// Lets everything that waits for the event loop happen.
void settle()
{
    QEventLoop loop;
    QTimer::singleShot(150, &loop, &QEventLoop::quit);
    loop.exec();
}

void craft(Studio &studio, const std::string &line)
{
    const auto done = studio.session.craft(line);
    if (!done)
        std::fprintf(stderr, "%s: %s\n", line.c_str(), done.error().toString().c_str());
}

void typeInto(Studio &studio, const char *path, const QString &text)
{
    auto *view = studio.window.findChild<FieldView *>(QStringLiteral("fieldTree"));
    view->setFocus();
    studio.window.selection().setField(path, SelectionSource::Program);
    typeText(*view, text.left(1));
    if (QWidget *editor = QApplication::focusWidget(); editor != nullptr && editor != view)
        typeText(*editor, text.mid(1));
}

bool take(Studio &studio, const QString &folder, const QString &name)
{
    studio.window.activateWindow();
    settle();
    const QString file = QDir(folder).filePath(name + QStringLiteral(".png"));
    const bool isWritten = studio.window.grab().save(file);
    std::printf("%s%s\n", qPrintable(file), isWritten ? "" : ": not written");
    return isWritten;
}

constexpr const char *stack = "ethernet / ipv4 src=10.0.0.1 dst=192.0.2.1 ttl=0 / icmp id=24528 "
                              "seq=11482 / \"hello world\"";

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
    craft(studio, stack);
    studio.window.selection().setField("icmp.id", SelectionSource::Program);
    isGood = take(studio, folder, QStringLiteral("4-stack") + suffix) && isGood;
    craft(studio, "ethernet / ipv4 src=10.0.0.1 dst=192.0.2.1 / udp dst_port=9 / 0x" + std::string(2800, '5'));
    isGood = take(studio, folder, QStringLiteral("5-long") + suffix) && isGood;
    craft(studio, "ipv4 src=10.0.0.1 dst=192.0.2.1 / udp dst_port=9 / \"payload\"");
    if (const auto done = studio.session.insertElement("ipv4.options[0]", "number=7"); !done)
        std::fprintf(stderr, "option: %s\n", done.error().toString().c_str());
    isGood = take(studio, folder, QStringLiteral("6-options") + suffix) && isGood;
    CraftEditor &line = studio.window.craftBar().editor();
    line.setFocus();
    line.setPlainText(QStringLiteral("ipv4 ttl=64 nonsense=1 / udp"));
    return take(studio, folder, QStringLiteral("7-mistake") + suffix) && isGood;
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
