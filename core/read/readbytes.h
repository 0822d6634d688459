// SPDX-License-Identifier: MIT
#pragma once

#include "core/read/readformat.h"

namespace wl {

/// The longest text that is read, and the most bytes that one may stand for.
constexpr std::size_t maxTextBytes = std::size_t{16} << 20;

/// Bytes from a text in any known notation: readFormats() are asked in the order of their rank.
///
/// Errors: Budget when the text is longer than maxTextBytes or stands for more
/// bytes; BadInput when no format knows it, or the error of the one that does.
Result<ReadResult> readBytesText(std::string_view text);

/// Everything @p text can be read as, the reading of readBytesText() first: "0800" in quotes is hex
/// digits or four letters, and only a person knows. Equal bytes are listed once.
/// @return empty when readBytesText() fails
[[nodiscard]] std::vector<ReadResult> readingsOf(std::string_view text);

} // namespace wl
