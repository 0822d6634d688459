// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"
#include "core/schema/bytecode.h"

namespace wl {

/// What an expression evaluates to. Trivial, so that a stack of them costs nothing
/// to make; made only through the functions below. Owns nothing: bytes and text lie in the
/// packet, the registry or the evaluator that made them.
struct Value
{
    enum class Kind : std::uint8_t {
        Absent, ///< a field whose condition is false
        Error,  ///< no value: overflow, division by zero, an absent operand, ...
        Integer,
        Boolean,
        Float,
        Bytes,
        Text,
        Structure, ///< `handle`
        List,      ///< field `attribute` of structure `handle`
        Array,     ///< values that an expression put together
        Stream,    ///< the region that structure `handle` reads from
    };

    Kind kind;
    std::int32_t enumeration; ///< index into Registry::enumerations(), or -1
    union {
        WideInt integer;
        double number;
        struct
        {
            const std::uint8_t *data;
            std::size_t size;
        } bytes;
        struct
        {
            std::uint32_t handle;
            std::uint32_t attribute;
        } place;
        struct
        {
            const Value *items;
            std::size_t count;
        } array;
    };

    [[nodiscard]] static constexpr Value ofKind(Kind kind) noexcept
    {
        Value value{};
        value.kind = kind;
        value.enumeration = -1;
        return value;
    }
    [[nodiscard]] static constexpr Value absent() noexcept { return ofKind(Kind::Absent); }
    [[nodiscard]] static constexpr Value error() noexcept { return ofKind(Kind::Error); }
    [[nodiscard]] static Value ofInteger(WideInt integer, std::int32_t enumeration = -1) noexcept
    {
        Value value;
        value.kind = Kind::Integer;
        value.enumeration = enumeration;
        value.integer = integer;
        return value;
    }
    [[nodiscard]] static Value ofBoolean(bool truth) noexcept
    {
        Value value = ofInteger(truth ? 1 : 0);
        value.kind = Kind::Boolean;
        return value;
    }
    [[nodiscard]] static constexpr Value ofFloat(double number) noexcept
    {
        Value value = ofKind(Kind::Float);
        value.number = number;
        return value;
    }
    [[nodiscard]] static constexpr Value ofBytes(ByteView bytes, Kind kind = Kind::Bytes) noexcept
    {
        Value value = ofKind(kind);
        value.bytes = {bytes.data(), bytes.size()};
        return value;
    }
    [[nodiscard]] static constexpr Value ofPlace(Kind kind, std::uint32_t handle, std::uint32_t attribute = 0) noexcept
    {
        Value value = ofKind(kind);
        value.place = {handle, attribute};
        return value;
    }

    [[nodiscard]] static constexpr Value ofArray(const Value *items, std::size_t count) noexcept
    {
        Value value = ofKind(Kind::Array);
        value.array = {items, count};
        return value;
    }

    [[nodiscard]] constexpr bool isWhole() const noexcept { return kind == Kind::Integer || kind == Kind::Boolean; }
    [[nodiscard]] constexpr bool isBytes() const noexcept { return kind == Kind::Bytes || kind == Kind::Text; }
    [[nodiscard]] constexpr ByteView view() const noexcept { return {bytes.data, bytes.size}; }
    [[nodiscard]] constexpr bool isTrue() const noexcept { return isWhole() && integer != 0; }
};

/// The commonest operators on small numbers, where nothing can overflow.
/// @return whether @p left was replaced by the result
[[nodiscard]] inline bool applyBinaryFast(Op op, Value &left, const Value &right) noexcept
{
    constexpr std::uint64_t small = std::uint64_t{1} << 31U;
    const auto a = static_cast<std::int64_t>(left.integer);
    const auto b = static_cast<std::int64_t>(right.integer);
    const bool areSmall = left.isWhole() && right.isWhole() && left.integer >= 0 && left.integer < WideInt{small}
        && right.integer >= 0 && right.integer < WideInt{small};
    if (!areSmall)
        return false;
    switch (op) {
    case Op::Add:
        left = Value::ofInteger(a + b);
        return true;
    case Op::Subtract:
        left = Value::ofInteger(a - b);
        return true;
    case Op::Multiply:
        left = Value::ofInteger(a * b);
        return true;
    case Op::Equal:
        left = Value::ofBoolean(a == b);
        return true;
    case Op::NotEqual:
        left = Value::ofBoolean(a != b);
        return true;
    case Op::Less:
        left = Value::ofBoolean(a < b);
        return true;
    case Op::Greater:
        left = Value::ofBoolean(a > b);
        return true;
    default:
        return false;
    }
}

/// Applies a binary operator of the expression language.
/// @return Value::error() for a result outside 64 bits (signed or unsigned),
///         a division by zero, a shift by less than 0 or more than 63, or
///         operands that do not fit the operator
[[nodiscard]] Value applyBinary(Op op, const Value &left, const Value &right);

/// Negate, Invert or Not.
[[nodiscard]] Value applyUnary(Op op, const Value &operand);

} // namespace wl
