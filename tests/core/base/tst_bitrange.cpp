// SPDX-License-Identifier: MIT
#include "core/base/bitrange.h"

#include <QTest>

using wl::BitRange;

class BitRangeTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichBytesItTouches_data();
    void saysWhichBytesItTouches();
    void knowsWhetherItIsByteAligned_data();
    void knowsWhetherItIsByteAligned();
    void containsWhatLiesInside_data();
    void containsWhatLiesInside();
    void isMadeOfBytes();
};

void BitRangeTest::saysWhichBytesItTouches_data()
{
    QTest::addColumn<BitRange>("range");
    QTest::addColumn<qint64>("firstByte");
    QTest::addColumn<qint64>("endByte");
    QTest::addColumn<qint64>("touched");

    QTest::newRow("IPv4 version, four bits") << BitRange{0, 4} << qint64(0) << qint64(1) << qint64(1);
    QTest::newRow("IPv4 fragment offset, 13 bits") << BitRange{51, 13} << qint64(6) << qint64(8) << qint64(2);
    QTest::newRow("four bits across two bytes") << BitRange{6, 4} << qint64(0) << qint64(2) << qint64(2);
    QTest::newRow("one whole byte") << BitRange{8, 8} << qint64(1) << qint64(2) << qint64(1);
    QTest::newRow("the last bit of a byte") << BitRange{15, 1} << qint64(1) << qint64(2) << qint64(1);
    QTest::newRow("nothing, at a byte's start") << BitRange{16, 0} << qint64(2) << qint64(2) << qint64(0);
    QTest::newRow("nothing, inside a byte") << BitRange{17, 0} << qint64(2) << qint64(3) << qint64(0);
}

void BitRangeTest::saysWhichBytesItTouches()
{
    QFETCH(const BitRange, range);
    QTEST(qint64(range.firstByte()), "firstByte");
    QTEST(qint64(range.endByte()), "endByte");
    QTEST(qint64(range.touchedBytes()), "touched");
}

void BitRangeTest::knowsWhetherItIsByteAligned_data()
{
    QTest::addColumn<BitRange>("range");
    QTest::addColumn<bool>("aligned");

    QTest::newRow("whole bytes") << BitRange{16, 24} << true;
    QTest::newRow("empty at a byte's start") << BitRange{8, 0} << true;
    QTest::newRow("starts inside a byte") << BitRange{4, 8} << false;
    QTest::newRow("ends inside a byte") << BitRange{8, 4} << false;
}

void BitRangeTest::knowsWhetherItIsByteAligned()
{
    QFETCH(const BitRange, range);
    QTEST(range.isByteAligned(), "aligned");
}

void BitRangeTest::containsWhatLiesInside_data()
{
    QTest::addColumn<BitRange>("outer");
    QTest::addColumn<BitRange>("inner");
    QTest::addColumn<bool>("contains");

    QTest::newRow("itself") << BitRange{8, 8} << BitRange{8, 8} << true;
    QTest::newRow("an inner bit") << BitRange{8, 8} << BitRange{12, 1} << true;
    QTest::newRow("nothing, at its end") << BitRange{8, 8} << BitRange{16, 0} << true;
    QTest::newRow("one bit too early") << BitRange{8, 8} << BitRange{7, 2} << false;
    QTest::newRow("one bit too late") << BitRange{8, 8} << BitRange{15, 2} << false;
    QTest::newRow("more than itself") << BitRange{8, 8} << BitRange{0, 32} << false;
}

void BitRangeTest::containsWhatLiesInside()
{
    QFETCH(const BitRange, outer);
    QFETCH(const BitRange, inner);
    QTEST(outer.contains(inner), "contains");
}

void BitRangeTest::isMadeOfBytes()
{
    QCOMPARE(BitRange::ofBytes(14, 20), (BitRange{112, 160}));
    QCOMPARE(BitRange::ofBytes(14, 20).end(), std::int64_t{272});
    QVERIFY(BitRange::ofBytes(3, 0).isEmpty());
}

QTEST_GUILESS_MAIN(BitRangeTest)
#include "tst_bitrange.moc"
