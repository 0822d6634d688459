// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"

#include <span>

namespace wl {

/// A layer of a packet to be made out of another one.
struct StackedLayer
{
    NodeIndex layer = noNode; ///< one that the packet has; noNode: a new one of type `made`
    Row made = noRow;
};

/// A packet of the same layers in another order, some of them twice, left out
/// or new. Each keeps its header with what was set and pinned there; lengths,
/// next protocols and checksums follow. Bytes that the innermost layer carried go
/// to the new innermost layer, unless their layer is left out.
///
/// @param order  from outside to inside, at least one
/// @return ErrorCode::BadInput when a layer would have to carry another and has no payload, or when the packet
///         has layers side by side
[[nodiscard]] Result<EditResult> restack(Editor &editor, const Packet &packet, const FieldTree &tree,
                                         std::span<const StackedLayer> order);

} // namespace wl
