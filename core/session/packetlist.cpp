// SPDX-License-Identifier: MIT
#include "core/session/packetlist.h"

#include <algorithm>

namespace wl {

Packet PacketStore::at(std::size_t index) const
{
    if (!capture)
        return packets[index];
    return {.bytes = toByteArray(bytesOf(index)), .root = rootOf(index), .missing = missingOf(index)};
}

std::int64_t PacketStore::timeOf(std::size_t index) const
{
    return capture ? capture->packets[index].timeNs : 0;
}

std::uint32_t PacketStore::missingOf(std::size_t index) const
{
    if (!capture)
        return packets[index].missing;
    const CapturedPacket &packet = capture->packets[index];
    return packet.isCut() ? packet.originalLength - packet.length : 0;
}

ByteView PacketStore::bytesOf(std::size_t index) const
{
    return capture ? capture->bytesOf(capture->packets[index]) : viewOf(packets[index].bytes);
}

Row PacketStore::rootOf(std::size_t index) const
{
    if (!capture)
        return packets[index].root;
    return roots[capture->packetInterfaces.empty() ? 0 : capture->packetInterfaces[index]];
}

bool operator==(const PacketRun &a, const PacketRun &b)
{
    const auto &one = a.first.changed;
    const auto &other = b.first.changed;
    const bool isSamePacket = one == other || (one && other && *one == *other);
    return isSamePacket && a.count == b.count && a.first.stored == b.first.stored && a.first.timeNs == b.first.timeNs;
}

PacketList::PacketList(PacketStore store)
    : m_store(std::make_shared<const PacketStore>(std::move(store))), m_entries(m_store->size())
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_entries[i].stored = static_cast<std::uint32_t>(i);
        m_entries[i].timeNs = m_store->timeOf(i);
    }
}

PacketList::PacketList(std::shared_ptr<const PacketStore> store, std::span<const PacketRun> runs)
    : m_store(std::move(store))
{
    for (const PacketRun &run : runs) {
        if (run.first.changed) {
            m_entries.push_back(run.first);
            continue;
        }
        for (std::uint32_t stored = run.first.stored; stored < run.first.stored + run.count; ++stored)
            m_entries.push_back({.stored = stored, .timeNs = m_store->timeOf(stored)});
    }
}

std::vector<PacketRun> PacketList::runs(std::size_t index, const std::shared_ptr<const Packet> &shown) const
{
    std::vector<PacketRun> runs;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PacketEntry &entry = m_entries[i];
        const auto &changed = shown && i == index ? shown : entry.changed;
        if (changed) {
            runs.push_back({{.changed = changed, .stored = entry.stored, .timeNs = entry.timeNs}});
        } else if (!runs.empty() && !runs.back().first.changed
                   && runs.back().first.stored + runs.back().count == entry.stored) {
            ++runs.back().count;
        } else {
            runs.push_back({entry});
        }
    }
    return runs;
}

Packet PacketList::at(std::size_t index) const
{
    const PacketEntry &entry = m_entries[index];
    return entry.changed ? *entry.changed : m_store->at(entry.stored);
}

ByteView PacketList::bytesOf(std::size_t index) const
{
    const PacketEntry &entry = m_entries[index];
    return entry.changed ? viewOf(entry.changed->bytes) : m_store->bytesOf(entry.stored);
}

Row PacketList::rootOf(std::size_t index) const
{
    const PacketEntry &entry = m_entries[index];
    return entry.changed ? entry.changed->root : m_store->rootOf(entry.stored);
}

bool PacketList::isChanged(std::size_t index) const
{
    const PacketEntry &entry = m_entries[index];
    if (entry.stored == PacketEntry::nowhere)
        return true;
    return entry.changed
        && (!std::ranges::equal(viewOf(entry.changed->bytes), m_store->bytesOf(entry.stored))
            || entry.changed->root != m_store->rootOf(entry.stored));
}

std::size_t PacketList::originalLengthOf(std::size_t index) const
{
    const PacketEntry &entry = m_entries[index];
    const std::size_t missing = entry.changed ? entry.changed->missing : m_store->missingOf(entry.stored);
    return bytesOf(index).size() + missing;
}

std::string_view PacketList::commentOf(std::size_t index) const
{
    const std::uint32_t stored = m_entries[index].stored;
    return m_store->capture && stored != PacketEntry::nowhere ? m_store->capture->commentOf(stored)
                                                              : std::string_view();
}

void PacketList::change(std::size_t index, Packet packet)
{
    m_entries[index].changed = std::make_shared<const Packet>(std::move(packet));
}

void PacketList::replace(const ListChange::Places &removed, const ListChange::Places &inserted)
{
    std::vector<PacketEntry> now;
    now.reserve(m_entries.size() - removed.size() + inserted.size());
    auto out = removed.begin();
    auto in = inserted.begin();
    std::size_t old = 0;
    while (old < m_entries.size() || in != inserted.end()) {
        if (in != inserted.end() && in->first == now.size()) {
            now.push_back(in++->second);
        } else if (out != removed.end() && out->first == old) {
            ++out;
            ++old;
        } else {
            now.push_back(std::move(m_entries[old++]));
        }
    }
    m_entries = std::move(now);
}

void PacketList::apply(const ListChange &change)
{
    replace(change.removed, change.inserted);
}

void PacketList::revert(const ListChange &change)
{
    replace(change.inserted, change.removed);
}

bool PacketList::carry(const CarryOver &over)
{
    PacketList carried = *this;
    PacketStore store = *m_store;
    for (Packet &packet : store.packets) {
        if (!wl::carry(packet, over))
            return false;
    }
    for (Row &root : store.roots) {
        Packet probe{.root = root};
        if (root != noRow && !wl::carry(probe, over))
            return false;
        root = probe.root;
    }
    for (PacketEntry &entry : carried.m_entries) {
        if (!wl::carry(entry, over))
            return false;
    }
    carried.m_store = std::make_shared<const PacketStore>(std::move(store));
    *this = std::move(carried);
    return true;
}

bool carry(Packet &packet, const CarryOver &over)
{
    const auto marks = over.marks(EditStep::Marks::of(packet));
    if (marks)
        marks->putOn(packet);
    return marks.has_value();
}

bool carry(PacketEntry &entry, const CarryOver &over)
{
    if (!entry.changed)
        return true;
    Packet packet = *entry.changed;
    if (!carry(packet, over))
        return false;
    entry.changed = std::make_shared<const Packet>(std::move(packet));
    return true;
}

} // namespace wl
