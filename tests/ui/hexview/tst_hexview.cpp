// SPDX-License-Identifier: MIT
#include "ui/hexview/hexview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace wl;

namespace {

Theme lightTheme()
{
    auto theme = Theme::load(QStringLiteral("light"));
    if (!theme)
        qFatal("%s", theme.error().toString().c_str());
    return *theme;
}

QByteArray echoRequest()
{
    return QByteArray::fromHex("0200000000020200000000010800450000270001000000"
                               "01eed30a000001c00002010800d9865fd02cda68656c6c6f20776f726c64");
}

/// A view and an owner that grants every request, as the packet would.
struct Desk
{
    explicit Desk(const QByteArray &bytes = echoRequest()) : view(lightTheme())
    {
        view.resize(view.sizeHint() + QSize(20, 60));
        view.setBytes(bytes);
        QObject::connect(&view, &HexView::overwriteRequested, &view, [this](qsizetype offset, const QByteArray &with) {
            log += 'o' + QByteArray::number(offset) + '=' + with.toHex() + ' ';
            setBytes(QByteArray(view.bytes()).replace(offset, with.size(), with));
        });
        QObject::connect(&view, &HexView::insertRequested, &view, [this](qsizetype offset, const QByteArray &added) {
            log += 'i' + QByteArray::number(offset) + '=' + added.toHex() + ' ';
            setBytes(QByteArray(view.bytes()).insert(offset, added));
        });
        QObject::connect(&view, &HexView::removeRequested, &view, [this](qsizetype offset, qsizetype count) {
            log += 'r' + QByteArray::number(offset) + '+' + QByteArray::number(count) + ' ';
            setBytes(QByteArray(view.bytes()).remove(offset, count));
        });
        view.show();
        view.activateWindow();
        view.setFocus();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the offscreen platform did not activate the window");
    }

    void setBytes(const QByteArray &bytes)
    {
        if (grants)
            view.setBytes(bytes);
    }

    void type(const char *keys) { QTest::keyClicks(&view, QString::fromLatin1(keys)); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(&view, key, with); }
    void click(qsizetype offset, HexColumn column = HexColumn::Hex, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, with, view.cellRect(offset, column).center());
    }
    void drag(qsizetype from, qsizetype to, HexColumn column = HexColumn::Hex)
    {
        const QPoint end = view.cellRect(to, column).center();
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, view.cellRect(from, column).center());
        QMouseEvent move(QEvent::MouseMove, end, view.viewport()->mapToGlobal(end), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, end);
    }

    HexView view;
    QByteArray log;
    bool grants = true;
};

