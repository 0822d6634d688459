// SPDX-License-Identifier: MIT
//
// The journal's folder: where nothing can be written, what is damaged, and what belongs to others.
#include "tests/ui/window/journaldesk.h"

#include <QProcess>
#include <QStandardPaths>

#include <cstdio>
#include <unistd.h>

using namespace wl;
using namespace wl::test;

namespace {

constexpr int skippedExit = 77;

QByteArray waitingWork(const QByteArray &packet)
{
    return R"({"format": "wirelathe.packet", "version": 1, "wirelathe.journal": {"name": "x"}, "packets": [)" + packet
        + "]}";
}

/// Edits while nothing can be written; prints every message and the packet at the end.
int workWhereNothingFits(const QString &folder)
{
    Workbench desk;
    desk.show();
    desk.window.keepJournal(folder);
    for (const char *text : {"7", "8", "9"}) {
        must(desk.session.setField("icmp.seq", text));
        desk.window.journal()->flush();
    }
    auto *bar = desk.window.findChildren<MessageBar *>().back();
    std::puts(bar->isVisible() && bar->text().contains(QLatin1String("not kept")) ? "told" : "not told");
    std::puts(desk.bytes().mid(6, 2).toHex().constData());
    return 0;
}

} // namespace

class JournalFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void oneMessageWhereNothingCanBeWritten_data();
    void oneMessageWhereNothingCanBeWritten();
    void oneMessageOnAFullDisk();
    void aDamagedJournalIsKeptAside_data();
    void aDamagedJournalIsKeptAside();
    void whatNeedsAnotherProtocolStays_data();
    void whatNeedsAnotherProtocolStays();
    void whatWaitsCanBeDiscarded();
    void whatCannotBeReadAgainIsNotSaved();
    void windowsLeaveEachOtherAlone();

private:
    [[nodiscard]] QString journal() const { return m_folder->filePath(QStringLiteral("data/journal")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void JournalFolderTest::oneMessageWhereNothingCanBeWritten_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("a file is where the folder should be") << true;
    QTest::newRow("a folder that is for reading only") << false;
}

void JournalFolderTest::oneMessageWhereNothingCanBeWritten()
{
    QFETCH(const bool, isFile);
    if (isFile) {
        put(m_folder->filePath(QStringLiteral("data")), "in the way");
    } else {
        QVERIFY(QDir().mkpath(journal()));
        QVERIFY(QFile::setPermissions(journal(), QFile::ReadOwner | QFile::ExeOwner));
        if (::access(QFile::encodeName(journal()).constData(), W_OK) == 0)
            QSKIP("this account may write everywhere");
    }
    JournalDesk desk(journal());
    int messages = 0;
    connect(desk.window.journal(), &Journal::failed, &desk.window, [&messages] { ++messages; });
    for (const char *text : {"7", "8", "9"}) {
        QVERIFY(desk.session.setField("icmp.seq", text).has_value());
        desk.window.journal()->flush();
    }
    QCOMPARE(messages, 1);
    QVERIFY2(desk.message().contains(journal()), qPrintable(desk.message()));
    QCOMPARE(desk.bytes().mid(6, 2).toHex(), QByteArray("0009"));
    QCOMPARE(QApplication::activeModalWidget(), nullptr);
    QVERIFY(desk.window.save());
}

void JournalFolderTest::oneMessageOnAFullDisk()
{
    const QString unshare = QStandardPaths::findExecutable(QStringLiteral("unshare"));
    const QString script = QStringLiteral("mkdir \"$1/disk\"; mount -t tmpfs -o size=1m none \"$1/disk\" 2>/dev/null "
                                          "|| exit 77\n"
                                          "mkdir \"$1/disk/journal\"; head -c 2000000 /dev/zero "
                                          ">\"$1/disk/ballast\" 2>/dev/null\n"
                                          "\"$2\" --nothing-fits \"$1/disk/journal\"\n");
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(unshare,
                  {QStringLiteral("-Urm"), QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"),
                   m_folder->path(), QCoreApplication::applicationFilePath()});
    const bool hasRun = process.waitForFinished(-1);
    const QByteArray printed = process.readAllStandardOutput();
    if (!hasRun || process.exitCode() == skippedExit || (process.exitCode() != 0 && printed.isEmpty()))
        QSKIP("no user and mount namespace here: a full disk cannot be made without one");
    QCOMPARE(printed, QByteArray("told\n0009\n"));
}

void JournalFolderTest::aDamagedJournalIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("losesCapture");
    QTest::newRow("cut in the middle") << QByteArray("{\n  \"format\": \"wirelathe.packet\",\n  \"vers") << false;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("zeros, as a power cut leaves them") << QByteArray(512, '\0') << false;
    QTest::newRow("a template that is no journal")
        << QByteArray(R"({"format": "wirelathe.packet", "version": 1, "packets": [{"root": "icmp"}]})") << false;
    QTest::newRow("a place outside the capture")
        << QByteArray(R"({"format": "wirelathe.packet", "version": 1, "wirelathe.journal": {"places": [[2, 9]]},)"
                      R"( "packets": [{"root": "icmp", "bytes": "0800"}]})")
        << false;
    QTest::newRow("without its capture") << QByteArray() << true;
}

