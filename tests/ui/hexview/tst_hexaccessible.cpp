// SPDX-License-Identifier: MIT
#include "ui/hexview/hexview.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace wl;

namespace {

Theme lightTheme()
{
    auto theme = Theme::load(QStringLiteral("light"));
    if (!theme)
        qFatal("%s", theme.error().toString().c_str());
    return *theme;
}

} // namespace

class HexAccessibleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isATableCalledBytes();
    void speaksByteByByte();
    void speaksDigitsWithoutADescriber();
    void knowsRowAndColumn();
    void hasNoCellBehindTheLastByte();
    void findsTheByteUnderAPoint();
    void theCaretIsTheFocus();
    void pressingACellPutsTheCaretThere();
    void aValueIsARequest();
    void knowsTheSelection();
    void cellsOfRemovedBytesBecomeInvalid();

private:
    [[nodiscard]] QAccessibleInterface *table() const { return QAccessible::queryAccessibleInterface(m_view.get()); }

    std::unique_ptr<HexView> m_view;
};

void HexAccessibleTest::init()
{
    m_view = std::make_unique<HexView>(lightTheme());
    m_view->resize(m_view->sizeHint() + QSize(20, 20));
    m_view->setBytes(QByteArray::fromHex("000102030405060708090a0b0c0d0e0f5fd0"));
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void HexAccessibleTest::isATableCalledBytes()
{
    QVERIFY(table() != nullptr);
    QCOMPARE(table()->role(), QAccessible::Table);
    QCOMPARE(table()->text(QAccessible::Name), QStringLiteral("Bytes"));
    QCOMPARE(table()->childCount(), 18);
    QVERIFY(table()->tableInterface() != nullptr);
    QCOMPARE(table()->tableInterface()->columnCount(), 16);
    QCOMPARE(table()->tableInterface()->rowCount(), 2);
}

void HexAccessibleTest::speaksByteByByte()
{
    m_view->setDescriber([](qsizetype offset) { return QStringLiteral("byte %1, set by you").arg(offset); });

    QCOMPARE(table()->child(16)->text(QAccessible::Name), QStringLiteral("byte 16, set by you"));
    QCOMPARE(table()->child(16)->text(QAccessible::Value), QStringLiteral("5f"));
    QCOMPARE(table()->child(16)->text(QAccessible::Description), QStringLiteral("offset 0x10"));
    QCOMPARE(table()->child(16)->role(), QAccessible::Cell);
}

void HexAccessibleTest::speaksDigitsWithoutADescriber()
{
    QCOMPARE(table()->child(17)->text(QAccessible::Name), QStringLiteral("d0"));
}

void HexAccessibleTest::knowsRowAndColumn()
{
    QAccessibleInterface *const cell = table()->tableInterface()->cellAt(1, 1);
    QVERIFY(cell != nullptr);
    QCOMPARE(table()->indexOfChild(cell), 17);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 1);
    QCOMPARE(cell->tableCellInterface()->columnIndex(), 1);
    QCOMPARE(cell->parent(), table());
    QCOMPARE(table()->child(17), cell);
    QCOMPARE(table()->tableInterface()->rowDescription(1), QStringLiteral("0x0010"));
}

void HexAccessibleTest::hasNoCellBehindTheLastByte()
{
    QVERIFY(table()->child(18) == nullptr);
    QVERIFY(table()->child(-1) == nullptr);
    QVERIFY(table()->tableInterface()->cellAt(1, 2) == nullptr);
    QVERIFY(table()->tableInterface()->cellAt(0, 16) == nullptr);
}

void HexAccessibleTest::findsTheByteUnderAPoint()
{
    QAccessibleInterface *const cell = table()->child(17);
    const QPoint center = cell->rect().center();

    QCOMPARE(cell->rect().topLeft(), m_view->viewport()->mapToGlobal(m_view->cellRect(17).topLeft()));
    QCOMPARE(table()->childAt(center.x(), center.y()), cell);
}

void HexAccessibleTest::theCaretIsTheFocus()
{
    m_view->setCursorOffset(16);
    QCOMPARE(table()->focusChild(), table()->child(16));
    QVERIFY(table()->child(16)->state().focused);
    QVERIFY(!table()->child(15)->state().focused);

    m_view->setCursorOffset(18); // behind the last byte there is nothing to say
    QVERIFY(table()->focusChild() == nullptr);
}

void HexAccessibleTest::pressingACellPutsTheCaretThere()
{
    QSignalSpy moves(m_view.get(), &HexView::cursorMoved);

    table()->child(9)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());

    QCOMPARE(m_view->cursorOffset(), qsizetype{9});
    QCOMPARE(moves, QList<QVariantList>({{qsizetype{9}}}));
}

void HexAccessibleTest::aValueIsARequest()
{
    QSignalSpy requests(m_view.get(), &HexView::overwriteRequested);

    table()->child(9)->setText(QAccessible::Value, QStringLiteral("ff"));
    table()->child(9)->setText(QAccessible::Value, QStringLiteral("not hex"));
    m_view->setReadOnly(true);
    table()->child(9)->setText(QAccessible::Value, QStringLiteral("ee"));

    QCOMPARE(requests, QList<QVariantList>({{qsizetype{9}, QByteArray("\xff")}}));
    QVERIFY(!table()->child(9)->state().editable);
}

void HexAccessibleTest::knowsTheSelection()
{
    m_view->select(3, 2);

    QCOMPARE(table()->tableInterface()->selectedCellCount(), 2);
    QCOMPARE(table()->tableInterface()->selectedCells(),
             QList<QAccessibleInterface *>({table()->child(3), table()->child(4)}));
    QVERIFY(table()->child(3)->state().selected);
    QVERIFY(!table()->child(5)->state().selected);
}

void HexAccessibleTest::cellsOfRemovedBytesBecomeInvalid()
{
    QAccessibleInterface *const cell = table()->child(17);
    QVERIFY(cell->isValid());

    m_view->setBytes(m_view->bytes().left(10));

    QVERIFY(!cell->isValid());
    QVERIFY(cell->state().invalid);
    QCOMPARE(cell->text(QAccessible::Name), QString());
    QCOMPARE(table()->childCount(), 10);
}

QTEST_MAIN(HexAccessibleTest)
#include "tst_hexaccessible.moc"