/// Collects what a widget was asked to repaint.
class PaintWatcher : public QObject
{
public:
    using QObject::QObject;
    QRegion painted;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

class HexViewTest : public QObject
{
    Q_OBJECT

private slots:
    void carriesItsNames();
    void eachDigitAsksAtOnce();
    void typingAsks_data();
    void typingAsks();
    void insertModeIsToldAndTaken();
    void refusalsLeaveTheCaret();
    void readOnlyAsksForNothing();
    void keysSelect();
    void draggingSelects_data();
    void draggingSelects();
    void shiftClickSelectsUpToTheByte();
    void aRepeatedClickWidens();
    void aClickIsToldEvenWhereTheCaretStands();
    void settersAreSilent();
    void tabVisitsBothColumnsAndLeaves();
    void copiesPlainHex();
    void pasteAsksWithTheClipboard();
    void keepsItsKeysFromTheWindow();
    void hoverNamesTheByte();
    void repaintsOnlyChangedRows();
    void scrollsThroughLargePackets_data();
    void scrollsThroughLargePackets();
    void showsTheSelectedFieldWithoutJumping();
    void paintsTintsAndTheSelectedField();
    void paintsHalfAByteForANibble();
    void everyMarkIsVisibleAndUnlikeTheOthers();
    void saysSoWhenEmpty();
    void narrowWindowsShowEightARow();
};

void HexViewTest::carriesItsNames()
{
    const HexView view(lightTheme());
    QCOMPARE(view.objectName(), QStringLiteral("hexView"));
    QCOMPARE(view.accessibleName(), QStringLiteral("Bytes"));
    QCOMPARE(view.contextMenuPolicy(), Qt::CustomContextMenu);
}

void HexViewTest::eachDigitAsksAtOnce()
{
    Desk desk;
    desk.view.setCursorOffset(38);

    desk.type("a");
    QCOMPARE(desk.log, QByteArray("o38=af "));
    QCOMPARE(desk.view.cursorOffset(), qsizetype{38});

    desk.type("b");
    QCOMPARE(desk.log, QByteArray("o38=af o38=ab "));
    QCOMPARE(desk.view.cursorOffset(), qsizetype{39});
}

void HexViewTest::typingAsks_data()
{
    QTest::addColumn<bool>("insert");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("selected");
    QTest::addColumn<QByteArray>("keys"); // '<' Backspace, '>' Delete
    QTest::addColumn<QByteArray>("requests");
    QTest::addColumn<int>("caret");

    constexpr int hex = int(HexColumn::Hex);
    constexpr int text = int(HexColumn::Text);
    QTest::newRow("two bytes") << false << hex << 38 << 0 << QByteArray("1234")
                               << QByteArray("o38=1f o38=12 o39=30 o39=34 ") << 40;
    QTest::newRow("capital digits") << false << hex << 0 << 0 << QByteArray("AB") << QByteArray("o0=a2 o0=ab ") << 1;
    QTest::newRow("no digit") << false << hex << 0 << 0 << QByteArray("gz ") << QByteArray() << 0;
    QTest::newRow("behind the last byte it appends")
        << false << hex << 53 << 0 << QByteArray("c3") << QByteArray("i53=c0 o53=c3 ") << 54;
    QTest::newRow("inserting") << true << hex << 14 << 0 << QByteArray("ab1") << QByteArray("i14=a0 o14=ab i15=10 ")
                               << 15;
    QTest::newRow("text") << false << text << 42 << 0 << QByteArray("HG") << QByteArray("o42=48 o43=47 ") << 44;
    QTest::newRow("text, inserting") << true << text << 42 << 0 << QByteArray("Hi") << QByteArray("i42=48 i43=69 ")
                                     << 44;
    QTest::newRow("text behind the last byte")
        << false << text << 53 << 0 << QByteArray("!") << QByteArray("i53=21 ") << 54;
    QTest::newRow("over a selection") << false << hex << 38 << 2 << QByteArray("1") << QByteArray("o38=1f ") << 38;
    QTest::newRow("in place of a selection")
        << true << hex << 38 << 2 << QByteArray("12") << QByteArray("r38+2 i38=10 o38=12 ") << 39;
    QTest::newRow("delete") << false << hex << 38 << 0 << QByteArray(">") << QByteArray("r38+1 ") << 38;
    QTest::newRow("delete a selection") << false << hex << 38 << 4 << QByteArray(">") << QByteArray("r38+4 ") << 38;
    QTest::newRow("delete at the end") << false << hex << 53 << 0 << QByteArray(">") << QByteArray() << 53;
    QTest::newRow("backspace") << false << hex << 38 << 0 << QByteArray("<") << QByteArray("r37+1 ") << 37;
    QTest::newRow("backspace at the start") << false << hex << 0 << 0 << QByteArray("<") << QByteArray() << 0;
    QTest::newRow("backspace a selection") << false << hex << 38 << 4 << QByteArray("<") << QByteArray("r38+4 ") << 38;
    QTest::newRow("backspace after one digit, overwriting, begins the byte anew")
        << false << hex << 38 << 0 << QByteArray("1<2") << QByteArray("o38=1f o38=2f ") << 38;
    QTest::newRow("backspace after one digit, inserting, takes the byte back")
        << true << hex << 38 << 0 << QByteArray("1<") << QByteArray("i38=10 r38+1 ") << 38;
}

void HexViewTest::typingAsks()
{
    QFETCH(const bool, insert);
    QFETCH(const int, column);
    QFETCH(const int, at);
    QFETCH(const int, selected);
    QFETCH(const QByteArray, keys);
    Desk desk;
    desk.view.setInserting(insert);
    if (column == int(HexColumn::Text))
        desk.press(Qt::Key_Tab);
    desk.view.select(at, selected);

    for (const char key : keys) {
        if (key == '<' || key == '>')
            desk.press(key == '<' ? Qt::Key_Backspace : Qt::Key_Delete);
        else
            QTest::keyClick(&desk.view, key);
    }

    QFETCH(const QByteArray, requests);
    QFETCH(const int, caret);
    QCOMPARE(desk.log, requests);
    QCOMPARE(desk.view.cursorOffset(), qsizetype{caret});
    QVERIFY(!desk.view.cursor().hasSelection());
}

void HexViewTest::insertModeIsToldAndTaken()
{
    Desk desk;
    QSignalSpy modes(&desk.view, &HexView::modeChanged);

    desk.press(Qt::Key_Insert);
    QVERIFY(desk.view.isInserting());
    desk.press(Qt::Key_Insert);
    QVERIFY(!desk.view.isInserting());

    QCOMPARE(modes, QList<QVariantList>({{true}, {false}}));
}

void HexViewTest::refusalsLeaveTheCaret()
{
    Desk desk;
    desk.grants = false;
    desk.view.setInserting(true);
    desk.view.setCursorOffset(20);

    desk.type("a");
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_Backspace);

