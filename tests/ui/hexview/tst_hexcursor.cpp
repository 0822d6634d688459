// SPDX-License-Identifier: MIT
#include "ui/hexview/hexcursor.h"

#include <QTest>

using namespace wl;
using Move = HexCursor::Move;

namespace {

constexpr qsizetype byteCount = 53; // rows 0x00, 0x10, 0x20 and five bytes of 0x30
constexpr qsizetype rowsPerPage = 2;

HexLayout layoutOf16()
{
    return HexLayout(HexMetrics{}, byteCount, 4000);
}

} // namespace

class HexCursorTest : public QObject
{
    Q_OBJECT

private slots:
    void moves_data();
    void moves();
    void leftAndRightCollapseASelection();
    void extendingKeepsTheAnchor();
    void aDragSelectsBothEndsInEitherDirection();
    void leftFromTheLowNibbleReturnsToItsByte();
    void aShorterPacketPullsItIn();
};

void HexCursorTest::moves_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("move");
    QTest::addColumn<bool>("extend");
    QTest::addColumn<int>("to");

    QTest::newRow("right") << 5 << int(Move::Right) << false << 6;
    QTest::newRow("right over the end of a row") << 15 << int(Move::Right) << false << 16;
    QTest::newRow("right to the place behind the last byte") << 52 << int(Move::Right) << false << 53;
    QTest::newRow("right no further") << 53 << int(Move::Right) << false << 53;
    QTest::newRow("left") << 16 << int(Move::Left) << false << 15;
    QTest::newRow("left no further") << 0 << int(Move::Left) << false << 0;
    QTest::newRow("up") << 38 << int(Move::Up) << false << 22;
    QTest::newRow("up in the first row") << 5 << int(Move::Up) << false << 5;
    QTest::newRow("down") << 22 << int(Move::Down) << false << 38;
    QTest::newRow("down into a short row") << 46 << int(Move::Down) << false << 53;
    QTest::newRow("down in the last row") << 50 << int(Move::Down) << false << 50;
    QTest::newRow("start of row") << 38 << int(Move::RowStart) << false << 32;
    QTest::newRow("end of row is its last byte") << 38 << int(Move::RowEnd) << false << 47;
    QTest::newRow("end of row, selecting, takes the last byte in") << 38 << int(Move::RowEnd) << true << 48;
    QTest::newRow("end of the last row") << 49 << int(Move::RowEnd) << false << 53;
    QTest::newRow("page down") << 5 << int(Move::PageDown) << false << 37;
    QTest::newRow("page down to the last row") << 35 << int(Move::PageDown) << false << 51;
    QTest::newRow("page up") << 37 << int(Move::PageUp) << false << 5;
    QTest::newRow("page up to the first row") << 21 << int(Move::PageUp) << false << 5;
    QTest::newRow("start") << 38 << int(Move::Start) << false << 0;
    QTest::newRow("end") << 38 << int(Move::End) << false << 53;
}

void HexCursorTest::moves()
{
    QFETCH(const int, from);
    QFETCH(const int, move);
    QFETCH(const bool, extend);
    HexCursor cursor;
    cursor.moveTo(from);

    cursor.move(static_cast<Move>(move), extend, layoutOf16(), rowsPerPage);

    QFETCH(const int, to);
    QCOMPARE(cursor.offset(), qsizetype{to});
    QCOMPARE(cursor.hasSelection(), extend);
}

void HexCursorTest::leftAndRightCollapseASelection()
{
    HexCursor left;
    left.select(10, 4);
    HexCursor right = left;

    left.move(Move::Left, false, layoutOf16(), rowsPerPage);
    right.move(Move::Right, false, layoutOf16(), rowsPerPage);

    QCOMPARE(left.offset(), qsizetype{10});
    QCOMPARE(right.offset(), qsizetype{14});
    QVERIFY(!left.hasSelection() && !right.hasSelection());
}

void HexCursorTest::extendingKeepsTheAnchor()
{
    HexCursor cursor;
    cursor.moveTo(20);
    cursor.move(Move::Right, true, layoutOf16(), rowsPerPage);
    cursor.move(Move::Down, true, layoutOf16(), rowsPerPage);
    QCOMPARE(cursor.selectionStart(), qsizetype{20});
    QCOMPARE(cursor.selectionCount(), qsizetype{17});

    cursor.move(Move::Start, true, layoutOf16(), rowsPerPage);
    QCOMPARE(cursor.selectionStart(), qsizetype{0});
    QCOMPARE(cursor.selectionCount(), qsizetype{20});
}

void HexCursorTest::aDragSelectsBothEndsInEitherDirection()
{
    HexCursor cursor;
    cursor.selectBetween(10, 12, byteCount);
    QCOMPARE(cursor.selectionStart(), qsizetype{10});
    QCOMPARE(cursor.selectionCount(), qsizetype{3});

    cursor.selectBetween(12, 10, byteCount);
    QCOMPARE(cursor.selectionStart(), qsizetype{10});
    QCOMPARE(cursor.selectionCount(), qsizetype{3});

    cursor.selectBetween(50, byteCount, byteCount);
    QCOMPARE(cursor.selectionCount(), qsizetype{3});
}

void HexCursorTest::leftFromTheLowNibbleReturnsToItsByte()
{
    HexCursor cursor;
    cursor.moveTo(7);
    cursor.toLowNibble();
    QVERIFY(cursor.isOnLowNibble());

    cursor.move(Move::Left, false, layoutOf16(), rowsPerPage);

    QCOMPARE(cursor.offset(), qsizetype{7});
    QVERIFY(!cursor.isOnLowNibble());
}

void HexCursorTest::aShorterPacketPullsItIn()
{
    HexCursor cursor;
    cursor.select(10, 20);

    cursor.clampTo(15);
    QCOMPARE(cursor.selectionStart(), qsizetype{10});
    QCOMPARE(cursor.selectionCount(), qsizetype{5});

    cursor.clampTo(0);
    QCOMPARE(cursor.offset(), qsizetype{0});
    QVERIFY(!cursor.hasSelection());
}

QTEST_GUILESS_MAIN(HexCursorTest)
#include "tst_hexcursor.moc"
