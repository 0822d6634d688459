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

/// What is left of @p text behind the head of a call whose first argument is a string: `bytes(`,
/// `[]byte(`, `Frame(`. The whole of it when it begins with anything else.
[[nodiscard]] std::string_view withoutCall(std::string_view text);

/// @p text with its comments (`/* */`, `//`, `#` to the end of the line) blanked out, so that places
/// stay what they were. What stands in quotes is left alone.
[[nodiscard]] std::string withoutComments(std::string_view text);

/// "line 3: unsigned int n = 4;": how what was passed over at byte @p at is told, cut to a readable length.
[[nodiscard]] std::string passedOver(std::string_view text, std::size_t at);

} // namespace wl
