// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/panels/vary/varypanel.h"
#include "ui/window/docks.h"

#include <QHeaderView>
#include <QImage>

#include <optional>

using namespace wl;
using namespace wl::test;

namespace {

/// The first column of @p area that is not all of one colour, from its left edge.
std::optional<int> inkIn(const QImage &picture, const QRect &area)
{
    for (int x = area.left(); x <= area.right(); ++x) {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            const int contrast = qGray(picture.pixel(x, y)) - qGray(picture.pixel(area.left(), y));
            if (std::abs(contrast) > 60)
                return x - area.left();
        }
    }
    return std::nullopt;
}

} // namespace

/// What stands in a table begins below its header.
class ColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsBeginBelowTheirHeaders_data();
    void rowsBeginBelowTheirHeaders();
};

void ColumnsTest::rowsBeginBelowTheirHeaders_data()
{
    QTest::addColumn<QByteArray>("view");
    QTest::addColumn<QString>("dock");
    QTest::addColumn<int>("columns"); // those whose text stands at the left, from the first

    const auto row = [](const char *view, const char *dock, int columns) {
        QTest::newRow(dock) << QByteArray(view) << QString::fromLatin1(dock) << columns;
    };
    row("problems", "problems", 3);
    row("varyFields", "vary", 3);
    row("replyFields", "reply", 2);
    row("exchange", "exchange", 5);
}

void ColumnsTest::rowsBeginBelowTheirHeaders()
{
    QFETCH(const QByteArray, view);
    QFETCH(const QString, dock);
    QFETCH(const int, columns);
    Workbench desk;
    desk.window.resize(1400, 900);
    desk.show();
    desk.sender.send();
    QTRY_VERIFY(!desk.sender.sent().empty() && desk.sender.sent().front().state == SentPacket::State::Replied);
    QVERIFY(desk.session.setField("icmp.checksum", "0x1234"));
    VaryModel &vary = desk.window.findChild<VaryPanel *>()->model();
    vary.setData(vary.index(vary.add("icmp.seq"), VaryModel::ValuesColumn), QStringLiteral("1..20"));
    desk.window.docks().raise(dock);
    auto *table = desk.part<QTreeView>(view.constData());
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
    table->setCurrentIndex({});
    desk.window.setFocus();

    const QImage picture = table->grab().toImage();
    for (int column = 0; column < columns; ++column) {
        const auto *header = table->header();
        const QRect title(header->mapTo(table, QPoint(header->sectionViewportPosition(column), 2)),
                          QSize(header->sectionSize(column), header->height() - 5));
        int row = 0; // the first with a text here that does not go on beside it
        while (
            row < table->model()->rowCount()
            && (table->isFirstColumnSpanned(row, {}) || table->model()->index(row, column).data().toString().isEmpty()))
            ++row;
        QVERIFY2(row < table->model()->rowCount(), qPrintable(QString::number(column)));
        const QRect cell(
            table->viewport()->mapTo(table, table->visualRect(table->model()->index(row, column)).topLeft())
                + QPoint(0, 2),
            title.size());
        const auto above = inkIn(picture, title);
        const auto below = inkIn(picture, cell);
        QVERIFY2(above && below, qPrintable(QString::number(column)));
        QVERIFY2(std::abs(*above - *below) <= 2,
                 qPrintable(QStringLiteral("column %1: header %2, row %3").arg(column).arg(*above).arg(*below)));
    }
}

QTEST_MAIN(ColumnsTest)
#include "tst_columns.moc"
