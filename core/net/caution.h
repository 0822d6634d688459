// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/net/interfaces.h"
#include "core/net/stream/schedule.h"

#include <span>
#include <string>
#include <vector>

namespace wl {

/// How much somebody is about to be sent.
struct SendLoad
{
    std::uint64_t packets = 1;
    double packetsPerSecond = 0; ///< in the second that sees most
    double seconds = 0;          ///< from the first to the last

    [[nodiscard]] static SendLoad of(const Timetable &timetable);
};

/// Why sending wants a person's consent, once for a target.
struct Caution
{
    std::vector<std::string> keys{}; ///< the same for what need not be asked again: "192.0.2.1 rate"; one a target
    std::string text{};              ///< "8.8.8.8 is a public address, and so are 3 more"
};

/// What is to be asked before @p load is sent to @p addresses: whether at all, where the target is somebody elsewhere
/// or everybody on the link; and above 1,000 packets a second (10 to a broadcast or multicast address), 10 seconds or
/// 10,000 packets. Nothing is asked about this machine itself.
/// @param addresses  none, or an empty one: nobody but the link, which @p interface names
/// Errors: those of classifyTarget().
[[nodiscard]] Result<std::vector<Caution>> cautionsOf(std::span<const std::string> addresses,
                                                      const std::string &interface, const SendLoad &load,
                                                      std::span<const NetworkInterface> local);

} // namespace wl
