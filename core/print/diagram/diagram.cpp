// SPDX-License-Identifier: MIT
#include "core/print/diagram/diagram.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::int64_t rowBits = Diagram::columns;
constexpr std::int64_t mostFullRows = 4; // of one field; an IPv6 address is drawn as large as it is
constexpr std::int64_t longListBits = 16 * rowBits;
constexpr std::int64_t shownListBits = 8 * rowBits;

/// Bits of the drawing, counted from the layer's first, that lie side by side.
struct Piece
{
    BitRange bits{};
    std::uint32_t box = 0;
};

class Drawing
{
public:
    explicit Drawing(const FieldTree &tree) : m_tree(tree) { }

    Diagram run()
    {
        for (const NodeIndex layer : m_tree.layers()) {
            const FieldNode &node = m_tree.node(layer);
            if (node.source == 0 && !node.isAside && !node.bits.isEmpty())
                addLayer(layer);
        }
        return std::move(m_diagram);
    }

private:
    void addLayer(NodeIndex layer)
    {
        DiagramLayer drawn{.node = layer,
                           .firstBox = static_cast<std::uint32_t>(m_diagram.boxes.size()),
                           .firstRow = static_cast<std::uint32_t>(m_diagram.rows.size())};
        m_origin = m_tree.node(layer).bits;
        m_at = m_origin.first;
        addInside(layer);
        if (m_at < m_origin.end())
            addBox(isFull() ? DiagramBoxKind::More : DiagramBoxKind::Gap, layer, m_origin.end());
        drawn.boxCount = static_cast<std::uint32_t>(m_diagram.boxes.size()) - drawn.firstBox;
        addRows(drawn.firstBox);
        drawn.rowCount = static_cast<std::uint32_t>(m_diagram.rows.size()) - drawn.firstRow;
        m_diagram.layers.push_back(drawn);
    }

    /// Draws what @p parent holds, up to its end.
    void addInside(NodeIndex parent)
    {
        const FieldNode &holder = m_tree.node(parent);
        const bool isLong = holder.kind == NodeKind::List && holder.bits.length > longListBits;
        for (NodeIndex child = parent + 1; child < holder.end && !isFull(); child = m_tree.node(child).end) {
            const FieldNode &node = m_tree.node(child);
            if (node.source != holder.source || node.isAside || node.bits.isEmpty())
                continue;
            if (isLong && node.bits.end() > holder.bits.first + shownListBits && child != parent + 1)
                return addBox(DiagramBoxKind::More, parent, holder.bits.end());
            fillTo(node.bits.first, parent);
            addNode(child);
        }
        if (!isFull())
            fillTo(holder.bits.end(), parent);
    }

    void addNode(NodeIndex index)
    {
        const FieldNode &node = m_tree.node(index);
        if (node.kind == NodeKind::Layer)
            addBox(DiagramBoxKind::Layer, index, node.bits.end());
        else if (node.kind == NodeKind::Value || node.kind == NodeKind::Error || node.kind == NodeKind::Trailer)
            addBox(DiagramBoxKind::Field, index, node.bits.end());
        else
            addInside(index);
    }

    void fillTo(std::int64_t bit, NodeIndex parent)
    {
        if (m_at < bit)
            addBox(DiagramBoxKind::Gap, parent, bit);
    }

    /// A box from where the last one ended to @p end, as far as both lie in the layer.
    void addBox(DiagramBoxKind kind, NodeIndex node, std::int64_t end)
    {
        end = std::min(end, m_origin.end());
        if (end <= m_at)
            return;
        // What lies between bit fields that count from the lowest bit counts like them.
        const bool isLowest = kind == DiagramBoxKind::Field ? m_tree.node(node).order == BitOrder::LowestFirst
                                                            : m_at % 8 != 0 && lastOrder() == BitOrder::LowestFirst;
        m_diagram.boxes.push_back({.kind = kind,
                                   .order = isLowest ? BitOrder::LowestFirst : BitOrder::BigEndian,
                                   .node = node,
                                   .bits = {m_at, end - m_at}});
        m_at = end;
    }

    [[nodiscard]] bool isFull() const noexcept { return m_diagram.boxes.size() >= Diagram::mostBoxes; }

    [[nodiscard]] BitOrder lastOrder() const noexcept
    {
        return m_diagram.boxes.empty() ? BitOrder::BigEndian : m_diagram.boxes.back().order;
    }

    void addPieces(std::uint32_t box)
    {
        const DiagramBox &from = m_diagram.boxes[box];
        if (from.order != BitOrder::LowestFirst) {
            m_pieces.push_back({{from.bits.first - m_origin.first, from.bits.length}, box});
            return;
        }
        for (std::int64_t bit = from.bits.first; bit < from.bits.end();) {
            const std::int64_t byte = bit - bit % 8;
            const std::int64_t stop = std::min(byte + 8, from.bits.end());
            const BitRange drawn{byte + 8 - (stop - byte) - m_origin.first, stop - bit};
            if (!m_pieces.empty() && m_pieces.back().box == box && m_pieces.back().bits.end() == drawn.first)
                m_pieces.back().bits.length += drawn.length;
            else
                m_pieces.push_back({drawn, box});
            bit = stop;
        }
    }

