// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/value.h"
#include "core/schema/registry.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>

namespace wl {

/// Runs bytecode against the fields of a packet.
///
/// A Source says what the fields are; it is a template argument because the
/// dissector evaluates sizes and conditions for every packet. Structures are
/// named by handles of the source. It has:
/// - `Value field(handle, index)`: field number `index` of a structure
/// - `Row rowOf(handle)`, `std::uint32_t parentOf(handle)`, `rootOf(handle)` (noHandle when there is none)
/// - `Value elementAt(list, index)`, `std::uint32_t elementCount(list)`
/// - `StreamPlace stream(handle)`
/// - `std::optional<std::uint32_t> sizeOf(handle, index)`: bytes a field holds
/// - `std::uint32_t below(handle, service)`, `std::uint32_t request()`
///
/// Nothing here can fail to end: every instruction counts against the budget.
struct StreamPlace
{
    std::uint32_t begin = 0; ///< bytes from the start of the packet
    std::uint32_t end = 0;
    std::uint32_t position = 0;
};

constexpr std::uint32_t noHandle = 0xFFFFFFFF;

template<typename Source>
class Evaluator
{
public:
    Evaluator(const Registry &registry, Source &source) : m_registry(registry), m_source(source) { }

    /// The value of @p code for structure @p self; `_` is @p element, `_index` @p index.
    [[nodiscard]] Value run(CodeRange code, std::uint32_t self, const Value *element = nullptr, std::uint32_t index = 0)
    {
        const Instruction *first = m_registry.instructions().data() + code.first;
        if (code.count == 1 && first->op == Op::Field) {
            ++m_steps;
            return m_source.field(self, static_cast<std::uint32_t>(first->a));
        }
        if (code.count == 1 && first->op == Op::Number)
            return Value::ofInteger(first->a);
        if (code.count == 1 && first->op == Op::FieldNumber) {
            ++m_steps;
            return fieldNumber(*first, self);
        }
        return interpret(first, code.count, Frame{self, element, index});
    }

    /// Instructions run since the last clear().
    [[nodiscard]] std::uint64_t steps() const noexcept { return m_steps; }

    /// Forgets the values made so far and the count of steps.
    void clear(std::uint64_t budget)
    {
        m_steps = 0;
        m_budget = budget;
        m_made.clear();
        m_madeBytes = 0;
    }

private:
    struct Frame
    {
        std::uint32_t self;
        const Value *element;
        std::uint32_t index;
    };

    static constexpr std::size_t stackSize = 48;
    static constexpr int deepestCall = 40;
    static constexpr std::size_t mostMadeBytes = 4U << 20U;

    Value interpret(const Instruction *code, std::uint32_t count, const Frame &frame)
    {
        std::array<Value, stackSize> stack;
        std::size_t top = 0; // the number of values on the stack
        for (std::uint32_t at = 0; at < count; ++at) {
            const Instruction &instruction = code[at];
            if (++m_steps > m_budget || top + 1 >= stackSize)
                return Value::error();
            switch (instruction.op) {
            case Op::Jump:
                at = static_cast<std::uint32_t>(instruction.a) - 1;
                break;
            case Op::JumpIfFalse:
            case Op::AndThen:
            case Op::OrElse: {
                const Value &condition = stack[top - 1];
                if (!condition.isWhole())
                    return Value::error();
                const bool jumps = condition.isTrue() == (instruction.op == Op::OrElse);
                if (instruction.op == Op::JumpIfFalse || !jumps)
                    --top;
                if (jumps)
                    at = static_cast<std::uint32_t>(instruction.a) - 1;
                break;
            }
            case Op::Negate:
            case Op::Invert:
            case Op::Not:
                stack[top - 1] = applyUnary(instruction.op, stack[top - 1]);
                break;
            case Op::Index: {
                const Value index = stack[--top];
                stack[top - 1] = element(stack[top - 1], index);
                break;
            }
            case Op::Member:
                stack[top - 1] = member(stack[top - 1], static_cast<NameId>(instruction.a));
                break;
            case Op::Method:
                top -= instruction.n;
                stack[top - 1] = method(stack[top - 1], static_cast<NameId>(instruction.a), &stack[top], instruction.n);
                break;
            case Op::MakeList:
                if (instruction.n > top)
                    return Value::error();
                top -= instruction.n;
                stack[top] = list(&stack[top], instruction.n);
                ++top;
                break;
            case Op::BigEndian:
                stack[top - 1] = bigEndian(stack[top - 1], instruction.n);
                break;
            default:
                if (instruction.op >= Op::Add && instruction.op <= Op::GreaterEqual) {
                    const Value &right = stack[--top];
                    if (!applyBinaryFast(instruction.op, stack[top - 1], right))
                        stack[top - 1] = binary(instruction.op, stack[top - 1], Value(right));
                } else if (instruction.op == Op::Field) {
                    stack[top++] = m_source.field(frame.self, static_cast<std::uint32_t>(instruction.a));
                } else if (instruction.op == Op::FieldNumber) {
                    stack[top++] = fieldNumber(instruction, frame.self);
                } else if (instruction.op == Op::Number) {
                    stack[top++] = Value::ofInteger(instruction.a);
                } else {
                    stack[top++] = load(instruction, frame);
                }
            }
        }
        return top > 0 ? stack[top - 1] : Value::error();
    }

