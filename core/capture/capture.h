// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <QByteArray>

#include <cstdint>
#include <string>
#include <vector>

namespace wl {

/// One packet of a capture file: where its bytes are, never the bytes themselves.
struct CapturedPacket
{
    std::int64_t timeNs = 0;          ///< nanoseconds since 1970-01-01 00:00 UTC
    std::int64_t offset = 0;          ///< of the first byte, in the file
    std::uint32_t length = 0;         ///< bytes captured
    std::uint32_t originalLength = 0; ///< bytes the packet had on the wire

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

/// A capture file that was opened: its bytes, unchanged, and an index of its packets.
struct Capture
{
    QByteArray fileBytes{};
    std::uint32_t linkType = 0; ///< LINKTYPE_ number (tcpdump.org/linktypes.html)
    int fcsBytes = 0;           ///< of the frame check sequence behind each packet; 0 when the file does not say
    bool hasNanoseconds = false;
    std::vector<CapturedPacket> packets{};
    std::vector<CaptureNote> notes{}; ///< empty when every byte of the file was understood

    /// The captured bytes of one of this capture's packets; valid as long as the capture is.
    [[nodiscard]] ByteView bytesOf(const CapturedPacket &packet) const
    {
        return viewOf(fileBytes).subspan(static_cast<std::size_t>(packet.offset), packet.length);
    }
};

} // namespace wl
