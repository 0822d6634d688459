// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <vector>

namespace wl {

/// Which nodes of @p tree end where bytes are missing, one flag a node: those that reach the end of a packet of which
/// a capture left something out (@p isCut), and in a packet that another one quotes (RFC 792, RFC 1812 section 4.3.2.3)
/// those that reach the end of a region that its own sizes say is longer. Numbers are whole wherever they are, and so
/// are bytes of a fixed size that are all there; but what was read by how much is left of a region that was cut is
/// marked too, for in the whole of it other fields may stand there. Empty when nothing is missing.
[[nodiscard]] std::vector<bool> cutNodes(const FieldTree &tree, bool isCut);

} // namespace wl
