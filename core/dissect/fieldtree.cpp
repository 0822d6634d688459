// SPDX-License-Identifier: MIT
#include "core/dissect/fieldtree.h"

#include "core/dissect/treesource.h"

#include <algorithm>
#include <utility>

namespace wl {

/// Walks the records of a dissection once and lays the fields out between them.
class FieldTree::Builder
{
public:
    Builder(FieldTree &tree, Dissector &dissector)
        : m_tree(tree), m_registry(*tree.m_registry), m_dissector(dissector),
          m_end(static_cast<std::uint32_t>(dissector.records().size()))
    {
    }

    void run()
    {
        structure(0, noNode, NodeKind::Layer, noAttribute, -1, false);
        for (std::uint32_t i = 1; i < m_dissector.sourceCount(); ++i)
            m_tree.m_sources.push_back(toByteArray(m_dissector.source(i)));
    }

private:
    static constexpr int deepestAside = 16;
    static constexpr std::size_t mostAsideNodes = 50'000;

    [[nodiscard]] const Record &record(std::uint32_t index) const { return m_dissector.records()[index]; }
    [[nodiscard]] bool sees(std::uint32_t parent) const { return m_at < m_end && record(m_at).parent == parent; }
    [[nodiscard]] bool seesField(std::uint32_t parent, const Attribute &attribute) const
    {
        return sees(parent) && record(m_at).row != errorRow && record(m_at).attribute == attribute.index;
    }
    /// Goes to the record behind @p index. Those of instances with a place of their own stand between others.
    void goBehind(std::uint32_t index)
    {
        m_at = index + 1;
        while (m_at < m_end && m_dissector.runOf(m_at) != m_run)
            ++m_at;
    }

    NodeIndex add(NodeKind kind, NodeIndex parent, AttributeId attribute, std::int32_t index, BitRange bits)
    {
        FieldNode node{.kind = kind, .parent = parent, .attribute = attribute, .reader = attribute, .index = index};
        node.bits = bits;
        // Nothing is computed in what `process` made: it is read-only.
        node.isPartial = m_source != 0 || (parent != noNode && m_tree.m_nodes[parent].isPartial);
        node.isAside = m_run != 0;
        node.source = static_cast<std::uint16_t>(m_source);
        if (kind == NodeKind::Value)
            node.order = orderOf(m_registry.attribute(attribute), m_isLittleEndian);
        m_tree.m_nodes.push_back(node);
        return static_cast<NodeIndex>(m_tree.m_nodes.size() - 1);
    }

    void close(NodeIndex index) { m_tree.m_nodes[index].end = static_cast<NodeIndex>(m_tree.m_nodes.size()); }

    /// A record that is an error, a trailer or bytes.
    void leaf(NodeKind kind, NodeIndex parent, AttributeId attribute, std::int32_t index)
    {
        const std::uint32_t at = m_at;
        const Record r = record(at);
        goBehind(at);
        const std::uint32_t content = r.isProcessed() ? m_dissector.contentOf(at) : noRecord;
        if (content != noRecord) {
            const bool isTransparent = index < 0 && m_registry.info(attribute).isInline;
            const NodeIndex node = structure(content, parent, NodeKind::Structure, attribute, index, isTransparent);
            m_tree.m_nodes[node].bits = BitRange::ofBytes(r.offset, r.length);
            return;
        }
        const NodeIndex node = add(kind, parent, attribute, index, BitRange::ofBytes(r.offset, r.length));
        FieldNode &made = m_tree.m_nodes[node];
        made.row = r.row;
        made.isClamped = r.isClamped();
        made.problem = r.problem();
        if (r.isProcessed())
            made.result = static_cast<std::uint16_t>(m_dissector.resultOf(at));
        if (const AttributeId variant = m_dissector.variantOf(at); variant != noAttribute) {
            made.reader = variant;
            made.order = orderOf(m_registry.attribute(variant), m_isLittleEndian);
        }
        close(node);
    }

