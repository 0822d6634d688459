// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace wl {

/// The one monospace font for values and bytes, as large as @p base.
[[nodiscard]] QFont monospaceFont(const QFont &base);

} // namespace wl