    void addRows(std::uint32_t firstBox)
    {
        m_pieces.clear();
        for (auto box = firstBox; box < m_diagram.boxes.size(); ++box)
            addPieces(box);
        std::stable_sort(m_pieces.begin(), m_pieces.end(),
                         [](const Piece &a, const Piece &b) { return a.bits.first < b.bits.first; });
        const auto firstRow = m_diagram.rows.size();
        for (const Piece &piece : m_pieces)
            addPiece(piece);
        chooseMain(firstBox, firstRow);
    }

    void addPiece(const Piece &piece)
    {
        for (std::int64_t bit = piece.bits.first; bit < piece.bits.end();) {
            const std::int64_t column = bit % rowBits;
            const std::int64_t width = std::min(rowBits - column, piece.bits.end() - bit);
            const std::int64_t fullRows = column == 0 ? (piece.bits.end() - bit) / rowBits : 0;
            if (column == 0)
                m_diagram.rows.push_back({.firstCell = static_cast<std::uint32_t>(m_diagram.cells.size())});
            DiagramRow &row = m_diagram.rows.back();
            row.words = fullRows > (isFixed(piece.box) ? mostFullRows : 1) ? fullRows : 1;
            ++row.cellCount;
            m_diagram.cells.push_back({.box = piece.box,
                                       .column = static_cast<std::uint8_t>(column),
                                       .width = static_cast<std::uint8_t>(width)});
            bit += row.isFolded() ? fullRows * rowBits : width;
        }
    }

    /// Whether every packet has as many bits there.
    [[nodiscard]] bool isFixed(std::uint32_t index) const
    {
        const DiagramBox &box = m_diagram.boxes[index];
        if (box.kind != DiagramBoxKind::Field)
            return false;
        const FieldNode &node = m_tree.node(box.node);
        return node.kind == NodeKind::Value && node.reader != noAttribute
            && m_tree.registry().fixedBits(m_tree.registry().attribute(node.reader)).has_value();
    }

    void chooseMain(std::uint32_t firstBox, std::size_t firstRow)
    {
        constexpr std::uint32_t none = 0xFFFFFFFF;
        std::vector<std::uint32_t> widest(m_diagram.boxes.size() - firstBox, none);
        if (firstRow == m_diagram.rows.size())
            return;
        for (auto i = m_diagram.rows[firstRow].firstCell; i < m_diagram.cells.size(); ++i) {
            std::uint32_t &best = widest[m_diagram.cells[i].box - firstBox];
            if (best == none || m_diagram.cells[best].width < m_diagram.cells[i].width)
                best = i;
        }
        for (const std::uint32_t cell : widest)
            m_diagram.cells[cell].isMain = true;
        for (auto row = firstRow; row < m_diagram.rows.size(); ++row) {
            const DiagramRow &here = m_diagram.rows[row];
            for (auto i = here.firstCell; i < here.firstCell + here.cellCount; ++i) {
                DiagramCell &cell = m_diagram.cells[i];
                const bool touches = (row > firstRow && meets(row - 1, cell))
                    || (row + 1 < m_diagram.rows.size() && meets(row + 1, cell));
                cell.isApart = !cell.isMain && !touches;
            }
        }
    }

    [[nodiscard]] bool meets(std::size_t row, const DiagramCell &cell) const
    {
        const DiagramRow &other = m_diagram.rows[row];
        const auto *const first = m_diagram.cells.data() + other.firstCell;
        return std::any_of(first, first + other.cellCount, [&cell](const DiagramCell &each) {
            return each.box == cell.box && each.column < cell.end() && cell.column < each.end();
        });
    }

    const FieldTree &m_tree;
    Diagram m_diagram;
    BitRange m_origin{};   ///< the layer
    std::int64_t m_at = 0; ///< everything in front of this bit is drawn
    std::vector<Piece> m_pieces;
};

} // namespace

Diagram diagramOf(const FieldTree &tree)
{
    return tree.isEmpty() ? Diagram() : Drawing(tree).run();
}

bool isOf(const FieldTree &tree, const DiagramBox &box, NodeIndex selected) noexcept
{
    if (selected >= tree.nodes().size() || box.node >= tree.nodes().size())
        return false;
    const FieldNode &node = tree.node(selected);
    if (box.kind == DiagramBoxKind::Layer)
        return false; // the layer shows it itself
    if (box.kind == DiagramBoxKind::More && selected > box.node && selected < tree.node(box.node).end)
        return box.bits.contains(node.bits);
    const bool isInside = box.node >= selected && box.node < node.end && node.bits.contains(box.bits);
    return isInside && node.kind != NodeKind::Layer;
}

} // namespace wl
