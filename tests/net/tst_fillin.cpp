// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/net/fillin.h"
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "tests/net/innamespace.h"
#include "tests/net/vethpair.h"

using namespace wl;
using namespace wl::test;

/// The addresses that the way to a target puts into a packet, in a network that may be administered.
class FillInTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theWayIsFound_data();
    void theWayIsFound();
    void packetsAreFilledIn_data();
    void packetsAreFilledIn();
    void whatIsNotKnownIsSaid_data();
    void whatIsNotKnownIsSaid();
    void itIsOneStep();
};

void FillInTest::initTestCase()
{
    if (!makePair()
        || !shell(QStringLiteral("ip route add 198.51.100.0/24 via 192.0.2.2 && ip -6 route add 2001:db8:1::/48 via "
                                 "2001:db8::2 && ip route add 224.0.0.0/4 dev near0")))
        QSKIP("no pair of interfaces can be made here");
}

void FillInTest::theWayIsFound_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("facts"); // interface, source, next hop, its link address
    const auto row = [](const char *name, const char *target, const QStringList &facts) {
        QTest::newRow(name) << QString::fromLatin1(target) << facts;
    };
    row("a neighbour", "192.0.2.2", {"near0", "192.0.2.1", "192.0.2.2", "02:00:00:00:00:02"});
    row("behind a router", "198.51.100.7", {"near0", "192.0.2.1", "192.0.2.2", "02:00:00:00:00:02"});
    row("an IPv6 neighbour", "2001:db8::2", {"near0", "2001:db8::1", "2001:db8::2", "02:00:00:00:00:02"});
    row("behind an IPv6 router", "2001:db8:1::9", {"near0", "2001:db8::1", "2001:db8::2", "02:00:00:00:00:02"});
    row("everybody on the link", "192.0.2.255", {"near0", "192.0.2.1", "192.0.2.255", "ff:ff:ff:ff:ff:ff"});
    row("a group", "239.129.2.3", {"near0", "192.0.2.1", "239.129.2.3", "01:00:5e:01:02:03"});
    row("an IPv6 group", "ff02::1:ff00:7%near0", {"near0", "2001:db8::1", "ff02::1:ff00:7", "33:33:ff:00:00:07"});
    row("this machine", "127.0.0.1", {"lo", "127.0.0.1", "127.0.0.1", "00:00:00:00:00:00"});
    row("nobody that is known", "192.0.2.99", {"near0", "192.0.2.1", "192.0.2.99", ""});
}

void FillInTest::theWayIsFound()
{
    QFETCH(const QString, target);
    QFETCH(const QStringList, facts);
    const auto route = routeTo(target.toStdString());
    QVERIFY2(route, route ? "" : route.error().text.c_str());
    const QStringList found{QString::fromStdString(route->interface), QString::fromStdString(route->source),
                            QString::fromStdString(route->nextHop), QString::fromStdString(route->nextHopLinkAddress)};
    QCOMPARE(found, facts);
    if (route->interface == "near0")
        QCOMPARE(QString::fromStdString(route->sourceLinkAddress), QStringLiteral("02:00:00:00:00:01"));
}

void FillInTest::packetsAreFilledIn_data()
{
    QTest::addColumn<QString>("packet");
    QTest::addColumn<QString>("target"); // empty: by the interface alone
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const char *packet, const char *target, const QStringList &fields) {
        QTest::newRow(name) << QString::fromLatin1(packet) << QString::fromLatin1(target) << fields;
    };
    row("an IPv4 packet in a frame", "ethernet / ipv4 dst=198.51.100.7 / icmp", "198.51.100.7",
        {"ethernet.dst=02:00:00:00:00:02", "ethernet.src=02:00:00:00:00:01", "ipv4.src=192.0.2.1"});
    row("an IPv4 packet alone", "ipv4 dst=192.0.2.2 / udp", "192.0.2.2", {"ipv4.src=192.0.2.1"});
    row("an IPv6 packet behind a tag", "ethernet / vlan / ipv6 dst=2001:db8::2", "2001:db8::2",
        {"ethernet.dst=02:00:00:00:00:02", "ethernet.src=02:00:00:00:00:01", "ipv6.src=2001:db8::1"});
    row("what is right already", "ipv4 src=192.0.2.1 dst=192.0.2.2 / udp", "192.0.2.2", {});
    row("what is in a tunnel is for somebody else", "ipv4 dst=192.0.2.2 / gre / ipv4 src=10.0.0.1 dst=10.0.0.2",
        "192.0.2.2", {"ipv4.src=192.0.2.1"});
    row("a question on the link", "ethernet / arp sha=02:00:00:00:00:99 spa=10.0.0.1", "",
        {"ethernet.src=02:00:00:00:00:01", "arp.sha=02:00:00:00:00:01", "arp.spa=192.0.2.1"});
}

