// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/panels/repeat/repeatpanel.h"
#include "ui/panels/repeat/stripchart.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace wl;
using namespace wl::test;

/// Packets sent in turn, and the answer to each.
class RepeatPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void onePacketTenTimesByKeyboard();
    void theButtonSaysHowMany_data();
    void theButtonSaysHowMany();
    void variantsAreSentInTurn();
    void boundaryValuesEachHaveAnAnswer();
    void anAnswerBecomesAPacket();
    void escStops();
    void whatIsUnsafeIsAskedOnce();
    void everySendIsNoted();
    void axesEndAtRoundNumbers_data();
    void axesEndAtRoundNumbers();
};

namespace {

constexpr int patienceMs = 10'000;

struct Desk : Workbench
{
    Desk()
    {
        show();
        QVERIFY(session.craft("icmp id=7 seq=1 / \"hi\""));
        part<QAction>("send.repeat")->trigger();
        part<QComboBox>("repeatPace")->setCurrentText(QStringLiteral("max"));
    }

    void choose(PacketChoice::Source source) { part<QComboBox>("repeatPackets")->setCurrentIndex(source); }

    /// Clicks the button and waits until all is over.
    void run()
    {
        QSignalSpy ended(&window.repeater(), &Repeater::ended);
        part<QPushButton>("repeatButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), patienceMs);
    }

    QString cell(int row, int column)
    {
        return part<QTableView>("repeatResults")->model()->index(row, column).data().toString();
    }

    int rows() { return part<QTableView>("repeatResults")->model()->rowCount(); }
};

} // namespace

void RepeatPanelTest::onePacketTenTimesByKeyboard()
{
    Desk desk;
    QTRY_COMPARE(QApplication::focusWidget(), desk.part<QComboBox>("repeatPackets"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10"));
    auto *button = desk.part<QPushButton>("repeatButton");
    while (QApplication::focusWidget() != button)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QSignalSpy ended(&desk.window.repeater(), &Repeater::ended);
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), patienceMs);
    QCOMPARE(desk.rows(), 10);
    QVERIFY2(desk.cell(0, 2).startsWith(QLatin1String("echo reply")), qPrintable(desk.cell(0, 2)));
    QCOMPARE(desk.cell(0, 3), QStringLiteral("0.420 ms"));
    QCOMPARE(desk.cell(9, 2), QStringLiteral("no answer"));
    const QString summary = desk.part<QLabel>("repeatSummary")->text();
    QVERIFY2(summary.startsWith(QStringLiteral("10 of 10 sent \u00b7 9 answered \u00b7 1 without an answer")),
             qPrintable(summary));
}

void RepeatPanelTest::theButtonSaysHowMany_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<int>("times");
    QTest::addColumn<QString>("pace");
    QTest::addColumn<QString>("button");
    QTest::newRow("this packet") << int(PacketChoice::ThisPacket) << 1 << QStringLiteral("10/s")
                                 << QStringLiteral("Send 1");
    QTest::newRow("many times") << int(PacketChoice::ThisPacket) << 2000 << QStringLiteral("10/s")
                                << QStringLiteral("Send 2,000");
    QTest::newRow("all of the file") << int(PacketChoice::AllPackets) << 3 << QStringLiteral("10/s")
                                     << QStringLiteral("Send 6");
    QTest::newRow("a rate that is none") << int(PacketChoice::ThisPacket) << 3 << QStringLiteral("fast")
                                         << QStringLiteral("Send");
    QTest::newRow("boundary values without a number")
        << int(PacketChoice::BoundaryValues) << 1 << QStringLiteral("10/s") << QStringLiteral("Send");
}

void RepeatPanelTest::theButtonSaysHowMany()
{
    QFETCH(const int, source);
    QFETCH(const int, times);
    QFETCH(const QString, pace);
    QFETCH(const QString, button);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Desk desk;
    const std::size_t first = 0;
    desk.session.duplicatePackets({&first, 1});
    desk.window.selection().clear(SelectionSource::Program);
    desk.choose(static_cast<PacketChoice::Source>(source));
    desk.part<QSpinBox>("repeatTimes")->setValue(times);
    desk.part<QComboBox>("repeatPace")->setCurrentText(pace);
    QCOMPARE(desk.part<QPushButton>("repeatButton")->text(), button);
    QCOMPARE(desk.part<QPushButton>("repeatButton")->isEnabled(), button != QLatin1String("Send"));
    if (pace == QLatin1String("fast"))
        QVERIFY(desk.part<QLabel>("repeatSummary")->text().startsWith(QLatin1String("Expected a rate")));
}

