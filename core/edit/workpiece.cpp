// SPDX-License-Identifier: MIT
#include "core/edit/workpiece.h"

#include "core/codec/bits.h"

#include <algorithm>

namespace wl {
namespace {

constexpr int mostRounds = 4;
constexpr qsizetype largestPacket = 16 << 20;

} // namespace

Workpiece::Workpiece(RegistryPtr registry, Dissector &dissector, Packet packet, const FieldTree &tree)
    : m_registry(std::move(registry)), m_dissector(dissector), m_packet(std::move(packet)),
      m_nodes(tree.nodes().begin(), tree.nodes().end()), m_sources(tree.sources())
{
}

Workpiece::Workpiece(RegistryPtr registry, Dissector &dissector, Row root)
    : m_registry(std::move(registry)), m_dissector(dissector)
{
    m_packet.root = root;
}

NodeIndex Workpiece::add(const FieldNode &node)
{
    m_nodes.push_back(node);
    complete(m_nodes.back());
    return static_cast<NodeIndex>(m_nodes.size() - 1);
}

/// What follows from where a new node stands: how its number is read.
void Workpiece::complete(FieldNode &node) const
{
    if (node.reader == noAttribute)
        node.reader = node.attribute;
    const bool isOpenLittle = node.parent != noNode && m_nodes[node.parent].order == BitOrder::LittleEndian;
    if (node.kind == NodeKind::Value && node.reader != noAttribute)
        node.order = orderOf(m_registry->attribute(node.reader), isOpenLittle);
    else if (node.kind == NodeKind::List || node.kind == NodeKind::Structure)
        node.order = isOpenLittle ? BitOrder::LittleEndian : BitOrder::BigEndian;
}

NodeIndex Workpiece::insertNode(NodeIndex before, FieldNode node)
{
    node.end = before + 1;
    complete(node);
    m_nodes.insert(m_nodes.begin() + before, node);
    for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
        if (i == before)
            continue;
        // A node that ended here still ends before the new one, unless it holds it.
        bool holds = false;
        for (NodeIndex up = node.parent; up != noNode && !holds; up = m_nodes[up].parent)
            holds = up == i;
        if (m_nodes[i].end > before || (holds && m_nodes[i].end == before))
            ++m_nodes[i].end;
        if (m_nodes[i].parent != noNode && m_nodes[i].parent >= before)
            ++m_nodes[i].parent;
    }
    return before;
}

void Workpiece::graft(NodeIndex root, const std::vector<FieldNode> &nodes)
{
    const std::int64_t shift = m_nodes[root].bits.first - nodes.front().bits.first;
    for (NodeIndex i = 1; i < nodes.size(); ++i) {
        FieldNode node = nodes[i];
        node.parent += root;
        node.bits.first += shift;
        insertNode(root + i, node); // those that hold it grow with it
    }
}

void Workpiece::holdLayer(NodeIndex payload, Row row)
{
    while (m_nodes[payload].end > payload + 1) // what a splice has forgotten
        eraseNode(m_nodes[payload].end - 1);
    m_nodes[payload].kind = NodeKind::Payload;
    FieldNode layer{.kind = NodeKind::Layer, .row = row, .parent = payload, .bits = m_nodes[payload].bits};
    insertNode(payload + 1, layer);
}

void Workpiece::takeMarks(const Packet &packet, std::int64_t bit)
{
    for (const Anchor &pin : packet.pins)
        m_packet.pins.push_back({pin.attribute, pin.bit + bit});
    for (const DecodeAs &choice : packet.decodeAs)
        m_packet.decodeAs.push_back(
            {choice.payload, choice.offset + static_cast<std::uint32_t>(bit / 8), choice.protocol});
}

void Workpiece::readLast(NodeIndex last)
{
    const BitRange bits = m_nodes[last].bits;
    const QByteArray bytes = m_packet.bytes.mid(bits.firstByte(), bits.touchedBytes());
    m_dissector.dissect(viewOf(bytes), m_nodes[last].row);
    const FieldTree tree(m_registry, m_dissector, bytes);
    for (FieldNode node : tree.nodes().subspan(1)) {
        node.parent += last;
        node.end += last;
        node.bits.first += bits.first;
        m_nodes.push_back(node);
    }
    close(last);
}

