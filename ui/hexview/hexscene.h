// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bitrange.h"
#include "ui/hexview/hexcursor.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace wl {

/// The bytes of one layer, painted in `Theme::tint(tint)`. Bytes it only touches are tinted whole.
struct HexTint
{
    BitRange range{};
    int tint = 0;

    friend bool operator==(const HexTint &, const HexTint &) = default;
};

/// Something said about bytes besides the layer they belong to. Each kind has a shape of its own, so
/// that it is told apart without its colour.
struct HexMark
{
    enum class Kind : std::uint8_t {
        Typed,     ///< written by the last edit: a solid line below
        Derived,   ///< followed the last edit by a rule: a dashed line below
        Problem,   ///< a zigzag line below
        WillLeave, ///< the system will change it on the way out: hatched
        Covered,   ///< counted by the selected checksum or length: outlined
    };

    BitRange range{};
    Kind kind = Kind::Typed;

    friend bool operator==(const HexMark &, const HexMark &) = default;
};

/// Everything a hex view shows at one moment, apart from where it stands.
struct HexScene
{
    QByteArray bytes{};
    std::vector<HexTint> tints{}; ///< a later one paints over an earlier one
    std::vector<HexMark> marks{};
    std::vector<BitRange> matches{}; ///< what was searched for: in the packet's order, none inside another
    BitRange selected{};             ///< the selected field
    HexCursor cursor{};
    bool isInserting = false;
    bool hasFocus = false;
};

} // namespace wl
