// SPDX-License-Identifier: MIT
#include "ui/hexview/hexcursor.h"

#include <algorithm>

namespace wl {
namespace {

/// @p rows up or down in the same column; stays where there is no such row, but reaches the end of a short last one.
qsizetype shiftedByRows(qsizetype offset, qsizetype rows, const HexLayout &layout)
{
    const qsizetype row = layout.rowOf(offset);
    const qsizetype wanted = std::clamp<qsizetype>(row + rows, 0, layout.rowCount() - 1);
    return std::min(offset + (wanted - row) * layout.bytesPerRow(), layout.byteCount());
}

} // namespace

void HexCursor::setColumn(HexColumn column)
{
    m_column = column;
    m_onLowNibble = false;
}

void HexCursor::moveTo(qsizetype offset, bool extend)
{
    m_offset = offset;
    m_onLowNibble = false;
    if (!extend)
        m_anchor = offset;
}

void HexCursor::move(Move move, bool extend, const HexLayout &layout, qsizetype rowsPerPage)
{
    moveTo(target(move, extend, layout, rowsPerPage), extend);
}

qsizetype HexCursor::target(Move move, bool extend, const HexLayout &layout, qsizetype rowsPerPage) const
{
    const qsizetype rowStart = m_offset - layout.columnOf(m_offset);
    const bool collapses = hasSelection() && !extend;
    switch (move) {
    case Move::Left:
        if (collapses)
            return selectionStart();
        return m_onLowNibble ? m_offset : std::max<qsizetype>(m_offset - 1, 0);
    case Move::Right:
        if (collapses)
            return selectionStart() + selectionCount();
        return std::min(m_offset + 1, layout.byteCount());
    case Move::Up:
        return shiftedByRows(m_offset, -1, layout);
    case Move::Down:
        return shiftedByRows(m_offset, 1, layout);
    case Move::PageUp:
        return shiftedByRows(m_offset, -rowsPerPage, layout);
    case Move::PageDown:
        return shiftedByRows(m_offset, rowsPerPage, layout);
    case Move::RowStart:
        return rowStart;
    case Move::RowEnd: // the last byte of the row; when selecting, that byte too
        return std::min(rowStart + layout.bytesPerRow() - (extend ? 0 : 1), layout.byteCount());
    case Move::Start:
        return 0;
    case Move::End:
        return layout.byteCount();
    }
    return m_offset;
}

void HexCursor::selectBetween(qsizetype from, qsizetype to, qsizetype byteCount)
{
    const bool forwards = to >= from;
    m_anchor = std::min(forwards ? from : from + 1, byteCount);
    m_offset = std::min(forwards ? to + 1 : to, byteCount);
    m_onLowNibble = false;
}

void HexCursor::select(qsizetype offset, qsizetype count)
{
    m_anchor = offset;
    m_offset = offset + count;
    m_onLowNibble = false;
}

void HexCursor::toLowNibble()
{
    m_onLowNibble = m_column == HexColumn::Hex;
    m_anchor = m_offset;
}

void HexCursor::clampTo(qsizetype byteCount)
{
    m_anchor = std::clamp<qsizetype>(m_anchor, 0, byteCount);
    m_offset = std::clamp<qsizetype>(m_offset, 0, byteCount);
    if (m_offset == byteCount)
        m_onLowNibble = false;
}

} // namespace wl
