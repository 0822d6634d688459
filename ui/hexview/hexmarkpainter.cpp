// SPDX-License-Identifier: MIT
#include "ui/hexview/hexmarkpainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wl {
namespace {

constexpr int lineHeight = 2;
constexpr int radius = 3;

QPainterPath zigzag(const QRect &rect)
{
    constexpr double step = 3;
    const double top = rect.bottom() - 2.0;
    QPainterPath path(QPointF(rect.left(), top + 2.0));
    bool isUp = true;
    for (double x = rect.left() + step; x <= rect.right() + 1.0; x += step, isUp = !isUp)
        path.lineTo(x, isUp ? top : top + 2.0);
    return path;
}

} // namespace

QColor hexMarkColor(HexMark::Kind kind, const Theme &theme)
{
    switch (kind) {
    case HexMark::Kind::Derived:
        return theme.ok;
    case HexMark::Kind::Problem:
        return theme.warn;
    case HexMark::Kind::WillLeave:
        return theme.muted;
    case HexMark::Kind::Typed:
    case HexMark::Kind::Covered:
        break;
    }
    return theme.accent;
}

void paintHexMark(QPainter &painter, HexMark::Kind kind, const QRect &rect, const QColor &color)
{
    const QRect line(rect.left(), rect.bottom() - lineHeight + 1, rect.width(), lineHeight);
    painter.setBrush(Qt::NoBrush);
    switch (kind) {
    case HexMark::Kind::Typed:
        painter.fillRect(line, color);
        break;
    case HexMark::Kind::Derived:
        for (int x = line.left() + 1; x < line.right(); x += 6)
            painter.fillRect(QRect(x, line.top(), std::min(4, line.right() + 1 - x), line.height()), color);
        break;
    case HexMark::Kind::Problem:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 1.4));
        painter.drawPath(zigzag(rect));
        break;
    case HexMark::Kind::WillLeave: {
        QColor faint = color;
        faint.setAlphaF(0.45F);
        painter.fillRect(rect, QBrush(faint, Qt::BDiagPattern));
        break;
    }
    case HexMark::Kind::Covered:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 1.0));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        break;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace wl
