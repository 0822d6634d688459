// SPDX-License-Identifier: MIT
#include "tests/ui/window/cuttexts.h"
#include "tests/ui/window/workbench.h"
#include "ui/window/docks.h"

#include <QDockWidget>
#include <QTabBar>

using namespace wl;
using namespace wl::test;

/// Whatever the window's size, the size of its letters and what is open: nothing
/// lies over anything else, and no word is cut.
class GeometryTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingOverlaps_data();
    void nothingOverlaps();

private:
    static QStringList overlaps(const QWidget &parent);
};

void GeometryTest::nothingOverlaps_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QByteArray>("packet");
    const QByteArray deep = "ethernet / vlan / vlan / ipv4 / udp / vxlan / ethernet / ipv6 / icmpv6";
    for (const QSize size : {QSize(900, 620), QSize(1280, 800), QSize(2200, 1300)}) {
        for (const int zoom : {100, 150})
            QTest::addRow("%d x %d, letters of %d %%", size.width(), size.height(), zoom) << size << zoom << deep;
    }
    QTest::newRow("a long packet") << QSize(900, 620) << 100
                                   << "ethernet / ipv4 dst=192.0.2.1 / udp dport=9 / \"" + QByteArray(1400, 'x') + '"';
    QTest::newRow("a short packet") << QSize(900, 620) << 150 << QByteArray("icmp / \"hello world\"");
}

QStringList GeometryTest::overlaps(const QWidget &parent)
{
    QStringList found;
    QList<const QWidget *> children;
    for (const QObject *child : parent.children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        // What lies behind another tab is out of sight; handles may be gripped a little beside them.
        if (widget == nullptr || widget->isWindow() || widget->visibleRegion().isEmpty()
            || widget->objectName().contains(QLatin1String("split")))
            continue;
        children.append(widget);
        if (qobject_cast<const QTabBar *>(widget) == nullptr) // what is in there is Qt's
            found += overlaps(*widget);
    }
    for (int i = 0; i < children.size(); ++i) {
        for (int j = i + 1; j < children.size(); ++j) {
            if (children[i]->geometry().intersects(children[j]->geometry()))
                found += placeOf(*children[i]) + QStringLiteral(" over ") + placeOf(*children[j]);
        }
        if (!parent.rect().adjusted(-1, -1, 1, 1).contains(children[i]->geometry()) && !children[i]->size().isEmpty())
            found += placeOf(*children[i]) + QStringLiteral(" leaves its place");
    }
    return found;
}

void GeometryTest::nothingOverlaps()
{
    QFETCH(const QSize, size);
    QFETCH(const int, zoom);
    QFETCH(const QByteArray, packet);
    Workbench desk;
    desk.show();
    desk.appearance.setZoom(zoom);
    desk.window.resize(size);
    QVERIFY(desk.session.craft(packet.toStdString()).has_value());
    desk.window.selection().setField("ipv4.dst", SelectionSource::Program);
    for (const auto *dock : desk.window.findChildren<QDockWidget *>()) {
        QString id = dock->objectName();
        id.chop(4); // "textDock"
        desk.window.docks().raise(id);
        const auto wrong = [&desk] {
            return QStringList(overlaps(desk.window) + cutTexts(desk.window, false)).join(QLatin1Char('\n'));
        };
        QTRY_VERIFY2(wrong().isEmpty(), qPrintable(id + QStringLiteral(" in front:\n") + wrong()));
    }
}

QTEST_MAIN(GeometryTest)
#include "tst_geometry.moc"
