// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagrampainter.h"

#include "core/dissect/fieldtext.h"
#include "ui/text/errortext.h"

#include <QFontMetrics>

#include <algorithm>
#include <array>

namespace wl {
namespace {

constexpr std::uint32_t noBox = 0xFFFFFFFF;
constexpr int titleBar = 4;

QColor mixed(const QColor &one, const QColor &other, double share)
{
    return QColor::fromRgbF(static_cast<float>(one.redF() * (1 - share) + other.redF() * share),
                            static_cast<float>(one.greenF() * (1 - share) + other.greenF() * share),
                            static_cast<float>(one.blueF() * (1 - share) + other.blueF() * share));
}

using RowBoxes = std::array<std::uint32_t, Diagram::columns>;

RowBoxes boxesOf(const Diagram &diagram, const DiagramRow &row)
{
    RowBoxes boxes;
    boxes.fill(noBox);
    for (auto i = row.firstCell; i < row.firstCell + row.cellCount; ++i)
        std::fill_n(boxes.begin() + diagram.cells[i].column, diagram.cells[i].width, diagram.cells[i].box);
    return boxes;
}

} // namespace

void DiagramPainter::paintRuler(int bottom)
{
    const int line = m_scene.fonts.rulerHeight / 2 - 1;
    const int column = m_scene.layout.columnWidth();
    for (int bit = 0; bit < Diagram::columns; ++bit) {
        const QRect ones(m_scene.layout.x(bit), bottom - line, column, line);
        m_canvas.text(ones, true, DiagramFont::Ruler, m_scene.theme.muted, QString::number(bit % 10));
        if (bit % 10 == 0)
            m_canvas.text(ones.translated(0, 1 - line), true, DiagramFont::Ruler, m_scene.theme.muted,
                          QString::number(bit / 10));
    }
}

void DiagramPainter::paintLayer(std::size_t layer, const QRect &clip)
{
    m_layer = layer;
    const DiagramLayer &drawn = m_scene.diagram.layers[layer];
    if (m_scene.layout.titleRect(layer).intersects(clip))
        paintTitle(layer);
    const std::size_t end = drawn.firstRow + drawn.rowCount;
    const std::size_t first = std::max<std::size_t>(drawn.firstRow, m_scene.layout.rowBelow(clip.top()));
    std::size_t row = first;
    for (; row < end && m_scene.layout.rowRect(row).top() <= clip.bottom(); ++row) {
        const DiagramRow &each = m_scene.diagram.rows[row];
        for (auto cell = each.firstCell; cell < each.firstCell + each.cellCount; ++cell)
            paintCell(cell);
        if (each.isFolded())
            paintFold(row);
    }
    for (std::size_t i = first; i < row; ++i)
        paintEdges(i, i == drawn.firstRow, i + 1 == end);
}

void DiagramPainter::paintTitle(std::size_t layer)
{
    const NodeIndex node = m_scene.diagram.layers[layer].node;
    const LayerTint &tint = m_scene.theme.tint(static_cast<int>(layer));
    const QRect rect = m_scene.layout.titleRect(layer);
    const bool isCurrent = m_scene.selected == node;
    m_canvas.fill(rect, isCurrent ? m_scene.theme.selection : m_scene.theme.band);
    m_canvas.fill(QRect(rect.left(), rect.top(), titleBar, rect.height()), tint.ink);
    const QString name = toQString(labelOf(m_scene.tree, node));
    const QFontMetrics bold(m_scene.fonts.title);
    QRect place = rect.adjusted(m_scene.layout.left(), 0, -m_scene.layout.left(), 0);
    const QString shown = bold.elidedText(name, Qt::ElideRight, place.width());
    m_canvas.text(place, false, DiagramFont::Title, m_scene.theme.text, shown);
    place.setLeft(place.left() + bold.horizontalAdvance(shown) + 10);
    if (place.width() < 40)
        return;
    const QString summary = toQString(summaryOf(m_scene.tree, node));
    m_canvas.text(place, false, DiagramFont::Value, m_scene.theme.muted,
                  QFontMetrics(m_scene.fonts.value).elidedText(summary, Qt::ElideRight, place.width()));
}

bool DiagramPainter::isSelected(std::size_t box) const
{
    return static_cast<std::int64_t>(box) == m_scene.current
        || isOf(m_scene.tree, m_scene.diagram.boxes[box], m_scene.selected);
}

/// A box that is a whole layer has that layer's colours.
LayerTint DiagramPainter::tintOf(std::size_t box) const
{
    const DiagramBox &drawn = m_scene.diagram.boxes[box];
    const Theme &theme = m_scene.theme;
    if (drawn.kind == DiagramBoxKind::Gap)
        return {theme.panel, theme.muted};
    if (drawn.kind == DiagramBoxKind::Layer) {
        const auto &layers = m_scene.diagram.layers;
        const auto inner = std::ranges::find(layers, drawn.node, &DiagramLayer::node);
        return theme.tint(static_cast<int>(inner - layers.begin()));
    }
    return theme.tint(static_cast<int>(m_layer));
}

QColor DiagramPainter::edgeColor() const
{
    return mixed(m_scene.theme.panel, m_scene.theme.muted, 0.6);
}

void DiagramPainter::paintCell(std::size_t index)
{
    const DiagramCell &cell = m_scene.diagram.cells[index];
    const Theme &theme = m_scene.theme;
    const QRect rect = m_scene.layout.cellRect(index);
    const LayerTint tint = tintOf(cell.box);
    const bool isChosen = isSelected(cell.box);
    m_canvas.fill(rect, isChosen ? theme.selection : tint.background);
    const QStringList &label = m_scene.layout.label(index);
    const int labels = m_scene.layout.labelsHeight(m_scene.layout.rowOfCell(index));
    int y = rect.top() + 2 + (labels - 2 - static_cast<int>(label.size()) * m_scene.fonts.labelHeight) / 2;
    for (const QString &line : label) {
        m_canvas.text({rect.left() + 1, y, rect.width(), m_scene.fonts.labelHeight}, true, DiagramFont::Label,
                      isChosen ? theme.text : tint.ink, line);
        y += m_scene.fonts.labelHeight;
    }
    if (!cell.isMain)
        return;
    const std::string value
        = cellText(m_scene.texts[cell.box], cell, fitsInto(rect.width(), m_scene.fonts.value)).value;
    m_canvas.text({rect.left() + 1, rect.top() + labels, rect.width(), m_scene.fonts.valueHeight}, true,
                  DiagramFont::Value, theme.text, toQString(value));
}

/// The lines above and below a row are left out where a box goes on.
void DiagramPainter::paintEdges(std::size_t row, bool isFirst, bool isLast)
{
    const Diagram &diagram = m_scene.diagram;
    const QRect rect = m_scene.layout.rowRect(row);
    const QColor color = edgeColor();
    const RowBoxes here = boxesOf(diagram, diagram.rows[row]);
    RowBoxes above;
    above.fill(noBox);
    if (!isFirst)
        above = boxesOf(diagram, diagram.rows[row - 1]);
    const auto addLine = [&](const RowBoxes &one, const RowBoxes &other, int y) {
        for (int bit = 0; bit < Diagram::columns; ++bit) {
            const auto at = static_cast<std::size_t>(bit);
            if (one[at] != other[at])
                m_canvas.line({m_scene.layout.x(bit), y}, {m_scene.layout.x(bit + 1), y}, color);
        }
    };
    addLine(above, here, rect.top());
    if (isLast) {
        above.fill(noBox);
        addLine(here, above, rect.bottom() + 1);
    }
    for (auto i = diagram.rows[row].firstCell; i < diagram.rows[row].firstCell + diagram.rows[row].cellCount; ++i) {
        const QRect cell = m_scene.layout.cellRect(i);
        m_canvas.line(cell.topLeft(), {cell.left(), cell.bottom() + 1}, color);
        m_canvas.line({cell.right() + 1, cell.top()}, {cell.right() + 1, cell.bottom() + 1}, color);
    }
}

/// What is folded is torn at its sides, as RFCs draw it with slashes.
void DiagramPainter::paintFold(std::size_t row)
{
    const QRect rect = m_scene.layout.rowRect(row);
    const int y = rect.center().y();
    for (const int x : {rect.left(), rect.right() + 1}) {
        for (const int shift : {-2, 2})
            m_canvas.line({x - 4, y + 3 + shift}, {x + 4, y - 3 + shift}, m_scene.theme.muted);
    }
}

} // namespace wl
