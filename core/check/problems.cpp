// SPDX-License-Identifier: MIT
#include "core/check/problems.h"

#include "core/autofield/coverage.h"
#include "core/autofield/rulekind.h"
#include "core/codec/numbertext.h"
#include "core/dissect/cutnodes.h"
#include "core/dissect/fieldtext.h"
#include "core/dissect/valid.h"

#include <algorithm>

namespace wl {
namespace {

class Checker
{
public:
    Checker(const FieldTree &tree, const Packet &packet)
        : m_tree(tree), m_packet(packet), m_cut(cutNodes(tree, packet.missing > 0)),
          m_source(tree.registry(), tree.nodes(), viewOf(tree.bytes())),
          m_evaluator(tree.registry(), m_source), m_context{tree.registry(), tree.nodes(), tree.bytes(), m_evaluator}
    {
        if (!m_cut.empty())
            m_source.watch(m_cut);
    }

    std::vector<Problem> run()
    {
        const Registry &registry = m_tree.registry();
        for (NodeIndex i = 0; i < m_tree.nodes().size(); ++i) {
            const FieldNode &node = m_tree.node(i);
            if (node.kind == NodeKind::Error && isCut(i))
                m_problems.push_back({i, CheckLevel::Note, cutText(node), {}, {}});
            else if (node.kind == NodeKind::Error)
                m_problems.push_back({i, CheckLevel::Error, problemText(m_tree, i), {}, {}});
            if (node.isStructure())
                checks(i, i, registry.info(node.row).checks);
            if (node.attribute != noAttribute && node.kind != NodeKind::Error && node.index < 0)
                checks(i, m_tree.structureOf(i), registry.info(node.attribute).checks);
            if (node.kind == NodeKind::Value && node.attribute != noAttribute) {
                contradiction(i);
                validity(i);
            }
        }
        return std::move(m_problems);
    }

private:
    [[nodiscard]] bool isCut(NodeIndex node) const { return !m_cut.empty() && m_cut[node]; }

    [[nodiscard]] std::string cutText(const FieldNode &node) const
    {
        if (node.isPartial)
            return "the quoted packet is cut here";
        return "the capture left out what follows: " + std::to_string(m_packet.missing)
            + (m_packet.missing == 1 ? " byte" : " bytes");
    }

    /// Whether bytes that are missing had a say in what was computed for @p field by its rule.
    [[nodiscard]] bool missesBytes(NodeIndex field) const
    {
        const AutoRule &rule = m_context.ruleOf(field);
        const NodeIndex structure = m_tree.structureOf(field);
        const NodeIndex measured = rule.of == noAttribute ? noNode : m_tree.childOf(structure, rule.of);
        if (m_source.takeMissed() || (rule.of != noAttribute && isCut(measured != noNode ? measured : structure)))
            return true;
        const auto stratum = stratumOf(rule);
        if (stratum == RuleStratum::NextProtocol)
            return isCut(structure);
        if (m_cut.empty() || stratum != RuleStratum::Checksum)
            return false;
        const std::int64_t end = checksumRanges(m_context, field).front().end(); // what is covered
        for (NodeIndex i = structure; i < m_tree.nodes().size(); ++i) {
            if (isCut(i) && m_tree.node(i).bits.end() == end)
                return true;
        }
        return false;
    }

    void checks(NodeIndex node, NodeIndex self, const std::vector<CheckRule> &rules)
    {
        for (const CheckRule &rule : rules) {
            (void)m_source.takeMissed();
            const Value holds = m_evaluator.run(rule.that, self);
            if (holds.isWhole() && !holds.isTrue() && !m_source.takeMissed())
                m_problems.push_back({node, rule.level, rule.say, rule.reference, {}, rule.that});
        }
    }

    void contradiction(NodeIndex index)
    {
        const FieldNode &node = m_tree.node(index);
        const Anchor anchor{node.attribute, node.bits.first};
        if (std::find(m_packet.pins.begin(), m_packet.pins.end(), anchor) == m_packet.pins.end())
            return;
        (void)m_source.takeMissed();
        const auto right = computeRule(m_context, index);
        if (!right || right->value == m_context.valueOf(index) || missesBytes(index))
            return;
        const AttributeInfo &info = m_tree.registry().info(node.attribute);
        const auto bits = static_cast<int>(node.bits.length);
        std::string text = info.format == "hex"
            ? showHex(right->value, bits)
            : showNumber(right->value, bits, m_tree.registry().attribute(node.reader).isSigned);
        m_problems.push_back({index, CheckLevel::Warning, "should be " + text, info.reference, text});
    }

    /// A value that a reader of this protocol would refuse; ours goes on over it.
    void validity(NodeIndex index)
    {
        const FieldNode &node = m_tree.node(index);
        const AttributeInfo &info = m_tree.registry().info(node.attribute);
        if (!info.valid)
            return;
        const NodeIndex self = m_tree.structureOf(index);
        (void)m_source.takeMissed();
        const Value value = m_evaluator.decoded(m_source.valueOf(index));
        if (!isValid(m_tree.registry(), m_evaluator, *info.valid, self, value) && !m_source.takeMissed())
            m_problems.push_back(
                {index, CheckLevel::Error, "must be " + allowed(node, *info.valid, self, value), info.reference, {}});
    }

    /// What the rule allows, as far as it is a number or a choice of numbers.
    std::string allowed(const FieldNode &node, const ValidRule &rule, NodeIndex self, const Value &value)
    {
        const bool isHex = m_tree.registry().info(node.attribute).format == "hex";
        const auto number = [&](CodeRange code) -> std::optional<std::string> {
            const Value result = code.isEmpty() ? Value() : m_evaluator.run(code, self, &value);
            if (!result.isWhole())
                return std::nullopt;
            return isHex ? showHex(static_cast<std::uint64_t>(result.integer), static_cast<int>(node.bits.length))
                         : std::to_string(static_cast<std::int64_t>(result.integer));
        };
        const auto least = number(rule.least);
        const auto most = number(rule.most);
        if (least && most)
            return *least + " to " + *most;
        if (least)
            return "at least " + *least;
        if (most)
            return "at most " + *most;
        if (const auto equal = number(rule.equal))
            return *equal;
        if (rule.inEnumeration)
            return "one of the values that have a name";
        std::string choice;
        for (const CodeRange code : rule.anyOf) {
            if (const auto one = number(code))
                choice += (choice.empty() ? "" : ", ") + *one;
        }
        return choice.empty() ? "as its definition's 'valid' says" : "one of " + choice;
    }

    const FieldTree &m_tree;
    const Packet &m_packet;
    const std::vector<bool> m_cut;
    TreeSource m_source;
    Evaluator<TreeSource> m_evaluator;
    RuleContext m_context;
    std::vector<Problem> m_problems;
};

} // namespace

std::vector<Problem> problemsOf(const FieldTree &tree, const Packet &packet)
{
    return tree.isEmpty() ? std::vector<Problem>() : Checker(tree, packet).run();
}

} // namespace wl