void Workpiece::eraseNode(NodeIndex index)
{
    const NodeIndex end = m_nodes[index].end;
    const NodeIndex count = end - index;
    m_nodes.erase(m_nodes.begin() + index, m_nodes.begin() + end);
    for (FieldNode &node : m_nodes) {
        if (node.end >= end)
            node.end -= count;
        if (node.parent != noNode && node.parent >= end)
            node.parent -= count;
    }
}

/// Moves pins and choices with the fields they stand on.
void Workpiece::shiftMarks(const std::vector<FieldNode> &before, std::int64_t fromBit, std::int64_t toBit,
                           std::int64_t delta)
{
    const auto moved = [&](AttributeId attribute, std::int64_t bit) -> std::optional<std::int64_t> {
        for (NodeIndex i = 0; i < before.size(); ++i) {
            if (before[i].attribute == attribute && before[i].bits.first == bit && before[i].index < 0)
                return m_nodes[i].bits.first >= 0 ? std::optional(m_nodes[i].bits.first) : std::nullopt;
        }
        if (bit < fromBit)
            return bit; // dormant: nothing stands there now
        return bit >= toBit ? std::optional(bit + delta) : std::nullopt;
    };
    std::erase_if(m_packet.pins, [&](Anchor &anchor) {
        const auto bit = moved(anchor.attribute, anchor.bit);
        anchor.bit = bit.value_or(0);
        return !bit;
    });
    std::erase_if(m_packet.decodeAs, [&](DecodeAs &choice) {
        const auto bit = moved(choice.payload, std::int64_t{choice.offset} * 8);
        choice.offset = static_cast<std::uint32_t>(bit.value_or(0) / 8);
        return !bit;
    });
}

void Workpiece::splice(NodeIndex target, const QByteArray &bytes)
{
    const BitRange range = m_nodes[target].bits;
    spliceInside(target, range.firstByte(), range.touchedBytes(), bytes);
}

/// Rule R6: an offset follows what it points at. Called when the spans have moved, with those from before.
/// @param keptStart  where the field begins that was spliced: what is put in at its start is part of it
void Workpiece::moveOffsets(const std::vector<FieldNode> &before, const QByteArray &bytesBefore, std::int64_t fromByte,
                            std::int64_t toByte, std::int64_t delta, std::int64_t keptStart)
{
    const auto moved = [=](std::int64_t byte) { return byte >= toByte && byte != keptStart ? byte + delta : byte; };
    for (NodeIndex i = 0; delta != 0 && i < before.size(); ++i) {
        const FieldNode &node = before[i];
        const bool isOffset = node.kind == NodeKind::Value && node.attribute != noAttribute && !node.isPartial
            && m_registry->info(node.attribute).isOffset;
        const bool isGone = node.bits.first < toByte * 8 && node.bits.end() > fromByte * 8;
        if (!isOffset || isGone || m_nodes[i].bits.first < 0 || node.bits.first < 0
            || node.bits.end() > bytesBefore.size() * 8)
            continue;
        NodeIndex layer = node.parent;
        while (before[layer].kind != NodeKind::Layer && before[layer].parent != noNode)
            layer = before[layer].parent;
        const std::uint64_t value = readNumber(viewOf(bytesBefore), node.bits, node.order);
        const std::int64_t base = before[layer].bits.firstByte();
        // A layer that begins where bytes are put in grows; it does not move.
        const std::int64_t baseNow = m_nodes[layer].bits.first >= 0 ? m_nodes[layer].bits.firstByte() : moved(base);
        const std::int64_t target = base + static_cast<std::int64_t>(value);
        if (target <= bytesBefore.size())
            setNumber(i, static_cast<std::uint64_t>(moved(target) - baseNow));
    }
}

void Workpiece::spliceInside(NodeIndex target, qsizetype offset, qsizetype count, const QByteArray &bytes)
{
    const QByteArray bytesBefore = m_packet.bytes;
    m_packet.bytes.replace(offset, count, bytes);
    const std::int64_t delta = (bytes.size() - count) * 8;
    const std::vector<FieldNode> before = m_nodes;
    for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
        FieldNode &node = m_nodes[i];
        const bool holdsTarget = i <= target && target < node.end;
        if (holdsTarget)
            node.bits.length += delta;
        else if (node.isAside)
            node.bits = {-1, 0}; // where it stands is found again when the packet is read anew
        else if (i >= before[target].end)
            node.bits.first += delta;
        else if (i > target)
            node.bits = {-1, 0}; // below the target: forgotten until the packet is read anew
    }
    for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].isAside || (i > target && i < before[target].end))
            m_nodes[i].isPartial = true; // no rule runs for what is gone
    }
    shiftMarks(before, offset * 8, (offset + count) * 8, delta);
    const std::int64_t keptStart = before[target].bits.isEmpty() ? -1 : before[target].bits.firstByte();
    moveOffsets(before, bytesBefore, offset, offset + count, bytes.size() - count, keptStart);
}

