// SPDX-License-Identifier: MIT
#include "core/net/filedescriptor.h"
#include "tests/net/innamespace.h"
#include "tests/net/recorder.h"

#include <QProcess>

#include <arpa/inet.h>
#include <net/ethernet.h>
#include <sys/socket.h>

using namespace wl;
using namespace wl::test;

/// The ping socket in a network that may be administered and looked at: is what
/// we say about it true?
class PingObservedTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void predictionIsWhatLeaves_data();
    void predictionIsWhatLeaves();
    void hostUnreachableIsAnAnswer();

private:
    static bool run(const QString &command);
};

bool PingObservedTest::run(const QString &command)
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("PATH=$PATH:/usr/sbin:/sbin; ") + command});
    return shell.waitForFinished() && shell.exitCode() == 0;
}

/// The command that we offer is the one that opens the ping socket here.
void PingObservedTest::initTestCase()
{
    const ModeState before = modeCalled("ping").state();
    QVERIFY(!before.works);
    if (!run(QStringLiteral("command -v sysctl")))
        QSKIP("there is no sysctl here");
    QVERIFY2(run(QString::fromStdString(before.grantCommand)), before.grantCommand.c_str());
    QVERIFY(modeCalled("ping").state().works);
}

void PingObservedTest::predictionIsWhatLeaves_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<quint16>("identifier");

    QTest::newRow("the tutorial's echo") << tutorialEcho().toHex() << quint16(24528);
    QTest::newRow("a wrong checksum") << QByteArray("080012345fd02cda68656c6c6f20776f726c64") << quint16(24528);
    QTest::newRow("another identifier") << tutorialEcho().toHex() << quint16(99);
    QTest::newRow("no identifier") << QByteArray("0800000000000001") << quint16(0);
    QTest::newRow("a sum of all ones") << QByteArray("080000000001f7fe") << quint16(1);
}

/// Looks at loopback itself and keeps the echo requests that pass.
void PingObservedTest::predictionIsWhatLeaves()
{
    QFETCH(const QByteArray, message);
    QFETCH(const quint16, identifier);
    const FileDescriptor observer(socket(AF_PACKET, SOCK_DGRAM | SOCK_NONBLOCK, htons(ETH_P_IP)));
    QVERIFY(observer.isOpen());
    Recorder recorder("ping", echoRequest(QByteArray::fromHex(message), identifier));
    QVERIFY(recorder.wait());

    QList<QByteArray> seen;
    QByteArray packet(65536, '\xa5');
    constexpr qsizetype ipHeader = 20;
    for (ssize_t length = 0; (length = recv(observer.number(), packet.data(), 65536, 0)) > 0;) {
        if (packet[9] == 1 && packet[ipHeader] == 8) // ICMP, echo request
            seen.append(packet.mid(ipHeader, length - ipHeader).toHex());
    }
    QCOMPARE(seen, QList<QByteArray>{recorder.leftBytes.toHex()});
}

/// A neighbour that does not exist: this machine itself reports it, after asking in vain.
void PingObservedTest::hostUnreachableIsAnAnswer()
{
    if (!run(QStringLiteral("ip link add wl0 type veth peer name wl1 && ip link set wl1 up && ip link set wl0 up"
                            " && ip address add 192.0.2.1/24 dev wl0"
                            " && sysctl -w net.ipv4.neigh.wl0.retrans_time_ms=20 net.ipv4.neigh.wl0.mcast_solicit=1")))
        QSKIP("no second interface can be made here");
    SendRequest request = echoRequest();
    request.address = "192.0.2.2";
    Recorder recorder("ping", request);
    QVERIFY(recorder.wait());

    QCOMPARE(recorder.events, QStringList({"left", "replied", "finished"}));
    QCOMPARE(recorder.reply.notice, std::string("host unreachable"));
    QCOMPARE(recorder.reply.fromAddress, std::string("192.0.2.1"));
    QCOMPARE(recorder.reply.bytes, QByteArray());
}

int main(int argc, char **argv)
{
    return runInNamespace<PingObservedTest>("observed", argc, argv);
}

#include "tst_pingobserved.moc"
