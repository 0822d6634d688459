// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace wl {

class Appearance;

/// Paints an entry of the library, and below its name why it was found.
class LibraryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LibraryDelegate(const Appearance &appearance, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace wl
