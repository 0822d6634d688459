// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <cstdint>
#include <vector>

namespace wl {

/// What a box of a Diagram stands for.
enum class DiagramBoxKind : std::uint8_t {
    Field, ///< a value, or bytes that could not be read or that nobody claimed
    Layer, ///< a whole inner layer, which has a drawing of its own
    Gap,   ///< bits between fields: what aligns the next one
    More,  ///< the rest of a long list, or of a layer with too many fields
};

/// One box: a field and its bits.
struct DiagramBox
{
    DiagramBoxKind kind = DiagramBoxKind::Field;
    BitOrder order = BitOrder::BigEndian; ///< LowestFirst: `bits` counts from the lowest bit of each byte
    NodeIndex node = noNode;              ///< Gap: the structure around it; More: the list or layer whose rest it is
    BitRange bits{};                      ///< of the packet

    friend bool operator==(const DiagramBox &, const DiagramBox &) = default;
};

/// The part of a box that stands in one row.
struct DiagramCell
{
    std::uint32_t box = 0;
    std::uint8_t column = 0; ///< the bit of the ruler it begins at, 0 to 31
    std::uint8_t width = 0;  ///< bits
    bool isMain = false;     ///< label and value are written here: the widest cell of its box, the first of equal ones
    bool isApart = false;    ///< touches no other cell of its box in the rows around it, and is not the main one

    [[nodiscard]] int end() const noexcept { return column + width; }
    friend bool operator==(const DiagramCell &, const DiagramCell &) = default;
};

/// A row as it is drawn.
struct DiagramRow
{
    std::uint32_t firstCell = 0;
    std::uint32_t cellCount = 0;
    std::int64_t words = 1; ///< how many times 32 bits it stands for; more than one: a folded row, all of one box

    [[nodiscard]] bool isFolded() const noexcept { return words > 1; }
    friend bool operator==(const DiagramRow &, const DiagramRow &) = default;
};

/// The drawing of one layer.
struct DiagramLayer
{
    NodeIndex node = noNode;
    std::uint32_t firstBox = 0;
    std::uint32_t boxCount = 0;
    std::uint32_t firstRow = 0;
    std::uint32_t rowCount = 0;

    friend bool operator==(const DiagramLayer &, const DiagramLayer &) = default;
};

/// A packet as RFCs draw headers (RFC 791, section 3.1 and appendix B): boxes in rows of 32 bits, one drawing a layer,
/// outermost first. Where things stand, not what they say: two packets whose fields have the same places are equal.
///
/// The boxes of a layer cover each of its bits exactly once. A field's rows beyond the fourth are folded into one, a
/// long list into its first elements and the rest, so that no packet has more than mostBoxes fields drawn.
struct Diagram
{
    static constexpr int columns = 32;
    static constexpr std::size_t mostBoxes = 2000;

    std::vector<DiagramBox> boxes{};  ///< layer by layer, in the order of their bits
    std::vector<DiagramCell> cells{}; ///< row by row, from the left
    std::vector<DiagramRow> rows{};
    std::vector<DiagramLayer> layers{};

    friend bool operator==(const Diagram &, const Diagram &) = default;
};

[[nodiscard]] Diagram diagramOf(const FieldTree &tree);

/// Whether @p box is, or is part of, or holds, what @p selected names. A layer names its own drawing, not its boxes.
[[nodiscard]] bool isOf(const FieldTree &tree, const DiagramBox &box, NodeIndex selected) noexcept;

} // namespace wl
