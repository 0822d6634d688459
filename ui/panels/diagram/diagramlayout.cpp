// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagramlayout.h"

#include "ui/text/errortext.h"
#include "ui/theme/fonts.h"

#include <QFontMetrics>

#include <algorithm>

namespace wl {
namespace {

constexpr int margin = 14;
constexpr int rowPadding = 3;
constexpr int cellPadding = 3;
constexpr int narrowPadding = 1; // of a cell of a few bits
constexpr int widestColumn = 22; // boxes as wide as a large screen are not easier to read
constexpr int layerGap = 12;

QFont scaled(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

DiagramFonts DiagramFonts::from(const QFont &base)
{
    DiagramFonts fonts;
    fonts.title = base;
    fonts.title.setWeight(QFont::DemiBold);
    fonts.label = scaled(base, 0.88);
    fonts.value = monospaceFont(scaled(base, 0.92));
    fonts.ruler = monospaceFont(scaled(base, 0.8));
    fonts.titleHeight = QFontMetrics(fonts.title).height() + 8;
    fonts.labelHeight = QFontMetrics(fonts.label).height();
    fonts.valueHeight = QFontMetrics(fonts.value).height();
    fonts.rulerHeight = QFontMetrics(fonts.ruler).height() * 2 + 4;
    fonts.leastColumn = QFontMetrics(fonts.value).horizontalAdvance(QLatin1Char('0')) + 3;
    return fonts;
}

Fits fitsInto(int width, const QFont &font)
{
    const int room = width - 2 * (width < 64 ? narrowPadding : cellPadding);
    return [room, metrics = QFontMetrics(font)](std::string_view line) {
        if (line == "…")
            return true; // nothing is cut without one, however narrow the cell
        return metrics.horizontalAdvance(QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()))) <= room;
    };
}

DiagramLayout::DiagramLayout(const Diagram &diagram, const std::vector<BoxText> &texts, const DiagramFonts &fonts,
                             int width)
    : m_left(margin), m_column(std::clamp((width - 2 * margin) / Diagram::columns, fonts.leastColumn,
                                          std::max(widestColumn, fonts.leastColumn))),
      m_cells(diagram.cells.size()), m_labels(diagram.cells.size()), m_rowOfCell(diagram.cells.size()),
      m_mainCell(diagram.boxes.size())
{
    int y = 0;
    for (const DiagramLayer &layer : diagram.layers) {
        m_titles.emplace_back(0, y, x(Diagram::columns) + margin, fonts.titleHeight);
        y += fonts.titleHeight + 4;
        for (auto row = layer.firstRow; row < layer.firstRow + layer.rowCount; ++row) {
            const DiagramRow &each = diagram.rows[row];
            qsizetype lines = 1;
            bool hasValue = false;
            for (auto i = each.firstCell; i < each.firstCell + each.cellCount; ++i) {
                const DiagramCell &cell = diagram.cells[i];
                if (cell.isMain || cell.isApart) {
                    const Fits fits = fitsInto(cell.width * m_column, fonts.label);
                    for (const std::string &line : cellText(texts[cell.box], cell, fits).label)
                        m_labels[i].append(toQString(line));
                }
                lines = std::max(lines, m_labels[i].size());
                hasValue = hasValue || cell.isMain;
                m_rowOfCell[i] = row;
                if (cell.isMain)
                    m_mainCell[cell.box] = i;
            }
            const int labels = static_cast<int>(lines) * fonts.labelHeight + rowPadding;
            const int height = hasValue ? labels + fonts.valueHeight + rowPadding : labels;
            for (auto i = each.firstCell; i < each.firstCell + each.cellCount; ++i) {
                const DiagramCell &cell = diagram.cells[i];
                m_cells[i] = QRect(x(cell.column), y, cell.width * m_column, height);
            }
            m_tops.push_back(y);
            m_heights.push_back(height);
            m_labelsHeight.push_back(labels);
            y += height;
        }
        y += layerGap;
    }
    m_size = QSize(x(Diagram::columns) + margin, y);
}

QRect DiagramLayout::rowRect(std::size_t row) const
{
    return {m_left, m_tops[row], m_column * Diagram::columns, m_heights[row]};
}

QRect DiagramLayout::cellRect(std::size_t cell) const
{
    return m_cells[cell];
}

std::size_t DiagramLayout::rowBelow(int y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    const auto row = static_cast<std::size_t>(after - m_tops.begin());
    return row > 0 && m_tops[row - 1] + m_heights[row - 1] > y ? row - 1 : row;
}

int DiagramLayout::cellAt(const Diagram &diagram, QPoint point) const
{
    const std::size_t row = rowBelow(point.y());
    if (row >= diagram.rows.size())
        return -1;
    for (auto i = diagram.rows[row].firstCell; i < diagram.rows[row].firstCell + diagram.rows[row].cellCount; ++i)
        if (m_cells[i].contains(point))
            return static_cast<int>(i);
    return -1;
}

int DiagramLayout::titleAt(QPoint point) const
{
    for (std::size_t i = 0; i < m_titles.size(); ++i)
        if (point.y() >= m_titles[i].top() && point.y() <= m_titles[i].bottom())
            return static_cast<int>(i);
    return -1;
}

} // namespace wl
