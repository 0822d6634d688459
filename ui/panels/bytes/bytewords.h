// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace wl {

/// "1 byte", "4 bytes".
[[nodiscard]] QString byteCount(qsizetype count);

} // namespace wl