    QCOMPARE(desk.log, QByteArray("i20=a0 r20+1 r19+1 "));
    QCOMPARE(desk.view.cursorOffset(), qsizetype{20});
    QVERIFY(!desk.view.cursor().isOnLowNibble());
    QCOMPARE(desk.view.bytes(), echoRequest());
}

void HexViewTest::readOnlyAsksForNothing()
{
    Desk desk;
    QGuiApplication::clipboard()->setText(QStringLiteral("0102"));
    QSignalSpy pastes(&desk.view, &HexView::pasteRequested);
    desk.view.setReadOnly(true);
    desk.view.select(10, 3);

    desk.type("ab");
    desk.press(Qt::Key_Tab);
    desk.type("ab");
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_Backspace);
    desk.press(Qt::Key_V, Qt::ControlModifier);
    desk.press(Qt::Key_X, Qt::ControlModifier);
    desk.view.setInserting(true);
    desk.type("ab");

    QCOMPARE(desk.log, QByteArray());
    QCOMPARE(pastes.count(), 0);
}

void HexViewTest::keysSelect()
{
    Desk desk;
    QSignalSpy selections(&desk.view, &HexView::selectionChanged);
    QSignalSpy moves(&desk.view, &HexView::cursorMoved);
    desk.view.setCursorOffset(38);

    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_Home, Qt::ControlModifier);

    const QVariantList wholePacket{qsizetype{0}, qsizetype{53}};
    QCOMPARE(selections.at(0), QVariantList({qsizetype{38}, qsizetype{1}}));
    QCOMPARE(selections.at(1), QVariantList({qsizetype{38}, qsizetype{15}}));
    QCOMPARE(selections.at(2).at(1), QVariant(qsizetype{0}));
    QCOMPARE(selections.at(3), wholePacket);
    QCOMPARE(selections.at(4).at(1), QVariant(qsizetype{0}));
    QCOMPARE(moves.last(), QVariantList({qsizetype{0}}));
}

void HexViewTest::draggingSelects_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("column");
    QTest::newRow("forwards") << 34 << 41 << int(HexColumn::Hex);
    QTest::newRow("backwards over rows") << 41 << 5 << int(HexColumn::Hex);
    QTest::newRow("in the text") << 42 << 52 << int(HexColumn::Text);
}

