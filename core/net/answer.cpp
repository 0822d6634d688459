// SPDX-License-Identifier: MIT
#include "core/net/answer.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/dissect/treesource.h"

#include <algorithm>
#include <limits>

namespace wl {
namespace {

constexpr int missingLayer = 100; // more than a rule has conditions

using Rule = AnswerRule TypeInfo::*;

/// The rule `-payload` that @p layer stands in the packet by; null: by none.
const Payload *payloadAround(const FieldTree &tree, NodeIndex layer)
{
    const NodeIndex region = tree.node(layer).parent;
    if (region == noNode || tree.node(region).attribute == noAttribute)
        return nullptr;
    const std::int32_t payload = tree.registry().attribute(tree.node(region).attribute).payload;
    return payload < 0 ? nullptr : &tree.registry().payloads()[static_cast<std::size_t>(payload)];
}

/// The first layer of the packet that @p tree quotes whole or in part; noNode: none.
NodeIndex quotedLayer(const FieldTree &tree)
{
    for (const NodeIndex layer : tree.layers()) {
        const Payload *payload = payloadAround(tree, layer);
        if (payload != nullptr && payload->isPartial)
            return layer;
    }
    return noNode;
}

std::vector<NodeIndex> layersWith(const FieldTree &tree, Rule rule, NodeIndex first, NodeIndex end)
{
    std::vector<NodeIndex> found;
    for (const NodeIndex layer : tree.layers()) {
        if (layer >= first && layer < end && !(tree.registry().info(tree.node(layer).row).*rule).isEmpty())
            found.push_back(layer);
    }
    return found;
}

std::string shown(const FieldTree &tree, NodeIndex node)
{
    const FieldText text = textOf(tree, node);
    return text.name.empty() || tree.node(node).kind != NodeKind::Value ? text.value : text.value + " " + text.name;
}

/// Compares the layers of a candidate with those of a request.
class Judge
{
public:
    Judge(const FieldTree &request, const FieldTree &candidate)
        : m_request(request), m_candidate(candidate), m_source(candidate), m_evaluator(candidate.registry(), m_source)
    {
    }

    /// From now on, what of the request ends behind bit @p end of it is no miss: the quotation is shorter.
    void quotesUpTo(std::int64_t end) { m_end = end; }

    /// Whether @p rule of layer @p layer holds, against layer @p asked of the request.
    void compare(Rule rule, NodeIndex asked, NodeIndex layer)
    {
        m_source.setRequest(&m_request, asked);
        m_asked = asked;
        m_layer = layer;
        const AnswerRule &all = m_candidate.registry().info(m_candidate.node(layer).row).*rule;
        const std::vector<AnswerTerm> *best = nullptr;
        std::ptrdiff_t fewest = 0;
        for (const auto &way : all.ways) {
            const bool applies = std::all_of(
                way.begin(), way.end(), [&](const AnswerTerm &term) { return !term.field.empty() || holds(term); });
            const std::ptrdiff_t missed = std::count_if(
                way.begin(), way.end(), [&](const AnswerTerm &term) { return !isBeyond(term) && !holds(term); });
            // What only concerns the request says which ways there are; when none is left nothing answers it.
            const std::ptrdiff_t distance = missed + (applies ? 0 : missingLayer);
            if (best == nullptr || distance < fewest) {
                best = &way;
                fewest = distance;
            }
        }
        take(*best);
    }

    /// The candidate does not have layer @p asked of the request.
    void miss(Rule rule, NodeIndex asked)
    {
        m_asked = asked;
        const TypeInfo &type = m_candidate.registry().info(m_request.node(asked).row);
        const bool isCut = std::ranges::any_of((type.*rule).ways, [&](const auto &way) {
            return std::ranges::any_of(way, [&](const AnswerTerm &term) { return isBeyond(term); });
        });
        if (!isCut)
            note({.path = type.path}, missingLayer);
    }

    [[nodiscard]] AnswerVerdict verdict(bool isQuotation)
    {
        m_verdict.isQuotation = isQuotation;
        m_verdict.isAnswer = m_verdict.missed == 0 && m_verdict.met > 0;
        return std::move(m_verdict);
    }

private:
    /// Whether the field that @p term speaks of stood where nothing is quoted any more.
    [[nodiscard]] bool isBeyond(const AnswerTerm &term) const
    {
        const NodeIndex field = term.field.empty() ? noNode : fieldAlong(m_request, m_asked, term.field);
        return field != noNode && m_request.node(field).source == 0 && m_request.node(field).bits.end() > m_end;
    }

    bool holds(const AnswerTerm &term) { return m_evaluator.run(term.that, m_layer).isTrue(); }

    void take(const std::vector<AnswerTerm> &way)
    {
        for (const AnswerTerm &term : way) {
            if (isBeyond(term))
                continue;
            const NodeIndex field = term.field.empty() ? noNode : fieldAlong(m_candidate, m_layer, term.field);
            if (!holds(term)) {
                note(missOf(term, field), 1);
                continue;
            }
            ++m_verdict.met;
            if (field != noNode)
                m_verdict.told.push_back(field);
        }
    }

