// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QColor>
#include <QPalette>
#include <QString>

#include <vector>

class QApplication;

namespace wl {

/// The colours of one layer: what its bytes and its mark are painted with.
struct LayerTint
{
    QColor background{}; ///< behind bytes and text; `Theme::text` and `ink` are legible on it
    QColor ink{};        ///< names and marks of the layer; legible on the panel and on its own background too

    friend bool operator==(const LayerTint &, const LayerTint &) = default;
};

/// Every colour of the window, by what it is for. A value, read from
/// resources/themes/<name>.json.
///
/// All six foregrounds (text, muted, accent, warn, ok, error) reach a contrast
/// of 4.5:1 on all six backgrounds (window, panel, band, soft, selection,
/// warnBackground): WCAG 2.1, success criterion 1.4.3. A test holds it.
struct Theme
{
    QString name{};

    QColor window{};         ///< behind menus, status bar and dock titles
    QColor panel{};          ///< behind trees, texts, bytes and editors
    QColor band{};           ///< a layer's row; headers
    QColor line{};           ///< every hairline between parts; edges of boxes
    QColor text{};           ///< what is read first
    QColor muted{};          ///< what is read second: units, names, offsets
    QColor accent{};         ///< what a person set, links, the current tab, the Send button
    QColor onAccent{};       ///< text on accent
    QColor soft{};           ///< hovered and chosen entries
    QColor selection{};      ///< the current row, selected text and bytes
    QColor warn{};           ///< a problem's words and glyph
    QColor warnBackground{}; ///< the row a problem stands in
    QColor ok{};             ///< a good reply; values that follow
    QColor error{};          ///< text that cannot be read as a value

    std::vector<LayerTint> tints{};

    /// Reads a theme.
    /// Errors: BadInput with the line when it is no JSON, with the key in the
    /// text when a colour is missing or malformed or no tint is given.
    [[nodiscard]] static Result<Theme> fromJson(const QByteArray &json, const QString &fileName = {});

    /// Reads the bundled theme @p name ("light", "dark").
    /// Errors: Io when there is none of that name; else as fromJson().
    [[nodiscard]] static Result<Theme> load(const QString &name);

    /// The tint of a layer by its depth or group; goes round when there are more layers than tints.
    [[nodiscard]] const LayerTint &tint(int index) const;

    [[nodiscard]] bool isDark() const { return window.lightness() < 128; }

    [[nodiscard]] QPalette toPalette() const;

    /// The application's style sheet over the Fusion style; see stylesheet.cpp.
    [[nodiscard]] QString styleSheet() const;

    friend bool operator==(const Theme &, const Theme &) = default;
};

/// Fusion, palette and style sheet for the whole application. Open windows follow at once.
void applyTheme(QApplication &application, const Theme &theme);

} // namespace wl
