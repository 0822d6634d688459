// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/window/docks.h"

#include <QListWidget>

using namespace wl;
using namespace wl::test;

class HistoryPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void anyStepIsReached_data();
    void anyStepIsReached();
};

void HistoryPanelTest::anyStepIsReached_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("isByKey");
    QTest::newRow("back to the second, by Enter") << 2 << true;
    QTest::newRow("back to the file as it was opened, by Enter") << 0 << true;
    QTest::newRow("back to the first, by a double click") << 1 << false;
    QTest::newRow("where it is already") << 4 << true;
}

void HistoryPanelTest::anyStepIsReached()
{
    QFETCH(const int, row);
    QFETCH(const bool, isByKey);
    Workbench desk;
    desk.show();
    QList<QByteArray> states{desk.bytes()};
    for (const char *text : {"11", "12", "13", "14"}) {
        QVERIFY(desk.session.setField("icmp.seq", text).has_value());
        states.append(desk.bytes());
    }
    desk.window.docks().raise(QStringLiteral("history"));
    auto *list = desk.part<QListWidget>("history");
    QTRY_VERIFY(list->isVisible());
    list->setFocus();
    const auto go = [&](int step) {
        list->setCurrentRow(step);
        const QPoint place = list->visualItemRect(list->item(step)).center();
        if (isByKey) {
            QTest::keyClick(list, Qt::Key_Return);
        } else {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
            QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
        }
    };
    go(row);
    QCOMPARE(desk.bytes().toHex(), states[row].toHex());
    QCOMPARE(list->currentRow(), row);
    QCOMPARE(list->count(), 5);
    go(3); // forward again: nothing is lost
    QCOMPARE(desk.bytes().toHex(), states[3].toHex());
}

QTEST_MAIN(HistoryPanelTest)
#include "tst_historypanel.moc"
