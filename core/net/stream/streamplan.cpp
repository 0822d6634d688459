// SPDX-License-Identifier: MIT
#include "core/net/stream/streamplan.h"

#include "core/capture/pcap.h"
#include "core/net/sendplan.h"

#include <unordered_set>

namespace wl {

Result<StreamPlan> streamPlanOf(const RegistryPtr &registry, std::span<const Packet> packets, const std::string &modeId,
                                const std::string &target)
{
    Editor editor(registry);
    const bool isMatched = packets.size() <= StreamTally::mostRecords;
    StreamPlan plan;
    std::unordered_set<std::string> known;
    for (std::size_t i = 0; i < packets.size(); ++i) {
        auto one = sendPlanOf(editor.treeOf(packets[i]), modeId, target);
        if (!one && packets.size() > 1)
            return Error{.code = one.error().code, .text = "packet " + std::to_string(i + 1) + ": " + one.error().text};
        if (!one)
            return one.error();
        if (!isMatched)
            one->request.matches = {}; // each holds a tree of its own
        one->request.explain = {};
        if (!one->reaches.empty() && known.insert(one->reaches).second)
            plan.reaches.push_back(one->reaches);
        plan.packets.push_back(std::move(one->request));
    }
    return plan;
}

Result<QByteArray> rehearsed(const SendMode &mode, const StreamRequest &request, std::int64_t startNs)
{
    constexpr std::uint64_t mostBytes = std::uint64_t{1} << 30;
    constexpr std::uint64_t recordHeader = 16 + sizeof(PacketToWrite);
    const auto timetable = timetableOf(request);
    if (!timetable)
        return timetable.error();
    std::vector<QByteArray> predicted;
    std::uint64_t bytes = 0;
    for (const SendRequest &packet : request.packets) {
        auto prediction = mode.predict(packet);
        if (!prediction)
            return prediction.error();
        if (packet.linkType != request.packets.front().linkType)
            return Error{ErrorCode::BadInput, "the packets have several link types; a pcap file has one"};
        predicted.push_back(std::move(prediction->bytes));
        bytes += static_cast<std::uint64_t>(predicted.back().size()) + recordHeader;
    }
    if (bytes * (request.schedule.count / predicted.size() + 1) > mostBytes)
        return Error{ErrorCode::Budget, "the capture would be larger than 1 GiB"};
    std::vector<PacketToWrite> packets;
    for (std::uint64_t number = 0; number < request.schedule.count; ++number)
        packets.push_back({.bytes = viewOf(predicted[number % predicted.size()]),
                           .timeNs = startNs + static_cast<std::int64_t>(timetable->atNs(number))});
    return writePcap(static_cast<std::uint32_t>(request.packets.front().linkType), packets);
}

} // namespace wl
