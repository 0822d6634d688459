// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/expression/expression.h"

namespace wl {

enum class TokenKind : std::uint8_t { Integer, Float, Text, Format, Name, Symbol, End };

/// One word of an expression.
struct Token
{
    TokenKind kind = TokenKind::End;
    int column = 0; ///< 1-based
    WideInt integer = 0;
    double number = 0;
    std::string text{}; ///< a name, a symbol, or a string literal with its escapes resolved
    /// Format: the texts and the expressions of f"..." in turn, a text first and last.
    std::vector<std::string> pieces{};
};

/// Splits @p text into tokens; the last one is TokenKind::End.
/// @return ErrorCode::BadInput with the column of the first character that starts no token
[[nodiscard]] Result<std::vector<Token>> tokenize(std::string_view text);

} // namespace wl
