// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace wl {

/// A BadInput error at byte @p at of @p text; the column counts characters (UTF-8).
[[nodiscard]] Error errorAt(std::string_view text, std::size_t at, std::string what);

/// "2 lines", "1 line".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// What is left of @p text behind an assignment's head: `data =`, `static const
/// unsigned char packet[20] =`, `>>>`, `Out[1]:`. The whole of it when there is none.
[[nodiscard]] std::string_view withoutAssignment(std::string_view text);

} // namespace wl
