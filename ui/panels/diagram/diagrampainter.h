// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/diagram/diagramcanvas.h"
#include "ui/panels/diagram/diagramlayout.h"
#include "ui/theme/theme.h"

#include <vector>

namespace wl {

/// What a diagram shows, beside where it shows it.
struct DiagramScene
{
    const FieldTree &tree;
    const Diagram &diagram;
    const DiagramLayout &layout;
    const std::vector<BoxText> &texts; ///< of each box
    const DiagramFonts &fonts;
    const Theme &theme;
    NodeIndex selected = noNode;
    std::int64_t current = -1; ///< the box with the caret
};

/// Draws the layers of a diagram on whatever canvas there is.
class DiagramPainter
{
public:
    DiagramPainter(DiagramCanvas &canvas, const DiagramScene &scene) : m_canvas(canvas), m_scene(scene) { }

    /// The numbers of the bits, their lower edge at @p bottom.
    void paintRuler(int bottom);
    /// Title and boxes, as far as they are inside @p clip.
    void paintLayer(std::size_t layer, const QRect &clip);

private:
    void paintTitle(std::size_t layer);
    void paintCell(std::size_t cell);
    void paintEdges(std::size_t row, bool isFirst, bool isLast);
    void paintFold(std::size_t row);
    [[nodiscard]] bool isSelected(std::size_t box) const;
    [[nodiscard]] LayerTint tintOf(std::size_t box) const;
    [[nodiscard]] QColor edgeColor() const;

    DiagramCanvas &m_canvas;
    const DiagramScene &m_scene;
    std::size_t m_layer = 0;
};

} // namespace wl
