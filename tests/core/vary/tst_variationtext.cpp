// SPDX-License-Identifier: MIT
#include "core/vary/variationtext.h"

#include <QTest>

using namespace wl;

/// How a field varies, as a person writes it.
class VariationTextTest : public QObject
{
    Q_OBJECT

private slots:
    void isReadAndShown_data();
    void isReadAndShown();
    void otherSpellings_data();
    void otherSpellings();
    void mistakesHaveAPlace_data();
    void mistakesHaveAPlace();
};

void VariationTextTest::isReadAndShown_data()
{
    using Kind = Variation::Kind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    const auto row = [](const char *name, const char *text, Kind kind, const char *first = "", const char *last = "") {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(kind) << QByteArray(first) << QByteArray(last);
    };
    row("a range", "icmp.seq=1..100", Kind::Increment, "1", "100");
    row("from what it is", "icmp.seq=up", Kind::Increment);
    row("to the end", "icmp.seq=5..", Kind::Increment, "5");
    row("up to", "icmp.seq=..9", Kind::Increment, "", "9");
    row("down", "ipv4.ttl=down 64..1", Kind::Decrement, "64", "1");
    row("down from what it is", "ipv4.ttl=down step 2", Kind::Decrement);
    row("random", "icmp.id=random", Kind::Random);
    row("random in a range, with a seed", "icmp.id=random 1..1000 seed 7", Kind::Random, "1", "1000");
    row("addresses", "ipv4.dst=10.0.0.1..10.0.0.9 every 3", Kind::Increment, "10.0.0.1", "10.0.0.9");
    row("a list", "ipv4.dst=[10.0.0.1, 10.0.0.9] nested", Kind::List);
    row("texts with commas and brackets in them", "icmp.data=[\"a, b]\", \"c \\\" d\"]", Kind::List);
}

void VariationTextTest::isReadAndShown()
{
    QFETCH(const QByteArray, text);
    const auto read = parseVariation(text.toStdString());
    QVERIFY2(read, read ? "" : read.error().toString().c_str());
    QTEST(static_cast<int>(read->kind), "kind");
    QTEST(QByteArray::fromStdString(read->first), "first");
    QTEST(QByteArray::fromStdString(read->last), "last");
    QCOMPARE(QByteArray::fromStdString(showVariation(*read)), text);
}

void VariationTextTest::otherSpellings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("blanks") << QByteArray("  icmp.seq  =  1..5   step  2 ") << QByteArray("icmp.seq=1..5 step 2");
    QTest::newRow("options in any order")
        << QByteArray("icmp.seq=1..5 every 2 step 3") << QByteArray("icmp.seq=1..5 step 3 every 2");
    QTest::newRow("up said") << QByteArray("icmp.seq=up 1..5") << QByteArray("icmp.seq=1..5");
    QTest::newRow("a list close together") << QByteArray("icmp.seq=[1,2,3]") << QByteArray("icmp.seq=[1, 2, 3]");
}

void VariationTextTest::otherSpellings()
{
    QFETCH(const QByteArray, text);
    const auto read = parseVariation(text.toStdString());
    QVERIFY2(read, read ? "" : read.error().toString().c_str());
    QTEST(QByteArray::fromStdString(showVariation(*read)), "shown");
}

void VariationTextTest::mistakesHaveAPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing") << QByteArray("") << 1 << QByteArray("a field");
    QTest::newRow("no values") << QByteArray("icmp.seq") << 9 << QByteArray("`=`");
    QTest::newRow("empty") << QByteArray("icmp.seq=") << 10 << QByteArray("values such as");
    QTest::newRow("one value") << QByteArray("icmp.seq=5") << 10 << QByteArray("values such as");
    QTest::newRow("an open list") << QByteArray("icmp.seq=[1, 2") << 15 << QByteArray("`]`");
    QTest::newRow("an empty list") << QByteArray("icmp.seq=[]") << 11 << QByteArray("a value");
    QTest::newRow("a step of nothing") << QByteArray("icmp.seq=up step 0") << 18 << QByteArray("from 1 on");
    QTest::newRow("a step that is none") << QByteArray("icmp.seq=up step 2x") << 18 << QByteArray("from 1 on");
    QTest::newRow("an unknown word") << QByteArray("icmp.seq=up often") << 13 << QByteArray("values such as");
    QTest::newRow("an unknown option") << QByteArray("icmp.seq=1..2 often") << 15 << QByteArray("`every`");
}

void VariationTextTest::mistakesHaveAPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, column);
    QFETCH(const QByteArray, says);
    const auto read = parseVariation(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().column, column);
    QVERIFY2(QByteArray::fromStdString(read.error().text).contains(says), read.error().text.c_str());
}

QTEST_GUILESS_MAIN(VariationTextTest)
#include "tst_variationtext.moc"
