// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"
#include "core/net/datagramstream.h"
#include "core/net/endpoint.h"
#include "core/net/filedescriptor.h"
#include "tests/net/innamespace.h"
#include "tests/net/streamrecorder.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <sys/socket.h>

using namespace wl;
using namespace wl::test;

/// Streams through ping and UDP sockets and into files, without any capability.
class SocketStreamsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyEchoOfAStreamIsAnswered();
    void sendsExactlyAsManyAsAsked();
    void identifiersHaveSocketsOfTheirOwn();
    void repliesThatDoNotMatchAreOthers();
    void aPortWithNobodyReportsEveryDatagram();
    void datagramsAreAnswered();
    void stopStopsAtOnce();
    void deletingStopsSilently();
    void nothingLeavesEarly();
    void unsendableRequestsAreRefused_data();
    void unsendableRequestsAreRefused();
    void aFileHasEveryPacketAtItsTime();
};

namespace {

/// Echo requests of identifier @p identifier with the sequence numbers 0 to @p count - 1, each of which asks for
/// itself.
std::vector<SendRequest> echoes(int count, std::uint16_t identifier = 24528)
{
    std::vector<SendRequest> all;
    for (int i = 0; i < count; ++i) {
        QByteArray bytes = tutorialEcho();
        bytes[4] = static_cast<char>(identifier >> 8);
        bytes[5] = static_cast<char>(identifier & 0xff);
        bytes[6] = static_cast<char>(i >> 8);
        bytes[7] = static_cast<char>(i & 0xff);
        SendRequest request = echoRequest(bytes, identifier);
        request.timeoutMs = 500;
        request.matches = [bytes](ByteView reply) { return toByteArray(reply).mid(4) == bytes.mid(4); };
        all.push_back(std::move(request));
    }
    return all;
}

/// Answers every datagram with itself; -1: only listens.
class Echoer
{
public:
    explicit Echoer(bool answers = true)
        : m_socket(socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0)), m_notifier(bound(), QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, [this, answers] {
            QByteArray bytes(2000, '\0');
            sockaddr_in from{};
            socklen_t length = sizeof from;
            auto *place = reinterpret_cast<sockaddr *>(&from);
            for (ssize_t got = 0; (got = recvfrom(m_socket.number(), bytes.data(), 2000, 0, place, &length)) >= 0;) {
                ++m_count;
                if (answers)
                    sendto(m_socket.number(), bytes.data(), static_cast<std::size_t>(got), 0, place, length);
            }
        });
    }

    [[nodiscard]] std::uint16_t port() const { return Endpoint::localOf(m_socket.number()).port(); }
    [[nodiscard]] int count() const { return m_count; }

private:
    int bound()
    {
        const Endpoint local = *Endpoint::parse("127.0.0.1", 0);
        bind(m_socket.number(), local.data(), local.size());
        return m_socket.number();
    }

    FileDescriptor m_socket;
    QSocketNotifier m_notifier;
    int m_count = 0;
};

std::vector<SendRequest> datagrams(int count, std::uint16_t port)
{
    std::vector<SendRequest> all;
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = "datagram " + QByteArray::number(i);
        all.push_back({.bytes = bytes,
                       .address = "127.0.0.1",
                       .port = port,
                       .timeoutMs = 500,
                       .matches = [bytes](ByteView reply) { return toByteArray(reply) == bytes; }});
    }
    return all;
}

} // namespace

void SocketStreamsTest::everyEchoOfAStreamIsAnswered()
{
    StreamRecorder recorder(modeCalled("ping"), {echoes(20), {.count = 60, .intervalNs = 1'000'000}});
    QVERIFY(recorder.wait());
    QVERIFY(*recorder.outcome);
    QCOMPARE(recorder.tally().sent(), std::uint64_t{60});
    QCOMPARE(recorder.tally().answered(), std::uint64_t{60});
    QCOMPARE(recorder.tally().others(), std::uint64_t{0});
    std::vector<quint64> expected(60);
    for (quint64 i = 0; i < 60; ++i)
        expected[i] = i;
    QCOMPARE(recorder.answers, expected);
    for (const StreamRecord &record : recorder.tally().records()) {
        QVERIFY(record.reply);
        QVERIFY(record.reply->isKernelStamped);
        QCOMPARE(record.reply->fromAddress, std::string("127.0.0.1"));
    }
}

void SocketStreamsTest::sendsExactlyAsManyAsAsked()
{
    const int before = sentOfType(8);
    StreamRecorder recorder(modeCalled("ping"), {echoes(3), {.count = 100}});
    QVERIFY(recorder.wait());
    QCOMPARE(sentOfType(8), before + 100);
    QCOMPARE(recorder.tally().answered(), std::uint64_t{100});
}

void SocketStreamsTest::identifiersHaveSocketsOfTheirOwn()
{
    std::vector<SendRequest> packets = echoes(2, 100);
    for (SendRequest &other : echoes(2, 200))
        packets.push_back(std::move(other));
    StreamRecorder recorder(modeCalled("ping"), {std::move(packets), {.count = 40}});
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.tally().answered(), std::uint64_t{40});
}

