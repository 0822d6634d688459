// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"
#include "core/net/sendmode.h"
#include "core/net/stream/stream.h"

#include <span>
#include <string>
#include <vector>

namespace wl {

/// What sending several packets in one mode hands over.
struct StreamPlan
{
    std::vector<SendRequest> packets{};
    std::vector<std::string> reaches{}; ///< the different addresses that they are meant for in the end
};

/// @param target  replaces the address that the packets themselves name; "" keeps it
/// @return the errors of sendPlanOf(), with the packet's number, from 1
///
/// Of more than StreamTally::mostRecords packets replies are not matched.
[[nodiscard]] Result<StreamPlan> streamPlanOf(const RegistryPtr &registry, std::span<const Packet> packets,
                                              const std::string &modeId, const std::string &target);

/// The packets as the mode foretells that they leave, with the times of their schedule, as a pcap file. Sends nothing.
/// Errors: those of timetableOf() and predict() for any of them; Budget above 1 GiB; BadInput when they have several
/// link types.
[[nodiscard]] Result<QByteArray> rehearsed(const SendMode &mode, const StreamRequest &request, std::int64_t startNs);

} // namespace wl
