// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/program.h"
#include "core/schema/registry.h"

#include <functional>
#include <optional>
#include <string>

namespace wl {

/// Where a field of the structure stands that a formula may look at.
struct FieldPlace
{
    enum class Presence : std::uint8_t { Always, Sometimes, Never };
    Presence presence = Presence::Always; ///< Sometimes: when its condition holds
    std::uint8_t base = Base::structure;
    std::int64_t bit = 0; ///< from the base
};

struct FormulaScope
{
    Row row = noRow;           ///< the type whose fields are named bare
    Row element = noRow;       ///< the type of `_`
    int payloadField = -1;     ///< the field whose first byte stands at the cursor
    bool isCursorWhole = true; ///< reading has come to a byte's begin
    std::function<std::optional<FieldPlace>(std::uint32_t field)> placeOf; ///< nothing: not known beforehand
    std::function<std::optional<FieldPlace>(std::uint32_t field)> elementPlaceOf;
};

/// Turns bytecode into formulas: knows what is listed here and refuses everything else.
class FormulaCompiler
{
public:
    explicit FormulaCompiler(const Registry &registry) : m_registry(registry) { }

    /// @return nothing when the code does something that formulas do not know; reason() says what
    [[nodiscard]] std::optional<Formula> compile(CodeRange code, const FormulaScope &scope);
    [[nodiscard]] const std::string &reason() const noexcept { return m_reason; }

    /// The one byte that the value of @p formula depends on, if there is one; looks at no region.
    [[nodiscard]] static std::optional<Load> onlyByte(const Formula &formula);
    /// Its 256 values; Formula::noValue where it fails. Nothing when one does not fit.
    /// @pre onlyByte(), or it depends on the end of the region too (@p isAtEnd)
    [[nodiscard]] static std::optional<std::vector<std::int16_t>> tabulated(const Formula &formula, bool isAtEnd);

private:
    struct Range
    {
        WideInt least = 0;
        WideInt most = 0;
    };
    /// What stands on the stack: a number, or something that only a member or an index makes a number of.
    struct Item
    {
        enum class Kind : std::uint8_t { Number, Element, Stream, Field };
        Kind kind = Kind::Number;
        std::int32_t node = -1; ///< or the field
    };

    [[nodiscard]] std::optional<std::int32_t> parse(CodeRange code, std::uint32_t first, std::uint32_t end,
                                                    bool isElement, int depth);
    [[nodiscard]] bool step(CodeRange code, std::uint32_t &at, std::uint32_t end, bool isElement, int depth,
                            std::vector<Item> &stack);
    [[nodiscard]] bool branch(CodeRange code, std::uint32_t &at, std::uint32_t end, bool isElement, int depth,
                              std::vector<Item> &stack);
    [[nodiscard]] std::optional<std::int32_t> member(const Item &of, NameId name, bool isElement, int depth);
    [[nodiscard]] std::optional<std::int32_t> elementMember(NameId name, int depth);
    [[nodiscard]] std::optional<std::int32_t> instance(const Instance &instance, bool isElement, int depth);
    [[nodiscard]] std::optional<std::int32_t> field(std::uint32_t index, bool isElement, int depth);
    [[nodiscard]] std::optional<std::int32_t> byteOf(std::uint32_t index, const Item &place, bool isElement);
    [[nodiscard]] std::optional<std::int32_t> folded(const Formula::Node &node);
    [[nodiscard]] std::optional<std::int32_t> unary(Op op, std::int32_t operand);
    [[nodiscard]] std::optional<std::int32_t> binary(Op op, std::int32_t left, std::int32_t right);
    [[nodiscard]] std::optional<Range> rangeOf(Op op, std::int32_t left, std::int32_t right) const;
    std::optional<std::int32_t> put(Formula::Node node, Range range);
    std::nullopt_t refuse(std::string reason);
    bool no(std::string reason);

    void simplify();
    [[nodiscard]] std::optional<Formula::Line> lineOf(std::int32_t node) const;
    [[nodiscard]] std::optional<std::int16_t> branchesOf(std::int32_t node, std::int16_t yes, std::int16_t no);
    [[nodiscard]] bool compareOf(std::int32_t node, Formula &out) const;

    const Registry &m_registry;
    const FormulaScope *m_scope = nullptr;
    Formula m_formula;
    std::vector<Range> m_ranges;
    std::string m_reason;
};

} // namespace wl
