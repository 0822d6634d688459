// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"
#include "ui/theme/themechoice.h"

#include <QFont>
#include <QObject>

class QSettings;

namespace wl {

/// The theme and the size of everything, as a person chose them under View.
/// Made in main and passed by reference; theme() stays the same object when its
/// colours change, so views may keep the reference and repaint on
/// themeChanged().
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Reads the choices from @p settings and applies them to the application.
    /// @param systemDark  what systemIsDark() said before anything was applied
    Appearance(QSettings &settings, bool systemDark, QObject *parent = nullptr);

    [[nodiscard]] const Theme &theme() const noexcept { return m_theme; }
    [[nodiscard]] ThemeChoice choice() const noexcept { return m_choice; }
    void setChoice(ThemeChoice choice);

    /// Percent of the system's text size; 60 to 250.
    [[nodiscard]] int zoom() const noexcept { return m_zoom; }
    void setZoom(int percent);

signals:
    void themeChanged();
    void zoomChanged();

private:
    void applyColours();
    void applySize();

    QSettings &m_settings;
    Theme m_theme;
    QFont m_systemFont;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
    int m_zoom = 100;
};

} // namespace wl
