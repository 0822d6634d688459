// SPDX-License-Identifier: MIT
#include "core/dissect/programcompiler.h"

#include <algorithm>
#include <array>

/// What is emitted for each kind of field.
namespace wl {
namespace {

constexpr std::size_t mostVariants = 64;

} // namespace

void ProgramCompiler::emitFrom(std::uint32_t step, State state)
{
    while (step < m_type.stepCount && !isRefused()) {
        const bool isHead = step == 0 && m_registry.steps()[m_type.firstStep].isRun;
        if (!emitStep(step, state) || (isHead && emitPivot(state)))
            return;
    }
    align(state);
    flush(state);
    put(Code::End);
}

/// @return false when nothing can follow: the type is refused
bool ProgramCompiler::emitStep(std::uint32_t &step, State &state)
{
    const Step &current = m_registry.steps()[m_type.firstStep + step];
    if (current.startsAligned)
        align(state);
    state.places[step] = {state.hasBase && !state.isPhased, state.base, state.mark, state.bit};
    if (current.isRun) {
        advance(state, current.bits);
        ++step;
        return true;
    }
    const Attribute &attribute = m_registry.attribute(m_type.firstAttribute + current.firstAttribute);
    const std::int8_t holds = state.holds[attribute.index];
    if (holds < 0)
        return emitConditional(step, state);
    ++step;
    return holds == 0 || emitField(attribute, state);
}

/// A field with a condition, and those behind it with the same one.
bool ProgramCompiler::emitConditional(std::uint32_t &step, State &state)
{
    const Step *steps = m_registry.steps().data() + m_type.firstStep;
    const auto attributeOf = [&](std::uint32_t at) -> const Attribute & {
        return m_registry.attribute(m_type.firstAttribute + steps[at].firstAttribute);
    };
    const Attribute &attribute = attributeOf(step);
    if (state.isPhased || state.pending % 8 != 0)
        phase(state);
    else
        flush(state);
    const Formula *condition = keep(formula(attribute.condition, state, attribute));
    if (condition == nullptr)
        return false;
    const std::uint32_t skip = here();
    put(Code::Unless).formula = condition;

    State inner = state;
    for (bool isFirst = true; step < m_type.stepCount; isFirst = false) {
        const Attribute &next = attributeOf(step);
        const bool belongs = !steps[step].isRun && isSameCode(next.condition, attribute.condition)
            && !condition->looksAtPlace && !(state.isPhased && steps[step].startsAligned);
        if (!isFirst && !belongs)
            break;
        if (!isFirst && steps[step].startsAligned)
            align(inner);
        inner.places[step] = {inner.hasBase && !inner.isPhased, inner.base, inner.mark, inner.bit};
        // The same words may say something else at the place of another field.
        if (!condition->looksAtPlace)
            inner.holds[next.index] = 1;
        if (!emitField(next, inner))
            return false;
        ++step;
    }
    if (!inner.isPhased && inner.pending % 8 != 0)
        phase(inner);
    else if (!inner.isPhased)
        flush(inner);
    jumpHere(skip);
    state.places = std::move(inner.places);
    state.marks = inner.marks;
    state.isPhased |= inner.isPhased;
    if (state.isPhased)
        state.hasBase = false;
    else
        mark(state);
    return !isRefused();
}

/// When conditions depend on one byte of the structure's head: a jump by it, and a program for each group of its
/// values.
/// @return whether everything has been emitted
bool ProgramCompiler::emitPivot(State &state)
{
    struct Part
    {
        std::uint32_t field;
        std::int32_t offset;
        bool isCase;
        std::vector<std::int16_t> values;
    };
    std::vector<Part> parts;
    const auto consider = [&](const Attribute &attribute, CodeRange code, bool isCase) {
        const auto made = code.isEmpty() ? std::nullopt : formula(code, state, attribute);
        const auto byte = made ? FormulaCompiler::onlyByte(*made) : std::nullopt;
        if (!byte || byte->base != Base::structure)
            return;
        if (auto values = FormulaCompiler::tabulated(*made, false))
            parts.push_back({attribute.index, byte->offset, isCase, std::move(*values)});
    };
    for (std::uint32_t i = 0; i < m_type.attributeCount; ++i) {
        const Attribute &attribute = m_registry.attribute(m_type.firstAttribute + i);
        consider(attribute, attribute.condition, false);
        if (attribute.kind == AttributeKind::Switch)
            consider(attribute, attribute.switchOn, true);
    }
    if (parts.empty())
        return false;
    const auto countOf = [&](std::int32_t offset) {
        return std::count_if(parts.begin(), parts.end(), [&](const Part &p) { return p.offset == offset; });
    };
    std::int32_t offset = parts.front().offset;
    for (const Part &part : parts)
        offset = countOf(part.offset) > countOf(offset) ? part.offset : offset;
    std::erase_if(parts, [&](const Part &part) { return part.offset != offset; });

    const auto variantOf = [&](std::size_t value) {
        State variant = state;
        for (const Part &part : parts) {
            const Attribute &attribute = m_registry.attribute(m_type.firstAttribute + part.field);
            const std::int16_t found = part.values[value];
            if (!part.isCase && found == Formula::noValue)
                return std::optional<State>();
            if (!part.isCase)
                variant.holds[part.field] = found != 0 ? 1 : 0;
            else if (variant.holds[part.field] == 1 && found != Formula::noValue)
                variant.chosen[part.field] = caseOf(attribute, found);
        }
        return std::optional(std::move(variant));
    };
    std::map<std::pair<std::vector<std::int8_t>, std::vector<int>>, std::uint32_t> known;
    std::array<std::optional<State>, 256> variants;
    for (std::size_t value = 0; value < variants.size(); ++value) {
        variants[value] = variantOf(value);
        if (variants[value])
            known[{variants[value]->holds, variants[value]->chosen}] = 0;
    }
    if (known.size() < 2 || known.size() > mostVariants)
        return false;

    m_program.switches.push_back(std::make_unique<SwitchPlan>());
    SwitchPlan &plan = *m_program.switches.back();
    const std::uint32_t from = here();
    ProgramOp &jump = put(Code::ByteSwitch);
    jump.n = (state.pending + 7) / 8;
    jump.m = offset;
    jump.data = &plan;
    plan.dense.fill(static_cast<std::int16_t>(here() - from));
    put(Code::Bail);
    for (std::size_t value = 0; value < variants.size() && !isRefused(); ++value) {
        if (!variants[value])
            continue;
        std::uint32_t &target = known[{variants[value]->holds, variants[value]->chosen}];
        if (target == 0) {
            target = here();
            emitFrom(1, std::move(*variants[value]));
        }
        plan.dense[value] = static_cast<std::int16_t>(target - from);
    }
    return true;
}

bool ProgramCompiler::emitField(const Attribute &attribute, State &state)
{
    if (attribute.isNumber() && attribute.repeat == Repeat::Once) {
        advance(state, attribute.bits);
        return true;
    }
    flush(state);
    if (attribute.repeat != Repeat::Once)
        return emitList(attribute, state);
    return attribute.payload >= 0 ? emitPayload(attribute, state) : emitOne(attribute, state, false);
}

bool ProgramCompiler::emitList(const Attribute &attribute, State &state)
{
    const Formula *wanted = nullptr;
    if (attribute.repeat == Repeat::Count) {
        wanted = keep(formula(attribute.repeatCode, state, attribute));
        if (wanted == nullptr)
            return false;
    }
    if (attribute.isFixedList()) {
        ProgramOp &op = put(attribute.repeat == Repeat::Count ? Code::CountList : Code::RestList);
        op.formula = wanted;
        op.head = headOf(bytesRow, attribute);
        op.n = attribute.isNumber() ? attribute.bits / 8U : attribute.fixedBytes;
        mark(state);
        return !isRefused();
    }
    const std::uint32_t begin = here();
    ProgramOp &first = put(attribute.repeat == Repeat::Count       ? Code::BeginCount
                               : attribute.repeat == Repeat::ToEnd ? Code::BeginRest
                                                                   : Code::BeginUntil);
    first.formula = wanted;
    State inner = state;
    inner.hasBase = false;
    if (!emitOne(attribute, inner, true))
        return false;
    const Formula *isLast = nullptr;
    if (attribute.repeat == Repeat::Until) {
        isLast = keep(formula(attribute.repeatCode, inner, attribute, attribute.type));
        if (isLast == nullptr)
            return false;
    }
    ProgramOp &last = put(attribute.repeat == Repeat::Count       ? Code::EndCount
                              : attribute.repeat == Repeat::ToEnd ? Code::EndRest
                                                                  : Code::EndUntil);
    last.target = static_cast<std::int32_t>(begin + 2 - here());
    last.formula = isLast;
    jumpHere(begin);
    state.marks = inner.marks;
    mark(state);
    return !isRefused();
}

/// One value of a field that is not a number alone.
bool ProgramCompiler::emitOne(const Attribute &attribute, State &state, bool isElement)
{
    Region region = attribute.sizeToEnd ? Region::Rest : Region::None;
    const Formula *size = nullptr;
    if (!attribute.size.isEmpty()) {
        region = Region::Sized;
        size = keep(formula(attribute.size, state, attribute));
        if (size == nullptr)
            return false;
    }
    switch (attribute.kind) {
    case AttributeKind::Structure:
        return emitStructure(attribute, attribute.type, state, region, size);
    case AttributeKind::Switch:
        return emitChoice(attribute, state, region, size, isElement);
    default:
        return emitBytes(attribute, state, region, size, isElement);
    }
}

bool ProgramCompiler::emitBytes(const Attribute &attribute, State &state, Region region, const Formula *size,
                                bool isElement)
{
    const bool isFixed = attribute.fixedBytes > 0 && !attribute.hasContents;
    const bool isConstant = size != nullptr && size->kind == Formula::Kind::Constant && isFixed;
    const bool isTerminated = attribute.isZeroTerminated && region == Region::None;
    ProgramOp &op = put(attribute.hasContents         ? Code::Contents
                            : isTerminated            ? Code::Terminated
                            : isConstant              ? Code::FixedBytes
                            : region == Region::Sized ? Code::Bytes
                                                      : Code::RestBytes);
    op.head = headOf(bytesRow, attribute);
    op.formula = size;
    op.isElement = isElement;
    op.mustFit = isFixed || (isTerminated && attribute.needsTerminator);
    op.n = attribute.fixedBytes;
    if (isTerminated) {
        op.byte = attribute.terminator;
        op.slot = attribute.consumesTerminator || attribute.includesTerminator ? 1 : 0;
    }
    if (attribute.hasContents)
        op.data = m_registry.info(m_type.firstAttribute + attribute.index).contents.constData();
    if (attribute.hasContents || isConstant)
        state.bit += std::int64_t{attribute.fixedBytes} * 8;
    else
        mark(state);
    return !isRefused();
}

bool ProgramCompiler::emitStructure(const Attribute &attribute, Row row, State &state, Region region,
                                    const Formula *size)
{
    const Type &type = m_registry.type(row);
    const bool isLeaf = type.fixedBytes > 0 && type.stepCount == 1 && type.orderOn.isEmpty();
    const Code leaf = region == Region::None ? Code::Leaf : region == Region::Sized ? Code::SizedLeaf : Code::RestLeaf;
    const Code call = region == Region::None ? Code::Call : region == Region::Sized ? Code::SizedCall : Code::RestCall;
    ProgramOp &op = put(isLeaf ? leaf : call);
    op.head = headOf(row, attribute);
    op.formula = size;
    op.n = type.fixedBytes;
    op.data = &m_programs.of(row);
    if (isLeaf && region == Region::None)
        state.bit += std::int64_t{type.fixedBytes} * 8;
    else
        mark(state);
    return !isRefused();
}

bool ProgramCompiler::emitChoice(const Attribute &attribute, State &state, Region region, const Formula *size,
                                 bool isElement)
{
    if (state.chosen[attribute.index] != unknown)
        return emitCase(attribute, state.chosen[attribute.index], state, region, size, isElement);
    const Formula *key = keep(formula(attribute.switchOn, state, attribute));
    if (key == nullptr)
        return false;
    m_program.switches.push_back(std::make_unique<SwitchPlan>());
    SwitchPlan &plan = *m_program.switches.back();
    const std::uint32_t from = here();
    ProgramOp &jump = put(Code::Switch);
    jump.formula = key;
    jump.data = &plan;

    std::map<Row, std::uint32_t> emitted; // cases of one type are one
    std::vector<std::uint32_t> toEnd;
    State inner = state;
    const auto targetOf = [&](int chosen) {
        const Row row = chosen == noCase ? noRow : m_registry.cases()[static_cast<std::size_t>(chosen)].type;
        const auto [at, isNew] = emitted.try_emplace(row, here());
        if (isNew) {
            inner.hasBase = false;
            (void)emitCase(attribute, chosen, inner, region, size, isElement);
            toEnd.push_back(here());
            put(Code::Jump);
        }
        return static_cast<std::int32_t>(at->second - from);
    };
    plan.otherwise = targetOf(attribute.otherwiseCase >= 0 ? attribute.otherwiseCase : noCase);
    plan.dense.fill(static_cast<std::int16_t>(plan.otherwise));
    for (std::uint32_t i = attribute.firstCase; i < attribute.firstCase + attribute.caseCount && !isRefused(); ++i) {
        const std::int64_t value = m_registry.cases()[i].key;
        const std::int32_t target = targetOf(static_cast<int>(i));
        if (value >= 0 && value < 256)
            plan.dense[static_cast<std::size_t>(value)] = static_cast<std::int16_t>(target);
        else
            plan.sorted.push_back({value, target});
    }
    for (const std::uint32_t at : toEnd)
        jumpHere(at);
    state.marks = inner.marks;
    mark(state);
    return !isRefused();
}

bool ProgramCompiler::emitCase(const Attribute &attribute, int chosen, State &state, Region region, const Formula *size,
                               bool isElement)
{
    if (chosen == noCase && region != Region::None)
        return emitBytes(attribute, state, region, size, isElement);
    if (chosen == noCase) {
        if (isElement) // one that is nothing: the plain engine knows when that ends
            put(Code::Bail);
        return !isRefused();
    }
    const Case &one = m_registry.cases()[static_cast<std::size_t>(chosen)];
    const std::string &id = m_registry.info(m_type.firstAttribute + attribute.index).id;
    if (one.argumentCount > 0)
        refuse("'" + id + "' has a case that is given arguments");
    if (one.type == noRow)
        refuse("'" + id + "' has a case with a built-in type");
    return !isRefused() && emitStructure(attribute, one.type, state, region, size);
}

bool ProgramCompiler::emitPayload(const Attribute &attribute, State &state)
{
    const Formula *size = nullptr;
    if (!attribute.size.isEmpty()) {
        size = keep(formula(attribute.size, state, attribute));
        if (size == nullptr)
            return false;
    }
    const Payload &payload = m_registry.payloads()[static_cast<std::size_t>(attribute.payload)];
    m_program.payloads.push_back(std::make_unique<PayloadPlan>());
    PayloadPlan &plan = *m_program.payloads.back();
    plan.sizeFormula = size;
    plan.otherwise = payload.protocol != noRow ? &m_programs.of(payload.protocol) : nullptr;
    if (payload.table >= 0) {
        plan.table = m_programs.table(payload.table);
        if (plan.table->entries.empty())
            refuse("its payload has keys of more than 32 bits");
    }
    m_isKey = true;
    if (!payload.unless.isEmpty())
        plan.unless = keep(formula(payload.unless, state, attribute));
    for (const CodeRange key : payload.keys)
        plan.keys.push_back(keep(formula(key, state, attribute)));
    m_isKey = false;
    if (isRefused())
        return false;
    shapeSize(plan);
    shapeKeys(plan);
    ProgramOp &op = put(Code::Payload);
    op.head = headOf(bytesRow, attribute);
    op.formula = size;
    op.data = &plan;
    mark(state);
    return !isRefused();
}

} // namespace wl
