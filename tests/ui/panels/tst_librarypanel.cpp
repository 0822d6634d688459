// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "tests/ui/window/workbench.h"
#include "ui/fieldview/protocoldrag.h"
#include "ui/panels/library/librarytree.h"

#include <QLineEdit>
#include <QMenu>

#include <memory>

using namespace wl;
using namespace wl::test;

namespace {

struct Desk : Workbench
{
    Desk() { show(); }

    [[nodiscard]] QTreeWidgetItem *entry(const QString &name)
    {
        const auto found = part<LibraryTree>("library")->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.front();
    }

    [[nodiscard]] QString reason(const QString &name)
    {
        const QTreeWidgetItem *item = entry(name);
        if (item == nullptr || item->isHidden())
            return QStringLiteral("not found");
        return item->data(0, LibraryTree::ReasonRole).toString();
    }

    [[nodiscard]] QByteArray layers() const
    {
        QByteArray all;
        for (const NodeIndex layer : session.tree().layers())
            all += QByteArray::fromStdString(pathOf(session.tree(), layer)) + ' ';
        return all;
    }
};

} // namespace

class LibraryPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void isFoundAndSaysWhy_data();
    void isFoundAndSaysWhy();
    void layersAreInserted_data();
    void layersAreInserted();
    void protocolsAreDraggedAsLayers();
};

void LibraryPanelTest::isFoundAndSaysWhy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *typed, const char *entry, const char *reason) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(entry) << QString::fromUtf8(reason);
    };
    row("a name needs no reason", "icmp echo", "ICMP echo", "");
    row("a field", "icmp.id", "ICMP echo", "field icmp.id: 24528 (0x5fd0)");
    row("a field of a protocol", "icmp.checksum", "Internet Control Message Protocol", "field icmp.checksum");
    row("a field that is not there", "icmp.id", "ARP request", "not found");
    row("a field's label", "time to live", "Echo in an Ethernet frame", "field ipv4.ttl, time to live: 64 (0x40)");
    row("a layer", "ipv4", "Echo in an Ethernet frame", "layer ipv4");
    row("words of a note", "ping", "ICMP echo",
        "note: Asks a host for a sign of life, as ping does: whoever gets this sends the same data back as an echo "
        "reply.");
    row("bytes in hex", "0x68656c6c6f", "ICMP echo", "bytes at 0x08: icmp.data");
    row("bytes in pairs", "2c da 68", "ICMP echo", "bytes at 0x06: icmp.seq");
    row("bytes as text", "\"world\"", "ICMP echo", "bytes at 0x0e: icmp.data");
    row("bytes that are not there", "0x0102030405060708ff", "ICMP echo", "not found");
    row("half a byte", "0x080", "ICMP echo", "not found");
    row("nothing that is anywhere", "zzzz", "ICMP echo", "not found");
    row("blanks", "   ", "ICMP echo", "");
}

void LibraryPanelTest::isFoundAndSaysWhy()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, entry);
    QFETCH(const QString, reason);
    Desk desk;
    QVERIFY2(desk.entry(entry) != nullptr, qPrintable(entry));
    auto *search = desk.part<QLineEdit>("librarySearch");
    search->setFocus();
    QTest::keyClicks(search, typed);
    QTRY_COMPARE(desk.reason(entry), reason);
    search->clear();
    QCOMPARE(desk.reason(entry), QString());
}

void LibraryPanelTest::layersAreInserted_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QByteArray>("layers");
    QTest::newRow("Enter") << QStringLiteral("Enter") << QByteArray("ethernet vlan ipv4 icmp ");
    QTest::newRow("menu, after") << QStringLiteral("Insert VLAN tag &after Ethernet")
                                 << QByteArray("ethernet vlan ipv4 icmp ");
    QTest::newRow("menu, before") << QStringLiteral("Insert VLAN tag &before Ethernet")
                                  << QByteArray("vlan ethernet ipv4 icmp ");
}

void LibraryPanelTest::layersAreInserted()
{
    QFETCH(const QString, way);
    Desk desk;
    QVERIFY(desk.session.craft("ethernet / ipv4 dst=192.0.2.1 / icmp").has_value());
    desk.window.selection().setField("ethernet.dst", SelectionSource::Program);
    const std::size_t steps = desk.session.history().position();
    auto *tree = desk.part<LibraryTree>("library");
    const QString title = QString::fromStdString(desk.session.registry()->protocol("vlan")->title);
    QTreeWidgetItem *item = desk.entry(title);
    QVERIFY(item != nullptr);
    tree->setFocus();
    tree->setCurrentItem(item);
    tree->scrollToItem(item);
    if (way == QLatin1String("Enter")) {
        QTest::keyClick(tree, Qt::Key_Return);
    } else {
        emit tree->customContextMenuRequested(tree->visualItemRect(item).center());
        auto *menu = desk.window.findChild<QMenu *>(QStringLiteral("libraryMenu"));
        QVERIFY(menu != nullptr);
        const auto actions = menu->actions();
        const QString wanted = QString(way).replace(QLatin1String("VLAN tag"), title);
        const auto found
            = std::ranges::find_if(actions, [&](const QAction *action) { return action->text() == wanted; });
        QVERIFY2(found != actions.end(), qPrintable(actions.front()->text()));
        (*found)->trigger();
        menu->close();
    }
    QTEST(desk.layers(), "layers");
    QCOMPARE(desk.session.history().position(), steps + 1);
}

void LibraryPanelTest::protocolsAreDraggedAsLayers()
{
    Desk desk;
    auto *tree = desk.part<LibraryTree>("library");
    QTreeWidgetItem *item = desk.entry(QString::fromStdString(desk.session.registry()->protocol("vlan")->title));
    const std::unique_ptr<QMimeData> dragged(
        tree->model()->mimeData({tree->indexAt(tree->visualItemRect(item).center())}));
    QVERIFY(dragged != nullptr);
    QCOMPARE(draggedProtocol(*dragged), std::string("vlan"));
    QVERIFY(!dragged->hasUrls());
}

QTEST_MAIN(LibraryPanelTest)
#include "tst_librarypanel.moc"