void Workpiece::rawSplice(qsizetype offset, qsizetype count, const QByteArray &bytes)
{
    const std::vector<FieldNode> before = m_nodes;
    const QByteArray bytesBefore = m_packet.bytes;
    const qsizetype delta = bytes.size() - count;
    m_packet.bytes.replace(offset, count, bytes);
    for (NodeIndex i = 1; i < m_nodes.size(); ++i) {
        if (m_nodes[i].bits.first >= (offset + count) * 8)
            m_nodes[i].bits.first += delta * 8;
    }
    moveOffsets(before, bytesBefore, offset, offset + count, delta, -1);
    m_nodes = before; // nothing grows: the packet is read anew
    std::erase_if(m_packet.pins, [offset](const Anchor &anchor) { return anchor.bit >= offset * 8; });
    std::erase_if(m_packet.decodeAs, [offset](const DecodeAs &choice) { return choice.offset >= offset; });
    m_unknownFrom = offset * 8;
}

bool Workpiece::isPinned(const FieldNode &node) const
{
    return std::any_of(m_packet.pins.begin(), m_packet.pins.end(), [&node](const Anchor &anchor) {
        return anchor.attribute == node.attribute && anchor.bit == node.bits.first;
    });
}

void Workpiece::pin(NodeIndex node)
{
    if (!isPinned(m_nodes[node]))
        m_packet.pins.push_back({m_nodes[node].attribute, m_nodes[node].bits.first});
}

void Workpiece::unpin(NodeIndex node)
{
    const FieldNode &field = m_nodes[node];
    std::erase(m_packet.pins, Anchor{field.attribute, field.bits.first});
}

Value Workpiece::evaluate(CodeRange code, NodeIndex self, std::uint32_t index)
{
    TreeSource source(*m_registry, m_nodes, viewOf(m_packet.bytes), m_sources);
    Evaluator<TreeSource> evaluator(*m_registry, source);
    return evaluator.run(code, self, nullptr, index);
}

const Case *Workpiece::choose(const Attribute &attribute, NodeIndex self, std::uint32_t index)
{
    TreeSource source(*m_registry, m_nodes, viewOf(m_packet.bytes), m_sources);
    Evaluator<TreeSource> evaluator(*m_registry, source);
    const Case *otherwise
        = attribute.otherwiseCase >= 0 ? m_registry->cases().data() + attribute.otherwiseCase : nullptr;
    return evaluator.choose(attribute, self, index).value_or(otherwise);
}

Value Workpiece::valueOf(NodeIndex node)
{
    return TreeSource(*m_registry, m_nodes, viewOf(m_packet.bytes), m_sources).valueOf(node);
}

/// Fills the padding behind lists up to a multiple. @return true when bytes moved
bool Workpiece::pads()
{
    bool moved = false;
    // Innermost first: what is padded inside counts in the padding around it.
    for (auto i = static_cast<NodeIndex>(m_nodes.size()); i-- > 0;) {
        const FieldNode node = m_nodes[i];
        const bool isPadded = node.kind == NodeKind::Structure && node.attribute != noAttribute && !node.isPartial
            && m_registry->info(node.attribute).padTo > 1;
        if (!isPadded)
            continue;
        const AttributeInfo &info = m_registry->info(node.attribute);
        const AttributeId paddingField = m_registry->attributeNamed(node.row, "padding");
        const NodeIndex padding = paddingField != noAttribute ? childOf(m_nodes, i, paddingField) : noNode;
        if (padding == noNode)
            continue;
        const bool isLast = node.index >= 0 && node.end == m_nodes[node.parent].end;
        if (info.padBetween && isLast && m_nodes[padding].bits.isEmpty())
            continue;
        const std::int64_t body = info.padAfter + (node.bits.length - m_nodes[padding].bits.length) / 8;
        const std::int64_t wanted = (info.padTo - body % info.padTo) % info.padTo;
        if (wanted != m_nodes[padding].bits.length / 8) {
            splice(padding, QByteArray(wanted, static_cast<char>(info.padWith)));
            moved = true;
        }
    }
    return moved;
}