void FillInTest::packetsAreFilledIn()
{
    QFETCH(const QString, packet);
    QFETCH(const QString, target);
    QFETCH(const QStringList, fields);
    Session session(bundledRegistry());
    QVERIFY(session.craft(packet.toStdString()));
    const auto route = target.isEmpty() ? routeBy("near0") : routeTo(target.toStdString());
    QVERIFY(route);
    QVERIFY(hasFieldsToFill(session.tree()));
    const auto found = fieldsToFill(session.tree(), *route);
    QVERIFY2(found, found ? "" : found.error().text.c_str());
    QStringList got;
    for (const auto &[path, text] : *found)
        got += QString::fromStdString(path + "=" + text);
    QStringList expected = fields;
    expected.removeIf([&](const QString &one) { // those that the packet has by default
        const auto node = findNode(session.tree(), one.section(QLatin1Char('='), 0, 0).toStdString());
        return node && textOf(session.tree(), *node).value == one.section(QLatin1Char('='), 1).toStdString();
    });
    QCOMPARE(got, expected);
    QVERIFY(session.setFields(*found, "fill in"));
    for (const QString &one : fields) {
        const auto node = findNode(session.tree(), one.section(QLatin1Char('='), 0, 0).toStdString());
        QVERIFY(node);
        QCOMPARE(QString::fromStdString(textOf(session.tree(), *node).value), one.section(QLatin1Char('='), 1));
    }
}

void FillInTest::whatIsNotKnownIsSaid_data()
{
    QTest::addColumn<QString>("packet");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("says");
    QTest::newRow("a neighbour that nobody asked for")
        << QStringLiteral("ethernet / ipv4 dst=192.0.2.99") << QStringLiteral("192.0.2.99")
        << QStringLiteral("the link address of 192.0.2.99 is not known: send it something first");
    QTest::newRow("a packet without addresses") << QStringLiteral("icmp") << QStringLiteral("192.0.2.2")
                                                << QStringLiteral("no layer of this packet has an address");
    QTest::newRow("no route") << QStringLiteral("ipv4") << QStringLiteral("203.0.113.1")
                              << QStringLiteral("find a route");
    QTest::newRow("no address") << QStringLiteral("ipv4") << QStringLiteral("nowhere")
                                << QStringLiteral("not an IPv4 or IPv6 address");
}

void FillInTest::whatIsNotKnownIsSaid()
{
    QFETCH(const QString, packet);
    QFETCH(const QString, target);
    QFETCH(const QString, says);
    Session session(bundledRegistry());
    QVERIFY(session.craft(packet.toStdString()));
    const auto route = routeTo(target.toStdString());
    const auto found = route ? fieldsToFill(session.tree(), *route)
                             : Result<std::vector<std::pair<std::string, std::string>>>(route.error());
    QVERIFY(!found);
    QVERIFY2(found.error().text.find(says.toStdString()) != std::string::npos, found.error().text.c_str());
}

void FillInTest::itIsOneStep()
{
    Session session(bundledRegistry());
    QVERIFY(session.craft("ethernet / ipv4 dst=198.51.100.7 / icmp"));
    const QByteArray before = session.packet().bytes;
    const auto fields = fieldsToFill(session.tree(), *routeTo("198.51.100.7"));
    QVERIFY(fields && fields->size() >= 2);
    const std::size_t steps = session.history().position();
    QVERIFY(session.setFields(*fields, "fill in"));
    QCOMPARE(session.history().position(), steps + 1);
    session.undo();
    QCOMPARE(session.packet().bytes, before);
    QVERIFY(!session.setFields({{"ipv4.src", "192.0.2.1"}, {"ipv4.nothing", "1"}}, "fill in"));
    QCOMPARE(session.packet().bytes, before);
}

int main(int argc, char **argv)
{
    return runInNamespace<FillInTest>("observed", argc, argv);
}

#include "tst_fillin.moc"
