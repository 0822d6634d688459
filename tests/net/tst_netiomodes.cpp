// SPDX-License-Identifier: MIT
#include "core/codec/internetchecksum.h"
#include "core/net/netio/port.h"
#include "tests/net/innamespace.h"
#include "tests/net/netioclient.h"
#include "tests/net/recorder.h"
#include "tests/net/vethpair.h"

#include <QRegularExpression>

using namespace wl;
using namespace wl::test;

/// The modes that send through wirelathe-netio, in a network that may be administered and looked at.
class NetioModesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void predictionIsWhatLeaves_data();
    void predictionIsWhatLeaves();
    void whatTheKernelChoosesIsSeen();
    void repliesComeBack_data();
    void repliesComeBack();
    void anotherHostsReportIsAnAnswer();
    void silenceSaysWhetherItLeft();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void faultsEndAJob_data();
    void faultsEndAJob();
    void aStreamIsAPortToo();
    void anAdministratorsPolicyHolds_data();
    void anAdministratorsPolicyHolds();
    void noticesAnotherProgram();
};

namespace {

constexpr int loopbackMs = 5000;

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// An echo request in IPv4 with its header checksum right. @param start  the first 12 bytes with the checksum 0
QByteArray ipv4Echo(const char *start, const char *addresses)
{
    QByteArray header = hex(start) + hex(addresses);
    const std::uint16_t sum = internetChecksum(viewOf(header));
    header[10] = static_cast<char>(sum >> 8);
    header[11] = static_cast<char>(sum & 0xff);
    return header + tutorialEcho();
}

const char *const nearToFar = "c0000201c0000202";
const char *const loopback = "7f0000017f000001";

/// 2001:db8::1 to 2001:db8::2, no next header.
QByteArray ipv6Packet(const char *payload = "68656c6c6f")
{
    const QByteArray data = hex(payload);
    QByteArray packet = hex("6000000000003b40") + hex("20010db8000000000000000000000001")
        + hex("20010db8000000000000000000000002") + data;
    packet[5] = static_cast<char>(data.size());
    return packet;
}

/// The system says now and then which groups it listens to (RFC 3810); the hop-by-hop header gives them away.
QList<QByteArray> withoutListenerReports(QList<QByteArray> frames)
{
    frames.removeIf([](const QByteArray &frame) { return frame.mid(12, 2) == hex("86dd") && frame[20] == '\0'; });
    return frames;
}

std::unique_ptr<Port> portOn(const char *interface)
{
    const auto place = portPlaceOf(interface);
    auto port = place ? Port::start(*place) : Result<std::unique_ptr<Port>>(place.error());
    return port ? *std::move(port) : nullptr;
}

/// 5,000 a second, for longer than anybody waits.
PortJob longJob(const QByteArray &frame = experimentalFrame())
{
    PortJob job{.frames = {frame}, .loops = 100'000, .loopNs = 20'000'000};
    for (std::uint64_t i = 0; i < 100; ++i)
        job.entries.push_back({.atNs = i * 200'000});
    return job;
}

} // namespace

void NetioModesTest::initTestCase()
{
    qputenv("WIRELATHE_NETIO", QByteArray::fromStdString(netioPath()));
    if (access(netioPath().c_str(), X_OK) != 0)
        QSKIP("the build folder is closed to other users");
    if (!makePair())
        QSKIP("no pair of interfaces can be made here");
    for (const char *id : {"ethernet", "raw4", "raw6"}) {
        const ModeState state = modeCalled(id).state();
        QVERIFY2(state.works, state.reason.c_str());
    }
}

void NetioModesTest::predictionIsWhatLeaves_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<int>("notes"); // differences that are said before
    const auto row = [](const char *name, const char *mode, const QByteArray &packet, int notes) {
        QTest::newRow(name) << QString::fromLatin1(mode) << packet << notes;
    };
    row("the least frame", "ethernet", experimentalFrame(""), 1);
    row("a frame of 60", "ethernet", experimentalFrame(QByteArray(46, '\x5a')), 0);
    row("the largest frame", "ethernet", experimentalFrame(QByteArray(1500, '\x5a')), 0);
    row("a frame with a tag, as large as may be", "ethernet",
        hex("02000000000202000000000181000064") + hex("88b5") + QByteArray(1500, '\x5a'), 0);

    row("an echo", "raw4", ipv4Echo("4500002712340000ff010000", nearToFar), 0);
    row("a wrong total length and checksum", "raw4", hex("450000001234000040011234c0000201c0000202") + tutorialEcho(),
        2);
    row("no source", "raw4", ipv4Echo("4500002712340000ff010000", "00000000c0000202"), 2);
    row("no identification, never fragmented", "raw4", ipv4Echo("450000270000400040010000", nearToFar), 0);
    row("another's source", "raw4", ipv4Echo("4500002712340000ff010000", "cb007107c0000202"), 0);
    row("an option", "raw4", hex("460000241234000040fd1234c0000201c000020294040000") + tutorialEcho(), 2);

    row("a packet", "raw6", ipv6Packet(), 0);
    row("a wrong payload length and flow label", "raw6", ipv6Packet().replace(1, 5, hex("0abcdeffff")), 0);
}

/// Bytes and counter of the far end agree with what we said would leave, and with what we say left.
void NetioModesTest::predictionIsWhatLeaves()
{
    QFETCH(const QString, mode);
    QFETCH(const QByteArray, packet);
    QFETCH(const int, notes);
    const bool isFrame = mode == QLatin1String("ethernet");
    const bool isIpv6 = mode == QLatin1String("raw6");
    const FarEnd far(ETH_P_ALL);
    // The kernel's own listener reports come when they like: the count begins while none is on its way.
    qint64 before = 0;
    do {
        static_cast<void>(far.received());
        before = receivedBy("far0");
    } while (!far.received().isEmpty());
    const SendRequest request{.bytes = packet,
                              .address = isFrame ? ""
                                  : isIpv6       ? "2001:db8::2"
                                                 : "192.0.2.2",
                              .interface = isFrame ? "near0" : "",
                              .timeoutMs = 0};
    const auto prediction = modeCalled(mode.toStdString()).predict(request);
    QVERIFY2(prediction, prediction ? "" : prediction.error().text.c_str());
    QCOMPARE(static_cast<int>(prediction->notes.size()), notes);
    Recorder recorder(mode.toStdString(), request);
    QVERIFY2(recorder.transmission, recorder.refusal ? recorder.refusal->text.c_str() : "");
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "finished"}));
    QVERIFY(recorder.leftObserved);
    QCOMPARE(recorder.leftBytes.toHex(), prediction->bytes.toHex());
    QList<QByteArray> all;
    const auto agree = [&] {
        all += far.received();
        return receivedBy("far0") == before + all.size();
    };
    QTRY_VERIFY(agree());
    const auto received = withoutListenerReports(all);
    QCOMPARE(received.size(), qsizetype{1});
    const QByteArray arrived = isFrame ? received[0] : received[0].mid(14);
    // The receiving side takes a tag out of the bytes; the sending side shows it.
    if (!packet.mid(12).startsWith("\x81") || !isFrame)
        QCOMPARE(arrived.toHex(), recorder.leftBytes.toHex());
}

