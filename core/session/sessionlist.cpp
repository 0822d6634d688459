// SPDX-License-Identifier: MIT
//
// A session's edits of the list of packets.
#include "core/session/session.h"

#include <algorithm>

namespace wl {
namespace {

/// "packet 3", "packets 2, 3, 5"; many are counted.
std::string named(std::span<const std::size_t> indices)
{
    constexpr std::size_t mostNamed = 5;
    if (indices.size() > mostNamed)
        return std::to_string(indices.size()) + " packets";
    std::string out = indices.size() == 1 ? "packet " : "packets ";
    for (std::size_t i = 0; i < indices.size(); ++i)
        out += (i > 0 ? ", " : "") + std::to_string(indices[i] + 1);
    return out;
}

} // namespace

void Session::changeList(ListChange change, std::string description)
{
    cancelLive();
    change.currentBefore = m_current;
    HistoryStep step;
    step.description = std::move(description);
    step.list = std::make_shared<const ListChange>(std::move(change));
    m_packets.apply(*step.list);
    showEntry(step.list->currentAfter);
    m_history.push(std::move(step));
    emit listChanged();
    emit packetChanged();
    emit historyChanged();
}

void Session::insertPacket(std::size_t index, Packet packet, const std::string &description)
{
    std::vector<Packet> packets;
    packets.push_back(m_editor->judged(std::move(packet)));
    insertPackets(index, std::move(packets), description);
}

void Session::insertPackets(std::size_t index, std::vector<Packet> packets, const std::string &description)
{
    Q_ASSERT(index <= m_packets.size());
    const std::int64_t timeNs = m_packets.entry(index > 0 ? index - 1 : 0).timeNs;
    ListChange change{.currentAfter = index};
    for (std::size_t i = 0; i < packets.size(); ++i)
        change.inserted.emplace_back(
            index + i, PacketEntry{.changed = std::make_shared<const Packet>(std::move(packets[i])), .timeNs = timeNs});
    changeList(std::move(change), description);
}

void Session::duplicatePackets(std::span<const std::size_t> indices)
{
    if (indices.empty())
        return;
    const std::size_t behind = indices.back() + 1;
    ListChange change{.currentAfter = behind};
    for (std::size_t i = 0; i < indices.size(); ++i) {
        PacketEntry copy = m_packets.entry(indices[i]);
        if (!copy.changed && m_packets.store().capture == nullptr) // its marks go along
            copy.changed = std::make_shared<const Packet>(judgedAt(indices[i]));
        change.inserted.emplace_back(behind + i, std::move(copy));
    }
    changeList(std::move(change), "duplicate " + named(indices));
}

Result<Done> Session::removePackets(std::span<const std::size_t> indices)
{
    if (indices.empty())
        return Done{};
    if (indices.size() >= m_packets.size())
        return Error{ErrorCode::Refused, "a file keeps at least one packet: close it instead"};
    ListChange change;
    for (const std::size_t index : indices)
        change.removed.emplace_back(index, m_packets.entry(index));
    // Stay on the same packet, or on what follows it.
    const auto before = static_cast<std::size_t>(std::ranges::lower_bound(indices, m_current) - indices.begin());
    change.currentAfter = std::min(m_current - before, m_packets.size() - indices.size() - 1);
    changeList(std::move(change), "delete " + named(indices));
    return Done{};
}

void Session::movePackets(std::span<const std::size_t> indices, std::size_t target)
{
    const auto before = static_cast<std::size_t>(std::ranges::lower_bound(indices, target) - indices.begin());
    std::size_t place = target - before;
    const bool staysInPlace
        = indices.empty() || (indices.front() == place && indices.back() + 1 - place == indices.size());
    if (staysInPlace)
        return;
    // What is not moved keeps its order around the moved ones.
    const auto movedBefore = static_cast<std::size_t>(std::ranges::lower_bound(indices, m_current) - indices.begin());
    std::size_t current = m_current - movedBefore;
    if (current >= place)
        current += indices.size();
    ListChange change;
    for (const std::size_t index : indices) {
        change.removed.emplace_back(index, m_packets.entry(index));
        if (index == m_current)
            current = place;
        change.inserted.emplace_back(place++, m_packets.entry(index));
    }
    change.currentAfter = current;
    changeList(std::move(change), "move " + named(indices) + " to " + std::to_string(place - indices.size() + 1));
}

} // namespace wl
