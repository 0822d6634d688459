// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/send/received.h"
#include "ui/send/sender.h"
#include "ui/window/messagebar.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>
#include <QTreeView>

using namespace wl;
using namespace wl::test;

/// What a person does with what came back.
class ReceivedTest : public QObject
{
    Q_OBJECT

private slots:
    void theReplyBecomesAPacketOfTheFile();
    void theReplyBecomesAnExpectation();
    void aKeyAndAButtonSayTheSame_data();
    void aKeyAndAButtonSayTheSame();
    void anExpectationGoesToThePacketThatWasSent();
    void moreThanAFileMayHoldIsNotKept();
    void silenceShowsTheNearestAndItsMiss();
    void nothingCameBack();
    void whatWasSentIsReadByTheDefinitionsOfNow();

private:
    static void send(Workbench &desk);
};

void ReceivedTest::send(Workbench &desk)
{
    desk.show();
    desk.sender.send();
    QTRY_VERIFY(!desk.sender.sent().empty() && !desk.sender.isSending());
}

void ReceivedTest::theReplyBecomesAPacketOfTheFile()
{
    Workbench desk;
    send(desk);
    const QByteArray sent = desk.bytes();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.session.packetCount(), std::size_t(2));
    QCOMPARE(desk.session.currentIndex(), std::size_t(1));
    QCOMPARE(desk.bytes(), echoReplyTo(sent));
    QCOMPARE(desk.session.history().steps().size(), std::size_t(1));
    desk.session.undo();
    QCOMPARE(desk.session.packetCount(), std::size_t(1));
    QCOMPARE(desk.bytes(), sent);
}

void ReceivedTest::theReplyBecomesAnExpectation()
{
    Workbench desk;
    send(desk);
    auto *keep = desk.part<QPushButton>("replyKeep");
    QVERIFY(keep->isVisible());
    QTest::mouseClick(keep, Qt::LeftButton);
    const auto &kept = desk.session.packet().expectations;
    QVERIFY(std::find(kept.begin(), kept.end(), "icmp.type=echo_reply") != kept.end());
    QVERIFY(std::find(kept.begin(), kept.end(), "icmp.id=24528") != kept.end());
    QCOMPARE(desk.session.history().steps().size(), std::size_t(1));
    QTest::mouseClick(keep, Qt::LeftButton); // the same again is no step
    QCOMPARE(desk.session.history().steps().size(), std::size_t(1));
    desk.session.undo();
    QVERIFY(desk.session.packet().expectations.empty());
}

void ReceivedTest::aKeyAndAButtonSayTheSame_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *name, const char *button, Qt::Key key, const char *words) {
        QTest::newRow(name) << QByteArray(button) << int{key} << QString::fromLatin1(words);
    };
    row("adding", "replyAdd", Qt::Key_A, "Added what came back to the packets");
    row("keeping", "replyKeep", Qt::Key_K, "Kept the reply as the expectation of this packet");
}

void ReceivedTest::aKeyAndAButtonSayTheSame()
{
    QFETCH(const QByteArray, button);
    QFETCH(const int, key);
    QFETCH(const QString, words);
    for (const bool isByKey : {true, false}) {
        Workbench desk;
        send(desk);
        // A panel that floats is a window of its own.
        for (QWidget *at = desk.part<QPushButton>(button.constData()); at != nullptr; at = at->parentWidget()) {
            if (auto *dock = qobject_cast<QDockWidget *>(at); dock != nullptr && !isByKey)
                dock->setFloating(true);
        }
        if (isByKey)
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key),
                            Qt::ControlModifier | Qt::ShiftModifier);
        else
            QTest::mouseClick(desk.part<QPushButton>(button.constData()), Qt::LeftButton);
        QCOMPARE(desk.session.history().steps().size(), std::size_t(1));
        const auto bars = desk.window.findChildren<MessageBar *>();
        QVERIFY(
            std::ranges::any_of(bars, [&](const MessageBar *bar) { return bar->isVisible() && bar->text() == words; }));
    }
}

void ReceivedTest::anExpectationGoesToThePacketThatWasSent()
{
    Workbench desk;
    send(desk);
    QTest::mouseClick(desk.part<QPushButton>("replyAdd"), Qt::LeftButton);
    QCOMPARE(desk.session.currentIndex(), std::size_t(1));
    QTest::mouseClick(desk.part<QPushButton>("replyKeep"), Qt::LeftButton);
    QCOMPARE(desk.session.currentIndex(), std::size_t(0));
    QVERIFY(!desk.session.packet().expectations.empty());
    QVERIFY(desk.session.packetAt(1).expectations.empty());
    const auto offersUndo = [&desk] {
        const auto buttons = desk.window.findChildren<QPushButton *>(QStringLiteral("messageUndo"));
        return std::ranges::any_of(buttons, [](const QPushButton *button) { return button->isVisible(); });
    };
    QVERIFY(offersUndo());
    QTest::mouseClick(desk.part<QPushButton>("replyKeep"), Qt::LeftButton); // the same once more is no step
    QVERIFY(!offersUndo());

    QVERIFY(desk.session.setField("icmp.id", "7"));
    const std::size_t steps = desk.session.history().steps().size();
    QTest::mouseClick(desk.part<QPushButton>("replyKeep"), Qt::LeftButton); // it is not in the file any more
    QCOMPARE(desk.session.history().steps().size(), steps);
}

