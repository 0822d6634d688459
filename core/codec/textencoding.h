// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wl {

/// How the bytes of a text stand for characters.
enum class TextEncoding : std::uint8_t {
    Utf8, ///< and ASCII: no conversion
    Latin1,
    Utf16Le,
    Utf16Be,
    Other, ///< one of the system's, by name
};

/// The encoding called @p name (`UTF-8`, `ASCII`, `UTF-16LE`, `ISO-8859-1`, or any that iconv knows),
/// in capital or small letters; nothing when there is none.
[[nodiscard]] std::optional<TextEncoding> textEncoding(std::string_view name);

/// The bytes of its smallest unit: 2 for UTF-16, 4 for UTF-32, else 1.
[[nodiscard]] std::uint8_t unitBytes(std::string_view name);

/// @p bytes as UTF-8. What is no character in the encoding becomes U+FFFD; bytes of Utf8 stay as they are.
/// @param name  the encoding's name, for Other
[[nodiscard]] std::string toUtf8(ByteView bytes, TextEncoding encoding, std::string_view name);

/// The bytes of the UTF-8 @p text in an encoding; nothing when it has a character that the encoding has not.
[[nodiscard]] std::optional<QByteArray> fromUtf8(std::string_view text, TextEncoding encoding, std::string_view name);

} // namespace wl
