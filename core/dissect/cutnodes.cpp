// SPDX-License-Identifier: MIT
#include "core/dissect/cutnodes.h"

#include <algorithm>

namespace wl {
namespace {

/// Whether more of it may have stood behind its end.
bool isOpen(const Registry &registry, const FieldNode &node)
{
    if (node.kind != NodeKind::Value || node.attribute == noAttribute || node.isClamped)
        return true;
    const Attribute &attribute = registry.attribute(node.reader);
    return !attribute.isNumber() && attribute.fixedBytes == 0;
}

/// What tells by how much is left of a region how the fields of a structure are read.
class RegionUse
{
public:
    explicit RegionUse(const Registry &registry) : m_registry(registry) { }

    /// The first field of type @p row that another size of the region might make another one; noAttribute: none.
    [[nodiscard]] AttributeId firstMisread(Row row) const
    {
        const Type &type = m_registry.type(row);
        const auto instances = std::span(m_registry.instances()).subspan(type.firstInstance, type.instanceCount);
        const bool throughInstance = std::ranges::any_of(
            instances, [&](const Instance &one) { return uses(one.value, false) || uses(one.condition, false); });
        for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
            const Attribute &one = m_registry.attribute(id);
            if (uses(one.condition, throughInstance) || uses(one.repeatCode, throughInstance)
                || uses(one.switchOn, throughInstance))
                return id;
            const bool isLast = id + 1 == type.firstAttribute + type.attributeCount;
            if (uses(one.size, throughInstance) && !isLast) // the last ends where the region does
                return id;
        }
        return noAttribute;
    }

private:
    [[nodiscard]] bool uses(CodeRange range, bool throughInstance) const
    {
        const auto first = m_registry.instructions().begin() + range.first;
        return std::any_of(first, first + range.count, [throughInstance](const Instruction &step) {
            return step.op == Op::Stream || (throughInstance && step.op == Op::Instance);
        });
    }

    const Registry &m_registry;
};

/// The structure or payload around @p node, or itself, that has a size of its own; the root at last.
NodeIndex regionOf(const FieldTree &tree, NodeIndex node)
{
    for (; tree.node(node).parent != noNode; node = tree.node(node).parent) {
        const FieldNode &one = tree.node(node);
        const bool isSized = one.kind == NodeKind::Structure && one.attribute != noAttribute
            && tree.registry().attribute(one.attribute).hasRegion();
        if (one.kind == NodeKind::Payload || isSized)
            break;
    }
    return node;
}

/// Marks what was read otherwise than it might have been in the whole of a region that is cut.
void markMisread(const FieldTree &tree, std::vector<bool> &cut)
{
    const RegionUse use(tree.registry());
    NodeIndex done = 0;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const NodeIndex region = tree.node(i).isStructure() ? regionOf(tree, i) : noNode;
        const AttributeId misread = region != noNode && cut[region] ? use.firstMisread(tree.node(i).row) : noAttribute;
        if (misread == noAttribute)
            continue;
        NodeIndex first = i + 1;
        while (first < tree.node(i).end && tree.node(first).attribute < misread)
            first = tree.node(first).end;
        // Once each, however many structures of a region look at it.
        const NodeIndex end = tree.node(region).end;
        if (std::max(first, done) < end)
            std::fill(cut.begin() + std::max(first, done), cut.begin() + end, true);
        done = std::max(done, end);
    }
}

} // namespace

std::vector<bool> cutNodes(const FieldTree &tree, bool isCut)
{
    const std::span<const FieldNode> nodes = tree.nodes();
    std::vector<bool> cut;
    const auto mark = [&](NodeIndex first, NodeIndex last, std::int64_t end) {
        cut.resize(nodes.size());
        for (NodeIndex i = first; i < last; ++i) {
            if (nodes[i].source == 0 && nodes[i].bits.end() == end && isOpen(tree.registry(), nodes[i]))
                cut[i] = true;
        }
    };
    if (isCut && !nodes.empty())
        mark(0, static_cast<NodeIndex>(nodes.size()), tree.bytes().size() * 8);
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        // The field that holds a quoted packet is whole; what is in it is not when it says that it was longer.
        const bool holdsQuoted = nodes[i].isPartial && nodes[i].source == 0
            && (nodes[i].parent == noNode || !nodes[nodes[i].parent].isPartial);
        const auto quoted = nodes.subspan(i, holdsQuoted ? nodes[i].end - i : 0);
        const bool isShort = std::ranges::any_of(quoted, [&](const FieldNode &node) {
            return node.bits.end() == quoted.front().bits.end()
                && (node.isClamped || node.problem == ReadProblem::TooShort);
        });
        if (isShort)
            mark(i + 1, nodes[i].end, nodes[i].bits.end());
    }
    // What could not be read any more would have stood in the list or the bytes before it.
    for (NodeIndex i = 0; i < cut.size(); ++i) {
        if (!cut[i] || nodes[i].kind != NodeKind::Error)
            continue;
        for (NodeIndex before = nodes[i].parent + 1; before < i; before = nodes[before].end) {
            if (nodes[before].attribute == nodes[i].attribute)
                cut[before] = true;
        }
    }
    if (!cut.empty())
        markMisread(tree, cut);
    return cut;
}

} // namespace wl