void NetioModesTest::whatTheKernelChoosesIsSeen()
{
    const FarEnd far(ETH_P_IP);
    Recorder recorder(
        "raw4", {.bytes = ipv4Echo("450000270000000040010000", nearToFar), .address = "192.0.2.2", .timeoutMs = 0});
    QVERIFY(recorder.wait());

    QVERIFY(recorder.notes().find("chooses an identification") != std::string::npos);
    QVERIFY(recorder.leftObserved);
    QVERIFY(recorder.leftBytes.mid(4, 2) != QByteArray(2, '\0'));
    QCOMPARE(internetChecksum(viewOf(recorder.leftBytes.left(20))), std::uint16_t{0});
    const auto received = far.received();
    QCOMPARE(received.size(), qsizetype{1});
    QCOMPARE(received[0].mid(14).toHex(), recorder.leftBytes.toHex());
}

void NetioModesTest::repliesComeBack_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("typeAt");
    QTest::addColumn<int>("answerType");

    QTest::newRow("IPv4 echo") << QStringLiteral("raw4") << ipv4Echo("450000271234000040010000", loopback)
                               << QStringLiteral("127.0.0.1") << 20 << 0;
    QTest::newRow("IPv6 echo") << QStringLiteral("raw6")
                               << hex("600000000008"
                                      "3a40"
                                      "00000000000000000000000000000001"
                                      "00000000000000000000000000000001"
                                      "8000"
                                      "7fb9"
                                      "00010001")
                               << QStringLiteral("::1") << 40 << 129;
}

void NetioModesTest::repliesComeBack()
{
    QFETCH(const QString, mode);
    QFETCH(const QByteArray, packet);
    QFETCH(const QString, address);
    QFETCH(const int, typeAt);
    QFETCH(const int, answerType);
    Recorder recorder(mode.toStdString(), {.bytes = packet, .address = address.toStdString(), .timeoutMs = loopbackMs});
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "replied", "finished"}));
    QCOMPARE(static_cast<std::uint8_t>(recorder.reply.bytes[typeAt]), static_cast<std::uint8_t>(answerType));
    QCOMPARE(recorder.reply.fromAddress, address.toStdString());
    QVERIFY(recorder.reply.isKernelStamped);
    QVERIFY(recorder.reply.rttNs > 0);
}

