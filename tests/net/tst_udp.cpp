// SPDX-License-Identifier: MIT
#include "core/net/endpoint.h"
#include "core/net/filedescriptor.h"
#include "tests/net/innamespace.h"
#include "tests/net/recorder.h"

#include <QNetworkDatagram>
#include <QUdpSocket>

using namespace wl;
using namespace wl::test;

/// UDP payloads, and what every Transmission promises, shown with them.
class UdpTest : public QObject
{
    Q_OBJECT

private slots:
    void echoIsAnswered_data();
    void echoIsAnswered();
    void sendsExactlyOneDatagram();
    void refusedPortIsAnAnswer_data();
    void refusedPortIsAnAnswer();
    void silenceSaysWhatWasSeen_data();
    void silenceSaysWhatWasSeen();
    void keepsFewOfManyPackets();
    void strangersAreNotHeard();
    void sendsFromTheSourcePort();
    void busySourcePort();
    void reservedSourcePort();
    void refusesBadTargets_data();
    void refusesBadTargets();
    void noRoute();
    void tooLargeAPayloadFails();
    void doesNotWaitWhenToldSo();
    void cancelStopsAtOnce();
    void cancelInsideLeft();
    void mayBeDeletedByItsSlots_data();
    void mayBeDeletedByItsSlots();
};

namespace {

/// Answers every datagram with the ones it is told, and counts.
class Server
{
public:
    explicit Server(QList<QByteArray> answers = {}, const QHostAddress &address = QHostAddress::LocalHost)
        : m_answers(std::move(answers))
    {
        m_socket.bind(address, 0);
        QObject::connect(&m_socket, &QUdpSocket::readyRead, [this] { answer(); });
    }

    [[nodiscard]] bool isBound() const { return m_socket.state() == QAbstractSocket::BoundState; }
    [[nodiscard]] std::uint16_t port() const { return m_socket.localPort(); }
    [[nodiscard]] const QList<QNetworkDatagram> &received() const { return m_received; }

    [[nodiscard]] SendRequest request(const QByteArray &payload = "hello world", int timeoutMs = patienceMs) const
    {
        return {.bytes = payload,
                .address = m_socket.localAddress().toString().toStdString(),
                .port = port(),
                .timeoutMs = timeoutMs};
    }

    /// Answers as soon as something left, before @p transmission starts to wait.
    void answerBeforeTheWait(const Transmission *transmission)
    {
        QObject::connect(transmission, &Transmission::left, &m_socket, [this] {
            m_socket.waitForReadyRead(patienceMs);
            answer();
        });
    }

private:
    void answer()
    {
        while (m_socket.hasPendingDatagrams()) {
            m_received += m_socket.receiveDatagram();
            for (const QByteArray &text : m_answers)
                m_socket.writeDatagram(m_received.last().makeReply(text));
        }
    }

    QList<QByteArray> m_answers;
    QUdpSocket m_socket;
    QList<QNetworkDatagram> m_received;
};

bool hasIpv6()
{
    const FileDescriptor socket(::socket(AF_INET6, SOCK_DGRAM, 0));
    const auto local = Endpoint::parse("::1", 0);
    return socket.isOpen() && bind(socket.number(), local->data(), local->size()) == 0;
}

void addAddresses()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1");
    if (hasIpv6())
        QTest::newRow("IPv6") << QStringLiteral("::1");
}

} // namespace

void UdpTest::echoIsAnswered_data()
{
    addAddresses();
}

void UdpTest::echoIsAnswered()
{
    QFETCH(const QString, address);
    const Server server({"hello back"}, QHostAddress(address));
    QVERIFY(server.isBound());
    Recorder recorder("udp", server.request());
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "replied", "finished"}));
    QCOMPARE(recorder.leftBytes, QByteArray("hello world"));
    QVERIFY(!recorder.leftObserved);
    QCOMPARE(recorder.notes(), std::string());
    QCOMPARE(server.received()[0].data(), QByteArray("hello world"));
    QCOMPARE(recorder.reply.bytes, QByteArray("hello back"));
    QCOMPARE(recorder.reply.fromAddress, address.toStdString());
    QVERIFY(recorder.reply.rttNs > 0);
}

void UdpTest::sendsExactlyOneDatagram()
{
    const Server server;
    Recorder recorder("udp", server.request("", 100));
    QVERIFY(recorder.wait());

    QTRY_VERIFY(!server.received().isEmpty());
    QTest::qWait(20);
    QCOMPARE(server.received().size(), 1);
    QCOMPARE(server.received()[0].data(), QByteArray(""));
}

void UdpTest::refusedPortIsAnAnswer_data()
{
    addAddresses();
}

