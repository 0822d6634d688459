// SPDX-License-Identifier: MIT
#include "core/codec/fletcher.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wl;

class FletcherTest : public QObject
{
    Q_OBJECT

private slots:
    void isRight_data();
    void isRight();
    void bothSumsAreZeroWithTheCheckBytesInPlace();
};

void FletcherTest::isRight_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("place");
    QTest::addColumn<quint16>("checksum");

    // scapy 2.5.0: fletcher16_checkbytes(bytes, place)
    QTest::newRow("at the end") << QByteArray("0102030405060000") << 6 << quint16(0xb238);
    QTest::newRow("at the beginning") << QByteArray("0000313233343536373839") << 0 << quint16(0x968a);
    QTest::newRow("in the middle") << QByteArray("02010203040506070000aabb") << 8 << quint16(0x9fdb);
    QTest::newRow("what stands there does not count") << QByteArray("0201020304050607ffffaabb") << 8 << quint16(0x9fdb);
    QTest::newRow("zeros, whose check bytes are not 0") << QByteArray(32, '0') << 4 << quint16(0xffff);
    QTest::newRow("ones, which are 0 modulo 255") << QByteArray(32, 'f') << 3 << quint16(0xffff);
}

void FletcherTest::isRight()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, place);
    const QByteArray raw = QByteArray::fromHex(bytes);
    QTEST(quint16(fletcherChecksum(viewOf(raw), static_cast<std::size_t>(place))), "checksum");
}

/// RFC 905, annex B: what a receiver looks at.
void FletcherTest::bothSumsAreZeroWithTheCheckBytesInPlace()
{
    QRandomGenerator random(1);
    for (int size = 2; size < 2000; size = size * 5 / 4 + 1) {
        QByteArray bytes(size, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        const int place = random.bounded(size - 1);
        const quint16 checksum = fletcherChecksum(viewOf(bytes), static_cast<std::size_t>(place));
        QVERIFY(checksum > 0xff && checksum % 0x100 != 0);
        bytes[place] = static_cast<char>(checksum >> 8);
        bytes[place + 1] = static_cast<char>(checksum);
        quint64 sum = 0;
        quint64 sumOfSums = 0;
        for (const char byte : bytes) {
            sum += quint8(byte);
            sumOfSums += sum;
        }
        QCOMPARE(sum % 255, 0u);
        QCOMPARE(sumOfSums % 255, 0u);
    }
}

QTEST_GUILESS_MAIN(FletcherTest)
#include "tst_fletcher.moc"
