// SPDX-License-Identifier: MIT
#include "core/edit/editstep.h"

namespace wl {
namespace {

EditStep::Marks marksOf(const Packet &packet)
{
    return {packet.root, packet.pins, packet.decodeAs, packet.name, packet.notes};
}

void setMarks(Packet &packet, const EditStep::Marks &marks)
{
    packet.root = marks.root;
    packet.pins = marks.pins;
    packet.decodeAs = marks.decodeAs;
    packet.name = marks.name;
    packet.notes = marks.notes;
}

} // namespace

EditStep EditStep::between(const Packet &before, const Packet &after, std::string description)
{
    return {0, Splice::between(before.bytes, after.bytes), marksOf(before), marksOf(after), std::move(description)};
}

void EditStep::applyTo(Packet &target) const
{
    splice.applyTo(target.bytes);
    setMarks(target, after);
}

void EditStep::revertOn(Packet &target) const
{
    splice.reversed().applyTo(target.bytes);
    setMarks(target, before);
}

} // namespace wl
