// SPDX-License-Identifier: MIT
#include "ui/hexview/hexview.h"

#include "ui/hexview/hexaccessible.h"
#include "ui/hexview/hexpainter.h"
#include "ui/theme/fonts.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace wl {

HexView::HexView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_glyphs(monospaceFont(font()))
{
    installHexAccessible();
    setObjectName(QStringLiteral("hexView"));
    setAccessibleName(tr("Bytes"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled);
    setAttribute(Qt::WA_KeyCompression, false); // each typed digit is a request of its own
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setFont(monospaceFont(font()));
    measure();
}

void HexView::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void HexView::measure()
{
    const QFontMetricsF font(this->font());
    m_metrics = {.charWidth = static_cast<int>(std::ceil(font.horizontalAdvance(QLatin1Char('0')))),
                 .lineHeight = static_cast<int>(std::ceil(font.height())),
                 .ascent = static_cast<int>(std::ceil(font.ascent()))};
    m_glyphs = HexGlyphs(this->font());
    relayout();
    updateGeometry();
}

void HexView::relayout()
{
    // Decided for the viewport without scroll bars first: a bar that comes and goes must not change what fits.
    const QSize space = maximumViewportSize();
    m_layout = HexLayout(m_metrics, m_scene.bytes.size(), space.width());
    const auto neededHeight = [this] { return m_layout.rowCount() * m_layout.rowHeight() + 2 * m_layout.topMargin(); };
    if (neededHeight() > space.height()) {
        const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
        m_layout = HexLayout(m_metrics, m_scene.bytes.size(), space.width() - bar);
    }
    const int rows = rowsInSight();
    verticalScrollBar()->setPageStep(rows);
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qsizetype>(m_layout.rowCount() - rows, 0)));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(m_layout.contentWidth() - viewport()->width(), 0));
    viewport()->update();
}

int HexView::rowsInSight() const
{
    return std::max((viewport()->height() - 2 * m_layout.topMargin()) / m_layout.rowHeight(), 1);
}

qsizetype HexView::topRow() const
{
    return verticalScrollBar()->value();
}

QPoint HexView::toContent(QPoint viewportPoint) const
{
    return viewportPoint + QPoint(horizontalScrollBar()->value(), 0);
}

QRect HexView::cellRect(qsizetype offset, HexColumn column) const
{
    return m_layout.cellRect(offset, column, topRow()).translated(-horizontalScrollBar()->value(), 0);
}

qsizetype HexView::byteAt(QPoint viewportPoint) const
{
    const auto hit = m_layout.byteAt(toContent(viewportPoint), topRow());
    return hit ? hit->offset : -1;
}

QSize HexView::sizeHint() const
{
    return {m_layout.widthFor(16), 6 * m_layout.rowHeight() + 2 * m_layout.topMargin()};
}

QSize HexView::minimumSizeHint() const
{
    return {m_layout.widthFor(8), 2 * m_layout.rowHeight() + 2 * m_layout.topMargin()};
}

void HexView::setBytes(const QByteArray &bytes)
{
    const QByteArray before = std::exchange(m_scene.bytes, bytes);
    if (before.size() == bytes.size()) {
        updateChangedRows(before);
        return;
    }
    m_scene.cursor.clampTo(bytes.size());
    m_mouse.lastClick = -1;
    relayout();
}

void HexView::updateChangedRows(const QByteArray &before)
{
    const int width = m_layout.bytesPerRow();
    const qsizetype end = std::min((topRow() + rowsInSight() + 2) * width, before.size());
    for (qsizetype first = topRow() * width; first < end; first += width) {
        const auto count = static_cast<std::size_t>(std::min<qsizetype>(width, before.size() - first));
        if (std::memcmp(before.constData() + first, m_scene.bytes.constData() + first, count) != 0)
            updateRows(BitRange::ofBytes(first, 1));
    }
}

void HexView::updateRows(BitRange range)
{
    const qsizetype first = m_layout.rowOf(range.firstByte());
    const qsizetype last = m_layout.rowOf(std::max(range.endByte() - 1, range.firstByte()));
    const QRect rows = m_layout.rowRect(first, topRow()).united(m_layout.rowRect(last, topRow()));
    viewport()->update(QRect(0, rows.top(), viewport()->width(), rows.height()));
}

void HexView::setTints(std::vector<HexTint> tints)
{
    if (m_scene.tints == tints)
        return;
    m_scene.tints = std::move(tints);
    viewport()->update();
}

