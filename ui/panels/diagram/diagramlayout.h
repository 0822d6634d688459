// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/diagram/boxtext.h"

#include <QFont>
#include <QRect>
#include <QString>
#include <QStringList>

#include <vector>

namespace wl {

/// The fonts of a diagram and what follows from them. Unit: device-independent pixels.
struct DiagramFonts
{
    QFont title{};
    QFont label{};
    QFont value{}; ///< monospace
    QFont ruler{};
    int titleHeight = 0;
    int labelHeight = 0;
    int valueHeight = 0;
    int rulerHeight = 0;
    int leastColumn = 0; ///< how wide a bit must be for its digit

    [[nodiscard]] static DiagramFonts from(const QFont &base);
};

/// Where the boxes of a Diagram stand in a picture, and their labels, which decide how high a row is. Knows no widget
/// and no colour: the view, the SVG file and a screen reader ask the same object.
///
/// Unit: device-independent pixels from the top left of the picture. The ruler stands above it.
class DiagramLayout
{
public:
    DiagramLayout() = default;
    /// @param texts  of each box
    /// @param width  of the place there is; the picture is never narrower than its digits need
    DiagramLayout(const Diagram &diagram, const std::vector<BoxText> &texts, const DiagramFonts &fonts, int width);

    [[nodiscard]] QSize size() const noexcept { return m_size; }
    [[nodiscard]] int left() const noexcept { return m_left; }
    [[nodiscard]] int columnWidth() const noexcept { return m_column; }
    /// The left edge of a bit of the ruler, 0 to 32.
    [[nodiscard]] int x(int column) const noexcept { return m_left + column * m_column; }

    [[nodiscard]] QRect titleRect(std::size_t layer) const { return m_titles[layer]; }
    /// Of a row, from the first bit of the ruler to the last.
    [[nodiscard]] QRect rowRect(std::size_t row) const;
    [[nodiscard]] QRect cellRect(std::size_t cell) const;
    /// Where the labels of a row stand, without its values.
    [[nodiscard]] int labelsHeight(std::size_t row) const { return m_labelsHeight[row]; }
    [[nodiscard]] const QStringList &label(std::size_t cell) const { return m_labels[cell]; }
    [[nodiscard]] std::size_t rowOfCell(std::size_t cell) const { return m_rowOfCell[cell]; }
    /// The cell that says what its box is.
    [[nodiscard]] std::size_t mainCell(std::size_t box) const { return m_mainCell[box]; }

    /// The first row that ends below @p y; the number of rows when there is none.
    [[nodiscard]] std::size_t rowBelow(int y) const;
    /// The cell at a point, or -1.
    [[nodiscard]] int cellAt(const Diagram &diagram, QPoint point) const;
    /// The layer whose title is at a point, or -1.
    [[nodiscard]] int titleAt(QPoint point) const;

private:
    int m_left = 0;
    int m_column = 0;
    QSize m_size;
    std::vector<QRect> m_titles;
    std::vector<int> m_tops; ///< of each row
    std::vector<int> m_heights;
    std::vector<int> m_labelsHeight;
    std::vector<QRect> m_cells;
    std::vector<QStringList> m_labels;
    std::vector<std::size_t> m_rowOfCell;
    std::vector<std::size_t> m_mainCell;
};

/// Whether a line fits into a cell of @p width, set in @p font.
[[nodiscard]] Fits fitsInto(int width, const QFont &font);

} // namespace wl
