// SPDX-License-Identifier: MIT
#include "ui/palette/palettesource.h"
#include "ui/window/mainwindow.h"

namespace wl::parts {
namespace {

/// Layers that can be put around the selected one.
std::vector<PaletteEntry> all(MainWindow &window)
{
    std::vector<PaletteEntry> entries;
    for (const Protocol &protocol : window.session().registry()->protocols()) {
        entries.push_back({.title = MainWindow::tr("Put %1 below").arg(QString::fromStdString(protocol.title)),
                           .detail = QString::fromStdString(protocol.id),
                           .words = QString::fromStdString(protocol.id),
                           .run = [&window, id = protocol.id] {
                               if (const auto done = window.session().insertLayer(window.selectedLayer(), id); !done)
                                   window.report({}, done.error());
                           }});
    }
    return entries;
}

} // namespace

PaletteSource layersPaletteSource()
{
    return {.id = "layers", .title = QT_TRANSLATE_NOOP("wl::PaletteSource", "Layer"), .rank = 50, .all = all};
}

} // namespace wl::parts
