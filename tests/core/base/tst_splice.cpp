// SPDX-License-Identifier: MIT
#include "core/base/splice.h"
#include "tests/support/randomseed.h"

#include <QRandomGenerator>
#include <QTest>

using wl::Splice;

class SpliceTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheSmallestThatLeadsFromOneToTheOther_data();
    void isTheSmallestThatLeadsFromOneToTheOther();
    void leadsThereAndBackOverRandomBytes();
};

void SpliceTest::isTheSmallestThatLeadsFromOneToTheOther_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("removed");
    QTest::addColumn<QByteArray>("inserted");

    const auto row = [](const char *name, const char *before, const char *after, int offset, const char *removed,
                        const char *inserted) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << offset << QByteArray(removed)
                            << QByteArray(inserted);
    };
    row("nothing changed", "hello", "hello", 5, "", "");
    row("both empty", "", "", 0, "", "");
    row("one byte overwritten", "hello", "hallo", 1, "e", "a");
    row("two places become one splice", "0123456", "0x234y6", 1, "12345", "x234y");
    row("inserted at the front", "world", "hello world", 0, "", "hello ");
    row("appended", "hello", "hello world", 5, "", " world");
    row("deleted inside", "hello world", "held", 3, "lo worl", "");
    row("one more of a repeated byte", "aaa", "aaaa", 3, "", "a");
    row("one fewer of a repeated byte", "aaaa", "aaa", 3, "a", "");
    row("from nothing", "", "new", 0, "", "new");
    row("to nothing", "old", "", 0, "old", "");
    row("nothing in common", "abc", "xyz", 0, "abc", "xyz");
}

void SpliceTest::isTheSmallestThatLeadsFromOneToTheOther()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const Splice splice = Splice::between(before, after);

    QTEST(int(splice.offset), "offset");
    QTEST(splice.removed, "removed");
    QTEST(splice.inserted, "inserted");
    QCOMPARE(splice.isEmpty(), before == after);

    QByteArray bytes = before;
    splice.applyTo(bytes);
    QCOMPARE(bytes, after);
    splice.reversed().applyTo(bytes);
    QCOMPARE(bytes, before);
}

void SpliceTest::leadsThereAndBackOverRandomBytes()
{
    QRandomGenerator random(wl::tests::randomSeed());
    for (int round = 0; round < 5000; ++round) {
        QByteArray before(random.bounded(12), '\0');
        QByteArray after(random.bounded(12), '\0');
        for (char &byte : before)
            byte = static_cast<char>(random.bounded(2));
        for (char &byte : after)
            byte = static_cast<char>(random.bounded(2));

        const Splice splice = Splice::between(before, after);
        QByteArray bytes = before;
        splice.applyTo(bytes);
        QCOMPARE(bytes, after);
        splice.reversed().applyTo(bytes);
        QCOMPARE(bytes, before);
    }
}

QTEST_GUILESS_MAIN(SpliceTest)
#include "tst_splice.moc"
