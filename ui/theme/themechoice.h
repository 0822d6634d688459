// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>
#include <QString>

#include <array>
#include <cstdint>

namespace wl {

/// What a person chose under View > Theme.
enum class ThemeChoice : std::uint8_t { System, Light, Dark };

constexpr std::array<ThemeChoice, 3> themeChoices{ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark};

/// The choice as it stands in the settings: "system", "light", "dark".
[[nodiscard]] QString toId(ThemeChoice choice);

/// The choice of that id; System for anything else.
[[nodiscard]] ThemeChoice themeChoiceFromId(const QString &id);

/// The theme to load for a choice.
/// @param systemDark  what systemIsDark() said when the application started
[[nodiscard]] QString themeName(ThemeChoice choice, bool systemDark);

/// Whether text is lighter than its background there (Qt 6.4 has no colour scheme to ask for).
[[nodiscard]] bool isDark(const QPalette &palette);

/// Whether the desktop is dark. Ask once, before applyTheme(): from then on
/// the application's palette is ours and no longer the desktop's.
[[nodiscard]] bool systemIsDark();

} // namespace wl
