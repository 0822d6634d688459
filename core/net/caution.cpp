// SPDX-License-Identifier: MIT
#include "core/net/caution.h"

#include "core/net/hazards.h"

#include <algorithm>
#include <cmath>

namespace wl {
namespace {

constexpr double mostPerSecond = 1'000;
constexpr double mostPerSecondToAll = 10;
constexpr double longestSeconds = 10;
constexpr std::uint64_t mostPackets = 10'000;

std::string whole(double value)
{
    return std::isinf(value) ? std::string("as many as go") : std::to_string(std::llround(std::ceil(value)));
}

bool isLoopback(const std::string &interface, std::span<const NetworkInterface> local)
{
    return std::any_of(local.begin(), local.end(),
                       [&](const NetworkInterface &one) { return one.name == interface && one.isLoopback; });
}

} // namespace

SendLoad SendLoad::of(const Timetable &timetable)
{
    const std::uint64_t count = timetable.schedule().count;
    const double mean = timetable.packetsPerSecond();
    const double seconds = static_cast<double>(timetable.atNs(count - 1)) / 1e9;
    // A burst is sent at once, however rare bursts are.
    const double most = std::max(mean, static_cast<double>(timetable.schedule().burst));
    return {.packets = count,
            .packetsPerSecond = count == 1 ? 0 : std::min(most, static_cast<double>(count)),
            .seconds = seconds};
}

Result<std::vector<Caution>> cautionsOf(const std::string &address, const std::string &interface, const SendLoad &load,
                                        std::span<const NetworkInterface> local)
{
    std::vector<Caution> cautions;
    double allowed = mostPerSecond;
    if (address.empty() && isLoopback(interface, local))
        return cautions;
    if (!address.empty()) {
        const auto hazard = classifyTarget(address, local);
        if (!hazard)
            return hazard.error();
        if (hazard->kind == TargetKind::Loopback)
            return cautions;
        if (hazard->kind == TargetKind::Broadcast || hazard->kind == TargetKind::Multicast)
            allowed = mostPerSecondToAll;
        if (hazard->asksOnce)
            cautions.push_back({.key = address, .text = address + " is " + hazard->words});
    }
    const std::string whom = address.empty() ? interface : address;
    if (load.packetsPerSecond > allowed)
        cautions.push_back({.key = whom + " rate",
                            .text = whole(load.packetsPerSecond) + " packets in a second to " + whom + " are more than "
                                + whole(allowed)});
    if (load.seconds > longestSeconds)
        cautions.push_back({.key = whom + " time",
                            .text = "sending to " + whom + " for " + whole(load.seconds) + " s takes longer than "
                                + whole(longestSeconds) + " s"});
    if (load.packets > mostPackets)
        cautions.push_back({.key = whom + " packets",
                            .text = std::to_string(load.packets) + " packets to " + whom + " are more than "
                                + std::to_string(mostPackets)});
    return cautions;
}

} // namespace wl
