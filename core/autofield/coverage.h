// SPDX-License-Identifier: MIT
#pragma once

#include "core/autofield/rulekind.h"

namespace wl {

/// The bytes a checksum field covers: its whole layer, or from one field to
/// another (`from`, `to`), where an absent last field means the end of the last
/// present one before it.
[[nodiscard]] BitRange checksumCoverage(const RuleContext &context, NodeIndex field);

/// What stands in front of the covered bytes, and the structure whose fields it is made of.
struct PseudoHeader
{
    NodeIndex structure = noNode; ///< noNode: there is none, or no layer below provides it
    std::span<const CodeRange> parts{};
};

/// The pseudo-header of a checksum field's rule: its own parts, or those of the nearest layer around it that
/// provides one.
[[nodiscard]] PseudoHeader pseudoHeaderOf(const RuleContext &context, NodeIndex field);

/// Everything that a checksum field counts, to be shown: the covered bytes, fewer where the rule says how many
/// (`bytes`), and the fields of other layers that stand in its pseudo-header. Lengths and constants of that have no
/// place in the packet.
[[nodiscard]] std::vector<BitRange> checksumRanges(const RuleContext &context, NodeIndex field);

/// The covered bytes with the checksum itself zeroed.
[[nodiscard]] QByteArray coveredBytes(const RuleContext &context, NodeIndex field);

} // namespace wl
