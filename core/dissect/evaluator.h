// SPDX-License-Identifier: MIT
#pragma once

#include "core/codec/textencoding.h"
#include "core/dissect/value.h"
#include "core/schema/registry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <list>
#include <optional>
#include <string>
#include <vector>

namespace wl {

/// Runs bytecode against the fields of a packet.
///
/// A Source says what the fields are; it is a template argument because the
/// dissector evaluates sizes and conditions for every packet. Structures are
/// named by handles of the source. It has:
/// - `Value field(handle, index)`: field number `index` of a structure
/// - `Row rowOf(handle)`, `std::uint32_t parentOf(handle, evaluator)`, `rootOf(handle)` (noHandle when there is none)
/// - `Value param(handle, index, evaluator)`: what a structure was given
/// - `Value parsed(handle, instance)`: an instance that is read somewhere; `bool isLittleEndian(handle)`
/// - `Value elementAt(list, index)`, `std::uint32_t elementCount(list)`; `std::uint64_t takeSkips()`: how many
///   elements were passed over on the way since it was asked last
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
            return decoded(m_source.field(self, static_cast<std::uint32_t>(first->a)));
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
        if (m_madeBytes == 0) [[likely]]
            return;
        m_made.clear();
        m_arrays.clear();
        m_madeBytes = 0;
    }

    /// Keeps bytes alive until the next clear(). @return Value::error() beyond 4 MiB of them
    [[nodiscard]] Value keep(std::string bytes, Value::Kind kind)
    {
        m_madeBytes += bytes.size() + sizeof(bytes);
        if (m_madeBytes > mostMadeBytes)
            return Value::error();
        m_made.push_back(std::move(bytes));
        return Value::ofBytes(viewOf(std::string_view(m_made.back())), kind);
    }

    /// The case of @p attribute that applies in structure @p self; null when none does and there is no `_`.
    /// @return nothing when what it is chosen by has no value
    [[nodiscard]] std::optional<const Case *> choose(const Attribute &attribute, std::uint32_t self,
                                                     std::uint32_t index = 0)
    {
        const Value on = run(attribute.switchOn, self, nullptr, index);
        if (on.kind == Value::Kind::Error || on.kind == Value::Kind::Absent)
            return std::nullopt;
        const Case *first = m_registry.cases().data() + attribute.firstCase;
        const Case *last = first + attribute.caseCount;
        const Case *found = last;
        if (attribute.hasPlainCases) {
            if (!on.isWhole())
                return std::nullopt;
            const auto key = static_cast<std::int64_t>(on.integer);
            found = std::lower_bound(first, last, key, [](const Case &c, std::int64_t k) { return c.key < k; });
            if (found != last && found->key != key)
                found = last;
        } else {
            found
                = std::find_if(first, last, [&](const Case &c) { return same(run(c.code, self, nullptr, index), on); });
        }
        if (found != last)
            return found;
        return attribute.otherwiseCase >= 0 ? m_registry.cases().data() + attribute.otherwiseCase : nullptr;
    }

    /// The value of @p instance of structure @p self.
    [[nodiscard]] Value valueOf(const Instance &instance, std::uint32_t self) { return this->instance(self, instance); }

    /// Whether two values are equal, as `==` means it; also a list of bytes and bytes.
    [[nodiscard]] bool same(const Value &left, const Value &right) { return binary(Op::Equal, left, right).isTrue(); }

    /// The elements of a list of fields or of an array. @pre @p list is one of them
    [[nodiscard]] std::uint32_t elements(const Value &list)
    {
        return list.kind == Value::Kind::Array ? static_cast<std::uint32_t>(list.array.count)
                                               : m_source.elementCount(list);
    }
    [[nodiscard]] Value at(const Value &list, std::uint32_t index)
    {
        if (list.kind == Value::Kind::Array)
            return list.array.items[index];
        const Value value = m_source.elementAt(list, index);
        m_steps += m_source.takeSkips();
        return m_steps <= m_budget ? decoded(value) : Value::error();
    }

    /// A text in the characters of UTF-8, whatever its field's encoding is; other values as they are.
    [[nodiscard, gnu::always_inline]] inline Value decoded(Value value)
    {
        if (value.kind == Value::Kind::Text && value.enumeration >= 0) [[unlikely]]
            value = decodedText(value);
        return value;
    }

