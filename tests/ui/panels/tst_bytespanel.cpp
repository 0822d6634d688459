// SPDX-License-Identifier: MIT
#include "ui/panels/bytes/bytespanel.h"

#include "core/print/printformat.h"
#include "tests/ui/window/workbench.h"
#include "ui/hexview/hexview.h"
#include "ui/window/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolTip>

#include <type_traits>

using namespace wl;
using wl::test::Workbench;

namespace {

/// The window with the example's echo request, and the bytes in focus.
struct Desk : Workbench
{
    Desk()
    {
        show();
        view = part<HexView>("hexView");
        view->setFocus();
        before = bytes();
    }

    void copied(const QString &text) { QGuiApplication::clipboard()->setText(text); }
    void paste(const QString &text)
    {
        copied(text);
        QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
    }
    void click(const char *name) { QTest::mouseClick(part<QWidget>(name), Qt::LeftButton); }
    [[nodiscard]] bool isOpen(const char *name) { return part<QWidget>(name)->isVisible(); }
    [[nodiscard]] QString words(const char *name) { return part<QLabel>(name)->text(); }
    void trigger(const char *action) { part<QAction>(action)->trigger(); }
    [[nodiscard]] QString message()
    {
        QString text;
        for (const MessageBar *bar : window.findChildren<MessageBar *>())
            text += bar->isVisible() ? bar->text() : QString();
        return text;
    }
    [[nodiscard]] QByteArray selected() const
    {
        return view->bytes().mid(view->cursor().selectionStart(), view->cursor().selectionCount()).toHex();
    }

    template<typename T>
    [[nodiscard]] T *part(const char *name)
    {
        const auto found = window.findChildren<T *>(QLatin1String(name));
        if (found.isEmpty())
            qFatal("the window has no %s", name);
        if constexpr (std::is_base_of_v<QWidget, T>) { // there are two message bars, one of them hidden
            for (T *each : found) {
                if (each->isVisible())
                    return each;
            }
        }
        return found.constFirst();
    }

    HexView *view = nullptr;
    QByteArray before;
};

const auto dump = QStringLiteral("0000  45 00 00 1c 00 01 00 00 40 01 7c de 7f 00 00 01   E.......@.|.....\n"
                                 "0010  7f 00 00 01 08 00 f7 fd 00 01 00 01               ............\n");

} // namespace

class BytesPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void aDumpIsShownBeforeAnythingIsDone();
    void itReplacesThePacketByEnter();
    void itGoesToTheCaret_data();
    void itGoesToTheCaret();
    void escLeavesEverythingAlone();
    void hexGoesStraightIntoASelection();
    void whatWasCutHereComesBackHere();
    void hexWithoutASelectionIsAskedAbout();
    void aMistakeIsToldWithItsPlace();
    void anotherReadingCanBeChosen();
    void anotherPacketCanBeChosen();
    void theMenuPastesFromAnywhere();
    void asANewPacketOnlyWhatCanBeRead();
    void findsByKeyboard();
    void findsFields();
    void findFollowsThePacket();
    void goesToOffsetsAndFields();
    void copiesTheSelectionInAnyNotation();
    void copiesALayerInEveryNotation();
    void tellsWhatAByteIs();
};

void BytesPanelTest::aDumpIsShownBeforeAnythingIsDone()
{
    Desk desk;
    desk.paste(dump);
    QVERIFY(desk.isOpen("pasteStrip"));
    QCOMPARE(desk.bytes(), desk.before);
    QVERIFY2(desk.words("pasteUnderstood").contains(QStringLiteral("hex dump, 2 lines")),
             qPrintable(desk.words("pasteUnderstood")));
    QVERIFY(desk.words("pasteUnderstood").contains(QStringLiteral("28 bytes")));
    QVERIFY2(desk.words("pasteLayers").contains(QStringLiteral("ipv4 / icmp")), qPrintable(desk.words("pasteLayers")));
    QCOMPARE(desk.words("pasteIgnored"), QStringLiteral("Ignored: offsets; text columns"));
}

