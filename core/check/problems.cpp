// SPDX-License-Identifier: MIT
#include "core/check/problems.h"

#include "core/autofield/rulekind.h"
#include "core/codec/numbertext.h"
#include "core/dissect/fieldtext.h"

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
            if (node.kind == NodeKind::Value && node.attribute != noAttribute)
                contradiction(i);
        }
        return std::move(m_problems);
    }

private:
    void checks(NodeIndex node, NodeIndex self, const std::vector<CheckRule> &rules)
    {
        for (const CheckRule &rule : rules) {
            const Value holds = m_evaluator.run(rule.that, self);
            if (holds.isWhole() && !holds.isTrue())
                m_problems.push_back({node, rule.level, rule.say, rule.reference, {}});
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
            : showNumber(right->value, bits, m_tree.registry().attribute(node.attribute).isSigned);
        m_problems.push_back({index, CheckLevel::Warning, "should be " + text, info.reference, text});
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
