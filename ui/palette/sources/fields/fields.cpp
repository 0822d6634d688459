// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "ui/fieldview/fieldview.h"
#include "ui/palette/palettesource.h"
#include "ui/window/mainwindow.h"

namespace wl::parts {
namespace {

constexpr qsizetype longestValue = 60;

void edit(MainWindow &window, const std::string &path)
{
    window.selection().setField(path, SelectionSource::Program);
    auto *fields = window.findChild<FieldView *>(QStringLiteral("fieldTree"));
    fields->setFocus(Qt::OtherFocusReason);
    fields->activateRow(fields->currentIndex());
}

/// The fields of the packet, to be edited.
std::vector<PaletteEntry> all(MainWindow &window)
{
    std::vector<PaletteEntry> entries;
    const FieldTree &tree = window.session().tree();
    for (NodeIndex node = 0; node < tree.nodes().size(); ++node) {
        if (tree.node(node).kind != NodeKind::Value)
            continue;
        const std::string path = pathOf(tree, node);
        const QString shown = QString::fromStdString(path);
        entries.push_back({.title = shown,
                           .detail = QString::fromStdString(textOf(tree, node).value).left(longestValue),
                           .words = QString::fromStdString(labelOf(tree, node)),
                           .completion = shown + QLatin1Char('='),
                           .run = [&window, path] { edit(window, path); }});
    }
    return entries;
}

} // namespace

PaletteSource fieldsPaletteSource()
{
    return {.id = "fields", .title = QT_TRANSLATE_NOOP("wl::PaletteSource", "Field"), .rank = 20, .all = all};
}

} // namespace wl::parts
