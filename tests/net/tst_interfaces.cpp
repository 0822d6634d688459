// SPDX-License-Identifier: MIT
#include "core/net/interfaces.h"
#include "tests/net/innamespace.h"

#include <algorithm>

using namespace wl;
using namespace wl::test;

/// In a network that holds loopback and nothing else.
class InterfacesTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsLoopback();
    void namesTheWay_data();
    void namesTheWay();
    void saysWhenThereIsNone_data();
    void saysWhenThereIsNone();
};

void InterfacesTest::knowsLoopback()
{
    const auto all = interfaces();

    const auto loopback = std::ranges::find(all, std::string("lo"), &NetworkInterface::name);
    QVERIFY(loopback != all.end());
    QVERIFY(loopback->isUp);
    QVERIFY(loopback->hasLink);
    QVERIFY(loopback->isLoopback);
    QVERIFY(loopback->mtu > 0);
    const auto own = std::ranges::find(loopback->addresses, std::string("127.0.0.1"), &InterfaceAddress::address);
    QVERIFY(own != loopback->addresses.end());
    QCOMPARE(own->prefixLength, 8);
}

void InterfacesTest::namesTheWay_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("source");

    QTest::newRow("this machine") << "127.0.0.1"
                                  << "127.0.0.1";
    QTest::newRow("another loopback address") << "127.1.2.3"
                                              << "127.0.0.1";
}

void InterfacesTest::namesTheWay()
{
    QFETCH(const QString, address);
    QFETCH(const QString, source);

    const auto way = outgoingInterface(address.toStdString());

    QVERIFY(way);
    QCOMPARE(way->name, std::string("lo"));
    QCOMPARE(way->source, source.toStdString());
    QVERIFY(way->hasLink);
}

void InterfacesTest::saysWhenThereIsNone_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("code");

    QTest::newRow("no route") << "192.0.2.1" << int(ErrorCode::Io);
    QTest::newRow("no IPv6 route") << "2001:db8::1" << int(ErrorCode::Io);
    QTest::newRow("no address") << "example.org" << int(ErrorCode::BadInput);
    QTest::newRow("nothing") << "" << int(ErrorCode::BadInput);
}

void InterfacesTest::saysWhenThereIsNone()
{
    QFETCH(const QString, address);
    QFETCH(const int, code);

    const auto way = outgoingInterface(address.toStdString());

    QVERIFY(!way);
    QCOMPARE(int(way.error().code), code);
}

int main(int argc, char **argv)
{
    return runInNamespace<InterfacesTest>("forbidden", argc, argv);
}

#include "tst_interfaces.moc"
