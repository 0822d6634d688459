// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <QByteArray>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wl {

/// One packet of a capture file: where its bytes are, never the bytes themselves.
struct CapturedPacket
{
    std::int64_t timeNs = 0;          ///< nanoseconds since 1970-01-01 00:00 UTC
    std::int64_t offset = 0;          ///< of the first byte, in the file
    std::uint32_t length = 0;         ///< bytes captured
    std::uint32_t originalLength = 0; ///< bytes the packet had on the wire

    /// Whether the capture kept less than the packet had.
    [[nodiscard]] bool isCut() const noexcept { return length < originalLength; }

    friend bool operator==(const CapturedPacket &, const CapturedPacket &) = default;
};
static_assert(sizeof(CapturedPacket) <= 24, "a million packets are listed without a thought");

/// What in a capture file could not be read, and where it starts.
struct CaptureNote
{
    std::int64_t offset = 0; ///< in the file
    std::string text{};

    friend bool operator==(const CaptureNote &, const CaptureNote &) = default;
};

/// An option of a pcapng block, as it stands in the file (draft-ietf-opsawg-pcapng, "Options").
struct CaptureOption
{
    std::uint16_t code = 0;
    QByteArray value{};

    friend bool operator==(const CaptureOption &, const CaptureOption &) = default;
};

/// Where packets of a pcapng were captured.
struct CaptureInterface
{
    std::uint32_t linkType = 0; ///< LINKTYPE_ number
    std::uint32_t snapLength = 0;
    int fcsBytes = 0;
    std::vector<CaptureOption> options{}; ///< those kept for writing: names, descriptions; never those about time
};

/// LINKTYPE_USER0: nothing is said about the bytes.
inline constexpr std::uint32_t linkTypeUser0 = 147;

/// A capture file that was opened: its bytes, unchanged, and an index of its packets.
struct Capture
{
    enum class Format : std::uint8_t { Pcap, Pcapng };

    QByteArray fileBytes{};     ///< what a gzip file holds, when it was one
    std::uint32_t linkType = 0; ///< LINKTYPE_ number (tcpdump.org/linktypes.html); pcapng: the first interface's
    int fcsBytes = 0;           ///< of the frame check sequence behind each packet; 0 when the file does not say
    bool hasNanoseconds = false;
    Format format = Format::Pcap;
    bool isCompressed = false;
    /// Writing the packets again would leave out something: blocks or options that are not kept, or what is damaged.
    bool losesWhenWritten = false;
    std::vector<CaptureInterface> interfaces{};                  ///< pcapng: of all sections
    std::vector<std::uint32_t> packetInterfaces{};               ///< pcapng: which of them, one a packet
    std::vector<CaptureOption> sectionOptions{};                 ///< pcapng: of the first section
    std::vector<std::pair<std::size_t, std::string>> comments{}; ///< position of a packet, and its comment; ascending
    std::vector<CapturedPacket> packets{};
    std::vector<CaptureNote> notes{}; ///< empty when every byte of the file was understood

    /// The captured bytes of one of this capture's packets; valid as long as the capture is.
    [[nodiscard]] ByteView bytesOf(const CapturedPacket &packet) const
    {
        return viewOf(fileBytes).subspan(static_cast<std::size_t>(packet.offset), packet.length);
    }

    /// Of the packet at @p index.
    [[nodiscard]] std::uint32_t linkTypeOf(std::size_t index) const
    {
        return packetInterfaces.empty() ? linkType : interfaces[packetInterfaces[index]].linkType;
    }

    /// What somebody wrote beside the packet at @p index; several comments are lines of one. Empty when there is none.
    [[nodiscard]] std::string_view commentOf(std::size_t index) const
    {
        const auto at
            = std::lower_bound(comments.begin(), comments.end(), index,
                               [](const auto &comment, std::size_t wanted) { return comment.first < wanted; });
        return at != comments.end() && at->first == index ? std::string_view(at->second) : std::string_view();
    }
};

} // namespace wl