void JournalFolderTest::aDamagedJournalIsKeptAside()
{
    QFETCH(QByteArray, content);
    QFETCH(const bool, losesCapture);
    const QString path = m_folder->filePath(QStringLiteral("seen.pcap"));
    put(path, captureOf(3));
    leaveWork(journal(), "7", path);
    const QFileInfo kept = QDir(journal()).entryInfoList({QStringLiteral("*.wlt")}).constFirst();
    if (losesCapture)
        content = contentOf(kept.filePath());
    if (losesCapture)
        QVERIFY(QFile::remove(kept.filePath().chopped(4) + QStringLiteral(".capture")));
    else
        put(kept.filePath(), content);

    JournalDesk desk(journal());
    const QByteArray before = desk.bytes();
    if (desk.button("restoreLeft") != nullptr)
        desk.button("restoreLeft")->click();

    QVERIFY2(desk.message().contains(kept.fileName()), qPrintable(desk.message()));
    QVERIFY(desk.offer().isEmpty());
    QCOMPARE(desk.bytes().toHex(), before.toHex());
    QVERIFY(!desk.window.isWindowModified());
    const QDir aside(journal() + QStringLiteral("/damaged"));
    QCOMPARE(contentOf(aside.filePath(kept.fileName())), content);
    QCOMPARE(aside.entryList({QStringLiteral("*.capture")}).size(), losesCapture ? 0 : 1);
    QCOMPARE(filesIn(journal()), QStringList());
}

void JournalFolderTest::whatNeedsAnotherProtocolStays_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("as its root") << QByteArray(R"({"root": "beacon", "bytes": "2a"})");
    QTest::newRow("as a layer") << QByteArray(R"({"root": "icmp", "bytes": "2a", "layers": [{"protocol": "beacon"}]})");
    QTest::newRow("as what reads a payload")
        << QByteArray(R"({"root": "icmp", "bytes": "2a", "decodeAs": [{"payload": "icmp", "protocol": "beacon"}]})");
}

