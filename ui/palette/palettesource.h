// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace wl {

class MainWindow;

/// A line of the command palette.
struct PaletteEntry
{
    QString title{};
    QString detail{};     ///< behind it, muted: a value, a path
    QString words{};      ///< found by these too, without being shown
    QString keys{};       ///< the shortcut that does the same
    QString completion{}; ///< what Tab makes of the query; empty: nothing
    std::function<void()> run{};
};

/// Something the palette offers. A value, not a base class.
struct PaletteSource
{
    const char *id = nullptr;
    const char *title = nullptr; ///< source text, marked with QT_TRANSLATE_NOOP("wl::PaletteSource")
    int rank = 0;                ///< order of what fits equally well
    /// All it offers, to be searched by title and words. Asked once each time the palette opens.
    std::vector<PaletteEntry> (*all)(MainWindow &window) = nullptr;
    /// What @p query itself says, in front of everything that is found by it. Asked at each keystroke.
    std::vector<PaletteEntry> (*said)(MainWindow &window, const QString &query) = nullptr;
};

/// Every source below ui/palette/sources/, ordered by id.
[[nodiscard]] std::vector<PaletteSource> paletteSources();

/// How well a query fits a text: all its characters in this order, better at the
/// beginnings of words and side by side.
/// @return -1: not at all; 0 for an empty query
[[nodiscard]] int fuzzyScore(QStringView query, QStringView text);

} // namespace wl
