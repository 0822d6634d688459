// SPDX-License-Identifier: MIT
#include "core/codec/numbertext.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wl;

class NumberTextTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void saysTheRange();
    void shows_data();
    void shows();
    void readsWhatItShows();
};

void NumberTextTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<quint64>("value");

    const auto row = [](const char *name, const char *text, int bits, bool isSigned, quint64 value) {
        QTest::newRow(name) << QByteArray(text) << bits << isSigned << value;
    };
    row("decimal", "24528", 16, false, 24528);
    row("hex", "0x5fd0", 16, false, 24528);
    row("hex in capitals", "0X5FD0", 16, false, 24528);
    row("binary", "0b101", 3, false, 5);
    row("octal", "0o777", 9, false, 511);
    row("leading zeros are not octal", "0010", 8, false, 10);
    row("separators", "1_000_000", 32, false, 1000000);
    row("separator behind the prefix", "0x_dead_beef", 32, false, 0xdeadbeef);
    row("blanks around", " 80\t", 16, false, 80);
    row("sum", "0x10+2-1", 8, false, 17);
    row("sum with blanks", "65535 - 0x0f", 16, false, 65520);
    row("below zero on the way", "2-3+5", 8, false, 4);
    row("beyond the field on the way", "300-100", 8, false, 200);
    row("a sum that starts with a sign", "-1+1", 8, false, 0);
    row("a plus in front", "+7", 8, false, 7);
    row("zero", "0", 1, false, 0);
    row("minus zero", "-0", 8, false, 0);
    row("the largest of 64 bits", "18446744073709551615", 64, false, ~quint64(0));
    row("the largest in hex", "0xffffffffffffffff", 64, false, ~quint64(0));
    row("back from beyond 64 bits", "0xffffffffffffffff-1", 64, false, ~quint64(0) - 1);
    row("signed", "-1", 16, true, 0xffff);
    row("the smallest of 8 signed bits", "-128", 8, true, 0x80);
    row("the largest of 8 signed bits", "127", 8, true, 0x7f);
    row("the smallest of 64 signed bits", "-9223372036854775808", 64, true, quint64(1) << 63);
    row("bits of a signed field", "0xff", 8, true, 0xff);
    row("negative hex", "-0x80", 8, true, 0x80);
    row("one signed bit", "-1", 1, true, 1);
}

void NumberTextTest::reads()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, bits);
    QFETCH(const bool, isSigned);
    const Result<std::uint64_t> value = parseNumber(text.toStdString(), bits, isSigned);
    QVERIFY2(value, value ? "" : value.error().toString().c_str());
    QTEST(quint64(*value), "value");
}

void NumberTextTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<int>("column");

    const auto row = [](const char *name, const char *text, int bits, bool isSigned, int column) {
        QTest::newRow(name) << QByteArray(text) << bits << isSigned << column;
    };
    row("nothing", "", 8, false, 1);
    row("blanks", "  ", 8, false, 3);
    row("a word", "http", 16, false, 1);
    row("a digit too high for its radix", "0b12", 8, false, 4);
    row("hex digits without prefix", "5fd0", 16, false, 2);
    row("prefix alone", "0x", 8, false, 3);
    row("a sum that goes on", "1+", 8, false, 3);
    row("two signs", "1--2", 8, false, 3);
    row("two numbers", "1 2", 8, false, 3);
    row("separator in front", "_1", 8, false, 1);
    row("separator behind", "1_", 8, false, 3);
    row("two separators", "1__0", 8, false, 3);
    row("a fraction", "1.5", 8, false, 2);
    row("one too many", "256", 8, false, 0);
    row("negative", "-1", 8, false, 0);
    row("65 bits", "18446744073709551616", 64, false, 0);
    row("many digits", "99999999999999999999999999999999", 64, false, 0);
    row("a sum beyond 64 bits", "0xffffffffffffffff+1", 64, false, 0);
    row("signed, one too many", "128", 8, true, 0);
    row("signed, one too few", "-129", 8, true, 0);
    row("a hex sum is not the field's bits", "0xfe+1", 8, true, 0);
    row("hex wider than the signed field", "0x100", 8, true, 0);
    row("invisible", "1\xe2\x80\x8b", 8, false, 2);
}

void NumberTextTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, bits);
    QFETCH(const bool, isSigned);
    const Result<std::uint64_t> value = parseNumber(text.toStdString(), bits, isSigned);
    QVERIFY(!value);
    QCOMPARE(int(value.error().code), int(ErrorCode::BadInput));
    QTEST(value.error().column, "column");
}

void NumberTextTest::saysTheRange()
{
    const auto message = [](int bits, bool isSigned) {
        return QByteArray::fromStdString(parseNumber("x", bits, isSigned).error().text);
    };
    QVERIFY(message(16, false).contains(" 0 to 65535:"));
    QVERIFY(message(64, false).contains(" 0 to 18446744073709551615:"));
    QVERIFY(message(8, true).contains(" -128 to 127:"));
    QVERIFY(message(64, true).contains(" -9223372036854775808 to 9223372036854775807:"));
}

void NumberTextTest::shows_data()
{
    QTest::addColumn<quint64>("value");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("16 bits") << quint64(24528) << 16 << false << QByteArray("24528 (0x5fd0)");
    QTest::newRow("small") << quint64(9) << 16 << false << QByteArray("9");
    QTest::newRow("from ten on") << quint64(10) << 16 << false << QByteArray("10 (0x000a)");
    QTest::newRow("13 bits have four digits") << quint64(185) << 13 << false << QByteArray("185 (0x00b9)");
    QTest::newRow("four bits have one") << quint64(15) << 4 << false << QByteArray("15 (0xf)");
    QTest::newRow("a flag") << quint64(1) << 1 << false << QByteArray("1");
    QTest::newRow("64 bits") << ~quint64(0) << 64 << false << QByteArray("18446744073709551615 (0xffffffffffffffff)");
    QTest::newRow("negative") << quint64(0xffff) << 16 << true << QByteArray("-1 (0xffff)");
    QTest::newRow("the smallest") << quint64(1) << 63 << true << QByteArray("1");
    QTest::newRow("the smallest of 64 bits")
        << (quint64(1) << 63) << 64 << true << QByteArray("-9223372036854775808 (0x8000000000000000)");
    QTest::newRow("high bits do not count") << quint64(0x1234) << 8 << false << QByteArray("52 (0x34)");
}

void NumberTextTest::shows()
{
    QFETCH(const quint64, value);
    QFETCH(const int, bits);
    QFETCH(const bool, isSigned);
    QTEST(QByteArray::fromStdString(showNumber(value, bits, isSigned)), "text");
}

void NumberTextTest::readsWhatItShows()
{
    QRandomGenerator random(tests::randomSeed());
    for (int round = 0; round < 5000; ++round) {
        const int bits = 1 + int(random.bounded(64));
        const bool isSigned = random.bounded(2) == 1;
        const std::uint64_t value = random.generate64() >> (64 - bits);
        const std::string shown = showNumber(value, bits, isSigned);
        const Result<std::uint64_t> decimal = parseNumber(shown.substr(0, shown.find(' ')), bits, isSigned);
        const Result<std::uint64_t> hex = parseNumber(showHex(value, bits), bits, isSigned);
        QVERIFY2(decimal && *decimal == value, shown.c_str());
        QVERIFY2(hex && *hex == value, shown.c_str());
    }
}

QTEST_GUILESS_MAIN(NumberTextTest)
#include "tst_numbertext.moc"
