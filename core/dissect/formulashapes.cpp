// SPDX-License-Identifier: MIT
#include "core/dissect/formulacompiler.h"
#include "core/dissect/formulavalue.h"

#include <algorithm>
#include <limits>

/// Finds the short forms that most expressions have.
namespace wl {
namespace {

using NodeKind = Formula::Node::Kind;

/// The test `x op c`.
std::optional<Formula::Test> testOf(Op op, std::int64_t c)
{
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const auto upTo
        = [](std::int64_t most) { return static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least); };
    if (c == least)
        return std::nullopt;
    switch (op) {
    case Op::Equal:
        return Formula::Test{c, 0, false};
    case Op::NotEqual:
        return Formula::Test{c, 0, true};
    case Op::Less:
        return Formula::Test{least, upTo(c - 1), false};
    case Op::LessEqual:
        return Formula::Test{least, upTo(c), false};
    case Op::Greater:
        return Formula::Test{least, upTo(c), true};
    case Op::GreaterEqual:
        return Formula::Test{least, upTo(c - 1), true};
    default:
        return std::nullopt;
    }
}

struct Uses
{
    std::optional<Load> byte{};
    bool hasOthers = false; ///< other bytes, the region's size or place
    bool hasEnd = false;
};

Uses usesOf(const Formula &formula)
{
    Uses uses;
    // Operands stand before what they are operands of; some nodes are of no use any more.
    std::vector<bool> isUsed(formula.nodes.size(), false);
    isUsed.back() = true;
    for (std::size_t at = formula.nodes.size(); at-- > 0;) {
        const Formula::Node &node = formula.nodes[at];
        if (!isUsed[at])
            continue;
        for (const std::int32_t operand : {node.first, node.second, node.third}) {
            if (operand >= 0)
                isUsed[static_cast<std::size_t>(operand)] = true;
        }
        uses.hasOthers |= node.kind == NodeKind::Size || node.kind == NodeKind::Position;
        uses.hasEnd |= node.kind == NodeKind::IsEnd;
        if (node.kind != NodeKind::Load)
            continue;
        Load whole = node.load;
        uses.hasOthers |= whole.kind != Load::Kind::Byte
            || (uses.byte && (uses.byte->base != whole.base || uses.byte->offset != whole.offset));
        whole.shift = 0;
        whole.mask = 0xFF;
        uses.byte = whole;
    }
    return uses;
}

} // namespace

std::optional<Load> FormulaCompiler::onlyByte(const Formula &formula)
{
    const Uses uses = usesOf(formula);
    return uses.hasOthers || uses.hasEnd ? std::nullopt : uses.byte;
}

std::optional<std::vector<std::int16_t>> FormulaCompiler::tabulated(const Formula &formula, bool isAtEnd)
{
    Formula based = formula;
    for (Formula::Node &node : based.nodes) {
        node.load.base = Base::structure;
        node.load.offset = 0;
    }
    std::vector<std::int16_t> table;
    for (int value = 0; value < 256; ++value) {
        const auto byte = static_cast<std::uint8_t>(value);
        const std::array<const std::uint8_t *, Base::count> bases{&byte};
        const FormulaPlace place{bases.data(), &byte, isAtEnd ? &byte : &byte + 1, &byte};
        bool fails = false;
        const std::int64_t result = treeValue(based, static_cast<std::int32_t>(based.nodes.size()) - 1, place, fails);
        if (!fails && (result <= Formula::noValue || result > 32767))
            return std::nullopt;
        table.push_back(fails ? Formula::noValue : static_cast<std::int16_t>(result));
    }
    return table;
}

/// At most two numbers, and the region's size at most once.
std::optional<Formula::Line> FormulaCompiler::lineOf(std::int32_t index) const
{
    const Formula::Node &node = m_formula.nodes[static_cast<std::size_t>(index)];
    if (node.kind == NodeKind::Number)
        return Formula::Line{.c = node.number};
    if (node.kind == NodeKind::Size)
        return Formula::Line{.hasSize = true};
    if (node.kind == NodeKind::Load)
        return node.first < 0 ? std::optional(Formula::Line{.hasLoad = true, .a = 1, .load = node.load}) : std::nullopt;
    if (node.kind != NodeKind::Binary)
        return std::nullopt;
    auto left = lineOf(node.first);
    auto right = lineOf(node.second);
    if (!left || !right)
        return std::nullopt;
    const auto scaled = [](Formula::Line &line, std::int64_t factor) {
        line.a *= factor;
        line.b *= factor;
        line.c *= factor;
    };
    // The ranges of the nodes hold for these products and sums as well.
    if (node.op == Op::Multiply) {
        if (!left->hasLoad && !left->hasSize)
            std::swap(left, right);
        if (right->hasLoad || right->hasSize || left->hasSize)
            return std::nullopt;
        scaled(*left, right->c);
        return left;
    }
    if (node.op == Op::Subtract && !right->hasSize)
        scaled(*right, -1);
    else if (node.op != Op::Add || (left->hasSize && right->hasSize))
        return std::nullopt;
    if (!left->hasLoad)
        std::swap(left, right);
    if (right->hasSecond || (right->hasLoad && left->hasSecond))
        return std::nullopt;
    if (right->hasLoad) {
        left->hasSecond = true;
        left->second = right->load;
        left->b = right->a;
    }
    left->hasSize |= right->hasSize;
    left->c += right->c;
    return left;
}

