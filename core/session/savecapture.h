// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"
#include "core/session/packetlist.h"

#include <optional>
#include <span>

namespace wl {

/// Packets of a list as a capture file, in the order of @p indices: with their times, the length they had on the wire
/// and, in a pcapng, their interfaces and comments.
///
/// A packet whose outermost layer is still the one it was captured with keeps its link type; for others the table
/// `linktype` is read backwards.
/// @param otherwise  the link type of packets that begin with a layer that has none
/// Errors: BadInput when a packet has no link type, or, for a pcap, when they do not all have the same.
[[nodiscard]] Result<QByteArray> captureBytes(const PacketList &list, const Registry &registry,
                                              std::span<const std::size_t> indices, Capture::Format format,
                                              std::optional<std::uint32_t> otherwise = std::nullopt);

/// Every position of @p list.
[[nodiscard]] std::vector<std::size_t> allIndices(const PacketList &list);

/// The link type that stands for a root, for writing a capture.
[[nodiscard]] std::optional<std::uint32_t> linkTypeOfRoot(const Registry &registry, Row root);

} // namespace wl
