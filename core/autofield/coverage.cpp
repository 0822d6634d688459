// SPDX-License-Identifier: MIT
#include "core/autofield/coverage.h"

#include <algorithm>

namespace wl {
namespace {

/// Adds the fields that @p code names and @p out does not cover yet: its structure's own, and those of the layer
/// that `below()` means.
void addFieldsOf(const RuleContext &context, CodeRange code, NodeIndex structure, std::vector<BitRange> &out)
{
    TreeSource source(context.registry, context.nodes, viewOf(context.bytes));
    NodeIndex holder = noNode; // what a member is taken of
    const auto add = [&](NodeIndex owner, AttributeId attribute) {
        const NodeIndex child
            = owner == noNode || attribute == noAttribute ? noNode : childOf(context.nodes, owner, attribute);
        if (child == noNode || context.node(child).source != 0 || context.node(child).bits.isEmpty())
            return;
        const BitRange bits = context.node(child).bits;
        const bool isKnown = std::any_of(out.begin(), out.end(), [bits](BitRange range) {
            return range.first <= bits.first && bits.end() <= range.end();
        });
        if (!isKnown)
            out.push_back(bits);
    };
    const AttributeId first = context.registry.type(context.node(structure).row).firstAttribute;
    for (std::uint32_t i = code.first; i < code.first + code.count; ++i) {
        const Instruction &step = context.registry.instructions()[i];
        const auto operand = static_cast<std::uint32_t>(step.a);
        if (step.op == Op::Field)
            add(structure, first + operand);
        else if (step.op == Op::FieldNumber)
            add(structure, first + step.n);
        else if (step.op == Op::Member)
            add(holder,
                holder == noNode
                    ? noAttribute
                    : context.registry.attributeNamed(context.node(holder).row, context.registry.names()[operand]));
        holder = step.op == Op::Below ? source.below(structure, operand) : noNode;
    }
}

} // namespace

PseudoHeader pseudoHeaderOf(const RuleContext &context, NodeIndex field)
{
    const AutoRule &rule = context.ruleOf(field);
    if (rule.pseudo == 0)
        return {rule.pseudoParts.empty() ? noNode : context.structureOf(field), rule.pseudoParts};
    for (NodeIndex node = context.node(field).parent; node != noNode; node = context.node(node).parent) {
        if (!context.node(node).isStructure())
            continue;
        for (const Provision &provision : context.registry.info(context.node(node).row).provisions) {
            if (provision.service == rule.pseudo)
                return {node, provision.pseudoHeader};
        }
    }
    return {};
}

std::vector<BitRange> checksumRanges(const RuleContext &context, NodeIndex field)
{
    const AutoRule &rule = context.ruleOf(field);
    BitRange covered = checksumCoverage(context, field);
    if (!rule.bytes.isEmpty()) {
        const Value count = context.evaluator.run(rule.bytes, context.structureOf(field));
        if (count.isWhole() && count.integer >= 0 && count.integer * 8 < covered.length)
            covered.length = static_cast<std::int64_t>(count.integer) * 8;
    }
    std::vector<BitRange> ranges{covered};
    const PseudoHeader header = pseudoHeaderOf(context, field);
    for (const CodeRange code : header.parts)
        addFieldsOf(context, code, header.structure, ranges);
    return ranges;
}

BitRange checksumCoverage(const RuleContext &context, NodeIndex field)
{
    const AutoRule &rule = context.ruleOf(field);
    NodeIndex holder = context.structureOf(field);
    if (rule.from == noAttribute) {
        while (context.node(holder).kind != NodeKind::Layer)
            holder = context.node(holder).parent;
        return context.node(holder).bits;
    }
    const NodeIndex from = childOf(context.nodes, holder, rule.from);
    std::int64_t end = 0;
    for (AttributeId id = rule.from; id <= rule.to; ++id) {
        const NodeIndex child = childOf(context.nodes, holder, id);
        if (child != noNode)
            end = std::max(end, context.node(child).bits.end());
    }
    const std::int64_t first = from != noNode ? context.node(from).bits.first : 0;
    return {first, std::max<std::int64_t>(end - first, 0)};
}

QByteArray coveredBytes(const RuleContext &context, NodeIndex field)
{
    const BitRange range = checksumCoverage(context, field);
    QByteArray covered = context.bytes.mid(range.firstByte(), range.touchedBytes());
    const BitRange own = context.node(field).bits;
    for (std::int64_t at = own.firstByte(); at < own.endByte(); ++at) {
        const qsizetype inside = at - range.firstByte();
        if (inside >= 0 && inside < covered.size())
            covered[inside] = 0;
    }
    return covered;
}

} // namespace wl