void HexView::setMarks(std::vector<HexMark> marks)
{
    if (m_scene.marks == marks)
        return;
    for (const HexMark &mark : m_scene.marks)
        updateRows(mark.range);
    m_scene.marks = std::move(marks);
    for (const HexMark &mark : m_scene.marks)
        updateRows(mark.range);
}

void HexView::setMatches(std::vector<BitRange> matches)
{
    if (m_scene.matches == matches)
        return;
    m_scene.matches = std::move(matches);
    viewport()->update();
}

void HexView::setSelectedRange(BitRange range)
{
    if (m_scene.selected == range)
        return;
    updateRows(std::exchange(m_scene.selected, range));
    updateRows(range);
    const bool isInSight
        = m_layout.rowOf(range.endByte()) >= topRow() && m_layout.rowOf(range.firstByte()) < topRow() + rowsInSight();
    if (!range.isEmpty() && !isInSight)
        ensureVisible(std::min<qsizetype>(range.firstByte(), m_scene.bytes.size()));
}

QString HexView::describe(qsizetype offset) const
{
    if (m_describer)
        return m_describer(offset);
    return QString::fromLatin1(m_scene.bytes.mid(offset, 1).toHex());
}

void HexView::setInserting(bool inserting)
{
    m_scene.isInserting = inserting;
    updateRows(BitRange::ofBytes(cursorOffset(), 1));
}

void HexView::setCursorOffset(qsizetype offset)
{
    select(offset, 0);
}

void HexView::select(qsizetype offset, qsizetype count)
{
    Q_ASSERT(offset >= 0 && count >= 0 && offset + count <= m_scene.bytes.size());
    if (offset != cursorOffset())
        m_mouse.lastClick = -1;
    m_scene.cursor.select(offset, count);
    ensureVisible(offset);
    viewport()->update();
    announceCursor();
}

void HexView::ensureVisible(qsizetype offset)
{
    const qsizetype row = m_layout.rowOf(offset);
    const qsizetype lastTop = std::max<qsizetype>(row - rowsInSight() + 1, 0);
    verticalScrollBar()->setValue(static_cast<int>(std::clamp<qsizetype>(topRow(), lastTop, row)));
    const QRect cell = m_layout.cellRect(offset, m_scene.cursor.column());
    const int left = horizontalScrollBar()->value();
    if (cell.left() < left || cell.right() >= left + viewport()->width())
        horizontalScrollBar()->setValue(cell.right() - viewport()->width() + cell.width());
}

void HexView::announceCursor()
{
    if (!QAccessible::isActive() || !hasFocus() || cursorOffset() >= m_scene.bytes.size())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(static_cast<int>(cursorOffset()));
    QAccessible::updateAccessibility(&event);
}

void HexView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.fillRect(event->rect(), m_theme.panel);
    if (m_scene.bytes.isEmpty()) {
        QFont proportional = font();
        proportional.setFamilies(
            {QApplication::font().family()}); // a painter would fill in ours for whatever is not said
        proportional.setStyleHint(QFont::AnyStyle);
        proportional.setFixedPitch(false);
        painter.setFont(proportional);
        painter.setPen(m_theme.muted);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No bytes yet"));
        return;
    }
    const int left = horizontalScrollBar()->value();
    painter.translate(-left, 0);
    const QRect exposed = event->rect().translated(left, 0);
    HexPainter rows(painter, m_theme, m_layout, m_scene, m_glyphs, topRow());
    const int above = std::max(exposed.top() - m_layout.topMargin(), 0) / m_layout.rowHeight();
    for (qsizetype row = topRow() + above; row < m_layout.rowCount(); ++row) {
        const QRect rect = m_layout.rowRect(row, topRow());
        if (rect.top() > exposed.bottom())
            break;
        if (event->region().intersects(rect.translated(-left, 0)))
            rows.paintRow(row);
    }
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void HexView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

bool HexView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave && std::exchange(m_hovered, -1) != -1)
        emit hovered(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void HexView::showTip(QPoint viewportPoint, QPoint globalPoint)
{
    const auto hit = m_layout.byteAt(toContent(viewportPoint), topRow());
    const QString words = !hit ? QString() : m_tipDescriber ? m_tipDescriber(hit->offset) : describe(hit->offset);
    if (words.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    // Values come from packets: nothing in them may be taken for mark-up.
    const QString plain = QStringLiteral("<p style='white-space:pre'>%1</p>").arg(words.toHtmlEscaped());
    QToolTip::showText(globalPoint, plain, viewport(), cellRect(hit->offset, hit->column));
}

} // namespace wl
