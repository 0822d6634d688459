// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldpainter.h"

#include "ui/text/fieldwords.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace wl {
namespace {

constexpr int gap = 8; // between the value and what stands behind it
constexpr int sidePadding = 14;
constexpr int hatchWidth = 6;
constexpr int tagSize = 8;
constexpr int usualHeight = 15; ///< of a line of 13-pixel text: what the sizes here are given for

QString tr(const char *text)
{
    return QCoreApplication::translate("FieldPainter", text);
}

QFont scaled(const QFont &font, double factor)
{
    QFont other = font;
    if (font.pixelSize() > 0)
        other.setPixelSize(qRound(font.pixelSize() * factor));
    else
        other.setPointSizeF(font.pointSizeF() * factor);
    return other;
}

/// Hands out the place behind the last run of text, as far as there is any.
class Cells
{
public:
    Cells(const QRect &row, int from, int to) : m_row(row), m_at(from), m_end(to) { }

    QRect take(const QFont &font, const QString &text)
    {
        if (text.isEmpty() || m_at >= m_end)
            return {};
        const int wanted = QFontMetrics(font).horizontalAdvance(text) + 1;
        const QRect rect(m_at, m_row.top(), std::min(wanted, m_end - m_at), m_row.height());
        m_at += wanted + gap;
        return rect;
    }

    QRect square(int size)
    {
        const QRect rect(m_at, m_row.center().y() - size / 2 + 1, size, size);
        m_at += size + gap;
        return rect;
    }

private:
    QRect m_row;
    int m_at;
    int m_end;
};

QString problemText(const FieldRow &row)
{
    const bool isNote = row.level == CheckLevel::Note;
    return row.problem.isEmpty() || isNote ? row.problem : QStringLiteral("▲ ") + row.problem;
}

QString ruleText(const FieldRow &row)
{
    return row.rule.isEmpty() ? QString() : tr("its rule says %1").arg(row.rule);
}

QString nameText(const FieldRow &row)
{
    return row.rule.isEmpty() ? row.name : ruleText(row);
}

} // namespace

FieldFonts FieldFonts::from(const QFont &base)
{
    FieldFonts fonts{
        .label = base, .title = base, .value = scaled(monospaceFont(base), 0.96), .note = scaled(base, 0.9)};
    fonts.title.setWeight(QFont::DemiBold);
    const int height = QFontMetrics(base).height();
    const auto inProportion = [height](int atUsual) { return std::max(atUsual / 2, atUsual * height / usualHeight); };
    fonts.rowHeight = inProportion(24);
    fonts.bandHeight = inProportion(28);
    fonts.originWidth = inProportion(28);
    fonts.labelWidth = inProportion(194);
    fonts.offsetWidth = inProportion(58) + sidePadding;
    fonts.indent = inProportion(18);
    return fonts;
}

QString fixText(const FieldRow &row)
{
    if (!row.fix.isEmpty())
        return tr("set %1").arg(row.fix);
    return row.rule.isEmpty() ? QString() : tr("follow");
}

QString otherNotation(const FieldRow &row)
{
    const auto open = row.value.lastIndexOf(QLatin1String(" ("));
    if (row.isNumber && open > 0 && row.value.endsWith(QLatin1Char(')')))
        return row.value.mid(open + 2).chopped(1);
    return {};
}

RowParts partsOf(const FieldRow &row, const RowPlace &place, const FieldFonts &fonts, int editorEnd)
{
    RowParts parts;
    const int from = editorEnd > 0 ? editorEnd + gap : place.value.left();
    Cells cells(place.row, from, place.value.right() - gap);
    if (row.isFlag && editorEnd <= 0)
        parts.box = cells.square(std::max(12, place.row.height() * 14 / 24));
    parts.value = cells.take(fonts.value, editorEnd > 0 ? otherNotation(row) : row.value);
    parts.name = cells.take(row.rule.isEmpty() ? fonts.value : fonts.label, nameText(row));
    parts.problem = cells.take(fonts.label, problemText(row));
    parts.fix = cells.take(fonts.label, fixText(row));
    if (editorEnd <= 0)
        parts.was = cells.take(fonts.value, row.was);
    return parts;
}

