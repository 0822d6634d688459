// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/stream/schedule.h"

#include <string>
#include <string_view>

namespace wl {

/// How fast a stream is, as a person writes it:
///
///     100/s  2.5/s  10k/s  1000       packets a second; also pps
///     64kbit/s  1.5Mbit/s  1Gbit/s    of the packets as they are handed over
///     20ms  500us  2s  1min           from one packet, or burst, to the next
///     max                             as fast as it goes
///
/// Sets the times of @p schedule, whose burst counts: 100/s in bursts of ten is a burst each tenth of a second.
/// Errors: BadInput with the column of the first character that cannot be read; what is below one packet a day or above
/// ten million a second.
[[nodiscard]] Result<Schedule> pacedBy(std::string_view text, Schedule schedule);

} // namespace wl
