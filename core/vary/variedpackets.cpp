// SPDX-License-Identifier: MIT
#include "core/vary/variedpackets.h"

namespace wl {

Result<std::vector<Packet>> variedPackets(const RegistryPtr &registry, const Packet &packet,
                                          std::vector<Variation> variations, std::optional<std::uint64_t> count)
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
    Editor editor(registry);
    std::vector<Packet> packets;
    qsizetype total = 0;
    for (std::uint64_t number = 0; number < *count; ++number) {
        const auto bytes = series->at(number);
        if (!bytes)
            return bytes.error();
        Packet made = packet;
        made.bytes = toByteArray(*bytes);
        total += made.bytes.size();
        if (total > mostBytes)
            return Error{.code = ErrorCode::Budget, .text = "the packets would be larger than 256 MiB together"};
        if (!series->isPatched()) { // its marks may stand elsewhere now
            made.pins.clear();
            made = editor.judged(std::move(made));
        }
        packets.push_back(std::move(made));
    }
    return packets;
}

} // namespace wl
