// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/evaluator.h"

namespace wl {

/// Whether @p value, a field or instance of structure @p self, is what its `valid` key asks for.
/// An expression without a value asks for nothing.
template<typename Source>
[[nodiscard]] bool isValid(const Registry &registry, Evaluator<Source> &evaluator, const ValidRule &rule,
                           std::uint32_t self, const Value &value)
{
    const auto holds = [&](CodeRange code, Op op) {
        if (code.isEmpty())
            return true;
        const Value result = applyBinary(op, value, evaluator.run(code, self, &value));
        return result.kind == Value::Kind::Error || result.isTrue();
    };
    if (value.kind == Value::Kind::Absent)
        return true;
    if (!rule.equal.isEmpty() && !evaluator.same(value, evaluator.run(rule.equal, self, &value)))
        return false;
    if (!holds(rule.least, Op::GreaterEqual) || !holds(rule.most, Op::LessEqual))
        return false;
    if (!rule.expression.isEmpty()) {
        const Value result = evaluator.run(rule.expression, self, &value);
        if (result.isWhole() && !result.isTrue())
            return false;
    }
    if (rule.inEnumeration && value.isWhole()
        && registry.member(value.enumeration, static_cast<std::int64_t>(value.integer)) == nullptr)
        return false;
    return rule.anyOf.empty() || std::any_of(rule.anyOf.begin(), rule.anyOf.end(), [&](CodeRange code) {
               return evaluator.same(value, evaluator.run(code, self, &value));
           });
}

} // namespace wl
