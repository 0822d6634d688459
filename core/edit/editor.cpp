// SPDX-License-Identifier: MIT
#include "core/edit/editor.h"

#include "core/codec/bytetext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/synthesis.h"
#include "core/edit/valuetext.h"

#include <algorithm>

namespace wl {
namespace {

Error at(const FieldTree &tree, NodeIndex node, Error error)
{
    if (error.file.empty())
        error.file = pathOf(tree, node);
    return error;
}

bool hasRule(const Registry &registry, const FieldNode &node)
{
    return node.kind == NodeKind::Value && node.attribute != noAttribute
        && !registry.info(node.attribute).autoRule.isEmpty();
}

/// A field whose length may change: what inserted bytes fall into (rule R11).
bool isVariable(const Registry &registry, const FieldNode &node)
{
    if (node.isTransparent)
        return false;
    if (node.kind == NodeKind::Trailer || node.kind == NodeKind::Error)
        return true;
    if (node.kind != NodeKind::Value)
        return false;
    const Attribute &attribute = registry.attribute(node.attribute);
    return !attribute.isNumber() && attribute.fixedBytes == 0;
}

NodeIndex variableNodeAt(const Registry &registry, const FieldTree &tree, qsizetype offset, qsizetype count)
{
    NodeIndex found = noNode;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        const bool holds = node.bits.first <= offset * 8 && (offset + count) * 8 <= node.bits.end();
        const bool isStrict = count > 0 || offset * 8 < node.bits.end() || found == noNode;
        if (holds && isStrict && isVariable(registry, node))
            found = i;
    }
    return found;
}

/// Replaces a structure's bytes, but touches only those between the first and the last that differ: offsets into the
/// rest keep what they point at.
void spliceDifference(Workpiece &piece, NodeIndex node, const QByteArray &bytes)
{
    const BitRange range = piece.node(node).bits;
    const QByteArray old = piece.bytes().mid(range.firstByte(), range.touchedBytes());
    const qsizetype most = std::min(old.size(), bytes.size());
    const qsizetype same = std::mismatch(old.begin(), old.begin() + most, bytes.begin()).first - old.begin();
    const qsizetype rest = most - same;
    const qsizetype sameBehind = std::mismatch(old.rbegin(), old.rbegin() + rest, bytes.rbegin()).first - old.rbegin();
    piece.spliceInside(node, range.firstByte() + same, old.size() - same - sameBehind,
                       bytes.mid(same, bytes.size() - same - sameBehind));
}

/// A notation that hides something of the bytes, as that of a name hides where its pointers stand, must not lose it
/// unasked: typing what is shown changes nothing.
bool saysNothingNew(const FieldTree &tree, NodeIndex node, std::string_view text)
{
    const FieldNode &field = tree.node(node);
    const bool isFormatted = field.kind == NodeKind::Structure && !tree.registry().info(field.row).format.empty();
    if (!isFormatted)
        return false;
    const std::string shown = textOf(tree, node).value;
    const auto typed = parseStructure(tree.registry(), field.row, text);
    const auto present = parseStructure(tree.registry(), field.row, shown);
    return text == shown || (typed && present && *typed == *present);
}

/// The payload of the outermost layer; it is put where it belongs when it is empty.
NodeIndex payloadOf(Workpiece &piece)
{
    const Registry &registry = piece.registry();
    const auto isPayload = [&](AttributeId id) { return id != noAttribute && registry.attribute(id).payload >= 0; };
    const auto isInside = [&](NodeIndex i) { // a deeper layer
        NodeIndex up = piece.node(i).parent;
        while (up != noNode && piece.node(up).kind != NodeKind::Layer)
            up = piece.node(up).parent;
        return up != 0 && up != noNode;
    };
    for (NodeIndex i = 1; i < piece.nodes().size(); ++i) {
        const FieldNode &node = piece.node(i);
        const bool isRegion = node.kind == NodeKind::Payload || node.kind == NodeKind::Value;
        if (isRegion && node.source == 0 && isPayload(node.attribute) && !isInside(i))
            return i;
    }
    for (NodeIndex holder = 0; holder < piece.nodes().size(); ++holder) {
        if (!piece.node(holder).isStructure() || piece.node(holder).source != 0
            || (holder > 0 && (piece.node(holder).kind == NodeKind::Layer || isInside(holder))))
            continue;
        const Type &type = registry.type(piece.node(holder).row);
        for (std::uint32_t a = 0; a < type.attributeCount; ++a) {
            const AttributeId id = type.firstAttribute + a;
            const Attribute &attribute = registry.attribute(id);
            if (!isPayload(id)
                || (!attribute.condition.isEmpty() && !piece.evaluate(attribute.condition, holder).isTrue()))
                continue;
            NodeIndex before = holder + 1; // the first child that stands behind it
            while (before < piece.node(holder).end && piece.node(before).attribute != noAttribute
                   && piece.node(before).attribute < id)
                before = piece.node(before).end;
            const std::int64_t bit
                = before < piece.node(holder).end ? piece.node(before).bits.first : piece.node(holder).bits.end();
            return piece.insertNode(before,
                                    {.kind = NodeKind::Payload, .parent = holder, .attribute = id, .bits = {bit, 0}});
        }
    }
    return noNode;
}

} // namespace

