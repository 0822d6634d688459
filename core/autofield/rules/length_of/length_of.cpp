// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"

namespace wl::parts {
namespace {

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    const NodeIndex measured = childOf(context.nodes, context.structureOf(field), context.ruleOf(field).of);
    return measured == noNode ? 0 : static_cast<std::uint64_t>(context.node(measured).bits.length / 8);
}

} // namespace

RuleKind length_of()
{
    return {.id = "length_of", .stratum = RuleStratum::Size, .compute = compute};
}

} // namespace wl::parts