    NodeIndex structure(std::uint32_t index, NodeIndex parent, NodeKind kind, AttributeId attribute,
                        std::int32_t position, bool isTransparent)
    {
        const Record r = record(index);
        const NodeIndex node = add(kind, parent, attribute, position, BitRange::ofBytes(r.offset, r.length));
        m_tree.m_nodes[node].row = r.row;
        m_tree.m_nodes[node].isClamped = r.isClamped();
        m_tree.m_nodes[node].isTransparent = isTransparent;
        const std::uint32_t outerSource = std::exchange(m_source, m_dissector.sourceOf(index));
        const bool wasLittleEndian = std::exchange(m_isLittleEndian, m_dissector.isLittleEndian(index));
        m_tree.m_nodes[node].order = m_isLittleEndian ? BitOrder::LittleEndian : BitOrder::BigEndian;
        goBehind(index);
        const Type &type = m_registry.type(r.row);
        for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id)
            field(index, node, id);
        rest(index, node, type);
        if (type.parsedCount > 0)
            asides(index, node, type);
        m_source = outerSource;
        m_isLittleEndian = wasLittleEndian;
        close(node);
        return node;
    }

    /// What stands behind the fields of a structure: an error, or bytes that nobody claimed.
    void rest(std::uint32_t index, NodeIndex node, const Type &type)
    {
        while (sees(index)) {
            const Record &r = record(m_at);
            const bool isError = r.row == errorRow && r.attribute < type.attributeCount;
            const AttributeId failed = isError ? type.firstAttribute + r.attribute : noAttribute;
            const NodeIndex list = isError && m_registry.attribute(failed).repeat != Repeat::Once
                ? wl::childOf(m_tree.m_nodes, node, failed)
                : noNode;
            const std::int32_t position = list == noNode ? -1 : childCount(list);
            leaf(r.row == trailerRow ? NodeKind::Trailer : NodeKind::Error, node, failed, position);
        }
    }

    /// Instances with a place of their own, behind everything that stands in the structure's own bytes.
    void asides(std::uint32_t index, NodeIndex node, const Type &type)
    {
        for (std::uint32_t i = type.firstInstance; i < type.firstInstance + type.instanceCount; ++i) {
            const Instance &instance = m_registry.instances()[i];
            const bool isShown = instance.parsed >= 0 && !instance.isLazy && m_asideDepth < deepestAside
                && m_asideNodes < mostAsideNodes;
            const auto aside = isShown ? m_dissector.readAside(index, instance) : std::nullopt;
            if (!aside || aside->state == Dissector::Aside::Busy)
                continue;
            const NodeIndex before = static_cast<NodeIndex>(m_tree.m_nodes.size());
            const std::uint32_t outerAt = m_at;
            const std::uint32_t outerEnd = std::exchange(m_end, aside->end);
            const std::uint32_t outerRun = std::exchange(m_run, aside->run);
            const std::uint32_t outerSource = m_source;
            ++m_asideDepth;
            m_at = aside->first;
            if (m_at < m_end)
                m_source = m_dissector.sourceOf(m_at);
            field(index, node, aside->attribute);
            while (sees(index))
                leaf(NodeKind::Error, node, aside->attribute, -1);
            --m_asideDepth;
            m_source = outerSource;
            m_run = outerRun;
            m_end = outerEnd;
            m_at = outerAt;
            m_asideNodes += m_tree.m_nodes.size() - before;
        }
    }

    [[nodiscard]] std::int32_t childCount(NodeIndex list) const
    {
        std::int32_t count = 0;
        for (NodeIndex child = list + 1; child < m_tree.m_nodes[list].end; child = m_tree.m_nodes[child].end)
            ++count;
        return count;
    }

