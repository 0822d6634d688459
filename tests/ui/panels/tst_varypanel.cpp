// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "tests/ui/window/workbench.h"
#include "ui/panels/vary/varypanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>

using namespace wl;
using namespace wl::test;

/// Many packets out of one.
class VaryPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void fromAFieldToPacketsByKeyboard();
    void whatARowGives_data();
    void whatARowGives();
    void theResultFollowsThePacket();
    void manyAreNotMadeUnasked();
    void aFieldThatIsGoneIsSaid();
};

namespace {

struct Desk : Workbench
{
    Desk()
    {
        show();
        QVERIFY(session.craft("ipv4 dst=10.0.0.1 / icmp id=7 seq=1 / \"hi\""));
        panel = window.findChild<VaryPanel *>();
    }

    void vary(const char *field, const QString &values)
    {
        window.selection().setField(field, SelectionSource::Program);
        part<QAction>("packet.vary")->trigger();
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, values);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
    }

    QString result(int row) { return panel->model().index(row, VaryModel::ResultColumn).data().toString(); }

    QString valueOf(std::size_t packet, const char *field)
    {
        session.setCurrentIndex(packet);
        const auto node = findNode(session.tree(), field);
        return node ? QString::fromStdString(textOf(session.tree(), *node).value) : QString();
    }

    VaryPanel *panel = nullptr;
};

} // namespace

void VaryPanelTest::fromAFieldToPacketsByKeyboard()
{
    Desk desk;
    QVERIFY(desk.part<QLabel>("varyHint") != nullptr);
    desk.vary("icmp.seq", QStringLiteral("1..5"));
    QCOMPARE(desk.result(0), QStringLiteral("1, 2, 3, 4, 5"));
    auto *make = desk.part<QPushButton>("varyMake");
    QCOMPARE(make->text(), QStringLiteral("Make 5 packets"));
    make->setFocus();
    QTest::keyClick(make, Qt::Key_Space);
    QCOMPARE(desk.session.packetCount(), std::size_t{6});
    QCOMPARE(desk.session.currentIndex(), std::size_t{1});
    for (std::size_t i = 1; i <= 5; ++i) {
        QCOMPARE(desk.valueOf(i, "icmp.seq"), QString::number(i));
        QCOMPARE(desk.session.originOf(*findNode(desk.session.tree(), "icmp.checksum")), FieldOrigin::Follows);
    }
    QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.session.packetCount(), std::size_t{1});
}

void VaryPanelTest::whatARowGives_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("result");
    QTest::addColumn<bool>("isPossible");
    const auto row = [](const char *name, const char *field, const char *values, const QString &result, bool possible) {
        QTest::newRow(name) << QByteArray(field) << QString::fromUtf8(values) << result << possible;
    };
    row("a list", "ipv4.dst", "[10.0.0.1, 10.0.0.9]", QStringLiteral("10.0.0.1, 10.0.0.9"), true);
    row("down", "ipv4.ttl", "down 3..1", QStringLiteral("3, 2, 1"), true);
    row("not finished", "icmp.id", "1..", QString(), true);
    row("no values", "icmp.id", "5", QStringLiteral("expected values such as 1..100, up, random or [1, 5]"), false);
    row("too large", "ipv4.ttl", "1..300", QString(), false);
}

void VaryPanelTest::whatARowGives()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, values);
    QFETCH(const QString, result);
    QFETCH(const bool, isPossible);
    Desk desk;
    desk.vary(field.constData(), values);
    if (!result.isEmpty())
        QCOMPARE(desk.result(0), result);
    else
        QVERIFY(!desk.result(0).isEmpty());
    QCOMPARE(desk.panel->model().index(0, 0).data(VaryModel::MistakeRole).toBool(), !isPossible);
    QCOMPARE(desk.part<QPushButton>("varyMake")->isEnabled(), isPossible);
}

void VaryPanelTest::theResultFollowsThePacket()
{
    Desk desk;
    desk.vary("icmp.seq", QStringLiteral("up"));
    QVERIFY(desk.result(0).startsWith(QStringLiteral("1, 2, 3")));
    QVERIFY(desk.session.setField("icmp.seq", "40"));
    QTRY_VERIFY(desk.result(0).startsWith(QStringLiteral("40")));
}

void VaryPanelTest::manyAreNotMadeUnasked()
{
    Desk desk;
    desk.vary("icmp.seq", QStringLiteral("up"));
    desk.vary("icmp.id", QStringLiteral("up nested"));
    auto *make = desk.part<QPushButton>("varyMake");
    QVERIFY(!make->isEnabled()); // 2^32 of them
    QVERIFY(make->toolTip().contains(QStringLiteral("how many")));
    desk.part<QSpinBox>("varyCount")->setValue(3);
    QVERIFY(make->isEnabled());
    make->click();
    QCOMPARE(desk.session.packetCount(), std::size_t{4});
    QTest::mouseClick(desk.part<QPushButton>("varyRemove"), Qt::LeftButton);
    QCOMPARE(desk.panel->model().rowCount(), 1);
}

void VaryPanelTest::aFieldThatIsGoneIsSaid()
{
    Desk desk;
    desk.vary("icmp.seq", QStringLiteral("1..5"));
    QVERIFY(desk.session.craft("ipv4 / udp"));
    QTRY_VERIFY(desk.panel->model().index(0, 0).data(VaryModel::MistakeRole).toBool());
    QVERIFY(!desk.part<QPushButton>("varyMake")->isEnabled());
    desk.window.openExample(); // another file: nothing of the last one stays
    QCOMPARE(desk.panel->model().rowCount(), 0);
}

QTEST_MAIN(VaryPanelTest)
#include "tst_varypanel.moc"
