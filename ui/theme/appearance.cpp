// SPDX-License-Identifier: MIT
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>

namespace wl {
namespace {

const auto themeKey = QStringLiteral("view/theme");
const auto zoomKey = QStringLiteral("view/zoom");
constexpr int smallestZoom = 60;
constexpr int largestZoom = 250;

QApplication &application()
{
    return *qobject_cast<QApplication *>(QCoreApplication::instance());
}

} // namespace

Appearance::Appearance(QSettings &settings, bool systemDark, QObject *parent)
    : QObject(parent), m_settings(settings), m_systemFont(QApplication::font()), m_systemDark(systemDark)
{
    m_choice = themeChoiceFromId(settings.value(themeKey).toString());
    m_zoom = std::clamp(settings.value(zoomKey, 100).toInt(), smallestZoom, largestZoom);
    applyColours();
    if (m_zoom != 100)
        applySize();
}

void Appearance::setChoice(ThemeChoice choice)
{
    m_settings.setValue(themeKey, toId(choice));
    if (choice == m_choice)
        return;
    m_choice = choice;
    applyColours();
    emit themeChanged();
}

void Appearance::setZoom(int percent)
{
    percent = std::clamp(percent, smallestZoom, largestZoom);
    m_settings.setValue(zoomKey, percent);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    applySize();
    emit zoomChanged();
}

void Appearance::applyColours()
{
    auto theme = Theme::load(themeName(m_choice, m_systemDark));
    Q_ASSERT(theme); // a bundled file, held by a test
    m_theme = *std::move(theme);
    applyTheme(application(), m_theme);
}

void Appearance::applySize()
{
    QFont font = m_systemFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(m_systemFont.pointSizeF() * m_zoom / 100.0);
    else
        font.setPixelSize(std::max(1, m_systemFont.pixelSize() * m_zoom / 100));
    QApplication::setFont(font);
}

} // namespace wl
