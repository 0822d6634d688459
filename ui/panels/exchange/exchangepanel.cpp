// SPDX-License-Identifier: MIT
#include "ui/panels/exchange/exchangemodel.h"
#include "ui/panels/panel.h"
#include "ui/theme/appearance.h"

#include <QAction>
#include <QFontMetrics>
#include <QHeaderView>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace wl::parts {
namespace {

/// A column as wide as the widest text that is usual in it.
void fit(QTreeView &view, int column, const QString &usual)
{
    constexpr int padding = 24;
    view.setColumnWidth(column, QFontMetrics(view.font()).horizontalAdvance(usual) + padding);
}

/// Keeps a cell's own colour while its row is selected.
class ColourKeeper : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->palette.setBrush(QPalette::HighlightedText, option->palette.text());
    }
};

QWidget *make(PanelContext &context)
{
    auto *view = new QTreeView;
    view->setObjectName(QStringLiteral("exchange"));
    view->setAccessibleName(QObject::tr("Exchange"));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setTabKeyNavigation(false);
    auto *model = new ExchangeModel(context.sender, context.appearance, view);
    view->setModel(model);
    view->setItemDelegate(new ColourKeeper(view));
    view->header()->setStretchLastSection(true);
    fit(*view, ExchangeModel::NumberColumn, QStringLiteral("#999"));
    fit(*view, ExchangeModel::TimeColumn, QStringLiteral("00:00:00.000"));
    fit(*view, ExchangeModel::LeftColumn, QStringLiteral("left 1500 B, changed by the kernel"));
    fit(*view, ExchangeModel::ReplyColumn, QStringLiteral("no reply expected"));
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, view,
                     [model, &context](const QModelIndex &current) {
                         if (current.isValid())
                             context.sender.show(model->sentIndexOf(current.row()));
                     });
    QObject::connect(&context.sender, &Sender::shownChanged, view,
                     [model, view](int sent) { view->setCurrentIndex(model->index(model->rowCount() - 1 - sent, 0)); });
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(view, &QWidget::customContextMenuRequested, view, [view, &context](const QPoint &at) {
        QMenu menu(view);
        for (const char *id : {"send.add_reply", "send.expect_reply"})
            menu.addAction(context.action(id));
        menu.exec(view->viewport()->mapToGlobal(at));
    });
    return view;
}

} // namespace

Panel exchangePanel()
{
    return {.id = "exchange",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Exchange"),
            .area = Qt::BottomDockWidgetArea,
            .rank = 30,
            .isInFront = true,
            .make = make};
}

} // namespace wl::parts
