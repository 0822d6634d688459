// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace wl {

/// Bytes as a person reads them: "hello world" in quotes when they are UTF-8
/// of printable characters (quote, backslash, \n, \t, \r and the other one-letter
/// C escapes count as printable), else 0x and hex digits. No bytes are "".
///
/// parseBytes() of it gives the same bytes.
[[nodiscard]] std::string showBytes(ByteView bytes);

/// Bytes as a person types them: "…" is UTF-8 with C escapes, 0x… is hex, anything
/// else is its characters in UTF-8 as typed, blanks included.
///
/// Errors: BadInput with a column: an unknown escape, no closing quote, text behind
/// it, or 0x followed by other than pairs of hex digits.
Result<QByteArray> parseBytes(std::string_view text);

/// Bytes as Python 3 prints them: b'…', in double quotes when they hold a single
/// quote and no double one.
[[nodiscard]] std::string pythonBytes(ByteView bytes);

/// UTF-8 as Python 3 prints a text: '…', quoted as bytes are; what is not printable is \\x, \\u or \\U and hex digits.
/// @return no value for other bytes
[[nodiscard]] std::optional<std::string> pythonText(ByteView bytes);

/// Whether showBytes() writes @p bytes in quotes.
[[nodiscard]] bool isPrintableText(ByteView bytes) noexcept;

/// Length in bytes of the well-formed UTF-8 character at the start of @p bytes
/// (RFC 3629); 0 when there is none. Its number is put into @p character.
[[nodiscard]] int readUtf8(ByteView bytes, char32_t &character) noexcept;

} // namespace wl
