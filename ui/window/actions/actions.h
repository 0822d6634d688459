// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMenu>

#include <functional>

namespace wl {

class MainWindow;

// Each adds one menu to the window's menu bar. An action's objectName is
// "menu.action", stable; its shortcut stands in the menu and in Help > Keyboard
// Shortcuts.
void addFileActions(MainWindow &window);
void addEditActions(MainWindow &window);
void addPacketActions(MainWindow &window);
void addViewActions(MainWindow &window);
void addSendActions(MainWindow &window);
void addHelpActions(MainWindow &window);

/// How an action is called, reached and drawn.
struct ActionSpec
{
    const char *id = "";
    QString text{};
    QList<QKeySequence> keys{};
    const char *icon = ""; ///< below resources/icons; "": none
};

/// Adds an action to @p menu and to @p window, so that its shortcut works
/// everywhere in it.
QAction *addAction(QMenu &menu, MainWindow &window, const ActionSpec &spec, const std::function<void()> &run);

/// A new menu at the end of the window's menu bar.
QMenu &menuCalled(MainWindow &window, const QString &title);

/// Every action of the window that has a shortcut, in the order of the menus.
[[nodiscard]] QList<const QAction *> actionsWithShortcuts(const MainWindow &window);

} // namespace wl
