// SPDX-License-Identifier: MIT
#pragma once

#include "core/vary/packetseries.h"

#include <functional>
#include <optional>
#include <vector>

namespace wl {

/// How many packets variedPackets() makes at most.
constexpr std::uint64_t mostVariedPackets = 100'000;

/// The first packets of a series, each with the marks and the name of the one that it is made of.
/// @param count   how many; nothing: one of each, until they begin again
/// @param goesOn  asked now and then with how many there are; false stops it, with ErrorCode::Refused
/// @return the errors of PacketSeries; ErrorCode::Budget when there would be more than mostVariedPackets or 256 MiB of
///         them; ErrorCode::BadInput when @p count is 0, or nothing and they never begin again
[[nodiscard]] Result<std::vector<Packet>> variedPackets(const RegistryPtr &registry, const Packet &packet,
                                                        std::vector<Variation> variations,
                                                        std::optional<std::uint64_t> count,
                                                        const std::function<bool(std::uint64_t number)> &goesOn = {});

} // namespace wl
