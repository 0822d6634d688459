// SPDX-License-Identifier: MIT
#include "core/dissect/fieldtree.h"

#include "core/dissect/treesource.h"

#include <algorithm>

namespace wl {

/// Walks the records of a dissection once and lays the fields out between them.
class FieldTree::Builder
{
public:
    Builder(FieldTree &tree, const Dissector &dissector, std::span<const Record> records)
        : m_tree(tree), m_registry(*tree.m_registry), m_dissector(dissector), m_records(records)
    {
    }

    void run() { structure(0, noNode, NodeKind::Layer, noAttribute, -1, false); }

private:
    [[nodiscard]] bool sees(std::uint32_t parent) const
    {
        return m_at < m_records.size() && m_records[m_at].parent == parent;
    }
    [[nodiscard]] bool seesField(std::uint32_t parent, const Attribute &attribute) const
    {
        return sees(parent) && m_records[m_at].row != errorRow && m_records[m_at].attribute == attribute.index;
    }

    NodeIndex add(NodeKind kind, NodeIndex parent, AttributeId attribute, std::int32_t index, BitRange bits)
    {
        FieldNode node{.kind = kind, .parent = parent, .attribute = attribute, .index = index, .bits = bits};
        node.isPartial = parent != noNode && m_tree.m_nodes[parent].isPartial;
        m_tree.m_nodes.push_back(node);
        return static_cast<NodeIndex>(m_tree.m_nodes.size() - 1);
    }

    void close(NodeIndex index) { m_tree.m_nodes[index].end = static_cast<NodeIndex>(m_tree.m_nodes.size()); }

    /// A record that is an error, a trailer or plain bytes.
    void leaf(NodeKind kind, NodeIndex parent, AttributeId attribute, std::int32_t index)
    {
        const Record &record = m_records[m_at++];
        const NodeIndex node = add(kind, parent, attribute, index, BitRange::ofBytes(record.offset, record.length));
        m_tree.m_nodes[node].row = record.row;
        m_tree.m_nodes[node].isClamped = record.isClamped();
        m_tree.m_nodes[node].problem = record.problem();
        close(node);
    }

    void structure(std::uint32_t record, NodeIndex parent, NodeKind kind, AttributeId attribute, std::int32_t index,
                   bool isTransparent)
    {
        const Record &r = m_records[record];
        const NodeIndex node = add(kind, parent, attribute, index, BitRange::ofBytes(r.offset, r.length));
        m_tree.m_nodes[node].row = r.row;
        m_tree.m_nodes[node].isClamped = r.isClamped();
        m_tree.m_nodes[node].isTransparent = isTransparent;
        m_at = record + 1;
        const Type &type = m_registry.type(r.row);
        for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id)
            field(record, node, id);
        while (sees(record)) {
            const bool isError = m_records[m_at].row == errorRow && m_records[m_at].attribute < type.attributeCount;
            const AttributeId failed = isError ? type.firstAttribute + m_records[m_at].attribute : noAttribute;
            const NodeIndex list = isError && m_registry.attribute(failed).repeat != Repeat::Once
                ? wl::childOf(m_tree.m_nodes, node, failed)
                : noNode;
            const std::int32_t position = list == noNode ? -1 : childCount(list);
            leaf(m_records[m_at].row == trailerRow ? NodeKind::Trailer : NodeKind::Error, node, failed, position);
        }
        close(node);
    }

    [[nodiscard]] std::int32_t childCount(NodeIndex list) const
    {
        std::int32_t count = 0;
        for (NodeIndex child = list + 1; child < m_tree.m_nodes[list].end; child = m_tree.m_nodes[child].end)
            ++count;
        return count;
    }

    void field(std::uint32_t record, NodeIndex parent, AttributeId id)
    {
        const Attribute &attribute = m_registry.attribute(id);
        const Dissector::StepPlace place = m_dissector.placeOf(record, attribute.step);
        if (place.bit == Dissector::StepPlace::absent)
            return;
        const std::int64_t first = std::int64_t{place.bit} + attribute.bitInStep;
        const bool isFixed = attribute.repeat == Repeat::Once && (attribute.isNumber() || attribute.fixedBytes > 0)
            && attribute.payload < 0;
        if (isFixed) {
            const std::int64_t length = attribute.isNumber() ? attribute.bits : std::int64_t{attribute.fixedBytes} * 8;
            const std::int64_t regionEnd = std::int64_t{m_dissector.regionEnd(record)} * 8;
            if (first + length <= regionEnd) {
                close(add(NodeKind::Value, parent, id, -1, {first, length}));
                if (seesField(record, attribute))
                    ++m_at; // a conditional byte field has a record of its own as well
            }
            return;
        }
        const std::int64_t end = std::max<std::int64_t>(place.endBit, place.bit);
        if (attribute.repeat != Repeat::Once)
            list(record, parent, id, place, {place.bit, end - place.bit});
        else if (attribute.payload >= 0)
            payload(record, parent, id, {place.bit, end - place.bit});
        else if (seesField(record, attribute) && m_records[m_at].row >= firstTypeRow)
            structure(m_at, parent, NodeKind::Structure, id, -1, m_registry.info(id).isInline);
        else if (seesField(record, attribute))
            leaf(NodeKind::Value, parent, id, -1);
        else if (attribute.kind == AttributeKind::Bytes || attribute.kind == AttributeKind::Text)
            close(add(NodeKind::Value, parent, id, -1, {place.bit, 0}));
    }

