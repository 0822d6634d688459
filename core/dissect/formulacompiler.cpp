// SPDX-License-Identifier: MIT
#include "core/dissect/formulacompiler.h"

#include "core/dissect/formulavalue.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace wl {
namespace {

constexpr WideInt largest = WideInt{1} << 62;
constexpr WideInt largestSize = WideInt{1} << 32;
constexpr int deepest = 30;
constexpr std::size_t mostNodes = 200;

using NodeKind = Formula::Node::Kind;

} // namespace

std::nullopt_t FormulaCompiler::refuse(std::string reason)
{
    if (m_reason.empty())
        m_reason = std::move(reason);
    return std::nullopt;
}

bool FormulaCompiler::no(std::string reason)
{
    (void)refuse(std::move(reason));
    return false;
}

std::optional<Formula> FormulaCompiler::compile(CodeRange code, const FormulaScope &scope)
{
    m_scope = &scope;
    m_formula = {};
    m_ranges.clear();
    m_reason.clear();
    const auto root = parse(code, 0, code.count, false, 0);
    if (!root)
        return std::nullopt;
    if (*root + 1 != static_cast<std::int32_t>(m_formula.nodes.size())) { // the value stands last
        const Formula::Node copy = m_formula.nodes[static_cast<std::size_t>(*root)];
        (void)put(copy, m_ranges[static_cast<std::size_t>(*root)]);
    }
    simplify();
    return std::move(m_formula);
}

std::optional<std::int32_t> FormulaCompiler::put(Formula::Node node, Range range)
{
    if (m_formula.nodes.size() >= mostNodes)
        return refuse("an expression is long");
    if (range.least < -largest || range.most > largest)
        return refuse("an expression has large values");
    m_formula.nodes.push_back(node);
    m_ranges.push_back(range);
    return static_cast<std::int32_t>(m_formula.nodes.size()) - 1;
}

/// The value of the instructions from @p first to @p end.
std::optional<std::int32_t> FormulaCompiler::parse(CodeRange code, std::uint32_t first, std::uint32_t end,
                                                   bool isElement, int depth)
{
    if (depth > deepest)
        return refuse("an expression is deep");
    std::vector<Item> stack;
    for (std::uint32_t at = first; at < end;) {
        if (!step(code, at, end, isElement, depth, stack))
            return refuse("an expression is not known");
    }
    if (stack.size() != 1 || stack[0].kind != Item::Kind::Number)
        return refuse("an expression is no number");
    return stack[0].node;
}

bool FormulaCompiler::branch(CodeRange code, std::uint32_t &at, std::uint32_t end, bool isElement, int depth,
                             std::vector<Item> &stack)
{
    const Instruction *first = m_registry.instructions().data() + code.first;
    const Instruction &instruction = first[at];
    const auto target = static_cast<std::uint32_t>(instruction.a);
    if (stack.empty() || stack.back().kind != Item::Kind::Number || target <= at || target > end)
        return false;
    const std::int32_t condition = stack.back().node;
    stack.pop_back();
    const auto rangeOfNode = [this](std::int32_t node) { return m_ranges[static_cast<std::size_t>(node)]; };
    const auto hull = [](Range a, Range b) { return Range{std::min(a.least, b.least), std::max(a.most, b.most)}; };
    const Formula::Node &tested = m_formula.nodes[static_cast<std::size_t>(condition)];
    const bool isSure = tested.kind == NodeKind::Number;
    const bool isTrue = tested.number != 0;
    std::optional<std::int32_t> made;
    if (instruction.op != Op::JumpIfFalse && isSure && isTrue == (instruction.op == Op::OrElse)) {
        made = condition; // what it jumps over does not count
        at = target;
    } else if (instruction.op != Op::JumpIfFalse) {
        const auto right = parse(code, at + 1, target, isElement, depth + 1);
        if (!right)
            return false;
        if (isSure) {
            stack.push_back({Item::Kind::Number, *right});
            at = target;
            return true;
        }
        const NodeKind kind = instruction.op == Op::AndThen ? NodeKind::AndThen : NodeKind::OrElse;
        made = put({.kind = kind, .first = condition, .second = *right},
                   hull(rangeOfNode(condition), rangeOfNode(*right)));
        at = target;
    } else {
        const Instruction &jump = first[target - 1];
        const auto last = static_cast<std::uint32_t>(jump.a);
        if (jump.op != Op::Jump || last < target || last > end)
            return false;
        const auto yes = parse(code, at + 1, target - 1, isElement, depth + 1);
        const auto no = yes ? parse(code, target, last, isElement, depth + 1) : std::nullopt;
        if (!no)
            return false;
        if (isSure) {
            stack.push_back({Item::Kind::Number, isTrue ? *yes : *no});
            at = last;
            return true;
        }
        made = put({.kind = NodeKind::Choose, .first = condition, .second = *yes, .third = *no},
                   hull(rangeOfNode(*yes), rangeOfNode(*no)));
        at = last;
    }
    if (made)
        stack.push_back({Item::Kind::Number, *made});
    return made.has_value();
}

