// SPDX-License-Identifier: MIT
#include "core/session/carryover.h"

namespace wl {

Row CarryOver::row(Row old) const
{
    if (old < firstTypeRow || old == noRow)
        return old;
    const auto found = m_to.rowNamed(m_from.info(old).path);
    return found ? *found : noRow;
}

AttributeId CarryOver::attribute(AttributeId old) const
{
    const AttributeInfo &info = m_from.info(old);
    const Row type = row(info.type);
    return type == noRow ? noAttribute : m_to.attributeNamed(type, info.id);
}

std::optional<EditStep::Marks> CarryOver::marks(const EditStep::Marks &old) const
{
    EditStep::Marks now{.root = row(old.root),
                        .name = old.name,
                        .notes = old.notes,
                        .expectations = old.expectations,
                        .accepted = old.accepted,
                        .missing = old.missing};
    if (now.root == noRow)
        return std::nullopt;
    for (const Anchor &pin : old.pins) {
        const AttributeId field = attribute(pin.attribute);
        if (field != noAttribute)
            now.pins.push_back({field, pin.bit});
    }
    for (const DecodeAs &choice : old.decodeAs) {
        const DecodeAs moved{attribute(choice.payload), choice.offset, row(choice.protocol)};
        if (moved.payload != noAttribute && moved.protocol != noRow)
            now.decodeAs.push_back(moved);
    }
    return now;
}

} // namespace wl
