// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/value.h"
#include "core/schema/schema.h"

namespace wl {

/// The value of a parameter that nobody gives, because its structure is read or made alone: `-default`, as a number, a
/// boolean or text; absent without one. Text lies in @p param.
[[nodiscard]] Value defaultOf(const Param &param);

} // namespace wl
