// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/window/docks.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTreeWidget>

using namespace wl;
using namespace wl::test;

namespace {

constexpr int meantColumn = 3;

/// The window with a checksum that is wrong on purpose and a time to live of 0.
struct Desk : Workbench
{
    Desk()
    {
        show();
        ask(session.craft("ipv4 dst=192.0.2.1 ttl=0 / icmp / \"hello\""));
        ask(session.setField("icmp.checksum", "0x1234"));
        window.docks().raise(QStringLiteral("problems"));
        panel = part<QTreeWidget>("problems");
        if (!QTest::qWaitFor([this] { return panel->isVisible() && panel->topLevelItemCount() == 2; }))
            qFatal("the panel does not show two problems");
        panel->setFocus();
        panel->setCurrentItem(panel->topLevelItem(0));
    }

    static void ask(const Result<Done> &done)
    {
        if (!done)
            qFatal("%s", done.error().toString().c_str());
    }

    [[nodiscard]] QStringList places() const
    {
        QStringList all;
        for (int i = 0; i < panel->topLevelItemCount(); ++i)
            all += panel->topLevelItem(i)->text(0).mid(2)
                + (panel->topLevelItem(i)->checkState(meantColumn) == Qt::Checked ? QStringLiteral(" meant")
                                                                                  : QString());
        return all;
    }

    void meanFirst(const QString &way)
    {
        const QRect cell = panel->visualRect(panel->model()->index(0, meantColumn));
        if (way == QLatin1String("box")) {
            QTest::mouseClick(panel->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 10, cell.center().y()));
            QCoreApplication::processEvents(); // the panel is made anew when the click is over
        } else if (way == QLatin1String("Space")) {
            QTest::keyClick(panel, Qt::Key_Space);
        } else {
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), panel->mapToGlobal(QPoint()));
            QApplication::sendEvent(panel->viewport(), &event);
            auto *menu = panel->findChild<QMenu *>(QStringLiteral("problemMenu"));
            if (menu == nullptr)
                qFatal("no menu");
            menu->actions().back()->trigger();
            menu->close();
            QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
        }
    }

    QTreeWidget *panel = nullptr;
};

} // namespace

class ProblemsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void aProblemCanBeMeant_data();
    void aProblemCanBeMeant();
    void theFileKeepsWhatIsMeant();
};

void ProblemsPanelTest::aProblemCanBeMeant_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"box", "Space", "context menu"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void ProblemsPanelTest::aProblemCanBeMeant()
{
    QFETCH(const QString, way);
    Desk desk;
    const QStringList before{"ipv4.ttl", "icmp.checksum"};
    QCOMPARE(desk.places(), before);
    QVERIFY(desk.panel->headerItem()->text(1).contains(QLatin1Char('2')));
    const QColor loud = desk.panel->topLevelItem(0)->foreground(0).color();
    const std::size_t steps = desk.session.history().position();
    desk.meanFirst(way);
    QCOMPARE(desk.places(), QStringList({"icmp.checksum", "ipv4.ttl meant"}));
    QCOMPARE(desk.session.history().position(), steps + 1);
    QVERIFY(desk.panel->topLevelItem(1)->foreground(0).color() != loud);
    QCOMPARE(desk.panel->headerItem()->text(1), QStringLiteral("Problem (1, and 1 meant)"));
    desk.meanFirst(way);
    QCOMPARE(desk.places(), QStringList({"ipv4.ttl meant", "icmp.checksum meant"}));
    desk.meanFirst(way); // takes it back
    QCOMPARE(desk.places(), QStringList({"ipv4.ttl", "icmp.checksum meant"}));
    desk.session.undo();
    desk.session.undo();
    desk.session.undo();
    QCOMPARE(desk.places(), before);
    desk.session.redo();
    Desk::ask(desk.session.setField("ipv4.ttl", "64"));
    Desk::ask(desk.session.setField("ipv4.ttl", "0"));
    QCOMPARE(desk.places().back(), QStringLiteral("ipv4.ttl meant")); // the same cause again
}

void ProblemsPanelTest::theFileKeepsWhatIsMeant()
{
    Desk desk;
    desk.meanFirst(QStringLiteral("Space"));
    QVERIFY(desk.window.saveAs());
    desk.window.startNew();
    desk.window.openPath(desk.path);
    QTRY_COMPARE(desk.places(), QStringList({"icmp.checksum", "ipv4.ttl meant"}));
}

QTEST_MAIN(ProblemsPanelTest)
#include "tst_problemspanel.moc"