    void payload(std::uint32_t record, NodeIndex parent, AttributeId id, BitRange region)
    {
        const Attribute &attribute = m_registry.attribute(id);
        if (!seesField(record, attribute) || !m_records[m_at].isLayer()) {
            if (seesField(record, attribute) && m_records[m_at].row == bytesRow)
                leaf(NodeKind::Value, parent, id, -1);
            else
                close(add(NodeKind::Value, parent, id, -1, {region.first, 0}));
            return;
        }
        const NodeIndex node = add(NodeKind::Payload, parent, id, -1, region);
        m_tree.m_nodes[node].isTransparent = true;
        const Payload &rule = m_registry.payloads()[static_cast<std::size_t>(attribute.payload)];
        const bool isPartial = rule.isPartial
            || (!rule.partial.isEmpty()
                && evaluateInTree(m_registry, m_tree.m_nodes, m_tree.m_bytes, parent, rule.partial).isTrue());
        m_tree.m_nodes[node].isPartial = m_tree.m_nodes[node].isPartial || isPartial;
        structure(m_at, node, NodeKind::Layer, noAttribute, -1, false);
        if (seesField(record, attribute) && m_records[m_at].row == trailerRow)
            leaf(NodeKind::Trailer, node, noAttribute, -1);
        close(node);
    }

    void list(std::uint32_t record, NodeIndex parent, AttributeId id, const Dissector::StepPlace &place,
              BitRange region)
    {
        const Attribute &attribute = m_registry.attribute(id);
        const NodeIndex node = add(NodeKind::List, parent, id, -1, region);
        m_tree.m_nodes[node].isTransparent = m_registry.info(id).isInline;
        const std::uint32_t width = attribute.isNumber() ? attribute.bits / 8U : attribute.fixedBytes;
        if (width > 0 && attribute.kind != AttributeKind::Structure && attribute.kind != AttributeKind::Switch) {
            for (std::uint32_t i = 0; i < place.count; ++i)
                close(add(NodeKind::Value, node, id, static_cast<std::int32_t>(i),
                          BitRange::ofBytes(region.firstByte() + std::int64_t{i} * width, width)));
            if (seesField(record, attribute))
                ++m_at;
        } else {
            for (std::int32_t i = 0; seesField(record, attribute) && m_records[m_at].row != trailerRow; ++i) {
                if (m_records[m_at].row >= firstTypeRow)
                    structure(m_at, node, NodeKind::Structure, id, i, false);
                else
                    leaf(NodeKind::Value, node, id, i);
            }
        }
        close(node);
    }

    FieldTree &m_tree;
    const Registry &m_registry;
    const Dissector &m_dissector;
    std::span<const Record> m_records;
    std::uint32_t m_at = 0;
};

FieldTree::FieldTree(RegistryPtr registry, const Dissector &dissector, QByteArray bytes)
    : m_registry(std::move(registry)), m_bytes(std::move(bytes))
{
    Builder(*this, dissector, dissector.records()).run();
}

std::vector<NodeIndex> FieldTree::visibleChildren(NodeIndex parent) const
{
    std::vector<NodeIndex> children;
    for (NodeIndex child = parent + 1; child < m_nodes[parent].end;) {
        if (m_nodes[child].isTransparent) {
            ++child; // its own children come next
            continue;
        }
        children.push_back(child);
        child = m_nodes[child].end;
    }
    return children;
}

NodeIndex FieldTree::visibleParent(NodeIndex index) const noexcept
{
    NodeIndex parent = m_nodes[index].parent;
    while (parent != noNode && m_nodes[parent].isTransparent)
        parent = m_nodes[parent].parent;
    return parent;
}

NodeIndex FieldTree::layerOf(NodeIndex index) const noexcept
{
    while (index != noNode && m_nodes[index].kind != NodeKind::Layer)
        index = m_nodes[index].parent;
    return index;
}

NodeIndex FieldTree::structureOf(NodeIndex index) const noexcept
{
    do {
        index = m_nodes[index].parent;
    } while (index != noNode && !m_nodes[index].isStructure());
    return index;
}

std::vector<NodeIndex> FieldTree::layers() const
{
    std::vector<NodeIndex> found;
    for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].kind == NodeKind::Layer)
            found.push_back(i);
    }
    return found;
}

NodeIndex FieldTree::childOf(NodeIndex structure, AttributeId attribute) const noexcept
{
    return wl::childOf(m_nodes, structure, attribute);
}

NodeIndex FieldTree::nodeAt(std::int64_t bit) const noexcept
{
    NodeIndex found = noNode;
    for (NodeIndex i = 0; i < m_nodes.size();) {
        const FieldNode &node = m_nodes[i];
        const bool covers = node.bits.first <= bit && bit < node.bits.end();
        const bool isLeaf = node.end == i + 1;
        if (covers && isLeaf && !node.isTransparent && node.kind != NodeKind::List)
            found = i;
        // A layer's trailer lies outside of it but inside the payload, so only a miss may skip a subtree.
        i = covers || node.kind == NodeKind::Layer ? i + 1 : node.end;
    }
    return found;
}

NodeIndex childOf(std::span<const FieldNode> nodes, NodeIndex structure, AttributeId attribute) noexcept
{
    // While a tree is being built, the nodes that are still open have no end.
    const NodeIndex end = nodes[structure].end > 0 ? nodes[structure].end : static_cast<NodeIndex>(nodes.size());
    for (NodeIndex child = structure + 1; child < end && nodes[child].end > child; child = nodes[child].end) {
        if (nodes[child].attribute == attribute)
            return child;
    }
    return noNode;
}

} // namespace wl
