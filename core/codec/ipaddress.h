// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace wl {

/// Four bytes as "192.0.2.1".
/// @pre There are four.
[[nodiscard]] std::string showIpv4(ByteView bytes);

/// Four decimal numbers up to 255 without leading zeros (which others read as
/// octal); nothing when @p text is something else.
[[nodiscard]] std::optional<QByteArray> parseIpv4(std::string_view text);

/// Sixteen bytes in the one form of RFC 5952: lower case, no leading zeros, the
/// longest run of two or more zero groups (the first of equal ones) as "::", and
/// the last four bytes dotted for ::ffff:0:0/96 (section 5).
/// @pre There are sixteen.
[[nodiscard]] std::string showIpv6(ByteView bytes);

/// Any of the three forms of RFC 4291, section 2.2, the last four bytes dotted
/// or not; nothing when @p text is something else. No zone ("%eth0") and no prefix length.
[[nodiscard]] std::optional<QByteArray> parseIpv6(std::string_view text);

} // namespace wl
