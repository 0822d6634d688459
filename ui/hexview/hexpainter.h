// SPDX-License-Identifier: MIT
#pragma once

#include "ui/hexview/hexglyphs.h"
#include "ui/hexview/hexlayout.h"
#include "ui/hexview/hexscene.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <array>

namespace wl {

/// Paints rows of a scene. Lives for one paint event; owns nothing.
class HexPainter
{
public:
    HexPainter(QPainter &painter, const Theme &theme, const HexLayout &layout, const HexScene &scene,
               const HexGlyphs &glyphs, qsizetype topRow);

    void paintRow(qsizetype row);

private:
    /// What decides the look of one byte.
    struct Cell
    {
        int tint = -1;         ///< -1: none
        int firstSelected = 0; ///< bits of the selected field, [firstSelected, endSelected)
        int endSelected = 0;
        bool isPicked = false; ///< in the cursor's selection

        [[nodiscard]] bool isWhole() const { return firstSelected == 0 && endSelected == 8; }
        [[nodiscard]] bool isPartial() const { return endSelected > firstSelected && !isWhole(); }
    };

    void readCells(qsizetype row);
    void paintOffset(qsizetype row);
    void paintTints(HexColumn column);
    void paintSelectedField(HexColumn column);
    void paintPartial(int index, HexColumn column);
    void paintMatches(HexColumn column);
    void paintPicked(HexColumn column);
    void paintMarks(HexMark::Kind kind);
    void paintGlyphs();
    void paintByte(int index);
    void paintCaret(qsizetype row);

    [[nodiscard]] QColor digitColor(const Cell &cell, int firstBit) const;
    [[nodiscard]] QRect run(int first, int last, HexColumn column) const;
    void fillRun(const QRect &rect, const QColor &color, bool roundLeft, bool roundRight);

    QPainter &m_painter;
    const Theme &m_theme;
    const HexLayout &m_layout;
    const HexScene &m_scene;
    const HexGlyphs &m_glyphs;
    qsizetype m_topRow;

    qsizetype m_first = 0; ///< offset of the current row's first byte
    int m_count = 0;       ///< bytes in the current row
    std::array<Cell, 16> m_cells{};
};

} // namespace wl