void NetioModesTest::anotherHostsReportIsAnAnswer()
{
    const QByteArray datagram = hex("4500001c1234000040110000") + hex(loopback) + hex("9c40000900080000");
    Recorder recorder("raw4",
                      {.bytes = datagram, .address = "127.0.0.1", .timeoutMs = loopbackMs, .matches = [](ByteView) {
                           return false;
                       }});
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "replied", "finished"}));
    QCOMPARE(recorder.reply.notice, std::string("port unreachable (refused)"));
}

void NetioModesTest::silenceSaysWhetherItLeft()
{
    const QByteArray packet = ipv4Echo("450000271234000040010000", "c0000201c0000209"); // 192.0.2.9: nobody
    Recorder recorder("raw4", {.bytes = packet, .address = "192.0.2.9", .timeoutMs = 300});
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "timedOut", "finished"}));
    QVERIFY(!recorder.leftObserved);
    QVERIFY2(recorder.silence.text.find("not seen leaving near0") != std::string::npos, recorder.silence.text.c_str());
}

void NetioModesTest::badRequestsAreRefused_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("interface");
    const auto row
        = [](const char *name, const char *mode, const QByteArray &packet, const char *address, const char *interface) {
              QTest::newRow(name) << QString::fromLatin1(mode) << packet << QString::fromLatin1(address)
                                  << QString::fromLatin1(interface);
          };
    const QByteArray echo = ipv4Echo("450000271234000040010000", nearToFar);
    row("no interface", "ethernet", experimentalFrame(), "", "");
    row("an unknown interface", "ethernet", experimentalFrame(), "", "nothing0");
    row("half a header", "ethernet", experimentalFrame().left(13), "", "near0");
    row("longer than the MTU allows", "ethernet", experimentalFrame(QByteArray(1501, 'x')), "", "near0");
    row("no address of a machine", "ethernet", experimentalFrame(), "", "ssh://-oProxyCommand=x/eth0");
    row("no scheme of ours", "ethernet", experimentalFrame(), "", "http://host/eth0");
    row("IPv4 with a short header", "raw4", echo.left(19), "192.0.2.2", "");
    row("IPv4 of version 6", "raw4", ipv6Packet(), "192.0.2.2", "");
    row("IPv4 with a header beyond its end", "raw4", QByteArray(echo).replace(0, 1, "\x4f"), "192.0.2.2", "");
    row("IPv4 to IPv6", "raw4", echo, "2001:db8::2", "");
    row("IPv4 longer than the MTU", "raw4", echo + QByteArray(1500, 'x'), "192.0.2.2", "");
    row("IPv6 of version 4", "raw6", echo + QByteArray(20, 'x'), "2001:db8::2", "");
    row("IPv6 to nowhere", "raw6", ipv6Packet(), "nowhere", "");
}

void NetioModesTest::badRequestsAreRefused()
{
    QFETCH(const QString, mode);
    QFETCH(const QByteArray, packet);
    QFETCH(const QString, address);
    QFETCH(const QString, interface);
    const Recorder recorder(mode.toStdString(),
                            {.bytes = packet, .address = address.toStdString(), .interface = interface.toStdString()});

    QVERIFY(recorder.refusal);
    QCOMPARE(recorder.refusal->code, ErrorCode::BadInput);
}

void NetioModesTest::faultsEndAJob_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("says");

    QTest::newRow("switched off") << QStringLiteral("ip link set near0 down") << QStringLiteral("down");
    QTest::newRow("deleted") << QStringLiteral("ip link delete near0") << QStringLiteral("down|No such device");
    QTest::newRow("a smaller MTU") << QStringLiteral("ip link set near0 mtu 100") << QStringLiteral("too long");
    QTest::newRow("the other end switched off") << QStringLiteral("ip link set far0 down") << QStringLiteral("link");
}

void NetioModesTest::faultsEndAJob()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, says);
    auto port = portOn("near0");
    QVERIFY(port);
    std::optional<Result<Done>> outcome;
    bool isRunning = false;
    connect(port.get(), &Port::opened, port.get(),
            [&] { QVERIFY(port->send(longJob(experimentalFrame(QByteArray(1000, 'x'))))); });
    connect(port.get(), &Port::progressed, port.get(), [&] { isRunning = true; });
    connect(port.get(), &Port::jobEnded, port.get(),
            [&](const netio::Finished &, const Result<Done> &told) { outcome = told; });
    QTRY_VERIFY_WITH_TIMEOUT(isRunning, patienceMs);
    QVERIFY(shell(fault));
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), patienceMs);
    shell(QStringLiteral("ip link delete near0 2>&-"));
    QVERIFY(makePair());

    QVERIFY(!*outcome);
    QCOMPARE(outcome->error().code, ErrorCode::Io);
    const QString text = QString::fromStdString(outcome->error().text);
    QVERIFY2(text.contains(QRegularExpression(says)), qPrintable(text));
}