void SocketStreamsTest::repliesThatDoNotMatchAreOthers()
{
    auto packets = echoes(1);
    packets[0].timeoutMs = 1000;
    packets[0].matches = [](ByteView) { return false; };
    StreamRecorder recorder(modeCalled("ping"), {packets, {.count = 3}});
    QVERIFY(recorder.wait());
    QCOMPARE(recorder.tally().answered(), std::uint64_t{0});
    QCOMPARE(recorder.tally().others(), std::uint64_t{3});
    QCOMPARE(recorder.tally().unanswered(), std::uint64_t{3});
}

void SocketStreamsTest::aPortWithNobodyReportsEveryDatagram()
{
    std::uint16_t closed = 0;
    {
        const Echoer gone;
        closed = gone.port();
    }
    StreamRecorder recorder(modeCalled("udp"), {datagrams(1, closed), {.count = 5, .intervalNs = 20'000'000}});
    QVERIFY(recorder.wait());
    QVERIFY(*recorder.outcome);
    QCOMPARE(recorder.tally().sent(), std::uint64_t{5});
    QCOMPARE(recorder.tally().answered(), std::uint64_t{5});
    QVERIFY2(recorder.tally().records()[0].reply->notice.find("port unreachable") != std::string::npos,
             recorder.tally().records()[0].reply->notice.c_str());
}

void SocketStreamsTest::datagramsAreAnswered()
{
    const Echoer echoer;
    StreamRecorder recorder(modeCalled("udp"),
                            {datagrams(50, echoer.port()), {.count = 200, .burst = 10, .intervalNs = 1'000'000}});
    QVERIFY(recorder.wait());
    QCOMPARE(echoer.count(), 200);
    QCOMPARE(recorder.tally().answered(), std::uint64_t{200});
}

void SocketStreamsTest::stopStopsAtOnce()
{
    const Echoer silent(false);
    StreamRecorder recorder(modeCalled("udp"),
                            {datagrams(1, silent.port()), {.count = 1'000'000, .intervalNs = 1'000'000}});
    QVERIFY(recorder.stream != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.tally().sent() > 3, patienceMs);
    recorder.stream->stop();
    QVERIFY(recorder.outcome.has_value());
    const std::uint64_t sent = recorder.tally().sent();
    QTest::qWait(50);
    QCOMPARE(recorder.tally().sent(), sent);
    QCOMPARE(static_cast<std::uint64_t>(silent.count()), sent);
}

void SocketStreamsTest::deletingStopsSilently()
{
    const int before = sentOfType(8);
    StreamRecorder recorder(modeCalled("ping"), {echoes(1), {.count = 1000}});
    recorder.stream.reset();
    QTest::qWait(20);
    QCOMPARE(sentOfType(8), before);
    QVERIFY(!recorder.outcome);
}

void SocketStreamsTest::nothingLeavesEarly()
{
    const Echoer echoer;
    StreamRecorder recorder(modeCalled("udp"), {datagrams(1, echoer.port()), {.count = 20, .intervalNs = 5'000'000}});
    QVERIFY(recorder.wait());
    // Never early; how late is the machine's affair.
    QVERIFY(recorder.stream->elapsedNs() >= recorder.stream->timetable().atNs(19));
    QCOMPARE(recorder.stream->timetable().atNs(19), std::uint64_t{95'000'000});
}

void SocketStreamsTest::unsendableRequestsAreRefused_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("no packet") << 0;
    QTest::newRow("one that a ping socket cannot send") << 1;
    QTest::newRow("more identifiers than there are sockets") << 2;
}

void SocketStreamsTest::unsendableRequestsAreRefused()
{
    QFETCH(const int, which);
    std::vector<SendRequest> packets;
    if (which == 1) {
        packets = echoes(3);
        packets[2].bytes[0] = 13;
    }
    for (std::uint16_t i = 1; which == 2 && i <= DatagramStream::mostSockets + 1; ++i)
        packets.push_back(echoes(1, i).front());
    const StreamRecorder recorder(modeCalled("ping"), {packets, {.count = 3}});
    QVERIFY(recorder.refusal.has_value());
    QCOMPARE(recorder.refusal->code, ErrorCode::BadInput);
}

void SocketStreamsTest::aFileHasEveryPacketAtItsTime()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("stream.pcap"));
    std::vector<SendRequest> packets{{.bytes = "one", .file = file.toStdString(), .linkType = 147},
                                     {.bytes = "two", .file = file.toStdString(), .linkType = 147}};
    StreamRecorder recorder(modeCalled("file"), {packets, {.count = 5, .intervalNs = 250'000'000}});
    QVERIFY(recorder.wait());
    QVERIFY(*recorder.outcome);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto capture = readPcap(written.readAll(), "stream.pcap");
    QVERIFY(capture);
    QCOMPARE(capture->packets.size(), std::size_t{5});
    for (std::size_t i = 0; i < 5; ++i) {
        QCOMPARE(toByteArray(capture->bytesOf(capture->packets[i])),
                 i % 2 == 0 ? QByteArray("one") : QByteArray("two"));
        QCOMPARE(capture->packets[i].timeNs - capture->packets[0].timeNs, static_cast<std::int64_t>(i) * 250'000'000);
    }
}

int main(int argc, char **argv)
{
    return runInNamespace<SocketStreamsTest>("permitted", argc, argv);
}

#include "tst_socketstreams.moc"
