// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/dissect/fieldtree.h"

#include <string>

namespace wl {

/// Wireshark's display filter that matches packets with this value: `icmp.ident == 24528`. The name is the
/// definition's `-aka`; a field without one is asked for by its bytes in the protocol, `icmp[8:3] == 68:65:6c`; a
/// layer by its name alone.
///
/// @return ErrorCode::BadInput when Wireshark has no name for the protocol, or the field is no whole bytes of it
[[nodiscard]] Result<std::string> displayFilterOf(const FieldTree &tree, NodeIndex node);

} // namespace wl