void ReceivedTest::moreThanAFileMayHoldIsNotKept()
{
    Workbench desk;
    constexpr int records = 700;
    // RFC 1035, section 4.1: a response with that many answers: no name, A, IN, time to live, 4 bytes.
    QByteArray answer = QByteArray::fromHex("00018180000002bc00000000");
    for (int i = 0; i < records; ++i)
        answer += QByteArray::fromHex("000001000100000e1000040a000001");
    SentPacket sent{.packet = desk.session.packet()};
    sent.reply = {.bytes = answer, .root = *desk.session.registry()->rowNamed("dns")};
    const std::size_t steps = desk.session.history().steps().size();
    const auto kept = keepAsExpectation(desk.session, sent);
    QVERIFY(!kept);
    QVERIFY(kept.error().code == ErrorCode::Budget);
    QVERIFY2(kept.error().text.ends_with("at most 2000 can be kept beside a packet"), kept.error().text.c_str());
    QCOMPARE(desk.session.history().steps().size(), steps);
}

void ReceivedTest::silenceShowsTheNearestAndItsMiss()
{
    Workbench desk;
    stub().answer = StubAnswer::Silence;
    QByteArray other = echoReplyTo(QByteArray::fromHex("0800d9865fd12cda68656c6c6f20776f726c64"));
    stub().seen = {QByteArray::fromHex("03010000000000004500"), other};
    send(desk);
    auto *panel = desk.part<QTreeView>("exchange");
    const QString words = panel->model()->index(0, 4).data().toString();
    QVERIFY2(words.contains(QLatin1String("icmp.id: expected 24528 (0x5fd0), got 24529 (0x5fd1)")), qPrintable(words));
    QVERIFY2(words.startsWith(QLatin1String("2 packets seen (2 icmp); the nearest, ")), qPrintable(words));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.bytes(), other);
    QVERIFY(!desk.part<QPushButton>("replyKeep")->isVisible());
}

void ReceivedTest::nothingCameBack()
{
    Workbench desk;
    stub().answer = StubAnswer::Silence;
    send(desk);
    for (const char *id : {"send.add_reply", "send.expect_reply"})
        QVERIFY(!desk.part<QAction>(id)->isEnabled());
    QVERIFY(!desk.part<QTreeView>("replyFields")->isVisible());
}

void ReceivedTest::whatWasSentIsReadByTheDefinitionsOfNow()
{
    Workbench desk;
    send(desk);
    QVERIFY(desk.session.setField("icmp.seq", "9").has_value()); // not saved, and another packet than the one sent
    const QByteArray edited = desk.bytes();
    const SentPacket before = desk.sender.sent().front();
    QVERIFY(!before.reply.bytes.isEmpty() && !before.differences.empty());
    const QStringList shown = valuesOf(*desk.part<QTreeView>("replyFields"), "type");

    // One protocol more, which takes the first row: every number of a type or a field is another one.
    const QString folder = desk.folder.filePath(QStringLiteral("protocols"));
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/beacon.ksy"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("meta: {id: beacon}\nseq: [{id: kind, type: u1}]\n") > 0);
    file.close();
    desk.window.definitions().setFolders({folder});
    const Registry &now = *desk.session.registry();
    QVERIFY(now.protocol("beacon") != nullptr);

    const SentPacket &after = desk.sender.sent().front();
    QVERIFY(after.packet.root != before.packet.root);
    QCOMPARE(now.info(after.packet.root).path, std::string("icmp"));
    QCOMPARE(now.info(after.reply.root).path, std::string("icmp"));
    QCOMPARE(after.packet.bytes, before.packet.bytes);
    QCOMPARE(after.reply.bytes, before.reply.bytes);
    QCOMPARE(after.differences.size(), before.differences.size());
    QCOMPARE(valuesOf(*desk.part<QTreeView>("replyFields"), "type"), shown);
    QCOMPARE(desk.bytes(), edited);
    QVERIFY(desk.window.isWindowModified());
    desk.session.undo();
    QCOMPARE(desk.bytes(), before.packet.bytes);
}

QTEST_MAIN(ReceivedTest)
#include "tst_received.moc"