Editor::Editor(RegistryPtr registry) : m_registry(std::move(registry)), m_dissector(*m_registry) { }

FieldTree Editor::treeOf(const Packet &packet)
{
    m_dissector.dissect(viewOf(packet.bytes), packet.root, packet.decodeAs);
    return {m_registry, m_dissector, packet.bytes};
}

Packet Editor::judged(Packet packet)
{
    const FieldTree tree = treeOf(packet);
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        const Anchor anchor{node.attribute, node.bits.first};
        if (!hasRule(*m_registry, node)
            || std::find(packet.pins.begin(), packet.pins.end(), anchor) != packet.pins.end())
            continue;
        const auto right = ruleValue(tree, i);
        const Value present = TreeSource(tree).valueOf(i);
        if (right && present.isWhole() && *right != static_cast<std::uint64_t>(present.integer))
            packet.pins.push_back(anchor);
    }
    return packet;
}

Result<EditResult> Editor::settled(Packet packet)
{
    const FieldTree tree = treeOf(packet);
    return Workpiece(m_registry, m_dissector, std::move(packet), tree).finish(false, Workpiece::FirstSeen::Judge);
}

Result<EditResult> Editor::decodeAs(const Packet &packet, const FieldTree &tree, NodeIndex node, Row row)
{
    const auto isPayload = [&](const FieldNode &each) {
        return each.source == 0 && each.attribute != noAttribute && each.index < 0
            && m_registry->attribute(each.attribute).payload >= 0;
    };
    NodeIndex payload = node;
    while (payload != noNode && !isPayload(tree.node(payload)))
        payload = tree.node(payload).parent;
    Packet changed = packet;
    if (payload == noNode && row == noRow)
        return at(tree, node,
                  {ErrorCode::BadInput, "nothing chooses what the packet begins with: expected a protocol"});
    if (payload == noNode) {
        changed.root = row;
    } else {
        const FieldNode &region = tree.node(payload);
        const auto offset = static_cast<std::uint32_t>(region.bits.firstByte());
        std::erase_if(changed.decodeAs, [&](const DecodeAs &choice) {
            return choice.payload == region.attribute && choice.offset == offset;
        });
        if (row != noRow)
            changed.decodeAs.push_back({region.attribute, offset, row});
    }
    changed = judged(std::move(changed));
    FieldTree now = treeOf(changed);
    return EditResult{std::move(changed), std::move(now)};
}

Result<EditResult> Editor::setField(const Packet &packet, const FieldTree &tree, NodeIndex node, std::string_view text)
{
    const FieldNode &field = tree.node(node);
    if (field.kind == NodeKind::Layer || field.kind == NodeKind::Payload)
        return at(tree, node, {ErrorCode::BadInput, "a layer has no value of its own"});
    if (field.isReadOnly())
        return at(tree, node, {ErrorCode::BadInput, "this is what processing made of other bytes: it is read-only"});
    const bool isAutomatic = hasRule(*m_registry, field);
    if (isAutomatic && text.find_first_not_of(" \t") == std::string_view::npos)
        return setPinned(packet, tree, node, false);

    if (saysNothingNew(tree, node, text))
        return EditResult{packet, tree};
    const bool isPlain = field.kind == NodeKind::Value || (field.index >= 0 && field.kind != NodeKind::Structure);
    const auto value
        = isPlain ? parseValue(*m_registry, field.reader, text, namesFor(tree, node)) : [&]() -> Result<FieldValue> {
        const Row row = field.kind == NodeKind::Structure ? field.row : noRow;
        const auto bytes = parseStructure(*m_registry, row, text);
        return bytes ? Result<FieldValue>(FieldValue{*bytes}) : bytes.error();
    }();
    if (!value)
        return at(tree, node, value.error());

    Workpiece piece(m_registry, m_dissector, packet, tree);
    bool sizesMoved = false;
    if (const auto *number = std::get_if<std::uint64_t>(&*value)) {
        piece.setNumber(node, *number);
    } else {
        const auto &bytes = std::get<QByteArray>(*value);
        sizesMoved = bytes.size() != field.bits.touchedBytes();
        if (sizesMoved && field.isAside)
            return at(tree, node,
                      {ErrorCode::BadInput,
                       "the definition says where this stands: it can be overwritten with as many bytes"});
        if (field.kind == NodeKind::Structure)
            spliceDifference(piece, node, bytes);
        else
            piece.splice(node, bytes);
    }
    if (isAutomatic)
        piece.pin(node);
    auto result = piece.finish(sizesMoved, Workpiece::FirstSeen::Judge);
    return result ? std::move(result) : Result<EditResult>(at(tree, node, result.error()));
}

