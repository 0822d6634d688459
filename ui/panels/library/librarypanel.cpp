// SPDX-License-Identifier: MIT
#include "ui/panels/library/librarypanel.h"

#include "core/base/datafolder.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/session/session.h"
#include "ui/panels/library/librarydelegate.h"
#include "ui/panels/library/librarytree.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/window/document.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace wl {

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
    m_search->setToolTip(tr("A name, a protocol, a field such as icmp.id, words of a note, or bytes such as 0x0800"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("library"));
    m_tree->setAccessibleName(tr("Library"));
    m_tree->setItemDelegate(new LibraryDelegate(context.appearance, m_tree));
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(10, 8, 10, 8);
    searchRow->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(searchRow);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);
    m_reading.setInterval(0);
    fill();
    connect(&m_reading, &QTimer::timeout, this, &LibraryPanel::readNext);
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::filter);
    connect(m_tree, &QTreeWidget::itemActivated, this, &LibraryPanel::activate);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &LibraryPanel::showMenu);
    connect(&context.document, &Document::renamed, this, &LibraryPanel::fill);
    connect(&context.session, &Session::registryChanged, this, &LibraryPanel::fill);
}

void LibraryPanel::fill()
{
    m_rows.clear();
    m_tree->clear();
    addTemplates(tr("Templates"), QStringLiteral(":/templates"));
    addTemplates(tr("Mine"), ownTemplatesFolder());
    addProtocols();
    m_tree->expandAll();
    filter();
}

QTreeWidgetItem *LibraryPanel::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(m_tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setForeground(0, palette().color(QPalette::PlaceholderText));
    return group;
}

void LibraryPanel::addTemplates(const QString &title, const QString &folder)
{
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.wlt")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(title);
    for (const QFileInfo &file : files) {
        auto *item = new QTreeWidgetItem(group);
        const QString name = Document::templateName(file.filePath());
        item->setText(0, name);
        item->setData(0, LibraryTree::PathRole, file.filePath());
        item->setToolTip(0, tr("%1: double click or drag into the window").arg(name));
        if (name == m_context.document.name())
            m_tree->setCurrentItem(item);
        m_rows.push_back({item, LibraryEntry(name)});
    }
    group->sortChildren(0, Qt::AscendingOrder); // by what a person reads, not by the files' names
}

void LibraryPanel::addProtocols()
{
    QTreeWidgetItem *group = addGroup(tr("Protocols"));
    for (const Protocol &protocol : m_context.session.registry()->protocols()) {
        const QString title = toQString(protocol.title);
        auto *item = new QTreeWidgetItem(group, {title});
        item->setData(0, LibraryTree::ProtocolRole, QByteArray::fromStdString(protocol.id));
        item->setToolTip(0, tr("%1: drag between the layers in Fields, or Enter to insert it").arg(title));
        m_rows.push_back({item, LibraryEntry(title)});
    }
    group->sortChildren(0, Qt::AscendingOrder);
}

void LibraryPanel::filter()
{
    const LibraryQuery query(m_search->text());
    for (const Row &row : m_rows) {
        const auto reason = row.entry.reasonFor(query);
        row.item->setHidden(!reason);
        row.item->setData(0, LibraryTree::ReasonRole, reason.value_or(QString()));
    }
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_tree->topLevelItem(g);
        bool isEmpty = true;
        for (int i = 0; i < group->childCount(); ++i)
            isEmpty = isEmpty && group->child(i)->isHidden();
        group->setHidden(isEmpty);
    }
    const bool isComplete = std::ranges::all_of(m_rows, &Row::isRead);
    if (!query.isEmpty() && !isComplete)
        m_reading.start();
}

void LibraryPanel::readNext()
{
    const auto next = std::ranges::find(m_rows, false, &Row::isRead);
    if (next == m_rows.end())
        return m_reading.stop();
    read(*next);
    filter();
}

void LibraryPanel::read(Row &row) const
{
    row.isRead = true;
    const auto &registry = m_context.session.registry();
    const QString path = row.item->data(0, LibraryTree::PathRole).toString();
    if (path.isEmpty()) {
        const std::string id = row.item->data(0, LibraryTree::ProtocolRole).toByteArray().toStdString();
        if (const Protocol *protocol = registry->protocol(id))
            row.entry.read(*protocol, *registry);
        return;
    }
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        row.entry.read(file.readAll(), registry);
}

NodeIndex LibraryPanel::selectedLayer() const
{
    const NodeIndex node = m_context.selection.node();
    return node == noNode ? 0 : m_context.session.tree().layerOf(node);
}

void LibraryPanel::insert(const std::string &protocol, bool isInside)
{
    Session &session = m_context.session;
    if (session.tree().isEmpty())
        return;
    const std::string layer = pathOf(session.tree(), selectedLayer());
    const auto done = isInside ? session.insertLayerInside(layer, protocol) : session.insertLayer(layer, protocol);
    if (!done)
        m_context.report(describe(done.error()));
}

void LibraryPanel::activate(const QTreeWidgetItem *item)
{
    const QString path = item->data(0, LibraryTree::PathRole).toString();
    const std::string protocol = item->data(0, LibraryTree::ProtocolRole).toByteArray().toStdString();
    if (!path.isEmpty())
        m_context.openTemplate(path);
    else if (!protocol.empty())
        insert(protocol, true);
}

void LibraryPanel::showMenu(QPoint place)
{
    const QTreeWidgetItem *item = m_tree->itemAt(place);
    if (item == nullptr || !item->flags().testFlag(Qt::ItemIsSelectable))
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("libraryMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString path = item->data(0, LibraryTree::PathRole).toString();
    const std::string protocol = item->data(0, LibraryTree::ProtocolRole).toByteArray().toStdString();
    if (!path.isEmpty()) {
        menu->addAction(tr("&Open as New Packet"), this, [this, path] { m_context.openTemplate(path); });
    } else if (const FieldTree &tree = m_context.session.tree(); !tree.isEmpty()) {
        const QString layer = toQString(labelOf(tree, selectedLayer()));
        menu->addAction(tr("Insert %1 &after %2").arg(item->text(0), layer), this,
                        [this, protocol] { insert(protocol, true); });
        menu->addAction(tr("Insert %1 &before %2").arg(item->text(0), layer), this,
                        [this, protocol] { insert(protocol, false); });
    }
    menu->popup(m_tree->viewport()->mapToGlobal(place));
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
