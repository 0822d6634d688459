// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/panel.h"

#include <QTreeWidget>
#include <QWidget>

class QLineEdit;

namespace wl {

/// The entries of the library: groups, and templates that can be dragged as
/// files.
class LibraryTree : public QTreeWidget
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole + 1 };

    explicit LibraryTree(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override;
};

/// Templates that come along and one's own: a double click, Enter or a drag
/// into the window opens a new packet.
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(PanelContext &context);

private:
    void fill();
    void addGroup(const QString &title, const QString &folder);
    void filter(const QString &text);
    void open(const QTreeWidgetItem *item);

    PanelContext &m_context;
    QLineEdit *m_search;
    LibraryTree *m_tree;
};

/// Where a person's own templates are: a folder of the user's data, created
/// when needed.
[[nodiscard]] QString ownTemplatesFolder();

} // namespace wl
