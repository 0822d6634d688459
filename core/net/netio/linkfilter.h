// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/netio/protocol.h"

#include <QByteArray>

#include <cstdint>
#include <span>
#include <vector>

namespace wl {

/// Bytes that a frame must have at a place.
struct BytesAt
{
    std::uint32_t offset = 0; ///< from the start of the frame
    QByteArray bytes{};
};

/// Which frames are let through, the outgoing and the incoming ones apart.
struct LinkFilter
{
    std::uint16_t etherType = 0;     ///< of both, as the kernel sees it; 0: any
    std::vector<BytesAt> outgoing{}; ///< all of these
    std::vector<BytesAt> incoming{}; ///< any one of these; none: every incoming frame
    bool takesTagged = false;        ///< incoming frames that had an 802.1Q tag, too
    bool takesOutgoing = true;       ///< without it no outgoing frame is let through
};

/// What any of @p filters lets through, as classic BPF (linux/filter.h; the special loads are in
/// Documentation/networking/filter.rst of Linux). Where that would be longer than a program may be, everything is let
/// through.
[[nodiscard]] std::vector<netio::Instruction> programOf(std::span<const LinkFilter> filters);

} // namespace wl
