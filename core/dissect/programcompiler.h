// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/formulacompiler.h"
#include "core/dissect/program.h"

#include <map>
#include <set>

namespace wl {

/// The programs of a registry's types, made when they are first needed. One object serves one thread.
class Programs
{
public:
    explicit Programs(const Registry &registry);

    /// The program of type @p row; its state says whether there is one.
    [[nodiscard]] const Program &ready(Row row)
    {
        Program &program = of(row);
        if (program.state == Program::State::Unknown) [[unlikely]]
            compile(program);
        return program;
    }
    /// The same without compiling it: its address stays what it is.
    [[nodiscard]] Program &of(Row row);
    /// @return null when a key of the table does not fit
    [[nodiscard]] const KeyTable *table(std::int32_t index);

    /// No record of a program stands for more steps of the plain engine than this.
    static constexpr std::uint32_t stepsOfRecord = 400;

private:
    void compile(Program &program);

    const Registry &m_registry;
    std::vector<std::unique_ptr<Program>> m_programs;
    std::map<std::int32_t, std::unique_ptr<KeyTable>> m_tables;
};

/// Why type @p row has no program, in words; empty when it has one.
[[nodiscard]] std::string whyNoProgram(const Registry &registry, Row row);

/// Compiles one structure type, by partial evaluation: places that are the same in every packet become
/// numbers, and the conditions that depend on one byte of the structure's head become a jump by that byte.
/// It lists what it knows; a type that does anything else is refused with the reason.
class ProgramCompiler
{
public:
    ProgramCompiler(const Registry &registry, Programs &programs, Program &program);
    void compile();

private:
    using Code = ProgramOp::Code;
    enum class Region : std::uint8_t { None, Sized, Rest };
    static constexpr int unknown = -2; ///< which case applies
    static constexpr int noCase = -1;

    struct StepPlace
    {
        bool isKnown = false;
        std::uint8_t base = 0;
        std::uint32_t mark = 0; ///< 0: the structure's begin
        std::int64_t bit = 0;
    };
    /// What is known of a packet at one place of the program.
    struct State
    {
        std::uint32_t pending = 0; ///< bits behind the cursor that no Need has covered yet
        bool isPhased = false;     ///< bits are counted while the program runs
        bool hasBase = true;
        std::uint8_t base = Base::structure;
        std::uint32_t mark = 0;
        std::int64_t bit = 0; ///< from the base
        std::uint8_t marks = 0;
        std::vector<std::int8_t> holds{}; ///< of each field: its condition, -1: unknown
        std::vector<int> chosen{};        ///< of each field: its case
        std::vector<StepPlace> places{};
    };

    [[nodiscard]] bool isRefused() const { return !m_program.reason.empty(); }
    void refuse(const std::string &reason);
    bool checkType();
    bool checkAttribute(const Attribute &attribute);
    [[nodiscard]] std::uint64_t costOf(CodeRange code, int depth = 0) const;
    [[nodiscard]] std::uint64_t costOf(const Attribute &attribute) const;
    void emitAll();

    // Places.
    ProgramOp &put(Code code);
    void jumpHere(std::uint32_t from);
    void advance(State &state, std::uint32_t bits);
    void align(State &state);
    void flush(State &state);
    void phase(State &state);
    void mark(State &state);
    [[nodiscard]] std::uint32_t here();

    // Expressions.
    [[nodiscard]] std::optional<Formula> formula(CodeRange code, const State &state, const Attribute &attribute,
                                                 Row element = noRow);
    const Formula *keep(std::optional<Formula> made);
    [[nodiscard]] std::optional<FieldPlace> placeOf(const State &state, std::uint32_t field, std::uint32_t until);
    [[nodiscard]] std::optional<FieldPlace> elementPlaceOf(Row element, std::uint32_t field) const;
    [[nodiscard]] bool isSameCode(CodeRange a, CodeRange b) const;
    [[nodiscard]] bool isKnownToHold(const State &state, const Attribute &attribute) const;

    // Fields.
    void emitFrom(std::uint32_t step, State state);
    bool emitPivot(State &state);
    bool emitStep(std::uint32_t &step, State &state);
    bool emitConditional(std::uint32_t &step, State &state);
    bool emitField(const Attribute &attribute, State &state);
    bool emitList(const Attribute &attribute, State &state);
    bool emitOne(const Attribute &attribute, State &state, bool isElement);
    bool emitBytes(const Attribute &attribute, State &state, Region region, const Formula *size, bool isElement);
    bool emitStructure(const Attribute &attribute, Row row, State &state, Region region, const Formula *size);
    bool emitChoice(const Attribute &attribute, State &state, Region region, const Formula *size, bool isElement);
    bool emitCase(const Attribute &attribute, int chosen, State &state, Region region, const Formula *size,
                  bool isElement);
    bool emitPayload(const Attribute &attribute, State &state);
    static void shapeSize(PayloadPlan &plan);
    static void shapeKeys(PayloadPlan &plan);
    [[nodiscard]] int caseOf(const Attribute &attribute, std::int64_t key) const;
    [[nodiscard]] static std::uint32_t headOf(Row row, const Attribute &attribute);

    const Registry &m_registry;
    Programs &m_programs;
    Program &m_program;
    const Type &m_type;
    FormulaCompiler m_formulas;
    std::set<std::uint32_t> m_usedMarks; ///< by the first pass; the second emits these alone
    std::uint32_t m_markCount = 0;
    std::uint32_t m_need = 0; ///< bytes that the next operation moves behind
    bool m_isKey = false;     ///< a payload's key is being compiled: there is at least one byte of it
};

} // namespace wl
