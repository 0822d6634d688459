// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wl {

/// An integer of an expression: every signed and unsigned 64-bit value fits,
/// so that an overflow is seen instead of wrapped.
__extension__ using WideInt = __int128;

enum class ExpressionKind : std::uint8_t {
    Integer,
    Float,
    Boolean,
    Text,
    Name,       ///< `text`
    EnumMember, ///< `text` is the whole path, e.g. `icmp_type::echo`
    List,
    Unary,     ///< `text` is the operator
    Binary,    ///< `text` is the operator
    Ternary,   ///< condition, then, else
    Member,    ///< operand 0 `.` text
    Method,    ///< operand 0 `.` text `(` the other operands `)`
    Index,     ///< operand 0 `[` operand 1 `]`
    Cast,      ///< operand 0 `.as<` text `>`
    SizeOf,    ///< `sizeof<` text `>`
    BitSizeOf, ///< `bitsizeof<` text `>`
    Function,  ///< text `(` operands `)`; only in crafting keys
    Format,    ///< f"...": its operands are texts and expressions in turn
};

/// A parsed Kaitai Struct expression: syntax only, names are not resolved.
struct Expression
{
    ExpressionKind kind = ExpressionKind::Integer;
    int column = 0; ///< 1-based, inside the expression's own text
    WideInt integer = 0;
    double number = 0;
    std::string text{};
    std::vector<Expression> operands;
};

/// Parses @p text (grammar: resources/protocols/README.md, "Expressions").
///
/// @return the tree, or ErrorCode::BadInput whose column counts inside @p text
///         and whose text says what was expected. A nesting deeper than 100
///         is ErrorCode::Budget.
[[nodiscard]] Result<Expression> parseExpression(std::string_view text);

} // namespace wl
