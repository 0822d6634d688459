// SPDX-License-Identifier: MIT
#include "ui/hexview/hexlayout.h"

#include <algorithm>

namespace wl {
namespace {

constexpr int sideMargin = 14;
constexpr int verticalMargin = 8;
constexpr int rowPadding = 6; // above and below the glyphs together, inside the cell
constexpr int rowGap = 2;     // the hairline of background between two rows
constexpr int groupGap = 8;   // after each 8 bytes
constexpr int columnGap = 22; // offsets | hex | text
constexpr int bytesPerGroup = 8;

} // namespace

HexLayout::HexLayout(HexMetrics metrics, qsizetype byteCount, int availableWidth)
    : m_metrics(metrics), m_byteCount(byteCount)
{
    if (widthFor(16) > availableWidth)
        m_bytesPerRow = 8;
}

int HexLayout::rowHeight() const
{
    return m_metrics.lineHeight + rowPadding + rowGap;
}

int HexLayout::topMargin() const
{
    return verticalMargin;
}

int HexLayout::cellWidth(HexColumn column) const
{
    if (column == HexColumn::Text)
        return m_metrics.charWidth + 1;
    return 2 * m_metrics.charWidth + 2 * std::max(4, m_metrics.charWidth * 3 / 4);
}

int HexLayout::offsetDigits() const
{
    int digits = 4;
    for (auto rest = m_byteCount >> 16; rest > 0; rest >>= 8)
        digits += 2;
    return digits;
}

int HexLayout::columnLeft(HexColumn column) const
{
    const int hexLeft = sideMargin + offsetDigits() * m_metrics.charWidth + columnGap;
    if (column == HexColumn::Hex)
        return hexLeft;
    const int groups = m_bytesPerRow / bytesPerGroup;
    return hexLeft + m_bytesPerRow * cellWidth(HexColumn::Hex) + (groups - 1) * groupGap + columnGap;
}

int HexLayout::cellLeft(int index, HexColumn column) const
{
    const int gaps = column == HexColumn::Hex ? index / bytesPerGroup * groupGap : 0;
    return columnLeft(column) + index * cellWidth(column) + gaps;
}

int HexLayout::widthFor(int bytesPerRow) const
{
    HexLayout other = *this;
    other.m_bytesPerRow = bytesPerRow;
    return other.contentWidth();
}

int HexLayout::contentWidth() const
{
    return columnLeft(HexColumn::Text) + m_bytesPerRow * cellWidth(HexColumn::Text) + sideMargin;
}

int HexLayout::rowTop(qsizetype row, qsizetype topRow) const
{
    // Rows far outside the view only need to stay outside: no overflow for packets of any size.
    const qsizetype distance = std::clamp<qsizetype>(row - topRow, -1'000'000, 1'000'000);
    return verticalMargin + static_cast<int>(distance) * rowHeight();
}

QRect HexLayout::rowRect(qsizetype row, qsizetype topRow) const
{
    return {0, rowTop(row, topRow), contentWidth(), rowHeight()};
}

QRect HexLayout::offsetRect(qsizetype row, qsizetype topRow) const
{
    return {sideMargin, rowTop(row, topRow), offsetDigits() * m_metrics.charWidth, rowHeight() - rowGap};
}

QRect HexLayout::cellRect(qsizetype offset, HexColumn column, qsizetype topRow) const
{
    return {cellLeft(columnOf(offset), column), rowTop(rowOf(offset), topRow), cellWidth(column), rowHeight() - rowGap};
}

QRect HexLayout::runRect(qsizetype offset, qsizetype last, HexColumn column, qsizetype topRow) const
{
    Q_ASSERT(rowOf(offset) == rowOf(last));
    return cellRect(offset, column, topRow).united(cellRect(last, column, topRow));
}

QRect HexLayout::bitsRect(qsizetype offset, int firstBit, int endBit, qsizetype topRow) const
{
    Q_ASSERT(0 <= firstBit && firstBit <= endBit && endBit <= 8);
    const QRect cell = cellRect(offset, HexColumn::Hex, topRow);
    const int left = cell.left() + cell.width() * firstBit / 8;
    const int end = cell.left() + cell.width() * endBit / 8;
    return {left, cell.top(), end - left, cell.height()};
}

qsizetype HexLayout::nearestIn(HexColumn column, QPoint point, qsizetype topRow) const
{
    const int fromTop = point.y() - verticalMargin;
    const qsizetype row = topRow + (fromTop < 0 ? -1 : fromTop / rowHeight());
    if (row < 0)
        return 0;
    if (row >= rowCount())
        return m_byteCount;
    int index = 0;
    while (index + 1 < m_bytesPerRow && point.x() >= cellLeft(index + 1, column))
        ++index;
    return std::min(row * m_bytesPerRow + index, m_byteCount);
}

HexLayout::Hit HexLayout::nearest(QPoint point, qsizetype topRow) const
{
    const bool isText = point.x() >= columnLeft(HexColumn::Text) - columnGap / 2;
    const HexColumn column = isText ? HexColumn::Text : HexColumn::Hex;
    return {.offset = nearestIn(column, point, topRow), .column = column};
}

std::optional<HexLayout::Hit> HexLayout::byteAt(QPoint point, qsizetype topRow) const
{
    const Hit hit = nearest(point, topRow);
    if (hit.offset >= m_byteCount || !cellRect(hit.offset, hit.column, topRow).contains(point))
        return std::nullopt;
    return hit;
}

} // namespace wl