/// Takes one instruction, or one that jumps and what it jumps over.
bool FormulaCompiler::step(CodeRange code, std::uint32_t &at, std::uint32_t end, bool isElement, int depth,
                           std::vector<Item> &stack)
{
    const Instruction &instruction = m_registry.instructions()[code.first + at];
    const auto a = static_cast<std::uint32_t>(instruction.a);
    const auto isNumber = [&](std::size_t fromTop) {
        return stack.size() >= fromTop && stack[stack.size() - fromTop].kind == Item::Kind::Number;
    };
    std::optional<std::int32_t> made;
    switch (instruction.op) {
    case Op::JumpIfFalse:
    case Op::AndThen:
    case Op::OrElse:
        return branch(code, at, end, isElement, depth, stack);
    case Op::Number:
        made = put({.kind = NodeKind::Number, .number = instruction.a}, {instruction.a, instruction.a});
        break;
    case Op::Constant: {
        const Constant &constant = m_registry.constants()[a];
        if (constant.kind != Constant::Kind::Integer && constant.kind != Constant::Kind::Boolean)
            return no("an expression has a constant that is no number");
        made = put({.kind = NodeKind::Number, .number = static_cast<std::int64_t>(constant.integer)},
                   {constant.integer, constant.integer});
        break;
    }
    case Op::FieldNumber: {
        const WideInt number = instruction.a & 0xFFFF;
        const auto left = field(instruction.n, isElement, depth);
        const auto right = left
            ? put({.kind = NodeKind::Number, .number = static_cast<std::int64_t>(number)}, {number, number})
            : std::nullopt;
        made = right ? binary(static_cast<Op>(instruction.a >> 16), *left, *right) : std::nullopt;
        break;
    }
    case Op::Field: {
        const Type &type = m_registry.type(isElement ? m_scope->element : m_scope->row);
        if (m_registry.attribute(type.firstAttribute + a).kind == AttributeKind::Integer) {
            made = field(a, isElement, depth);
            break;
        }
        stack.push_back({Item::Kind::Field, instruction.a});
        ++at;
        return true;
    }
    case Op::Element:
        if (isElement || m_scope->element == noRow)
            return false;
        stack.push_back({Item::Kind::Element, 0});
        ++at;
        return true;
    case Op::Stream:
        if (isElement)
            return no("an element asks about its region");
        stack.push_back({Item::Kind::Stream, 0});
        ++at;
        return true;
    case Op::Instance:
        made = instance(m_registry.instances()[a], isElement, depth);
        break;
    case Op::Method:
        if (instruction.n != 0)
            return no("an expression calls a method");
        [[fallthrough]];
    case Op::Member: {
        if (stack.empty())
            return false;
        const Item of = stack.back();
        stack.pop_back();
        made = member(of, a, isElement, depth);
        break;
    }
    case Op::Index: {
        if (!isNumber(1) || stack.size() < 2 || stack[stack.size() - 2].kind != Item::Kind::Field)
            return no("an expression takes an element of a list");
        const Item place = stack.back();
        const auto of = static_cast<std::uint32_t>(stack[stack.size() - 2].node);
        stack.resize(stack.size() - 2);
        made = byteOf(of, place, isElement);
        break;
    }
    case Op::Negate:
    case Op::Invert:
    case Op::Not: {
        if (!isNumber(1))
            return false;
        const std::int32_t operand = stack.back().node;
        stack.pop_back();
        made = unary(instruction.op, operand);
        break;
    }
    default: {
        if (instruction.op < Op::Add || instruction.op > Op::GreaterEqual)
            return no("an expression asks for more than the fields of its own structure");
        if (!isNumber(1) || !isNumber(2))
            return no("an expression compares what is no number");
        const std::int32_t right = stack.back().node;
        const std::int32_t left = stack[stack.size() - 2].node;
        stack.resize(stack.size() - 2);
        made = binary(instruction.op, left, right);
    }
    }
    if (!made)
        return false;
    stack.push_back({Item::Kind::Number, *made});
    ++at;
    return true;
}