bool Workpiece::runRules()
{
    bool changed = false;
    for (const NodeIndex field : automaticFields(*m_registry, m_nodes)) {
        if (isPinned(m_nodes[field]))
            continue;
        TreeSource source(*m_registry, m_nodes, viewOf(m_packet.bytes), m_sources);
        Evaluator<TreeSource> evaluator(*m_registry, source);
        const RuleContext context{*m_registry, m_nodes, m_packet.bytes, evaluator};
        const auto right = computeRule(context, field);
        if (!right || right->value == context.valueOf(field))
            continue;
        setNumber(field, right->value);
        changed = true;
    }
    return changed;
}

void Workpiece::dissect()
{
    m_dissector.dissect(viewOf(m_packet.bytes), m_packet.root, m_packet.decodeAs);
    const FieldTree tree(m_registry, m_dissector, m_packet.bytes);
    m_nodes.assign(tree.nodes().begin(), tree.nodes().end());
    m_sources = tree.sources();
}

void Workpiece::rememberKnown()
{
    m_known.clear();
    for (const FieldNode &node : m_nodes) {
        const bool hasRule = node.kind == NodeKind::Value && node.attribute != noAttribute
            && !m_registry->info(node.attribute).autoRule.isEmpty();
        const bool isUnknown = m_unknownFrom >= 0 && node.bits.end() > m_unknownFrom;
        if (hasRule && !isUnknown)
            m_known.push_back({node.attribute, node.bits.first});
    }
    std::sort(m_known.begin(), m_known.end());
}

/// Rule D5: a new automatic field whose bytes disagree with its rule keeps them.
void Workpiece::judgeFirstSeen()
{
    TreeSource source(*m_registry, m_nodes, viewOf(m_packet.bytes), m_sources);
    Evaluator<TreeSource> evaluator(*m_registry, source);
    const RuleContext context{*m_registry, m_nodes, m_packet.bytes, evaluator};
    for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
        const FieldNode &node = m_nodes[i];
        const bool hasRule = node.kind == NodeKind::Value && node.attribute != noAttribute
            && !m_registry->info(node.attribute).autoRule.isEmpty();
        if (!hasRule || std::binary_search(m_known.begin(), m_known.end(), Place{node.attribute, node.bits.first}))
            continue;
        const auto right = computeRule(context, i);
        if (right && (right->value != context.valueOf(i) || right->isCut))
            pin(i);
    }
}

/// A layer that was built stays what it was built as, whatever the tables say.
void Workpiece::readPayloadsAsBuilt(const std::vector<FieldNode> &built)
{
    for (NodeIndex i = 0; i + 1 < built.size(); ++i) {
        if (built[i].kind != NodeKind::Payload || built[i].bits.isEmpty() || built[i + 1].kind != NodeKind::Layer)
            continue;
        const Row wanted = built[i + 1].row;
        const bool isRead = std::any_of(m_nodes.begin(), m_nodes.end(), [&](const FieldNode &node) {
            return node.kind == NodeKind::Layer && node.row == wanted && node.bits.first == built[i].bits.first;
        });
        if (!isRead)
            m_packet.decodeAs.push_back(
                {built[i].attribute, static_cast<std::uint32_t>(built[i].bits.firstByte()), wanted});
    }
}

Result<EditResult> Workpiece::finish(bool sizesMoved, FirstSeen firstSeen)
{
    if (sizesMoved) {
        pads();
        runRules();
    }
    rememberKnown();
    const std::vector<FieldNode> built = firstSeen == FirstSeen::Follow ? m_nodes : std::vector<FieldNode>();
    for (int round = 0;; ++round) {
        if (m_packet.bytes.size() > largestPacket)
            return Error{ErrorCode::Budget, "the packet would be larger than 16 MiB"};
        dissect();
        if (round == 0 && firstSeen == FirstSeen::Follow) {
            readPayloadsAsBuilt(built);
            dissect();
        }
        if (firstSeen == FirstSeen::Judge)
            judgeFirstSeen();
        rememberKnown();
        m_unknownFrom = -1;
        const QByteArray before = m_packet.bytes;
        pads();
        runRules();
        rememberKnown();
        if (m_packet.bytes == before)
            break;
        if (round == mostRounds)
            return Error{ErrorCode::Budget, "the automatic fields found no stable values after 4 rounds"};
    }
    dissect();
    return EditResult{m_packet, FieldTree(m_registry, m_dissector, m_packet.bytes)};
}

} // namespace wl
