// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeWidget>

namespace wl {

/// The entries of the library in groups. Templates can be dragged as files, protocols as layers.
class LibraryTree : public QTreeWidget
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString: a template's file
        ProtocolRole,                ///< QByteArray: a protocol's id
        ReasonRole,                  ///< QString: why it was found
    };

    explicit LibraryTree(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override;
};

} // namespace wl