Result<EditResult> Editor::setPinned(const Packet &packet, const FieldTree &tree, NodeIndex node, bool pinned)
{
    if (!hasRule(*m_registry, tree.node(node)))
        return at(tree, node, {ErrorCode::BadInput, "no rule keeps this field; there is nothing to follow"});
    Workpiece piece(m_registry, m_dissector, packet, tree);
    if (pinned)
        piece.pin(node);
    else
        piece.unpin(node);
    return piece.finish(false, Workpiece::FirstSeen::Judge);
}

Result<EditResult> Editor::removeNode(const Packet &packet, const FieldTree &tree, NodeIndex node)
{
    const FieldNode &field = tree.node(node);
    const bool isRemovable = field.index >= 0 || field.kind == NodeKind::Trailer || field.kind == NodeKind::Error
        || isVariable(*m_registry, field) || field.kind == NodeKind::List
        || (field.kind == NodeKind::Structure && field.index < 0);
    if (field.isReadOnly() || field.isAside)
        return at(tree, node, {ErrorCode::BadInput, "the definition says where this stands: it cannot be removed"});
    if (!isRemovable)
        return at(tree, node, {ErrorCode::BadInput, "a field of fixed size cannot be removed"});
    Workpiece piece(m_registry, m_dissector, packet, tree);
    piece.splice(node, {});
    piece.eraseNode(node);
    return piece.finish(true, Workpiece::FirstSeen::Judge);
}

Result<EditResult> Editor::replaceBytes(const Packet &packet, const FieldTree &tree, qsizetype offset, qsizetype count,
                                        const QByteArray &bytes)
{
    if (offset < 0 || count < 0 || offset + count > packet.bytes.size())
        return Error{ErrorCode::BadInput,
                     "the bytes " + std::to_string(offset) + " to " + std::to_string(offset + count)
                         + " are not in the packet"};
    Workpiece piece(m_registry, m_dissector, packet, tree);
    if (bytes.size() == count) {
        piece.overwrite(offset, bytes);
        const BitRange written = BitRange::ofBytes(offset, count);
        for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
            const FieldNode &node = tree.node(i);
            const bool overlaps
                = node.source == 0 && node.bits.first < written.end() && written.first < node.bits.end();
            if (overlaps && hasRule(*m_registry, node))
                piece.pin(i);
        }
        return piece.finish(false, Workpiece::FirstSeen::Judge);
    }
    const NodeIndex target = variableNodeAt(*m_registry, tree, offset, count);
    if (target == noNode) {
        piece.rawSplice(offset, count, bytes);
        return piece.finish(false, Workpiece::FirstSeen::Judge);
    }
    piece.spliceInside(target, offset, count, bytes);
    return piece.finish(true, Workpiece::FirstSeen::Judge);
}

Result<EditResult> Editor::make(const PacketPlan &plan)
{
    if (plan.layers.empty())
        return Error{ErrorCode::BadInput, "expected at least one layer"};
    Workpiece piece(m_registry, m_dissector, plan.layers.front().row);
    Result<Done> done = Synthesis(piece, plan).packet();
    if (!done)
        return done.error();
    return piece.finish(true, Workpiece::FirstSeen::Follow);
}

Result<EditResult> Editor::wrap(const Packet &packet, const LayerPlan &outer)
{
    PacketPlan plan{.layers = {outer, {.row = packet.root}}};
    Workpiece piece(m_registry, m_dissector, outer.row);
    Result<Done> done = Synthesis(piece, plan).packet();
    if (!done)
        return done.error();
    // The layer that was made inside gives way to the packet there is.
    NodeIndex inner = 1;
    while (piece.node(inner).kind != NodeKind::Layer)
        ++inner;
    const std::int64_t bit = piece.node(inner).bits.first;
    piece.splice(inner, packet.bytes);
    piece.packet().pins.clear();
    piece.packet().decodeAs.clear();
    piece.takeMarks(packet, bit);
    piece.packet().takeTexts(packet);
    piece.packet().missing = packet.missing;
    return piece.finish(true, Workpiece::FirstSeen::Follow);
}

Result<EditResult> Editor::carry(const Packet &outer, const Packet &inner)
{
    const FieldTree tree = treeOf(outer);
    Workpiece piece(m_registry, m_dissector, outer, tree);
    const NodeIndex payload = payloadOf(piece);
    if (payload == noNode)
        return Error{ErrorCode::BadInput, labelOf(tree, 0) + " has no payload that could hold another layer"};
    const std::int64_t bit = piece.node(payload).bits.first;
    piece.splice(payload, inner.bytes);
    if (inner.root != noRow)
        piece.holdLayer(payload, inner.root);
    piece.takeMarks(inner, bit);
    return piece.finish(true, Workpiece::FirstSeen::Follow);
}

std::optional<std::uint64_t> Editor::ruleValue(const FieldTree &tree, NodeIndex node) const
{
    TreeSource source(tree);
    Evaluator<TreeSource> evaluator(*m_registry, source);
    const RuleContext context{*m_registry, tree.nodes(), tree.bytes(), evaluator};
    const auto right = computeRule(context, node);
    return right ? std::optional(right->value) : std::nullopt;
}

} // namespace wl
