// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/packet.h"
#include "core/vary/influence.h"

#include <optional>
#include <vector>

namespace wl {

/// An automatic field that follows from fields that are written.
struct FollowingField
{
    NodeIndex node = noNode;
    std::optional<SummedBytes> sum{}; ///< what it is the checksum of; nothing when its rule has to be computed
};

/// What follows from @p fields of @p packet, and what follows from that, in the order of automaticFields(): pinned
/// fields and @p fields themselves do not.
/// @param influence  has @p fields; what follows is added
[[nodiscard]] std::vector<FollowingField> followersOf(const FieldTree &tree, const Packet &packet,
                                                      const std::vector<NodeIndex> &fields, Influence &influence);

} // namespace wl