/// load (test) number
bool FormulaCompiler::compareOf(std::int32_t index, Formula &out) const
{
    const Formula::Node &node = m_formula.nodes[static_cast<std::size_t>(index)];
    if (node.kind != NodeKind::Binary)
        return false;
    const auto left = lineOf(node.first);
    const auto right = lineOf(node.second);
    if (!left || !right || !left->hasLoad || left->hasSecond || left->a != 1 || left->hasSize || right->hasLoad
        || right->hasSize)
        return false;
    const auto test = testOf(node.op, right->c - left->c);
    if (!test)
        return false;
    out.test = *test;
    out.load = left->load;
    return true;
}

/// Tests that end in @p yes or @p no, the first one last.
/// @return the first one; nothing when something else than tests of numbers is needed
std::optional<std::int16_t> FormulaCompiler::branchesOf(std::int32_t index, std::int16_t yes, std::int16_t no)
{
    const Formula::Node node = m_formula.nodes[static_cast<std::size_t>(index)];
    const auto put = [&](const Load &load, Formula::Test test, std::int32_t guard) -> std::optional<std::int16_t> {
        m_formula.branches.push_back({load, test, yes, no});
        const auto made = static_cast<std::int16_t>(m_formula.branches.size() - 1);
        return guard < 0 ? std::optional(made) : branchesOf(guard, made, Formula::Branch::fails);
    };
    switch (node.kind) {
    case NodeKind::AndThen:
    case NodeKind::OrElse: {
        const auto right = branchesOf(node.second, yes, no);
        if (!right)
            return std::nullopt;
        return node.kind == NodeKind::AndThen ? branchesOf(node.first, *right, no)
                                              : branchesOf(node.first, yes, *right);
    }
    case NodeKind::Unary:
        return node.op == Op::Not ? branchesOf(node.first, no, yes) : std::nullopt;
    case NodeKind::Load: // anything but 0 and 1 would be a value, not an answer
        return node.load.mask == 1 ? put(node.load, *testOf(Op::NotEqual, 0), node.first) : std::nullopt;
    case NodeKind::Binary: {
        const Formula::Node &left = m_formula.nodes[static_cast<std::size_t>(node.first)];
        const Formula::Node &right = m_formula.nodes[static_cast<std::size_t>(node.second)];
        const auto test = testOf(node.op, right.number);
        if (!test || left.kind != NodeKind::Load || right.kind != NodeKind::Number)
            return std::nullopt;
        return put(left.load, *test, left.first);
    }
    default:
        return std::nullopt;
    }
}

void FormulaCompiler::simplify()
{
    Formula &formula = m_formula;
    const auto root = static_cast<std::int32_t>(formula.nodes.size()) - 1;
    const Formula::Node &node = formula.nodes.back();
    formula.kind = Formula::Kind::Tree;
    const Uses uses = usesOf(formula);
    if (const auto line = lineOf(root)) {
        formula.line = *line;
        formula.c = line->c;
        formula.a = line->a;
        formula.load = line->load;
        const bool isSimple = line->hasLoad && !line->hasSecond && !line->hasSize;
        formula.kind = isSimple              ? Formula::Kind::Simple
            : line->hasLoad || line->hasSize ? Formula::Kind::Linear
                                             : Formula::Kind::Constant;
        return;
    }
    if (compareOf(root, formula)) {
        formula.kind = Formula::Kind::Compare;
        return;
    }
    if (!uses.hasOthers && uses.byte) {
        auto table = tabulated(formula, false);
        const auto atEnd = table && uses.hasEnd ? tabulated(formula, true) : std::nullopt;
        if (table && (atEnd || !uses.hasEnd)) {
            formula.kind = uses.hasEnd ? Formula::Kind::EndTable : Formula::Kind::Table;
            formula.load = *uses.byte;
            formula.table = std::move(*table);
            if (atEnd)
                formula.table.insert(formula.table.end(), atEnd->begin(), atEnd->end());
            return;
        }
    }
    if (const auto first = branchesOf(root, Formula::Branch::isTrue, Formula::Branch::isFalse)) {
        // The first one stands last so far.
        const auto last = static_cast<std::int16_t>(formula.branches.size() - 1);
        std::reverse(formula.branches.begin(), formula.branches.end());
        for (Formula::Branch &branch : formula.branches) {
            branch.yes = branch.yes >= 0 ? static_cast<std::int16_t>(last - branch.yes) : branch.yes;
            branch.no = branch.no >= 0 ? static_cast<std::int16_t>(last - branch.no) : branch.no;
        }
        formula.kind = *first == last ? Formula::Kind::Branches : Formula::Kind::Tree;
        return;
    }
    if (node.kind != NodeKind::Choose || !compareOf(node.first, formula))
        return;
    auto yes = lineOf(node.second);
    auto no = lineOf(node.third);
    // What is tested is loaded once, so that it comes first in both.
    const auto putFirst = [&](std::optional<Formula::Line> &line) {
        if (!line)
            return false;
        const bool isSecond = line->hasSecond && line->second == formula.load;
        if ((line->hasLoad && !(line->load == formula.load)) || isSecond) {
            if (line->hasSecond && !isSecond)
                return false;
            std::swap(line->load, line->second);
            std::swap(line->a, line->b);
            std::swap(line->hasLoad, line->hasSecond);
        }
        return true;
    };
    if (!putFirst(yes) || !putFirst(no))
        return;
    formula.yes = *yes;
    formula.no = *no;
    formula.kind = Formula::Kind::Choose;
}

} // namespace wl
