// SPDX-License-Identifier: MIT
#pragma once

#include "ui/hexview/hexscene.h"
#include "ui/theme/theme.h"

class QPainter;

namespace wl {

[[nodiscard]] QColor hexMarkColor(HexMark::Kind kind, const Theme &theme);

/// Paints one mark on the cells @p rect of one row; a legend of the marks uses it too.
void paintHexMark(QPainter &painter, HexMark::Kind kind, const QRect &rect, const QColor &color);

} // namespace wl
