// SPDX-License-Identifier: MIT
#include "core/dissect/programcompiler.h"

#include <algorithm>
#include <bit>
#include <utility>

/// What types have a program, and where their fields stand. How each field is read is in programfields.cpp.
namespace wl {
namespace {

constexpr std::size_t mostOps = 4000;
constexpr std::uint64_t costOfStep = 4;
constexpr int deepestCode = 30;

} // namespace

const Program severalPrograms{};

ProgramCompiler::ProgramCompiler(const Registry &registry, Programs &programs, Program &program)
    : m_registry(registry), m_programs(programs), m_program(program), m_type(registry.type(program.row)),
      m_formulas(registry)
{
}

void ProgramCompiler::refuse(const std::string &reason)
{
    if (m_program.reason.empty())
        m_program.reason = reason;
}

void ProgramCompiler::compile()
{
    const auto clear = [this] {
        m_program.ops.clear();
        m_program.formulas.clear();
        m_program.switches.clear();
        m_program.payloads.clear();
    };
    if (checkType()) {
        emitAll(); // finds out which places are asked for
        clear();
        m_markCount = 0;
        m_need = 0;
        if (!isRefused())
            emitAll();
    }
    m_program.state = isRefused() ? Program::State::Refused : Program::State::Ready;
    if (isRefused())
        clear();
}

bool ProgramCompiler::checkType()
{
    if (!m_type.orderOn.isEmpty())
        refuse("its byte order is decided while reading");
    std::uint64_t cost = costOfStep * (m_type.stepCount + 1U);
    for (std::uint32_t i = 0; i < m_type.attributeCount && !isRefused(); ++i) {
        const Attribute &attribute = m_registry.attribute(m_type.firstAttribute + i);
        checkAttribute(attribute);
        cost += costOf(attribute);
    }
    // Half of a record's steps are its own, the others those of the list it stands in.
    if (cost > Programs::stepsOfRecord / 2)
        refuse("its expressions are long");
    return !isRefused();
}

bool ProgramCompiler::checkAttribute(const Attribute &attribute)
{
    const auto says = [&](const char *what) {
        const std::string &id = m_registry.info(m_type.firstAttribute + attribute.index).id;
        refuse("'" + id + "' " + what);
    };
    const bool isBytes = attribute.kind == AttributeKind::Bytes || attribute.kind == AttributeKind::Text;
    const bool isList = attribute.repeat != Repeat::Once;
    if (attribute.process != Process::None)
        says("is processed before it is read");
    else if (attribute.parent != ParentKind::Holder)
        says("has another parent");
    else if (attribute.argumentCount > 0)
        says("is given arguments");
    else if (!isBytes && !attribute.isNumber() && (attribute.isZeroTerminated || attribute.padRight >= 0))
        says("is a structure that a terminator or padding ends");
    else if (attribute.isZeroTerminated && !attribute.hasSize() && attribute.terminatorBytes != 1)
        says("ends with more than one byte");
    else if (attribute.kind == AttributeKind::Switch && !attribute.hasPlainCases)
        says("has cases that are no numbers");
    else if (attribute.payload >= 0 && (isList || !isBytes || attribute.isZeroTerminated || attribute.hasContents))
        says("is a payload of an unusual kind");
    else if (isList && attribute.hasContents)
        says("is a list of constant bytes");
    else if (attribute.hasContents && attribute.hasSize())
        says("is constant and has a size");
    else if (isList && attribute.isFixedList() && (attribute.isBitField || attribute.repeat == Repeat::Until))
        says("is a list of bits, or of numbers until one ends it");
    else if (attribute.repeat == Repeat::Until && attribute.kind != AttributeKind::Structure)
        says("is a list that something else than a structure ends");
    return !isRefused();
}

/// No fewer steps than the plain engine counts for @p code.
std::uint64_t ProgramCompiler::costOf(CodeRange code, int depth) const
{
    if (depth > deepestCode)
        return Programs::stepsOfRecord;
    std::uint64_t cost = 0;
    for (std::uint32_t i = code.first; i < code.first + code.count && cost <= Programs::stepsOfRecord; ++i) {
        const Instruction &instruction = m_registry.instructions()[i];
        cost += 1;
        if (instruction.op == Op::Instance)
            cost += costOf(m_registry.instances()[static_cast<std::size_t>(instruction.a)].value, depth + 1);
        if (instruction.op != Op::Member)
            continue;
        std::uint64_t most = 0; // that of an element: any with the name
        for (const Instance &instance : m_registry.instances()) {
            if (instance.name == static_cast<NameId>(instruction.a))
                most = std::max(most, costOf(instance.value, depth + 1));
        }
        cost += most + 1;
    }
    return cost;
}

std::uint64_t ProgramCompiler::costOf(const Attribute &attribute) const
{
    std::uint64_t cost = 0;
    for (const CodeRange code : {attribute.condition, attribute.size, attribute.repeatCode, attribute.switchOn})
        cost += costOf(code);
    if (attribute.payload >= 0) {
        const Payload &payload = m_registry.payloads()[static_cast<std::size_t>(attribute.payload)];
        cost += costOf(payload.unless);
        for (const CodeRange key : payload.keys)
            cost += costOf(key);
    }
    return cost;
}

void ProgramCompiler::emitAll()
{
    State state;
    state.holds.assign(m_type.attributeCount, -1);
    state.chosen.assign(m_type.attributeCount, unknown);
    state.places.resize(m_type.stepCount);
    for (std::uint32_t i = 0; i < m_type.attributeCount; ++i) {
        if (m_registry.attribute(m_type.firstAttribute + i).condition.isEmpty())
            state.holds[i] = 1;
    }
    emitFrom(0, std::move(state));
}

ProgramOp &ProgramCompiler::put(Code code)
{
    if (m_program.ops.size() >= mostOps)
        refuse("its program is long");
    m_program.ops.push_back({.code = code, .need = std::exchange(m_need, 0)});
    return m_program.ops.back();
}

/// Where the next operation is put: something may jump there, so that what was moved behind stays in front of it.
std::uint32_t ProgramCompiler::here()
{
    if (m_need > 0)
        put(Code::Need);
    return static_cast<std::uint32_t>(m_program.ops.size());
}

/// Lets the jump that was put at @p from lead to what is put next.
void ProgramCompiler::jumpHere(std::uint32_t from)
{
    m_program.ops[from].target = static_cast<std::int32_t>(here() - from);
}

void ProgramCompiler::advance(State &state, std::uint32_t bits)
{
    if (state.isPhased) {
        ProgramOp &op = put(Code::Bits);
        op.n = bits;
        return;
    }
    state.pending += bits;
    state.bit += bits;
}

void ProgramCompiler::align(State &state)
{
    if (!state.isPhased) {
        const std::uint32_t rest = (8 - state.pending % 8) % 8;
        state.pending += rest;
        state.bit += rest;
        return;
    }
    put(Code::Align);
    state.isPhased = false;
    mark(state);
}

/// Moves the cursor behind what is known. @pre that is whole bytes
void ProgramCompiler::flush(State &state)
{
    Q_ASSERT(!state.isPhased && state.pending % 8 == 0);
    if (state.pending == 0)
        return;
    m_need += state.pending / 8;
    state.pending = 0;
}

/// From here on bits are counted while the program runs.
void ProgramCompiler::phase(State &state)
{
    if (state.isPhased)
        return;
    ProgramOp &op = put(Code::NeedBits);
    op.n = (state.pending + 7) / 8;
    op.m = static_cast<std::int32_t>(state.pending / 8);
    op.slot = static_cast<std::uint8_t>(state.pending % 8);
    state.pending = 0;
    state.isPhased = true;
    state.hasBase = false;
}

/// The cursor stands where only the packet says: fields behind it are found from there.
void ProgramCompiler::mark(State &state)
{
    Q_ASSERT(!state.isPhased && state.pending == 0);
    state.mark = ++m_markCount;
    state.hasBase = true;
    state.bit = 0;
    if (!m_usedMarks.contains(state.mark)) {
        state.base = Base::structure;
        return;
    }
    if (state.marks >= Base::most) {
        refuse("its expressions ask for fields in many places");
        return;
    }
    state.base = ++state.marks;
    put(Code::Mark).slot = state.base;
}

std::optional<FieldPlace> ProgramCompiler::placeOf(const State &state, std::uint32_t field, std::uint32_t until)
{
    const Attribute &attribute = m_registry.attribute(m_type.firstAttribute + field);
    const StepPlace &place = state.places[attribute.step];
    if (attribute.step >= until)
        return FieldPlace{.presence = FieldPlace::Presence::Never}; // it is read later
    if (!attribute.condition.isEmpty() && state.holds[field] == 0)
        return FieldPlace{.presence = FieldPlace::Presence::Never};
    if (!place.isKnown)
        return std::nullopt;
    if (place.mark > 0)
        m_usedMarks.insert(place.mark);
    const bool isSure = attribute.condition.isEmpty() || isKnownToHold(state, attribute);
    return FieldPlace{.presence = isSure ? FieldPlace::Presence::Always : FieldPlace::Presence::Sometimes,
                      .base = place.base,
                      .bit = place.bit + attribute.bitInStep};
}

/// A field of an element that was read, when all before it has a fixed size or is not there.
std::optional<FieldPlace> ProgramCompiler::elementPlaceOf(Row element, std::uint32_t field) const
{
    const Type &type = m_registry.type(element);
    const Attribute &attribute = m_registry.attribute(type.firstAttribute + field);
    const Step *steps = m_registry.steps().data() + type.firstStep;
    std::int64_t bit = 0;
    for (std::uint32_t i = 0; i <= attribute.step; ++i) {
        if (steps[i].startsAligned)
            bit = (bit + 7) / 8 * 8;
        if (i == attribute.step)
            break;
        if (!steps[i].isRun)
            return std::nullopt;
        bit += steps[i].bits;
    }
    const auto presence
        = attribute.condition.isEmpty() ? FieldPlace::Presence::Always : FieldPlace::Presence::Sometimes;
    return FieldPlace{.presence = presence, .base = Base::element, .bit = bit + attribute.bitInStep};
}

bool ProgramCompiler::isSameCode(CodeRange a, CodeRange b) const
{
    const auto *code = m_registry.instructions().data();
    return a.count == b.count
        && std::equal(code + a.first, code + a.first + a.count, code + b.first,
                      [](const auto &x, const auto &y) { return x.op == y.op && x.n == y.n && x.a == y.a; });
}

bool ProgramCompiler::isKnownToHold(const State &state, const Attribute &attribute) const
{
    for (std::uint32_t i = 0; i < m_type.attributeCount; ++i) {
        const Attribute &other = m_registry.attribute(m_type.firstAttribute + i);
        if (state.holds[i] == 1 && !other.condition.isEmpty() && isSameCode(other.condition, attribute.condition))
            return true;
    }
    return false;
}

std::optional<Formula> ProgramCompiler::formula(CodeRange code, const State &state, const Attribute &attribute,
                                                Row element)
{
    FormulaScope scope{.row = m_program.row, .element = element};
    scope.payloadField = m_isKey ? attribute.index : -1;
    scope.isCursorWhole = !state.isPhased && state.pending % 8 == 0;
    scope.placeOf = [&](std::uint32_t field) { return placeOf(state, field, attribute.step); };
    if (element != noRow)
        scope.elementPlaceOf = [&](std::uint32_t field) { return elementPlaceOf(element, field); };
    return m_formulas.compile(code, scope);
}

/// @return null, and the type is refused, when there is none
const Formula *ProgramCompiler::keep(std::optional<Formula> made)
{
    if (!made) {
        refuse(m_formulas.reason());
        return nullptr;
    }
    m_program.formulas.push_back(std::make_unique<Formula>(std::move(*made)));
    return m_program.formulas.back().get();
}

std::uint32_t ProgramCompiler::headOf(Row row, const Attribute &attribute)
{
    return row | std::uint32_t{attribute.index} << 16U;
}

int ProgramCompiler::caseOf(const Attribute &attribute, std::int64_t key) const
{
    const Case *first = m_registry.cases().data() + attribute.firstCase;
    const Case *last = first + attribute.caseCount;
    const Case *found = std::lower_bound(first, last, key, [](const Case &c, std::int64_t k) { return c.key < k; });
    if (found != last && found->key == key)
        return static_cast<int>(attribute.firstCase + static_cast<std::uint32_t>(found - first));
    return attribute.otherwiseCase >= 0 ? attribute.otherwiseCase : noCase;
}

Programs::Programs(const Registry &registry) : m_registry(registry), m_programs(registry.types().size()) { }

Program &Programs::of(Row row)
{
    auto &program = m_programs[row];
    if (!program) {
        program = std::make_unique<Program>();
        program->row = row;
    }
    return *program;
}

void Programs::compile(Program &program)
{
    ProgramCompiler(m_registry, *this, program).compile();
}

const KeyTable *Programs::table(std::int32_t index)
{
    auto &table = m_tables[index];
    if (table)
        return table.get();
    table = std::make_unique<KeyTable>();
    const auto &entries = m_registry.tables()[static_cast<std::size_t>(index)].entries;
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(entries.size() * 4, 8));
    table->entries.resize(size);
    table->first = table->entries.data();
    table->last = static_cast<std::uint32_t>(size - 1);
    table->shift = 32U - static_cast<unsigned>(std::countr_zero(size));
    for (const auto &[key, row] : entries) {
        if (key > 0xFFFFFFFF) {
            table->entries.clear();
            break;
        }
        const auto wanted = static_cast<std::uint32_t>(key);
        std::size_t at = (wanted * 0x9E3779B1U) >> table->shift;
        while (table->entries[at].row != noRow && table->entries[at].key != wanted)
            at = (at + 1) & (size - 1);
        const bool isFirst = table->entries[at].row == noRow;
        table->entries[at] = {wanted, row, isFirst ? &of(row) : &severalPrograms};
    }
    return table.get();
}

std::string whyNoProgram(const Registry &registry, Row row)
{
    Programs programs(registry);
    return programs.ready(row).reason;
}

} // namespace wl