    void field(std::uint32_t index, NodeIndex parent, AttributeId id)
    {
        const Attribute &attribute = m_registry.attribute(id);
        const Dissector::StepPlace place = m_dissector.placeOf(index, attribute.step);
        if (place.bit == Dissector::StepPlace::absent)
            return;
        const std::int64_t first = std::int64_t{place.bit} + attribute.bitInStep;
        const bool isFixed = attribute.repeat == Repeat::Once && attribute.payload < 0
            && (attribute.isNumber() || (attribute.fixedBytes > 0 && attribute.process == Process::None));
        if (isFixed) {
            const std::int64_t length = attribute.isNumber() ? attribute.bits : std::int64_t{attribute.fixedBytes} * 8;
            const std::int64_t regionEnd = std::int64_t{m_dissector.regionEnd(index)} * 8;
            // An instance may stand outside the region of its structure: there it has a record.
            const bool isElsewhere = attribute.index >= m_registry.type(record(index).row).attributeCount;
            const bool isWhole = isElsewhere ? seesField(index, attribute) : first + length <= regionEnd;
            if (isWhole) {
                close(add(NodeKind::Value, parent, id, -1, {first, length}));
                // A conditional byte field has a record of its own as well; a root's trailer is no field's.
                if (seesField(index, attribute) && record(m_at).row == bytesRow)
                    goBehind(m_at);
            }
            return;
        }
        const std::int64_t end = std::max<std::int64_t>(place.endBit, place.bit);
        if (attribute.repeat != Repeat::Once)
            list(index, parent, id, place, {place.bit, end - place.bit});
        else if (attribute.payload >= 0)
            payload(index, parent, id, {place.bit, end - place.bit});
        else if (seesField(index, attribute) && record(m_at).row >= firstTypeRow)
            structure(m_at, parent, NodeKind::Structure, id, -1, m_registry.info(id).isInline);
        else if (seesField(index, attribute) && record(m_at).row != trailerRow)
            leaf(NodeKind::Value, parent, id, -1);
        else if (attribute.kind == AttributeKind::Bytes || attribute.kind == AttributeKind::Text)
            close(add(NodeKind::Value, parent, id, -1, {place.bit, 0}));
    }

    void payload(std::uint32_t index, NodeIndex parent, AttributeId id, BitRange region)
    {
        const Attribute &attribute = m_registry.attribute(id);
        if (!seesField(index, attribute) || !record(m_at).isLayer()) {
            if (seesField(index, attribute) && record(m_at).row == bytesRow)
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
        if (seesField(index, attribute) && record(m_at).row == trailerRow)
            leaf(NodeKind::Trailer, node, noAttribute, -1);
        close(node);
    }

    void list(std::uint32_t index, NodeIndex parent, AttributeId id, const Dissector::StepPlace &place, BitRange region)
    {
        const Attribute &attribute = m_registry.attribute(id);
        const NodeIndex node = add(NodeKind::List, parent, id, -1, region);
        m_tree.m_nodes[node].isTransparent = m_registry.info(id).isInline;
        if (attribute.isFixedList()) {
            const std::int64_t width = attribute.isNumber() ? attribute.bits : std::int64_t{attribute.fixedBytes} * 8;
            for (std::uint32_t i = 0; i < place.count; ++i)
                close(add(NodeKind::Value, node, id, static_cast<std::int32_t>(i), {region.first + i * width, width}));
            if (seesField(index, attribute))
                goBehind(m_at);
        } else {
            for (std::int32_t i = 0; seesField(index, attribute) && record(m_at).row != trailerRow; ++i) {
                if (record(m_at).row >= firstTypeRow)
                    structure(m_at, node, NodeKind::Structure, id, i, false);
                else
                    leaf(NodeKind::Value, node, id, i);
            }
        }
        close(node);
    }

    FieldTree &m_tree;
    const Registry &m_registry;
    Dissector &m_dissector;
    std::uint32_t m_end;
    std::uint32_t m_at = 0;
    std::uint32_t m_run = 0;    ///< the run of records that is being laid out
    std::uint32_t m_source = 0; ///< the bytes that places count in
    bool m_isLittleEndian = false;
    int m_asideDepth = 0;
    std::size_t m_asideNodes = 0;
};

FieldTree::FieldTree(RegistryPtr registry, Dissector &dissector, QByteArray bytes)
    : m_registry(std::move(registry)), m_bytes(std::move(bytes))
{
    Builder(*this, dissector).run();
}

BitOrder orderOf(const Attribute &attribute, bool isOpenLittle) noexcept
{
    if (attribute.isLowestFirst)
        return BitOrder::LowestFirst;
    const bool isLittle = attribute.isLittleEndian || (attribute.isOrderOpen && isOpenLittle);
    return isLittle ? BitOrder::LittleEndian : BitOrder::BigEndian;
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
        if (node.isAside || node.source != 0) {
            i = node.end;
            continue;
        }
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
