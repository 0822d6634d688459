// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/answer.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace wl {

/// The answer among several packets, or the one that comes nearest.
struct AnswerSearch
{
    std::optional<std::size_t> answer{};
    std::optional<std::size_t> nearest{};             ///< only without an answer
    AnswerVerdict verdict{};                          ///< of that packet
    std::string nearestText{};                        ///< its line in a list: "icmp echo reply id 7 seq 1"
    std::vector<std::pair<std::string, int>> kinds{}; ///< protocols of the packets and how many had it, as first met

    /// "3 packets seen (2 icmp, 1 udp); the nearest, icmp echo reply id 7 seq 1, missed icmp.id: expected 8, got 7".
    /// @param seen  how many there were; those behind the ones that were looked at are only counted
    [[nodiscard]] std::string text(int seen) const;
};

/// Looks at @p candidates, read as @p root, in their order, and stops at the first answer.
[[nodiscard]] AnswerSearch findAnswer(const FieldTree &request, NodeIndex requestLayer, Row root,
                                      std::span<const QByteArray> candidates);

} // namespace wl
