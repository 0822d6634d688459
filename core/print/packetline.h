// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <string>

namespace wl {

/// A packet in one line of a list. Texts are UTF-8; what the packet does not say is empty.
struct PacketLine
{
    std::string source{};      ///< from the innermost layer that provides `src` and `dst` (`-provides`)
    std::string destination{}; ///< of the same layer
    std::string protocol{};    ///< id of the innermost layer
    std::string information{}; ///< the summary of the innermost layer that has one
};

/// What @p tree says in one line. Packets quoted by another (`partial`) do not speak for it.
[[nodiscard]] PacketLine lineOf(const FieldTree &tree);

} // namespace wl