void UdpTest::refusedPortIsAnAnswer()
{
    QFETCH(const QString, address);
    SendRequest request;
    {
        const Server gone({}, QHostAddress(address));
        request = gone.request();
    }
    Recorder recorder("udp", request);
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "replied", "finished"}));
    QCOMPARE(recorder.reply.notice, std::string("port unreachable (refused)"));
    QCOMPARE(recorder.reply.fromAddress, address.toStdString());
    QCOMPARE(recorder.reply.bytes, QByteArray());
    QVERIFY(recorder.reply.rttNs > 0);
}

void UdpTest::silenceSaysWhatWasSeen_data()
{
    QTest::addColumn<QList<QByteArray>>("answers");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("text");

    using Answers = QList<QByteArray>;
    const QString sequence = QStringLiteral("sequence 11482");
    QTest::newRow("nothing") << Answers{} << sequence << "no packet seen";
    QTest::newRow("one") << Answers{"a"} << sequence << "1 packet seen; it did not have sequence 11482";
    QTest::newRow("two") << Answers{"a", "b"} << sequence << "2 packets seen; none had sequence 11482";
    QTest::newRow("one, no words") << Answers{"a"} << QString() << "1 packet seen; it was no reply";
    QTest::newRow("two, no words") << Answers{"a", "b"} << QString() << "2 packets seen; none was a reply";
}

void UdpTest::silenceSaysWhatWasSeen()
{
    QFETCH(const QList<QByteArray>, answers);
    QFETCH(const QString, expected);
    QFETCH(const QString, text);
    Server server(answers);
    SendRequest request = server.request("hello world", 50);
    request.matches = [](ByteView bytes) { return asText(bytes) == "c"; };
    request.expected = expected.toStdString();
    Recorder recorder("udp", request);
    server.answerBeforeTheWait(recorder.transmission.get());
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "timedOut", "finished"}));
    QCOMPARE(recorder.silence.text, text.toStdString());
    QCOMPARE(QList<QByteArray>(recorder.silence.seen.begin(), recorder.silence.seen.end()), answers);
    QCOMPARE(server.received().size(), 1);
}

void UdpTest::keepsFewOfManyPackets()
{
    Server server(QList<QByteArray>(100, "no") + QList<QByteArray>{"yes"});
    SendRequest request = server.request();
    request.matches = [](ByteView bytes) { return asText(bytes) == "yes"; };
    Recorder recorder("udp", request);
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.reply.bytes, QByteArray("yes"));

    request.matches = [](ByteView) { return false; };
    request.timeoutMs = 50;
    Recorder silent("udp", request);
    server.answerBeforeTheWait(silent.transmission.get());
    QVERIFY(silent.wait());
    QCOMPARE(silent.silence.packetsSeen, 101);
    QCOMPARE(silent.silence.seen.size(), std::size_t{16});
}

/// The socket is connected: a datagram from another port is not for it.
void UdpTest::strangersAreNotHeard()
{
    const Server server;
    QUdpSocket stranger;
    Recorder recorder("udp", server.request("hello world", 200));
    QTRY_COMPARE(server.received().size(), 1);
    const auto &received = server.received()[0];
    stranger.writeDatagram("not you", received.senderAddress(), static_cast<quint16>(received.senderPort()));
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "timedOut", "finished"}));
    QCOMPARE(recorder.silence.packetsSeen, 0);
}

void UdpTest::sendsFromTheSourcePort()
{
    const Server server({"hello back"});
    SendRequest request = server.request();
    request.sourcePort = 40123;
    Recorder recorder("udp", request);
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.notes(), std::string());
    QCOMPARE(server.received()[0].senderPort(), 40123);
}

void UdpTest::busySourcePort()
{
    const Server server;
    QUdpSocket busy;
    QVERIFY(busy.bind(QHostAddress::LocalHost, 0));
    SendRequest request = server.request();
    request.sourcePort = busy.localPort();
    const Recorder recorder("udp", request);

    QVERIFY(recorder.refusal);
    QCOMPARE(recorder.refusal->code, ErrorCode::Io);
    QVERIFY2(recorder.refusal->text.find(std::to_string(busy.localPort())) != std::string::npos,
             recorder.refusal->text.c_str());
}

void UdpTest::reservedSourcePort()
{
    const Server server({"hello back"});
    SendRequest request = server.request();
    request.sourcePort = 67;
    const auto predicted = modeCalled("udp").predict(request);
    Recorder recorder("udp", request);
    QVERIFY(recorder.wait());

    QVERIFY(predicted);
    QCOMPARE(predicted->notes, recorder.transmission->notes());
    QVERIFY2(recorder.notes().find("source port 67 is not permitted") == 0, recorder.notes().c_str());
    QVERIFY2(recorder.notes().find("sysctl -w net.ipv4.ip_unprivileged_port_start=67") != std::string::npos,
             recorder.notes().c_str());
    QVERIFY(server.received()[0].senderPort() >= 1024);
}

