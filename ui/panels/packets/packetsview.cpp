// SPDX-License-Identifier: MIT
#include "ui/panels/packets/packetsview.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace wl {
namespace {

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

} // namespace

PacketsView::PacketsView(QWidget *parent) : QTreeView(parent)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new ColourKeeper(this));
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
}

} // namespace wl
