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

std::uint32_t RuleContext::listPlaceOf(NodeIndex index) const
{
    const std::int32_t own = nodes[index].index;
    return static_cast<std::uint32_t>(std::max(own >= 0 ? own : nodes[structureOf(index)].index, 0));
}

std::uint64_t RuleContext::valueOf(NodeIndex index) const
{
    return readNumber(viewOf(bytes), nodes[index].bits, nodes[index].order);
}

const RuleKind *ruleKind(std::string_view id)
{
    static const std::vector<RuleKind> kinds = ruleKinds();
    const auto at = std::find_if(kinds.begin(), kinds.end(), [id](const RuleKind &kind) { return kind.id == id; });
    return at != kinds.end() ? &*at : nullptr;
}

std::optional<RuleStratum> stratumOf(const AutoRule &rule)
{
    const RuleKind *kind = ruleKind(rule.function);
    if (kind == nullptr)
        return std::nullopt;
    RuleStratum latest = kind->stratum;
    for (const AutoRule &other : rule.others) {
        const auto stratum = stratumOf(other);
        if (!stratum)
            return std::nullopt;
        latest = std::max(latest, *stratum);
    }
    return latest;
}

namespace {

std::optional<std::uint64_t> answer(const RuleContext &context, const AutoRule &rule, NodeIndex field)
{
    const RuleKind *kind = ruleKind(rule.function);
    if (kind == nullptr)
        return std::nullopt;
    const auto unless = [&] {
        return context.evaluator.run(rule.unless, context.structureOf(field), nullptr, context.listPlaceOf(field));
    };
    if (!rule.unless.isEmpty() && unless().isTrue())
        return std::nullopt;
    RuleContext own = context;
    own.rule = &rule;
    return kind->compute(own, field);
}

/// Calls @p tried with the rules of a field, in their order, until it returns true.
template<typename Tried>
void forEachAlternative(const AutoRule &rule, Tried tried)
{
    bool isDone = tried(rule);
    for (std::size_t i = 0; !isDone && i < rule.others.size(); ++i)
        isDone = tried(rule.others[i]);
}

bool isComputed(const RuleContext &context, NodeIndex field)
{
    const FieldNode &node = context.node(field);
    return node.kind == NodeKind::Value && node.attribute != noAttribute && !node.isPartial
        && !context.ruleOf(field).isEmpty() && node.bits.end() <= context.bytes.size() * 8;
}

} // namespace

std::optional<RuleValue> computeRule(const RuleContext &context, NodeIndex field)
{
    if (!isComputed(context, field))
        return std::nullopt;
    std::optional<std::uint64_t> value;
    forEachAlternative(context.ruleOf(field), [&](const AutoRule &rule) {
        value = answer(context, rule, field);
        return value.has_value();
    });
    if (!value)
        return std::nullopt;
    const std::int64_t bits = context.node(field).bits.length;
    const std::uint64_t mask = bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
    return RuleValue{*value & mask, (*value & ~mask) != 0};
}

std::optional<SummedBytes> summedBytes(const RuleContext &context, NodeIndex field)
{
    if (!isComputed(context, field))
        return std::nullopt;
    std::optional<SummedBytes> summed;
    forEachAlternative(context.ruleOf(field), [&](const AutoRule &rule) {
        if (!answer(context, rule, field))
            return false;
        RuleContext own = context;
        own.rule = &rule;
        const auto of = ruleKind(rule.function)->summed;
        if (of != nullptr)
            summed = of(own, field);
        return true;
    });
    return summed;
}

std::vector<NodeIndex> automaticFields(const Registry &registry, std::span<const FieldNode> nodes)
{
    struct Job
    {
        NodeIndex node;
        RuleStratum stratum;
        int depth;
    };
    std::vector<Job> jobs;
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        const FieldNode &node = nodes[i];
        const bool hasRule = node.kind == NodeKind::Value && node.attribute != noAttribute && !node.isPartial
            && !node.isReadOnly() && !registry.info(node.attribute).autoRule.isEmpty();
        const auto stratum = hasRule ? stratumOf(registry.info(node.attribute).autoRule) : std::nullopt;
        if (!stratum)
            continue;
        int depth = 0;
        for (NodeIndex up = i; up != noNode; up = nodes[up].parent)
            ++depth;
        jobs.push_back({i, *stratum, depth});
    }
    std::stable_sort(jobs.begin(), jobs.end(), [](const Job &a, const Job &b) {
        return a.stratum != b.stratum ? a.stratum < b.stratum : a.depth > b.depth;
    });
    std::vector<NodeIndex> fields;
    fields.reserve(jobs.size());
    for (const Job &job : jobs)
        fields.push_back(job.node);
    return fields;
}

namespace {

void checkRule(const AutoRule &rule, const std::string &file, std::vector<Error> &found)
{
    const auto complain = [&](std::string text) {
        found.push_back({ErrorCode::BadInput, std::move(text), file, rule.line, rule.column});
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
    for (const AutoRule &other : rule.others)
        checkRule(other, file, found);
}

} // namespace

std::vector<Error> checkRules(const Registry &registry)
{
    std::vector<Error> found;
    for (const AttributeInfo &info : registry.attributeInfos()) {
        const Protocol *protocol = info.type != noRow ? registry.protocolOf(info.type) : nullptr;
        if (!info.autoRule.isEmpty() && protocol != nullptr)
            checkRule(info.autoRule, protocol->file, found);
    }
    return found;
}

} // namespace wl
