// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wl {

/// One part of a field path: `options[0]`, `ipv4#2`.
struct PathSegment
{
    std::string name{};
    int ordinal = 0; ///< the number behind `#`; 0 when there is none
    int index = -1;  ///< the number in brackets; -1 when there is none

    friend bool operator==(const PathSegment &, const PathSegment &) = default;
};

/// Splits a path at its dots.
/// @return ErrorCode::BadInput when a part is empty or a number is malformed
[[nodiscard]] Result<std::vector<PathSegment>> splitFieldPath(std::string_view path);

} // namespace wl
