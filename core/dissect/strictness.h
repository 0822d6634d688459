// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/dissector.h"

#include <optional>
#include <string>

namespace wl {

/// What a reader that stops at the first mistake would have stopped at in the packet that @p dissector read last:
/// an error, a size beyond its region, or a value that its `valid` key does not allow. Dissection itself goes on
/// over all of them.
/// @return the sentence that says it, or nothing when there is none
[[nodiscard]] std::optional<std::string> firstBreach(Dissector &dissector);

} // namespace wl
