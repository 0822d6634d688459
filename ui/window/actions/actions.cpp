// SPDX-License-Identifier: MIT
#include "ui/window/actions/actions.h"

#include "ui/window/mainwindow.h"

#include <QMenuBar>

namespace wl {
namespace {

void collect(const QMenu &menu, QList<const QAction *> &found)
{
    const auto actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu() != nullptr)
            collect(*action->menu(), found);
        else if (!action->shortcut().isEmpty())
            found.append(action);
    }
}

} // namespace

QAction *addAction(QMenu &menu, MainWindow &window, const ActionSpec &spec, const std::function<void()> &run)
{
    auto *action = new QAction(spec.text, &window);
    action->setObjectName(QLatin1String(spec.id));
    action->setShortcuts(spec.keys);
    if (*spec.icon != '\0')
        action->setProperty("iconName", QLatin1String(spec.icon));
    QString tip = action->text().remove(QLatin1Char('&')).remove(QChar(0x2026));
    if (!spec.keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(spec.keys.constFirst().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    QObject::connect(action, &QAction::triggered, &window, run);
    menu.addAction(action);
    window.addAction(action);
    return action;
}

QMenu &menuCalled(MainWindow &window, const QString &title)
{
    return *window.menuBar()->addMenu(title);
}

QList<const QAction *> actionsWithShortcuts(const MainWindow &window)
{
    QList<const QAction *> found;
    const auto tops = window.menuBar()->actions();
    for (const QAction *top : tops)
        collect(*top->menu(), found);
    return found;
}

} // namespace wl
