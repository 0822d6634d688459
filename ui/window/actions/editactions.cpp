// SPDX-License-Identifier: MIT
#include "core/session/session.h"
#include "ui/craftline/crafteditor.h"
#include "ui/palette/palette.h"
#include "ui/panels/bytes/bytespanel.h"
#include "ui/window/actions/actions.h"
#include "ui/window/craftbar.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>

namespace wl {
namespace {

constexpr int longestName = 60;

QString tr(const char *text)
{
    return MainWindow::tr(text);
}

/// Runs the slot of that name of the widget with the focus. @return false when
/// it has none
bool runOnFocus(const char *slot)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr || focus->metaObject()->indexOfMethod(QByteArray(slot).append("()").constData()) < 0)
        return false;
    return QMetaObject::invokeMethod(focus, slot);
}

BytesPanel &bytesOf(MainWindow &window)
{
    return *window.findChild<BytesPanel *>(QStringLiteral("bytesPanel"));
}

QString named(const QString &action, const std::string &step)
{
    QString name = QString::fromStdString(step).simplified();
    if (name.size() > longestName)
        name = name.left(longestName - 1) + QChar(0x2026);
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    return name.isEmpty() ? action : action + QLatin1Char(' ') + name;
}

void showHistory(const Session &session, QAction &undo, QAction &redo)
{
    const History &history = session.history();
    undo.setEnabled(history.canUndo());
    redo.setEnabled(history.canRedo());
    undo.setText(named(tr("&Undo"), history.undoText()));
    redo.setText(named(tr("&Redo"), history.redoText()));
    undo.setToolTip(named(tr("Undo"), history.undoText()));
    redo.setToolTip(named(tr("Redo"), history.redoText()));
}

void addHistory(QMenu &menu, MainWindow &window)
{
    Session &session = window.session();
    auto *undo = addAction(menu, window, {"edit.undo", tr("&Undo"), {QKeySequence(tr("Ctrl+Z"))}, "undo"},
                           [&session] { session.undo(); });
    auto *redo
        = addAction(menu, window,
                    {"edit.redo", tr("&Redo"), {QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))}, "redo"},
                    [&session] { session.redo(); });
    const auto follow = [&session, undo, redo] { showHistory(session, *undo, *redo); };
    QObject::connect(&session, &Session::historyChanged, undo, follow);
    follow();
}

} // namespace

void addEditActions(MainWindow &window)
{
    QMenu &menu = menuCalled(window, tr("&Edit"));
    addHistory(menu, window);
    menu.addSeparator();
    const auto add
        = [&](const ActionSpec &spec, const std::function<void()> &run) { return addAction(menu, window, spec, run); };
    add({"edit.cut", tr("Cu&t"), {QKeySequence::Cut}}, [] { runOnFocus("cut"); });
    add({"edit.copy", tr("&Copy"), {QKeySequence::Copy}, "copy"},
        [] { runOnFocus("copy") || runOnFocus("copyValue"); });
    add({"edit.paste", tr("&Paste"), {QKeySequence::Paste}, "paste"}, [&window] {
        if (!runOnFocus("paste"))
            bytesOf(window).offerPaste(QGuiApplication::clipboard()->text());
    });
    add({"edit.paste_new", tr("Paste as &New Packet"), {QKeySequence(tr("Ctrl+Shift+V"))}},
        [&window] { window.pasteAsPacket(); });
    QMenu *copyAs = menu.addMenu(tr("Copy &As"));
    copyAs->setObjectName(QStringLiteral("copyAsMenu"));
    QObject::connect(copyAs, &QMenu::aboutToShow, &window, [&window, copyAs] { bytesOf(window).fillCopyAs(*copyAs); });
    add({"edit.copy_text", tr("Copy T&ext"), {QKeySequence(tr("Ctrl+Shift+C"))}}, [&window] {
        if (auto *button = window.findChild<QAbstractButton *>(QStringLiteral("copyText")))
            button->click();
    });
    menu.addSeparator();
    add({"edit.find", tr("&Find in Bytes\u2026"), {QKeySequence::Find}, "find"},
        [&window] { bytesOf(window).openFind(); });
    add({"edit.find_next", tr("Find Ne&xt"), {QKeySequence(tr("F3"))}}, [&window] { bytesOf(window).findNext(); });
    add({"edit.find_previous", tr("Find Pre&vious"), {QKeySequence(tr("Shift+F3"))}},
        [&window] { bytesOf(window).findPrevious(); });
    add({"edit.go_to", tr("&Go To\u2026"), {QKeySequence(tr("Ctrl+G"))}}, [&window] { bytesOf(window).openGoTo(); });
    menu.addSeparator();
    add({"edit.craft", tr("Edit Craft &Line"), {QKeySequence(tr("Ctrl+L"))}}, [&window] {
        window.craftBar().editor().setFocus(Qt::ShortcutFocusReason);
        window.craftBar().editor().selectAll();
    });
    auto *palette = new Palette(window);
    add({"edit.palette", tr("Command Palette\u2026"), {QKeySequence(tr("Ctrl+K"))}}, [palette] { palette->open(); });
}

} // namespace wl
