// SPDX-License-Identifier: MIT
#include "ui/selection/selection.h"

#include "core/dissect/fieldpath.h"
#include "core/session/session.h"

namespace wl {
namespace {

/// The node whose canonical path that is. findNode() alone would also take a suffix or another tool's name.
NodeIndex nodeOfPath(const FieldTree &tree, const std::string &path)
{
    if (tree.isEmpty() || path.empty())
        return noNode;
    const auto found = findNode(tree, path);
    return found && pathOf(tree, *found) == path ? *found : noNode;
}

/// The parent somebody sees, through the regions that hold inner layers.
NodeIndex parentOf(const FieldTree &tree, NodeIndex node)
{
    return tree.node(node).kind == NodeKind::Layer ? noNode : tree.visibleParent(node);
}

} // namespace

Selection::Selection(const Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::treeChanged, this, &Selection::follow);
}

void Selection::setField(std::string_view path, SelectionSource source)
{
    const FieldTree &tree = m_session.tree();
    const auto found = tree.isEmpty() ? Result<NodeIndex>(noNode) : findNode(tree, path);
    take(found ? *found : noNode, {}, source);
}

void Selection::setNode(NodeIndex node, SelectionSource source)
{
    take(node, {}, source);
}

void Selection::setBytes(BitRange range, SelectionSource source)
{
    if (range == m_picked && m_node != noNode && m_bits.contains(range))
        return;
    const FieldTree &tree = m_session.tree();
    NodeIndex node = tree.isEmpty() ? noNode : tree.nodeAt(range.first);
    const bool isInOneByte = range.touchedBytes() <= 1;
    while (node != noNode && !isInOneByte && !tree.node(node).bits.contains(range)) {
        const NodeIndex parent = parentOf(tree, node);
        node = parent != noNode ? parent : tree.layerOf(tree.node(node).parent);
    }
    take(node, range, source);
}

void Selection::widen(SelectionSource source)
{
    if (m_node == noNode)
        return;
    if (const NodeIndex parent = parentOf(m_session.tree(), m_node); parent != noNode)
        take(parent, m_picked, source);
}

void Selection::clear(SelectionSource source)
{
    take(noNode, {}, source);
}

std::vector<std::size_t> Selection::packets() const
{
    const bool isKnown = !m_packets.empty() && m_packets.back() < m_session.packetCount();
    return isKnown ? m_packets : std::vector<std::size_t>{m_session.currentIndex()};
}

void Selection::setPackets(std::vector<std::size_t> packets)
{
    if (packets == m_packets)
        return;
    m_packets = std::move(packets);
    emit packetsChanged();
}

void Selection::take(NodeIndex node, BitRange picked, SelectionSource source)
{
    const FieldTree &tree = m_session.tree();
    const BitRange bits = node != noNode ? tree.node(node).bits : picked;
    std::string path = node != noNode ? pathOf(tree, node) : std::string();
    m_picked = picked;
    m_source = source;
    if (node == m_node && bits == m_bits && path == m_path)
        return;
    m_node = node;
    m_bits = bits;
    m_path = std::move(path);
    emit changed();
}

void Selection::follow()
{
    const FieldTree &tree = m_session.tree();
    const NodeIndex node = nodeOfPath(tree, m_path);
    const BitRange bits = node != noNode ? tree.node(node).bits : BitRange{};
    const bool isElsewhere = node != m_node || bits != m_bits;
    m_node = node; // the path stays: undo may bring the field back
    m_bits = bits;
    m_picked = {};
    if (isElsewhere)
        emit changed();
}

} // namespace wl