void RepeatPanelTest::variantsAreSentInTurn()
{
    Desk desk;
    std::vector<Packet> variants;
    for (const char *sequence : {"2", "3", "4"}) {
        Session other(desk.session.registry());
        other.load({desk.session.packet()}, true);
        QVERIFY(other.setField("icmp.seq", sequence));
        variants.push_back(other.packet());
    }
    desk.session.insertPackets(1, std::move(variants), "test");
    desk.window.selection().setPackets({1, 2, 3});
    desk.choose(PacketChoice::SelectedPackets);
    desk.part<QSpinBox>("repeatTimes")->setValue(2);
    desk.run();
    QCOMPARE(stub().requests.size(), std::size_t{3});
    QCOMPARE(stub().requests[1].bytes, desk.session.packetAt(2).bytes);
    QCOMPARE(desk.rows(), 6);
    QVERIFY2(desk.cell(4, 1).startsWith(QLatin1String("3: ")), qPrintable(desk.cell(4, 1)));
    QVERIFY(desk.cell(4, 2).contains(QLatin1String("seq 3")));
}

void RepeatPanelTest::boundaryValuesEachHaveAnAnswer()
{
    Desk desk;
    desk.window.selection().setField("icmp.seq", SelectionSource::Program);
    desk.choose(PacketChoice::BoundaryValues);
    desk.run();
    QVERIFY(desk.rows() >= 5);
    QStringList values;
    for (int row = 0; row < desk.rows(); ++row)
        values += desk.cell(row, 1).section(QLatin1String(" = "), 1);
    for (const char *value : {"0", "1", "32767", "32768", "65535"})
        QVERIFY2(values.contains(QLatin1String(value)), value);
    // The packet itself is as it was.
    QCOMPARE(desk.session.packetCount(), std::size_t{1});
    QVERIFY(!desk.session.history().canUndo() || desk.session.packet().bytes.mid(6, 2) == QByteArray("\0\1", 2));
}

void RepeatPanelTest::anAnswerBecomesAPacket()
{
    Desk desk;
    desk.run();
    auto *view = desk.part<QTableView>("repeatResults");
    view->setCurrentIndex(view->model()->index(0, 0));
    emit view->activated(view->currentIndex());
    QCOMPARE(desk.session.packetCount(), std::size_t{2});
    QCOMPARE(desk.session.packetAt(1).bytes, echoReplyTo(stub().requests[0].bytes));
}

void RepeatPanelTest::escStops()
{
    Desk desk;
    stub().answer = StubAnswer::Silence;
    desk.part<QPushButton>("repeatButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window.repeater().stream()->tally().sent() == 1, patienceMs);
    QCOMPARE(desk.part<QPushButton>("repeatButton")->text(), QStringLiteral("Stop"));
    QVERIFY(!desk.part<QSpinBox>("repeatTimes")->isEnabled());
    QVERIFY(desk.part<QAction>("send.stop")->isEnabled());
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(!desk.window.repeater().isRunning());
    QVERIFY(desk.part<QLabel>("repeatSummary")->text().contains(QLatin1String("stopped")));
    QCOMPARE(desk.part<QPushButton>("repeatButton")->text(), QStringLiteral("Send 1"));
}

void RepeatPanelTest::whatIsUnsafeIsAskedOnce()
{
    Desk desk;
    QStringList questions;
    bool answer = false;
    desk.sender.confirm = [&](const QString &question) {
        questions += question;
        return answer;
    };
    desk.sender.setTarget(QStringLiteral("10.1.2.3"));
    desk.part<QSpinBox>("repeatTimes")->setValue(1001);
    auto *button = desk.part<QPushButton>("repeatButton");
    button->click();
    QCOMPARE(questions.size(), 1);
    QVERIFY2(questions[0].contains(QLatin1String("10.1.2.3: 1001 packets in a second are more than 1000")),
             qPrintable(questions[0]));
    QVERIFY(!desk.window.repeater().isRunning());
    QVERIFY(desk.window.repeater().stream() == nullptr);
    answer = true;
    desk.run();
    QCOMPARE(questions.size(), 2);
    desk.run();
    QCOMPARE(questions.size(), 2);
}

void RepeatPanelTest::everySendIsNoted()
{
    Desk desk;
    const QString file = desk.folder.filePath(QStringLiteral("sent.jsonl"));
    desk.sender.setLog({file, "test"});
    desk.part<QSpinBox>("repeatTimes")->setValue(5);
    desk.run();
    desk.sender.send();
    QTRY_VERIFY(!desk.sender.isSending());
    QFile log(file);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = log.readAll().split('\n');
    QCOMPARE(lines.size(), 4); // the stream's beginning and end, one packet, and nothing behind it
    QVERIFY(lines[0].contains("\"packets\":5"));
    QVERIFY(lines[1].contains("\"sent\":5"));
    QVERIFY(lines[2].contains("\"packets\":1"));
}

void RepeatPanelTest::axesEndAtRoundNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("end");
    QTest::newRow("nothing") << 0.0 << 1.0;
    QTest::newRow("a round number") << 5.0 << 5.0;
    QTest::newRow("above it") << 5.1 << 10.0;
    QTest::newRow("thousands") << 1234.0 << 2000.0;
    QTest::newRow("thousandths") << 0.0021 << 0.005;
}

void RepeatPanelTest::axesEndAtRoundNumbers()
{
    QFETCH(const double, value);
    QFETCH(const double, end);
    QCOMPARE(axisEnd(value), end);
}

QTEST_MAIN(RepeatPanelTest)
#include "tst_repeatpanel.moc"
