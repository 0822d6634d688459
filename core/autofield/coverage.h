// SPDX-License-Identifier: MIT
#pragma once

#include "core/autofield/rulekind.h"

namespace wl {

/// The bytes a checksum field covers: its whole layer, or from one field to
/// another (`from`, `to`), where an absent last field means the end of the last
/// present one before it.
[[nodiscard]] BitRange checksumCoverage(const RuleContext &context, NodeIndex field);

/// The covered bytes with the checksum itself zeroed.
[[nodiscard]] QByteArray coveredBytes(const RuleContext &context, NodeIndex field);

} // namespace wl
