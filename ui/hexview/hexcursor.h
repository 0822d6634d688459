// SPDX-License-Identifier: MIT
#pragma once

#include "ui/hexview/hexlayout.h"

namespace wl {

/// The caret of a hex view and the selection that hangs on it. A value; it knows no widget.
///
/// It stands before a byte (0 to byteCount inclusive). Selected are the bytes
/// between it and its anchor. After the first digit of a byte was typed it
/// stands on the low half of that byte.
class HexCursor
{
public:
    enum class Move : std::uint8_t { Left, Right, Up, Down, RowStart, RowEnd, PageUp, PageDown, Start, End };

    [[nodiscard]] qsizetype offset() const { return m_offset; }
    /// Where the selection began; equal to offset() when nothing is selected.
    [[nodiscard]] qsizetype anchor() const { return m_anchor; }
    [[nodiscard]] bool isOnLowNibble() const { return m_onLowNibble; }
    [[nodiscard]] HexColumn column() const { return m_column; }
    [[nodiscard]] bool hasSelection() const { return m_anchor != m_offset; }
    [[nodiscard]] qsizetype selectionStart() const { return qMin(m_anchor, m_offset); }
    [[nodiscard]] qsizetype selectionCount() const { return qAbs(m_anchor - m_offset); }

    void setColumn(HexColumn column);

    /// Stands before @p offset; the anchor stays where it is when @p extend.
    void moveTo(qsizetype offset, bool extend = false);

    void move(Move move, bool extend, const HexLayout &layout, qsizetype rowsPerPage);

    /// Selects from the byte @p from to the byte @p to, both included, as a drag does.
    void selectBetween(qsizetype from, qsizetype to, qsizetype byteCount);

    void select(qsizetype offset, qsizetype count);

    /// Stands on the low half of the byte before which it stands.
    void toLowNibble();

    /// Keeps what still exists after the packet became @p byteCount long.
    void clampTo(qsizetype byteCount);

    friend bool operator==(const HexCursor &, const HexCursor &) = default;

private:
    [[nodiscard]] qsizetype target(Move move, bool extend, const HexLayout &layout, qsizetype rowsPerPage) const;

    qsizetype m_offset = 0;
    qsizetype m_anchor = 0;
    HexColumn m_column = HexColumn::Hex;
    bool m_onLowNibble = false;
};

} // namespace wl
