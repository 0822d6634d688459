// SPDX-License-Identifier: MIT
#include "ui/panels/library/librarydelegate.h"

#include "ui/panels/library/librarytree.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QPainter>

namespace wl {
namespace {

QString reasonOf(const QModelIndex &index)
{
    return index.data(LibraryTree::ReasonRole).toString();
}

} // namespace

LibraryDelegate::LibraryDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

void LibraryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString reason = reasonOf(index);
    if (reason.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle &style = item.widget != nullptr ? *item.widget->style() : *QApplication::style();
    const QRect place = style.subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget).adjusted(2, 0, -2, 0);
    item.text.clear();
    style.drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const Theme &theme = m_appearance.theme();
    const auto put = [&](const QRect &rect, const QString &text, const QColor &color) {
        painter->setPen(color);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          item.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->save();
    painter->setFont(item.font);
    const int line = item.fontMetrics.height();
    const int top = place.center().y() - line;
    put({place.left(), top, place.width(), line}, index.data().toString(), theme.text);
    put({place.left(), top + line, place.width(), line}, reason, theme.muted);
    painter->restore();
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (!reasonOf(index).isEmpty())
        size.rheight() += option.fontMetrics.height();
    return size;
}

} // namespace wl