    Value fieldNumber(const Instruction &instruction, std::uint32_t self)
    {
        const auto op = static_cast<Op>(instruction.a >> 16);
        Value left = m_source.field(self, instruction.n);
        const Value right = Value::ofInteger(instruction.a & 0xFFFF);
        return applyBinaryFast(op, left, right) ? left : binary(op, left, right);
    }

    Value load(const Instruction &instruction, const Frame &frame)
    {
        const auto a = static_cast<std::uint32_t>(instruction.a);
        switch (instruction.op) {
        case Op::Number:
            return Value::ofInteger(instruction.a);
        case Op::Constant:
            return constant(m_registry.constants()[a]);
        case Op::Field:
            return m_source.field(frame.self, a);
        case Op::Instance:
            return instance(frame.self, m_registry.instances()[a]);
        case Op::Parent:
            return structure(m_source.parentOf(frame.self));
        case Op::Root:
            return structure(m_source.rootOf(frame.self));
        case Op::Stream:
            return Value::ofPlace(Value::Kind::Stream, frame.self);
        case Op::Element:
            return frame.element != nullptr ? *frame.element : Value::error();
        case Op::ElementIndex:
            return Value::ofInteger(frame.index);
        case Op::SizeOf:
            return Value::ofInteger(m_source.sizeOf(frame.self, a));
        case Op::Below:
            return structure(m_source.below(frame.self, a));
        case Op::Request:
            return structure(m_source.request());
        default:
            return Value::error();
        }
    }

    static Value structure(std::uint32_t handle)
    {
        return handle == noHandle ? Value::absent() : Value::ofPlace(Value::Kind::Structure, handle);
    }

    static Value constant(const Constant &constant)
    {
        switch (constant.kind) {
        case Constant::Kind::Integer:
            return Value::ofInteger(constant.integer);
        case Constant::Kind::Float:
            return Value::ofFloat(constant.number);
        case Constant::Kind::Boolean:
            return Value::ofBoolean(constant.integer != 0);
        case Constant::Kind::Text:
            return Value::ofBytes(viewOf(std::string_view(constant.text)), Value::Kind::Text);
        case Constant::Kind::Bytes:
            return Value::ofBytes(viewOf(std::string_view(constant.text)));
        }
        return Value::error();
    }

    Value instance(std::uint32_t self, const Instance &instance)
    {
        if (m_depth >= deepestCall)
            return Value::error();
        ++m_depth;
        Value value = Value::absent();
        const bool applies = instance.condition.isEmpty() || run(instance.condition, self).isTrue();
        if (applies)
            value = run(instance.value, self);
        if (value.kind == Value::Kind::Integer && instance.enumeration >= 0)
            value.enumeration = instance.enumeration;
        --m_depth;
        return value;
    }

    Value binary(Op op, const Value &left, const Value &right)
    {
        if (op == Op::Add && left.isBytes() && right.isBytes()) {
            std::string joined(asText(left.view()));
            joined += asText(right.view());
            return keep(std::move(joined), left.kind);
        }
        return applyBinary(op, left, right);
    }

    Value keep(std::string bytes, Value::Kind kind)
    {
        m_madeBytes += bytes.size();
        if (m_madeBytes > mostMadeBytes)
            return Value::error();
        m_made.push_back(std::move(bytes));
        return Value::ofBytes(viewOf(std::string_view(m_made.back())), kind);
    }

    Value list(const Value *values, std::size_t count)
    {
        std::string bytes;
        for (std::size_t i = 0; i < count; ++i) {
            if (!values[i].isWhole() || values[i].integer < 0 || values[i].integer > 255)
                return Value::error();
            bytes.push_back(static_cast<char>(values[i].integer));
        }
        return keep(std::move(bytes), Value::Kind::Bytes);
    }

    Value bigEndian(const Value &value, unsigned count)
    {
        if (!value.isWhole())
            return Value::error();
        std::string bytes;
        for (unsigned i = count; i-- > 0;)
            bytes.push_back(static_cast<char>(value.integer >> (8 * i)));
        return keep(std::move(bytes), Value::Kind::Bytes);
    }

