// SPDX-License-Identifier: MIT
#include "core/dissect/formulavalue.h"

namespace wl {
namespace {

std::int64_t unaryValue(Op op, std::int64_t a)
{
    return op == Op::Not ? static_cast<std::int64_t>(a == 0) : op == Op::Negate ? -a : ~a;
}

std::int64_t binaryValue(Op op, std::int64_t a, std::int64_t b)
{
    switch (op) {
    case Op::Add:
        return a + b;
    case Op::Subtract:
        return a - b;
    case Op::Multiply:
        return a * b;
    case Op::Divide: // by a number above 0, towards minus infinity
        return a / b - (a % b < 0 ? 1 : 0);
    case Op::Modulo:
        return a % b + (a % b < 0 ? b : 0);
    case Op::ShiftLeft:
        return a * (std::int64_t{1} << b);
    case Op::ShiftRight:
        return a >> b;
    case Op::And:
        return a & b;
    case Op::Or:
        return a | b;
    case Op::Xor:
        return a ^ b;
    case Op::Equal:
        return static_cast<std::int64_t>(a == b);
    case Op::NotEqual:
        return static_cast<std::int64_t>(a != b);
    case Op::Less:
        return static_cast<std::int64_t>(a < b);
    case Op::LessEqual:
        return static_cast<std::int64_t>(a <= b);
    case Op::Greater:
        return static_cast<std::int64_t>(a > b);
    default:
        return static_cast<std::int64_t>(a >= b);
    }
}

} // namespace

std::int64_t treeValue(const Formula &formula, std::int32_t index, const FormulaPlace &place, bool &fails) noexcept
{
    using Kind = Formula::Node::Kind;
    const Formula::Node &node = formula.nodes[static_cast<std::size_t>(index)];
    const auto operand = [&](std::int32_t at) { return treeValue(formula, at, place, fails); };
    switch (node.kind) {
    case Kind::Number:
        return node.number;
    case Kind::Load:
        if (node.first >= 0 && operand(node.first) == 0)
            fails = true;
        // A place that was not reached must not be looked at.
        return fails ? 0 : loaded(node.load, place.bases);
    case Kind::Size:
        return place.regionEnd - place.regionBegin;
    case Kind::Position:
        return place.cursor - place.regionBegin;
    case Kind::IsEnd:
        return place.cursor >= place.regionEnd ? 1 : 0;
    case Kind::Unary:
        return unaryValue(node.op, operand(node.first));
    case Kind::Binary: {
        const std::int64_t left = operand(node.first);
        const std::int64_t right = operand(node.second);
        return fails ? 0 : binaryValue(node.op, left, right);
    }
    case Kind::AndThen: {
        const std::int64_t left = operand(node.first);
        return left == 0 || fails ? left : operand(node.second);
    }
    case Kind::OrElse: {
        const std::int64_t left = operand(node.first);
        return left != 0 || fails ? left : operand(node.second);
    }
    case Kind::Choose:
        return operand(node.first) != 0 ? operand(node.second) : fails ? 0 : operand(node.third);
    case Kind::Absent:
        break;
    }
    fails = true;
    return 0;
}

std::int64_t loadedWide(const Load &load, const std::uint8_t *at) noexcept
{
    std::uint64_t raw = 0;
    for (unsigned i = 0; i < load.byteCount; ++i)
        raw = raw << 8U | at[load.isLittleEndian ? load.byteCount - 1U - i : i];
    raw = raw >> load.shift & load.mask;
    if (load.signedBits == 0)
        return static_cast<std::int64_t>(raw);
    const unsigned unused = 64U - load.signedBits;
    return static_cast<std::int64_t>(raw << unused) >> unused;
}

static std::int64_t lineValue(const Formula::Line &line, const std::uint8_t *const *bases, std::int64_t size)
{
    std::int64_t value = line.c;
    if (line.hasLoad)
        value += line.a * loaded(line.load, bases);
    if (line.hasSecond)
        value += line.b * loaded(line.second, bases);
    return line.hasSize ? value + size : value;
}

static FormulaValue branchesValue(const std::vector<Formula::Branch> &branches, const std::uint8_t *const *bases)
{
    std::int16_t at = 0;
    while (at >= 0) {
        const Formula::Branch &branch = branches[static_cast<std::size_t>(at)];
        at = branch.test.holds(loaded(branch.load, bases)) ? branch.yes : branch.no;
    }
    return {at == Formula::Branch::isTrue ? 1 : 0, at == Formula::Branch::fails};
}

FormulaValue valueOf(const Formula &formula, const std::uint8_t *const *bases, const std::uint8_t *regionBegin,
                     const std::uint8_t *regionEnd, const std::uint8_t *cursor) noexcept
{
    switch (formula.kind) {
    case Formula::Kind::Simple:
        return {formula.a * loaded(formula.load, bases) + formula.c};
    case Formula::Kind::Constant:
        return {formula.c};
    case Formula::Kind::Linear:
        return {lineValue(formula.line, bases, regionEnd - regionBegin)};
    case Formula::Kind::Compare:
        return {formula.test.holds(loaded(formula.load, bases)) ? 1 : 0};
    case Formula::Kind::Choose: {
        const Formula::Line &line = formula.test.holds(loaded(formula.load, bases)) ? formula.yes : formula.no;
        return {lineValue(line, bases, regionEnd - regionBegin)};
    }
    case Formula::Kind::Table:
    case Formula::Kind::EndTable: {
        std::size_t at = *(bases[formula.load.base] + formula.load.offset);
        if (formula.kind == Formula::Kind::EndTable && cursor >= regionEnd)
            at += 256;
        const std::int16_t value = formula.table[at];
        return {value, value == Formula::noValue};
    }
    case Formula::Kind::Branches:
        return branchesValue(formula.branches, bases);
    case Formula::Kind::Tree:
        break;
    }
    FormulaValue result;
    result.value = treeValue(formula, static_cast<std::int32_t>(formula.nodes.size()) - 1,
                             {bases, regionBegin, regionEnd, cursor}, result.fails);
    return result;
}

} // namespace wl
