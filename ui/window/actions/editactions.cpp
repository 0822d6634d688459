// SPDX-License-Identifier: MIT
#include "core/session/session.h"
#include "ui/craftline/crafteditor.h"
#include "ui/window/actions/actions.h"
#include "ui/window/craftbar.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>

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
            window.pasteAsPacket();
    });
    add({"edit.paste_new", tr("Paste as &New Packet"), {QKeySequence(tr("Ctrl+Shift+V"))}},
        [&window] { window.pasteAsPacket(); });
    add({"edit.copy_text", tr("Copy &Text"), {QKeySequence(tr("Ctrl+Shift+C"))}}, [&window] {
        if (auto *button = window.findChild<QAbstractButton *>(QStringLiteral("copyText")))
            button->click();
    });
    menu.addSeparator();
    add({"edit.craft", tr("Edit Craft &Line"), {QKeySequence(tr("Ctrl+L"))}}, [&window] {
        window.craftBar().editor().setFocus(Qt::ShortcutFocusReason);
        window.craftBar().editor().selectAll();
    });
}

} // namespace wl
