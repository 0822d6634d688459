// SPDX-License-Identifier: MIT
#include "core/autofield/coverage.h"

#include <algorithm>

namespace wl {

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
