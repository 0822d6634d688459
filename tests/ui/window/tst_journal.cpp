// SPDX-License-Identifier: MIT
#include "core/capture/capturefile.h"
#include "tests/ui/window/journaldesk.h"
#include "ui/fieldview/fieldeditor.h"
#include "ui/fieldview/fieldview.h"
#include "ui/window/journal.h"

#include <QAccessible>
#include <QFile>
#include <QProcess>
#include <QPushButton>

#include <cstdio>

using namespace wl;
using namespace wl::test;

namespace {

/// One way of working, in the window that dies and, for comparison, in one that lives.
struct Work
{
    const char *name;
    void (*run)(Workbench &desk);
};

void openCapture(Workbench &desk)
{
    const QString path = desk.folder.filePath(QStringLiteral("seen.pcap"));
    put(path, captureOf(5));
    desk.window.openPath(path);
}

void nameWhatIsReadByHand(Workbench &desk)
{
    must(desk.session.craft("ipv4 / udp sport=9 dport=9 / dns"));
    Packet packet = desk.session.packet();
    packet.name = "chosen by hand";
    packet.notes = "two\nlines";
    if (packet.decodeAs.empty())
        qFatal("a number selects it");
    must(desk.session.replacePacket(packet, "name it"));
}

const std::vector<Work> works{
    {"an edit of a field", [](Workbench &desk) { must(desk.session.setField("icmp.seq", "4711")); }},
    {"a pinned checksum, wrong on purpose",
     [](Workbench &desk) { must(desk.session.setField("icmp.checksum", "0x1234")); }},
    {"a pin that agrees with its rule", [](Workbench &desk) { must(desk.session.pin("icmp.checksum")); }},
    {"another root", [](Workbench &desk) { must(desk.session.craft("ethernet / arp")); }},
    {"a name, notes and a layer that no number selects", nameWhatIsReadByHand},
    {"a text that is still being typed",
     [](Workbench &desk) {
         auto *fields = desk.part<FieldView>("fieldTree");
         desk.window.selection().setField("icmp.id", SelectionSource::Program);
         fields->activateRow(fields->currentIndex());
         must(desk.session.setLive("4242"));
     }},
    {"packets added to the list",
     [](Workbench &desk) {
         must(desk.session.setField("icmp.seq", "9"));
         const std::vector<std::size_t> first{0};
         desk.session.duplicatePackets(first);
         must(desk.session.craft("udp / \"second\""));
     }},
    {"a capture, one packet edited",
     [](Workbench &desk) {
         openCapture(desk);
         desk.session.setCurrentIndex(2);
         must(desk.session.setField("icmp.checksum", "0xbeef"));
     }},
    {"a capture in another order, with packets gone, copied and made",
     [](Workbench &desk) {
         openCapture(desk);
         const std::vector<std::size_t> last{4};
         desk.session.movePackets(last, 0);
         const std::vector<std::size_t> second{1};
         must(desk.session.removePackets(second));
         desk.session.duplicatePackets(second);
         must(desk.session.setField("icmp.id", "77"));
         desk.session.insertPacket(4, {.bytes = "\x01\x02", .root = desk.session.packet().root}, "two bytes");
     }},
    {"a capture of which one packet was deleted",
     [](Workbench &desk) {
         openCapture(desk);
         const std::vector<std::size_t> second{1};
         must(desk.session.removePackets(second));
     }},
};

const Work &workCalled(const char *name)
{
    return *std::find_if(works.begin(), works.end(),
                         [name](const Work &work) { return QByteArray(work.name) == name; });
}

/// Works, waits until the timer has had its work written, says so, and goes on until it is killed.
int workUntilKilled(const char *work, const QString &folder)
{
    Workbench desk;
    desk.show();
    desk.window.keepJournal(folder);
    workCalled(work).run(desk);
    while (QDir(folder).entryList({QStringLiteral("*.wlt")}).isEmpty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::puts("kept");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

void compare(const Workbench &found, const Workbench &expected)
{
    const auto one = found.session.packets();
    const auto other = expected.session.packets();
    QCOMPARE(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        QCOMPARE(one[i].bytes.toHex(), other[i].bytes.toHex());
        QCOMPARE(one[i].root, other[i].root);
        QVERIFY(one[i].pins == other[i].pins);
        QVERIFY(one[i].decodeAs == other[i].decodeAs);
        QCOMPARE(one[i].name, other[i].name);
        QCOMPARE(one[i].notes, other[i].notes);
        QCOMPARE(found.session.list().entry(i).timeNs, expected.session.list().entry(i).timeNs);
    }
    QCOMPARE(found.session.currentIndex(), expected.session.currentIndex());
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aKilledWindowIsRestored_data();
    void aKilledWindowIsRestored();
    void nothingIsWrittenWhenNothingChanges();
    void laterChangesDoNotPutTheWriteOff();
    void anOrderlyEndLeavesNothing_data();
    void anOrderlyEndLeavesNothing();
    void saveWritesWhereItWouldHave();
    void restoredWorkIsStillKept();
    void discardedWorkIsNotOfferedAgain();
    void aLivingProcessKeepsItsJournal();
    void unsavedWorkIsAskedForOnce();
    void whatIsUnknownStaysWithItsPacket();

private:
    [[nodiscard]] QString journal() const { return m_folder->filePath(QStringLiteral("data/journal")); }
    /// Another process that works until it is killed; its work is kept when this returns.
    void startWork(QProcess &child, const char *work) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void JournalTest::startWork(QProcess &child, const char *work) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), m_folder->path()); // nobody else removes what it leaves
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--work"), QLatin1String(work), journal()});
    QVERIFY(child.waitForStarted(-1));
    QVERIFY2(child.waitForReadyRead(-1), "the child ended by itself");
}

void JournalTest::aKilledWindowIsRestored_data()
{
    QTest::addColumn<QString>("told");
    QTest::newRow("an edit of a field") << QStringLiteral("1 packet was not saved");
    QTest::newRow("a pinned checksum, wrong on purpose") << QStringLiteral("1 packet was not saved");
    QTest::newRow("a pin that agrees with its rule") << QStringLiteral("1 packet was not saved");
    QTest::newRow("another root") << QStringLiteral("1 packet was not saved");
    QTest::newRow("a name, notes and a layer that no number selects") << QStringLiteral("1 packet was not saved");
    QTest::newRow("a text that is still being typed") << QStringLiteral("1 packet was not saved");
    QTest::newRow("packets added to the list") << QStringLiteral("2 packets were not saved");
    QTest::newRow("a capture, one packet edited") << QStringLiteral("1 packet was not saved");
    QTest::newRow("a capture in another order, with packets gone, copied and made")
        << QStringLiteral("2 packets were not saved");
    QTest::newRow("a capture of which one packet was deleted") << QStringLiteral("1 packet was not saved");
}

void JournalTest::aKilledWindowIsRestored()
{
    QFETCH(const QString, told);
    QProcess child;
    startWork(child, QTest::currentDataTag());
    child.kill();
    QVERIFY(child.waitForFinished(-1));

    Workbench expected;
    expected.show();
    workCalled(QTest::currentDataTag()).run(expected);
    JournalDesk desk(journal());
    QVERIFY2(desk.offer().startsWith(told), qPrintable(desk.offer()));
    QTest::keyClick(desk.button("restoreLeft"), Qt::Key_Space);
    compare(desk, expected);
    QVERIFY(desk.window.isWindowModified());
    QCOMPARE(desk.window.document().name(), expected.window.document().name());
    QCOMPARE(std::string(desk.sender.way()->mode.id), std::string(expected.sender.way()->mode.id));
    QVERIFY(desk.offer().isEmpty());
}

void JournalTest::nothingIsWrittenWhenNothingChanges()
{
    JournalDesk desk(journal());
    desk.window.selection().setField("icmp.seq", SelectionSource::Program);
    desk.window.journal()->flush();
    QVERIFY(!QFileInfo::exists(journal()));

    QVERIFY(desk.session.setField("icmp.seq", "7").has_value());
    desk.window.journal()->flush();
    const QString file = QDir(journal()).entryInfoList({QStringLiteral("*.wlt")}).constFirst().filePath();
    put(file, "untouched");
    must(desk.session.beginLive("icmp.id"));
    desk.session.cancelLive();
    desk.window.journal()->flush();
    QCOMPARE(contentOf(file), QByteArray("untouched"));
    QVERIFY(desk.session.setField("icmp.seq", "8").has_value());
    desk.window.journal()->flush();
    QVERIFY(contentOf(file).contains("\"wirelathe.packet\""));
}

void JournalTest::laterChangesDoNotPutTheWriteOff()
{
    JournalDesk desk(journal());
    const auto *timer = desk.window.journal()->findChild<QTimer *>(QStringLiteral("journalTimer"));
    QVERIFY(!timer->isActive());
    QVERIFY(desk.session.setField("icmp.seq", "7").has_value());
    QVERIFY(timer->isActive() && timer->interval() <= 500);
    const int left = timer->remainingTime();
    QTest::qSleep(20);
    QVERIFY(desk.session.setField("icmp.seq", "8").has_value());
    QVERIFY(timer->remainingTime() < left);
}

void JournalTest::anOrderlyEndLeavesNothing_data()
{
    QTest::addColumn<int>("end");
    QTest::newRow("saved") << 0;
    QTest::newRow("undone") << 1;
    QTest::newRow("discarded for another file") << 2;
    QTest::newRow("closed, discarded") << 3;
    QTest::newRow("closed, saved") << 4;
}

void JournalTest::anOrderlyEndLeavesNothing()
{
    QFETCH(const int, end);
    JournalDesk desk(journal());
    QVERIFY(desk.session.setField("icmp.seq", "7").has_value());
    desk.window.journal()->flush();
    QCOMPARE(filesIn(journal()).size(), 2);
    switch (end) {
    case 0:
        QVERIFY(desk.window.save());
        break;
    case 1:
        desk.session.undo();
        break;
    case 2:
        desk.window.openExample();
        break;
    case 4:
        desk.window.askUnsaved = [](const QString &) { return MainWindow::Answer::Save; };
        [[fallthrough]];
    default:
        desk.window.close();
        QVERIFY(!desk.window.isVisible());
    }
    if (desk.window.isVisible())
        desk.window.journal()->flush();
    QCOMPARE(filesIn(journal()), QStringList());
    QCOMPARE(JournalDesk(journal()).offer(), QString());
}

void JournalTest::saveWritesWhereItWouldHave()
{
    const QString path = m_folder->filePath(QStringLiteral("of mine.pcap"));
    put(path, captureOf(3));
    leaveWork(journal(), "4711", path);

    JournalDesk desk(journal());
    QVERIFY2(desk.offer().endsWith(QLatin1String("of mine.pcap")), qPrintable(desk.offer()));
    desk.button("restoreLeft")->click();
    QCOMPARE(desk.window.document().path(), path);
    QVERIFY(desk.session.list().isChanged(0) && !desk.session.list().isChanged(1));
    desk.path = QStringLiteral("/nowhere/else");
    QVERIFY(desk.window.save());

    const auto saved = readCapture(contentOf(path), "saved");
    QVERIFY(saved.has_value());
    QCOMPARE(saved->packets.size(), std::size_t(3));
    QCOMPARE(toByteArray(saved->bytesOf(saved->packets[0])).mid(40, 2).toHex(), QByteArray("1267"));
    QCOMPARE(saved->packets[2].timeNs / 1000, (firstTimeNs + 2'000'000'000) / 1000);
    QVERIFY(!desk.window.isWindowModified());
    desk.window.journal()->flush();
    QCOMPARE(filesIn(journal()), QStringList());
}

void JournalTest::restoredWorkIsStillKept()
{
    const QString path = m_folder->filePath(QStringLiteral("seen.pcap"));
    put(path, captureOf(3));
    leaveWork(journal(), "7", path);
    QByteArray bytes;
    {
        JournalDesk desk(journal());
        desk.button("restoreLeft")->click();
        QCOMPARE(filesIn(journal()).size(), 3);
        QVERIFY(desk.session.setField("icmp.id", "8").has_value());
        desk.window.journal()->flush();
        bytes = desk.bytes();
    }
    QCOMPARE(filesIn(journal()).size(), 2); // its lock is gone
    JournalDesk desk(journal());
    desk.button("restoreLeft")->click();
    QCOMPARE(desk.bytes().toHex(), bytes.toHex());
    QCOMPARE(desk.session.packetCount(), std::size_t(3));
}

void JournalTest::discardedWorkIsNotOfferedAgain()
{
    leaveWork(journal(), "7");
    {
        JournalDesk desk(journal());
        const QByteArray before = desk.bytes();
        auto *discard = desk.button("discardLeft");
        QVERIFY(discard != nullptr);
        QVERIFY(discard->focusPolicy() & Qt::TabFocus);
        QCOMPARE(QAccessible::queryAccessibleInterface(discard)->text(QAccessible::Name), QStringLiteral("Discard"));
        QTest::keyClick(&desk.window, Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(desk.offer().isEmpty()); // a button pressed by its letter is seen going down first
        QCOMPARE(desk.bytes().toHex(), before.toHex());
    }
    QCOMPARE(filesIn(journal()), QStringList());
}

void JournalTest::aLivingProcessKeepsItsJournal()
{
    QProcess child;
    startWork(child, works.front().name);
    QCOMPARE(JournalDesk(journal()).offer(), QString());
    child.kill();
    QVERIFY(child.waitForFinished(-1));
    QVERIFY(!JournalDesk(journal()).offer().isEmpty());
}

void JournalTest::unsavedWorkIsAskedForOnce()
{
    leaveWork(journal(), "7");
    JournalDesk desk(journal());
    desk.button("restoreLeft")->click();
    QCOMPARE(desk.questions, 0);
    desk.window.close();
    QCOMPARE(desk.questions, 1);
    QApplication::closeAllWindows();
    QCOMPARE(desk.questions, 1);
    QCOMPARE(filesIn(journal()), QStringList());
}

/// Keys that this version does not know follow their packet to its new place.
void JournalTest::whatIsUnknownStaysWithItsPacket()
{
    Workbench desk;
    desk.show();
    put(desk.path, R"({"format": "wirelathe.packet", "version": 1, "packets": [
        {"root": "icmp", "bytes": "0800f7fd00010001"},
        {"root": "icmp", "bytes": "0800f7fc00010002", "colour": "blue"}]})");
    desk.window.openPath(desk.path);
    const std::vector<std::size_t> first{0};
    QVERIFY(desk.session.removePackets(first).has_value());
    QVERIFY(desk.window.save());
    QVERIFY(desk.session.setField("icmp.seq", "9").has_value());
    QVERIFY(desk.window.save());
    const QByteArray saved = contentOf(desk.path);
    QVERIFY2(saved.contains("\"colour\": \"blue\""), saved.constData());
    QVERIFY2(!saved.contains("f7fd"), saved.constData());
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1String("--work"))
        return workUntilKilled(words[2].toLocal8Bit().constData(), words[3]);
    JournalTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
