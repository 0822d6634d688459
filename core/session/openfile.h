// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/packet.h"
#include "core/schema/registry.h"

#include <string>
#include <vector>

namespace wl {

/// The packets of a file of any kind that can be opened.
struct OpenedFile
{
    enum class Kind : std::uint8_t { Template, Capture, Text };

    Kind kind = Kind::Text;
    std::vector<Packet> packets{};
    std::vector<std::int64_t> times{}; ///< Capture: nanoseconds since 1970, one a packet
    std::uint32_t linkType = 0;        ///< Capture: its LINKTYPE_ number
    bool pinsAreKnown = false;         ///< a template says what is pinned; else it is judged
    std::vector<std::string> notes{};  ///< what was left out or not understood
};

/// Reads a template (.wlt), a capture (pcap) or bytes as text in any notation.
///
/// @param file  the name that errors carry
/// @param root  what bytes without a link type are read as; noRow: as Ethernet's link type (1)
/// @return at least one packet, or the error of the notation the file seems to have
[[nodiscard]] Result<OpenedFile> openFileBytes(const QByteArray &bytes, const std::string &file,
                                               const RegistryPtr &registry, Row root = noRow);

/// The root that a capture's link type selects (table `linktype`), or noRow.
[[nodiscard]] Row rootOfLinkType(const Registry &registry, std::uint32_t linkType);

/// The link type that stands for a root, for writing a capture.
[[nodiscard]] std::optional<std::uint32_t> linkTypeOfRoot(const Registry &registry, Row root);

} // namespace wl
