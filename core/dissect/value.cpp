// SPDX-License-Identifier: MIT
#include "core/dissect/value.h"

#include <algorithm>

namespace wl {
namespace {

constexpr WideInt least = -(WideInt{1} << 63);
constexpr WideInt most = (WideInt{1} << 64) - 1;
constexpr WideInt mostShift = 63;

Value bounded(WideInt value)
{
    return value >= least && value <= most ? Value::ofInteger(value) : Value::error();
}

Value divided(Op op, WideInt a, WideInt b)
{
    if (b == 0)
        return Value::error();
    WideInt quotient = a / b;
    WideInt rest = a % b;
    if (rest != 0 && (rest < 0) != (b < 0)) {
        quotient -= 1;
        rest += b;
    }
    return bounded(op == Op::Divide ? quotient : rest);
}

template<typename T>
Value compared(Op op, const T &a, const T &b)
{
    switch (op) {
    case Op::Equal:
        return Value::ofBoolean(a == b);
    case Op::NotEqual:
        return Value::ofBoolean(!(a == b));
    case Op::Less:
        return Value::ofBoolean(a < b);
    case Op::LessEqual:
        return Value::ofBoolean(!(b < a));
    case Op::Greater:
        return Value::ofBoolean(b < a);
    case Op::GreaterEqual:
        return Value::ofBoolean(!(a < b));
    default:
        return Value::error();
    }
}

Value wholeBinary(Op op, WideInt a, WideInt b)
{
    switch (op) {
    case Op::Add:
        return bounded(a + b);
    case Op::Subtract:
        return bounded(a - b);
    case Op::Multiply: {
        WideInt product = 0;
        return __builtin_mul_overflow(a, b, &product) ? Value::error() : bounded(product);
    }
    case Op::Divide:
    case Op::Modulo:
        return divided(op, a, b);
    case Op::ShiftLeft:
        return b < 0 || b > mostShift ? Value::error() : bounded(a * (WideInt{1} << b));
    case Op::ShiftRight:
        return b < 0 || b > mostShift ? Value::error() : Value::ofInteger(a >> b);
    case Op::And:
        return Value::ofInteger(a & b);
    case Op::Or:
        return bounded(a | b);
    case Op::Xor:
        return bounded(a ^ b);
    default:
        return compared(op, a, b);
    }
}

Value floatBinary(Op op, double a, double b)
{
    switch (op) {
    case Op::Add:
        return Value::ofFloat(a + b);
    case Op::Subtract:
        return Value::ofFloat(a - b);
    case Op::Multiply:
        return Value::ofFloat(a * b);
    case Op::Divide:
        return b == 0 ? Value::error() : Value::ofFloat(a / b);
    default:
        return compared(op, a, b);
    }
}

} // namespace

Value applyBinary(Op op, const Value &left, const Value &right)
{
    if (left.isWhole() && right.isWhole()) [[likely]]
        return wholeBinary(op, left.integer, right.integer);
    const auto isNumber = [](const Value &v) { return v.isWhole() || v.kind == Value::Kind::Float; };
    const auto number = [](const Value &v) { return v.isWhole() ? static_cast<double>(v.integer) : v.number; };
    if (isNumber(left) && isNumber(right))
        return floatBinary(op, number(left), number(right));
    if (left.isBytes() && right.isBytes())
        return compared(op, asText(left.view()), asText(right.view()));
    return Value::error();
}

Value applyUnary(Op op, const Value &operand)
{
    if (operand.kind == Value::Kind::Float && op == Op::Negate)
        return Value::ofFloat(-operand.number);
    if (!operand.isWhole())
        return Value::error();
    if (op == Op::Not)
        return Value::ofBoolean(operand.integer == 0);
    return bounded(op == Op::Negate ? -operand.integer : ~operand.integer);
}

} // namespace wl
