// SPDX-License-Identifier: MIT
#include "core/net/stream/pace.h"

#include <array>
#include <charconv>
#include <cmath>

namespace wl {
namespace {

constexpr double second = 1e9;

enum class Kind : std::uint8_t { PerSecond, Bits, Interval };

struct Unit
{
    std::string_view text;
    Kind kind;
    double factor;
};

constexpr auto units = std::to_array<Unit>({
    {"", Kind::PerSecond, 1},
    {"/s", Kind::PerSecond, 1},
    {"pps", Kind::PerSecond, 1},
    {"k/s", Kind::PerSecond, 1e3},
    {"kpps", Kind::PerSecond, 1e3},
    {"M/s", Kind::PerSecond, 1e6},
    {"Mpps", Kind::PerSecond, 1e6},
    {"bit/s", Kind::Bits, 1},
    {"kbit/s", Kind::Bits, 1e3},
    {"Mbit/s", Kind::Bits, 1e6},
    {"Gbit/s", Kind::Bits, 1e9},
    {"ns", Kind::Interval, 1},
    {"\u00b5s", Kind::Interval, 1e3},
    {"us", Kind::Interval, 1e3},
    {"ms", Kind::Interval, 1e6},
    {"s", Kind::Interval, 1e9},
    {"min", Kind::Interval, 60e9},
});

constexpr double slowestNs = 86'400 * second;
constexpr double fastestNs = 100;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? text.substr(0, 0)
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Error unreadable(std::string_view text, std::size_t at)
{
    return {.code = ErrorCode::BadInput,
            .text = "expected a rate such as 100/s, 10Mbit/s or 20ms, or max; got \"" + std::string(text) + "\"",
            .column = static_cast<int>(at) + 1};
}

} // namespace

Result<Schedule> pacedBy(std::string_view text, Schedule schedule)
{
    schedule.intervalNs = schedule.bitsPerSecond = 0;
    const std::string_view whole = trimmed(text);
    if (whole == "max")
        return schedule;
    double value = 0;
    const auto [end, problem] = std::from_chars(whole.data(), whole.data() + whole.size(), value);
    const auto read = static_cast<std::size_t>(end - whole.data());
    if (problem != std::errc() || !std::isfinite(value) || value <= 0)
        return unreadable(text, static_cast<std::size_t>(whole.data() - text.data()));
    const std::string_view word = trimmed(whole.substr(read));
    for (const Unit &unit : units) {
        if (unit.text != word)
            continue;
        value *= unit.factor;
        if (unit.kind == Kind::Bits) {
            if (value < 1 || value > 1e12)
                return Error{.code = ErrorCode::BadInput, .text = "expected 1 bit/s to 1000 Gbit/s"};
            schedule.bitsPerSecond = static_cast<std::uint64_t>(std::llround(value));
            return schedule;
        }
        const double apart = unit.kind == Kind::Interval ? value / schedule.burst : second / value;
        if (apart > slowestNs || apart < fastestNs)
            return Error{.code = ErrorCode::BadInput,
                         .text = "expected one packet a day to ten million a second, or max"};
        schedule.intervalNs = static_cast<std::uint64_t>(std::llround(apart * schedule.burst));
        return schedule;
    }
    return unreadable(text, static_cast<std::size_t>(whole.data() - text.data()) + read);
}

} // namespace wl
