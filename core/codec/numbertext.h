// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace wl {

/// The number a person typed for a field of @p bits bits.
///
/// Decimal, 0x hex, 0b binary or 0o octal digits, `_` between digits, and sums
/// of such numbers: "0x10+2-1". Leading zeros do not make a number octal.
/// A sum may pass below zero on its way; its end must fit the field.
///
/// @param bits      width of the field, 1 to 64
/// @param isSigned  whether the field holds two's complement. Then a single 0x,
///                  0b or 0o number may also be the field's bits: 0xff is -1 in 8 bits.
/// @return the field's bits, in the lowest @p bits bits.
/// Errors: BadInput with what was expected and the range; the column is that of
/// the first character that cannot be read, or 0 when the number does not fit.
Result<std::uint64_t> parseNumber(std::string_view text, int bits, bool isSigned);

/// "24528 (0x5fd0)": decimal, and hex from 10 on or below zero, as many hex
/// digits as the field has.
/// @param value  the field's bits; those above @p bits do not count
[[nodiscard]] std::string showNumber(std::uint64_t value, int bits, bool isSigned);

/// "0xd986": as many hex digits as a field of @p bits bits has.
[[nodiscard]] std::string showHex(std::uint64_t value, int bits);

} // namespace wl
