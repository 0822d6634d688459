// SPDX-License-Identifier: MIT
#include "ui/panels/library/librarytree.h"

#include "ui/fieldview/protocoldrag.h"

#include <QUrl>

namespace wl {

LibraryTree::LibraryTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(12);
    setDragEnabled(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QMimeData *LibraryTree::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    auto *dragged = new QMimeData;
    for (const QTreeWidgetItem *item : items) {
        const QString path = item->data(0, PathRole).toString();
        if (path.isEmpty())
            dragged->setData(protocolMimeType, item->data(0, ProtocolRole).toByteArray());
        else
            dragged->setUrls(
                {path.startsWith(QLatin1Char(':')) ? QUrl(QStringLiteral("qrc") + path) : QUrl::fromLocalFile(path)});
    }
    return dragged;
}

} // namespace wl
