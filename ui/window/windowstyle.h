// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

namespace wl {

/// The style sheet of what only the main window has: panel headers, craft line,
/// message bar.
[[nodiscard]] QString windowStyle(const Theme &theme);

} // namespace wl
