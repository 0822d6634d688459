// SPDX-License-Identifier: MIT
#pragma once

#include "core/vary/patchedpacket.h"
#include "core/vary/variation.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wl {

/// Packets that differ in some fields: packet N is what setting those fields to their values for N makes of the packet
/// that was given, lengths, counts, next protocols and checksums right in each.
///
/// Where the fields leave everything in its place, their bytes are patched into one packet (a few nanoseconds each);
/// else each packet is an edit (slowReason() says why). Both give the same bytes.
class PacketSeries
{
public:
    /// @param registry    that the packet is read by
    /// @param variations  in the order in which an edit sets their fields
    /// @return ErrorCode::BadInput with the field's path: there is no such field, or several; a value that is none of
    ///         the field's; a list without values; a field that can only be varied by a list, because it is no number
    ///         and no bytes; a field that is varied twice; a variation nested in one that never runs through
    [[nodiscard]] static Result<PacketSeries> make(const RegistryPtr &registry, const Packet &packet,
                                                   std::vector<Variation> variations);

    /// Packet @p number, counted from 0. The bytes are the series' own: they stay until the next call.
    /// @return the errors of Editor::setField(), where packets are edited
    [[nodiscard]] Result<ByteView> at(std::uint64_t number);
    /// The same as a packet, with the marks that the edits would leave.
    [[nodiscard]] Result<Packet> packetAt(std::uint64_t number);
    /// The bytes without the cost of a Result; no bytes where only an edit gives them (a port at which another protocol
    /// answers).
    /// @pre isPatched()
    [[nodiscard]] ByteView patched(std::uint64_t number);

    [[nodiscard]] bool isPatched() const noexcept { return m_patched.has_value(); }
    /// Why each packet has to be edited; empty when they are patched.
    [[nodiscard]] const std::string &slowReason() const noexcept { return m_slowReason; }

    [[nodiscard]] std::size_t variationCount() const noexcept { return m_fields.size(); }
    /// The value of field @p variation in packet @p number, as a person would type it.
    [[nodiscard]] std::string valueText(std::size_t variation, std::uint64_t number) const;
    /// How many packets there are until they begin again; nothing when they never do, or after more than 2^63.
    [[nodiscard]] std::optional<std::uint64_t> period() const;

private:
    struct Field
    {
        Variation variation{};
        Course course;
        NodeIndex node = noNode;
        AttributeId reader = noAttribute;
        QByteArray bytes{};                   ///< of a byte field, as they are now
        std::vector<std::uint64_t> numbers{}; ///< of a list
        std::vector<QByteArray> longValues{}; ///< of a list of more than eight bytes each
    };

    PacketSeries(const RegistryPtr &registry, const Packet &packet);
    [[nodiscard]] Result<Field> fieldOf(const Variation &variation);
    [[nodiscard]] Result<Field> countingField(Variation variation, NodeIndex node);
    [[nodiscard]] Result<Field> listField(Variation variation, NodeIndex node);
    [[nodiscard]] Result<Done> nest();
    void compile();
    [[nodiscard]] Result<Packet> edited(std::uint64_t number);
    [[nodiscard]] std::string textOf(const Field &field, std::uint64_t value) const;

    RegistryPtr m_registry;
    Packet m_packet;
    FieldTree m_tree;
    std::vector<Field> m_fields;
    std::optional<PatchedPacket> m_patched;
    std::vector<Anchor> m_patchedPins; ///< of every packet that is patched
    std::string m_slowReason;
    std::unique_ptr<Editor> m_editor; ///< does not move; a series does
    QByteArray m_edited;
};

} // namespace wl
