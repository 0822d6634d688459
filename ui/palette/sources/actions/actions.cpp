// SPDX-License-Identifier: MIT
#include "ui/palette/palettesource.h"
#include "ui/window/mainwindow.h"

#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace wl::parts {
namespace {

void collect(const QString &path, const QList<QAction *> &actions, std::vector<PaletteEntry> &entries)
{
    for (QAction *action : actions) {
        const QString title = path + action->text().remove(QLatin1Char('&'));
        if (const QMenu *menu = action->menu()) {
            collect(title + QStringLiteral(": "), menu->actions(), entries);
        } else if (!action->isSeparator() && action->isEnabled() && !action->text().isEmpty()) {
            const QPointer<QAction> kept(action);
            entries.push_back(
                {.title = title, .keys = action->shortcut().toString(QKeySequence::NativeText), .run = [kept] {
                     if (kept)
                         kept->trigger();
                 }});
        }
    }
}

/// Everything the menus do.
std::vector<PaletteEntry> all(MainWindow &window)
{
    std::vector<PaletteEntry> entries;
    collect({}, window.menuBar()->actions(), entries);
    return entries;
}

} // namespace

PaletteSource actionsPaletteSource()
{
    return {.id = "actions", .title = QT_TRANSLATE_NOOP("wl::PaletteSource", "Action"), .rank = 30, .all = all};
}

} // namespace wl::parts
