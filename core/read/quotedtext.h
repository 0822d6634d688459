// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wl {

/// A text that is one string in quotes, or several side by side, with at most a name, an assignment or a
/// call around it: `"0800"`, `b'0800'`, `data = decode("08" \n "00")`, `Buffer.from("0800", "hex")`.
struct QuotedText
{
    std::string_view head{};                ///< what stands before the first quote, without an assignment
    std::vector<std::string_view> pieces{}; ///< between the quotes; views into the text
    std::string_view encoding{};            ///< the call's second argument, when that is a string
};

/// Nothing when @p text is anything else, when a string has escapes, or a call names its arguments.
[[nodiscard]] std::optional<QuotedText> quotedTextOf(std::string_view text);

/// Whether the head or the encoding of @p quoted has the lower-case @p word in it, in any case.
[[nodiscard]] bool names(const QuotedText &quoted, std::string_view word);

} // namespace wl
