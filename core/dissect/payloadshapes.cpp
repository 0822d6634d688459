// SPDX-License-Identifier: MIT
#include "core/dissect/programcompiler.h"

#include <algorithm>

/// The shapes that most payload rules have, prepared for the loop: what a packet spends on its layers is mostly this.
namespace wl {
namespace {

bool isHalf(const Load &load)
{
    return load.kind == Load::Kind::Half && load.base == Base::structure;
}

bool isByte(const Load &load)
{
    return load.kind == Load::Kind::Byte && load.base == Base::structure;
}

/// A plain number of 16 bits, nothing added.
bool isHalf(const Formula &formula)
{
    return formula.kind == Formula::Kind::Simple && formula.a == 1 && formula.c == 0 && isHalf(formula.load)
        && formula.load.shift == 0 && formula.load.mask == 0xFFFF;
}

} // namespace

void ProgramCompiler::shapeSize(PayloadPlan &plan)
{
    using Size = PayloadPlan::Size;
    if (plan.sizeFormula == nullptr) {
        plan.size = Size::Rest;
        return;
    }
    const Formula &formula = *plan.sizeFormula;
    if (formula.kind != Formula::Kind::Choose || !isHalf(formula.load) || formula.load.shift != 0
        || formula.load.mask != 0xFFFF)
        return;
    const Formula::Line &yes = formula.yes;
    const Formula::Line &no = formula.no;
    constexpr std::int64_t largestFactor = 1'000'000;
    if (yes.hasSecond != no.hasSecond || yes.b != no.b || std::abs(yes.b) > largestFactor)
        return;
    if (yes.hasSecond && (!(yes.second == no.second) || !isByte(yes.second)))
        return;
    plan.size = Size::Chosen;
    plan.sizeOffset = formula.load.offset;
    plan.test = formula.test;
    plan.lines
        = {PayloadPlan::Line{no.a, no.c, no.hasSize ? -1 : 0}, PayloadPlan::Line{yes.a, yes.c, yes.hasSize ? -1 : 0}};
    plan.hasByte = yes.hasSecond;
    plan.byteOffset = yes.second.offset;
    plan.byteShift = yes.second.shift;
    plan.byteMask = static_cast<std::uint8_t>(yes.second.mask);
    plan.byteFactor = static_cast<std::int32_t>(yes.b);
}

void ProgramCompiler::shapeKeys(PayloadPlan &plan)
{
    using Keys = PayloadPlan::Keys;
    if (plan.unless != nullptr) {
        const Formula &unless = *plan.unless;
        if (unless.kind != Formula::Kind::Compare || !isHalf(unless.load) || unless.load.shift != 0)
            return;
        plan.hasUnless = true;
        plan.unlessOffset = unless.load.offset;
        plan.unlessMask = static_cast<std::uint16_t>(unless.load.mask);
        plan.unlessTest = unless.test;
    }
    if (plan.keys.empty()) {
        plan.keyShape = Keys::None;
        return;
    }
    const Formula &key = *plan.keys[0];
    plan.keyOffset = key.load.offset;
    const bool isPlain = key.kind == Formula::Kind::Simple && key.a == 1 && key.c == 0;
    if (isPlain && isByte(key.load) && key.load.shift == 0 && key.load.mask == 0xFF && plan.keys.size() == 1) {
        plan.keyShape = Keys::Byte;
        for (int value = 0; value < 256; ++value) {
            const KeyTable::Slot *const slot = plan.table->find(value);
            plan.byteKeys.push_back(slot != nullptr ? slot->program : plan.otherwise);
        }
        return;
    }
    if (!isHalf(key))
        return;
    plan.keyShape = Keys::Half;
    plan.hasMoreKeys = plan.keys.size() > 1;
    if (plan.keys.size() == 2 && isHalf(*plan.keys[1])) {
        plan.keyShape = Keys::Halves;
        plan.hasMoreKeys = false;
        plan.secondOffset = plan.keys[1]->load.offset;
    }
}

} // namespace wl
