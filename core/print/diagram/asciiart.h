// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/diagram/diagram.h"
#include "core/print/printformat.h"

#include <span>

namespace wl {

/// Draws @p layers of @p diagram as RFCs do: two characters a bit, the ruler and a title above each, `/` at the sides
/// of a row that is folded. The lines of a drawing are equally wide; of ASCII, but for the ellipsis.
/// @param layers  of @p diagram, which is that of @p tree
[[nodiscard]] PrintedText asciiArt(const FieldTree &tree, const Diagram &diagram, std::span<const DiagramLayer> layers);

} // namespace wl
