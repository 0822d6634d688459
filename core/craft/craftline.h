// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"

#include <string>
#include <string_view>
#include <vector>

namespace wl {

/// Reads a craft line: layers by name from outside to inside, fields by path,
/// the payload as text or bytes, separated by `/`:
/// `ethernet / ipv4 dst=127.0.0.1 / icmp id=24528 seq=11482 / "hello world"`.
///
/// @return ErrorCode::BadInput with line 1 and the column in @p line
[[nodiscard]] Result<PacketPlan> parseCraftLine(const Registry &registry, std::string_view line);

/// The craft line that makes a packet: layers, the fields that are set or
/// pinned, and the payload. Making it again gives the same bytes for packets
/// without errors, trailers or pins it cannot name.
[[nodiscard]] std::string craftLineOf(const FieldTree &tree, const std::vector<Anchor> &pins);

/// A run of a craft line and what it is, for colouring and completion.
struct CraftPiece
{
    enum class Kind : std::uint8_t { Layer, Name, Value, Payload, Separator, Error };
    Kind kind = Kind::Error;
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    int layer = 0; ///< how many layers stand before this piece's
};
[[nodiscard]] std::vector<CraftPiece> craftPieces(std::string_view line);

} // namespace wl
