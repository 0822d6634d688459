// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace wl {

/// With what rights the program runs on.
enum class Privileges : std::uint8_t {
    None,    ///< an ordinary user's
    Dropped, ///< it was started by root and gave every capability up
    Held,    ///< it has some and must not go on: another user's, or they could not
             ///< be given up
};

/// Gives up every capability of this process and of the programs it will start.
/// A window is too large a program to hold any. Call it before anything else.
[[nodiscard]] Privileges dropPrivileges();

} // namespace wl
