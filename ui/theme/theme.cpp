// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <optional>

namespace wl {
namespace {

struct Role
{
    const char *key;
    QColor Theme::*color;
};

constexpr std::array<Role, 14> roles{{
    {"window", &Theme::window},
    {"panel", &Theme::panel},
    {"band", &Theme::band},
    {"line", &Theme::line},
    {"text", &Theme::text},
    {"muted", &Theme::muted},
    {"accent", &Theme::accent},
    {"onAccent", &Theme::onAccent},
    {"soft", &Theme::soft},
    {"selection", &Theme::selection},
    {"warn", &Theme::warn},
    {"warnBackground", &Theme::warnBackground},
    {"ok", &Theme::ok},
    {"error", &Theme::error},
}};

Error badInput(std::string text, const QString &fileName, int line = 0)
{
    return {.code = ErrorCode::BadInput, .text = std::move(text), .file = fileName.toStdString(), .line = line};
}

/// The colour under @p key, or nothing when it is absent or not written as #rrggbb.
std::optional<QColor> colorIn(const QJsonObject &object, const char *key)
{
    const QString written = object.value(QLatin1String(key)).toString();
    const QColor color(written);
    if (written.size() != 7 || !written.startsWith(QLatin1Char('#')) || !color.isValid())
        return std::nullopt;
    return color;
}

/// Text that is there but cannot be used: half way to its background.
QColor dimmed(const QColor &color, const QColor &background)
{
    return QColor::fromRgb((color.red() + background.red()) / 2, (color.green() + background.green()) / 2,
                           (color.blue() + background.blue()) / 2);
}

} // namespace

Result<Theme> Theme::fromJson(const QByteArray &json, const QString &fileName)
{
    QJsonParseError syntax;
    const QJsonObject root = QJsonDocument::fromJson(json, &syntax).object();
    if (syntax.error != QJsonParseError::NoError) {
        const auto line = 1 + json.left(syntax.offset).count('\n');
        return badInput(syntax.errorString().toStdString(), fileName, static_cast<int>(line));
    }
    Theme theme;
    theme.name = root.value(QLatin1String("name")).toString();
    const QJsonObject colors = root.value(QLatin1String("colors")).toObject();
    for (const Role &role : roles) {
        const auto color = colorIn(colors, role.key);
        if (!color)
            return badInput(std::string("expected \"") + role.key + "\" as #rrggbb in \"colors\"", fileName);
        theme.*role.color = *color;
    }
    const QJsonArray tints = root.value(QLatin1String("tints")).toArray();
    for (const QJsonValue &entry : tints) {
        const auto background = colorIn(entry.toObject(), "background");
        const auto ink = colorIn(entry.toObject(), "ink");
        if (!background || !ink)
            return badInput("expected \"background\" and \"ink\" as #rrggbb in each of \"tints\"", fileName);
        theme.tints.push_back({.background = *background, .ink = *ink});
    }
    if (theme.tints.empty())
        return badInput("expected at least one entry in \"tints\"", fileName);
    return theme;
}

Result<Theme> Theme::load(const QString &name)
{
    QFile file(QStringLiteral(":/themes/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            .code = ErrorCode::Io, .text = file.errorString().toStdString(), .file = file.fileName().toStdString()};
    }
    return fromJson(file.readAll(), file.fileName());
}

const LayerTint &Theme::tint(int index) const
{
    Q_ASSERT(!tints.empty());
    const int count = static_cast<int>(tints.size());
    return tints[static_cast<std::size_t>(((index % count) + count) % count)];
}

QPalette Theme::toPalette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, band);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, warn);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, panel);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, isDark() ? line : panel);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, isDark() ? window : muted);
    palette.setColor(QPalette::Shadow, isDark() ? QColor(Qt::black) : muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, dimmed(muted, panel));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, band);
    return palette;
}

void applyTheme(QApplication &application, const Theme &theme)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(theme.toPalette());
    application.setStyleSheet(theme.styleSheet());
}

} // namespace wl
