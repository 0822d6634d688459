// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editstep.h"

#include <optional>

namespace wl {

/// The types and fields of one registry in another, by their names: `icmp::echo`, and its field `id`.
class CarryOver
{
public:
    CarryOver(const Registry &from, const Registry &to) : m_from(from), m_to(to) { }

    /// What a packet is apart from its bytes, said in the other registry. Marks on fields that are gone go too.
    /// @return nothing when the type that the packet begins with is gone
    [[nodiscard]] std::optional<EditStep::Marks> marks(const EditStep::Marks &old) const;

private:
    [[nodiscard]] Row row(Row old) const;
    [[nodiscard]] AttributeId attribute(AttributeId old) const;

    const Registry &m_from;
    const Registry &m_to;
};

} // namespace wl
