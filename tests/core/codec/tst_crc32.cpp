// SPDX-License-Identifier: MIT
#include "core/codec/crc32.h"

#include <QTest>

using namespace wl;

class Crc32Test : public QObject
{
    Q_OBJECT

private slots:
    void isRight_data();
    void isRight();
    void agreesWithOneBitAtATimeAtEveryLength();
};

void Crc32Test::isRight_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("ieee");
    QTest::addColumn<quint32>("castagnoli");

    QTest::newRow("nothing") << QByteArray() << 0u << 0u;
    QTest::newRow("the usual check") << QByteArray("123456789") << 0xcbf43926u << 0xe3069283u;
    QTest::newRow("RFC 3720 B.4, 32 zero bytes") << QByteArray(32, '\0') << 0x190a55adu << 0x8a9136aau;
    QTest::newRow("RFC 3720 B.4, 32 bytes of ones") << QByteArray(32, '\xff') << 0xff6cab0bu << 0x62a8ab43u;
}

void Crc32Test::isRight()
{
    QFETCH(const QByteArray, bytes);
    QTEST(quint32(crc32(viewOf(bytes))), "ieee");
    QTEST(quint32(crc32c(viewOf(bytes))), "castagnoli");
}

void Crc32Test::agreesWithOneBitAtATimeAtEveryLength()
{
    QByteArray bytes;
    quint32 ieee = 0xffffffff;
    quint32 castagnoli = 0xffffffff;
    for (int length = 1; length <= 100; ++length) {
        bytes += static_cast<char>(length * 37);
        ieee ^= quint8(bytes.back());
        castagnoli ^= quint8(bytes.back());
        for (int bit = 0; bit < 8; ++bit) {
            ieee = ieee >> 1 ^ (ieee % 2 != 0 ? 0xedb88320u : 0);
            castagnoli = castagnoli >> 1 ^ (castagnoli % 2 != 0 ? 0x82f63b78u : 0);
        }
        QCOMPARE(quint32(crc32(viewOf(bytes))), ~ieee);
        QCOMPARE(quint32(crc32c(viewOf(bytes))), ~castagnoli);
    }
}

QTEST_GUILESS_MAIN(Crc32Test)
#include "tst_crc32.moc"
