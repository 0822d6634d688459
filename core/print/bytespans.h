// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/printformat.h"

#include <functional>

namespace wl {

/// Calls @p sink for each field that has bits of its own, in the order of the
/// packet: values, errors and trailers, not the structures around them.
void forEachLeaf(const FieldTree &tree, const std::function<void(NodeIndex, BitRange)> &sink);

/// The spans of a text that writes the bytes one after another.
/// @param ends  where in the text each byte ends; the first begins at @p begin
[[nodiscard]] std::vector<PrintSpan> spansOfBytes(const FieldTree &tree, std::size_t begin,
                                                  const std::vector<std::size_t> &ends);

} // namespace wl
