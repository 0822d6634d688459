// SPDX-License-Identifier: MIT
#include "core/codec/internetchecksum.h"
#include "core/net/endpoint.h"
#include "core/net/filedescriptor.h"
#include "tests/net/innamespace.h"
#include "tests/net/recorder.h"

#include <QElapsedTimer>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace wl;
using namespace wl::test;

/// The ping socket where the kernel permits it, without any capability.
class PingTest : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItWorks();
    void tutorialEchoIsAnswered();
    void sendsExactlyOneRequest();
    void measuresTheRoundTrip();
    void keepsTheIdentifier_data();
    void keepsTheIdentifier();
    void saysWhenTheIdentifierIsChanged();
    void zeroIsNoIdentifierToKeep();
    void saysThatTheChecksumIsRewritten_data();
    void saysThatTheChecksumIsRewritten();
    void warnsOfASharedIdentifier();
    void refusesWhatThePingSocketCannotSend_data();
    void refusesWhatThePingSocketCannotSend();
    void tooLargeAMessageFails();
    void noRouteIsToldBeforeSending();
    void skipsRepliesThatDoNotMatch();
    void cancelledBeforeItLeftNothingIsSent();
};

namespace {

std::uint16_t identifierOf(const QByteArray &message)
{
    return static_cast<std::uint16_t>(static_cast<std::uint8_t>(message[4]) << 8
                                      | static_cast<std::uint8_t>(message[5]));
}

} // namespace

void PingTest::saysThatItWorks()
{
    const ModeState state = modeCalled("ping").state();

    QVERIFY(state.works);
    QVERIFY2(state.reason.find("net.ipv4.ping_group_range") != std::string::npos, state.reason.c_str());
    QCOMPARE(state.grantCommand, std::string());
}

void PingTest::tutorialEchoIsAnswered()
{
    SendRequest request = echoRequest();
    request.root = "some::root";
    Recorder recorder("ping", request);
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "replied", "finished"}));
    QCOMPARE(recorder.leftBytes.toHex(), tutorialEcho().toHex());
    QVERIFY(!recorder.leftObserved);
    QCOMPARE(recorder.notes(), std::string());

    QByteArray echoReply = tutorialEcho();
    echoReply.replace(0, 4, QByteArray::fromHex("0000e186")); // type 0 instead of 8: the checksum grows by 0x0800
    QCOMPARE(recorder.reply.bytes.toHex(), echoReply.toHex());
    QCOMPARE(recorder.reply.fromAddress, std::string("127.0.0.1"));
    QCOMPARE(recorder.reply.notice, std::string());
    QCOMPARE(recorder.reply.root, request.root);
    QVERIFY(recorder.reply.rttNs > 0);
}

void PingTest::sendsExactlyOneRequest()
{
    const int before = sentOfType(8);
    Recorder recorder("ping", echoRequest());
    QVERIFY(recorder.wait());

    QCOMPARE(sentOfType(8) - before, 1);
}

void PingTest::measuresTheRoundTrip()
{
    QElapsedTimer whole;
    whole.start();
    Recorder recorder("ping", echoRequest());
    QVERIFY(recorder.wait());

    QVERIFY(recorder.reply.isKernelStamped);
    QVERIFY(recorder.reply.rttNs > 0);
    QVERIFY(recorder.reply.rttNs <= whole.nsecsElapsed());
}

void PingTest::keepsTheIdentifier_data()
{
    QTest::addColumn<quint16>("identifier");

    QTest::newRow("the smallest") << quint16(1);
    QTest::newRow("one that would be a reserved port") << quint16(80);
    QTest::newRow("the tutorial's") << quint16(24528);
    QTest::newRow("the largest") << quint16(65535);
}

void PingTest::keepsTheIdentifier()
{
    QFETCH(const quint16, identifier);
    QByteArray message = tutorialEcho();
    message[4] = static_cast<char>(identifier >> 8);
    message[5] = static_cast<char>(identifier & 0xff);
    Recorder recorder("ping", echoRequest(message, identifier));
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "replied", "finished"}));
    QCOMPARE(identifierOf(recorder.leftBytes), identifier);
    QCOMPARE(recorder.reply.bytes.mid(4).toHex(), message.mid(4).toHex());
}

void PingTest::saysWhenTheIdentifierIsChanged()
{
    Recorder recorder("ping", echoRequest(tutorialEcho(), 7));
    QVERIFY(recorder.wait());

    QCOMPARE(identifierOf(recorder.leftBytes), std::uint16_t{7});
    QCOMPARE(identifierOf(recorder.reply.bytes), std::uint16_t{7});
    QVERIFY2(recorder.notes().find("identifier from 24528 to 7") != std::string::npos, recorder.notes().c_str());
    QCOMPARE(internetChecksum(viewOf(recorder.leftBytes)), std::uint16_t{0});
}

void PingTest::zeroIsNoIdentifierToKeep()
{
    QByteArray message = tutorialEcho();
    message.replace(4, 2, QByteArray(2, '\0'));
    const SendRequest request = echoRequest(message, 0);
    const auto before = modeCalled("ping").predict(request);
    Recorder recorder("ping", request);
    QVERIFY(recorder.wait());

    QVERIFY(before);
    QVERIFY(!before->notes.empty());
    QVERIFY(identifierOf(recorder.leftBytes) != 0);
    QCOMPARE(identifierOf(recorder.reply.bytes), identifierOf(recorder.leftBytes));
    QVERIFY2(recorder.notes().find("identifier from 0 to ") != std::string::npos, recorder.notes().c_str());
}

