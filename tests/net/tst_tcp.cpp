// SPDX-License-Identifier: MIT
#include "tests/net/innamespace.h"
#include "tests/net/recorder.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace wl;
using namespace wl::test;

/// Payloads over a TCP connection.
class TcpTest : public QObject
{
    Q_OBJECT

private slots:
    void aPayloadIsAnswered_data();
    void aPayloadIsAnswered();
    void aReplyInPiecesIsOne();
    void aReplyEndsWhereItMatches();
    void closingIsNoReply();
    void silenceIsSaid();
    void doesNotWaitWhenToldSo();
    void nobodyListens();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void cancelStopsAtOnce();
};

namespace {

/// Takes one connection and does with it what it is told.
struct Server
{
    explicit Server(std::function<void(QTcpSocket &)> atBytes,
                    QHostAddress::SpecialAddress address = QHostAddress::LocalHost)
    {
        server.listen(QHostAddress(address));
        QObject::connect(&server, &QTcpServer::newConnection, [this, atBytes = std::move(atBytes)] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, [this, socket, atBytes] {
                received += socket->readAll();
                atBytes(*socket);
            });
            QObject::connect(socket, &QTcpSocket::disconnected, [this] { isClosed = true; });
        });
    }

    [[nodiscard]] SendRequest request(const QByteArray &bytes, const char *address = "127.0.0.1") const
    {
        return {.bytes = bytes, .address = address, .port = server.serverPort(), .timeoutMs = patienceMs};
    }

    QTcpServer server;
    QByteArray received;
    bool isClosed = false;
};

} // namespace

void TcpTest::aPayloadIsAnswered_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QHostAddress::SpecialAddress>("listens");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << QHostAddress::LocalHost;
    QTest::newRow("IPv6") << QStringLiteral("::1") << QHostAddress::LocalHostIPv6;
}

void TcpTest::aPayloadIsAnswered()
{
    QFETCH(const QString, address);
    QFETCH(const QHostAddress::SpecialAddress, listens);
    const Server server([](QTcpSocket &socket) { socket.write("pong"); }, listens);
    const Recorder recorder("tcp", server.request("ping", qPrintable(address)));
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.events, QStringList({"left", "replied", "finished"}));
    QCOMPARE(server.received, QByteArray("ping"));
    QCOMPARE(recorder.reply.bytes, QByteArray("pong"));
    QCOMPARE(recorder.reply.fromAddress, address.toStdString());
    QVERIFY(recorder.reply.rttNs > 0);
}

void TcpTest::aReplyInPiecesIsOne()
{
    const Server server([](QTcpSocket &socket) {
        socket.write("one ");
        socket.flush();
        QTimer::singleShot(5, &socket, [&socket] { socket.write("two"); });
    });
    SendRequest request = server.request("ping");
    request.matches = [](ByteView bytes) { return bytes.size() >= 7; };
    const Recorder recorder("tcp", request);
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.reply.bytes, QByteArray("one two"));
}

void TcpTest::aReplyEndsWhereItMatches()
{
    const Server server([](QTcpSocket &socket) { socket.write("half"); });
    SendRequest request = server.request("ping");
    request.matches = [](ByteView bytes) { return bytes.size() >= 4; };
    const Recorder recorder("tcp", request);
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.reply.bytes, QByteArray("half"));
}

void TcpTest::closingIsNoReply()
{
    const Server server([](QTcpSocket &socket) { socket.close(); });
    const Recorder recorder("tcp", server.request("ping"));
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.events, QStringList({"left", "timedOut", "finished"}));
    QCOMPARE(recorder.silence.text, std::string("0 bytes came back; the other side closed the connection"));
}

void TcpTest::silenceIsSaid()
{
    const Server server([](QTcpSocket &socket) { socket.write("not it"); });
    SendRequest request = server.request("ping");
    request.timeoutMs = 1000;
    request.matches = [](ByteView) { return false; };
    const Recorder recorder("tcp", request);
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.events, QStringList({"left", "timedOut", "finished"}));
    QCOMPARE(recorder.silence.waitedMs, 1000);
}

void TcpTest::doesNotWaitWhenToldSo()
{
    const Server server([](QTcpSocket &) {});
    const QByteArray large(300'000, 'x');
    SendRequest request = server.request(large);
    request.timeoutMs = 0;
    const Recorder recorder("tcp", request);
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.events, QStringList({"left", "finished"}));
    QTRY_COMPARE_WITH_TIMEOUT(server.received.size(), large.size(), patienceMs);
}

void TcpTest::nobodyListens()
{
    std::uint16_t closed = 0;
    {
        QTcpServer gone;
        gone.listen(QHostAddress(QHostAddress::LocalHost));
        closed = gone.serverPort();
    }
    const Recorder recorder("tcp",
                            SendRequest{.bytes = "x", .address = "127.0.0.1", .port = closed, .timeoutMs = patienceMs});
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.events, QStringList({"failed", "finished"}));
    QVERIFY2(recorder.error.text.find("refused") != std::string::npos, recorder.error.text.c_str());
}

void TcpTest::badRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::newRow("no payload") << QByteArray() << QStringLiteral("127.0.0.1") << 80;
    QTest::newRow("no address") << QByteArray("x") << QStringLiteral("somewhere") << 80;
    QTest::newRow("port 0") << QByteArray("x") << QStringLiteral("127.0.0.1") << 0;
}

void TcpTest::badRequestsAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, address);
    QFETCH(const int, port);
    const Recorder recorder(
        "tcp", SendRequest{.bytes = bytes, .address = address.toStdString(), .port = static_cast<std::uint16_t>(port)});
    QVERIFY(recorder.refusal.has_value());
    QCOMPARE(recorder.refusal->code, ErrorCode::BadInput);
}

void TcpTest::cancelStopsAtOnce()
{
    const Server server([](QTcpSocket &) {});
    const Recorder recorder("tcp", server.request("ping"));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.events.contains(QLatin1String("left")), patienceMs);
    recorder.transmission->cancel();
    QCOMPARE(recorder.events, QStringList({"left", "finished"}));
    QTRY_VERIFY_WITH_TIMEOUT(server.isClosed, patienceMs);
}

int main(int argc, char **argv)
{
    return runInNamespace<TcpTest>("forbidden", argc, argv);
}

#include "tst_tcp.moc"
