// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace wl {

/// When the packets of a stream are to leave. At most one of `intervalNs` and `bitsPerSecond` is set; with neither
/// they leave as fast as they can.
struct Schedule
{
    std::uint64_t count = 1;         ///< packets in all
    std::uint32_t burst = 1;         ///< packets that leave together
    std::uint64_t intervalNs = 0;    ///< from the start of one burst to the start of the next
    std::uint64_t bitsPerSecond = 0; ///< of the packets as they are handed over, without what a link adds

    [[nodiscard]] bool isUnpaced() const noexcept { return intervalNs == 0 && bitsPerSecond == 0; }
};

/// The times of a schedule for packets of known lengths that are sent in turn. The time of a packet is a function of
/// its number alone.
class Timetable
{
public:
    static constexpr std::uint64_t mostPackets = 1'000'000'000;
    static constexpr std::uint32_t largestBurst = 100'000;

    /// @param sizes  of the packets in turn, bytes
    /// Errors: BadInput when there is no packet, the count or the burst is 0 or above the limits, both an interval and
    ///         a bit rate are asked for, or the last packet would leave after more than a year.
    [[nodiscard]] static Result<Timetable> make(const Schedule &schedule, std::span<const std::uint64_t> sizes);

    [[nodiscard]] const Schedule &schedule() const noexcept { return m_schedule; }
    [[nodiscard]] std::uint64_t packetsInTurn() const noexcept { return m_bitsBefore.size() - 1; }
    /// When packet @p number, counted from 0, leaves; nanoseconds from the start.
    [[nodiscard]] std::uint64_t atNs(std::uint64_t number) const;
    /// Packets per second on the whole; infinity when they are not paced.
    [[nodiscard]] double packetsPerSecond() const;
    /// After how many packets both the packets and the bursts begin anew.
    [[nodiscard]] std::uint64_t period() const;

private:
    Timetable(const Schedule &schedule, std::vector<std::uint64_t> bitsBefore)
        : m_schedule(schedule), m_bitsBefore(std::move(bitsBefore))
    {
    }

    Schedule m_schedule;
    std::vector<std::uint64_t> m_bitsBefore; ///< of each packet in turn, and of all together at the end
};

} // namespace wl
