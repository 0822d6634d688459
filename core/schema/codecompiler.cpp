// SPDX-License-Identifier: MIT
#include "core/schema/codecompiler.h"

#include <algorithm>
#include <array>
#include <limits>

namespace wl {
namespace {

constexpr std::size_t mostOperands = 255;
constexpr std::size_t longestList = 40; // they stand on the evaluator's stack
constexpr std::uint32_t longestInlined = 24;

struct BinaryOperator
{
    std::string_view symbol;
    Op op;
};
constexpr std::array<BinaryOperator, 16> binaryOperators{{{"+", Op::Add},
                                                          {"-", Op::Subtract},
                                                          {"*", Op::Multiply},
                                                          {"/", Op::Divide},
                                                          {"%", Op::Modulo},
                                                          {"<<", Op::ShiftLeft},
                                                          {">>", Op::ShiftRight},
                                                          {"&", Op::And},
                                                          {"|", Op::Or},
                                                          {"^", Op::Xor},
                                                          {"==", Op::Equal},
                                                          {"!=", Op::NotEqual},
                                                          {"<", Op::Less},
                                                          {"<=", Op::LessEqual},
                                                          {">", Op::Greater},
                                                          {">=", Op::GreaterEqual}}};

} // namespace

Result<CodeRange> CodeCompiler::compile(const Expression &expression, const CompileScope &scope)
{
    m_scope = &scope;
    m_error.reset();
    m_start = m_registry.m_instructions.size();
    if (!generate(expression)) {
        m_registry.m_instructions.resize(m_start);
        return *m_error;
    }
    return CodeRange{static_cast<std::uint32_t>(m_start),
                     static_cast<std::uint32_t>(m_registry.m_instructions.size() - m_start)};
}

bool CodeCompiler::fail(const Expression &at, std::string text)
{
    m_error = Error{ErrorCode::BadInput, std::move(text), {}, 1, at.column};
    return false;
}

std::size_t CodeCompiler::put(Op op, std::int32_t a, std::size_t n)
{
    m_registry.m_instructions.push_back({op, static_cast<std::uint8_t>(n), a});
    return m_registry.m_instructions.size() - 1;
}

void CodeCompiler::jumpHere(std::size_t instruction)
{
    m_registry.m_instructions[instruction].a = static_cast<std::int32_t>(m_registry.m_instructions.size() - m_start);
}

void CodeCompiler::putConstant(Constant constant)
{
    put(Op::Constant, static_cast<std::int32_t>(m_registry.m_constants.size()));
    m_registry.m_constants.push_back(std::move(constant));
}

/// An operator; together with its operands one instruction where they are a field and a small number.
void CodeCompiler::putBinary(Op op, const Expression &e)
{
    auto &code = m_registry.m_instructions;
    constexpr std::int32_t numbers = 1 << 16;
    const bool isSimple = e.operands[0].kind == ExpressionKind::Name && e.operands[1].kind == ExpressionKind::Integer
        && code.size() >= m_start + 2 && code[code.size() - 2].op == Op::Field && code.back().op == Op::Number
        && code.back().a >= 0 && code.back().a < numbers;
    if (!isSimple) {
        put(op);
        return;
    }
    const std::int32_t number = code.back().a;
    const std::int32_t field = code[code.size() - 2].a;
    code.resize(code.size() - 2);
    put(Op::FieldNumber, static_cast<std::int32_t>(op) * numbers + number, static_cast<std::size_t>(field));
}

/// The code of an instance in place of a call: conditions and sizes are evaluated for every packet.
void CodeCompiler::putCopy(CodeRange code)
{
    const auto shift = static_cast<std::int32_t>(m_registry.m_instructions.size() - m_start);
    for (std::uint32_t i = 0; i < code.count; ++i) {
        Instruction instruction = m_registry.m_instructions[code.first + i];
        const bool jumps = instruction.op >= Op::Jump && instruction.op <= Op::OrElse;
        instruction.a += jumps ? shift : 0;
        m_registry.m_instructions.push_back(instruction);
    }
}

void CodeCompiler::putInteger(WideInt value)
{
    if (value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max())
        put(Op::Number, static_cast<std::int32_t>(value));
    else
        putConstant({.kind = Constant::Kind::Integer, .integer = value});
}

bool CodeCompiler::generate(const Expression &e)
{
    switch (e.kind) {
    case ExpressionKind::Integer:
        putInteger(e.integer);
        return true;
    case ExpressionKind::Float:
        putConstant({.kind = Constant::Kind::Float, .number = e.number});
        return true;
    case ExpressionKind::Boolean:
        putConstant({.kind = Constant::Kind::Boolean, .integer = e.integer});
        return true;
    case ExpressionKind::Text:
        putConstant({.kind = Constant::Kind::Text, .text = e.text});
        return true;
    case ExpressionKind::Name:
        return generateName(e);
    case ExpressionKind::EnumMember: {
        const auto value = m_scope->enumMember(e.text);
        if (!value)
            return fail(e, "there is no enumeration member '" + e.text + "'");
        putInteger(*value);
        return true;
    }
    case ExpressionKind::List:
        return generateList(e);
    case ExpressionKind::Unary:
        if (!generate(e.operands[0]))
            return false;
        if (e.text != "+")
            put(e.text == "-" ? Op::Negate : e.text == "~" ? Op::Invert : Op::Not);
        return true;
    case ExpressionKind::Binary:
        return generateBinary(e);
    case ExpressionKind::Ternary:
        return generateTernary(e);
    case ExpressionKind::Member:
        return generateMember(e);
    case ExpressionKind::Format:
        return generateFormat(e);
    case ExpressionKind::Method:
        if (!generateOperands(e))
            return false;
        put(Op::Method, static_cast<std::int32_t>(m_registry.intern(e.text)), e.operands.size() - 1);
        return true;
    case ExpressionKind::Index:
        if (!generateOperands(e))
            return false;
        put(Op::Index);
        return true;
    case ExpressionKind::Cast:
        if (!generate(e.operands[0]))
            return false;
        if (e.text == "bytes") // other casts change nothing: values carry their kind
            put(Op::AsBytes);
        return true;
    case ExpressionKind::SizeOf:
    case ExpressionKind::BitSizeOf:
        return generateSizeOf(e);
    case ExpressionKind::Function:
        return generateFunction(e);
    }
    return fail(e, "not an expression");
}

bool CodeCompiler::generateOperands(const Expression &e)
{
    if (e.operands.size() > mostOperands)
        return fail(e, "more than 255 values");
    return std::all_of(e.operands.begin(), e.operands.end(), [this](const Expression &x) { return generate(x); });
}

bool CodeCompiler::generateName(const Expression &e)
{
    struct Special
    {
        std::string_view name;
        Op op;
    };
    static constexpr std::array<Special, 5> specials{{{"_io", Op::Stream},
                                                      {"_parent", Op::Parent},
                                                      {"_root", Op::Root},
                                                      {"_", Op::Element},
                                                      {"_index", Op::ElementIndex}}};
    for (const Special &special : specials) {
        if (e.text == special.name) {
            put(special.op);
            return true;
        }
    }
    const Type &own = m_registry.type(m_scope->row);
    for (std::uint8_t i = 0; i < own.paramCount; ++i) {
        if (m_registry.m_names[m_registry.m_params[own.firstParam + i].name] == e.text) {
            put(Op::Param, i);
            return true;
        }
    }
    if (e.text == "_sizeof" || e.text == "_is_le") {
        put(Op::Self);
        put(Op::Member, static_cast<std::int32_t>(m_registry.intern(e.text)));
        return true;
    }
    if (m_scope->allowsRequest && e.text == "request") {
        put(Op::Request);
        return true;
    }
    const AttributeId attribute = m_registry.attributeNamed(m_scope->row, e.text);
    if (attribute != noAttribute) {
        put(Op::Field, m_registry.attribute(attribute).index);
        return true;
    }
    const Type &type = m_registry.type(m_scope->row);
    for (std::uint32_t i = type.firstInstance; i < type.firstInstance + type.instanceCount; ++i) {
        const Instance &instance = m_registry.m_instances[i];
        if (m_registry.m_names[instance.name] != e.text)
            continue;
        const bool isPlain = instance.condition.isEmpty() && instance.enumeration < 0 && instance.parsed < 0;
        if (isPlain && !instance.value.isEmpty() && instance.value.count <= longestInlined)
            putCopy(instance.value);
        else
            put(Op::Instance, static_cast<std::int32_t>(i));
        return true;
    }
    return fail(e, "there is no field or instance '" + e.text + "' in " + m_registry.info(m_scope->row).path);
}

/// A list of numbers that are bytes stands for these bytes.
bool CodeCompiler::generateList(const Expression &e)
{
    const auto isByte = [](const Expression &x) { return x.kind == ExpressionKind::Integer && x.integer < 256; };
    if (std::all_of(e.operands.begin(), e.operands.end(), isByte)) {
        std::string bytes;
        for (const Expression &x : e.operands)
            bytes.push_back(static_cast<char>(x.integer));
        putConstant({.kind = Constant::Kind::Bytes, .text = std::move(bytes)});
        return true;
    }
    if (e.operands.size() > longestList)
        return fail(e, "a list of more than 40 values that are no bytes");
    if (!generateOperands(e))
        return false;
    put(Op::MakeList, static_cast<std::int32_t>(e.operands.size()));
    return true;
}

/// `x._sizeof` asks about the field x, not about its value.
bool CodeCompiler::generateMember(const Expression &e)
{
    const Expression &holder = e.operands[0];
    if (e.text == "_sizeof" && holder.kind == ExpressionKind::Member) {
        if (!generate(holder.operands[0]))
            return false;
        put(Op::SizeOfField, static_cast<std::int32_t>(m_registry.intern(holder.text)));
        return true;
    }
    if (e.text == "_sizeof" && holder.kind == ExpressionKind::Name && !holder.text.starts_with('_')) {
        put(Op::Self);
        put(Op::SizeOfField, static_cast<std::int32_t>(m_registry.intern(holder.text)));
        return true;
    }
    if (!generate(holder))
        return false;
    put(Op::Member, static_cast<std::int32_t>(m_registry.intern(e.text)));
    return true;
}

/// An f-string: its pieces as texts, one behind the other.
bool CodeCompiler::generateFormat(const Expression &e)
{
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        if (!generate(e.operands[i]))
            return false;
        put(Op::AsText);
        if (i > 0)
            put(Op::Add);
    }
    return true;
}