void HexViewTest::draggingSelects()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const int, column);
    Desk desk;

    desk.drag(from, to, static_cast<HexColumn>(column));

    QCOMPARE(desk.view.cursor().selectionStart(), qsizetype{std::min(from, to)});
    QCOMPARE(desk.view.cursor().selectionCount(), qsizetype{std::abs(from - to) + 1});
    QCOMPARE(int(desk.view.cursor().column()), column);
}

void HexViewTest::shiftClickSelectsUpToTheByte()
{
    Desk desk;
    desk.click(34);
    desk.click(41, HexColumn::Hex, Qt::ShiftModifier);

    QCOMPARE(desk.view.cursor().selectionStart(), qsizetype{34});
    QCOMPARE(desk.view.cursor().selectionCount(), qsizetype{8});
}

void HexViewTest::aRepeatedClickWidens()
{
    Desk desk;
    QSignalSpy widened(&desk.view, &HexView::widenRequested);

    desk.click(38);
    QCOMPARE(widened.count(), 0);
    desk.click(38);
    desk.click(38, HexColumn::Text);
    QCOMPARE(widened, QList<QVariantList>({{qsizetype{38}}, {qsizetype{38}}}));

    desk.click(39);
    QCOMPARE(widened.count(), 2);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Right);
    desk.click(39); // not a repeated click: the keyboard came between
    QCOMPARE(widened.count(), 2);
}

void HexViewTest::aClickIsToldEvenWhereTheCaretStands()
{
    Desk desk;
    QSignalSpy moves(&desk.view, &HexView::cursorMoved);

    desk.click(0);

    QCOMPARE(moves, QList<QVariantList>({{qsizetype{0}}}));
}

void HexViewTest::settersAreSilent()
{
    Desk desk;
    QSignalSpy moves(&desk.view, &HexView::cursorMoved);
    QSignalSpy selections(&desk.view, &HexView::selectionChanged);
    QSignalSpy modes(&desk.view, &HexView::modeChanged);

    desk.view.select(10, 4);
    desk.view.setCursorOffset(40);
    desk.view.setSelectedRange(BitRange::ofBytes(38, 2));
    desk.view.setInserting(true);
    desk.view.setBytes(echoRequest().left(20));

    QCOMPARE(desk.view.cursorOffset(), qsizetype{20});
    QCOMPARE(moves.count() + selections.count() + modes.count(), 0);
}

void HexViewTest::tabVisitsBothColumnsAndLeaves()
{
    QWidget window;
    auto *const before = new QLineEdit(&window);
    auto *const view = new HexView(lightTheme(), &window);
    auto *const after = new QLineEdit(&window);
    QVBoxLayout layout(&window);
    for (QWidget *widget :
         {static_cast<QWidget *>(before), static_cast<QWidget *>(view), static_cast<QWidget *>(after)})
        layout.addWidget(widget);
    view->setBytes(echoRequest());
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();

    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(view->hasFocus());
    QCOMPARE(view->cursor().column(), HexColumn::Hex);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(view->hasFocus());
    QCOMPARE(view->cursor().column(), HexColumn::Text);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(after->hasFocus());

    QTest::keyClick(after, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(view->hasFocus());
    QCOMPARE(view->cursor().column(), HexColumn::Text);
    QTest::keyClick(view, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(view->cursor().column(), HexColumn::Hex);
    QTest::keyClick(view, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(before->hasFocus());
}

void HexViewTest::copiesPlainHex()
{
    Desk desk;
    desk.view.setSelectedRange(BitRange::ofBytes(38, 2));
    desk.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("5fd0"));

    desk.view.select(42, 5);
    desk.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("68656c6c6f"));
    QCOMPARE(desk.log, QByteArray());

    desk.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(desk.log, QByteArray("r42+5 "));
}

void HexViewTest::pasteAsksWithTheClipboard()
{
    Desk desk;
    QSignalSpy pastes(&desk.view, &HexView::pasteRequested);
    QGuiApplication::clipboard()->setText(QStringLiteral("de ad be ef"));

    desk.press(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(pastes, QList<QVariantList>({{QStringLiteral("de ad be ef")}}));
    QCOMPARE(desk.log, QByteArray());
}

void HexViewTest::keepsItsKeysFromTheWindow()
{
    Desk desk;
    const auto keeps = [&desk](int key, Qt::KeyboardModifiers modifiers, const QString &text = {}) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers, text);
        event.ignore();
        QCoreApplication::sendEvent(&desk.view, &event);
        return event.isAccepted();
    };
    QVERIFY(keeps(Qt::Key_V, Qt::ControlModifier));
    QVERIFY(keeps(Qt::Key_Delete, Qt::NoModifier));
    QVERIFY(keeps(Qt::Key_A, Qt::NoModifier, QStringLiteral("a")));
    QVERIFY(!keeps(Qt::Key_S, Qt::ControlModifier));
    QVERIFY(!keeps(Qt::Key_F1, Qt::NoModifier));
    QVERIFY(!keeps(Qt::Key_Return, Qt::ControlModifier));
}

