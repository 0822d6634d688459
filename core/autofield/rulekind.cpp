// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"

#include "core/codec/bits.h"

#include <algorithm>

namespace wl {

NodeIndex RuleContext::structureOf(NodeIndex index) const
{
    do {
        index = nodes[index].parent;
    } while (index != noNode && !nodes[index].isStructure());
    return index;
}

std::uint64_t RuleContext::valueOf(NodeIndex index) const
{
    const Attribute &attribute = registry.attribute(nodes[index].attribute);
    const ByteView view = viewOf(bytes);
    return attribute.isLittleEndian ? readLittleEndian(view, nodes[index].bits) : readBits(view, nodes[index].bits);
}

const RuleKind *ruleKind(std::string_view id)
{
    static const std::vector<RuleKind> kinds = ruleKinds();
    const auto at = std::find_if(kinds.begin(), kinds.end(), [id](const RuleKind &kind) { return kind.id == id; });
    return at != kinds.end() ? &*at : nullptr;
}

std::optional<RuleValue> computeRule(const RuleContext &context, NodeIndex field)
{
    const FieldNode &node = context.node(field);
    if (node.kind != NodeKind::Value || node.attribute == noAttribute || node.isPartial)
        return std::nullopt;
    const AutoRule &rule = context.ruleOf(field);
    const RuleKind *kind = rule.isEmpty() ? nullptr : ruleKind(rule.function);
    const bool fits = node.bits.end() <= context.bytes.size() * 8;
    if (kind == nullptr || !fits)
        return std::nullopt;
    if (!rule.unless.isEmpty() && context.evaluator.run(rule.unless, context.structureOf(field)).isTrue())
        return std::nullopt;
    const auto value = kind->compute(context, field);
    if (!value)
        return std::nullopt;
    const std::uint64_t mask = node.bits.length >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << node.bits.length) - 1;
    return RuleValue{*value & mask, (*value & ~mask) != 0};
}

std::vector<Error> checkRules(const Registry &registry)
{
    std::vector<Error> found;
    for (const AttributeInfo &info : registry.attributeInfos()) {
        const AutoRule &rule = info.autoRule;
        const Protocol *protocol = info.type != noRow ? registry.protocolOf(info.type) : nullptr;
        if (rule.isEmpty() || protocol == nullptr)
            continue;
        const auto complain = [&](std::string text) {
            found.push_back({ErrorCode::BadInput, std::move(text), protocol->file, rule.line, rule.column});
        };
        if (ruleKind(rule.function) == nullptr) {
            std::string known;
            for (const RuleKind &kind : ruleKinds())
                known += (known.empty() ? "" : ", ") + std::string(kind.id);
            complain("there is no rule '" + rule.function + "'; there are " + known);
        } else if (rule.function.ends_with("_of") && rule.of == noAttribute) {
            complain("the rule '" + rule.function + "' needs 'of': a field");
        } else if (rule.function == "next_protocol" && rule.table < 0) {
            complain("the rule 'next_protocol' needs 'table'");
        } else if (rule.function == "expr" && rule.expression.isEmpty()) {
            complain("the rule needs 'expr' or 'fn'");
        }
    }
    return found;
}

} // namespace wl
