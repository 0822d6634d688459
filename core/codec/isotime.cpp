// SPDX-License-Identifier: MIT
#include "core/codec/isotime.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace wl {
namespace {

constexpr std::int64_t daySeconds = 86'400;

/// Reads a number of exactly @p digits digits, and @p behind it, off the front of @p text.
bool take(std::string_view &text, std::size_t digits, std::string_view behind, int &number)
{
    if (text.size() < digits + behind.size() || text.substr(digits, behind.size()) != behind)
        return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, number);
    const bool isRead = error == std::errc{} && end == text.data() + digits && number >= 0;
    text.remove_prefix(digits + behind.size());
    return isRead;
}

} // namespace

std::string showIsoTime(std::int64_t seconds)
{
    const std::int64_t inDay = (seconds % daySeconds + daySeconds) % daySeconds;
    const std::chrono::sys_days day{std::chrono::days{(seconds - inDay) / daySeconds}};
    const std::chrono::year_month_day date{day};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(inDay / 3600), static_cast<int>(inDay / 60 % 60), static_cast<int>(inDay % 60));
    return text.data();
}

std::optional<std::int64_t> readIsoTime(std::string_view &text)
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    const bool isRead = take(text, 4, "-", year) && take(text, 2, "-", month) && take(text, 2, "T", day)
        && take(text, 2, ":", hour) && take(text, 2, ":", minute) && take(text, 2, "", second);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!isRead || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
    return days * daySeconds + hour * 3600 + minute * 60 + second;
}

std::optional<std::int64_t> readIsoZone(std::string_view text)
{
    if (text == "Z")
        return 0;
    const bool isEast = text.starts_with('+');
    int hours = 0;
    int minutes = 0;
    if (!isEast && !text.starts_with('-'))
        return std::nullopt;
    text.remove_prefix(1);
    if (!take(text, 2, ":", hours) || !take(text, 2, "", minutes) || !text.empty() || hours > 23 || minutes > 59)
        return std::nullopt;
    const std::int64_t ahead = hours * 3600 + minutes * 60;
    return isEast ? ahead : -ahead;
}

} // namespace wl
