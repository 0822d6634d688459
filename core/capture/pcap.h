// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/capture/capture.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wl {

/// The longest packet that is read or written; tcpdump's own limit.
constexpr std::uint32_t maxPacketBytes = 256 * 1024;

/// Whether @p bytes start with a magic number that readPcap() reads.
[[nodiscard]] bool isPcap(ByteView bytes) noexcept;

/// Whether @p bytes start with the magic number of a variant of pcap whose packets have another header.
[[nodiscard]] bool isForeignPcap(ByteView bytes) noexcept;

/// Indexes a pcap file (draft-ietf-opsawg-pcap): either byte order, micro- or nanoseconds.
///
/// No packet is copied: the capture shares @p bytes, which may be a mapped file.
/// A file that ends inside a packet, or holds a record with a senseless length,
/// keeps what comes before and gets a note; there is no way to find the next record.
/// A packet may be longer than its original length: that is the file's affair.
///
/// @param file  its name, for errors
/// Errors: BadInput when the file header is not one of pcap version 2, is that of a modified variant, or is cut.
Result<Capture> readPcap(QByteArray bytes, std::string file);

/// A packet on its way into a file.
struct PacketToWrite
{
    ByteView bytes{};
    std::int64_t timeNs = 0;          ///< nanoseconds since 1970; years 1970 to 2106, others are written as the nearest
    std::uint32_t originalLength = 0; ///< at least bytes.size(); less means bytes.size()
    std::uint32_t interface = 0;      ///< pcapng: position in the list of interfaces
    std::string_view comment{};       ///< pcapng
};

/// A pcap file in little-endian order: with microseconds, or with nanoseconds
/// when some packet's time needs them.
///
/// A packet of more than maxPacketBytes is cut there and keeps its original length.
[[nodiscard]] QByteArray writePcap(std::uint32_t linkType, std::span<const PacketToWrite> packets);

} // namespace wl
