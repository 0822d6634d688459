// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wl {

/// `2026-01-31T12:00:00`, in UTC and without a sign of it, so that a fraction can follow (RFC 3339 §5.6).
/// @param seconds  since the beginning of 1970; years 0 to 9999
[[nodiscard]] std::string showIsoTime(std::int64_t seconds);

/// Reads such a time off the front of @p text.
/// @return seconds since the beginning of 1970; nothing when it is none
[[nodiscard]] std::optional<std::int64_t> readIsoTime(std::string_view &text);

/// Reads what may stand behind a time, to its end: Z for UTC, or how far it is from UTC (`+01:00`).
/// @return the seconds to take off to come to UTC; nothing when @p text is something else
[[nodiscard]] std::optional<std::int64_t> readIsoZone(std::string_view text);

} // namespace wl
