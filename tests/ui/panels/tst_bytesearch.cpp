// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/bytesearch.h"

#include "core/dissect/fieldpath.h"
#include "tests/support/packettree.h"
#include "ui/panels/bytes/bytescene.h"

#include <QTest>

using namespace wl;

namespace {

/// UDP in IPv4 in Ethernet, with a text that has capitals.
const char *const datagram = "ffffffffffff0200000000010800"
                             "4500002100010000401166ca7f0000017f000001"
                             "00350035000dfb3548656c6c6f";

QByteArray wordsOf(const std::vector<BitRange> &ranges)
{
    QByteArrayList words;
    for (const BitRange &range : ranges)
        words << QByteArray::number(qlonglong(range.first)) + '+' + QByteArray::number(qlonglong(range.length));
    return words.join(' ');
}

} // namespace

class ByteSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void refusesWhatIsNoHex_data();
    void refusesWhatIsNoHex();
    void stopsAtVeryManyMatches();
    void goesTo_data();
    void goesTo();
    void refusesToGo_data();
    void refusesToGo();
    void aChecksumCountsItsPseudoHeader();

private:
    FieldTree m_tree = treeOf(bundledRegistry(), "ethernet", datagram);
};

void ByteSearchTest::finds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("matches"); // first bit and length

    const auto row = [](const char *name, SearchKind kind, const char *text, const char *matches) {
        QTest::newRow(name) << int(kind) << QString::fromUtf8(text) << QByteArray(matches);
    };
    row("nothing for nothing", SearchKind::Hex, " ", "");
    row("two bytes, twice", SearchKind::Hex, "00 35", "272+16 288+16");
    row("without blanks, with 0x and capitals", SearchKind::Hex, "0x7F000001", "208+32 240+32");
    row("any digit", SearchKind::Hex, "7f ?? ?? 0?", "208+32 240+32");
    row("matches do not overlap", SearchKind::Hex, "ffff", "0+16 16+16 32+16");
    row("hex that is not there", SearchKind::Hex, "abcdef", "");
    row("a text in any case", SearchKind::Text, "hello", "336+40");
    row("capitals matter when there are some", SearchKind::Text, "HELLO", "");
    row("a text as it stands", SearchKind::Text, "Hell", "336+32");
    row("a field's path", SearchKind::Field, "udp.dst", "288+16");
    row("a label", SearchKind::Field, "time to live", "176+8");
    row("a value", SearchKind::Field, "127.0.0.1", "208+32 240+32");
}

void ByteSearchTest::finds()
{
    QFETCH(const int, kind);
    QFETCH(const QString, text);
    const auto result = search(m_tree, static_cast<SearchKind>(kind), text);
    QVERIFY2(result, result ? "" : result.error().toString().c_str());
    QTEST(wordsOf(result->matches), "matches");
    QVERIFY(!result->isCut);
}

void ByteSearchTest::refusesWhatIsNoHex_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("a letter") << QStringLiteral("08 zz") << 4;
    QTest::newRow("half a byte") << QStringLiteral("08 0") << 5;
    QTest::newRow("a byte torn apart") << QStringLiteral("08 0 0") << 5;
}

void ByteSearchTest::refusesWhatIsNoHex()
{
    QFETCH(const QString, text);
    const auto result = search(m_tree, SearchKind::Hex, text);
    QVERIFY(!result);
    QTEST(result.error().column, "column");
}

void ByteSearchTest::stopsAtVeryManyMatches()
{
    const FieldTree zeros = treeOf(bundledRegistry(), "raw", QByteArray(2 * (mostMatches + 5), '0'));
    const auto result = search(zeros, SearchKind::Hex, QStringLiteral("00"));
    QVERIFY(result);
    QCOMPARE(result->matches.size(), mostMatches);
    QVERIFY(result->isCut);
}

void ByteSearchTest::goesTo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("decimal") << QStringLiteral("14") << QByteArray("112+8");
    QTest::newRow("hex") << QStringLiteral(" 0x0e ") << QByteArray("112+8");
    QTest::newRow("a bit") << QStringLiteral("0x14.1") << QByteArray("161+1");
    QTest::newRow("forwards") << QStringLiteral("+4") << QByteArray("112+8");
    QTest::newRow("backwards in hex") << QStringLiteral("-0xa") << QByteArray("0+8");
    QTest::newRow("the end") << QStringLiteral("47") << QByteArray("376+0");
    QTest::newRow("a path") << QStringLiteral("ipv4.ttl") << QByteArray("176+8");
    QTest::newRow("another tool's name") << QStringLiteral("IP.ttl") << QByteArray("176+8");
    QTest::newRow("a layer") << QStringLiteral("udp") << QByteArray("272+104");
}

void ByteSearchTest::goesTo()
{
    QFETCH(const QString, text);
    const auto place = placeOf(m_tree, 10, text);
    QVERIFY2(place, place ? "" : place.error().toString().c_str());
    QTEST(wordsOf({*place}), "place");
}

void ByteSearchTest::refusesToGo_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"48", "-11", "0x1g", "14.8", "ipv4.nothing", "", "99999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ByteSearchTest::refusesToGo()
{
    QFETCH(const QString, text);
    const auto place = placeOf(m_tree, 10, text);
    QVERIFY(!place);
    QVERIFY(!place.error().text.empty());
}

void ByteSearchTest::aChecksumCountsItsPseudoHeader()
{
    const auto rangesOf = [this](const char *path) { return wordsOf(coveredBy(m_tree, *findNode(m_tree, path))); };
    QCOMPARE(rangesOf("ipv4.ttl"), QByteArray());
    QCOMPARE(rangesOf("ipv4.checksum"), QByteArray("112+160"));
    // The datagram and the addresses below it (RFC 768); the length in the pseudo-header is its own.
    QCOMPARE(rangesOf("udp.checksum"), QByteArray("272+104 208+32 240+32"));

    m_tree = treeOf(bundledRegistry(), "ipv4",
                    "4500002800010000400666ce7f0000017f000001"
                    "0050005000000000000000005002200091890000");
    // The segment, the addresses and the protocol (RFC 9293, section 3.1).
    QCOMPARE(rangesOf("tcp.checksum"), QByteArray("160+160 96+32 128+32 72+8"));
}

QTEST_GUILESS_MAIN(ByteSearchTest)
#include "tst_bytesearch.moc"