    AnswerMiss missOf(const AnswerTerm &term, NodeIndex field)
    {
        if (field != noNode)
            return {.path = pathOf(m_candidate, field),
                    .expected = expected(term, field),
                    .got = shown(m_candidate, field)};
        std::string path = pathOf(m_candidate, m_layer);
        const NodeIndex asked = term.wantedField.empty() ? noNode : fieldAlong(m_request, m_asked, term.wantedField);
        if (asked != noNode)
            return {.path = pathOf(m_request, asked), .expected = shown(m_request, asked)};
        for (const NameId name : term.field)
            path += "." + m_candidate.registry().names()[name];
        return {.path = path};
    }

    std::string expected(const AnswerTerm &term, NodeIndex field)
    {
        if (!term.wantedField.empty()) {
            const NodeIndex asked = fieldAlong(m_request, m_asked, term.wantedField);
            if (asked != noNode)
                return shown(m_request, asked);
        }
        if (term.wanted.isEmpty())
            return {};
        const Value value = m_evaluator.run(term.wanted, m_layer);
        if (!value.isWhole())
            return {};
        std::string text = std::to_string(static_cast<long long>(value.integer));
        for (const EnumMember *member : namesFor(m_candidate, field)) {
            if (member->value == static_cast<std::int64_t>(value.integer))
                text += " " + member->label;
        }
        return text;
    }

    void note(AnswerMiss miss, int weight)
    {
        if (m_verdict.missed == 0)
            m_verdict.miss = std::move(miss);
        m_verdict.missed += weight;
    }

    const FieldTree &m_request;
    const FieldTree &m_candidate;
    TreeSource m_source;
    Evaluator<TreeSource> m_evaluator;
    std::int64_t m_end = std::numeric_limits<std::int64_t>::max();
    NodeIndex m_asked = noNode;
    NodeIndex m_layer = noNode;
    AnswerVerdict m_verdict;
};

/// Layer by layer, in order.
void compareAll(Judge &judge, const FieldTree &request, const FieldTree &candidate, Rule rule,
                std::span<const NodeIndex> asked, std::span<const NodeIndex> answering)
{
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const Row row = request.node(asked[i]).row;
        if (i < answering.size() && candidate.node(answering[i]).row == row)
            judge.compare(rule, asked[i], answering[i]);
        else
            judge.miss(rule, asked[i]);
    }
}

AnswerVerdict judgeQuotation(const FieldTree &request, NodeIndex requestLayer, const FieldTree &candidate,
                             NodeIndex quoted)
{
    constexpr Rule quotes = &TypeInfo::quotes;
    Judge judge(request, candidate);
    const auto end = static_cast<NodeIndex>(candidate.nodes().size());
    std::vector<NodeIndex> there = layersWith(candidate, quotes, quoted, end);
    const auto requestEnd = static_cast<NodeIndex>(request.nodes().size());
    std::vector<NodeIndex> asked = layersWith(request, quotes, requestLayer, requestEnd);
    // What is quoted begins at the network layer, what was handed over perhaps further in.
    const auto isFirstAsked = [&](NodeIndex layer) {
        return !asked.empty() && candidate.node(layer).row == request.node(asked.front()).row;
    };
    const auto from = std::find_if(there.begin(), there.end(), isFirstAsked);
    if (from != there.end()) {
        const std::int64_t quotedBits
            = candidate.node(candidate.node(quoted).parent).bits.end() - candidate.node(*from).bits.first;
        judge.quotesUpTo(request.node(asked.front()).bits.first + quotedBits);
        there.erase(there.begin(), from);
    }
    compareAll(judge, request, candidate, quotes, asked, there);
    return judge.verdict(true);
}

} // namespace

NodeIndex fieldAlong(const FieldTree &tree, NodeIndex structure, std::span<const NameId> names)
{
    NodeIndex node = structure;
    for (const NameId name : names) {
        if (!tree.node(node).isStructure())
            return noNode;
        const Registry &registry = tree.registry();
        const AttributeId attribute = registry.attributeNamed(tree.node(node).row, registry.names()[name]);
        node = attribute == noAttribute ? noNode : tree.childOf(node, attribute);
        if (node == noNode)
            return noNode;
    }
    return node;
}

std::vector<NodeIndex> askingLayers(const FieldTree &tree, NodeIndex first)
{
    const auto end = static_cast<NodeIndex>(tree.nodes().size());
    return layersWith(tree, &TypeInfo::answers, first, std::min(quotedLayer(tree), end));
}

std::string AnswerMiss::text() const
{
    if (got.empty())
        return path + (expected.empty() ? ": is not there" : ": expected " + expected + ", is not there");
    return path
        + (expected.empty() ? ": got " + got + ", which does not fit" : ": expected " + expected + ", got " + got);
}

AnswerVerdict judgeAnswer(const FieldTree &request, NodeIndex requestLayer, const FieldTree &candidate)
{
    const NodeIndex quoted = quotedLayer(candidate);
    const bool isReport = quoted != noNode && !payloadAround(candidate, quoted)->isAdvice;
    if (isReport && quotedLayer(request) == noNode)
        return judgeQuotation(request, requestLayer, candidate, quoted);
    Judge judge(request, candidate);
    compareAll(judge, request, candidate, &TypeInfo::answers, askingLayers(request, requestLayer),
               askingLayers(candidate, 0));
    return judge.verdict(false);
}

} // namespace wl
