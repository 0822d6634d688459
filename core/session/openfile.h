// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"
#include "core/session/packetlist.h"
#include "core/session/savecapture.h"
#include "core/template/templatefile.h"

#include <string>
#include <vector>

namespace wl {

/// The packets of a file of any kind that can be opened.
struct OpenedFile
{
    enum class Kind : std::uint8_t { Template, Capture, Text };

    Kind kind = Kind::Text;
    PacketStore store{};              ///< at least one packet
    bool pinsAreKnown = false;        ///< a template says what is pinned; else it is judged
    std::vector<std::string> notes{}; ///< what was left out or not understood
    TemplateFile kept{};              ///< Template: the rest of the file, without its packets
};

/// Reads a template (.wlt), a capture (pcap, pcapng, either compressed by gzip) or bytes as text in any notation.
///
/// @param file  the name that errors carry
/// @param root  what bytes without a link type are read as; noRow: as Ethernet's link type (1)
/// @return at least one packet, or the error of the notation the file seems to have
[[nodiscard]] Result<OpenedFile> openFileBytes(const QByteArray &bytes, const std::string &file,
                                               const RegistryPtr &registry, Row root = noRow);

/// The root that a capture's link type selects (table `linktype`), or noRow.
[[nodiscard]] Row rootOfLinkType(const Registry &registry, std::uint32_t linkType);

} // namespace wl
