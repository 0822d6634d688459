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
      m_nodes(tree.nodes().begin(), tree.nodes().end())
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
    return static_cast<NodeIndex>(m_nodes.size() - 1);
}

NodeIndex Workpiece::insertNode(NodeIndex before, FieldNode node)
{
    node.end = before + 1;
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
        const NodeIndex end = node.end + root;
        insertNode(root + i, node);
        m_nodes[root + i].end = end;
    }
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

void Workpiece::spliceInside(NodeIndex target, qsizetype offset, qsizetype count, const QByteArray &bytes)
{
    m_packet.bytes.replace(offset, count, bytes);
    const std::int64_t delta = (bytes.size() - count) * 8;
    const std::vector<FieldNode> before = m_nodes;
    for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
        FieldNode &node = m_nodes[i];
        const bool holdsTarget = i <= target && target < node.end;
        if (holdsTarget)
            node.bits.length += delta;
        else if (i >= before[target].end)
            node.bits.first += delta;
        else if (i > target)
            node.bits = {-1, 0}; // below the target: forgotten until the packet is read anew
    }
    for (NodeIndex i = target + 1; i < before[target].end; ++i)
        m_nodes[i].isPartial = true; // no rule runs for what is gone
    shiftMarks(before, offset * 8, (offset + count) * 8, delta);
}

void Workpiece::rawSplice(qsizetype offset, qsizetype count, const QByteArray &bytes)
{
    m_packet.bytes.replace(offset, count, bytes);
    std::erase_if(m_packet.pins, [offset](const Anchor &anchor) { return anchor.bit >= offset * 8; });
    std::erase_if(m_packet.decodeAs, [offset](const DecodeAs &choice) { return choice.offset >= offset; });
    m_unknownFrom = offset * 8;
}

void Workpiece::overwrite(BitRange range, std::uint64_t value, bool isLittleEndian)
{
    if (isLittleEndian)
        writeLittleEndian(m_packet.bytes, range, value);
    else
        writeBits(m_packet.bytes, range, value);
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
    TreeSource source(*m_registry, m_nodes, viewOf(m_packet.bytes));
    Evaluator<TreeSource> evaluator(*m_registry, source);
    return evaluator.run(code, self, nullptr, index);
}

Value Workpiece::valueOf(NodeIndex node)
{
    return TreeSource(*m_registry, m_nodes, viewOf(m_packet.bytes)).valueOf(node);
}

/// Fills the padding behind lists up to a multiple. @return true when bytes moved
bool Workpiece::pads()
{
    bool moved = false;
    for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
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
        const std::int64_t body = (node.bits.length - m_nodes[padding].bits.length) / 8;
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
    struct Job
    {
        NodeIndex node;
        RuleStratum stratum;
        int depth;
    };
    std::vector<Job> jobs;
    for (NodeIndex i = 0; i < m_nodes.size(); ++i) {
        const FieldNode &node = m_nodes[i];
        const bool hasRule = node.kind == NodeKind::Value && node.attribute != noAttribute && !node.isPartial
            && !m_registry->info(node.attribute).autoRule.isEmpty();
        const RuleKind *kind = hasRule ? ruleKind(m_registry->info(node.attribute).autoRule.function) : nullptr;
        if (kind == nullptr || isPinned(node))
            continue;
        int depth = 0;
        for (NodeIndex up = i; up != noNode; up = m_nodes[up].parent)
            ++depth;
        jobs.push_back({i, kind->stratum, depth});
    }
    std::stable_sort(jobs.begin(), jobs.end(), [](const Job &a, const Job &b) {
        return a.stratum != b.stratum ? a.stratum < b.stratum : a.depth > b.depth;
    });
    bool changed = false;
    for (const Job &job : jobs) {
        TreeSource source(*m_registry, m_nodes, viewOf(m_packet.bytes));
        Evaluator<TreeSource> evaluator(*m_registry, source);
        const RuleContext context{*m_registry, m_nodes, m_packet.bytes, evaluator};
        const auto right = computeRule(context, job.node);
        if (!right || right->value == context.valueOf(job.node))
            continue;
        overwrite(m_nodes[job.node].bits, right->value,
                  m_registry->attribute(m_nodes[job.node].attribute).isLittleEndian);
        changed = true;
    }
    return changed;
}

void Workpiece::dissect()
{
    m_dissector.dissect(viewOf(m_packet.bytes), m_packet.root, m_packet.decodeAs);
    const FieldTree tree(m_registry, m_dissector, m_packet.bytes);
    m_nodes.assign(tree.nodes().begin(), tree.nodes().end());
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
    TreeSource source(*m_registry, m_nodes, viewOf(m_packet.bytes));
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