    Value element(const Value &of, const Value &index)
    {
        if (!index.isWhole() || index.integer < 0)
            return Value::error();
        if (of.kind == Value::Kind::List && index.integer < m_source.elementCount(of))
            return m_source.elementAt(of, static_cast<std::uint32_t>(index.integer));
        if (of.isBytes() && index.integer < static_cast<WideInt>(of.bytes.size))
            return Value::ofInteger(of.bytes.data[static_cast<std::size_t>(index.integer)]);
        return Value::error();
    }

    Value member(const Value &of, NameId name)
    {
        switch (of.kind) {
        case Value::Kind::Structure:
            return structureMember(of.place.handle, name);
        case Value::Kind::Stream:
            return streamMember(m_source.stream(of.place.handle), static_cast<BuiltinName>(name));
        case Value::Kind::List:
            return listMember(of, static_cast<BuiltinName>(name));
        case Value::Kind::Text:
            if (static_cast<BuiltinName>(name) == BuiltinName::Reverse)
                return reversed(of);
            [[fallthrough]];
        case Value::Kind::Bytes:
            return bytesMember(of, static_cast<BuiltinName>(name));
        default:
            return numberMember(of, static_cast<BuiltinName>(name));
        }
    }

    Value structureMember(std::uint32_t handle, NameId name)
    {
        const Row row = m_source.rowOf(handle);
        if (row < firstTypeRow || ++m_steps > m_budget)
            return Value::error();
        const Type &type = m_registry.type(row);
        for (std::uint32_t i = 0; i < type.attributeCount; ++i) {
            if (m_registry.attribute(type.firstAttribute + i).name == name)
                return m_source.field(handle, i);
        }
        for (std::uint32_t i = 0; i < type.instanceCount; ++i) {
            const Instance &candidate = m_registry.instances()[type.firstInstance + i];
            if (candidate.name == name)
                return instance(handle, candidate);
        }
        for (const Provision &provision : m_registry.info(row).provisions) {
            for (const auto &[provided, code] : provision.values) {
                if (provided == name)
                    return run(code, handle);
            }
        }
        switch (static_cast<BuiltinName>(name)) {
        case BuiltinName::Parent:
            return structure(m_source.parentOf(handle));
        case BuiltinName::Root:
            return structure(m_source.rootOf(handle));
        case BuiltinName::Stream:
            return Value::ofPlace(Value::Kind::Stream, handle);
        default:
            break;
        }
        return inlineMember(handle, type, name);
    }

    /// A name that lies in an `-inline` structure is found through its holder, as in field paths.
    Value inlineMember(std::uint32_t handle, const Type &type, NameId name)
    {
        for (std::uint32_t i = 0; i < type.attributeCount; ++i) {
            if (!m_registry.info(type.firstAttribute + i).isInline)
                continue;
            const Value inner = m_source.field(handle, i);
            if (inner.kind != Value::Kind::Structure || m_depth >= deepestCall)
                continue;
            ++m_depth;
            const Value found = structureMember(inner.place.handle, name);
            --m_depth;
            if (found.kind != Value::Kind::Error)
                return found;
        }
        return Value::error();
    }

    static Value streamMember(const StreamPlace &stream, BuiltinName name)
    {
        switch (name) {
        case BuiltinName::Size:
            return Value::ofInteger(stream.end - stream.begin);
        case BuiltinName::Position:
            return Value::ofInteger(stream.position - stream.begin);
        case BuiltinName::IsEof:
            return Value::ofBoolean(stream.position >= stream.end);
        default:
            return Value::error();
        }
    }

    Value listMember(const Value &list, BuiltinName name)
    {
        const std::uint32_t count = m_source.elementCount(list);
        switch (name) {
        case BuiltinName::Length:
        case BuiltinName::Size:
            return Value::ofInteger(count);
        case BuiltinName::First:
            return count > 0 ? m_source.elementAt(list, 0) : Value::error();
        case BuiltinName::Last:
            return count > 0 ? m_source.elementAt(list, count - 1) : Value::error();
        case BuiltinName::Min:
        case BuiltinName::Max:
            return extreme(list, count, name == BuiltinName::Max);
        default:
            return Value::error();
        }
    }

    Value extreme(const Value &list, std::uint32_t count, bool wantsMost)
    {
        Value best = count > 0 ? m_source.elementAt(list, 0) : Value::error();
        for (std::uint32_t i = 1; i < count && ++m_steps <= m_budget; ++i) {
            const Value candidate = m_source.elementAt(list, i);
            const Value isBetter = applyBinary(wantsMost ? Op::Greater : Op::Less, candidate, best);
            if (isBetter.kind == Value::Kind::Error)
                return isBetter;
            if (isBetter.isTrue())
                best = candidate;
        }
        return best;
    }

