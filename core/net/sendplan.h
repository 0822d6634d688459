// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "core/net/sendmode.h"

#include <string>
#include <vector>

namespace wl {

/// How a packet goes out in one mode: what the `-socket` rule of the layer that
/// is sent says, as plain values.
struct SendPlan
{
    std::string modeId{};
    SendRequest request{};
    NodeIndex layer = noNode;         ///< the layer that the mode hands over
    std::vector<NodeIndex> dropped{}; ///< layers outside of it: the kernel makes its own
    NodeIndex answeredLayer = noNode; ///< the layer that reads the reply; none: it has no protocol
    NodeIndex addressField = noNode;  ///< the field that holds the target; none: the target is free
    std::string reaches{};            ///< the address that it is meant for in the end, also inside of a frame; "": none
};

/// The modes that the layers of a packet can be sent in, outermost layer first
/// (rule D13), with `file` at the end. Ids of SendMode.
[[nodiscard]] std::vector<std::string> modesFor(const FieldTree &tree);

/// What sending in @p modeId hands over.
/// @param target  replaces the address that the packet itself names; "" keeps it
/// @return ErrorCode::BadInput when no layer can be sent in this mode, or the
///         rule's `when` does not hold (its `say` is the text)
[[nodiscard]] Result<SendPlan> sendPlanOf(const FieldTree &tree, const std::string &modeId, const std::string &target);

} // namespace wl
