// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "ui/palette/palettesource.h"
#include "ui/window/mainwindow.h"

namespace wl::parts {
namespace {

/// A craft line makes the packet it describes.
std::vector<PaletteEntry> said(MainWindow &window, const QString &query)
{
    const std::string line = query.toStdString();
    if (!parseCraftLine(*window.session().registry(), line))
        return {};
    return {{.title = MainWindow::tr("Make the packet %1").arg(query), .run = [&window, line] {
                 if (const auto done = window.session().craft(line); !done)
                     window.report(MainWindow::tr("The line makes no packet"), done.error());
             }}};
}

} // namespace

PaletteSource craftPaletteSource()
{
    return {.id = "craft", .title = QT_TRANSLATE_NOOP("wl::PaletteSource", "Craft line"), .rank = 10, .said = said};
}

} // namespace wl::parts
