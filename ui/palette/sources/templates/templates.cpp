// SPDX-License-Identifier: MIT
#include "ui/palette/palettesource.h"
#include "ui/panels/library/librarypanel.h"
#include "ui/window/mainwindow.h"

#include <QDir>

namespace wl::parts {
namespace {

/// The library's templates.
std::vector<PaletteEntry> all(MainWindow &window)
{
    std::vector<PaletteEntry> entries;
    for (const QString &folder : {QStringLiteral(":/templates"), ownTemplatesFolder()}) {
        const auto files = QDir(folder).entryInfoList({QStringLiteral("*.wlt")}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files)
            entries.push_back({.title = Document::templateName(file.filePath()),
                               .words = file.completeBaseName(),
                               .run = [&window, path = file.filePath()] { window.openTemplate(path); }});
    }
    return entries;
}

} // namespace

PaletteSource templatesPaletteSource()
{
    return {.id = "templates", .title = QT_TRANSLATE_NOOP("wl::PaletteSource", "Template"), .rank = 40, .all = all};
}

} // namespace wl::parts
