// SPDX-License-Identifier: MIT
#include "core/edit/editstep.h"

namespace wl {

EditStep::Marks EditStep::Marks::of(const Packet &packet)
{
    return {packet.root,  packet.pins,         packet.decodeAs, packet.name,
            packet.notes, packet.expectations, packet.accepted, packet.missing};
}

void EditStep::Marks::putOn(Packet &packet) const
{
    packet.root = root;
    packet.pins = pins;
    packet.decodeAs = decodeAs;
    packet.name = name;
    packet.notes = notes;
    packet.expectations = expectations;
    packet.accepted = accepted;
    packet.missing = missing;
}

EditStep EditStep::between(const Packet &before, const Packet &after, std::string description)
{
    return {0, Splice::between(before.bytes, after.bytes), Marks::of(before), Marks::of(after), std::move(description)};
}

void EditStep::applyTo(Packet &target) const
{
    splice.applyTo(target.bytes);
    after.putOn(target);
}

void EditStep::revertOn(Packet &target) const
{
    splice.reversed().applyTo(target.bytes);
    before.putOn(target);
}

} // namespace wl
