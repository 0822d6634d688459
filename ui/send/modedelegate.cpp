// SPDX-License-Identifier: MIT
#include "ui/send/modedelegate.h"

#include "ui/theme/appearance.h"

#include <QPainter>

namespace wl {
namespace {

constexpr int margin = 8;
constexpr int markWidth = 22;
constexpr int textWidth = 500;

int titleHeight(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() + 2;
}

} // namespace

ModeDelegate::ModeDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

void ModeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_appearance.theme();
    const bool isOpen = index.data(OpenRole).toBool();
    const QRect inner = option.rect.adjusted(margin, margin, -margin, -margin);
    painter->save();
    painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? theme.soft : theme.panel);
    painter->setPen(isOpen ? theme.ok : theme.warn);
    painter->drawText(inner.adjusted(0, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                      isOpen ? QStringLiteral("\u2713") : QStringLiteral("\u25b2"));
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(isOpen ? theme.text : theme.muted);
    painter->drawText(inner.adjusted(markWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, index.data().toString());
    painter->setFont(option.font);
    painter->setPen(theme.muted);
    painter->drawText(inner.adjusted(markWidth, titleHeight(option), 0, 0),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data(DetailsRole).toString());
    painter->restore();
}

QSize ModeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect room(0, 0, textWidth, 10000);
    const QRect details = option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data(DetailsRole).toString());
    return {textWidth + markWidth + 2 * margin, titleHeight(option) + details.height() + 2 * margin};
}

} // namespace wl
