// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace wl {

/// Where a person's own files of one kind are: `protocols` is `~/.local/share/wirelathe/protocols`, or below
/// `$XDG_DATA_HOME` (XDG Base Directory Specification). It need not exist.
[[nodiscard]] QString dataFolder(const QString &kind);

} // namespace wl
