// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/expression/expression.h"

#include <cstdint>
#include <string>

namespace wl {

/// The operations of the stack machine that evaluates expressions
/// (core/dissect/evaluator.h). `a` and `n` are the instruction's operands.
enum class Op : std::uint8_t {
    Constant,     ///< push constant a
    Number,       ///< push a
    Field,        ///< push field a (position in seq) of the own structure
    Instance,     ///< push instance a (index into Registry::instances())
    Member,       ///< pop x, push x.a (a: NameId)
    Method,       ///< pop n arguments and x, push x.a(...)
    Index,        ///< pop i and x, push x[i]
    Parent,       ///< push _parent
    Root,         ///< push _root
    Stream,       ///< push _io
    Element,      ///< push _
    ElementIndex, ///< push _index
    Negate,
    Invert,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide, ///< towards minus infinity
    Modulo, ///< with the sign of the divisor
    ShiftLeft,
    ShiftRight,
    And,
    Or,
    Xor,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Jump,        ///< continue at a (relative to the code's start)
    JumpIfFalse, ///< pop, jump to a when false
    AndThen,     ///< when the top is false jump to a and keep it, else pop it
    OrElse,      ///< when the top is true jump to a and keep it, else pop it
    MakeList,    ///< pop a values, push them as one list
    SizeOf,      ///< push the bytes that field a holds now (crafting keys)
    Below,       ///< push the nearest enclosing layer that provides a (crafting keys)
    BigEndian,   ///< pop a number, push it as n bytes (crafting keys)
    FieldNumber, ///< push field n, operator (a >> 16), number (a & 0xFFFF): `ihl * 4`, `total_length == 0`
    Request,     ///< push the layer that may be answered by this one (`-answers`)
    Self,        ///< push the own structure
    SizeOfField, ///< pop a structure, push the bytes that its field a (NameId) always has
    Param,       ///< push parameter a of the own structure
    AsBytes,     ///< replace a list of bytes by bytes
    AsText,      ///< replace the top by what an f-string prints of it
};

struct Instruction
{
    Op op = Op::Number;
    std::uint8_t n = 0;
    std::int32_t a = 0;
};

/// A value that stands in an expression.
struct Constant
{
    enum class Kind : std::uint8_t { Integer, Float, Boolean, Text, Bytes };
    Kind kind = Kind::Integer;
    WideInt integer = 0;
    double number = 0;
    std::string text{}; ///< Text or Bytes
};

/// Names with a meaning of their own; Registry interns them in this order.
enum class BuiltinName : std::uint32_t {
    None,
    Length,
    Size,
    First,
    Last,
    Min,
    Max,
    ToInteger,
    ToText,
    ToBytes,
    Reverse,
    Substring,
    Position,
    IsEof,
    Stream,
    Parent,
    Root,
    SizeOf,
    IsLittleEndian,
    Count,
};

} // namespace wl
