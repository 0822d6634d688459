// SPDX-License-Identifier: MIT
#include "ui/hexview/hexpainter.h"

#include "ui/hexview/hexmarkpainter.h"

#include <algorithm>

namespace wl {
namespace {

constexpr int radius = 3;
constexpr int markHeight = 2;
constexpr int markInset = 3; // a mark on the selected field stands inside it, not on its edge
constexpr int textPadding = 3;

/// The bytes of one row that a range touches, as indexes [first, last]; last < first when there are none.
struct Touched
{
    int first = 0;
    int last = -1;
};

Touched touched(BitRange range, qsizetype rowFirst, int rowCount)
{
    if (range.isEmpty() || rowCount == 0)
        return {};
    const auto first = std::clamp<std::int64_t>(range.firstByte() - rowFirst, 0, rowCount);
    const auto end = std::clamp<std::int64_t>(range.endByte() - rowFirst, 0, rowCount);
    return {static_cast<int>(first), static_cast<int>(end) - 1};
}

/// Where @p range begins inside the byte @p offset, in bits, and where it ends.
int firstBitIn(BitRange range, qsizetype offset)
{
    return static_cast<int>(std::clamp<std::int64_t>(range.first - offset * 8, 0, 8));
}

int endBitIn(BitRange range, qsizetype offset)
{
    return static_cast<int>(std::clamp<std::int64_t>(range.end() - offset * 8, 0, 8));
}

} // namespace

HexPainter::HexPainter(QPainter &painter, const Theme &theme, const HexLayout &layout, const HexScene &scene,
                       const HexGlyphs &glyphs, qsizetype topRow)
    : m_painter(painter), m_theme(theme), m_layout(layout), m_scene(scene), m_glyphs(glyphs), m_topRow(topRow)
{
}

void HexPainter::paintRow(qsizetype row)
{
    readCells(row);
    paintOffset(row);
    for (const HexColumn column : {HexColumn::Hex, HexColumn::Text}) {
        paintTints(column);
        paintSelectedField(column);
    }
    paintMatches(HexColumn::Hex);
    paintMatches(HexColumn::Text);
    paintMarks(HexMark::Kind::WillLeave);
    paintMarks(HexMark::Kind::Covered);
    paintPicked(HexColumn::Hex);
    paintPicked(HexColumn::Text);
    paintGlyphs();
    for (const auto kind : {HexMark::Kind::Derived, HexMark::Kind::Typed, HexMark::Kind::Problem})
        paintMarks(kind);
    paintCaret(row);
}

void HexPainter::readCells(qsizetype row)
{
    m_first = row * m_layout.bytesPerRow();
    m_count = static_cast<int>(std::clamp<qsizetype>(m_scene.bytes.size() - m_first, 0, m_layout.bytesPerRow()));
    m_cells.fill({});
    for (const HexTint &tint : m_scene.tints) {
        const Touched span = touched(tint.range, m_first, m_count);
        for (int i = span.first; i <= span.last; ++i)
            m_cells.at(static_cast<std::size_t>(i)).tint = tint.tint;
    }
    const qsizetype pickedFrom = m_scene.cursor.selectionStart();
    const qsizetype pickedEnd = pickedFrom + m_scene.cursor.selectionCount();
    const Touched selected = touched(m_scene.selected, m_first, m_count);
    for (int i = 0; i < m_count; ++i) {
        Cell &cell = m_cells.at(static_cast<std::size_t>(i));
        const qsizetype offset = m_first + i;
        cell.isPicked = offset >= pickedFrom && offset < pickedEnd;
        if (i >= selected.first && i <= selected.last) {
            cell.firstSelected = firstBitIn(m_scene.selected, offset);
            cell.endSelected = endBitIn(m_scene.selected, offset);
        }
    }
}

QRect HexPainter::run(int first, int last, HexColumn column) const
{
    return m_layout.runRect(m_first + first, m_first + last, column, m_topRow);
}

void HexPainter::fillRun(const QRect &rect, const QColor &color, bool roundLeft, bool roundRight)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.setRenderHint(QPainter::Antialiasing, roundLeft || roundRight);
    if (!roundLeft && !roundRight) {
        m_painter.fillRect(rect, color);
        return;
    }
    m_painter.drawRoundedRect(rect, radius, radius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    if (!roundLeft)
        m_painter.fillRect(rect.adjusted(0, 0, -radius, 0), color);
    if (!roundRight)
        m_painter.fillRect(rect.adjusted(radius, 0, 0, 0), color);
}

void HexPainter::paintOffset(qsizetype row)
{
    const bool hasCaret = m_layout.rowOf(m_scene.cursor.offset()) == row && m_scene.hasFocus;
    if (m_count == 0 && !hasCaret)
        return; // the place behind a packet that ends with its row
    m_painter.setPen(hasCaret ? m_theme.text : m_theme.muted);
    const int digits = m_layout.offsetDigits();
    QPointF at = m_layout.offsetRect(row, m_topRow).topLeft() + QPoint(0, 3);
    for (int digit = digits - 1; digit >= 0; --digit) {
        m_painter.drawStaticText(at, m_glyphs.ofDigit(m_first >> (4 * digit)));
        at.rx() += m_layout.metrics().charWidth;
    }
}

void HexPainter::paintTints(HexColumn column)
{
    const auto tintAt = [this](int i) { return i < m_count ? m_cells.at(static_cast<std::size_t>(i)).tint : -1; };
    for (int first = 0; first < m_count;) {
        int last = first;
        while (last + 1 < m_count && tintAt(last + 1) == tintAt(first))
            ++last;
        if (tintAt(first) >= 0) {
            QRect rect = run(first, last, column);
            const bool hasNext = last + 1 < m_count && tintAt(last + 1) >= 0;
            if (hasNext) // no white slit where a layer ends at the gap between two groups
                rect.setRight(run(last + 1, last + 1, column).left() - 1);
            const bool hasPrevious = first > 0 && tintAt(first - 1) >= 0;
            if (column == HexColumn::Text) // characters fill their cells: the ends of a row need some air
                rect.adjust(hasPrevious ? 0 : -textPadding, 0, hasNext ? 0 : textPadding, 0);
            fillRun(rect, m_theme.tint(tintAt(first)).background, !hasPrevious, !hasNext);
        }
        first = last + 1;
    }
}

void HexPainter::paintSelectedField(HexColumn column)
{
    const auto cellAt = [this](int i) { return m_cells.at(static_cast<std::size_t>(i)); };
    for (int first = 0; first < m_count; ++first) {
        if (cellAt(first).isPartial())
            paintPartial(first, column);
        if (!cellAt(first).isWhole())
            continue;
        int last = first;
        while (last + 1 < m_count && cellAt(last + 1).isWhole())
            ++last;
        const bool begins = m_first + first == m_scene.selected.firstByte();
        const bool ends = m_first + last + 1 == m_scene.selected.endByte();
        fillRun(run(first, last, column), m_theme.accent, begins, ends);
        first = last;
    }
}

void HexPainter::paintPartial(int index, HexColumn column)
{
    const Cell &cell = m_cells.at(static_cast<std::size_t>(index));
    if (column == HexColumn::Text) {
        m_painter.fillRect(run(index, index, column), m_theme.selection);
        return;
    }
    // A whole nibble is filled like a whole byte; of a broken one the bits stand as a bar below the digit.
    for (const int bit : {0, 4}) {
        const int first = std::max(cell.firstSelected, bit);
        const int end = std::min(cell.endSelected, bit + 4);
        if (end <= first)
            continue;
        const bool isWholeNibble = end - first == 4;
        const QRect nibble = m_layout.bitsRect(m_first + index, bit, bit + 4, m_topRow);
        m_painter.fillRect(nibble, isWholeNibble ? m_theme.accent : m_theme.selection);
        if (isWholeNibble)
            continue;
        QRect bar = m_layout.bitsRect(m_first + index, first, end, m_topRow);
        bar.setTop(bar.bottom() - markHeight);
        m_painter.fillRect(bar, m_theme.accent);
    }
}

void HexPainter::paintMatches(HexColumn column)
{
    const auto &matches = m_scene.matches;
    const qsizetype rowEnd = m_first + m_count;
    auto match = std::partition_point(matches.begin(), matches.end(),
                                      [this](const BitRange &range) { return range.endByte() <= m_first; });
    if (match == matches.end() || match->firstByte() >= rowEnd)
        return;
    const QPen onPanel(m_theme.warn, 1.0, Qt::DotLine); // there may be a match in every byte
    const QPen onAccent(m_theme.onAccent, 1.0, Qt::DotLine);
    const QBrush filled(m_theme.warnBackground);
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (; match != matches.end() && match->firstByte() < rowEnd; ++match) {
        const Touched span = touched(*match, m_first, m_count);
        const bool isOnAccent = m_cells.at(static_cast<std::size_t>(span.first)).isWhole();
        m_painter.setPen(isOnAccent ? onAccent : onPanel);
        if (isOnAccent)
            m_painter.setBrush(Qt::NoBrush);
        else
            m_painter.setBrush(filled);
        const QRectF rect = run(span.first, span.last, column);
        m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void HexPainter::paintPicked(HexColumn column)
{
    const auto isPicked = [this](int i) { return i < m_count && m_cells.at(static_cast<std::size_t>(i)).isPicked; };
    for (int first = 0; first < m_count; ++first) {
        if (!isPicked(first))
            continue;
        int last = first;
        while (isPicked(last + 1))
            ++last;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(m_theme.accent, 1.5));
        m_painter.setBrush(m_theme.selection);
        m_painter.drawRoundedRect(QRectF(run(first, last, column)).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        first = last;
    }
}

void HexPainter::paintMarks(HexMark::Kind kind)
{
    for (const HexMark &mark : m_scene.marks) {
        const Touched span = touched(mark.range, m_first, m_count);
        if (mark.kind != kind || span.last < span.first)
            continue;
        const auto isOnAccent = [this](int i) { return m_cells.at(static_cast<std::size_t>(i)).isWhole(); };
        for (int first = span.first; first <= span.last;) {
            int last = first;
            while (last < span.last && isOnAccent(last + 1) == isOnAccent(first))
                ++last;
            QRect rect = run(first, last, HexColumn::Hex);
            const qsizetype from = m_first + first;
            const qsizetype to = m_first + last;
            rect.setLeft(m_layout.bitsRect(from, firstBitIn(mark.range, from), 8, m_topRow).left());
            rect.setRight(m_layout.bitsRect(to, 0, endBitIn(mark.range, to), m_topRow).right());
            if (isOnAccent(first) && kind != HexMark::Kind::WillLeave)
                rect.adjust(markInset, 1, -markInset, -2);
            paintHexMark(m_painter, kind, rect, isOnAccent(first) ? m_theme.onAccent : hexMarkColor(kind, m_theme));
            first = last + 1;
        }
    }
}

QColor HexPainter::digitColor(const Cell &cell, int firstBit) const
{
    const bool isFilled = cell.firstSelected <= firstBit && cell.endSelected >= firstBit + 4;
    return isFilled && !cell.isPicked ? m_theme.onAccent : m_theme.text;
}

void HexPainter::paintGlyphs()
{
    for (int i = 0; i < m_count; ++i)
        paintByte(i);
}

void HexPainter::paintByte(int index)
{
    const Cell &cell = m_cells.at(static_cast<std::size_t>(index));
    const char byte = m_scene.bytes.at(m_first + index);
    const HexMetrics &metrics = m_layout.metrics();
    const QRect hex = run(index, index, HexColumn::Hex);
    const QRect text = run(index, index, HexColumn::Text);
    const int top = hex.top() + (hex.height() - metrics.lineHeight) / 2;
    const int left = hex.left() + hex.width() / 2 - metrics.charWidth;

    m_painter.setPen(digitColor(cell, 0));
    m_painter.drawStaticText(left, top, m_glyphs.ofDigit(static_cast<unsigned char>(byte) >> 4));
    m_painter.setPen(digitColor(cell, 4));
    m_painter.drawStaticText(left + metrics.charWidth, top, m_glyphs.ofDigit(byte & 0xf));
    const bool isOnAccent = cell.isWhole() && !cell.isPicked;
    if (isOnAccent)
        m_painter.setPen(m_theme.onAccent);
    else
        m_painter.setPen(HexGlyphs::isPrintable(byte) ? m_theme.text : m_theme.muted);
    m_painter.drawStaticText(text.left() + (text.width() - metrics.charWidth) / 2, top, m_glyphs.ofByte(byte));
}

void HexPainter::paintCaret(qsizetype row)
{
    const HexCursor &cursor = m_scene.cursor;
    if (!m_scene.hasFocus || m_layout.rowOf(cursor.offset()) != row)
        return;
    const int index = m_layout.columnOf(cursor.offset());
    const bool isOnAccent = index < m_count && m_cells.at(static_cast<std::size_t>(index)).isWhole();
    const QColor color = isOnAccent ? m_theme.onAccent : m_theme.text;
    for (const HexColumn column : {HexColumn::Hex, HexColumn::Text}) {
        QRect rect = m_layout.cellRect(cursor.offset(), column, m_topRow);
        const bool isActive = column == cursor.column();
        if (isActive && cursor.isOnLowNibble())
            rect = m_layout.bitsRect(cursor.offset(), 4, 8, m_topRow);
        if (isActive && m_scene.isInserting) {
            m_painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), color);
            continue;
        }
        const double width = isActive ? 2.0 : 1.0;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(isActive || isOnAccent ? color : m_theme.muted, width));
        const double inset = width / 2;
        m_painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - 1, radius - 1);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

} // namespace wl
