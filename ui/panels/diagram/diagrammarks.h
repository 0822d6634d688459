// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/problems.h"
#include "core/print/diagram/diagram.h"
#include "core/session/session.h"
#include "ui/hexview/hexscene.h"

#include <map>
#include <optional>

namespace wl {

/// What the last edit did to the fields of a packet, and what is wrong with them.
class DiagramMarks
{
public:
    DiagramMarks() = default;
    explicit DiagramMarks(const Session &session);

    /// Whether the last edit typed the field, or made it follow. Nothing for a field that is new.
    [[nodiscard]] std::optional<HexMark::Kind> changeOf(const Session &session, const DiagramBox &box) const;
    /// The worst that is wrong with the field; null when nothing is.
    [[nodiscard]] const Problem *problemOf(NodeIndex node) const;

private:
    [[nodiscard]] NodeIndex before(NodeIndex node) const noexcept;

    std::size_t m_nodes = 0;
    std::size_t m_same = 0; ///< how many nodes at the front are the same fields as before the edit
    std::size_t m_back = 0; ///< and how many at the end
    std::size_t m_nodesBefore = 0;
    NodeIndex m_typed = noNode;
    std::map<NodeIndex, Problem> m_problems;
};

} // namespace wl