bool CodeCompiler::generateBinary(const Expression &e)
{
    if (!generate(e.operands[0]))
        return false;
    if (e.text == "and" || e.text == "or") {
        const std::size_t jump = put(e.text == "and" ? Op::AndThen : Op::OrElse);
        if (!generate(e.operands[1]))
            return false;
        jumpHere(jump);
        return true;
    }
    if (!generate(e.operands[1]))
        return false;
    for (const BinaryOperator &candidate : binaryOperators) {
        if (candidate.symbol == e.text) {
            putBinary(candidate.op, e);
            return true;
        }
    }
    return fail(e, "there is no operator '" + e.text + "'");
}

bool CodeCompiler::generateTernary(const Expression &e)
{
    if (!generate(e.operands[0]))
        return false;
    const std::size_t toElse = put(Op::JumpIfFalse);
    if (!generate(e.operands[1]))
        return false;
    const std::size_t toEnd = put(Op::Jump);
    jumpHere(toElse);
    if (!generate(e.operands[2]))
        return false;
    jumpHere(toEnd);
    return true;
}

bool CodeCompiler::generateSizeOf(const Expression &e)
{
    const bool isInBits = e.kind == ExpressionKind::BitSizeOf;
    if (const int bits = m_scope->builtInBits(e.text); bits > 0) {
        putInteger(isInBits ? bits : (bits + 7) / 8);
        return true;
    }
    const Row row = m_scope->typeNamed(e.text);
    if (row == noRow)
        return fail(e, "there is no type '" + e.text + "'");
    const std::optional<std::uint32_t> bits = m_registry.fixedBits(row);
    if (!bits)
        return fail(e, "the size of '" + e.text + "' is not fixed");
    putInteger(isInBits ? *bits : (*bits + 7) / 8);
    return true;
}

