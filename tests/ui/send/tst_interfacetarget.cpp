// SPDX-License-Identifier: MIT
#include "core/schema/bundledschemas.h"
#include "tests/support/stubmode.h"
#include "ui/send/sender.h"

#include <QTest>

using namespace wl;
using namespace wl::test;

/// A way to send whose target is an interface, beside one whose target is an address.
class InterfaceTargetTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheDefaultOnlyWithoutAnAddress_data();
    void isTheDefaultOnlyWithoutAnAddress();
    void takesTheInterface();
    void asksForWhomTheFrameIsInTheEnd_data();
    void asksForWhomTheFrameIsInTheEnd();

private:
    static std::vector<SendMode> modes();
};

std::vector<SendMode> InterfaceTargetTest::modes()
{
    SendMode frames = stubMode();
    frames.id = "ethernet";
    frames.destination = Destination::Interface;
    return {frames, stubMode()};
}

void InterfaceTargetTest::isTheDefaultOnlyWithoutAnAddress_data()
{
    QTest::addColumn<QString>("packet");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("target");

    QTest::newRow("an echo in a frame") << QStringLiteral("ethernet / ipv4 dst=192.0.2.7 / icmp id=1")
                                        << QStringLiteral("ping") << QStringLiteral("192.0.2.7");
    QTest::newRow("a question to a link")
        << QStringLiteral("ethernet / arp") << QStringLiteral("ethernet") << QStringLiteral("lo");
}

void InterfaceTargetTest::isTheDefaultOnlyWithoutAnAddress()
{
    QFETCH(const QString, packet);
    QFETCH(const QString, mode);
    QFETCH(const QString, target);
    Session session(bundledRegistry());
    QVERIFY(session.craft(packet.toStdString()));
    const Sender sender(session, modes());

    QCOMPARE(QString::fromLatin1(sender.way()->mode.id), mode);
    QCOMPARE(sender.target(), target);
}

void InterfaceTargetTest::takesTheInterface()
{
    stub() = {};
    Session session(bundledRegistry());
    QVERIFY(session.craft("ethernet / arp"));
    Sender sender(session, modes());
    QVERIFY(sender.isTargetFree());
    QCOMPARE(sender.buttonText(), QStringLiteral("Send 1 on lo"));
    sender.setTarget(QStringLiteral("veth0"));
    QCOMPARE(sender.buttonText(), QStringLiteral("Send 1 on veth0"));
    sender.send();

    QCOMPARE(stub().requests.size(), std::size_t{1});
    QCOMPARE(stub().requests[0].interface, std::string("veth0"));
    QCOMPARE(stub().requests[0].address, std::string());
    QCOMPARE(stub().requests[0].bytes, session.packet().bytes);
    QCOMPARE(sender.sent()[0].exchange.target, std::string("veth0"));
    QCOMPARE(sender.sent()[0].exchange.interfaceName, std::string("veth0"));
}

void InterfaceTargetTest::asksForWhomTheFrameIsInTheEnd_data()
{
    QTest::addColumn<QString>("packet");
    QTest::addColumn<bool>("asks");

    QTest::newRow("for nobody but the link") << QStringLiteral("ethernet / arp") << false;
    QTest::newRow("for an example") << QStringLiteral("ethernet / ipv4 dst=192.0.2.7") << false;
    QTest::newRow("for somebody on the Internet") << QStringLiteral("ethernet / ipv4 dst=9.9.9.9") << true;
}

void InterfaceTargetTest::asksForWhomTheFrameIsInTheEnd()
{
    QFETCH(const QString, packet);
    QFETCH(const bool, asks);
    stub() = {};
    Session session(bundledRegistry());
    QVERIFY(session.craft(packet.toStdString()));
    Sender sender(session, modes());
    sender.chooseMode(QStringLiteral("ethernet"));
    QString question;
    sender.confirm = [&](const QString &asked) {
        question = asked;
        return false;
    };
    sender.send();

    QCOMPARE(question.contains(QLatin1String("9.9.9.9")), asks);
    QCOMPARE(stub().requests.empty(), asks);
}

QTEST_MAIN(InterfaceTargetTest)
#include "tst_interfacetarget.moc"