void FieldPainter::paint(const FieldRow &row, const RowPlace &place, const RowState &state)
{
    paintBackground(row, place, state);
    switch (row.kind) {
    case RowKind::Layer:
        paintBand(row, place);
        break;
    case RowKind::Fold:
    case RowKind::Add:
        paintLine(row, place);
        break;
    case RowKind::Structure:
    case RowKind::Field:
        paintField(row, place, state);
        break;
    }
    if (state.isCurrent && state.hasFocus)
        m_painter.fillRect(QRect(place.row.left(), place.row.top(), 2, place.row.height()), m_theme.accent);
}

void FieldPainter::paintBackground(const FieldRow &row, const RowPlace &place, const RowState &state)
{
    const bool isBand = row.kind == RowKind::Layer;
    QColor color = isBand ? m_theme.band : m_theme.panel;
    if (!row.problem.isEmpty() && row.level != CheckLevel::Note)
        color = m_theme.warnBackground;
    if (state.isHovered)
        color = m_theme.soft;
    if (state.isCurrent)
        color = m_theme.selection;
    m_painter.fillRect(place.row, color);
    if (isBand && row.isUnsent && !state.isCurrent)
        paintHatch(place.row);
    if (isBand)
        m_painter.fillRect(QRect(place.row.left(), place.row.top(), place.row.width(), 1), m_theme.line);
}

void FieldPainter::paintHatch(const QRect &rect)
{
    m_painter.save();
    m_painter.setClipRect(rect);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.panel);
    const int period = 2 * hatchWidth;
    const int height = rect.height();
    const int slope = hatchWidth * 14 / 10; // stripes of that width, seen across
    for (int x = rect.left() - height; x < rect.right() + period; x += 2 * slope) {
        const std::array<QPoint, 4> stripe{QPoint(x, rect.bottom() + 1), QPoint(x + slope, rect.bottom() + 1),
                                           QPoint(x + slope + height, rect.top()), QPoint(x + height, rect.top())};
        m_painter.drawConvexPolygon(stripe.data(), static_cast<int>(stripe.size()));
    }
    m_painter.restore();
}

void FieldPainter::paintBand(const FieldRow &row, const RowPlace &place)
{
    paintChevron(place.origin, place.isExpanded);
    const QRect tag(place.label.left() + 2, place.row.center().y() - tagSize / 2 + 1, tagSize, tagSize);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.tint(row.layer).ink);
    m_painter.drawRoundedRect(tag, 2, 2);
    m_painter.setRenderHint(QPainter::Antialiasing, false);

    QRect title = place.label;
    title.setLeft(place.label.left() + m_fonts.indent);
    Cells cells(
        place.row,
        std::max(place.value.left(), title.left() + QFontMetrics(m_fonts.title).horizontalAdvance(row.label) + 2 * gap),
        place.value.right() - gap);
    title.setRight(std::max(title.right(), place.value.right() - gap));
    text(title, row.label, m_fonts.title, m_theme.text);
    text(cells.take(m_fonts.label, row.value), row.value, m_fonts.label, m_theme.muted);
    const QString problem = problemText(row);
    text(cells.take(m_fonts.label, problem), problem, m_fonts.label, m_theme.warn);
    if (row.isUnsent) {
        const QString note = tr("not sent in this mode");
        text(cells.take(m_fonts.note, note), note, m_fonts.note, m_theme.muted);
    }
    text(place.offset, row.offset, m_fonts.note, m_theme.muted, Qt::AlignRight);
}

void FieldPainter::paintLine(const FieldRow &row, const RowPlace &place)
{
    QRect rect = place.row;
    rect.setLeft(place.label.left());
    rect.setRight(place.value.right() - gap);
    if (row.kind == RowKind::Fold)
        paintChevron(rect.adjusted(-m_fonts.indent, 0, place.label.left() - rect.right() - 1, 0), row.isOpen);
    else // its words stand under the labels, the sign before them
        rect.setLeft(rect.left() - QFontMetrics(m_fonts.label).horizontalAdvance(QStringLiteral("+ ")));
    text(rect, row.label, m_fonts.label, m_theme.muted);
}

