// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <optional>
#include <string_view>

namespace wl {

/// What is wrong with a text that nearly is hex digits: the place of the first character that is none.
/// Nothing when too little of it is hex for anybody to have meant that.
[[nodiscard]] std::optional<Error> hexMistake(std::string_view text);

} // namespace wl