bool CodeCompiler::generateFunction(const Expression &e)
{
    if (!m_scope->allowsFunctions)
        return fail(e, "functions such as " + e.text + "() are only known in crafting keys");
    if (e.operands.size() != 1)
        return fail(e, e.text + "() takes one argument");
    const Expression &argument = e.operands[0];
    if (e.text == "sizeof") {
        const AttributeId attribute = argument.kind == ExpressionKind::Name
            ? m_registry.attributeNamed(m_scope->row, argument.text)
            : noAttribute;
        if (attribute == noAttribute)
            return fail(argument, "sizeof() takes the name of a field of " + m_registry.info(m_scope->row).path);
        put(Op::SizeOf, m_registry.attribute(attribute).index);
        return true;
    }
    if (e.text == "below") {
        if (argument.kind != ExpressionKind::Name)
            return fail(argument, "below() takes the name of a service, such as below(ip)");
        put(Op::Below, static_cast<std::int32_t>(m_registry.intern(argument.text)));
        return true;
    }
    if (e.text == "u1" || e.text == "u2" || e.text == "u4" || e.text == "u8") {
        if (!generate(argument))
            return false;
        put(Op::BigEndian, 0, static_cast<std::size_t>(e.text[1] - '0'));
        return true;
    }
    return fail(e, "there is no function " + e.text + "(); there are sizeof, below, u1, u2, u4 and u8");
}

} // namespace wl
