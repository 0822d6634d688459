// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/treesource.h"
#include "core/edit/editor.h"

#include <unordered_set>

namespace wl {

/// What the rules of the protocol files say of the fields of a reply. The trees outlive it.
class ReplyRules
{
public:
    /// @param askedLayer  the layer of @p request from which the reply is judged; noNode: no rule speaks
    ReplyRules(const FieldTree &request, const FieldTree &reply, NodeIndex askedLayer);

    /// Whether a condition of `-answers` speaks of this field of the reply.
    [[nodiscard]] bool isTold(NodeIndex node) const { return isInside(m_told, node); }
    /// Whether it is what a usual reply has there (`-reply`).
    [[nodiscard]] bool isUsual(NodeIndex node) const { return isInside(m_usual, node); }
    /// Whether a `-reply` speaks of it at all.
    [[nodiscard]] bool isItsOwn(NodeIndex node) const { return isInside(m_own, node); }
    /// Whether it is an automatic field and has the value of its rule.
    [[nodiscard]] bool follows(NodeIndex node) const;

    /// Whether a node of @p tree is a value with an automatic rule.
    [[nodiscard]] static bool isAutomatic(const FieldTree &tree, NodeIndex node);

private:
    void readReplyKeys(const FieldTree &request, NodeIndex askedLayer);
    [[nodiscard]] bool isInside(const std::unordered_set<NodeIndex> &all, NodeIndex node) const;

    const FieldTree &m_reply;
    Editor m_editor;
    std::unordered_set<NodeIndex> m_told;
    std::unordered_set<NodeIndex> m_usual;
    std::unordered_set<NodeIndex> m_own;
};

} // namespace wl
