// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"
#include "core/schema/bundledschemas.h"
#include "core/template/templatefile.h"
#include "tests/net/innamespace.h"
#include "tests/support/folders.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkDatagram>
#include <QProcess>
#include <QTemporaryDir>
#include <QUdpSocket>

using namespace wl;
using namespace wl::test;

namespace {

constexpr int patienceMs = 30'000;

struct Said
{
    int exitCode = -1;
    QString text{};
};

} // namespace

/// `wirelathe-cli send --expect` over loopback, in a network of the test's own.
class SendExpectTest : public QObject
{
    Q_OBJECT

private slots:
    void theReplyIsCompared_data();
    void theReplyIsCompared();
    void noReplyIsCodeOne();
    void aFileWithoutExpectationsSaysSo();
    void silenceNamesTheRuleThatWasMissed();

private:
    [[nodiscard]] QString fileWith(const QString &line, std::vector<std::string> expectations);
    [[nodiscard]] Said send(const QStringList &arguments);

    QTemporaryDir m_folder;
};

QString SendExpectTest::fileWith(const QString &line, std::vector<std::string> expectations)
{
    const RegistryPtr registry = bundledRegistry();
    const auto plan = parseCraftLine(*registry, line.toStdString());
    auto made = plan ? Editor(registry).make(*plan) : Result<EditResult>(plan.error());
    if (!made)
        qFatal("%s", made.error().toString().c_str());
    made->packet.expectations = std::move(expectations);
    QFile file(m_folder.filePath(QStringLiteral("packet.wlt")));
    if (!file.open(QFile::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(*writeTemplate({.packets = {made->packet}}, registry));
    return file.fileName();
}

/// A program of its own: its event loop must not keep a server of this test from answering.
Said SendExpectTest::send(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(qEnvironmentVariable("WL_CLI"), QStringList{QStringLiteral("send")} + arguments);
    if (!QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, patienceMs))
        return {.text = program.errorString()};
    return {.exitCode = program.error() == QProcess::UnknownError ? program.exitCode() : -1,
            .text = QString::fromUtf8(program.readAll())
                + (program.error() == QProcess::UnknownError ? QString() : program.errorString())};
}

void SendExpectTest::theReplyIsCompared_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("all of it is met") << QStringList{QStringLiteral("icmp.type=echo_reply"),
                                                     QStringLiteral("icmp.id=5"), QStringLiteral("icmp.data=\"hello\"")}
                                      << 0 << QStringList{QStringLiteral("as expected: 3 fields")};
    QTest::newRow("each field that differs is named")
        << QStringList{QStringLiteral("icmp.type=0"), QStringLiteral("icmp.id=6"), QStringLiteral("icmp.seq=9")} << 7
        << QStringList{QStringLiteral("icmp.id: expected 6, got 5"), QStringLiteral("icmp.seq: expected 9, got 2")};
    QTest::newRow("a field that the reply does not have")
        << QStringList{QStringLiteral("icmp.gateway=1.2.3.4")} << 7
        << QStringList{QStringLiteral("icmp.gateway: expected 1.2.3.4, is not there")};
    QTest::newRow("a value that the field cannot have")
        << QStringList{QStringLiteral("icmp.id=70000")} << 3 << QStringList{QStringLiteral("icmp.id: ")};
}

void SendExpectTest::theReplyIsCompared()
{
    QFETCH(const QStringList, expected);
    QFETCH(const int, exitCode);
    QFETCH(const QStringList, words);
    std::vector<std::string> lines;
    for (const QString &line : expected)
        lines.push_back(line.toStdString());
    const QString file = fileWith(QStringLiteral("icmp id=5 seq=2 / \"hello\""), lines);
    const Said said = send({file, QStringLiteral("--expect"), QStringLiteral("--to-address"),
                            QStringLiteral("127.0.0.1"), QStringLiteral("--wait"), QString::number(patienceMs)});
    QVERIFY2(said.exitCode == exitCode, qPrintable(said.text));
    for (const QString &text : words)
        QVERIFY2(said.text.contains(text), qPrintable(said.text));
}

void SendExpectTest::noReplyIsCodeOne()
{
    QUdpSocket silent;
    QVERIFY(silent.bind(QHostAddress::LocalHost));
    const auto query = QStringLiteral("ipv4 dst=127.0.0.1 / udp src_port=0 dst_port=%1 / dns id=5");
    const QString file = fileWith(query.arg(silent.localPort()), {"dns.id=5"});
    const Said said = send({file, QStringLiteral("--expect"), QStringLiteral("--mode"), QStringLiteral("udp"),
                            QStringLiteral("--wait"), QStringLiteral("200")});
    QVERIFY2(said.exitCode == 1, qPrintable(said.text));
    QVERIFY2(said.text.contains(QLatin1String("no reply in 200 ms; no packet seen")), qPrintable(said.text));
}

void SendExpectTest::aFileWithoutExpectationsSaysSo()
{
    const Said said = send({fileWith(QStringLiteral("icmp id=5 seq=2"), {}), QStringLiteral("--expect"),
                            QStringLiteral("--to-address"), QStringLiteral("127.0.0.1")});
    QVERIFY2(said.exitCode == 3, qPrintable(said.text));
    QVERIFY2(said.text.contains(QLatin1String("'expect'")), qPrintable(said.text));
}

void SendExpectTest::silenceNamesTheRuleThatWasMissed()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    connect(&server, &QUdpSocket::readyRead, &server, [&server] {
        while (server.hasPendingDatagrams()) {
            const QNetworkDatagram query = server.receiveDatagram();
            QByteArray answer = query.data();
            answer[1] = static_cast<char>(answer[1] + 1);    // RFC 1035, section 4.1.1: the id
            answer[2] = static_cast<char>(answer[2] | 0x80); // qr
            server.writeDatagram(query.makeReply(answer));
        }
    });
    const auto query = QStringLiteral("ipv4 dst=127.0.0.1 / udp src_port=0 dst_port=%1 / dns id=24528");
    const Said said = send({query.arg(server.localPort()), QStringLiteral("--mode"), QStringLiteral("udp"),
                            QStringLiteral("--wait"), QStringLiteral("2000")});
    QVERIFY2(said.exitCode == 1, qPrintable(said.text));
    QVERIFY2(said.text.contains(QLatin1String("1 packet seen (1 dns)")), qPrintable(said.text));
    QVERIFY2(said.text.contains(QLatin1String("missed dns.id: expected 0x5fd0, got 0x5fd1")), qPrintable(said.text));
}

int main(int argc, char **argv)
{
    offerCommandLine("permitted");
    return runInNamespace<SendExpectTest>("permitted", argc, argv);
}

#include "tst_sendexpect.moc"
