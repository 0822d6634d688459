// SPDX-License-Identifier: MIT
#include "ui/hexview/hexlayout.h"

#include <QTest>

using namespace wl;

namespace {

constexpr HexMetrics small{.charWidth = 8, .lineHeight = 14, .ascent = 11};
constexpr HexMetrics large{.charWidth = 13, .lineHeight = 27, .ascent = 20};
constexpr int wide = 4000;

} // namespace

class HexLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void countsRowsAndDigits_data();
    void countsRowsAndDigits();
    void choosesBytesPerRowByWidth();
    void everyCellIsHitWhereItIsPainted_data();
    void everyCellIsHitWhereItIsPainted();
    void cellsOfARowNeverOverlap();
    void gapsBelongToNoByteButToTheNearest();
    void nibblesAreExactHalves();
    void bitsOfAByteFillItsCell();
    void runsBridgeTheGroupGap();
    void rowsFarAwayStayOutside();
};

void HexLayoutTest::countsRowsAndDigits_data()
{
    QTest::addColumn<qsizetype>("byteCount");
    QTest::addColumn<qsizetype>("rows");
    QTest::addColumn<int>("digits");

    QTest::newRow("empty: the place to append") << qsizetype{0} << qsizetype{1} << 4;
    QTest::newRow("one byte") << qsizetype{1} << qsizetype{1} << 4;
    QTest::newRow("a full row: the place behind it is the next row's") << qsizetype{16} << qsizetype{2} << 4;
    QTest::newRow("the mock-up's packet") << qsizetype{53} << qsizetype{4} << 4;
    QTest::newRow("largest with four digits") << qsizetype{0xffff} << qsizetype{0x1000} << 4;
    QTest::newRow("64 KiB") << qsizetype{0x10000} << qsizetype{0x1001} << 6;
    QTest::newRow("16 MiB") << qsizetype{0x1000000} << qsizetype{0x100001} << 8;
}

void HexLayoutTest::countsRowsAndDigits()
{
    QFETCH(const qsizetype, byteCount);
    const HexLayout layout(small, byteCount, wide);

    QCOMPARE(layout.bytesPerRow(), 16);
    QTEST(layout.rowCount(), "rows");
    QTEST(layout.offsetDigits(), "digits");
}

void HexLayoutTest::choosesBytesPerRowByWidth()
{
    const int needed = HexLayout(small, 53, wide).contentWidth();

    QCOMPARE(HexLayout(small, 53, needed).bytesPerRow(), 16);
    QCOMPARE(HexLayout(small, 53, needed - 1).bytesPerRow(), 8);
    QCOMPARE(HexLayout(small, 53, 0).bytesPerRow(), 8);
    QVERIFY(HexLayout(small, 53, 0).contentWidth() < needed);
}

void HexLayoutTest::everyCellIsHitWhereItIsPainted_data()
{
    QTest::addColumn<int>("charWidth");
    QTest::addColumn<int>("width");
    QTest::addColumn<qsizetype>("topRow");

    QTest::newRow("16 a row") << small.charWidth << wide << qsizetype{0};
    QTest::newRow("8 a row") << small.charWidth << 0 << qsizetype{0};
    QTest::newRow("scrolled") << small.charWidth << wide << qsizetype{2};
    QTest::newRow("large font") << large.charWidth << wide << qsizetype{0};
}

void HexLayoutTest::everyCellIsHitWhereItIsPainted()
{
    QFETCH(const int, charWidth);
    QFETCH(const int, width);
    QFETCH(const qsizetype, topRow);
    const HexLayout layout(charWidth == large.charWidth ? large : small, 53, width);

    for (qsizetype offset = topRow * layout.bytesPerRow(); offset < 53; ++offset) {
        for (const HexColumn column : {HexColumn::Hex, HexColumn::Text}) {
            const QRect cell = layout.cellRect(offset, column, topRow);
            const HexLayout::Hit expected{.offset = offset, .column = column};
            for (const QPoint corner : {cell.topLeft(), cell.topRight(), cell.bottomLeft(), cell.bottomRight()}) {
                const auto hit = layout.byteAt(corner, topRow);
                QVERIFY2(hit && *hit == expected, qPrintable(QString::number(offset)));
            }
        }
    }
}

