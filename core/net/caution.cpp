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

namespace {

/// Reasons in the order in which they are met; targets that share one stand together.
class Reasons
{
public:
    /// @param kind  what the targets have in common
    void add(const std::string &kind, const std::string &key, const std::string &whom, const std::string &text)
    {
        auto at = std::find_if(m_all.begin(), m_all.end(), [&](const Reason &one) { return one.kind == kind; });
        if (at == m_all.end())
            at = m_all.insert(at, {.kind = kind, .whom = whom, .text = text});
        at->keys.push_back(key);
    }

    [[nodiscard]] std::vector<Caution> all() const
    {
        std::vector<Caution> cautions;
        for (const Reason &one : m_all) {
            const std::size_t more = one.keys.size() - 1;
            const std::string others = more == 0 ? std::string() : " and " + std::to_string(more) + " more";
            cautions.push_back({.keys = one.keys, .text = one.whom + others + ": " + one.text});
        }
        return cautions;
    }

private:
    struct Reason
    {
        std::string kind{};
        std::string whom{};
        std::string text{};
        std::vector<std::string> keys{};
    };

    std::vector<Reason> m_all;
};

void addLoad(Reasons &reasons, const std::string &whom, double allowed, const SendLoad &load)
{
    if (load.packetsPerSecond > allowed)
        reasons.add("rate " + whole(allowed), whom + " rate", whom,
                    whole(load.packetsPerSecond) + " packets in a second are more than " + whole(allowed));
    if (load.seconds > longestSeconds)
        reasons.add("time", whom + " time", whom,
                    "sending for " + whole(load.seconds) + " s takes longer than " + whole(longestSeconds) + " s");
    if (load.packets > mostPackets)
        reasons.add("packets", whom + " packets", whom,
                    std::to_string(load.packets) + " packets are more than " + std::to_string(mostPackets));
}

} // namespace

Result<std::vector<Caution>> cautionsOf(std::span<const std::string> addresses, const std::string &interface,
                                        const SendLoad &load, std::span<const NetworkInterface> local)
{
    Reasons reasons;
    const bool isForLink = addresses.empty() || (addresses.size() == 1 && addresses.front().empty());
    if (isForLink && !isLoopback(interface, local))
        addLoad(reasons, interface, mostPerSecond, load);
    for (const std::string &address : isForLink ? std::span<const std::string>() : addresses) {
        const auto hazard = classifyTarget(address, local);
        if (!hazard)
            return hazard.error();
        if (hazard->kind == TargetKind::Loopback)
            continue;
        const bool isForAll = hazard->kind == TargetKind::Broadcast || hazard->kind == TargetKind::Multicast;
        if (hazard->asksOnce)
            reasons.add(hazard->words, address, address, hazard->words);
        addLoad(reasons, address, isForAll ? mostPerSecondToAll : mostPerSecond, load);
    }
    return reasons.all();
}

} // namespace wl