private:
    /// Counts work that grows with the size of a value, so that the budget bounds it too.
    void charge(std::size_t bytes) { m_steps += bytes / bytesOfStep; }

    [[gnu::noinline]] Value decodedText(const Value &value)
    {
        m_steps += costOfEncoding;
        if (m_steps > m_budget)
            return Value::error();
        const auto id = static_cast<AttributeId>(value.enumeration);
        return keep(toUtf8(value.view(), m_registry.attribute(id).encoding, m_registry.info(id).encoding),
                    Value::Kind::Text);
    }

    struct Frame
    {
        std::uint32_t self;
        const Value *element;
        std::uint32_t index;
    };

    static constexpr std::size_t stackSize = 48;
    static constexpr int deepestCall = 100;
    static constexpr std::size_t bytesOfStep = 64;
    static constexpr std::uint64_t costOfEncoding = 200; ///< the system's conversions are opened each time
    static constexpr std::uint64_t costOfSize = 100;     ///< the size of a type is added up each time
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
            case Op::MakeList: {
                const auto length = static_cast<std::size_t>(instruction.a);
                if (length > top)
                    return Value::error();
                top -= length;
                stack[top] = list(&stack[top], length);
                ++top;
                break;
            }
            case Op::AsBytes:
                stack[top - 1] = asBytes(stack[top - 1]);
                break;
            case Op::AsText:
                stack[top - 1] = asText(stack[top - 1]);
                break;
            case Op::SizeOfField:
                stack[top - 1] = sizeOfField(stack[top - 1], static_cast<NameId>(instruction.a));
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
                    stack[top++] = decoded(m_source.field(frame.self, static_cast<std::uint32_t>(instruction.a)));
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
        case Op::Instance:
            return instance(frame.self, m_registry.instances()[a]);
        case Op::Param:
            return param(frame.self, a);
        case Op::Self:
            return structure(frame.self);
        case Op::Parent:
            return structure(m_source.parentOf(frame.self, *this));
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
        if (instance.parsed >= 0)
            value = decoded(m_source.parsed(self, instance));
        else if (applies)
            value = run(instance.value, self);
        if (value.isWhole() && instance.enumeration >= 0)
            value = Value::ofInteger(value.integer, instance.enumeration);
        --m_depth;
        return value;
    }

    Value param(std::uint32_t self, std::uint32_t index)
    {
        if (m_depth >= deepestCall)
            return Value::error();
        ++m_depth;
        Value value = m_source.param(self, index, *this);
        --m_depth;
        const Type &type = m_registry.type(m_source.rowOf(self));
        const std::int32_t enumeration = m_registry.params()[type.firstParam + index].enumeration;
        if (value.isWhole() && enumeration >= 0)
            value = Value::ofInteger(value.integer, enumeration);
        return value;
    }

    Value binary(Op op, const Value &left, const Value &right)
    {
        if (op == Op::Add && left.isBytes() && right.isBytes()) {
            std::string joined(wl::asText(left.view()));
            joined += wl::asText(right.view());
            return keep(std::move(joined), left.kind);
        }
        const bool compares = op == Op::Equal || op == Op::NotEqual;
        if (compares && (isList(left) || isList(right)))
            return equalLists(op, left, right);
        if (left.isBytes() && right.isBytes())
            charge(std::min(left.bytes.size, right.bytes.size));
        return applyBinary(op, left, right);
    }

    static bool isList(const Value &value)
    {
        return value.kind == Value::Kind::Array || value.kind == Value::Kind::List;
    }

    Value equalLists(Op op, const Value &left, const Value &right)
    {
        const bool fit = (isList(left) || left.isBytes()) && (isList(right) || right.isBytes());
        if (!fit)
            return Value::error();
        const auto sizeOf = [this](const Value &v) { return v.isBytes() ? v.bytes.size : elements(v); };
        const auto item = [this](const Value &v, std::size_t i) {
            return v.isBytes() ? Value::ofInteger(v.bytes.data[i]) : at(v, static_cast<std::uint32_t>(i));
        };
        bool areEqual = sizeOf(left) == sizeOf(right) && m_depth < deepestCall;
        ++m_depth;
        for (std::size_t i = 0; areEqual && i < sizeOf(left) && ++m_steps <= m_budget; ++i)
            areEqual = same(item(left, i), item(right, i));
        --m_depth;
        return m_steps <= m_budget ? Value::ofBoolean(areEqual == (op == Op::Equal)) : Value::error();
    }

    /// Numbers that are all bytes stand for these bytes; anything else is an array.
    Value list(const Value *values, std::size_t count)
    {
        const auto isByte = [](const Value &v) { return v.isWhole() && v.integer >= 0 && v.integer <= 255; };
        if (!std::all_of(values, values + count, isByte)) {
            m_madeBytes += count * sizeof(Value);
            if (m_madeBytes > mostMadeBytes
                || std::any_of(values, values + count, [](const Value &v) { return v.kind == Value::Kind::Error; }))
                return Value::error();
            m_arrays.emplace_back(values, values + count);
            return Value::ofArray(m_arrays.back().data(), count);
        }
        std::string bytes;
        std::for_each(values, values + count, [&](const Value &v) { bytes.push_back(static_cast<char>(v.integer)); });
        return keep(std::move(bytes), Value::Kind::Bytes);
    }

    Value asBytes(const Value &value)
    {
        if (!isList(value))
            return value;
        std::string bytes;
        for (std::uint32_t i = 0; i < elements(value); ++i) {
            const Value item = at(value, i);
            if (!item.isWhole() || item.integer < -128 || item.integer > 255 || ++m_steps > m_budget)
                return Value::error();
            bytes.push_back(static_cast<char>(item.integer));
        }
        return keep(std::move(bytes), Value::Kind::Bytes);
    }

    /// What an f-string prints of a value.
    Value asText(const Value &value)
    {
        if (value.kind == Value::Kind::Text)
            return value;
        if (value.kind == Value::Kind::Float) {
            std::array<char, 40> digits{};
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value.number).ptr;
            return keep(std::string(digits.data(), end), Value::Kind::Text);
        }
        return numberMember(value, BuiltinName::ToText);
    }

    Value sizeOfField(const Value &holder, NameId name)
    {
        if (holder.kind != Value::Kind::Structure)
            return Value::error();
        const Type &type = m_registry.type(m_source.rowOf(holder.place.handle));
        m_steps += costOfSize;
        for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
            const Attribute &attribute = m_registry.attribute(id);
            const auto bits = attribute.name == name ? m_registry.fixedBits(attribute) : std::nullopt;
            if (bits)
                return Value::ofInteger((*bits + 7) / 8);
        }
        return Value::error();
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
        if (isList(of) && index.integer < elements(of))
            return at(of, static_cast<std::uint32_t>(index.integer));
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
        case Value::Kind::Array:
            return listMember(of, static_cast<BuiltinName>(name));
        case Value::Kind::Text:
            return textMember(of, static_cast<BuiltinName>(name));
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
                return decoded(m_source.field(handle, i));
        }
        for (std::uint32_t i = 0; i < type.paramCount; ++i) {
            if (m_registry.params()[type.firstParam + i].name == name)
                return param(handle, i);
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
            return structure(m_source.parentOf(handle, *this));
        case BuiltinName::IsLittleEndian:
            return Value::ofBoolean(m_source.isLittleEndian(handle));
        case BuiltinName::SizeOf: {
            m_steps += costOfSize;
            const auto bits = m_registry.fixedBits(row);
            return bits ? Value::ofInteger((*bits + 7) / 8) : Value::error();
        }
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
        const std::uint32_t count = elements(list);
        switch (name) {
        case BuiltinName::Length:
        case BuiltinName::Size:
            return Value::ofInteger(count);
        case BuiltinName::First:
            return count > 0 ? at(list, 0) : Value::error();
        case BuiltinName::Last:
            return count > 0 ? at(list, count - 1) : Value::error();
        case BuiltinName::Min:
        case BuiltinName::Max:
            return extreme(list, count, name == BuiltinName::Max);
        default:
            return Value::error();
        }
    }

    Value extreme(const Value &list, std::uint32_t count, bool wantsMost)
    {
        Value best = count > 0 ? at(list, 0) : Value::error();
        for (std::uint32_t i = 1; i < count && ++m_steps <= m_budget; ++i) {
            const Value candidate = at(list, i);
            const Value isBetter = applyBinary(wantsMost ? Op::Greater : Op::Less, candidate, best);
            if (isBetter.kind == Value::Kind::Error)
                return isBetter;
            if (isBetter.isTrue())
                best = candidate;
        }
        return best;
    }

    Value bytesMember(const Value &of, BuiltinName name)
    {
        const ByteView view = of.view();
        if (name == BuiltinName::Min || name == BuiltinName::Max)
            charge(view.size());
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

    static bool continuesCharacter(std::uint8_t byte) { return (byte & 0xC0U) == 0x80; }

    Value textMember(const Value &text, BuiltinName name)
    {
        const ByteView view = text.view();
        charge(view.size());
        switch (name) {
        case BuiltinName::Length:
        case BuiltinName::Size:
            return Value::ofInteger(
                std::count_if(view.begin(), view.end(), [](std::uint8_t b) { return !continuesCharacter(b); }));
        case BuiltinName::Reverse:
            return reversed(view);
        case BuiltinName::ToInteger:
            return decimal(text, 10);
        default:
            return bytesMember(text, name);
        }
    }

    Value reversed(ByteView text)
    {
        std::string out;
        for (std::size_t end = text.size(); end > 0;) {
            std::size_t begin = end - 1;
            while (begin > 0 && continuesCharacter(text[begin]))
                --begin;
            out += wl::asText(text.subspan(begin, end - begin));
            end = begin;
        }
        return keep(std::move(out), Value::Kind::Text);
    }

    Value method(const Value &of, NameId nameId, const Value *arguments, std::size_t count)
    {
        const auto name = static_cast<BuiltinName>(nameId);
        if (of.isBytes() && name == BuiltinName::ToInteger && count == 1 && arguments[0].isWhole())
            return decimal(of, arguments[0].integer);
        if (of.isBytes() && name == BuiltinName::Substring && count == 2)
            return substring(of, arguments[0], arguments[1]);
        if (count == 1 && arguments[0].kind == Value::Kind::Text
            && (name == BuiltinName::ToText || name == BuiltinName::ToBytes))
            return converted(asBytes(of), name, wl::asText(arguments[0].view()));
        return count == 0 ? member(of, nameId) : Value::error();
    }

    /// `bytes.to_s(encoding)` and `text.to_b(encoding)`
    Value converted(const Value &of, BuiltinName name, std::string_view encodingName)
    {
        m_steps += costOfEncoding;
        const auto encoding = of.isBytes() && m_steps <= m_budget ? textEncoding(encodingName) : std::nullopt;
        if (!encoding)
            return Value::error();
        if (*encoding == TextEncoding::Utf8)
            return Value::ofBytes(of.view(), name == BuiltinName::ToText ? Value::Kind::Text : Value::Kind::Bytes);
        if (name == BuiltinName::ToText)
            return keep(toUtf8(of.view(), *encoding, encodingName), Value::Kind::Text);
        const auto bytes = fromUtf8(wl::asText(of.view()), *encoding, encodingName);
        return bytes ? keep(bytes->toStdString(), Value::Kind::Bytes) : Value::error();
    }

    Value substring(const Value &of, const Value &from, const Value &to)
    {
        const ByteView view = of.view();
        charge(view.size());
        const auto placeOf = [&](WideInt character) {
            std::size_t at = 0;
            for (WideInt passed = 0; at < view.size(); ++at) {
                const bool begins = of.kind != Value::Kind::Text || !continuesCharacter(view[at]);
                if (begins && passed++ == character)
                    break;
            }
            return at;
        };
        const bool fits = from.isWhole() && to.isWhole() && from.integer >= 0 && from.integer <= to.integer
            && to.integer <= static_cast<WideInt>(view.size());
        if (!fits)
            return Value::error();
        const std::size_t first = placeOf(from.integer);
        return Value::ofBytes(view.subspan(first, placeOf(to.integer) - first), of.kind);
    }

    const Registry &m_registry;
    Source &m_source;
    std::uint64_t m_steps = 0;
    std::uint64_t m_budget = 2'000'000;
    int m_depth = 0;
    std::list<std::string> m_made; ///< lists, because they are mostly empty and then take no memory
    std::list<std::vector<Value>> m_arrays;
    std::size_t m_madeBytes = 0;
};

} // namespace wl
