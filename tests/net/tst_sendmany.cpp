// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"
#include "tests/net/innamespace.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace wl;
using namespace wl::test;

namespace {

constexpr int patienceMs = 30'000;

} // namespace

/// `wirelathe-cli send` with many packets, over loopback, in a network of the test's own.
class SendManyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsSaid_data();
    void whatIsSaid();
    void aRehearsalSendsNothing();
    void writtenIsDone();
    void interruptedItSumsUp();

private:
    static QStringList command(const QStringList &arguments) { return QStringList{QStringLiteral("send")} + arguments; }

    QTemporaryDir m_folder;
};

void SendManyTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
}

void SendManyTest::whatIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("words");
    const QString echo = QStringLiteral("ipv4 dst=127.0.0.1 / icmp id=7 / \"hi\"");
    const auto row = [](const char *name, const QStringList &arguments, int exitCode, const QStringList &words) {
        QTest::newRow(name) << arguments << exitCode << words;
    };
    row("variants in turn", {echo, "--mode", "ping", "--vary", "icmp.seq=1..3", "--count", "7", "--rate", "1ms"}, 0,
        {"7: echo reply, id 7, seq 1 from 127.0.0.1", "7 packets sent", "7 answered", "(shortest/mean/longest)"});
    row("one packet many times", {echo, "--mode", "ping", "--count", "3", "--rate", "max"}, 0, {"3 answered"});
    row("more than variants may be", {echo, "--mode", "ping", "--count", "100500", "--rate", "max", "--wait", "0"}, 0,
        {"100500 packets sent"});
    row("somebody far away, fast", {"ipv4 dst=8.8.8.8 / icmp", "--mode", "ping", "--count", "5000", "--rate", "max"}, 6,
        {"8.8.8.8: a public address; 8.8.8.8: 5000 packets in a second are more than 1000; add --yes"});
    row("a rate that is none", {echo, "--mode", "ping", "--count", "3", "--rate", "fast"}, 3,
        {"--rate fast: expected a rate"});
    row("expectations are for one", {echo, "--mode", "ping", "--count", "3", "--expect"}, 2, {"one packet"});
    row("a mode that sends one",
        {"tcp dst_port=9 / \"x\"", "--mode", "tcp", "--to-address", "127.0.0.1", "--count", "2"}, 3,
        {"one packet at a time"});
    row("addresses of no route", {"icmp", "--mode", "ping", "--to-address", "127.0.0.1", "--fill"}, 3,
        {"no layer of this packet has an address"});
}

void SendManyTest::whatIsSaid()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QStringList, words);
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(qEnvironmentVariable("WL_CLI"), command(arguments));
    QVERIFY(program.waitForFinished(patienceMs));
    const QString said = QString::fromUtf8(program.readAll());
    QVERIFY2(program.exitCode() == exitCode, qPrintable(said));
    for (const QString &text : words)
        QVERIFY2(said.contains(text), qPrintable(said));
}

void SendManyTest::aRehearsalSendsNothing()
{
    const QString file = m_folder.filePath(QStringLiteral("rehearsal.pcap"));
    QProcess program;
    program.start(qEnvironmentVariable("WL_CLI"),
                  command({"ipv4 dst=8.8.8.8 / icmp", "--mode", "raw4", "--vary", "ipv4.ttl=1..4", "--rate", "2/s",
                           "--dry-run", "-o", file}));
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardError().startsWith("nothing is sent; it would have been 4 packets to 8.8.8.8"));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto capture = readPcap(written.readAll(), "rehearsal.pcap");
    QVERIFY(capture);
    QCOMPARE(capture->packets.size(), std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(capture->bytesOf(capture->packets[i])[8], static_cast<std::uint8_t>(i + 1));
        QCOMPARE(capture->packets[i].timeNs - capture->packets[0].timeNs, static_cast<std::int64_t>(i) * 500'000'000);
    }
}

void SendManyTest::writtenIsDone()
{
    const QString file = m_folder.filePath(QStringLiteral("written.pcap"));
    QProcess program;
    program.start(qEnvironmentVariable("WL_CLI"),
                  command({"ethernet / arp", "--mode", "file", "-o", file, "--count", "3"}));
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().startsWith("3 packets sent"));
}

void SendManyTest::interruptedItSumsUp()
{
    QProcess program;
    program.start(qEnvironmentVariable("WL_CLI"),
                  command({"ipv4 dst=127.0.0.1 / icmp id=7", "--mode", "ping", "--count", "1000", "--rate", "10/s"}));
    QVERIFY(program.waitForReadyRead(patienceMs)); // the first answer
    kill(static_cast<pid_t>(program.processId()), SIGINT);
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().contains(" answered; round trip "));
}

int main(int argc, char **argv)
{
    offerCommandLine("permitted");
    return runInNamespace<SendManyTest>("permitted", argc, argv);
}

#include "tst_sendmany.moc"
