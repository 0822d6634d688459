// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wl {

/// Whose backslash escapes a text is written in.
enum class EscapeStyle : std::uint8_t {
    C,      ///< \xH or \xHH, up to three octal digits, \u and \U as UTF-8; an unknown escape is an error
    Python, ///< a bytes literal's: \xHH, octal; a backslash before anything else stands for itself
};

/// Reads the escape that starts with the backslash at @p at of @p text and
/// appends its bytes to @p out.
/// @return the number of characters read; 0 when it is not an escape of that style.
/// @pre text[at] is a backslash.
[[nodiscard]] std::size_t readEscape(std::string_view text, std::size_t at, EscapeStyle style, QByteArray &out);

/// Appends the UTF-8 form of @p character, a Unicode scalar value, to @p out (RFC 3629).
void appendUtf8(std::uint32_t character, QByteArray &out);

} // namespace wl
