// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace wl {

class Appearance;

/// A row of the palette: title and detail on the left, what kind of thing it is
/// and its shortcut on the right.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace wl
