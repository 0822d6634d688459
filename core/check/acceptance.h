// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/problems.h"

namespace wl {

/// What marks @p problem of @p tree as meant: its place, what it says, and the present values of its field and of the
/// fields beside it that the rule reads. A pinned field's cause is its value alone: that its rule would give another
/// one after each edit elsewhere is what is meant.
/// @pre problem.node lies in @p tree
[[nodiscard]] Acceptance acceptanceOf(const FieldTree &tree, const Problem &problem);

/// The marks of @p packet after @p problem, one of its problems, was accepted or not any more. Marks of problems that
/// it does not have now are left out.
[[nodiscard]] std::vector<Acceptance> withAcceptance(const FieldTree &tree, const Packet &packet,
                                                     const Problem &problem, bool isAccepted);

} // namespace wl