std::optional<std::int32_t> FormulaCompiler::member(const Item &of, NameId name, bool isElement, int depth)
{
    const auto builtin = static_cast<BuiltinName>(name);
    if (of.kind == Item::Kind::Number && builtin == BuiltinName::ToInteger)
        return of.node;
    if (of.kind == Item::Kind::Element && !isElement)
        return elementMember(name, depth);
    if (of.kind != Item::Kind::Stream)
        return refuse("an expression asks for a member of a field");
    if (builtin == BuiltinName::Size)
        return put({.kind = NodeKind::Size}, {0, largestSize});
    if (builtin != BuiltinName::Position && builtin != BuiltinName::IsEof)
        return refuse("an expression asks for more than its region's size and place");
    if (!m_scope->isCursorWhole)
        return refuse("an expression asks for a place inside a byte");
    m_formula.looksAtPlace = true;
    return builtin == BuiltinName::IsEof ? put({.kind = NodeKind::IsEnd}, {0, 1})
                                         : put({.kind = NodeKind::Position}, {0, largestSize});
}

std::optional<std::int32_t> FormulaCompiler::elementMember(NameId name, int depth)
{
    const Type &type = m_registry.type(m_scope->element);
    for (std::uint32_t i = 0; i < type.attributeCount; ++i) {
        if (m_registry.attribute(type.firstAttribute + i).name == name)
            return field(i, true, depth);
    }
    for (std::uint32_t i = 0; i < type.instanceCount && type.paramCount == 0; ++i) {
        const Instance &candidate = m_registry.instances()[type.firstInstance + i];
        if (candidate.name == name)
            return instance(candidate, true, depth);
    }
    return refuse("an expression asks for something inside an element");
}

std::optional<std::int32_t> FormulaCompiler::instance(const Instance &instance, bool isElement, int depth)
{
    if (instance.parsed >= 0)
        return refuse("an expression asks for a field that stands elsewhere");
    if (!instance.condition.isEmpty() || instance.value.isEmpty())
        return refuse("an expression asks for an instance with a condition");
    return parse(instance.value, 0, instance.value.count, isElement, depth + 1);
}

