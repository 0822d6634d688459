// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagrammarks.h"

#include "core/dissect/fieldpath.h"
#include "ui/text/fieldwords.h"

#include <algorithm>

namespace wl {
namespace {

bool isSameField(const FieldNode &one, const FieldNode &other)
{
    return one.kind == other.kind && one.row == other.row && one.attribute == other.attribute;
}

} // namespace

DiagramMarks::DiagramMarks(const Session &session)
{
    const FieldTree &tree = session.tree();
    for (Problem &problem : judgedProblems(tree, session.packet())) {
        if (problem.isAccepted)
            continue;
        const auto [found, isNew] = m_problems.try_emplace(problem.node, problem);
        if (!isNew && found->second.level < problem.level)
            found->second = std::move(problem);
    }
    const FieldTree &old = session.previousTree();
    if (old.isEmpty() || old.registryPtr() != tree.registryPtr())
        return;
    // An edit puts in and takes out fields at one place: those in front of it and behind it are paired.
    m_nodes = tree.nodes().size();
    m_nodesBefore = old.nodes().size();
    const std::size_t most = std::min(m_nodes, m_nodesBefore);
    const auto now = tree.nodes();
    const auto then = old.nodes();
    while (m_same < most && isSameField(now[m_same], then[m_same]))
        ++m_same;
    while (m_back < most - m_same && isSameField(now[m_nodes - 1 - m_back], then[m_nodesBefore - 1 - m_back]))
        ++m_back;
    if (session.lastEditedPath().empty())
        return;
    if (const auto typed = findNode(tree, session.lastEditedPath()))
        m_typed = *typed;
}

NodeIndex DiagramMarks::before(NodeIndex node) const noexcept
{
    if (node < m_same)
        return node;
    if (node < m_nodes && m_nodes - node <= m_back)
        return static_cast<NodeIndex>(m_nodesBefore - (m_nodes - node));
    return noNode;
}

std::optional<HexMark::Kind> DiagramMarks::changeOf(const Session &session, const DiagramBox &box) const
{
    const NodeIndex old = box.kind == DiagramBoxKind::Field ? before(box.node) : noNode;
    // The session may forget the tree before when an edit is given up.
    if (old >= session.previousTree().nodes().size() || box.node >= session.tree().nodes().size()
        || sameBits(session.tree(), box.node, session.previousTree(), old))
        return std::nullopt;
    return box.node == m_typed ? HexMark::Kind::Typed : HexMark::Kind::Derived;
}

const Problem *DiagramMarks::problemOf(NodeIndex node) const
{
    const auto found = m_problems.find(node);
    return found != m_problems.end() ? &found->second : nullptr;
}

} // namespace wl