void BytesPanelTest::itReplacesThePacketByEnter()
{
    Desk desk;
    desk.paste(dump);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!desk.isOpen("pasteStrip"));
    QCOMPARE(desk.bytes().size(), 28);
    QCOMPARE(desk.session.registry()->info(desk.session.packet().root).path, std::string("ipv4"));
    QVERIFY(desk.message().contains(QStringLiteral("28 bytes")));
    QVERIFY(desk.view->hasFocus());
    desk.click("messageUndo");
    QCOMPARE(desk.bytes(), desk.before);
    QVERIFY(desk.message().isEmpty());
}

void BytesPanelTest::itGoesToTheCaret_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("selected");
    QTest::addColumn<int>("removed");
    QTest::newRow("inserted") << QByteArray("pasteInsert") << 0 << 0;
    QTest::newRow("written over what stands there") << QByteArray("pasteOverwrite") << 0 << 3;
    QTest::newRow("in place of the selected bytes") << QByteArray("pasteOverwrite") << 2 << 2;
}

void BytesPanelTest::itGoesToTheCaret()
{
    QFETCH(const QByteArray, button);
    QFETCH(const int, selected);
    QFETCH(const int, removed);
    Desk desk;
    const qsizetype at = desk.before.size() - 8; // data, which nothing else depends on in size
    desk.view->select(at, selected);
    desk.paste(QStringLiteral("0x1, 0x2, 0x3"));
    desk.click(button.constData());
    const QByteArray bytes = desk.bytes();
    QCOMPARE(bytes.mid(at), QByteArray("\1\2\3") + desk.before.mid(at + removed));
    QCOMPARE(bytes.size(), desk.before.size() + 3 - removed);
    QCOMPARE(desk.view->cursorOffset(), at + 3);
    desk.session.undo();
    QCOMPARE(desk.bytes(), desk.before);
}

void BytesPanelTest::escLeavesEverythingAlone()
{
    Desk desk;
    desk.paste(dump);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!desk.isOpen("pasteStrip"));
    QCOMPARE(desk.bytes(), desk.before);
    QVERIFY(!desk.session.history().canUndo());
    QVERIFY(desk.view->hasFocus());
}

void BytesPanelTest::hexGoesStraightIntoASelection()
{
    Desk desk;
    const qsizetype at = desk.before.size() - 4;
    desk.view->select(at, 2);
    desk.paste(QStringLiteral("c0 ff ee"));
    QVERIFY(!desk.isOpen("pasteStrip"));
    QCOMPARE(desk.bytes().mid(at, 3).toHex(), QByteArray("c0ffee"));
    QVERIFY2(desk.message().contains(QStringLiteral("Replaced 2 bytes")), qPrintable(desk.message()));
    QVERIFY(desk.isOpen("messageUndo"));
}

