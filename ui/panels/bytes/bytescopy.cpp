// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/bytescopy.h"

#include "core/print/printformat.h"
#include "core/read/readbytes.h"
#include "ui/panels/bytes/bytewords.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace wl {
namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("wl::BytesPanel", text);
}

/// The layer that begins where the range does, or noNode.
NodeIndex layerAt(const FieldTree &tree, BitRange range)
{
    const auto layers = tree.layers();
    const auto found = std::find_if(layers.begin(), layers.end(), [&](NodeIndex layer) {
        return tree.node(layer).source == 0 && tree.node(layer).bits.first == range.first;
    });
    return found == layers.end() ? noNode : *found;
}

/// Whether a text says the bytes and nothing besides.
bool holdsOnly(const std::string &text, const QByteArray &bytes)
{
    const std::vector<ReadResult> readings = readingsOf(text);
    return std::any_of(readings.begin(), readings.end(), [&](const ReadResult &reading) {
        return reading.format != "json" && reading.packets == std::vector<QByteArray>{bytes};
    });
}

} // namespace

void fillCopyMenu(QMenu &menu, const Session &session, BitRange range,
                  const std::function<void(const QString &what)> &copied)
{
    menu.clear();
    const FieldTree &whole = session.tree();
    const bool isWhole = range.isEmpty() || range == BitRange::ofBytes(0, whole.bytes().size());
    const NodeIndex layer = isWhole ? noNode : layerAt(whole, range);
    FieldTree part;
    if (!isWhole) {
        Editor editor(session.registry());
        const QByteArray bytes = whole.bytes().mid(range.firstByte(), range.touchedBytes());
        part = editor.treeOf({.bytes = bytes, .root = layer != noNode ? whole.node(layer).row : session.packet().root});
    }
    const FieldTree &tree = isWhole ? whole : part;
    const QString size = byteCount(tree.bytes().size());
    menu.addSection(isWhole ? said("The packet, %1").arg(size) : said("The selection, %1").arg(size));
    for (const PrintFormat &format : printFormats()) {
        const std::string text = format.print(tree).text;
        if (text.empty() || (!isWhole && layer == noNode && !holdsOnly(text, tree.bytes())))
            continue;
        const QString title = QCoreApplication::translate("wl::PrintFormat", format.title);
        QAction *action = menu.addAction(title);
        action->setObjectName(QStringLiteral("copyAs.") + QLatin1String(format.id));
        QObject::connect(action, &QAction::triggered, &menu,
                         [text = QString::fromStdString(text), title, size, copied] {
                             QGuiApplication::clipboard()->setText(text);
                             copied(said("Copied %1 as %2").arg(size, title));
                         });
    }
    if (menu.actions().size() < 2)
        menu.addAction(said("Nothing to copy"))->setEnabled(false);
}

} // namespace wl
