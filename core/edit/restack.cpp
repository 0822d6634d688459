// SPDX-License-Identifier: MIT
#include "core/edit/restack.h"

#include <algorithm>
#include <utility>

namespace wl {
namespace {

/// One layer with all inside it, as a packet of its own.
Packet cutOut(const Packet &packet, const FieldNode &layer)
{
    Packet part{.bytes = packet.bytes.mid(layer.bits.firstByte(), layer.bits.touchedBytes()), .root = layer.row};
    for (const Anchor &pin : packet.pins) {
        if (pin.bit >= layer.bits.first && pin.bit < layer.bits.end())
            part.pins.push_back({pin.attribute, pin.bit - layer.bits.first});
    }
    const auto begin = static_cast<std::uint32_t>(layer.bits.firstByte());
    for (const DecodeAs &choice : packet.decodeAs) {
        if (choice.offset >= begin && choice.offset < layer.bits.endByte())
            part.decodeAs.push_back({choice.payload, choice.offset - begin, choice.protocol});
    }
    return part;
}

/// What the innermost layer carries and no layer reads.
QByteArray plainPayload(const FieldTree &tree, NodeIndex innermost)
{
    for (NodeIndex i = innermost + 1; i < tree.node(innermost).end; ++i) {
        const FieldNode &node = tree.node(i);
        if (node.kind == NodeKind::Value && node.attribute != noAttribute && node.source == 0
            && tree.registry().attribute(node.attribute).payload >= 0)
            return tree.bytes().mid(node.bits.firstByte(), node.bits.touchedBytes());
    }
    return {};
}

} // namespace

Result<EditResult> restack(Editor &editor, const Packet &packet, const FieldTree &tree,
                           std::span<const StackedLayer> order)
{
    const std::vector<NodeIndex> layers = tree.layers();
    if (layers.empty() || order.empty())
        return Error{ErrorCode::BadInput, "expected at least one layer"};
    for (std::size_t i = 1; i < layers.size(); ++i) {
        if (tree.node(layers[i - 1]).end <= layers[i])
            return Error{ErrorCode::BadInput, "the packet has layers side by side; their order is that of the bytes"};
    }
    const bool keepsPayload = std::any_of(order.begin(), order.end(),
                                          [&](const StackedLayer &each) { return each.layer == layers.back(); });
    const QByteArray payload = keepsPayload ? plainPayload(tree, layers.back()) : QByteArray();
    std::optional<EditResult> inner;
    for (auto each = order.rbegin(); each != order.rend(); ++each) {
        const bool isNew = each->layer == noNode;
        Result<EditResult> made = Error{ErrorCode::BadInput, {}};
        if (isNew && inner)
            made = editor.wrap(inner->packet, {.row = each->made});
        else if (isNew)
            made = editor.make({.layers = {{.row = each->made}}, .payload = payload});
        else if (inner)
            made = editor.carry(cutOut(packet, tree.node(each->layer)), inner->packet);
        else if (each->layer != layers.back())
            made = editor.carry(cutOut(packet, tree.node(each->layer)), {.bytes = payload});
        else if (const Packet part = cutOut(packet, tree.node(each->layer)); true)
            made = EditResult{part, editor.treeOf(part)};
        if (!made)
            return made.error();
        inner = std::move(*made);
    }
    inner->packet.takeTexts(packet);
    inner->packet.missing = packet.missing;
    return std::move(*inner);
}

} // namespace wl
