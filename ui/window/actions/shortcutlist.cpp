// SPDX-License-Identifier: MIT
#include "ui/window/actions/shortcutlist.h"

#include "ui/window/actions/actions.h"
#include "ui/window/mainwindow.h"

#include <QTreeWidget>
#include <QVBoxLayout>

namespace wl {

ShortcutList::ShortcutList(MainWindow &window) : QDialog(&window)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("shortcuts"));
    list->setAccessibleName(windowTitle());
    list->setRootIsDecorated(false);
    list->setHeaderLabels({tr("Action"), tr("Keys")});
    const auto actions = actionsWithShortcuts(window);
    for (const QAction *action : actions) {
        QStringList keys;
        const auto shortcuts = action->shortcuts();
        for (const QKeySequence &key : shortcuts)
            keys += key.toString(QKeySequence::NativeText);
        new QTreeWidgetItem(list, {action->text().remove(QLatin1Char('&')), keys.join(QStringLiteral(", "))});
    }
    list->resizeColumnToContents(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(list);
    resize(460, 620);
}

} // namespace wl
