// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <QString>

namespace wl {

/// Where a value comes from, in words: "set by you", "computed", "pinned", "default".
[[nodiscard]] QString originWords(FieldOrigin origin);

/// The sign of an origin: ƒ ● ◆, or nothing for a default.
[[nodiscard]] QString originGlyph(FieldOrigin origin);

/// A place in the packet: `0x26`, or `0x0e.4` where it is bit 4 of that byte.
[[nodiscard]] QString offsetText(std::int64_t bit);

/// The value as it is put into an editor: without the second notation of a number.
[[nodiscard]] QString typedValue(const FieldTree &tree, NodeIndex node);

/// Whether two fields hold the same bits. Their sizes may differ.
[[nodiscard]] bool sameBits(const FieldTree &one, NodeIndex a, const FieldTree &other, NodeIndex b);

} // namespace wl
