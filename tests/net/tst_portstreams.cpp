// SPDX-License-Identifier: MIT
#include "core/codec/internetchecksum.h"
#include "tests/net/innamespace.h"
#include "tests/net/netioclient.h"
#include "tests/net/streamrecorder.h"
#include "tests/net/vethpair.h"

using namespace wl;
using namespace wl::test;

/// Streams through wirelathe-netio, in a network that may be administered and looked at.
class PortStreamsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFrameArrivesInItsTurn_data();
    void everyFrameArrivesInItsTurn();
    void everyEchoIsAnswered();
    void aFloodIsCountedNotMatched();
    void whatNoNeighbourTakesIsUnseen();
    void whatHappensToTheLinkEndsAStream_data();
    void whatHappensToTheLinkEndsAStream();
    void stopStopsAtOnce();
    void packetsOfTwoInterfacesAreRefused();
};

namespace {

/// Frames that differ, none of which is answered.
std::vector<SendRequest> frames(int count)
{
    std::vector<SendRequest> all;
    for (int i = 0; i < count; ++i)
        all.push_back({.bytes = experimentalFrame("number " + QByteArray::number(i)),
                       .interface = "near0",
                       .timeoutMs = 0,
                       .matches = [](ByteView) { return false; }});
    return all;
}

/// An IPv4 packet from this machine to @p address with an echo request of sequence number @p sequence.
SendRequest ipv4Echo(const char *address, int sequence)
{
    QByteArray message = tutorialEcho();
    message[6] = static_cast<char>(sequence >> 8);
    message[7] = static_cast<char>(sequence & 0xff);
    message[2] = message[3] = 0;
    const std::uint16_t sum = internetChecksum(viewOf(message));
    message[2] = static_cast<char>(sum >> 8);
    message[3] = static_cast<char>(sum & 0xff);
    in_addr target{};
    inet_pton(AF_INET, address, &target);
    const QByteArray bytes = QByteArray::fromHex("4500002700014000400100007f000001")
        + QByteArray(reinterpret_cast<const char *>(&target), 4) + message;
    constexpr int behindHeader = 24; // and behind type, code and checksum
    return {.bytes = bytes, .address = address, .timeoutMs = 500, .matches = [bytes](ByteView reply) {
                const QByteArray packet = toByteArray(reply);
                return packet.size() > behindHeader && packet[20] == 0
                    && packet.mid(behindHeader) == bytes.mid(behindHeader);
            }};
}

} // namespace

void PortStreamsTest::initTestCase()
{
    qputenv("WIRELATHE_NETIO", QByteArray::fromStdString(netioPath()));
    if (access(netioPath().c_str(), X_OK) != 0)
        QSKIP("the build folder is closed to other users");
    if (!makePair())
        QSKIP("this system has no ip(8), or no veth");
}

