// SPDX-License-Identifier: MIT
#include "core/codec/bits.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wl;

class BitsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWrites_data();
    void readsAndWrites();
    void agreesWithOneBitAtATime();
    void readsLittleEndian_data();
    void readsLittleEndian();
    void ignoresTheValuesHighBits();
    void leavesSharedCopiesAlone();
    void isHarmlessOutsideTheBytes_data();
    void isHarmlessOutsideTheBytes();
};

void BitsTest::readsAndWrites_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<BitRange>("range");
    QTest::addColumn<quint64>("value");
    QTest::addColumn<QByteArray>("after");

    const auto row = [](const char *name, const char *before, BitRange range, quint64 value, const char *after) {
        QTest::newRow(name) << QByteArray(before) << range << value << QByteArray(after);
    };
    row("IPv4 version", "a5a5", {0, 4}, 4, "45a5");
    row("IPv4 header length", "a5a5", {4, 4}, 5, "a5a5");
    row("one flag", "0000", {9, 1}, 1, "0040");
    row("13 bits behind three flags", "ffff", {3, 13}, 0, "e000");
    row("four bits across two bytes", "0000", {6, 4}, 0xf, "03c0");
    row("a byte", "a5a5", {8, 8}, 0x12, "a512");
    row("16 bits", "a5a5a5a5", {8, 16}, 0x0800, "a50800a5");
    row("20-bit flow label", "600fffff", {12, 20}, 0x12345, "60012345");
    row("24 bits", "a5a5a5a5", {8, 24}, 0x010203, "a5010203");
    row("32 bits", "a5a5a5a5a5", {8, 32}, 0xdeadbeef, "a5deadbeef");
    row("48 bits", "a5a5a5a5a5a5a5", {0, 48}, 0x005300123456, "005300123456a5");
    row("64 bits", "a5a5a5a5a5a5a5a5a5", {8, 64}, 0x0102030405060708, "a50102030405060708");
    row("64 bits across nine bytes", "ffffffffffffffffff", {4, 64}, 0, "f0000000000000000f");
    row("all bits set across nine bytes", "000000000000000000", {1, 64}, ~quint64(0), "7fffffffffffffff80");
    row("nothing", "a5", {3, 0}, 0, "a5");
    row("nothing at the end", "a5", {8, 0}, 0, "a5");
    row("nothing of nothing", "", {0, 0}, 0, "");
}

void BitsTest::readsAndWrites()
{
    QFETCH(const QByteArray, before);
    QFETCH(const BitRange, range);
    QFETCH(const quint64, value);
    QFETCH(const QByteArray, after);
    QByteArray bytes = QByteArray::fromHex(before);

    writeBits(bytes, range, value);

    QCOMPARE(bytes.toHex(), after);
    QCOMPARE(quint64(readBits(viewOf(bytes), range)), value);
}

void BitsTest::agreesWithOneBitAtATime()
{
    QRandomGenerator random(tests::randomSeed());
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes(1 + random.bounded(16), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        const int bitCount = int(bytes.size()) * 8;
        const std::int64_t first = random.bounded(bitCount + 1);
        const BitRange range{first, random.bounded(std::min(64, bitCount - int(first)) + 1)};

        quint64 slow = 0;
        for (std::int64_t bit = range.first; bit < range.end(); ++bit)
            slow = slow << 1 | ((quint64(quint8(bytes[bit / 8])) >> (7 - bit % 8)) & 1);
        QCOMPARE(quint64(readBits(viewOf(bytes), range)), slow);

        const quint64 value = random.generate64();
        QByteArray expected = bytes;
        for (std::int64_t bit = 0; bit < range.length; ++bit) {
            const std::int64_t at = range.first + bit;
            const int mask = 1 << (7 - at % 8);
            const bool isSet = ((value >> (range.length - 1 - bit)) & 1) != 0;
            expected[at / 8] = static_cast<char>(isSet ? expected[at / 8] | mask : expected[at / 8] & ~mask);
        }
        writeBits(bytes, range, value);
        QCOMPARE(bytes.toHex(), expected.toHex());
    }
}

void BitsTest::readsLittleEndian_data()
{
    QTest::addColumn<BitRange>("range");
    QTest::addColumn<quint64>("value");

    QTest::newRow("one byte") << BitRange{8, 8} << quint64(0x12);
    QTest::newRow("two") << BitRange{8, 16} << quint64(0x3412);
    QTest::newRow("three") << BitRange{8, 24} << quint64(0x563412);
    QTest::newRow("four") << BitRange{0, 32} << quint64(0x563412ff);
    QTest::newRow("eight") << BitRange{8, 64} << quint64(0xf0debc9a78563412);
    QTest::newRow("none") << BitRange{8, 0} << quint64(0);
}

void BitsTest::readsLittleEndian()
{
    QFETCH(const BitRange, range);
    QFETCH(const quint64, value);
    const QByteArray bytes = QByteArray::fromHex("ff123456789abcdef0ff");
    QCOMPARE(quint64(readLittleEndian(viewOf(bytes), range)), value);

    QByteArray written(10, '\xff');
    writeLittleEndian(written, range, value);
    QCOMPARE(quint64(readLittleEndian(viewOf(written), range)), value);
    QCOMPARE(written.at(9), '\xff');
}

void BitsTest::ignoresTheValuesHighBits()
{
    QByteArray bytes = QByteArray::fromHex("a5a5a5");
    writeBits(bytes, {10, 3}, 0xffff'fff0);
    QCOMPARE(bytes.toHex(), QByteArray("a585a5"));
    writeLittleEndian(bytes, {0, 8}, 0x1234);
    QCOMPARE(bytes.toHex(), QByteArray("3485a5"));
}

void BitsTest::leavesSharedCopiesAlone()
{
    QByteArray bytes = QByteArray::fromHex("a5a5");
    const QByteArray copy = bytes;
    writeBits(bytes, {0, 16}, 0);
    writeLittleEndian(bytes, {0, 8}, 1);
    QCOMPARE(copy.toHex(), QByteArray("a5a5"));
}

void BitsTest::isHarmlessOutsideTheBytes_data()
{
    QTest::addColumn<BitRange>("range");

    QTest::newRow("one bit past the end") << BitRange{9, 8};
    QTest::newRow("before the start") << BitRange{-1, 4};
    QTest::newRow("negative length") << BitRange{8, -8};
    QTest::newRow("65 bits") << BitRange{0, 65};
    QTest::newRow("far behind the end") << BitRange{std::numeric_limits<std::int64_t>::max() - 3, 8};
}

void BitsTest::isHarmlessOutsideTheBytes()
{
#ifdef QT_NO_DEBUG
    QFETCH(const BitRange, range);
    QByteArray bytes = QByteArray::fromHex("1234");
    writeBits(bytes, range, 0);
    writeLittleEndian(bytes, range, 0);
    QCOMPARE(bytes.toHex(), QByteArray("1234"));
    QCOMPARE(readBits(viewOf(bytes), range), std::uint64_t{0});
    QCOMPARE(readLittleEndian(viewOf(bytes), range), std::uint64_t{0});
#else
    QSKIP("a debug build asserts here");
#endif
}

QTEST_GUILESS_MAIN(BitsTest)
#include "tst_bits.moc"