void UdpTest::refusesBadTargets_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");

    QTest::newRow("no address") << QString() << 9;
    QTest::newRow("a host name") << QStringLiteral("localhost") << 9;
    QTest::newRow("three numbers") << QStringLiteral("127.0.1") << 9;
    QTest::newRow("an octal number") << QStringLiteral("127.0.0.010") << 9;
    QTest::newRow("a zone that is no interface") << QStringLiteral("fe80::1%none0") << 9;
    QTest::newRow("a zone on IPv4") << QStringLiteral("127.0.0.1%lo") << 9;
    QTest::newRow("port 0") << QStringLiteral("127.0.0.1") << 0;
}

void UdpTest::refusesBadTargets()
{
    QFETCH(const QString, address);
    QFETCH(const int, port);
    const SendRequest request{
        .bytes = "hello world", .address = address.toStdString(), .port = static_cast<std::uint16_t>(port)};

    const auto predicted = modeCalled("udp").predict(request);
    const Recorder recorder("udp", request);

    QVERIFY(!predicted);
    QCOMPARE(predicted.error().code, ErrorCode::BadInput);
    QVERIFY(recorder.refusal);
    QCOMPARE(recorder.refusal->code, ErrorCode::BadInput);
}

void UdpTest::noRoute()
{
    const Recorder recorder("udp", {.bytes = "hello world", .address = "192.0.2.1", .port = 9});

    QVERIFY(recorder.refusal);
    QCOMPARE(recorder.refusal->code, ErrorCode::Io);
}

void UdpTest::tooLargeAPayloadFails()
{
    const Server server;
    Recorder recorder("udp", server.request(QByteArray(65508, 'x')));
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"failed", "finished"}));
    QCOMPARE(recorder.error.code, ErrorCode::Io);
    QCOMPARE(server.received().size(), 0);
}

void UdpTest::doesNotWaitWhenToldSo()
{
    const Server server({"hello back"});
    Recorder recorder("udp", server.request("hello world", 0));
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "finished"}));
    QTRY_COMPARE(server.received().size(), 1);
}

void UdpTest::cancelStopsAtOnce()
{
    const Server server;
    Recorder recorder("udp", server.request());
    QTRY_COMPARE(server.received().size(), 1);
    QCOMPARE(recorder.events, QStringList({"left"}));

    recorder.transmission->cancel();

    QCOMPARE(recorder.events, QStringList({"left", "finished"}));
    QVERIFY(recorder.transmission->isFinished());
    const auto port = static_cast<std::uint16_t>(server.received()[0].senderPort());
    QUdpSocket next;
    QVERIFY(next.bind(QHostAddress::Any, port)); // the socket is closed already
}

void UdpTest::cancelInsideLeft()
{
    const Server server({"hello back"});
    Recorder recorder("udp", server.request());
    connect(recorder.transmission.get(), &Transmission::left, recorder.transmission.get(), &Transmission::cancel);
    QVERIFY(recorder.wait());
    QTRY_COMPARE(server.received().size(), 1);
    QTest::qWait(50);

    QCOMPARE(recorder.events, QStringList({"left", "finished"}));
}

void UdpTest::mayBeDeletedByItsSlots_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QStringList>("events");

    QTest::newRow("left") << "left" << QStringList({"left"});
    QTest::newRow("replied") << "replied" << QStringList({"left", "replied"});
    QTest::newRow("finished") << "finished" << QStringList({"left", "replied", "finished"});
}

/// Means most under the address sanitizer.
void UdpTest::mayBeDeletedByItsSlots()
{
    QFETCH(const QString, event);
    QFETCH(const QStringList, events);
    const Server server({"hello back"});
    Recorder recorder("udp", server.request());
    const auto *from = recorder.transmission.get();
    const auto removeAt = [&](const QString &name) {
        return [&recorder, isWanted = name == event] {
            if (isWanted)
                recorder.transmission.reset();
        };
    };
    connect(from, &Transmission::left, removeAt(QStringLiteral("left")));
    connect(from, &Transmission::replied, removeAt(QStringLiteral("replied")));
    connect(from, &Transmission::finished, removeAt(QStringLiteral("finished")));

    QTRY_VERIFY(!recorder.transmission);
    QTest::qWait(50);
    QCOMPARE(recorder.events, events);
}

int main(int argc, char **argv)
{
    return runInNamespace<UdpTest>("forbidden", argc, argv);
}

#include "tst_udp.moc"