void PortStreamsTest::everyFrameArrivesInItsTurn_data()
{
    QTest::addColumn<int>("packets");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<quint32>("burst");
    QTest::addColumn<quint64>("interval");
    QTest::newRow("one frame, many times") << 1 << quint64{200} << 1U << quint64{500'000};
    QTest::newRow("several in turn, the last turn cut short") << 7 << quint64{200} << 1U << quint64{500'000};
    QTest::newRow("in bursts that do not fit the turns") << 7 << quint64{200} << 4U << quint64{2'000'000};
    QTest::newRow("fewer than there are") << 50 << quint64{20} << 1U << quint64{500'000};
    QTest::newRow("as fast as it goes") << 3 << quint64{200} << 1U << quint64{0};
}

void PortStreamsTest::everyFrameArrivesInItsTurn()
{
    QFETCH(const int, packets);
    QFETCH(const quint64, count);
    QFETCH(const quint32, burst);
    QFETCH(const quint64, interval);
    const FarEnd far;
    QVERIFY(far.isOpen());
    StreamRecorder recorder(modeCalled("ethernet"),
                            {frames(packets), {.count = count, .burst = burst, .intervalNs = interval}});
    QVERIFY2(recorder.wait(), recorder.refusal ? recorder.refusal->text.c_str() : "");
    QVERIFY2(*recorder.outcome, *recorder.outcome ? "" : recorder.outcome->error().text.c_str());
    const QList<QByteArray> received = far.received();
    QCOMPARE(quint64(received.size()), count);
    for (qsizetype i = 0; i < received.size(); ++i)
        QCOMPARE(received[i], recorder.tally().packet(static_cast<std::uint64_t>(i)).bytes);
    QCOMPARE(recorder.tally().sent(), std::uint64_t{count});
    QCOMPARE(recorder.stream->unseen(), std::uint64_t{0});
    QVERIFY(recorder.stream->elapsedNs() >= recorder.stream->timetable().atNs(count - 1));
}

void PortStreamsTest::everyEchoIsAnswered()
{
    std::vector<SendRequest> packets;
    for (int i = 0; i < 10; ++i)
        packets.push_back(ipv4Echo("127.0.0.1", i));
    StreamRecorder recorder(modeCalled("raw4"), {packets, {.count = 50, .intervalNs = 2'000'000}});
    QVERIFY2(recorder.wait(), recorder.refusal ? recorder.refusal->text.c_str() : "");
    QVERIFY(*recorder.outcome);
    QCOMPARE(recorder.tally().sent(), std::uint64_t{50});
    QCOMPARE(recorder.tally().answered(), std::uint64_t{50});
    QCOMPARE(recorder.tally().unanswered(), std::uint64_t{0});
}

void PortStreamsTest::aFloodIsCountedNotMatched()
{
    const qint64 before = receivedBy("far0");
    StreamRecorder recorder(modeCalled("ethernet"), {frames(2), {.count = 20'000}});
    QVERIFY(recorder.wait());
    QVERIFY(*recorder.outcome);
    QVERIFY(!recorder.tally().isMatched());
    QCOMPARE(recorder.tally().sent(), std::uint64_t{20'000});
    QVERIFY(receivedBy("far0") - before >= 20'000);
}

void PortStreamsTest::whatNoNeighbourTakesIsUnseen()
{
    SendRequest lost = ipv4Echo("192.0.2.77", 1);
    lost.timeoutMs = 10;
    StreamRecorder recorder(modeCalled("raw4"), {{lost}, {.count = 3}});
    QVERIFY2(recorder.wait(), recorder.refusal ? recorder.refusal->text.c_str() : "");
    QCOMPARE(recorder.tally().sent(), std::uint64_t{3});
    QCOMPARE(recorder.stream->unseen(), std::uint64_t{3});
}

void PortStreamsTest::whatHappensToTheLinkEndsAStream_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<QString>("said");
    QTest::newRow("the other end is unplugged") << "ip link set far0 down"
                                                << "link";
    QTest::newRow("the interface is taken down") << "ip link set near0 down"
                                                 << "down";
    QTest::newRow("the interface is deleted") << "ip link del near0"
                                              << "near0"; // down before it is gone
    QTest::newRow("its MTU becomes less than the frames have") << "ip link set near0 mtu 500"
                                                               << "too long";
}

void PortStreamsTest::whatHappensToTheLinkEndsAStream()
{
    QFETCH(const QString, trouble);
    QFETCH(const QString, said);
    SendRequest long1 = frames(1).front();
    long1.bytes += QByteArray(900, 'x');
    StreamRecorder recorder(modeCalled("ethernet"), {{long1}, {.count = 1'000'000, .intervalNs = 1'000'000}});
    QVERIFY(recorder.stream != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.tally().sent() > 5, patienceMs);
    QVERIFY(shell(trouble));
    const bool isOver = recorder.wait();
    static_cast<void>(shell(QStringLiteral("ip link del near0 2>/dev/null"))); // it may be gone
    QVERIFY(makePair());
    QVERIFY(isOver);
    QVERIFY(!*recorder.outcome);
    QVERIFY2(recorder.outcome->error().text.find(said.toStdString()) != std::string::npos,
             recorder.outcome->error().text.c_str());
}

void PortStreamsTest::stopStopsAtOnce()
{
    StreamRecorder recorder(modeCalled("ethernet"), {frames(1), {.count = 1'000'000, .intervalNs = 1'000'000}});
    QVERIFY(recorder.stream != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(recorder.tally().sent() > 5, patienceMs);
    recorder.stream->stop();
    QVERIFY(recorder.outcome.has_value());
    QVERIFY(*recorder.outcome);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // which waits for the program's end
    const FarEnd far;
    QTest::qWait(100);
    QVERIFY(far.received().isEmpty());
}

void PortStreamsTest::packetsOfTwoInterfacesAreRefused()
{
    const StreamRecorder recorder(modeCalled("raw4"),
                                  {{ipv4Echo("127.0.0.1", 1), ipv4Echo("192.0.2.2", 1)}, {.count = 2}});
    QVERIFY(recorder.refusal.has_value());
    QCOMPARE(recorder.refusal->code, ErrorCode::BadInput);
    QVERIFY(recorder.refusal->text.find("near0") != std::string::npos);
}

int main(int argc, char **argv)
{
    return runInNamespace<PortStreamsTest>("observed", argc, argv);
}

#include "tst_portstreams.moc"
