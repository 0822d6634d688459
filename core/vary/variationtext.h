// SPDX-License-Identifier: MIT
#pragma once

#include "core/vary/variation.h"

#include <string>
#include <string_view>

namespace wl {

/// Reads how a field varies as a person writes it:
///
///     icmp.seq=1..100            up from 1 to 100, then from 1 again
///     icmp.seq=up                up from what it is, to the end of its width; `5..` from 5
///     ipv4.ttl=down 64..1        down
///     icmp.id=random 1..1000     anything between; `random` alone: any value
///     ipv4.dst=[10.0.0.1, 10.0.0.9]   these in turn
///
/// Behind it, in any order: `step N`, `every N` (packets to a value), `seed N`, and `nested` (the next value when the
/// variation before this one is through).
///
/// @return ErrorCode::BadInput with the column of the first character that cannot be read. Whether the field can have
///         such values says PacketSeries::make().
[[nodiscard]] Result<Variation> parseVariation(std::string_view text);

/// The text of a variation; parseVariation() of it gives the same.
[[nodiscard]] std::string showVariation(const Variation &variation);

/// The same without the field: what stands behind `=`.
[[nodiscard]] std::string showCourse(const Variation &variation);

} // namespace wl
