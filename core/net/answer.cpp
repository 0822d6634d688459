// SPDX-License-Identifier: MIT
#include "core/net/answer.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/dissect/treesource.h"
#include "core/print/packetline.h"

#include <algorithm>

namespace wl {
namespace {

constexpr int missingLayer = 100; // more than a rule has conditions

using Rule = AnswerRule TypeInfo::*;

/// The first layer of the packet that @p tree quotes whole or in part; noNode: none.
NodeIndex quotedLayer(const FieldTree &tree)
{
    for (const NodeIndex layer : tree.layers()) {
        const NodeIndex region = tree.node(layer).parent;
        if (region == noNode || tree.node(region).attribute == noAttribute)
            continue;
        const std::int32_t payload = tree.registry().attribute(tree.node(region).attribute).payload;
        if (payload >= 0 && tree.registry().payloads()[static_cast<std::size_t>(payload)].isPartial)
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
            const std::ptrdiff_t missed
                = std::count_if(way.begin(), way.end(), [&](const AnswerTerm &term) { return !holds(term); });
            // What only concerns the request says which ways there are; when none is left nothing answers it.
            const std::ptrdiff_t distance = missed + (applies ? 0 : missingLayer);
            if (best == nullptr || distance < fewest) {
                best = &way;
                fewest = distance;
            }
        }
        take(*best);
    }

    void miss(Row protocol) { note({.path = m_candidate.registry().info(protocol).path}, missingLayer); }

    [[nodiscard]] AnswerVerdict verdict(bool isQuotation)
    {
        m_verdict.isQuotation = isQuotation;
        m_verdict.isAnswer = m_verdict.missed == 0 && m_verdict.met > 0;
        return std::move(m_verdict);
    }

private:
    bool holds(const AnswerTerm &term) { return m_evaluator.run(term.that, m_layer).isTrue(); }

    void take(const std::vector<AnswerTerm> &way)
    {
        for (const AnswerTerm &term : way) {
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
            judge.miss(row);
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
    if (from != there.end())
        there.erase(there.begin(), from);
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
    if (quoted != noNode && quotedLayer(request) == noNode)
        return judgeQuotation(request, requestLayer, candidate, quoted);
    Judge judge(request, candidate);
    compareAll(judge, request, candidate, &TypeInfo::answers, askingLayers(request, requestLayer),
               askingLayers(candidate, 0));
    return judge.verdict(false);
}

AnswerSearch findAnswer(const FieldTree &request, NodeIndex requestLayer, Row root,
                        std::span<const QByteArray> candidates)
{
    AnswerSearch search;
    Dissector dissector(request.registry());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        dissector.dissect(viewOf(candidates[i]), root);
        const FieldTree candidate(request.registryPtr(), dissector, candidates[i]);
        const PacketLine line = lineOf(candidate);
        const auto kind = std::find_if(search.kinds.begin(), search.kinds.end(),
                                       [&](const auto &known) { return known.first == line.protocol; });
        if (kind == search.kinds.end())
            search.kinds.emplace_back(line.protocol, 1);
        else
            ++kind->second;
        AnswerVerdict verdict = judgeAnswer(request, requestLayer, candidate);
        if (!verdict.isAnswer && search.nearest && !verdict.isNearerThan(search.verdict))
            continue;
        search.nearest = i;
        search.nearestText = line.protocol + (line.information.empty() ? "" : " " + line.information);
        search.verdict = std::move(verdict);
        if (search.verdict.isAnswer) {
            search.answer = std::exchange(search.nearest, std::nullopt);
            break;
        }
    }
    return search;
}

std::string AnswerSearch::text(int seen) const
{
    std::string text
        = seen == 0 ? "no packet seen" : std::to_string(seen) + (seen == 1 ? " packet seen" : " packets seen");
    std::string list;
    int looked = 0;
    for (const auto &[protocol, count] : kinds) {
        list += (list.empty() ? "" : ", ") + std::to_string(count) + " " + protocol;
        looked += count;
    }
    if (!list.empty())
        text += (looked < seen ? " (the first " + std::to_string(looked) + ": " : " (") + list + ")";
    if (nearest)
        text += (seen == 1 ? "; it, " : "; the nearest, ") + nearestText + ", missed " + verdict.miss.text();
    return text;
}

} // namespace wl
