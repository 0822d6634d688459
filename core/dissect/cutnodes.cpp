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

/// Whether structures of type @p row are read one way or another by how much is left of their region.
bool looksAtRegion(const Registry &registry, Row row)
{
    const auto looks = [&registry](CodeRange range) {
        const auto first = registry.instructions().begin() + range.first;
        return std::any_of(first, first + range.count, [](const Instruction &step) { return step.op == Op::Stream; });
    };
    const Type &type = registry.type(row);
    const auto attributes = std::span(registry.attributes()).subspan(type.firstAttribute, type.attributeCount);
    const auto instances = std::span(registry.instances()).subspan(type.firstInstance, type.instanceCount);
    return std::ranges::any_of(attributes,
                               [&](const Attribute &one) {
                                   return looks(one.condition) || looks(one.size) || looks(one.repeatCode)
                                       || looks(one.switchOn);
                               })
        || std::ranges::any_of(instances,
                               [&](const Instance &one) { return looks(one.value) || looks(one.condition); });
}

/// Marks what was read otherwise than it would have been in the whole of a region: everything behind the first
/// structure in it that looks at how much is left.
void markMisread(const FieldTree &tree, std::vector<bool> &cut)
{
    const std::span<const FieldNode> nodes = tree.nodes();
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].isStructure() || !looksAtRegion(tree.registry(), nodes[i].row))
            continue;
        NodeIndex region = i;
        while (nodes[region].parent != noNode && nodes[region].kind != NodeKind::Layer
               && nodes[region].kind != NodeKind::Payload
               && (nodes[region].attribute == noAttribute
                   || !tree.registry().attribute(nodes[region].attribute).hasRegion()))
            region = nodes[region].parent;
        if (cut[region])
            std::fill(cut.begin() + i, cut.begin() + nodes[region].end, true);
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
        const FieldNode &node = nodes[i];
        const bool isQuoted = node.isPartial && node.source == 0;
        const bool isShort = node.isClamped || node.problem == ReadProblem::TooShort;
        if (!isQuoted || !isShort || (!cut.empty() && cut[i]))
            continue;
        NodeIndex quoted = i;
        while (nodes[quoted].parent != noNode && nodes[nodes[quoted].parent].isPartial)
            quoted = nodes[quoted].parent;
        mark(quoted, nodes[quoted].end, node.bits.end());
    }
    if (!cut.empty())
        markMisread(tree, cut);
    return cut;
}

} // namespace wl