void HexLayoutTest::cellsOfARowNeverOverlap()
{
    const HexLayout layout(small, 53, wide);
    QRegion seen(layout.offsetRect(1));
    for (const HexColumn column : {HexColumn::Hex, HexColumn::Text}) {
        for (qsizetype offset = 16; offset < 32; ++offset) {
            const QRect cell = layout.cellRect(offset, column);
            QVERIFY(!seen.intersects(cell));
            QVERIFY(layout.rowRect(1).contains(cell));
            seen += cell;
        }
    }
}

void HexLayoutTest::gapsBelongToNoByteButToTheNearest()
{
    const HexLayout layout(small, 53, wide);
    const QPoint groupGap = layout.cellRect(7, HexColumn::Hex).topRight() + QPoint(2, 2);
    const QPoint offsets = layout.offsetRect(2).center();
    const QPoint behindTheLast = layout.cellRect(52, HexColumn::Hex).center() + QPoint(60, 0);
    const QPoint above = layout.cellRect(5, HexColumn::Hex).center() - QPoint(0, 40);
    const QPoint below = layout.cellRect(50, HexColumn::Hex).center() + QPoint(0, 400);

    for (const QPoint point : {groupGap, offsets, behindTheLast, above, below})
        QVERIFY(!layout.byteAt(point));
    QCOMPARE(layout.nearest(groupGap).offset, qsizetype{7});
    QCOMPARE(layout.nearest(offsets).offset, qsizetype{32});
    QCOMPARE(layout.nearest(behindTheLast).offset, qsizetype{53});
    QCOMPARE(layout.nearest(above).offset, qsizetype{0});
    QCOMPARE(layout.nearest(below).offset, qsizetype{53});
    QCOMPARE(layout.nearestIn(HexColumn::Hex, layout.cellRect(3, HexColumn::Text).center()), qsizetype{15});
}

void HexLayoutTest::nibblesAreExactHalves()
{
    const HexLayout layout(small, 53, wide);
    const QRect cell = layout.cellRect(9, HexColumn::Hex);
    const QRect high = layout.bitsRect(9, 0, 4);
    const QRect low = layout.bitsRect(9, 4, 8);

    QCOMPARE(high.width(), low.width());
    QCOMPARE(high.united(low), cell);
    QVERIFY(!high.intersects(low));
}

void HexLayoutTest::bitsOfAByteFillItsCell()
{
    const HexLayout layout(large, 53, wide);
    int width = 0;
    for (int bit = 0; bit < 8; ++bit)
        width += layout.bitsRect(20, bit, bit + 1).width();

    QCOMPARE(width, layout.cellRect(20, HexColumn::Hex).width());
    QCOMPARE(layout.bitsRect(20, 0, 8), layout.cellRect(20, HexColumn::Hex));
    QVERIFY(layout.bitsRect(20, 3, 3).isEmpty());
}

void HexLayoutTest::runsBridgeTheGroupGap()
{
    const HexLayout layout(small, 53, wide);
    const QRect run = layout.runRect(6, 9, HexColumn::Hex);

    QCOMPARE(run.left(), layout.cellRect(6, HexColumn::Hex).left());
    QCOMPARE(run.right(), layout.cellRect(9, HexColumn::Hex).right());
}

void HexLayoutTest::rowsFarAwayStayOutside()
{
    const HexLayout layout(small, qsizetype{1} << 40, wide);

    QVERIFY(layout.cellRect((qsizetype{1} << 40) - 1, HexColumn::Hex).top() > 100'000);
    QVERIFY(layout.cellRect(0, HexColumn::Hex, qsizetype{1} << 36).bottom() < -100'000);
}

QTEST_GUILESS_MAIN(HexLayoutTest)
#include "tst_hexlayout.moc"
