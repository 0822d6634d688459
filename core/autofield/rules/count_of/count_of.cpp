// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"

namespace wl::parts {
namespace {

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    const NodeIndex list = childOf(context.nodes, context.structureOf(field), context.ruleOf(field).of);
    std::uint64_t count = 0;
    for (NodeIndex child = list + 1; list != noNode && child < context.node(list).end; child = context.node(child).end)
        ++count;
    return count;
}

} // namespace

RuleKind count_of()
{
    return {.id = "count_of", .stratum = RuleStratum::Size, .compute = compute};
}

} // namespace wl::parts
