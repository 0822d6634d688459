// SPDX-License-Identifier: MIT
#include "core/edit/elements.h"

#include "core/codec/hextext.h"
#include "core/dissect/fieldpath.h"

#include <algorithm>

namespace wl {
namespace {

Error mistake(const FieldTree &tree, NodeIndex node, std::string text)
{
    return {.code = ErrorCode::BadInput, .text = std::move(text), .file = pathOf(tree, node)};
}

bool isElement(const FieldNode &node)
{
    return node.index >= 0 && node.kind != NodeKind::Error;
}

std::vector<NodeIndex> elementsBeside(const FieldTree &tree, NodeIndex node)
{
    const NodeIndex list = tree.node(node).parent;
    std::vector<NodeIndex> elements;
    for (NodeIndex i = list + 1; i < tree.node(list).end; i = tree.node(i).end) {
        if (isElement(tree.node(i)))
            elements.push_back(i);
    }
    return elements;
}

/// A run of bytes that stands elsewhere now.
struct Moved
{
    qsizetype from = 0;
    qsizetype size = 0;
    qsizetype to = 0;
};

/// Whether the payload of a choice lies inside of one of the elements, and not around them.
bool isInside(const FieldTree &tree, const DecodeAs &choice, const std::vector<NodeIndex> &elements)
{
    return std::ranges::any_of(elements, [&](NodeIndex element) {
        for (NodeIndex i = element; i < tree.node(element).end; ++i) {
            if (tree.node(i).attribute == choice.payload && tree.node(i).bits.firstByte() == choice.offset)
                return true;
        }
        return false;
    });
}

void moveMarks(Packet &packet, const FieldTree &tree, const std::vector<NodeIndex> &elements,
               const std::vector<Moved> &runs)
{
    const auto place = [&runs](std::int64_t byte) -> std::int64_t {
        for (const Moved &run : runs) {
            if (byte >= run.from && byte < run.from + run.size)
                return byte - run.from + run.to;
        }
        return byte;
    };
    for (Anchor &pin : packet.pins)
        pin.bit = place(pin.bit / 8) * 8 + pin.bit % 8;
    for (DecodeAs &choice : packet.decodeAs) {
        if (isInside(tree, choice, elements))
            choice.offset = static_cast<std::uint32_t>(place(choice.offset));
    }
}

} // namespace

NodeIndex elementOf(const FieldTree &tree, NodeIndex node)
{
    while (node != noNode && !isElement(tree.node(node)))
        node = tree.node(node).kind == NodeKind::Layer ? noNode : tree.node(node).parent;
    return node;
}

std::string placeBeside(const FieldTree &tree, NodeIndex element, int index)
{
    const std::string path = pathOf(tree, element);
    return path.substr(0, path.rfind('[') + 1) + std::to_string(index) + ']';
}

Result<EditResult> moveElement(Editor &editor, const Packet &packet, const FieldTree &tree, NodeIndex node, int by)
{
    const NodeIndex moved = elementOf(tree, node);
    if (moved == noNode)
        return mistake(tree, node, "expected an element of a list");
    std::vector<NodeIndex> order = elementsBeside(tree, moved);
    for (const NodeIndex each : order) {
        const FieldNode &element = tree.node(each);
        if (element.isReadOnly() || element.isAside)
            return mistake(tree, node, "the definition says where this stands: it cannot be moved");
        if (element.bits.first % 8 != 0 || element.bits.length % 8 != 0)
            return mistake(tree, node, "only elements of whole bytes can be moved");
    }
    const auto from = std::ranges::find(order, moved) - order.begin();
    const auto to = from + by;
    if (to < 0 || to >= std::ssize(order))
        return mistake(tree, node, by < 0 ? "it is the first element" : "it is the last element");

    // Between two elements may stand padding: it keeps its place in the order.
    std::vector<qsizetype> gaps;
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
        gaps.push_back(tree.node(order[i + 1]).bits.firstByte()
                       - (tree.node(order[i]).bits.firstByte() + tree.node(order[i]).bits.touchedBytes()));
    const qsizetype start = tree.node(order.front()).bits.firstByte();
    if (std::ranges::any_of(gaps, [](qsizetype gap) { return gap < 0; }))
        return mistake(tree, node, "the definition says where this stands: it cannot be moved");
    const std::vector<NodeIndex> before = order;
    if (from < to)
        std::rotate(order.begin() + from, order.begin() + from + 1, order.begin() + to + 1);
    else
        std::rotate(order.begin() + to, order.begin() + from, order.begin() + from + 1);

    Packet changed = packet;
    std::vector<Moved> runs;
    qsizetype at = start;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const BitRange bits = tree.node(order[i]).bits;
        runs.push_back({bits.firstByte(), bits.touchedBytes(), at});
        changed.bytes.replace(at, bits.touchedBytes(), packet.bytes.mid(bits.firstByte(), bits.touchedBytes()));
        at += bits.touchedBytes();
        if (i >= gaps.size())
            break;
        const BitRange left = tree.node(before[i]).bits;
        const qsizetype gapAt = left.firstByte() + left.touchedBytes();
        runs.push_back({gapAt, gaps[i], at});
        changed.bytes.replace(at, gaps[i], packet.bytes.mid(gapAt, gaps[i]));
        at += gaps[i];
    }
    moveMarks(changed, tree, order, runs);
    return editor.settled(std::move(changed));
}

Result<EditResult> duplicateElement(Editor &editor, const Packet &packet, const FieldTree &tree, NodeIndex node)
{
    const NodeIndex copied = elementOf(tree, node);
    if (copied == noNode)
        return mistake(tree, node, "expected an element of a list");
    const FieldNode &element = tree.node(copied);
    if (element.isReadOnly() || element.isAside)
        return mistake(tree, node, "the definition says where this stands: it cannot be copied");
    const QByteArray bytes = packet.bytes.mid(element.bits.firstByte(), element.bits.touchedBytes());
    return editor.insertElement(packet, tree, placeBeside(tree, copied, element.index + 1),
                                "0x" + toHex(viewOf(bytes)));
}

} // namespace wl
