// SPDX-License-Identifier: MIT
#include "ui/theme/themechoice.h"

#include <QGuiApplication>

#include <algorithm>

namespace wl {

QString toId(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeChoiceFromId(const QString &id)
{
    const auto *const found = std::find_if(themeChoices.begin(), themeChoices.end(),
                                           [&id](ThemeChoice choice) { return toId(choice) == id; });
    return found == themeChoices.end() ? ThemeChoice::System : *found;
}

QString themeName(ThemeChoice choice, bool systemDark)
{
    if (choice == ThemeChoice::System)
        choice = systemDark ? ThemeChoice::Dark : ThemeChoice::Light;
    return toId(choice);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

bool systemIsDark()
{
    return isDark(QGuiApplication::palette());
}

} // namespace wl
