// SPDX-License-Identifier: MIT
#include "core/net/interfaces.h"
#include "core/net/interfacewatch.h"
#include "tests/net/innamespace.h"
#include "tests/net/vethpair.h"

#include <QSignalSpy>

#include <algorithm>

using namespace wl;
using namespace wl::test;

namespace {

std::optional<NetworkInterface> near()
{
    const auto all = interfaces();
    const auto found = std::ranges::find(all, std::string("near0"), &NetworkInterface::name);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace

/// In a network that this test may change.
class InterfaceWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void hearsOfWhatComesAndGoes();
};

void InterfaceWatchTest::hearsOfWhatComesAndGoes()
{
    InterfaceWatch watch;
    QSignalSpy changed(&watch, &InterfaceWatch::changed);
    const auto heard = [&changed] {
        const bool isHeard = changed.count() > 0 || changed.wait(10'000);
        changed.clear();
        return isHeard;
    };
    QVERIFY(!near());
    QVERIFY(makePair());
    QVERIFY(heard());
    QVERIFY(near() && near()->isUp);
    QTRY_VERIFY(near()->hasLink);
    while (changed.wait(1000)) { } // IPv6 goes on talking for a while
    changed.clear();

    QVERIFY(shell(QStringLiteral("ip address add 192.0.2.77/24 dev near0")));
    QVERIFY(heard());
    const auto addresses = near()->addresses;
    QVERIFY(std::ranges::find(addresses, std::string("192.0.2.77"), &InterfaceAddress::address) != addresses.end());

    QVERIFY(shell(QStringLiteral("ip link set far0 down"))); // the cable is pulled
    QVERIFY(heard());
    QTRY_VERIFY(!near()->hasLink);

    QVERIFY(shell(QStringLiteral("ip link delete near0")));
    QVERIFY(heard());
    QTRY_VERIFY(!near());
}

int main(int argc, char **argv)
{
    return runInNamespace<InterfaceWatchTest>("observed", argc, argv);
}

#include "tst_interfacewatch.moc"
