// SPDX-License-Identifier: MIT
#include "core/session/savecapture.h"

#include "core/capture/pcapng.h"

#include <algorithm>
#include <numeric>

namespace wl {
namespace {

/// Finds, or describes anew, the interface that each packet is written under.
class Interfaces
{
public:
    explicit Interfaces(const PacketStore &store)
    {
        if (!store.capture)
            return;
        m_all = store.capture->interfaces;
        if (m_all.empty())
            m_all.push_back({.linkType = store.capture->linkType, .fcsBytes = store.capture->fcsBytes});
    }

    [[nodiscard]] const std::vector<CaptureInterface> &all() const noexcept { return m_all; }

    std::uint32_t withLinkType(std::uint32_t linkType)
    {
        auto found = std::find_if(m_all.begin(), m_all.end(), [linkType](const CaptureInterface &interface) {
            return interface.linkType == linkType;
        });
        if (found == m_all.end())
            found = m_all.insert(m_all.end(), CaptureInterface{.linkType = linkType});
        return static_cast<std::uint32_t>(found - m_all.begin());
    }

private:
    std::vector<CaptureInterface> m_all;
};

/// The interface a packet came from, when it still begins with what that captures.
std::optional<std::uint32_t> originOf(const PacketList &list, std::size_t index)
{
    const PacketStore &store = list.store();
    const std::uint32_t stored = list.entry(index).stored;
    if (!store.capture || stored == PacketEntry::nowhere || list.rootOf(index) != store.rootOf(stored))
        return std::nullopt;
    return store.capture->packetInterfaces.empty() ? 0 : store.capture->packetInterfaces[stored];
}

} // namespace

Result<QByteArray> captureBytes(const PacketList &list, const Registry &registry, std::span<const std::size_t> indices,
                                Capture::Format format, std::optional<std::uint32_t> otherwise)
{
    Interfaces interfaces(list.store());
    std::vector<PacketToWrite> packets;
    packets.reserve(indices.size());
    for (const std::size_t index : indices) {
        std::optional<std::uint32_t> interface = originOf(list, index);
        if (!interface) {
            auto linkType = linkTypeOfRoot(registry, list.rootOf(index));
            if (!linkType)
                linkType = otherwise;
            if (!linkType)
                return Error{.code = ErrorCode::BadInput,
                             .text = "a capture file has no link type for packet " + std::to_string(index + 1)
                                 + ", which begins with " + registry.info(list.rootOf(index)).path
                                 + ": put a lower layer below it"};
            interface = interfaces.withLinkType(*linkType);
        }
        packets.push_back({.bytes = list.bytesOf(index),
                           .timeNs = list.entry(index).timeNs,
                           .originalLength = static_cast<std::uint32_t>(
                               std::min<std::size_t>(list.originalLengthOf(index), 0xFFFFFFFF)),
                           .interface = *interface,
                           .comment = list.commentOf(index)});
    }
    const auto sectionOptions
        = list.store().capture ? list.store().capture->sectionOptions : std::vector<CaptureOption>();
    if (format == Capture::Format::Pcapng)
        return writePcapng(interfaces.all(), packets, sectionOptions);
    const auto linkTypeOf = [&](const PacketToWrite &packet) { return interfaces.all()[packet.interface].linkType; };
    for (const PacketToWrite &packet : packets) {
        if (linkTypeOf(packet) != linkTypeOf(packets.front()))
            return Error{.code = ErrorCode::BadInput,
                         .text = "a pcap has one link type for all its packets, and these have several: "
                                 "a pcapng takes them"};
    }
    if (packets.empty())
        return writePcap(interfaces.all().empty() ? 1 : interfaces.all().front().linkType, packets);
    return writePcap(linkTypeOf(packets.front()), packets);
}

std::vector<std::size_t> allIndices(const PacketList &list)
{
    std::vector<std::size_t> all(list.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

std::optional<std::uint32_t> linkTypeOfRoot(const Registry &registry, Row root)
{
    const auto &tables = registry.tables();
    const auto at
        = std::find_if(tables.begin(), tables.end(), [](const ProtocolTable &t) { return t.name == "linktype"; });
    if (at == tables.end())
        return std::nullopt;
    const auto key = registry.keyOf(static_cast<std::int32_t>(at - tables.begin()), root);
    return key ? std::optional(static_cast<std::uint32_t>(*key)) : std::nullopt;
}

} // namespace wl