std::optional<std::int32_t> FormulaCompiler::field(std::uint32_t index, bool isElement, int depth)
{
    const Type &type = m_registry.type(isElement ? m_scope->element : m_scope->row);
    const Attribute &attribute = m_registry.attribute(type.firstAttribute + index);
    if (attribute.kind != AttributeKind::Integer || attribute.repeat != Repeat::Once)
        return refuse("an expression asks for a field that is no number");
    if (attribute.isLowestFirst || attribute.isOrderOpen)
        return refuse("an expression asks for a number whose order of bits or bytes is special");
    const auto &placeOf = isElement ? m_scope->elementPlaceOf : m_scope->placeOf;
    const auto place = placeOf ? placeOf(index) : std::nullopt;
    if (!place)
        return refuse("an expression asks for a field without a fixed place");
    if (place->presence == FieldPlace::Presence::Never)
        return put({.kind = NodeKind::Absent}, {0, 0});

    const auto inByte = static_cast<unsigned>(place->bit % 8);
    const unsigned byteCount = (inByte + attribute.bits + 7) / 8;
    const bool isReversed = attribute.isLittleEndian && byteCount > 1;
    if (byteCount > 8 || (isReversed && (inByte != 0 || attribute.bits % 8 != 0)))
        return refuse("an expression asks for a number that is spread over bytes");
    Formula::Node node{.kind = NodeKind::Load};
    Load &load = node.load;
    load.base = place->base;
    load.offset = static_cast<std::int32_t>(place->bit / 8);
    load.byteCount = static_cast<std::uint8_t>(byteCount);
    load.isLittleEndian = isReversed;
    load.shift = static_cast<std::uint8_t>(byteCount * 8 - inByte - attribute.bits);
    load.mask = attribute.bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << attribute.bits) - 1;
    load.signedBits = attribute.isSigned ? attribute.bits : std::uint8_t{0};
    const bool isPlain = !isReversed && !attribute.isSigned;
    load.kind = isPlain && byteCount == 1 ? Load::Kind::Byte
        : isPlain && byteCount == 2       ? Load::Kind::Half
        : isPlain && byteCount == 4       ? Load::Kind::Word
                                          : Load::Kind::Wide;
    if (place->presence == FieldPlace::Presence::Sometimes) {
        // The condition is asked again: where reading had come to when it was asked first is not known any more.
        const bool looksAtPlace = std::exchange(m_formula.looksAtPlace, false);
        const auto guard = parse(attribute.condition, 0, attribute.condition.count, isElement, depth + 1);
        if (!guard)
            return std::nullopt;
        if (std::exchange(m_formula.looksAtPlace, looksAtPlace))
            return refuse("an expression asks for a field whose presence depends on a place");
        const Formula::Node &sure = m_formula.nodes[static_cast<std::size_t>(*guard)];
        if (sure.kind == NodeKind::Number && sure.number == 0)
            return put({.kind = NodeKind::Absent}, {0, 0});
        if (sure.kind != NodeKind::Number)
            node.first = *guard;
    }
    const WideInt values = WideInt{1} << attribute.bits;
    return put(node, attribute.isSigned ? Range{-values / 2, values / 2 - 1} : Range{0, values - 1});
}

/// A byte of a field of bytes: one with a fixed place, or the first of the payload that is about to be read.
std::optional<std::int32_t> FormulaCompiler::byteOf(std::uint32_t index, const Item &place, bool isElement)
{
    const Formula::Node &at = m_formula.nodes[static_cast<std::size_t>(place.node)];
    const Type &type = m_registry.type(isElement ? m_scope->element : m_scope->row);
    const Attribute &attribute = m_registry.attribute(type.firstAttribute + index);
    const bool isPayload = !isElement && m_scope->payloadField == static_cast<int>(index);
    if (at.kind != NodeKind::Number || !isPayload || at.number != 0 || attribute.kind != AttributeKind::Bytes)
        return refuse("an expression looks at the bytes of a field");
    Formula::Node node{.kind = NodeKind::Load};
    node.load.base = Base::cursor;
    node.load.mask = 0xFF;
    return put(node, {0, 255});
}

