// SPDX-License-Identifier: MIT
#include "core/schema/bundledschemas.h"
#include "core/session/session.h"
#include "core/vary/variationtext.h"
#include "core/vary/variedpackets.h"

#include <QTest>

using namespace wl;

/// Packets of a series, as packets: with their marks.
class VariedPacketsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachIsWhatTheEditMakes_data();
    void eachIsWhatTheEditMakes();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
    void canBeStopped();
};

namespace {

Packet crafted(const RegistryPtr &registry, const char *line)
{
    Session session(registry);
    if (!session.craft(line))
        qFatal("%s", line);
    return session.packet();
}

} // namespace

void VariedPacketsTest::eachIsWhatTheEditMakes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("vary");
    QTest::newRow("a plain field, patched") << QByteArray("ipv4 / icmp id=7") << QByteArray("icmp.seq=1..4");
    QTest::newRow("an automatic field is pinned")
        << QByteArray("ipv4 / udp dport=9 / \"hi\"") << QByteArray("udp.checksum=1..4");
    QTest::newRow("one that is pinned already")
        << QByteArray("ipv4 / udp dport=9 checksum=5 / \"hi\"") << QByteArray("udp.checksum=1..4");
    QTest::newRow("lengths that differ, edited")
        << QByteArray("ipv4 / udp dport=9 length=8 / \"hi\"") << QByteArray("udp.payload=[\"a\", \"longer\", \"\"]");
    QTest::newRow("a port at which something else answers")
        << QByteArray("ipv4 / udp dport=52 / 0x00") << QByteArray("udp.dport=52..54");
}

void VariedPacketsTest::eachIsWhatTheEditMakes()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, vary);
    const RegistryPtr registry = bundledRegistry();
    const Packet packet = crafted(registry, line.constData());
    const auto variation = parseVariation(vary.toStdString());
    QVERIFY(variation.has_value());
    const auto made = variedPackets(registry, packet, {*variation}, std::nullopt);
    QVERIFY2(made, made ? "" : made.error().toString().c_str());
    auto series = PacketSeries::make(registry, packet, {*variation});
    for (std::size_t i = 0; i < made->size(); ++i) {
        Session session(registry);
        session.load({packet}, true);
        QVERIFY(session.setField(variation->path, series->valueText(0, i)).has_value());
        QCOMPARE((*made)[i].bytes.toHex(), session.packet().bytes.toHex());
        QCOMPARE((*made)[i].pins.size(), session.packet().pins.size());
        QVERIFY(std::ranges::is_permutation((*made)[i].pins, session.packet().pins));
    }
}

void VariedPacketsTest::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QByteArray>("vary");
    QTest::addColumn<qint64>("count"); // -1: one of each
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("none") << QByteArray("icmp.seq=1..4") << qint64{0} << QByteArray("at least one packet");
    QTest::newRow("too many") << QByteArray("icmp.seq=1..4") << qint64{100'001} << QByteArray("at most 100000");
    QTest::newRow("without an end") << QByteArray("icmp.seq=random") << qint64{-1} << QByteArray("how many packets");
    QTest::newRow("no such field") << QByteArray("icmp.sequel=1..4") << qint64{-1} << QByteArray("sequel");
    QTest::newRow("random backwards") << QByteArray("ipv4.ttl=random 9..5") << qint64{3} << QByteArray("not above");
}

void VariedPacketsTest::whatCannotBeIsSaid()
{
    QFETCH(const QByteArray, vary);
    QFETCH(const qint64, count);
    QFETCH(const QByteArray, says);
    const RegistryPtr registry = bundledRegistry();
    const auto variation = parseVariation(vary.toStdString());
    const auto made = variedPackets(registry, crafted(registry, "ipv4 / icmp"), {*variation},
                                    count < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(count)));
    QVERIFY(!made);
    QVERIFY2(QByteArray::fromStdString(made.error().toString()).contains(says), made.error().toString().c_str());
}

void VariedPacketsTest::canBeStopped()
{
    const RegistryPtr registry = bundledRegistry();
    std::uint64_t last = 0;
    const auto made = variedPackets(registry, crafted(registry, "icmp"), {*parseVariation("icmp.seq=up")}, 1000,
                                    [&last](std::uint64_t number) {
                                        last = number;
                                        return number < 128;
                                    });
    QVERIFY(!made);
    QCOMPARE(last, std::uint64_t{128});
}

QTEST_GUILESS_MAIN(VariedPacketsTest)
#include "tst_variedpackets.moc"
