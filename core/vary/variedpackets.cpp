// SPDX-License-Identifier: MIT
#include "core/vary/variedpackets.h"

namespace wl {

Result<std::vector<Packet>> variedPackets(const RegistryPtr &registry, const Packet &packet,
                                          std::vector<Variation> variations, std::optional<std::uint64_t> count,
                                          const std::function<bool(std::uint64_t)> &goesOn)
{
    constexpr qsizetype mostBytes = 256 << 20;
    auto series = PacketSeries::make(registry, packet, std::move(variations));
    if (!series)
        return series.error();
    if (!count)
        count = series->period();
    if (!count)
        return Error{.code = ErrorCode::BadInput, .text = "the values never begin again: expected how many packets"};
    if (*count > mostVariedPackets)
        return Error{.code = ErrorCode::Budget,
                     .text = "expected at most " + std::to_string(mostVariedPackets) + " packets, these are "
                         + std::to_string(*count)};
    if (*count == 0)
        return Error{.code = ErrorCode::BadInput, .text = "expected at least one packet"};
    std::vector<Packet> packets;
    qsizetype total = 0;
    for (std::uint64_t number = 0; number < *count; ++number) {
        constexpr std::uint64_t batch = 64;
        if (goesOn && number % batch == 0 && !goesOn(number))
            return Error{.code = ErrorCode::Refused, .text = "stopped: no packet was made"};
        auto made = series->packetAt(number);
        if (!made)
            return made.error();
        total += made->bytes.size();
        if (total > mostBytes)
            return Error{.code = ErrorCode::Budget, .text = "the packets would be larger than 256 MiB together"};
        packets.push_back(*std::move(made));
    }
    return packets;
}

} // namespace wl
