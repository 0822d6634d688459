// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <QString>

#include <vector>

namespace wl {

/// What the search text stands for.
enum class SearchKind : std::uint8_t { Hex, Text, Field };

/// Places in a packet, in its order, none inside another.
struct SearchResult
{
    std::vector<BitRange> matches{};
    bool isCut = false; ///< there are more than mostMatches
};

constexpr std::size_t mostMatches = 100'000;

/// Finds @p text in the packet of @p tree; nothing for an empty text.
///
/// Hex: pairs of digits with blanks between them or not, `?` for any digit ("08 ?? d9", "4?").
/// Text: its UTF-8; capitals matter only when there are some in it.
/// Field: a part of the path, label, value or value's name of a field, in any case.
///
/// Error: BadInput with the column of the character that is no hex digit, or with the odd one.
Result<SearchResult> search(const FieldTree &tree, SearchKind kind, const QString &text);

/// Where "go to" leads: an offset in decimal or behind 0x, with a bit behind a point (`0x0e.4`); `+4` and `-0x10`
/// from @p from on; else a field's path.
/// @return one byte (empty at the packet's end), or what the field covers
/// Errors: BadInput when the offset is beyond the packet, or no field or several have that path.
Result<BitRange> placeOf(const FieldTree &tree, qsizetype from, const QString &text);

/// The paths of all fields somebody sees, in the order of the packet.
[[nodiscard]] QStringList pathsOf(const FieldTree &tree);

} // namespace wl
