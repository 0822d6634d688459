// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "ui/panels/library/libraryentry.h"
#include "ui/panels/panel.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLineEdit;
class QTreeWidgetItem;

namespace wl {

class LibraryTree;

/// Templates that come along and one's own: a double click, Enter or a drag into the window opens a new packet. And the
/// protocols: the same puts a layer into the selected one, or where it is dropped. Found by name, layer, field, note
/// and byte.
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(PanelContext &context);

private:
    /// A row and the words it is found by.
    struct Row
    {
        QTreeWidgetItem *item = nullptr;
        LibraryEntry entry;
        bool isRead = false;
    };

    void fill();
    QTreeWidgetItem *addGroup(const QString &title);
    void addTemplates(const QString &title, const QString &folder);
    void addProtocols();
    void filter();
    void readNext();
    void read(Row &row) const;
    void activate(const QTreeWidgetItem *item);
    void showMenu(QPoint place);
    /// The layer that the selection lies in, else the outermost.
    [[nodiscard]] NodeIndex selectedLayer() const;
    void insert(const std::string &protocol, bool isInside);

    PanelContext &m_context;
    QLineEdit *m_search;
    LibraryTree *m_tree;
    std::vector<Row> m_rows;
    QTimer m_reading; ///< one entry a round, so that no key waits for all of them
};

/// Where a person's own templates are: a folder of the user's data, created
/// when needed.
[[nodiscard]] QString ownTemplatesFolder();

} // namespace wl