void HexViewTest::hoverNamesTheByte()
{
    Desk desk;
    QSignalSpy hovers(&desk.view, &HexView::hovered);

    QTest::mouseMove(desk.view.viewport(), desk.view.cellRect(38).center());
    QTest::mouseMove(desk.view.viewport(), desk.view.cellRect(39, HexColumn::Text).center());
    QTest::mouseMove(desk.view.viewport(), QPoint(3, 3));

    QCOMPARE(hovers, QList<QVariantList>({{qsizetype{38}}, {qsizetype{39}}, {qsizetype{-1}}}));
}

void HexViewTest::repaintsOnlyChangedRows()
{
    Desk desk;
    QCoreApplication::processEvents();
    PaintWatcher watcher;
    desk.view.viewport()->installEventFilter(&watcher);
    QByteArray changed = echoRequest();
    changed[38] = 'x';

    desk.view.setBytes(changed);
    QCoreApplication::processEvents();

    QVERIFY(watcher.painted.contains(desk.view.cellRect(38).center()));
    QVERIFY(!watcher.painted.intersects(desk.view.cellRect(20)));
    QVERIFY(!watcher.painted.intersects(desk.view.cellRect(50)));
}

void HexViewTest::scrollsThroughLargePackets_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("64 KiB") << qsizetype{65536};
    QTest::newRow("16 MiB") << qsizetype{16} * 1024 * 1024;
}

void HexViewTest::scrollsThroughLargePackets()
{
    QFETCH(const qsizetype, size);
    Desk desk(QByteArray(size, 'x'));
    desk.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(desk.view.cursorOffset(), size);
    QVERIFY(desk.view.viewport()->rect().contains(desk.view.cellRect(size)));
    QVERIFY(desk.view.viewport()->rect().contains(desk.view.cellRect(size - 1)));

    desk.press(Qt::Key_PageUp);
    QVERIFY(desk.view.viewport()->rect().contains(desk.view.cellRect(desk.view.cursorOffset())));
    QVERIFY(desk.view.cursorOffset() < size - 16);

    desk.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(desk.view.topRow(), qsizetype{0});
    QCOMPARE(desk.view.verticalScrollBar()->maximum() + desk.view.verticalScrollBar()->pageStep(),
             static_cast<int>(desk.view.hexLayout().rowCount()));
}

void HexViewTest::showsTheSelectedFieldWithoutJumping()
{
    Desk desk(QByteArray(4096, 'x'));
    desk.view.setSelectedRange(BitRange::ofBytes(3000, 2));
    QVERIFY(desk.view.viewport()->rect().contains(desk.view.cellRect(3000)));

    const qsizetype top = desk.view.topRow();
    desk.view.setSelectedRange(BitRange::ofBytes(14, 4082)); // in sight already, though it begins far above
    QCOMPARE(desk.view.topRow(), top);
}

