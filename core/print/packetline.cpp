// SPDX-License-Identifier: MIT
#include "core/print/packetline.h"

#include "core/dissect/fieldtext.h"

namespace wl {
namespace {

/// Whether the layer says between whom the packet goes; then @p line has it.
bool takeAddresses(const FieldTree &tree, NodeIndex layer, PacketLine &line)
{
    const Registry &registry = tree.registry();
    const NameId source = registry.nameId("src");
    const NameId destination = registry.nameId("dst");
    for (const Provision &provision : registry.info(tree.node(layer).row).provisions) {
        CodeRange from;
        CodeRange to;
        for (const auto &[name, code] : provision.values) {
            if (name == source)
                from = code;
            else if (name == destination)
                to = code;
        }
        if (from.isEmpty() || to.isEmpty())
            continue;
        line.source = expressionText(tree, layer, from);
        line.destination = expressionText(tree, layer, to);
        return !line.source.empty() || !line.destination.empty();
    }
    return false;
}

} // namespace

PacketLine lineOf(const FieldTree &tree)
{
    PacketLine line;
    bool hasAddresses = false;
    const std::vector<NodeIndex> layers = tree.layers();
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        const FieldNode &node = tree.node(*layer);
        if (node.isPartial)
            continue;
        if (line.protocol.empty())
            line.protocol = tree.registry().info(node.row).path;
        if (line.information.empty())
            line.information = summaryOf(tree, *layer);
        hasAddresses = hasAddresses || takeAddresses(tree, *layer, line);
    }
    return line;
}

} // namespace wl
