// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace wl {

/// 0 to 15, or -1 when @p character is no hex digit.
[[nodiscard]] constexpr int hexDigit(char character) noexcept
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'a' && character <= 'f')
        return character - 'a' + 10;
    if (character >= 'A' && character <= 'F')
        return character - 'A' + 10;
    return -1;
}

/// Blank, tab, carriage return or line feed.
[[nodiscard]] constexpr bool isBlank(char character) noexcept
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

/// @p text without the blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// Two lower-case hex digits a byte, @p separator between bytes.
[[nodiscard]] std::string toHex(ByteView bytes, std::string_view separator = {});

/// Pairs of hex digits, optionally behind 0x, with blanks, `_`, `:`, `-` or `.`
/// between bytes (never inside one): "0xdeadbeef", "de ad be ef".
///
/// Error: BadInput with the column of the character that is wrong.
Result<QByteArray> parseHex(std::string_view text);

} // namespace wl
