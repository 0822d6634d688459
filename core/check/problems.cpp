// SPDX-License-Identifier: MIT
#include "core/check/problems.h"

#include "core/autofield/rulekind.h"
#include "core/codec/numbertext.h"
#include "core/dissect/fieldtext.h"
#include "core/dissect/valid.h"

#include <algorithm>

namespace wl {
namespace {

class Checker
{
public:
    Checker(const FieldTree &tree, const std::vector<Anchor> &pins)
        : m_tree(tree), m_pins(pins), m_source(tree.registry(), tree.nodes(), viewOf(tree.bytes())),
          m_evaluator(tree.registry(), m_source), m_context{tree.registry(), tree.nodes(), tree.bytes(), m_evaluator}
    {
    }

    std::vector<Problem> run()
    {
        const Registry &registry = m_tree.registry();
        for (NodeIndex i = 0; i < m_tree.nodes().size(); ++i) {
            const FieldNode &node = m_tree.node(i);
            if (node.kind == NodeKind::Error)
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
    void checks(NodeIndex node, NodeIndex self, const std::vector<CheckRule> &rules)
    {
        for (const CheckRule &rule : rules) {
            const Value holds = m_evaluator.run(rule.that, self);
            if (holds.isWhole() && !holds.isTrue())
                m_problems.push_back({node, rule.level, rule.say, rule.reference, {}, rule.that});
        }
    }

    void contradiction(NodeIndex index)
    {
        const FieldNode &node = m_tree.node(index);
        const Anchor anchor{node.attribute, node.bits.first};
        if (std::find(m_pins.begin(), m_pins.end(), anchor) == m_pins.end())
            return;
        const auto right = computeRule(m_context, index);
        if (!right || right->value == m_context.valueOf(index))
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
        const Value value = m_evaluator.decoded(m_source.valueOf(index));
        if (!isValid(m_tree.registry(), m_evaluator, *info.valid, self, value))
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
    const std::vector<Anchor> &m_pins;
    TreeSource m_source;
    Evaluator<TreeSource> m_evaluator;
    RuleContext m_context;
    std::vector<Problem> m_problems;
};

} // namespace

std::vector<Problem> problemsOf(const FieldTree &tree, const std::vector<Anchor> &pins)
{
    return tree.isEmpty() ? std::vector<Problem>() : Checker(tree, pins).run();
}

} // namespace wl
