// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/transmission.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wl {

/// One send: what was built, what left, what came back. The rows of the
/// Exchange panel and the lines that `send` prints.
struct Exchange
{
    int number = 0;              ///< 1-based, in the order of sending
    std::int64_t timeMs = 0;     ///< when it was sent, milliseconds since 1970-01-01 UTC
    std::string modeId{};        ///< SendMode::id
    std::string target{};        ///< address, address and port, or the file's path
    std::string interfaceName{}; ///< by which it left; "" for a file
    QByteArray built{};          ///< as the packet stood
    QByteArray left{};           ///< as it left the mode: the part that the mode hands over
    bool leftObserved = false;   ///< `left` was seen, not predicted
    std::optional<Reply> reply{};
    std::vector<std::string> status{}; ///< in words: notes, silence, error

    /// Nanoseconds; nothing without a reply.
    [[nodiscard]] std::optional<std::int64_t> rttNs() const
    {
        return reply ? std::optional(reply->rttNs) : std::nullopt;
    }
};

} // namespace wl
