// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagramview.h"

#include "core/print/diagram/asciiart.h"
#include "core/session/session.h"
#include "ui/hexview/hexmarkpainter.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

namespace wl {
namespace {

constexpr int svgWidth = 32 * 20 + 28;
constexpr int problemSize = 8;

/// A triangle in a corner of its box.
void paintProblem(QPainter &painter, const QRect &rect, const QColor &color)
{
    const int size = std::min(problemSize, rect.width());
    const QPoint corner(rect.right() - size + 1, rect.top() + 3);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({QPointF(corner.x(), corner.y() + size), QPointF(corner.x() + size / 2.0, corner.y()),
                                   QPointF(corner.x() + size, corner.y() + size)}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

void DiagramView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = m_context.appearance.theme();
    painter.fillRect(event->rect(), theme.panel);
    if (m_onView.isWaiting() || m_diagram.layers.empty())
        return;
    const DiagramScene shown = scene();
    PainterCanvas canvas(painter, m_fonts);
    DiagramPainter boxes(canvas, shown);
    const QRect below = viewport()->rect().adjusted(0, m_fonts.rulerHeight, 0, 0) & event->rect();
    painter.save();
    painter.setClipRect(below);
    painter.translate(origin());
    const QRect clip = below.translated(-origin());
    for (std::size_t layer = 0; layer < m_diagram.layers.size(); ++layer)
        boxes.paintLayer(layer, clip);
    paintMarks(painter, clip);
    painter.restore();
    painter.translate(-horizontalScrollBar()->value(), 0);
    boxes.paintRuler(m_fonts.rulerHeight - 2);
}

void DiagramView::paintMarks(QPainter &painter, const QRect &clip)
{
    const Theme &theme = m_context.appearance.theme();
    for (std::size_t row = m_layout.rowBelow(clip.top());
         row < m_diagram.rows.size() && m_layout.rowRect(row).top() <= clip.bottom(); ++row) {
        const DiagramRow &each = m_diagram.rows[row];
        for (auto i = each.firstCell; i < each.firstCell + each.cellCount; ++i) {
            const DiagramCell &cell = m_diagram.cells[i];
            const DiagramBox &box = m_diagram.boxes[cell.box];
            const QRect rect = m_layout.cellRect(i).adjusted(3, 0, -1, -2);
            if (cell.isMain) {
                if (const auto change = m_marks.changeOf(m_context.session, box))
                    paintHexMark(painter, *change, rect, hexMarkColor(*change, theme));
                if (const Problem *problem = m_marks.problemOf(box.node))
                    paintProblem(painter, rect, problem->level == CheckLevel::Note ? theme.muted : theme.warn);
            }
            if (cell.box != static_cast<std::size_t>(m_current) || !hasFocus())
                continue;
            painter.setPen(theme.accent);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(m_layout.cellRect(i).adjusted(1, 1, -1, -1));
        }
    }
}

QString DiagramView::toAsciiArt(int layer) const
{
    const std::span<const DiagramLayer> all(m_diagram.layers);
    return toQString(
        asciiArt(m_context.session.tree(), m_diagram, layer < 0 ? all : all.subspan(static_cast<std::size_t>(layer), 1))
            .text);
}

QString DiagramView::toSvg(int layer) const
{
    const DiagramLayout layout(m_diagram, m_texts, m_fonts, svgWidth);
    DiagramScene shown = scene();
    const DiagramScene drawn{.tree = shown.tree,
                             .diagram = m_diagram,
                             .layout = layout,
                             .texts = m_texts,
                             .fonts = m_fonts,
                             .theme = shown.theme};
    SvgCanvas canvas(m_fonts);
    const auto one = static_cast<std::size_t>(std::max(0, layer));
    const int top = layer < 0 ? 0 : layout.titleRect(one).top();
    const int bottom
        = layer < 0 || one + 1 == m_diagram.layers.size() ? layout.size().height() : layout.titleRect(one + 1).top();
    const QRect view(0, top - m_fonts.rulerHeight, layout.size().width(), bottom - top + m_fonts.rulerHeight);
    canvas.fill(view, shown.theme.panel);
    DiagramPainter painter(canvas, drawn);
    painter.paintRuler(top - 2);
    const QRect everything(QPoint(0, 0), layout.size());
    for (std::size_t i = 0; i < m_diagram.layers.size(); ++i)
        if (layer < 0 || i == one)
            painter.paintLayer(i, everything);
    return canvas.toSvg(view, tr("Packet diagram"));
}

void DiagramView::copy()
{
    if (m_current >= 0)
        QGuiApplication::clipboard()->setText(valueOf(currentBox()));
}

QString DiagramView::tipOf(int box) const
{
    const DiagramBox &drawn = m_diagram.boxes[static_cast<std::size_t>(box)];
    const BoxText &text = m_texts[static_cast<std::size_t>(box)];
    QString tip = toQString(text.label) + QStringLiteral(": ") + toQString(text.value);
    if (!text.name.empty())
        tip += QLatin1Char(' ') + toQString(text.name);
    const FieldTree &tree = m_context.session.tree();
    const FieldNode &node = tree.node(drawn.node);
    if (drawn.kind == DiagramBoxKind::Field && node.attribute != noAttribute)
        tip += QLatin1Char('\n') + toQString(tree.registry().info(node.attribute).doc);
    const bool isField = drawn.kind == DiagramBoxKind::Field;
    if (const Problem *problem = isField ? m_marks.problemOf(drawn.node) : nullptr)
        tip += QStringLiteral("\n\u25b2 ") + toQString(problem->text);
    return QStringLiteral("<qt>%1</qt>").arg(tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

} // namespace wl