void JournalFolderTest::whatNeedsAnotherProtocolStays()
{
    QFETCH(const QByteArray, packet);
    const QByteArray other = leaveWork(journal(), "7");
    const QByteArray content = waitingWork(packet);
    const QString kept = QDir(journal()).filePath(QStringLiteral("own.wlt"));
    put(kept, content);
    const QString protocols = m_folder->filePath(QStringLiteral("protocols"));
    QVERIFY(QDir().mkpath(protocols));
    {
        JournalDesk desk(journal());
        QVERIFY2(desk.offer().startsWith(QLatin1String("1 packet ")), qPrintable(desk.offer()));
        desk.button("restoreLeft")->click(); // it is not in the way of the other
        QCOMPARE(desk.bytes().toHex(), other.toHex());
        QCOMPARE(desk.button("restoreLeft"), nullptr);
        const QString told = qobject_cast<MessageBar *>(desk.button("discardLeft")->parent())->text();
        QVERIFY2(told.startsWith(QLatin1String("1 packet ")) && told.contains(QLatin1String("beacon")),
                 qPrintable(told));
        desk.window.close();
    }
    QCOMPARE(contentOf(kept), content);
    QVERIFY(!QFileInfo::exists(journal() + QStringLiteral("/damaged")));

    JournalDesk again(journal());
    again.window.definitions().setFolders({protocols});
    QCOMPARE(again.button("restoreLeft"), nullptr);
    put(protocols + QStringLiteral("/beacon.ksy"), "meta: {id: beacon, endian: be}\nseq: [{id: kind, type: u1}]\n");
    again.window.definitions().reload();
    QVERIFY2(again.offer().startsWith(QLatin1String("1 packet ")), qPrintable(again.offer()));
    again.button("restoreLeft")->click();
    QCOMPARE(again.bytes().toHex(), QByteArray("2a"));
    QVERIFY(again.window.isWindowModified());
}

void JournalFolderTest::whatWaitsCanBeDiscarded()
{
    QVERIFY(QDir().mkpath(journal()));
    put(QDir(journal()).filePath(QStringLiteral("own.wlt")), waitingWork(R"({"root": "beacon", "bytes": "2a"})"));
    JournalDesk desk(journal());
    QCOMPARE(desk.button("restoreLeft"), nullptr);
    desk.button("discardLeft")->click();
    QCOMPARE(desk.button("discardLeft"), nullptr);
    QCOMPARE(QDir(journal()).entryList({QStringLiteral("*.wlt")}), QStringList());
}

void JournalFolderTest::whatCannotBeReadAgainIsNotSaved()
{
    JournalDesk desk(journal());
    desk.session.load(std::vector<Packet>(100'001, desk.session.packet()), true);
    QVERIFY(desk.session.setField("icmp.seq", "7").has_value());
    desk.path = m_folder->filePath(QStringLiteral("many.wlt"));
    QVERIFY(!desk.window.saveAs());
    QVERIFY2(desk.message().contains(QLatin1String("write a capture")), qPrintable(desk.message()));
    QVERIFY(!QFileInfo::exists(desk.path));
    QVERIFY(desk.window.isWindowModified());
    desk.window.askUnsaved = [](const QString &) { return MainWindow::Answer::Save; };
    desk.window.close();
    QVERIFY(desk.window.isVisible());
}

void JournalFolderTest::windowsLeaveEachOtherAlone()
{
    const QByteArray left = leaveWork(journal(), "1");
    JournalDesk first(journal());
    QVERIFY(!first.offer().isEmpty());
    QVERIFY(first.session.setField("icmp.seq", "2").has_value());
    first.window.journal()->flush();

    JournalDesk second(journal());
    QCOMPARE(second.offer(), QString());
    QVERIFY(second.session.setField("icmp.seq", "3").has_value());
    second.window.journal()->flush();
    QCOMPARE(QDir(journal()).entryList({QStringLiteral("*.wlt")}).size(), 3);
    second.window.close();
    QCOMPARE(QDir(journal()).entryList({QStringLiteral("*.wlt")}).size(), 2);

    first.button("restoreLeft")->click();
    QCOMPARE(first.questions, 1); // what it had was not saved either
    QCOMPARE(first.bytes().toHex(), left.toHex());
    first.window.journal()->flush();
    QCOMPARE(QDir(journal()).entryList({QStringLiteral("*.wlt")}).size(), 1);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() == 3 && words[1] == QLatin1String("--nothing-fits"))
        return workWhereNothingFits(words[2]);
    JournalFolderTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalfolder.moc"
