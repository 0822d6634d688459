// SPDX-License-Identifier: MIT
#pragma once

#include "core/capture/pcap.h"

namespace wl {

/// Whether @p bytes start with the Section Header Block of a pcapng, in either byte order.
[[nodiscard]] bool isPcapng(ByteView bytes) noexcept;

/// Indexes a pcapng file (draft-ietf-opsawg-pcapng): any number of sections in either byte order, each with its
/// interfaces, their link types, resolutions and offsets of time; Enhanced, Simple and (obsolete) Packet Blocks. Other
/// blocks are passed over.
///
/// No packet is copied: the capture shares @p bytes. A packet that cannot be read (an interface that was not described,
/// a length beyond its block) gets a note and is left out; a block whose own length is senseless, or the end of the
/// file inside a block, ends the reading with a note: there is no way to find the next one.
///
/// @param file  its name, for errors
/// Errors: BadInput when the first block is no Section Header Block of version 1, or is cut.
Result<Capture> readPcapng(QByteArray bytes, const std::string &file);

/// A pcapng file of one little-endian section, with time stamps in nanoseconds and the comments of packets.
///
/// @param interfaces  at least those that packets name
/// @param sectionOptions  of the Section Header Block
/// A packet of more than maxPacketBytes is cut there and keeps its original length. Times before 1970 are written as
/// 1970.
[[nodiscard]] QByteArray writePcapng(std::span<const CaptureInterface> interfaces,
                                     std::span<const PacketToWrite> packets,
                                     std::span<const CaptureOption> sectionOptions = {});

} // namespace wl
