// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>

namespace wl {

/// One of the project's own line icons (resources/icons/<name>.svg) in the theme's text colour, dimmed while
/// disabled, drawn from its outline at whatever size and device pixel ratio is asked for.
///
/// A null icon when there is no such file, or when Qt's SVG image plugin
/// (Debian: libqt6svg6) is missing: buttons then show their text.
[[nodiscard]] QIcon themedIcon(const QString &name, const Theme &theme);

/// The same in another colour, e.g. `theme.onAccent` on the Send button.
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &color);

} // namespace wl
