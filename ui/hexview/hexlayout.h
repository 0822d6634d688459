// SPDX-License-Identifier: MIT
#pragma once

#include <QPoint>
#include <QRect>
#include <QtGlobal>

#include <cstdint>
#include <optional>

namespace wl {

/// Which of the two pictures of a byte is meant.
enum class HexColumn : std::uint8_t { Hex, Text };

/// The size of one monospace character in logical pixels, rounded up by whoever measured the font.
struct HexMetrics
{
    int charWidth = 8;
    int lineHeight = 16; ///< ascent + descent
    int ascent = 12;     ///< from the top of the line to the baseline

    friend bool operator==(const HexMetrics &, const HexMetrics &) = default;
};

/// Where every byte stands: byte <-> cell <-> pixel. No widget and no font, so that painting, mouse,
/// caret and screen readers cannot disagree.
///
/// Unit: logical pixels, whole ones. `y` counts from the top of row `topRow`,
/// which a caller scrolls to. Offsets run from 0 to byteCount inclusive: the
/// last one is the place behind the packet, where bytes are appended.
class HexLayout
{
public:
    HexLayout() = default;

    /// 16 bytes a row when they fit into @p availableWidth, else 8.
    HexLayout(HexMetrics metrics, qsizetype byteCount, int availableWidth);

    [[nodiscard]] const HexMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] qsizetype byteCount() const { return m_byteCount; }
    [[nodiscard]] int bytesPerRow() const { return m_bytesPerRow; }
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int topMargin() const;
    [[nodiscard]] int contentWidth() const;
    /// Content width at 16 or 8 bytes a row, whatever fits.
    [[nodiscard]] int widthFor(int bytesPerRow) const;

    /// Rows that hold bytes or the place behind them; at least 1.
    [[nodiscard]] qsizetype rowCount() const { return m_byteCount / m_bytesPerRow + 1; }
    [[nodiscard]] qsizetype rowOf(qsizetype offset) const { return offset / m_bytesPerRow; }
    [[nodiscard]] int columnOf(qsizetype offset) const { return static_cast<int>(offset % m_bytesPerRow); }

    /// Hexadecimal digits of the offset column: 4, 6, 8, ...
    [[nodiscard]] int offsetDigits() const;
    [[nodiscard]] QRect offsetRect(qsizetype row, qsizetype topRow = 0) const;

    /// The cell of one byte, without the hairline gap between rows.
    [[nodiscard]] QRect cellRect(qsizetype offset, HexColumn column, qsizetype topRow = 0) const;

    /// The cells from @p offset to @p last inclusive, gaps between them included.
    /// @pre both are in one row
    [[nodiscard]] QRect runRect(qsizetype offset, qsizetype last, HexColumn column, qsizetype topRow = 0) const;

    /// The part of a hex cell that the bits [firstBit, endBit) of its byte take up; bit 0 is the most
    /// significant and stands left. A nibble takes up exactly one half, all eight the whole cell.
    [[nodiscard]] QRect bitsRect(qsizetype offset, int firstBit, int endBit, qsizetype topRow = 0) const;

    /// The whole width of a row, gaps included: what is repainted when a byte of it changes.
    [[nodiscard]] QRect rowRect(qsizetype row, qsizetype topRow = 0) const;

    struct Hit
    {
        qsizetype offset = 0;
        HexColumn column = HexColumn::Hex;

        friend bool operator==(const Hit &, const Hit &) = default;
    };

    /// The byte whose cell holds @p point; nothing in gaps, offsets and behind the last byte.
    [[nodiscard]] std::optional<Hit> byteAt(QPoint point, qsizetype topRow = 0) const;

    /// The offset nearest to @p point, for a press or a drag: byteCount when it is behind the last byte.
    [[nodiscard]] Hit nearest(QPoint point, qsizetype topRow = 0) const;

    /// As nearest(), in the column where a drag began.
    [[nodiscard]] qsizetype nearestIn(HexColumn column, QPoint point, qsizetype topRow = 0) const;

private:
    [[nodiscard]] int cellWidth(HexColumn column) const;
    [[nodiscard]] int columnLeft(HexColumn column) const;
    [[nodiscard]] int cellLeft(int index, HexColumn column) const;
    [[nodiscard]] int rowTop(qsizetype row, qsizetype topRow) const;

    HexMetrics m_metrics{};
    qsizetype m_byteCount = 0;
    int m_bytesPerRow = 16;
};

} // namespace wl
