// SPDX-License-Identifier: MIT
#include "ui/palette/palettesource.h"
#include "ui/window/mainwindow.h"

namespace wl::parts {
namespace {

/// A packet that is one layer; Tab goes on to its fields.
std::vector<PaletteEntry> all(MainWindow &window)
{
    std::vector<PaletteEntry> entries;
    for (const Protocol &protocol : window.session().registry()->protocols()) {
        const QString name = QString::fromStdString(protocol.id);
        entries.push_back({.title = MainWindow::tr("New packet of %1").arg(QString::fromStdString(protocol.title)),
                           .detail = name,
                           .words = name,
                           .completion = name + QLatin1Char(' '),
                           .run = [&window, id = protocol.id] {
                               if (const auto done = window.session().craft(id); !done)
                                   window.report({}, done.error());
                           }});
    }
    return entries;
}

} // namespace

PaletteSource protocolsPaletteSource()
{
    return {.id = "protocols", .title = QT_TRANSLATE_NOOP("wl::PaletteSource", "Protocol"), .rank = 60, .all = all};
}

} // namespace wl::parts