/// The number that a node of numbers is.
std::optional<std::int32_t> FormulaCompiler::folded(const Formula::Node &node)
{
    const auto isNumber = [this](std::int32_t at) {
        return at < 0 || m_formula.nodes[static_cast<std::size_t>(at)].kind == NodeKind::Number;
    };
    if (!isNumber(node.first) || !isNumber(node.second))
        return std::nullopt;
    Formula apart;
    apart.nodes = m_formula.nodes;
    apart.nodes.push_back(node);
    bool fails = false;
    const std::int64_t value = treeValue(apart, static_cast<std::int32_t>(apart.nodes.size()) - 1, {}, fails);
    return put({.kind = NodeKind::Number, .number = value}, {value, value});
}

std::optional<std::int32_t> FormulaCompiler::unary(Op op, std::int32_t operand)
{
    if (const auto known = folded({.kind = NodeKind::Unary, .op = op, .first = operand}))
        return known;
    const Range range = m_ranges[static_cast<std::size_t>(operand)];
    const Range made = op == Op::Not ? Range{0, 1}
        : op == Op::Negate           ? Range{-range.most, -range.least}
                                     : Range{-range.most - 1, -range.least - 1};
    return put({.kind = NodeKind::Unary, .op = op, .first = operand}, made);
}

std::optional<FormulaCompiler::Range> FormulaCompiler::rangeOf(Op op, std::int32_t left, std::int32_t right) const
{
    const Range a = m_ranges[static_cast<std::size_t>(left)];
    const Range b = m_ranges[static_cast<std::size_t>(right)];
    const bool isConstant = b.least == b.most;
    const bool areNatural = a.least >= 0 && b.least >= 0;
    const auto ends = [&](auto of) {
        const auto [least, most]
            = std::minmax({of(a.least, b.least), of(a.least, b.most), of(a.most, b.least), of(a.most, b.most)});
        return Range{least, most};
    };
    const auto bitsOf = [](WideInt x) { return (WideInt{1} << std::bit_width(static_cast<std::uint64_t>(x))) - 1; };
    switch (op) {
    case Op::Add:
        return Range{a.least + b.least, a.most + b.most};
    case Op::Subtract:
        return Range{a.least - b.most, a.most - b.least};
    case Op::Multiply: // both below 2^62
        return ends([](WideInt x, WideInt y) { return x * y; });
    case Op::Divide:
        if (!isConstant || b.least <= 0)
            return std::nullopt;
        return Range{std::min<WideInt>(a.least, 0) - 1, std::max<WideInt>(a.most, 0)};
    case Op::Modulo:
        if (!isConstant || b.least <= 0)
            return std::nullopt;
        return Range{0, b.least - 1};
    case Op::ShiftLeft:
        if (!isConstant || b.least < 0 || b.least > 61)
            return std::nullopt;
        return ends([](WideInt x, WideInt y) { return x * (WideInt{1} << y); });
    case Op::ShiftRight:
        if (!isConstant || b.least < 0 || b.least > 63)
            return std::nullopt;
        return ends([](WideInt x, WideInt y) { return x >> y; });
    case Op::And:
        return areNatural ? std::optional(Range{0, std::min(a.most, b.most)}) : std::nullopt;
    case Op::Or:
    case Op::Xor:
        return areNatural ? std::optional(Range{0, bitsOf(std::max(a.most, b.most))}) : std::nullopt;
    default:
        return Range{0, 1};
    }
}

std::optional<std::int32_t> FormulaCompiler::binary(Op op, std::int32_t left, std::int32_t right)
{
    if (op < Op::Add || op > Op::GreaterEqual)
        return refuse("an expression is not known");
    const auto range = rangeOf(op, left, right);
    if (!range)
        return refuse("an expression may have no value");
    if (const auto known = folded({.kind = NodeKind::Binary, .op = op, .first = left, .second = right}))
        return known;
    return put({.kind = NodeKind::Binary, .op = op, .first = left, .second = right}, *range);
}

} // namespace wl
