// SPDX-License-Identifier: MIT
#include "ui/panels/library/librarypanel.h"

#include "core/base/datafolder.h"
#include "ui/window/document.h"

#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace wl {

LibraryTree::LibraryTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(12);
    setUniformRowHeights(true);
    setDragEnabled(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QMimeData *LibraryTree::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    auto *dragged = new QMimeData;
    for (const QTreeWidgetItem *item : items) {
        const QString path = item->data(0, PathRole).toString();
        dragged->setUrls(
            {path.startsWith(QLatin1Char(':')) ? QUrl(QStringLiteral("qrc") + path) : QUrl::fromLocalFile(path)});
    }
    return dragged;
}

QString ownTemplatesFolder()
{
    return dataFolder(QStringLiteral("templates"));
}

LibraryPanel::LibraryPanel(PanelContext &context)
    : m_context(context), m_search(new QLineEdit(this)), m_tree(new LibraryTree(this))
{
    m_search->setObjectName(QStringLiteral("librarySearch"));
    m_search->setAccessibleName(tr("Search library"));
    m_search->setPlaceholderText(tr("Search\u2026"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("library"));
    m_tree->setAccessibleName(tr("Library"));
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(10, 8, 10, 8);
    searchRow->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(searchRow);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::filter);
    connect(m_tree, &QTreeWidget::itemActivated, this, &LibraryPanel::open);
    connect(&context.document, &Document::renamed, this, &LibraryPanel::fill);
}

void LibraryPanel::fill()
{
    m_tree->clear();
    addGroup(tr("Templates"), QStringLiteral(":/templates"));
    addGroup(tr("Mine"), ownTemplatesFolder());
    m_tree->expandAll();
    filter(m_search->text());
}

void LibraryPanel::addGroup(const QString &title, const QString &folder)
{
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.wlt")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return;
    auto *group = new QTreeWidgetItem(m_tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setForeground(0, palette().color(QPalette::PlaceholderText));
    for (const QFileInfo &file : files) {
        auto *entry = new QTreeWidgetItem(group);
        const QString name = Document::templateName(file.filePath());
        entry->setText(0, name);
        entry->setData(0, LibraryTree::PathRole, file.filePath());
        entry->setToolTip(0, tr("%1: double click or drag into the window").arg(name));
        if (name == m_context.document.name())
            m_tree->setCurrentItem(entry);
    }
    group->sortChildren(0, Qt::AscendingOrder); // by what a person reads, not by the files' names
}

void LibraryPanel::filter(const QString &text)
{
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_tree->topLevelItem(g);
        int shown = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            const bool fits = group->child(i)->text(0).contains(text, Qt::CaseInsensitive);
            group->child(i)->setHidden(!fits);
            shown += fits ? 1 : 0;
        }
        group->setHidden(shown == 0);
    }
}

void LibraryPanel::open(const QTreeWidgetItem *item)
{
    const QString path = item->data(0, LibraryTree::PathRole).toString();
    if (!path.isEmpty())
        m_context.openTemplate(path);
}

namespace parts {

Panel libraryPanel()
{
    return {.id = "library",
            .title = QT_TRANSLATE_NOOP("wl::Panel", "Library"),
            .area = Qt::LeftDockWidgetArea,
            .rank = 10,
            .isInFront = true,
            .make = [](PanelContext &context) -> QWidget * { return new LibraryPanel(context); }};
}

} // namespace parts

} // namespace wl
