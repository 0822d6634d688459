// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"

#include <functional>

namespace wl {

/// What a name in an expression may mean.
struct CompileScope
{
    Row row = noRow;              ///< the type whose fields are named bare
    bool allowsFunctions = false; ///< inside a crafting key: sizeof(x), below(x), u1(x), ...
    bool allowsRequest = false;   ///< inside `-answers`
    /// The value of an enumeration member, e.g. `icmp_type::echo`; nothing when there is none.
    std::function<std::optional<WideInt>(const std::string &path)> enumMember;
    /// The row of a type name; noRow when there is none.
    std::function<Row(const std::string &path)> typeNamed;
    /// The bits of a built-in number type such as `u4`; 0 when it is none.
    int (*builtInBits)(const std::string &name) = nullptr;
};

/// Turns expressions into bytecode of a Registry under construction.
class CodeCompiler
{
public:
    explicit CodeCompiler(Registry &registry) : m_registry(registry) { }

    /// Appends the code of @p expression.
    /// @return its place, or ErrorCode::BadInput with the column inside the expression
    [[nodiscard]] Result<CodeRange> compile(const Expression &expression, const CompileScope &scope);

private:
    bool generate(const Expression &expression);
    bool generateName(const Expression &expression);
    bool generateFunction(const Expression &expression);
    bool generateBinary(const Expression &expression);
    bool generateTernary(const Expression &expression);
    bool generateSizeOf(const Expression &expression);
    bool generateList(const Expression &expression);
    bool generateMember(const Expression &expression);
    bool generateFormat(const Expression &expression);
    bool generateOperands(const Expression &expression);
    std::size_t put(Op op, std::int32_t a = 0, std::size_t n = 0);
    void jumpHere(std::size_t instruction);
    void putBinary(Op op, const Expression &e);
    void putCopy(CodeRange code);
    void putInteger(WideInt value);
    void putConstant(Constant constant);
    bool fail(const Expression &at, std::string text);

    Registry &m_registry;
    const CompileScope *m_scope = nullptr;
    std::size_t m_start = 0;
    std::optional<Error> m_error;
};

} // namespace wl
