// SPDX-License-Identifier: MIT
#include "core/session/session.h"
#include "ui/panels/panel.h"
#include "ui/theme/appearance.h"

#include <QListWidget>

namespace wl::parts {
namespace {

void fill(QListWidget &list, const PanelContext &context)
{
    const History &history = context.session.history();
    const Theme &theme = context.appearance.theme();
    list.clear();
    list.addItem(QObject::tr("As opened"));
    for (std::size_t i = 0; i < history.steps().size(); ++i) {
        auto *item = new QListWidgetItem(QString::fromStdString(history.steps()[i].description).left(200), &list);
        if (i >= history.position())
            item->setForeground(theme.muted);
    }
    list.setCurrentRow(static_cast<int>(history.position()));
}

void goTo(Session &session, int row)
{
    const auto wanted = static_cast<std::size_t>(row);
    while (session.history().position() > wanted)
        session.undo();
    while (session.history().position() < wanted && session.history().canRedo())
        session.redo();
}

QWidget *make(PanelContext &context)
{
    auto *list = new QListWidget;
    list->setObjectName(QStringLiteral("history"));
    list->setAccessibleName(QObject::tr("History"));
    list->setToolTip(QObject::tr("Double click a step to go back or forward to it"));
    Session &session = context.session;
    QObject::connect(&session, &Session::historyChanged, list, [list, &context] { fill(*list, context); });
    QObject::connect(list, &QListWidget::itemActivated, list,
                     [list, &session](QListWidgetItem *item) { goTo(session, list->row(item)); });
    fill(*list, context);
    return list;
}

} // namespace

Panel historyPanel()
{
    return {.id = "history",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "History"),
            .area = Qt::BottomDockWidgetArea,
            .rank = 40,
            .make = make};
}

} // namespace wl::parts
