// SPDX-License-Identifier: MIT
#include "ui/panels/onview.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTest>
#include <QTextEdit>

using namespace wl;

class OnViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aPanelBehindAnotherTabWaits_data();
    void aPanelBehindAnotherTabWaits();
    void aHiddenPanelWaits();
};

namespace {

/// A panel that counts its catching up.
struct Counted
{
    explicit Counted(QWidget &panel) : onView(panel, [this] { ++refreshes; }) { }

    int refreshes = 0;
    OnView onView;
};

void show(QMainWindow &window)
{
    window.resize(400, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
}

} // namespace

void OnViewTest::aPanelBehindAnotherTabWaits_data()
{
    QTest::addColumn<bool>("isScrollArea");
    QTest::newRow("a plain widget") << false;
    QTest::newRow("a scroll area whose viewport covers it") << true;
}

void OnViewTest::aPanelBehindAnotherTabWaits()
{
    QFETCH(const bool, isScrollArea);
    QMainWindow window;
    auto *front = new QDockWidget(QStringLiteral("front"), &window);
    auto *behind = new QDockWidget(QStringLiteral("behind"), &window);
    QWidget *panel = isScrollArea ? new QTextEdit : new QWidget;
    if (auto *frame = qobject_cast<QFrame *>(panel))
        frame->setFrameShape(QFrame::NoFrame);
    front->setWidget(new QWidget);
    behind->setWidget(panel);
    window.addDockWidget(Qt::RightDockWidgetArea, front);
    window.tabifyDockWidget(front, behind);
    front->raise();
    Counted counted(*panel);
    show(window);
    QVERIFY(panel->isVisible()); // that is why it has to be asked otherwise
    QVERIFY(!counted.onView.mayWork());
    QVERIFY(counted.onView.isWaiting());
    QCOMPARE(counted.refreshes, 0);

    behind->raise();
    QTRY_COMPARE(counted.refreshes, 1);
    QVERIFY(!counted.onView.isWaiting());
    QVERIFY(counted.onView.mayWork());

    front->raise();
    QTRY_VERIFY(!counted.onView.mayWork());
    behind->raise();
    QTRY_COMPARE(counted.refreshes, 2);
}

void OnViewTest::aHiddenPanelWaits()
{
    QMainWindow window;
    auto *panel = new QWidget;
    window.setCentralWidget(panel);
    panel->hide();
    Counted counted(*panel);
    show(window);
    QVERIFY(!counted.onView.mayWork());
    panel->show();
    QTRY_COMPARE(counted.refreshes, 1);
    panel->update();
    QVERIFY(counted.onView.mayWork());
}

QTEST_MAIN(OnViewTest)
#include "tst_onview.moc"