void PingTest::saysThatTheChecksumIsRewritten_data()
{
    QTest::addColumn<QByteArray>("checksum");

    QTest::newRow("none") << QByteArray("0000");
    QTest::newRow("a wrong one") << QByteArray("1234");
    QTest::newRow("all ones") << QByteArray("ffff");
}

void PingTest::saysThatTheChecksumIsRewritten()
{
    QFETCH(const QByteArray, checksum);
    QByteArray message = tutorialEcho();
    message.replace(2, 2, QByteArray::fromHex(checksum));
    const SendRequest request = echoRequest(message);
    const auto before = modeCalled("ping").predict(request);
    Recorder recorder("ping", request);
    QVERIFY(recorder.wait());

    const std::string note = "the kernel changes the checksum from 0x" + checksum.toStdString() + " to 0xd986\n";
    QVERIFY(before);
    QCOMPARE(before->bytes.toHex(), tutorialEcho().toHex());
    QCOMPARE(before->notes.size(), std::size_t{1});
    QCOMPARE(recorder.leftBytes.toHex(), tutorialEcho().toHex());
    QCOMPARE(recorder.notes(), note);
    QCOMPARE(recorder.reply.bytes.left(4).toHex(), QByteArray("0000e186"));
}

void PingTest::warnsOfASharedIdentifier()
{
    const FileDescriptor other(socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP));
    const Endpoint identifier = Endpoint::any(AF_INET, 24528);
    QCOMPARE(bind(other.number(), identifier.data(), identifier.size()), 0);

    Recorder recorder("ping", echoRequest());

    QVERIFY(!recorder.refusal);
    QVERIFY2(recorder.notes().find("the same identifier") != std::string::npos, recorder.notes().c_str());
}

void PingTest::refusesWhatThePingSocketCannotSend_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("address");

    const QString local = QStringLiteral("127.0.0.1");
    QTest::newRow("nothing") << QByteArray() << local;
    QTest::newRow("seven bytes") << QByteArray("0800d9865fd02c") << local;
    QTest::newRow("an echo reply") << QByteArray("0000e1865fd02cda") << local;
    QTest::newRow("code 1") << QByteArray("0801d9855fd02cda") << local;
    QTest::newRow("a timestamp request") << QByteArray("0d0000005fd02cda000000000000000000000000") << local;
    QTest::newRow("an IPv6 target") << QByteArray("0800d9865fd02cda") << QStringLiteral("::1");
    QTest::newRow("a host name") << QByteArray("0800d9865fd02cda") << QStringLiteral("localhost");
    QTest::newRow("no target") << QByteArray("0800d9865fd02cda") << QString();
}

void PingTest::refusesWhatThePingSocketCannotSend()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QString, address);
    SendRequest request = echoRequest(QByteArray::fromHex(message));
    request.address = address.toStdString();

    const auto predicted = modeCalled("ping").predict(request);
    const Recorder recorder("ping", request);

    QVERIFY(!predicted);
    QCOMPARE(predicted.error().code, ErrorCode::BadInput);
    QVERIFY(recorder.refusal);
    QCOMPARE(recorder.refusal->code, ErrorCode::BadInput);
}

void PingTest::tooLargeAMessageFails()
{
    const int before = sentOfType(8);
    Recorder recorder("ping", echoRequest(tutorialEcho() + QByteArray(65507, 'x')));
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"failed", "finished"}));
    QCOMPARE(recorder.error.code, ErrorCode::Io);
    QCOMPARE(sentOfType(8), before);
}

void PingTest::noRouteIsToldBeforeSending()
{
    SendRequest request = echoRequest();
    request.address = "192.0.2.1";
    const Recorder recorder("ping", request);

    QVERIFY(recorder.refusal);
    QCOMPARE(recorder.refusal->code, ErrorCode::Io);
    QVERIFY2(recorder.refusal->text.find("192.0.2.1") != std::string::npos, recorder.refusal->text.c_str());
}

void PingTest::skipsRepliesThatDoNotMatch()
{
    SendRequest request = echoRequest();
    request.matches = [](ByteView) { return false; };
    request.expected = "sequence 1";
    request.timeoutMs = 200;
    Recorder recorder("ping", request);
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "timedOut", "finished"}));
    QCOMPARE(recorder.silence.packetsSeen, 1);
    QCOMPARE(recorder.silence.seen.size(), std::size_t{1});
    QCOMPARE(recorder.silence.seen[0].mid(4).toHex(), tutorialEcho().mid(4).toHex());
    QCOMPARE(recorder.silence.text, std::string("1 packet seen; it did not have sequence 1"));
    QCOMPARE(recorder.silence.waitedMs, 200);
}

void PingTest::cancelledBeforeItLeftNothingIsSent()
{
    const int before = sentOfType(8);
    Recorder recorder("ping", echoRequest());
    QVERIFY(recorder.transmission);
    recorder.transmission->cancel();
    recorder.transmission->cancel();
    QTest::qWait(50);

    QCOMPARE(recorder.events, QStringList({"finished"}));
    QCOMPARE(sentOfType(8), before);
}

int main(int argc, char **argv)
{
    return runInNamespace<PingTest>("permitted", argc, argv);
}

#include "tst_ping.moc"
