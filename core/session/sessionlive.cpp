// SPDX-License-Identifier: MIT
//
// What a text makes of the packet while it is being typed.
#include "core/dissect/fieldpath.h"
#include "core/session/session.h"

#include <utility>

namespace wl {

Result<Done> Session::beginLive(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    m_livePath = pathOf(m_tree, *node);
    m_liveBase = packet();
    m_liveBaseTree = m_tree;
    return Done{};
}

Result<Done> Session::setLive(std::string_view text)
{
    Q_ASSERT(m_liveBase);
    const auto node = findNode(m_liveBaseTree, m_livePath);
    if (!node)
        return node.error();
    auto result = m_editor->setField(*m_liveBase, m_liveBaseTree, *node, text);
    if (!result)
        return result.error();
    m_tree = m_liveBaseTree; // what changed is told against the packet before the editor opened
    m_liveText = text;
    show(std::move(*result), m_livePath);
    return Done{};
}

void Session::commitLive()
{
    if (!m_liveBase)
        return;
    EditStep step = EditStep::between(*m_liveBase, packet(), assignmentText(m_livePath, m_liveText));
    step.packet = m_current;
    m_liveBase.reset();
    m_liveText.clear();
    if (step.isEmpty())
        return;
    m_history.push({std::move(step)});
    m_packets.change(m_current, m_packet);
    emit historyChanged();
}

void Session::cancelLive()
{
    if (!m_liveBase)
        return;
    const bool hasChanged = packet() != *m_liveBase;
    m_packet = *std::exchange(m_liveBase, std::nullopt);
    m_tree = std::exchange(m_liveBaseTree, {});
    m_previousTree = {};
    m_lastEditedPath.clear();
    m_liveText.clear();
    emit treeChanged();
    if (hasChanged)
        emit packetChanged();
}

} // namespace wl
