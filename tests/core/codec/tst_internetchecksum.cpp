// SPDX-License-Identifier: MIT
#include "core/codec/internetchecksum.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wl;

namespace {

/// RFC 1071, section 4.1, word by word.
quint16 slowChecksum(const QByteArray &bytes)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        sum += i % 2 == 0 ? quint32(quint8(bytes[i])) << 8 : quint8(bytes[i]);
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return quint16(~sum & 0xffff);
}

QByteArray randomBytes(QRandomGenerator &random, int size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

} // namespace

class InternetChecksumTest : public QObject
{
    Q_OBJECT

private slots:
    void isRight_data();
    void isRight();
    void agreesWithTheSlowOneAtEveryLength();
    void doesNotLoseCarries_data();
    void doesNotLoseCarries();
    void sumsPartsAsIfTheyStoodSideBySide();
};

void InternetChecksumTest::isRight_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint16>("checksum");

    QTest::newRow("nothing") << QByteArray() << quint16(0xffff);
    QTest::newRow("one byte, padded behind") << QByteArray("01") << quint16(0xfeff);
    QTest::newRow("RFC 1071, section 3") << QByteArray("0001f203f4f5f6f7") << quint16(0x220d);
    QTest::newRow("echo request, hello world")
        << QByteArray("080000005fd02cda68656c6c6f20776f726c64") << quint16(0xd986);
    QTest::newRow("that echo with its checksum") << QByteArray("0800d9865fd02cda68656c6c6f20776f726c64") << quint16(0);
    QTest::newRow("all zero") << QByteArray("0000000000000000") << quint16(0xffff);
    QTest::newRow("all ones") << QByteArray("ffffffffffffffff") << quint16(0);
}

void InternetChecksumTest::isRight()
{
    QFETCH(const QByteArray, bytes);
    QTEST(quint16(internetChecksum(viewOf(QByteArray::fromHex(bytes)))), "checksum");
}

void InternetChecksumTest::agreesWithTheSlowOneAtEveryLength()
{
    QRandomGenerator random(tests::randomSeed());
    const QByteArray pool = randomBytes(random, 1608);
    for (int length = 0; length <= 1600; ++length) {
        for (int start = 0; start < 8; ++start) { // every alignment in memory
            const ByteView bytes = viewOf(pool).subspan(std::size_t(start), std::size_t(length));
            QCOMPARE(quint16(internetChecksum(bytes)), slowChecksum(pool.mid(start, length)));
        }
    }
}

void InternetChecksumTest::doesNotLoseCarries_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 7, 8, 9, 1499, 65535, 1 << 20})
        QTest::addRow("%d bytes of 0xff", size) << size;
}

void InternetChecksumTest::doesNotLoseCarries()
{
    QFETCH(const int, size);
    const QByteArray bytes(size, '\xff');
    QCOMPARE(quint16(internetChecksum(viewOf(bytes))), quint16(size % 2 == 0 ? 0 : 0x00ff));
}

void InternetChecksumTest::sumsPartsAsIfTheyStoodSideBySide()
{
    QRandomGenerator random(tests::randomSeed());
    for (int round = 0; round < 2000; ++round) {
        InternetSum sum;
        QByteArray whole;
        for (int part = random.bounded(6); part > 0; --part) {
            const QByteArray bytes = randomBytes(random, random.bounded(30));
            sum.add(viewOf(bytes));
            whole += bytes;
        }
        QCOMPARE(quint16(sum.checksum()), slowChecksum(whole));
    }
}

QTEST_GUILESS_MAIN(InternetChecksumTest)
#include "tst_internetchecksum.moc"
