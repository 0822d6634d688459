// SPDX-License-Identifier: MIT
#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/theme/appearance.h"

#include <QPainter>

#include <algorithm>

namespace wl {
namespace {

constexpr int gap = 12;

} // namespace

PaletteDelegate::PaletteDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, isCurrent ? theme.selection : theme.panel);
    QRect left = option.rect.adjusted(gap, 0, -gap, 0);
    painter->setFont(option.font);
    const auto put = [&](const QString &text, const QColor &color, Qt::Alignment side, int most) {
        if (text.isEmpty() || left.width() <= gap)
            return;
        const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, std::min(most, left.width()));
        painter->setPen(color);
        painter->drawText(left, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
        const int used = option.fontMetrics.horizontalAdvance(shown) + gap;
        if (side == Qt::AlignLeft)
            left.setLeft(left.left() + used);
        else
            left.setRight(left.right() - used);
    };
    const int all = left.width();
    put(index.data(PaletteModel::KeysRole).toString(), theme.muted, Qt::AlignRight, all / 3);
    put(index.data(PaletteModel::SourceRole).toString(), theme.muted, Qt::AlignRight, all / 4);
    put(index.data(Qt::DisplayRole).toString(), theme.text, Qt::AlignLeft, all);
    put(index.data(PaletteModel::DetailRole).toString(), theme.muted, Qt::AlignLeft, all);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, std::max(24, option.fontMetrics.height() + 10)};
}

} // namespace wl
