// SPDX-License-Identifier: MIT
#pragma once

#include "core/capture/capture.h"
#include "core/session/carryover.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace wl {

/// The packets of a file as they were opened. Of a capture the bytes stay where they are: in the one buffer that
/// holds the file.
struct PacketStore
{
    std::vector<Packet> packets{};            ///< of a template or a text
    std::shared_ptr<const Capture> capture{}; ///< instead of those
    std::vector<Row> roots{};                 ///< Capture: what its packets begin with, one an interface (pcap: one)

    [[nodiscard]] std::size_t size() const noexcept { return capture ? capture->packets.size() : packets.size(); }
    [[nodiscard]] bool isEmpty() const noexcept { return size() == 0; }
    [[nodiscard]] Packet at(std::size_t index) const;
    /// Nanoseconds since 1970; 0 where nothing says it.
    [[nodiscard]] std::int64_t timeOf(std::size_t index) const;
    /// The bytes alone, wherever they are; valid as long as the store is.
    [[nodiscard]] ByteView bytesOf(std::size_t index) const;
    [[nodiscard]] Row rootOf(std::size_t index) const;
    /// How many bytes at its end the capture left out.
    [[nodiscard]] std::uint32_t missingOf(std::size_t index) const;
};

/// One place of the list: a packet as it was opened, or what became of it.
struct PacketEntry
{
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

    std::shared_ptr<const Packet> changed{}; ///< null: as it stands in the store
    std::uint32_t stored = nowhere;          ///< where it came from in the store; `nowhere`: made here
    std::int64_t timeNs = 0;
};

/// Places of a list one after another: a packet that was changed or made here, or several as they stand in the store.
struct PacketRun
{
    PacketEntry first{};
    std::uint32_t count = 1; ///< 1 when `first.changed` is set

    friend bool operator==(const PacketRun &a, const PacketRun &b);
};

/// Packets that went out of the list and came into it, at places that count in the list before, and after.
struct ListChange
{
    using Places = std::vector<std::pair<std::size_t, PacketEntry>>; ///< ascending

    Places removed{};
    Places inserted{};
    std::size_t currentBefore = 0;
    std::size_t currentAfter = 0;
};

/// The packets of a file in their order: what was opened, and a map of what was changed.
class PacketList
{
public:
    PacketList() = default;
    explicit PacketList(PacketStore store);
    /// The list that runs() told. @pre the runs lie in the store
    PacketList(std::shared_ptr<const PacketStore> store, std::span<const PacketRun> runs);

    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }
    [[nodiscard]] const PacketStore &store() const noexcept { return *m_store; }
    [[nodiscard]] const std::shared_ptr<const PacketStore> &sharedStore() const noexcept { return m_store; }
    /// The list in short, for another thread or a file: a million packets of which two were changed are five runs.
    /// @param shown  stands at @p index instead of what is there; null: nothing does
    [[nodiscard]] std::vector<PacketRun> runs(std::size_t index, const std::shared_ptr<const Packet> &shown) const;
    [[nodiscard]] const PacketEntry &entry(std::size_t index) const { return m_entries[index]; }
    [[nodiscard]] Packet at(std::size_t index) const;
    [[nodiscard]] ByteView bytesOf(std::size_t index) const;
    [[nodiscard]] Row rootOf(std::size_t index) const;
    /// Whether it is another packet than the one that was opened, or was not opened at all.
    [[nodiscard]] bool isChanged(std::size_t index) const;
    /// How many bytes the packet had on the wire; more than there are when the capture cut it.
    [[nodiscard]] std::size_t originalLengthOf(std::size_t index) const;
    /// What somebody wrote beside it in the capture.
    [[nodiscard]] std::string_view commentOf(std::size_t index) const;

    void change(std::size_t index, Packet packet);
    void apply(const ListChange &change);
    void revert(const ListChange &change);

    /// Says the packets in another registry. @return false when one begins with a type that is gone
    [[nodiscard]] bool carry(const CarryOver &over);

private:
    void replace(const ListChange::Places &removed, const ListChange::Places &inserted);

    std::shared_ptr<const PacketStore> m_store = std::make_shared<const PacketStore>();
    std::vector<PacketEntry> m_entries;
};

/// The same in another registry; false, and nothing has changed, when its first type is gone.
[[nodiscard]] bool carry(Packet &packet, const CarryOver &over);
[[nodiscard]] bool carry(PacketEntry &entry, const CarryOver &over);

} // namespace wl
