// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"

namespace wl::parts {
namespace {

/// The layer that the structure's payload holds, or noRow.
Row payloadProtocol(const RuleContext &context, NodeIndex structure)
{
    for (NodeIndex child = structure + 1; child < context.node(structure).end; child = context.node(child).end) {
        if (context.node(child).kind == NodeKind::Payload && child + 1 < context.node(child).end)
            return context.node(child + 1).row;
    }
    return noRow;
}

std::optional<std::uint64_t> keyOf(const RuleContext &context, NodeIndex field)
{
    const Row protocol = payloadProtocol(context, context.structureOf(field));
    const std::int32_t table = context.ruleOf(field).table;
    if (protocol == noRow || table < 0)
        return std::nullopt;
    const std::uint64_t present = context.valueOf(field);
    if (context.registry.tables()[static_cast<std::size_t>(table)].find(present) == protocol)
        return present; // one of several keys of the same protocol
    return context.registry.keyOf(table, protocol);
}

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    const auto key = keyOf(context, field);
    for (const auto &[replaced, expression] : context.ruleOf(field).instead) {
        if (key != replaced)
            continue;
        const Value value = context.evaluator.run(expression, context.structureOf(field));
        return value.isWhole() ? std::optional(static_cast<std::uint64_t>(value.integer)) : std::nullopt;
    }
    return key;
}

} // namespace

RuleKind next_protocol()
{
    return {.id = "next_protocol", .stratum = RuleStratum::NextProtocol, .compute = compute};
}

} // namespace wl::parts
