// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace wl {

class Appearance;

/// Draws a way to send: its name, and below what there is to say about it. Ways
/// that are not open are dimmed and marked.
class ModeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { DetailsRole = Qt::UserRole + 1, OpenRole };

    ModeDelegate(const Appearance &appearance, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace wl