    static Value bytesMember(const Value &of, BuiltinName name)
    {
        const ByteView view = of.view();
        const auto byteOrError = [&](auto at) { return view.empty() ? Value::error() : Value::ofInteger(*at); };
        switch (name) {
        case BuiltinName::Length:
        case BuiltinName::Size:
            return Value::ofInteger(static_cast<WideInt>(view.size()));
        case BuiltinName::First:
            return byteOrError(view.begin());
        case BuiltinName::Last:
            return byteOrError(view.end() - (view.empty() ? 0 : 1));
        case BuiltinName::Min:
            return byteOrError(std::min_element(view.begin(), view.end()));
        case BuiltinName::Max:
            return byteOrError(std::max_element(view.begin(), view.end()));
        case BuiltinName::ToInteger:
            return decimal(of, 10);
        default:
            return Value::error();
        }
    }

    static Value decimal(const Value &text, WideInt base)
    {
        WideInt result = 0;
        const ByteView view = text.view();
        const bool isNegative = !view.empty() && view.front() == '-';
        if (view.size() <= (isNegative ? 1U : 0U) || view.size() > 65 || base < 2 || base > 36)
            return Value::error();
        for (std::size_t i = isNegative ? 1 : 0; i < view.size(); ++i) {
            const int c = view[i];
            const int digit = c >= '0' && c <= '9'       ? c - '0'
                : (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? (c | 0x20) - 'a' + 10
                                                         : 99;
            if (digit >= base || result > (WideInt{1} << 64))
                return Value::error();
            result = result * base + digit;
        }
        return applyUnary(Op::Negate, Value::ofInteger(isNegative ? result : -result));
    }

    Value numberMember(const Value &of, BuiltinName name)
    {
        if (name == BuiltinName::ToInteger && of.isWhole())
            return Value::ofInteger(of.integer);
        const bool fits = of.kind == Value::Kind::Float && of.number > -9.2e18 && of.number < 9.2e18;
        if (name == BuiltinName::ToInteger && fits)
            return Value::ofInteger(static_cast<std::int64_t>(of.number));
        if (name == BuiltinName::ToText && of.kind == Value::Kind::Boolean)
            return keep(of.isTrue() ? "true" : "false", Value::Kind::Text);
        if (name == BuiltinName::ToText && of.kind == Value::Kind::Integer) {
            const bool isLarge = of.integer > (WideInt{1} << 62);
            return keep(isLarge ? std::to_string(static_cast<std::uint64_t>(of.integer))
                                : std::to_string(static_cast<std::int64_t>(of.integer)),
                        Value::Kind::Text);
        }
        return Value::error();
    }

    Value reversed(const Value &text)
    {
        std::string characters(asText(text.view()));
        std::reverse(characters.begin(), characters.end());
        return keep(std::move(characters), Value::Kind::Text);
    }

    Value method(const Value &of, NameId nameId, const Value *arguments, std::size_t count)
    {
        const auto name = static_cast<BuiltinName>(nameId);
        if (of.isBytes() && name == BuiltinName::ToInteger && count == 1 && arguments[0].isWhole())
            return decimal(of, arguments[0].integer);
        if (of.isBytes() && name == BuiltinName::Substring && count == 2)
            return substring(of, arguments[0], arguments[1]);
        const bool isUtf8 = count == 1 && arguments[0].isBytes()
            && (asText(arguments[0].view()) == "UTF-8" || asText(arguments[0].view()) == "ASCII");
        if (of.isBytes() && isUtf8 && (name == BuiltinName::ToText || name == BuiltinName::ToBytes))
            return Value::ofBytes(of.view(), name == BuiltinName::ToText ? Value::Kind::Text : Value::Kind::Bytes);
        return count == 0 ? member(of, nameId) : Value::error();
    }

    static Value substring(const Value &of, const Value &from, const Value &to)
    {
        const bool fits = from.isWhole() && to.isWhole() && from.integer >= 0 && from.integer <= to.integer
            && to.integer <= static_cast<WideInt>(of.bytes.size);
        if (!fits)
            return Value::error();
        const auto first = static_cast<std::size_t>(from.integer);
        return Value::ofBytes(of.view().subspan(first, static_cast<std::size_t>(to.integer) - first), of.kind);
    }

    const Registry &m_registry;
    Source &m_source;
    std::uint64_t m_steps = 0;
    std::uint64_t m_budget = 2'000'000;
    int m_depth = 0;
    std::deque<std::string> m_made;
    std::size_t m_madeBytes = 0;
};

} // namespace wl
