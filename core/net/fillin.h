// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "core/net/route.h"

#include <string>
#include <utility>
#include <vector>

namespace wl {

/// The fields of a packet that a route fills in (`-fill` in the definitions) and what it puts there, as a person would
/// type it: those of the layers down to the first that has a source address, for what is inside of it is for somebody
/// else. Fields that have that value already are left out.
///
/// Errors: BadInput when the packet has no such field, or the route does not know what belongs there; the text says how
/// that becomes known.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> fieldsToFill(const FieldTree &tree,
                                                                                    const Route &route);

/// Whether a packet has a field that a route could fill in.
[[nodiscard]] bool hasFieldsToFill(const FieldTree &tree);

} // namespace wl