void FieldPainter::paintField(const FieldRow &row, const RowPlace &place, const RowState &state)
{
    paintOrigin(row, place.origin);
    if (place.hasChildren) {
        QRect chevron = place.label;
        chevron.setRight(place.label.left() - 1);
        chevron.setLeft(place.label.left() - m_fonts.indent);
        paintChevron(chevron, place.isExpanded);
    }
    QRect label = place.label;
    label.setRight(label.right() - gap);
    text(label, row.label, m_fonts.label, m_theme.text);

    const RowParts parts = partsOf(row, place, m_fonts, state.editorEnd);
    if (row.isFlag && !parts.box.isEmpty())
        paintBox(row, parts.box);
    const bool isNote = state.editorEnd > 0 || row.kind == RowKind::Structure;
    text(parts.value, state.editorEnd > 0 ? otherNotation(row) : row.value, m_fonts.value,
         isNote ? m_theme.muted : m_theme.text);
    text(parts.name, nameText(row), row.rule.isEmpty() ? m_fonts.value : m_fonts.label, m_theme.muted);
    text(parts.problem, problemText(row), m_fonts.label, row.level == CheckLevel::Note ? m_theme.muted : m_theme.warn);
    text(parts.fix, fixText(row), m_fonts.label, m_theme.accent);
    text(parts.was, row.was, m_fonts.value, m_theme.muted);
    text(place.offset, row.offset, m_fonts.note, m_theme.muted, Qt::AlignRight);
}

void FieldPainter::paintOrigin(const FieldRow &row, const QRect &rect)
{
    if (row.kind != RowKind::Field)
        return;
    const bool isFollowing = row.origin == FieldOrigin::Follows;
    const QColor color = isFollowing        ? m_theme.muted
        : row.rule.isEmpty() || row.isMeant ? m_theme.accent
                                            : m_theme.warn;
    // Drawn, not written: glyphs of these signs differ in size from font to font.
    if (isFollowing) {
        QFont italic = m_fonts.label;
        text(rect.adjusted(4, 0, 0, 0), originGlyph(row.origin), italic, color, Qt::AlignHCenter);
        return;
    }
    const double size = rect.height() * 8.0 / 24.0;
    const QPointF center(rect.left() + 2 + rect.width() / 2.0, rect.top() + rect.height() / 2.0 + 0.5);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    if (row.origin == FieldOrigin::Set) {
        m_painter.drawEllipse(center, size / 2, size / 2);
    } else if (row.origin == FieldOrigin::Pinned) {
        m_painter.translate(center);
        m_painter.rotate(45);
        m_painter.drawRect(QRectF(-size * 0.43, -size * 0.43, size * 0.86, size * 0.86));
    }
    m_painter.restore();
}

void FieldPainter::paintBox(const FieldRow &row, const QRect &rect)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(row.isOn ? m_theme.accent : m_theme.muted, 1));
    m_painter.setBrush(row.isOn ? m_theme.accent : m_theme.panel);
    m_painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (row.isOn) {
        const double s = rect.width() / 14.0;
        QPainterPath tick(QPointF(rect.left() + 3.5 * s, rect.top() + 7.2 * s));
        tick.lineTo(rect.left() + 6 * s, rect.top() + 9.8 * s);
        tick.lineTo(rect.left() + 10.6 * s, rect.top() + 4.4 * s);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.onAccent, 1.6 * s, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPath(tick);
    }
    m_painter.restore();
}

void FieldPainter::paintChevron(const QRect &rect, bool isOpen)
{
    const double s = rect.height() / 24.0 * 3.0;
    const QPointF c(rect.left() + rect.width() / 2.0 - 1, rect.top() + rect.height() / 2.0 + 0.5);
    QPainterPath path;
    if (isOpen) {
        path.moveTo(c + QPointF(-s, -s / 2));
        path.lineTo(c + QPointF(0, s / 2));
        path.lineTo(c + QPointF(s, -s / 2));
    } else {
        path.moveTo(c + QPointF(-s / 2, -s));
        path.lineTo(c + QPointF(s / 2, 0));
        path.lineTo(c + QPointF(-s / 2, s));
    }
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.muted, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPath(path);
    m_painter.restore();
}

void FieldPainter::text(const QRect &rect, const QString &words, const QFont &font, const QColor &color,
                        Qt::Alignment alignment)
{
    if (words.isEmpty() || rect.isEmpty())
        return;
    const QFontMetrics metrics(font);
    m_painter.setFont(font);
    m_painter.setPen(color);
    // All runs of a row share one baseline, whatever their fonts.
    const QFontMetrics base(m_fonts.label);
    const int baseline = rect.top() + (rect.height() - base.height()) / 2 + base.ascent();
    // No character is narrower than a pixel: of a long text only its beginning is measured.
    const QString shown = metrics.elidedText(words.left(rect.width()), Qt::ElideRight, rect.width());
    const int width = metrics.horizontalAdvance(shown);
    int x = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = rect.right() + 1 - width;
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = rect.left() + (rect.width() - width) / 2;
    m_painter.drawText(QPoint(x, baseline), shown);
}

} // namespace wl
