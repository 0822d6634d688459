// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <string>
#include <vector>

namespace wl {

/// What a reply like @p reply must have, as assignments (`icmp.type=echo_reply`) in the packet's order: every value but
/// those that follow from others and those that are the reply's own affair (`-reply`).
/// @param askedLayer  the layer of @p request from which the reply is judged; noNode: no rule speaks
[[nodiscard]] std::vector<std::string> expectationsOf(const FieldTree &request, const FieldTree &reply,
                                                      NodeIndex askedLayer);

/// An assignment that a reply does not meet.
struct UnmetExpectation
{
    std::string path{};
    std::string expected{};
    std::string got{}; ///< "": the reply has no such field

    /// "icmp.id: expected 24528, got 24529"
    [[nodiscard]] std::string text() const;
};

/// The assignments that @p reply does not meet. A value is compared as its field reads it: `0` and `echo_reply` are the
/// same where the field has that name.
/// @return ErrorCode::BadInput for a text that is no assignment, or a value that its field cannot have
[[nodiscard]] Result<std::vector<UnmetExpectation>> unmetExpectations(const std::vector<std::string> &assignments,
                                                                      const FieldTree &reply);

} // namespace wl
