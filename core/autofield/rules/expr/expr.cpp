// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"

namespace wl::parts {
namespace {

std::optional<std::uint64_t> compute(const RuleContext &context, NodeIndex field)
{
    const Value value = context.evaluator.run(context.ruleOf(field).expression, context.structureOf(field), nullptr,
                                              context.listPlaceOf(field));
    if (!value.isWhole())
        return std::nullopt;
    return static_cast<std::uint64_t>(value.integer);
}

} // namespace

RuleKind expr()
{
    return {.id = "expr", .stratum = RuleStratum::Size, .compute = compute};
}

} // namespace wl::parts