void BytesPanelTest::whatWasCutHereComesBackHere()
{
    Desk desk;
    desk.view->setInserting(true);
    desk.view->select(desk.before.size() - 4, 4);
    QTest::keyClick(desk.view, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(desk.bytes().size(), desk.before.size() - 4);
    QTest::keyClick(desk.view, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!desk.isOpen("pasteStrip"));
    QCOMPARE(desk.bytes(), desk.before);
}

void BytesPanelTest::hexWithoutASelectionIsAskedAbout()
{
    Desk desk;
    desk.view->setCursorOffset(2);
    desk.paste(QStringLiteral("c0ffee"));
    QVERIFY(desk.isOpen("pasteStrip"));
    QCOMPARE(desk.bytes(), desk.before);
    QVERIFY2(desk.part<QPushButton>("pasteInsert")->text().contains(QStringLiteral("0x02")),
             qPrintable(desk.part<QPushButton>("pasteInsert")->text()));
}

void BytesPanelTest::aMistakeIsToldWithItsPlace()
{
    Desk desk;
    desk.paste(QStringLiteral("0000  08 00 dg 86\n0004  5f d0 2c da\n"));
    QVERIFY(!desk.isOpen("pasteStrip"));
    QCOMPARE(desk.bytes(), desk.before);
    QVERIFY2(desk.message().contains(QStringLiteral("line 1, column 13"))
                 && desk.message().contains(QStringLiteral("dg")),
             qPrintable(desk.message()));
}

void BytesPanelTest::anotherReadingCanBeChosen()
{
    Desk desk;
    desk.paste(QStringLiteral("b'0800d986'"));
    QVERIFY(desk.isOpen("pasteForm"));
    QVERIFY(desk.words("pasteUnderstood").contains(QStringLiteral("4 bytes")));
    desk.part<QComboBox>("pasteForm")->setCurrentIndex(1);
    QVERIFY(desk.words("pasteUnderstood").contains(QStringLiteral("8 bytes")));
    desk.click("pasteReplace");
    QCOMPARE(desk.bytes(), QByteArray("0800d986"));
}

void BytesPanelTest::anotherPacketCanBeChosen()
{
    Desk desk;
    desk.paste(QStringLiteral("0000 01 02\n0002 03\n\n0000 04\n0001 05\n"));
    QVERIFY(desk.isOpen("pastePacket"));
    QVERIFY(desk.words("pasteIgnored").contains(QStringLiteral("other packets")));
    desk.part<QComboBox>("pastePacket")->setCurrentIndex(1);
    desk.click("pasteReplace");
    QCOMPARE(desk.bytes().toHex(), QByteArray("0405"));
}

void BytesPanelTest::theMenuPastesFromAnywhere()
{
    Desk desk;
    desk.part<QWidget>("fieldTree")->setFocus();
    desk.copied(dump);
    desk.trigger("edit.paste");
    QVERIFY(desk.isOpen("pasteStrip"));
    QCOMPARE(desk.bytes(), desk.before);
}

void BytesPanelTest::asANewPacketOnlyWhatCanBeRead()
{
    Desk desk;
    QVERIFY(desk.session.setField("icmp.id", "7"));
    desk.copied(QStringLiteral("no bytes at all"));
    desk.trigger("file.new_pasted");
    QCOMPARE(desk.questions, 0); // nothing is given up for a text that is no packet
    QVERIFY(!desk.message().isEmpty());
    desk.copied(dump);
    desk.trigger("edit.paste_new");
    QCOMPARE(desk.questions, 1);
    QCOMPARE(desk.bytes().size(), 28);
    QVERIFY2(desk.message().contains(QStringLiteral("ignored: offsets, text columns")), qPrintable(desk.message()));
}

void BytesPanelTest::findsByKeyboard()
{
    Desk desk;
    QVERIFY(desk.session.replaceBytes(desk.before.size(), 0, QByteArray::fromHex("aabbccaabbddaabb")));
    const qsizetype end = desk.bytes().size();
    QTest::keyClick(desk.view, Qt::Key_F, Qt::ControlModifier);
    auto *text = desk.part<QLineEdit>("findText");
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("aabb"));
    QCOMPARE(desk.words("findCount"), QStringLiteral("1 of 3"));
    QCOMPARE(desk.view->matches().size(), std::size_t{3});
    QCOMPARE(desk.view->cursor().selectionStart(), end - 8);
    QCOMPARE(desk.selected(), QByteArray("aabb"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(desk.view->cursor().selectionStart(), end - 5);
    QTest::keyClick(text, Qt::Key_F3);
    QCOMPARE(desk.view->cursor().selectionStart(), end - 2);
    QTest::keyClick(text, Qt::Key_F3);
    QCOMPARE(desk.words("findCount"), QStringLiteral("1 of 3, from the other end"));
    QTest::keyClick(text, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(desk.view->cursor().selectionStart(), end - 2);
    text->setText(QStringLiteral("aabz"));
    QVERIFY(!desk.words("findCount").isEmpty());
    QVERIFY(desk.view->matches().empty());
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!desk.isOpen("findStrip"));
    QVERIFY(desk.view->hasFocus());
    QVERIFY(desk.view->matches().empty());
}

void BytesPanelTest::findsFields()
{
    Desk desk;
    desk.trigger("edit.find");
    desk.part<QComboBox>("findKind")->setCurrentIndex(2);
    desk.part<QLineEdit>("findText")->setText(QStringLiteral("icmp.seq"));
    QCOMPARE(desk.words("findCount"), QStringLiteral("1 of 1"));
    QCOMPARE(desk.window.selection().path(), std::string("icmp.seq"));
    desk.part<QLineEdit>("findText")->setText(QStringLiteral("ECHO request"));
    QCOMPARE(desk.window.selection().path(), std::string("icmp.type")); // by what its value is called
    desk.part<QLineEdit>("findText")->setText(QStringLiteral("no such thing"));
    QCOMPARE(desk.words("findCount"), QStringLiteral("No match"));
    QVERIFY(desk.view->matches().empty());
}

void BytesPanelTest::findFollowsThePacket()
{
    Desk desk;
    desk.trigger("edit.find");
    desk.part<QLineEdit>("findText")->setText(QStringLiteral("c0ffee"));
    QCOMPARE(desk.words("findCount"), QStringLiteral("No match"));
    QVERIFY(desk.session.replaceBytes(desk.before.size(), 0, QByteArray::fromHex("c0ffee")));
    QCOMPARE(desk.words("findCount"), QStringLiteral("1 of 1"));
    desk.session.undo();
    QCOMPARE(desk.words("findCount"), QStringLiteral("No match"));
}

void BytesPanelTest::goesToOffsetsAndFields()
{
    Desk desk;
    QTest::keyClick(desk.view, Qt::Key_G, Qt::ControlModifier);
    auto *text = desk.part<QLineEdit>("goToText");
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("0x10"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(!desk.isOpen("goToStrip"));
    QCOMPARE(desk.view->cursorOffset(), 16);
    desk.trigger("edit.go_to");
    QTest::keyClicks(text, QStringLiteral("-4"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(desk.view->cursorOffset(), 12);
    desk.trigger("edit.go_to");
    QTest::keyClicks(text, QStringLiteral("9999"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(desk.isOpen("goToStrip"));
    QVERIFY(desk.words("goToProblem").contains(QStringLiteral("offset from 0 to")));
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("icmp.id"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(desk.window.selection().path(), std::string("icmp.id"));
    QVERIFY(desk.view->hasFocus());
}

void BytesPanelTest::copiesTheSelectionInAnyNotation()
{
    Desk desk;
    auto *panel = desk.part<BytesPanel>("bytesPanel");
    QMenu menu;
    panel->fillCopyAs(menu);
    QCOMPARE(menu.actions().size(), qsizetype(printFormats().size()) + 1);
    desk.view->select(1, 3);
    panel->fillCopyAs(menu);
    auto *asArray = menu.findChild<QAction *>(QStringLiteral("copyAs.c"));
    QVERIFY(asArray != nullptr);
    QVERIFY(menu.findChild<QAction *>(QStringLiteral("copyAs.python")) != nullptr);
    // What needs a packet has nothing to say about three bytes out of one.
    QVERIFY(menu.findChild<QAction *>(QStringLiteral("copyAs.tree")) == nullptr);
    asArray->trigger();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(QStringLiteral("[3]")), qPrintable(text));
    const QString hex = QString::fromLatin1(desk.before.mid(1, 3).toHex());
    QVERIFY(text.contains(QStringLiteral("0x") + hex.mid(2, 2)));
}

void BytesPanelTest::copiesALayerInEveryNotation()
{
    Desk desk;
    const FieldTree &tree = desk.session.tree();
    const BitRange layer = tree.node(tree.layers().back()).bits;
    desk.view->select(layer.firstByte(), layer.touchedBytes());
    QMenu menu;
    desk.part<BytesPanel>("bytesPanel")->fillCopyAs(menu);
    QVERIFY(menu.findChild<QAction *>(QStringLiteral("copyAs.tree")) != nullptr);
    QCOMPARE(menu.actions().size(), qsizetype(printFormats().size()) + 1);
}

void BytesPanelTest::tellsWhatAByteIs()
{
    Desk desk;
    const QPoint at = desk.view->cellRect(4).center();
    QHelpEvent hover(QEvent::ToolTip, at, desk.view->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(desk.view->viewport(), &hover);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("icmp.")), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

QTEST_MAIN(BytesPanelTest)
#include "tst_bytespanel.moc"
