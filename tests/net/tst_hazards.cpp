// SPDX-License-Identifier: MIT
#include "core/net/hazards.h"

#include <QTest>

using namespace wl;

class HazardsTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsSpecialAddresses_data();
    void knowsSpecialAddresses();
    void knowsOwnNetworks_data();
    void knowsOwnNetworks();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
};

void HazardsTest::knowsSpecialAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("asksOnce");

    const auto row = [](const char *address, TargetKind kind, bool asksOnce) {
        QTest::newRow(address) << QString::fromLatin1(address) << int(kind) << asksOnce;
    };
    using enum TargetKind;
    row("126.255.255.255", Public, true);
    row("127.0.0.0", Loopback, false); // RFC 1122, section 3.2.1.3
    row("127.255.255.255", Loopback, false);
    row("128.0.0.0", Public, true);
    row("9.255.255.255", Public, true);
    row("10.0.0.0", Private, false); // RFC 1918, section 3
    row("10.255.255.255", Private, false);
    row("11.0.0.0", Public, true);
    row("172.15.255.255", Public, true);
    row("172.16.0.0", Private, false);
    row("172.31.255.255", Private, false);
    row("172.32.0.0", Public, true);
    row("192.167.255.255", Public, true);
    row("192.168.0.0", Private, false);
    row("192.168.255.255", Private, false);
    row("192.169.0.0", Public, true);
    row("169.253.255.255", Public, true);
    row("169.254.0.0", LinkLocal, false); // RFC 3927, section 2.1
    row("169.254.255.255", LinkLocal, false);
    row("169.255.0.0", Public, true);
    row("192.0.2.0", Documentation, false); // RFC 5737, section 3
    row("192.0.2.255", Documentation, false);
    row("198.51.100.7", Documentation, false);
    row("203.0.113.7", Documentation, false);
    row("192.0.1.255", Public, true);
    row("192.0.3.0", Public, true);
    row("223.255.255.255", Public, true);
    row("224.0.0.1", Multicast, true); // RFC 1112, section 4
    row("239.255.255.255", Multicast, true);
    row("240.0.0.0", Special, true);
    row("255.255.255.254", Special, true);
    row("255.255.255.255", Broadcast, true); // RFC 919, section 7
    row("0.0.0.0", Special, true);
    row("100.63.255.255", Public, true);
    row("100.64.0.0", Special, true); // RFC 6598, section 7
    row("100.127.255.255", Special, true);
    row("100.128.0.0", Public, true);
    row("192.0.0.1", Special, true);  // RFC 6890, section 2.1
    row("198.18.0.1", Special, true); // RFC 2544
    row("198.20.0.0", Public, true);
    row("8.8.8.8", Public, true);

    row("::", Special, true);
    row("::1", Loopback, false);
    row("::2", Public, true);
    row("fe80::1", LinkLocal, false);
    row("fe80::1%eth0", LinkLocal, false);
    row("febf:ffff::1", LinkLocal, false);
    row("fec0::1", Public, true);
    row("fc00::1", Private, false); // RFC 4193, section 3.1
    row("fdff::1", Private, false);
    row("2001:db8::1", Documentation, false); // RFC 3849, section 2
    row("2001:db9::1", Public, true);
    row("3fff:fff::1", Documentation, false); // RFC 9637, section 2
    row("3fff:1000::1", Public, true);
    row("ff02::1", Multicast, true);
    row("100::1", Special, true);           // RFC 6666
    row("::ffff:10.0.0.1", Private, false); // RFC 4291, section 2.5.5.2
    row("::ffff:8.8.8.8", Public, true);
}

void HazardsTest::knowsSpecialAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const int, kind);
    QFETCH(const bool, asksOnce);

    const auto hazard = classifyTarget(address.toStdString());

    QVERIFY(hazard);
    QCOMPARE(int(hazard->kind), kind);
    QCOMPARE(hazard->asksOnce, asksOnce);
    QVERIFY(hazard->kind == TargetKind::Public || std::string_view(hazard->source).starts_with("RFC "));
}

void HazardsTest::knowsOwnNetworks_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("kind");

    const auto row = [](const char *name, const char *address, TargetKind kind) {
        QTest::newRow(name) << QString::fromLatin1(address) << int(kind);
    };
    using enum TargetKind;
    row("an own public address", "8.8.8.130", Loopback);
    row("a neighbour at a public address", "8.8.8.129", OnLink);
    row("the first of the network", "8.8.8.128", OnLink);
    row("the broadcast address of the network", "8.8.8.255", Broadcast);
    row("one below the network", "8.8.8.127", Public);
    row("a neighbour at a private address", "10.1.2.3", OnLink);
    row("another private network", "10.2.0.1", Private);
    row("the broadcast address of a private network", "10.1.255.255", Broadcast);
    row("a neighbour, mapped into IPv6", "::ffff:8.8.8.129", OnLink);
    row("the other end of a tunnel", "100.64.0.1", Special);
    row("an IPv6 neighbour", "2001:470:1:2::9", OnLink);
    row("an IPv6 stranger", "2001:470:1:3::9", Public);
    row("multicast stays multicast", "224.0.0.251", Multicast);
    row("loopback stays loopback", "127.0.0.1", Loopback);
}

void HazardsTest::knowsOwnNetworks()
{
    QFETCH(const QString, address);
    QFETCH(const int, kind);
    const std::vector<NetworkInterface> local{
        {.name = "lan",
         .addresses = {{.address = "8.8.8.130", .prefixLength = 25, .broadcast = "8.8.8.255"},
                       {.address = "2001:470:1:2::1", .prefixLength = 64}}},
        {.name = "office", .addresses = {{.address = "10.1.0.1", .prefixLength = 16, .broadcast = "10.1.255.255"}}},
        {.name = "tunnel", .addresses = {{.address = "100.64.0.2", .prefixLength = 32}}},
        {.name = "broken",
         .addresses = {{.address = "", .prefixLength = 0}, {.address = "1.2.3.4", .prefixLength = 99}}},
    };

    const auto hazard = classifyTarget(address.toStdString(), local);

    QVERIFY(hazard);
    QCOMPARE(int(hazard->kind), kind);
}

void HazardsTest::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a name") << QStringLiteral("example.org");
    QTest::newRow("three numbers") << QStringLiteral("10.0.1");
    QTest::newRow("256") << QStringLiteral("10.0.0.256");
    QTest::newRow("a port") << QStringLiteral("10.0.0.1:80");
    QTest::newRow("a prefix length") << QStringLiteral("10.0.0.0/8");
    QTest::newRow("two gaps") << QStringLiteral("1::2::3");
}

void HazardsTest::refusesWhatIsNoAddress()
{
    QFETCH(const QString, text);

    const auto hazard = classifyTarget(text.toStdString());

    QVERIFY(!hazard);
    QCOMPARE(hazard.error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(HazardsTest)
#include "tst_hazards.moc"
