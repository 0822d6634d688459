// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "ui/palette/palettesource.h"
#include "ui/window/mainwindow.h"

#include <utility>

namespace wl::parts {
namespace {

using Assignment = std::pair<std::string, std::string>; // a field's path and the text of its value

/// `icmp.id=24528 data="hi"`; nothing unless every word is one whose field is in the packet.
std::vector<Assignment> assignmentsIn(const FieldTree &tree, const QString &query)
{
    std::vector<Assignment> found;
    for (qsizetype at = 0; at < query.size();) {
        qsizetype end = at;
        for (bool isQuoted = false; end < query.size() && (isQuoted || !query[end].isSpace()); ++end) {
            if (query[end] == QLatin1Char('\\') && isQuoted)
                ++end;
            else if (query[end] == QLatin1Char('"'))
                isQuoted = !isQuoted;
        }
        const QString word = query.mid(at, end - at);
        const qsizetype sign = word.indexOf(QLatin1Char('='));
        const auto node = sign > 0 ? findNode(tree, word.left(sign).toStdString()) : Result<NodeIndex>(noNode);
        if (!node || *node == noNode)
            return {};
        found.emplace_back(pathOf(tree, *node), word.mid(sign + 1).toStdString());
        for (at = end; at < query.size() && query[at].isSpace();)
            ++at;
    }
    return found;
}

/// Fields are set without being looked for.
std::vector<PaletteEntry> said(MainWindow &window, const QString &query)
{
    const FieldTree &tree = window.session().tree();
    const auto assignments = tree.isEmpty() ? std::vector<Assignment>() : assignmentsIn(tree, query);
    if (assignments.empty())
        return {};
    QStringList shown;
    for (const auto &[path, text] : assignments)
        shown += QString::fromStdString(path + "=" + text);
    return {{.title = MainWindow::tr("Set %1").arg(shown.join(QLatin1Char(' '))), .run = [&window, assignments] {
                 for (const auto &[path, text] : assignments) {
                     if (const auto done = window.session().setField(path, text); !done)
                         return window.report(QString::fromStdString(path), done.error());
                     window.selection().setField(path, SelectionSource::Program);
                 }
             }}};
}

} // namespace

PaletteSource assignmentsPaletteSource()
{
    return {.id = "assignments", .title = QT_TRANSLATE_NOOP("wl::PaletteSource", "Field"), .rank = 5, .said = said};
}

} // namespace wl::parts