/// What ssh carries, without ssh.
void NetioModesTest::aStreamIsAPortToo()
{
    const FarEnd far;
    auto started = Port::start({.command = {netioPath(), "--stdio"}, .interface = "near0", .isStream = true});
    QVERIFY(started);
    const auto port = *std::move(started);
    std::optional<netio::Finished> finished;
    std::string failure;
    connect(port.get(), &Port::opened, port.get(), [&] {
        PortJob job{.loops = 2};
        for (std::size_t i = 0; i < 2000; ++i) { // far more than a pipe holds
            job.frames.push_back(experimentalFrame(QByteArray(1000, 'x')));
            job.entries.push_back({.frame = i});
        }
        QVERIFY(port->send(job));
    });
    connect(port.get(), &Port::jobEnded, port.get(),
            [&](const netio::Finished &facts, const Result<Done> &) { finished = facts; });
    connect(port.get(), &Port::failed, port.get(), [&](const Error &error) { failure = error.text; });
    qsizetype arrived = 0;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     arrived += far.received().size(); // before its buffer overflows
                     return finished.has_value();
                 },
                 patienceMs),
             failure.c_str());
    QCOMPARE(finished->sent, std::uint64_t{4000});
    QVERIFY(arrived > 0);
}

void NetioModesTest::anAdministratorsPolicyHolds_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("preparation");
    QTest::addColumn<bool>("opens");

    QTest::newRow("nothing said") << QStringLiteral("# nothing") << QString() << true;
    QTest::newRow("this interface") << QStringLiteral("interfaces = lo near0") << QString() << true;
    QTest::newRow("other interfaces") << QStringLiteral("interfaces = lo near01") << QString() << false;
    QTest::newRow("fewer packets") << QStringLiteral("packets = 1") << QString() << true;
    QTest::newRow("a word that is none") << QStringLiteral("packet = 10") << QString() << false;
    QTest::newRow("a number that is none") << QStringLiteral("seconds = -1") << QString() << false;
    QTest::newRow("a file that others may write")
        << QStringLiteral("seconds = 1") << QStringLiteral("chmod o+w $P") << false;
    QTest::newRow("a file that is a link")
        << QStringLiteral("seconds = 1") << QStringLiteral("mv $P $P.real; ln -s $P.real $P") << false;
}

/// /etc is ours alone in a mount namespace.
void NetioModesTest::anAdministratorsPolicyHolds()
{
    QFETCH(const QString, policy);
    QFETCH(const QString, preparation);
    QFETCH(const bool, opens);
    const QString script
        = QStringLiteral("P=/etc/wirelathe/policy.conf; mount -t tmpfs none /etc && mkdir /etc/wirelathe"
                         " && echo '%1' >$P && chmod 644 $P; %2\nexec %3 --stdio")
              .arg(policy, preparation, QString::fromStdString(netioPath()));
    auto started = Port::start(
        {.command = {"unshare", "-m", "sh", "-c", script.toStdString()}, .interface = "near0", .isStream = true});
    QVERIFY(started);
    const auto port = *std::move(started);
    bool isOpen = false;
    std::string failure;
    connect(port.get(), &Port::opened, port.get(), [&] { isOpen = true; });
    connect(port.get(), &Port::failed, port.get(), [&](const Error &error) { failure = error.text; });
    QTRY_VERIFY_WITH_TIMEOUT(isOpen || !failure.empty(), patienceMs);
    QVERIFY2(isOpen == opens, failure.c_str());
}

/// Whatever else is started in its place is not believed.
void NetioModesTest::noticesAnotherProgram()
{
    for (const char *words : {"exit 0", "echo hello; sleep 1", "cat", "head -c 100000 /dev/zero"}) {
        auto started = Port::start({.command = {"sh", "-c", words}, .interface = "near0", .isStream = true});
        QVERIFY(started);
        const auto port = *std::move(started);
        std::string failure;
        connect(port.get(), &Port::failed, port.get(), [&](const Error &error) { failure = error.text; });
        port->stopJob();
        QTRY_VERIFY_WITH_TIMEOUT(!failure.empty(), patienceMs);
    }
}

int main(int argc, char **argv)
{
    return runInNamespace<NetioModesTest>("observed", argc, argv);
}

#include "tst_netiomodes.moc"
