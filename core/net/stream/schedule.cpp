// SPDX-License-Identifier: MIT
#include "core/net/stream/schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

namespace wl {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t second = 1'000'000'000;
constexpr Wide year = Wide{366} * 24 * 3600 * second;

Error badInput(std::string text)
{
    return {.code = ErrorCode::BadInput, .text = std::move(text)};
}

} // namespace

Result<Timetable> Timetable::make(const Schedule &schedule, std::span<const std::uint64_t> sizes)
{
    if (sizes.empty() || schedule.count == 0)
        return badInput("there is nothing to send");
    if (schedule.count > mostPackets)
        return badInput("expected at most " + std::to_string(mostPackets) + " packets, got "
                        + std::to_string(schedule.count));
    if (schedule.burst == 0 || schedule.burst > largestBurst)
        return badInput("expected 1 to " + std::to_string(largestBurst) + " packets in a burst, got "
                        + std::to_string(schedule.burst));
    if (schedule.bitsPerSecond != 0
        && std::all_of(sizes.begin(), sizes.end(), [](std::uint64_t one) { return one == 0; }))
        return badInput("empty packets have no bit rate: expected packets a second, or an interval");
    if (schedule.intervalNs != 0 && schedule.bitsPerSecond != 0)
        return badInput("expected an interval or a bit rate, got both");
    std::vector<std::uint64_t> bitsBefore{0};
    for (const std::uint64_t size : sizes)
        bitsBefore.push_back(bitsBefore.back() + size * 8);
    const Wide bursts = schedule.count / schedule.burst + 1;
    const Wide rounds = schedule.count / sizes.size() + 1;
    const Wide longest = schedule.bitsPerSecond != 0 ? rounds * bitsBefore.back() * second / schedule.bitsPerSecond
                                                     : bursts * schedule.intervalNs;
    if (longest > year)
        return badInput("the last packet would leave after more than a year");
    return Timetable(schedule, std::move(bitsBefore));
}

std::uint64_t Timetable::atNs(std::uint64_t number) const
{
    const std::uint64_t burst = number / m_schedule.burst;
    if (m_schedule.bitsPerSecond == 0)
        return burst * m_schedule.intervalNs;
    const std::uint64_t first = burst * m_schedule.burst;
    const Wide bits = Wide{first / packetsInTurn()} * m_bitsBefore.back() + m_bitsBefore[first % packetsInTurn()];
    return static_cast<std::uint64_t>(bits * second / m_schedule.bitsPerSecond);
}

double Timetable::packetsPerSecond() const
{
    const auto ns = static_cast<double>(atNs(period()));
    return ns > 0 ? static_cast<double>(period()) * second / ns : std::numeric_limits<double>::infinity();
}

std::uint64_t Timetable::period() const
{
    return std::lcm(packetsInTurn(), std::uint64_t{m_schedule.burst});
}

} // namespace wl