void HexViewTest::paintsTintsAndTheSelectedField()
{
    Desk desk;
    const Theme theme = lightTheme();
    desk.view.clearFocus();
    desk.view.setTints({{BitRange::ofBytes(0, 53), 0}, {BitRange::ofBytes(34, 19), 2}});
    desk.view.setSelectedRange(BitRange::ofBytes(38, 2));
    const QImage picture = desk.view.viewport()->grab().toImage();
    const auto colorAt = [&](qsizetype offset, HexColumn column) {
        return QColor(picture.pixel(desk.view.cellRect(offset, column).topLeft() + QPoint(1, 4))).name();
    };

    for (const HexColumn column : {HexColumn::Hex, HexColumn::Text}) {
        QCOMPARE(colorAt(20, column), theme.tint(0).background.name());
        QCOMPARE(colorAt(35, column), theme.tint(2).background.name()); // the inner layer covers the outer one
        QCOMPARE(colorAt(38, column), theme.accent.name());
        QCOMPARE(colorAt(39, column), theme.accent.name());
        QCOMPARE(colorAt(41, column), theme.tint(2).background.name());
    }
    // A layer runs on across the gap between two groups of eight.
    QCOMPARE(QColor(picture.pixel(desk.view.cellRect(24).topLeft() - QPoint(3, -4))).name(),
             theme.tint(0).background.name());
}

void HexViewTest::paintsHalfAByteForANibble()
{
    Desk desk;
    const Theme theme = lightTheme();
    desk.view.clearFocus();
    desk.view.setSelectedRange({14 * 8 + 4, 4});
    const QImage picture = desk.view.viewport()->grab().toImage();
    const QRect cell = desk.view.cellRect(14);

    QCOMPARE(QColor(picture.pixel(cell.topRight() + QPoint(-2, 3))).name(), theme.accent.name());
    QCOMPARE(QColor(picture.pixel(cell.topLeft() + QPoint(2, 3))).name(), theme.panel.name());
}

void HexViewTest::everyMarkIsVisibleAndUnlikeTheOthers()
{
    Desk desk;
    desk.view.clearFocus();
    QList<QImage> pictures{desk.view.viewport()->grab().toImage()};
    for (const auto kind : {HexMark::Kind::Typed, HexMark::Kind::Derived, HexMark::Kind::Problem,
                            HexMark::Kind::WillLeave, HexMark::Kind::Covered}) {
        desk.view.setMarks({{BitRange::ofBytes(36, 2), kind}});
        // Black and white: told apart by shape, not by colour.
        pictures.append(
            desk.view.viewport()->grab().toImage().convertToFormat(QImage::Format_Mono, Qt::ThresholdDither));
    }
    pictures[0] = pictures[0].convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    for (int one = 0; one < pictures.size(); ++one) {
        for (int other = one + 1; other < pictures.size(); ++other)
            QVERIFY2(pictures[one] != pictures[other], qPrintable(QStringLiteral("%1 and %2").arg(one).arg(other)));
    }
}

void HexViewTest::saysSoWhenEmpty()
{
    Desk desk;
    const QImage full = desk.view.viewport()->grab().toImage();
    desk.view.setBytes({});
    const QImage empty = desk.view.viewport()->grab().toImage();
    const QRect middle(full.width() / 2 - 60, full.height() / 2 - 10, 120, 20);
    int inked = 0;
    for (int x = middle.left(); x < middle.right(); ++x) {
        for (int y = middle.top(); y < middle.bottom(); ++y)
            inked += QColor(empty.pixel(x, y)).lightness() < 200 ? 1 : 0;
    }
    QVERIFY(inked > 50);

    desk.type("7"); // and is no dead end
    QCOMPARE(desk.log, QByteArray("i0=70 "));
}

void HexViewTest::narrowWindowsShowEightARow()
{
    Desk desk;
    QCOMPARE(desk.view.hexLayout().bytesPerRow(), 16);
    desk.view.resize(desk.view.hexLayout().widthFor(8) + 4, 300);
    QCOMPARE(desk.view.hexLayout().bytesPerRow(), 8);

    desk.view.setCursorOffset(3);
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.view.cursorOffset(), qsizetype{11});
}

QTEST_MAIN(HexViewTest)
#include "tst_hexview.moc"
