// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"

#include <QByteArray>

namespace wl {

/// What bytes without a link type most likely begin with: the protocol whose
/// rules they keep best (lengths and checksums that are right count for it;
/// errors and wrong ones against it).
/// @param preferred  wins a tie; noRow: the first protocol does
[[nodiscard]] Row likelyRootOf(const RegistryPtr &registry, const QByteArray &bytes, Row preferred);

} // namespace wl
