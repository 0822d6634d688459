// SPDX-License-Identifier: MIT
#include "tests/ui/fieldview/fielddesk.h"

#include "core/dissect/fieldpath.h"

#include <QAccessible>
#include <QClipboard>
#include <QCompleter>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace wl;

class FieldViewTest : public QObject
{
    Q_OBJECT

private slots:
    void carriesItsNames();
    void layersAreOpenAtFirst();
    void waysToStartTheEditor_data();
    void waysToStartTheEditor();
    void typingReplacesAndBytesFollow();
    void enterKeepsInOneStep();
    void tabGoesOnAndStopsAtFlags();
    void escapeRestores();
    void badTextStaysWithItsReason();
    void leavingKeepsValuesAndDropsHalves_data();
    void leavingKeepsValuesAndDropsHalves();
    void clearingLetsARuleRunAgain();
    void namesAreOfferedAndTaken();
    void anOpenListIsFilteredByNumbersToo();
    void whatIsWrongIsMarked_data();
    void whatIsWrongIsMarked();
    void whatWasTypedIsNotLost();
    void bytesChangeTheirNotation();
    void timesAreTypedAsTimes();
    void flagsOfAProtocolToggleBySpaceAndClick();
    void layersAreDroppedBetweenLayers_data();
    void layersAreDroppedBetweenLayers();
    void anOutsideChangeEndsTheEditor();
    void loadingEndsTheEditor();
    void flagsToggle_data();
    void flagsToggle();
    void interestingValuesAreStepped();
    void leftAndRightWalkTheTree();
    void foldsOpenByKeyAndClick();
    void selectionGoesBothWays();
    void followingIsOneClick();
    void elementsAreAddedAndRemoved();
    void menuFitsTheRow();
    void copies();
    void expansionSurvivesEdits();
    void paintsInBothThemes();
};

void FieldViewTest::carriesItsNames()
{
    FieldDesk desk;
    QCOMPARE(desk.view.objectName(), QStringLiteral("fieldTree"));
    QCOMPARE(desk.view.accessibleName(), QStringLiteral("Fields"));
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&desk.view);
    QVERIFY(tree != nullptr && tree->childCount() > 0);
    desk.edit("icmp.id", "7");
    QCOMPARE(desk.view.fieldEditor()->accessibleName(), QStringLiteral("identifier"));
}

void FieldViewTest::layersAreOpenAtFirst()
{
    FieldDesk desk;
    for (int row = 0; row < desk.model().rowCount(); ++row)
        QVERIFY(desk.view.isExpanded(desk.model().index(row, 0)));
}

void FieldViewTest::waysToStartTheEditor_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"F2", "Enter", "double click", "click on the value of the current row", "typing"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void FieldViewTest::waysToStartTheEditor()
{
    QFETCH(const QString, way);
    FieldDesk desk;
    desk.go("icmp.id");
    const QModelIndex row = desk.row("icmp.id");
    if (way == QLatin1String("F2"))
        desk.press(Qt::Key_F2);
    else if (way == QLatin1String("Enter"))
        desk.press(Qt::Key_Return);
    else if (way == QLatin1String("double click"))
        QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, Qt::NoModifier,
                           QPoint(desk.valueX(), desk.view.visualRect(row).center().y()));
    else if (way == QLatin1String("typing"))
        desk.type("3");
    else
        desk.click(row, desk.valueX());
    QVERIFY(desk.view.fieldEditor() != nullptr);
    QCOMPARE(desk.text(), way == QLatin1String("typing") ? QStringLiteral("3") : QStringLiteral("24528"));
    QVERIFY(desk.view.fieldEditor()->hasFocus());
}

void FieldViewTest::typingReplacesAndBytesFollow()
{
    FieldDesk desk;
    const QByteArray before = desk.bytes();
    desk.go("icmp.id");
    desk.type("258");
    QCOMPARE(desk.text(), QStringLiteral("258"));
    QCOMPARE(desk.bytes().mid(0x26, 2).toHex(), QByteArray("0102"));
    QVERIFY(desk.bytes().mid(0x24, 2) != before.mid(0x24, 2)); // the checksum, too
    QVERIFY(!desk.session.isModified());                       // not a step yet
}

void FieldViewTest::enterKeepsInOneStep()
{
    FieldDesk desk;
    const QByteArray before = desk.bytes();
    desk.edit("icmp.id", "258");
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.view.fieldEditor(), nullptr);
    QCOMPARE(desk.currentPath(), QStringLiteral("icmp.id"));
    QVERIFY(desk.view.hasFocus());
    QCOMPARE(desk.session.history().position(), std::size_t{1});
    desk.session.undo();
    QCOMPARE(desk.bytes(), before);
}

void FieldViewTest::tabGoesOnAndStopsAtFlags()
{
    FieldDesk desk;
    desk.edit("icmp.id", "7");
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.value("icmp.id"), QStringLiteral("7"));
    QVERIFY(desk.view.fieldEditor() != nullptr);
    QCOMPARE(desk.currentPath(), QStringLiteral("icmp.seq"));
    desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(desk.currentPath(), QStringLiteral("icmp.id"));
    QCOMPARE(desk.session.history().position(), std::size_t{1});
    desk.press(Qt::Key_Escape);

    desk.model().setShowsDefaults(true);
    desk.edit("ipv4.id", "7");
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.currentPath(), QStringLiteral("ipv4.reserved")); // a flag: nothing to type into
    QCOMPARE(desk.view.fieldEditor(), nullptr);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.currentPath(), QStringLiteral("ipv4.fragment_offset"));
    QVERIFY(desk.view.fieldEditor() != nullptr);
}

void FieldViewTest::escapeRestores()
{
    FieldDesk desk;
    const QByteArray before = desk.bytes();
    desk.edit("icmp.data", "\"longer than it was before\"");
    QVERIFY(desk.bytes().size() > before.size());
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.bytes(), before);
    QCOMPARE(desk.view.fieldEditor(), nullptr);
    QVERIFY(!desk.session.isModified());
}

void FieldViewTest::badTextStaysWithItsReason()
{
    FieldDesk desk;
    desk.edit("icmp.id", "12");
    const QByteArray good = desk.bytes();
    desk.type("x");
    auto *editor = desk.view.fieldEditor();
    auto *reason = desk.view.findChild<QLabel *>(QStringLiteral("fieldReason"));
    QVERIFY(reason != nullptr && reason->isVisible());
    QCOMPARE(reason->text(), editor->reason());
    QVERIFY(!reason->text().isEmpty());
    QVERIFY(reason->y() >= editor->geometry().bottom());
    QVERIFY(editor->property("invalid").toBool());
    QCOMPARE(editor->accessibleDescription(), reason->text());
    QCOMPARE(desk.bytes(), good);

    desk.press(Qt::Key_Return); // stays
    QCOMPARE(desk.view.fieldEditor(), editor);
    QCOMPARE(desk.text(), QStringLiteral("12x"));
    desk.press(Qt::Key_Backspace);
    QVERIFY(!reason->isVisible());
    QVERIFY(!editor->property("invalid").toBool());
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.value("icmp.id"), QStringLiteral("12 (0x000c)"));
}

void FieldViewTest::leavingKeepsValuesAndDropsHalves_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("value");

    QTest::newRow("a value") << QByteArray("192.0.2.77") << "192.0.2.77";
    QTest::newRow("half a value") << QByteArray("192.0.") << "192.0.2.1";
}

void FieldViewTest::leavingKeepsValuesAndDropsHalves()
{
    QFETCH(const QByteArray, typed);
    FieldDesk desk;
    desk.edit("ipv4.dst", typed.constData());
    desk.click(desk.row("icmp.seq"), 40);
    QCOMPARE(desk.view.fieldEditor(), nullptr);
    QCOMPARE(desk.currentPath(), QStringLiteral("icmp.seq"));
    QTEST(desk.value("ipv4.dst"), "value");
    QVERIFY(!desk.session.isLive());
}

void FieldViewTest::clearingLetsARuleRunAgain()
{
    FieldDesk desk;
    desk.edit("icmp.checksum", "0x1234");
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.model().rowAt(desk.row("icmp.checksum")).origin, FieldOrigin::Pinned);
    desk.go("icmp.checksum");
    desk.press(Qt::Key_F2);
    desk.press(Qt::Key_Backspace); // all of it is selected
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.model().rowAt(desk.row("icmp.checksum")).origin, FieldOrigin::Follows);
    QCOMPARE(desk.value("icmp.checksum"), QStringLiteral("0xd986"));
}

void FieldViewTest::namesAreOfferedAndTaken()
{
    FieldDesk desk;
    desk.edit("icmp.type", "time");
    auto *names = desk.view.fieldEditor()->findChild<QCompleter *>();
    QVERIFY(names != nullptr);
    QVERIFY(names->popup()->isVisible());
    QCOMPARE(names->completionCount(), 3);
    QCOMPARE(desk.text(), QStringLiteral("time")); // nothing is written for the person
    QVERIFY(!desk.view.fieldEditor()->property("invalid").toBool());
    QTest::keyClick(names->popup(), Qt::Key_Down);
    QTest::keyClick(names->popup(), Qt::Key_Return);
    QTRY_COMPARE(desk.view.fieldEditor(), nullptr);
    QCOMPARE(desk.value("icmp.type"), QStringLiteral("11 (0x0b)"));
    QCOMPARE(desk.session.history().position(), std::size_t{1});

    desk.edit("icmp.type", "8"); // a number needs no list
    QVERIFY(!desk.view.fieldEditor()->findChild<QCompleter *>()->popup()->isVisible());
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.value("icmp.type"), QStringLiteral("8"));
}

void FieldViewTest::anOpenListIsFilteredByNumbersToo()
{
    FieldDesk desk;
    desk.go("icmp.type");
    desk.press(Qt::Key_F2);
    desk.press(Qt::Key_Down); // all names
    auto *names = desk.view.fieldEditor()->findChild<QCompleter *>();
    QVERIFY(names->popup()->isVisible());
    const int all = names->completionCount();
    desk.type("1");
    QVERIFY(names->popup()->isVisible());
    QVERIFY(names->completionCount() < all);
    for (int i = 0; i < names->completionCount(); ++i)
        QVERIFY(names->completionModel()->index(i, 0).data().toString().contains(QLatin1Char('1')));
    desk.type("1");
    QCOMPARE(names->completionCount(), 1);
    QCOMPARE(desk.value("icmp.type"), QStringLiteral("11 (0x0b)")); // the packet follows all the while
}

void FieldViewTest::whatIsWrongIsMarked_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("first"); // character that is marked; -1: none, the text is not finished yet

    const auto row = [](const char *name, const char *path, const char *typed, int first) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(typed) << first;
    };
    row("an address, half", "ipv4.dst", "192.0.", -1);
    row("an address with a letter", "ipv4.dst", "192.0.x.1", 6);
    row("a number with a letter", "icmp.id", "12x", 2);
    row("a number that does not fit", "icmp.id", "70000", 0);
    row("a number, half", "icmp.id", "0x", -1);
    row("a text without its end", "icmp.data", "\"abc", -1);
    row("half a byte", "icmp.data", "0x123g", 5);
}

void FieldViewTest::whatIsWrongIsMarked()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, typed);
    QFETCH(const int, first);
    FieldDesk desk;
    desk.edit(path.constData(), typed.constData());
    FieldEditor *editor = desk.view.fieldEditor();
    QVERIFY(editor->isInvalid());
    QCOMPARE(editor->mistakeAt(), first);
    QCOMPARE(editor->property("invalid").toBool(), first >= 0);
    const auto *reason = desk.view.findChild<QLabel *>(QStringLiteral("fieldReason"));
    QVERIFY(reason != nullptr && reason->isVisible());
    QCOMPARE(reason->palette().color(QPalette::WindowText), first >= 0 ? lightTheme().error : lightTheme().muted);
    QCOMPARE(editor->text(), QString::fromLatin1(typed));
    desk.press(Qt::Key_Return); // now it was said to be finished
    QVERIFY(editor->property("invalid").toBool());
    QCOMPARE(desk.text(), QString::fromLatin1(typed));
}

void FieldViewTest::whatWasTypedIsNotLost()
{
    FieldDesk desk;
    QSignalSpy said(&desk.view, &FieldView::refused);
    desk.edit("ipv4.dst", "192.0.");
    desk.click(desk.row("icmp.seq"), 40);
    QCOMPARE(desk.view.fieldEditor(), nullptr);
    QCOMPARE(said.size(), 1);
    QVERIFY(said.front().front().toString().contains(QLatin1String("192.0.")));
    desk.go("ipv4.dst");
    desk.press(Qt::Key_F2);
    QCOMPARE(desk.text(), QStringLiteral("192.0."));
    desk.type("2.9");
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.value("ipv4.dst"), QStringLiteral("192.0.2.9"));
    desk.press(Qt::Key_F2);
    QCOMPARE(desk.text(), QStringLiteral("192.0.2.9"));
}

void FieldViewTest::bytesChangeTheirNotation()
{
    FieldDesk desk;
    const QByteArray before = desk.bytes();
    desk.go("icmp.data");
    desk.press(Qt::Key_F2);
    QCOMPARE(desk.text(), QStringLiteral("\"hello world\""));
    const auto next = [&] { desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier); };
    next();
    QCOMPARE(desk.text(), QStringLiteral("0x68656c6c6f20776f726c64"));
    QCOMPARE(desk.bytes(), before);
    desk.press(Qt::Key_End);
    desk.type("00ff");
    const QByteArray longer = desk.bytes();
    next();
    QCOMPARE(desk.text(), QStringLiteral("\"hello world\\x00\\xff\""));
    next(); // it is no text any more
    QCOMPARE(desk.text(), QStringLiteral("0x68656c6c6f20776f726c6400ff"));
    auto *escaped = desk.view.fieldEditor()->findChildren<QToolButton *>().back();
    QTest::mouseClick(escaped, Qt::LeftButton);
    QCOMPARE(desk.text(), QStringLiteral("\"hello world\\x00\\xff\""));
    QCOMPARE(desk.bytes(), longer);
    QVERIFY(escaped->isChecked());
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.bytes(), longer);
    desk.go("ipv4.dst"); // an address has one notation
    desk.press(Qt::Key_F2);
    QVERIFY(desk.view.fieldEditor()->findChild<QToolButton *>() == nullptr);
}

void FieldViewTest::timesAreTypedAsTimes()
{
    FieldDesk desk;
    desk.must(desk.session.craft("radius attributes[0].type=55"));
    const char *path = "radius.attributes[0].value";
    QVERIFY(desk.row(path).isValid());
    desk.edit(path, "2026-01-31");
    QVERIFY(desk.view.fieldEditor()->isInvalid()); // no sum of numbers
    desk.type("T12:00:00Z");
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.value(path), QStringLiteral("2026-01-31T12:00:00Z"));
    desk.edit(path, "1700000000");
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.value(path), QStringLiteral("2023-11-14T22:13:20Z"));
}

void FieldViewTest::flagsOfAProtocolToggleBySpaceAndClick()
{
    FieldDesk desk;
    desk.must(desk.session.craft("ipv4 / tcp"));
    desk.model().setShowsDefaults(true);
    int flags = 0;
    for (const char *path :
         {"tcp.fin", "tcp.syn", "tcp.rst", "tcp.psh", "tcp.ack_flag", "tcp.urg", "tcp.ece", "tcp.cwr"}) {
        if (!desk.row(path).isValid())
            continue;
        ++flags;
        QVERIFY(desk.model().rowAt(desk.row(path)).isFlag);
        const bool wasOn = desk.model().rowAt(desk.row(path)).isOn;
        desk.go(path);
        desk.press(Qt::Key_Space);
        QCOMPARE(desk.model().rowAt(desk.row(path)).isOn, !wasOn);
        desk.click(desk.row(path), desk.valueX() + 4); // the box
        QCOMPARE(desk.model().rowAt(desk.row(path)).isOn, wasOn);
        QCOMPARE(desk.session.history().position() % 2, std::size_t{1}); // a step each, behind the crafting
    }
    QVERIFY(flags >= 6);
}

void FieldViewTest::layersAreDroppedBetweenLayers_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("below");
    QTest::addColumn<QByteArray>("layers");
    QTest::newRow("above the outermost") << 0 << false << QByteArray("vlan ethernet ipv4 icmp ");
    QTest::newRow("below the outermost band") << 0 << true << QByteArray("ethernet vlan ipv4 icmp ");
    QTest::newRow("above the second") << 1 << false << QByteArray("ethernet vlan ipv4 icmp ");
    QTest::newRow("below the innermost band") << 2 << true << QByteArray("ethernet ipv4 icmp vlan ");
}

void FieldViewTest::layersAreDroppedBetweenLayers()
{
    QFETCH(const int, row);
    QFETCH(const bool, below);
    QFETCH(const QByteArray, layers);
    FieldDesk desk;
    const QRect band = desk.view.visualRect(desk.model().index(row, FieldModel::LabelColumn));
    QMimeData dragged;
    dragged.setData(QStringLiteral("application/x-wirelathe-protocol"), "vlan");
    const QPoint place(40, below ? band.bottom() - 1 : band.top() + 1);
    QDragEnterEvent enter(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.view.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.view.viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.view.viewport(), &drop);
    QByteArray now;
    for (const NodeIndex layer : desk.session.tree().layers())
        now += QByteArray::fromStdString(pathOf(desk.session.tree(), layer)) + ' ';
    QCOMPARE(now, layers);
    QCOMPARE(desk.session.history().position(), std::size_t{1});
}

void FieldViewTest::anOutsideChangeEndsTheEditor()
{
    FieldDesk desk;
    desk.edit("icmp.id", "7");
    desk.must(desk.session.setField("icmp.seq", "9"));
    QCOMPARE(desk.view.fieldEditor(), nullptr);
    QCOMPARE(desk.value("icmp.id"), QStringLiteral("24528 (0x5fd0)"));
    QCOMPARE(desk.value("icmp.seq"), QStringLiteral("9"));
}

void FieldViewTest::loadingEndsTheEditor()
{
    FieldDesk desk;
    desk.edit("icmp.id", "7");
    desk.open();
    QCOMPARE(desk.view.fieldEditor(), nullptr);
    QVERIFY(!desk.session.isLive());
    QVERIFY(desk.view.isExpanded(desk.model().index(0, 0)));
    desk.edit("icmp.id", "7");
    QCOMPARE(desk.value("icmp.id"), QStringLiteral("7"));
}

void FieldViewTest::flagsToggle_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"Space", "Enter", "F2", "1", "click on the box"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void FieldViewTest::flagsToggle()
{
    QFETCH(const QString, way);
    FieldDesk desk;
    desk.go("ipv4.dont_fragment");
    const auto toggle = [&](bool on) {
        if (way == QLatin1String("Space"))
            desk.press(Qt::Key_Space);
        else if (way == QLatin1String("Enter"))
            desk.press(Qt::Key_Return);
        else if (way == QLatin1String("F2"))
            desk.press(Qt::Key_F2);
        else if (way == QLatin1String("1"))
            desk.type(on ? "1" : "0");
        else
            desk.click(desk.row("ipv4.dont_fragment"), desk.valueX());
    };
    const QModelIndex cell = desk.row("ipv4.dont_fragment").siblingAtColumn(FieldModel::ValueColumn);
    QCOMPARE(cell.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    toggle(true);
    QCOMPARE(desk.bytes().at(0x14), '\x40');
    QCOMPARE(desk.view.fieldEditor(), nullptr);
    toggle(false);
    QCOMPARE(desk.bytes().at(0x14), '\0');
    QCOMPARE(desk.session.history().position(), std::size_t{2});
    QCOMPARE(desk.currentPath(), QStringLiteral("ipv4.dont_fragment")); // at its default, but still there
}

void FieldViewTest::interestingValuesAreStepped()
{
    FieldDesk desk;
    desk.go("icmp.id"); // 24528
    QStringList seen;
    for (int i = 0; i < 6; ++i) {
        desk.press(Qt::Key_Up, Qt::AltModifier);
        seen.push_back(desk.text());
    }
    QCOMPARE(seen,
             QStringList({QStringLiteral("32767"), QStringLiteral("32768"), QStringLiteral("65535"),
                          QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("32767")}));
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.text(), QStringLiteral("1"));
    QCOMPARE(desk.bytes().mid(0x26, 2).toHex(), QByteArray("0001"));
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.value("icmp.id"), QStringLiteral("24528 (0x5fd0)"));

    desk.go("ipv4.ihl"); // follows: its rule's neighbours are of interest
    desk.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.text(), QStringLiteral("6"));
    desk.press(Qt::Key_Down, Qt::AltModifier);
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.text(), QStringLiteral("4"));
}

void FieldViewTest::leftAndRightWalkTheTree()
{
    FieldDesk desk;
    desk.go("icmp.id");
    desk.press(Qt::Key_Left);
    QCOMPARE(desk.currentPath(), QStringLiteral("icmp"));
    desk.press(Qt::Key_Left);
    QVERIFY(!desk.view.isExpanded(desk.row("icmp").siblingAtColumn(0)));
    desk.press(Qt::Key_Right);
    QVERIFY(desk.view.isExpanded(desk.row("icmp").siblingAtColumn(0)));
    desk.press(Qt::Key_Right);
    QCOMPARE(desk.currentPath(), QStringLiteral("icmp.type"));
}

void FieldViewTest::foldsOpenByKeyAndClick()
{
    FieldDesk desk;
    const auto fold = [&] { return rowOf(desk.model(), QStringLiteral("ipv4"), RowKind::Fold); };
    desk.view.setCurrentIndex(fold());
    desk.press(Qt::Key_Right);
    QVERIFY(desk.row("ipv4.version").isValid());
    desk.press(Qt::Key_Left);
    QVERIFY(!desk.row("ipv4.version").isValid());
    desk.press(Qt::Key_Return);
    QVERIFY(desk.row("ipv4.version").isValid());
    desk.click(fold(), desk.valueX());
    QVERIFY(!desk.row("ipv4.version").isValid());
}

void FieldViewTest::selectionGoesBothWays()
{
    FieldDesk desk;
    desk.selection.setBytes(BitRange::ofBytes(0x26, 1), SelectionSource::Bytes);
    QCOMPARE(desk.currentPath(), QStringLiteral("icmp.id"));
    QCOMPARE(desk.selection.source(), SelectionSource::Bytes); // the view only followed
    desk.press(Qt::Key_Down);
    QCOMPARE(QByteArray::fromStdString(desk.selection.path()), QByteArray("icmp.seq"));
    QCOMPARE(desk.selection.source(), SelectionSource::Fields);
    desk.selection.setBytes(BitRange::ofBytes(0x16, 1), SelectionSource::Bytes); // folded away
    QCOMPARE(desk.currentPath(), QStringLiteral("ipv4.ttl"));
}

void FieldViewTest::followingIsOneClick()
{
    FieldDesk desk;
    desk.set("icmp.checksum", "0x1234");
    const QModelIndex row = desk.row("icmp.checksum");
    const FieldFonts fonts = FieldFonts::from(desk.view.font());
    const QRect cell = desk.view.visualRect(row.siblingAtColumn(FieldModel::ValueColumn));
    const RowPlace place{.row = cell, .value = cell};
    const QRect link = partsOf(desk.model().rowAt(row), place, fonts, 0).fix;
    QVERIFY(!link.isEmpty());
    desk.click(row, link.center().x());
    QCOMPARE(desk.model().rowAt(desk.row("icmp.checksum")).origin, FieldOrigin::Follows);
    QCOMPARE(desk.value("icmp.checksum"), QStringLiteral("0xd986"));
}

void FieldViewTest::elementsAreAddedAndRemoved()
{
    FieldDesk desk;
    const QSignalSpy requests(&desk.view, &FieldView::addElementRequested);
    desk.view.activateRow(rowOf(desk.model(), QStringLiteral("ipv4"), RowKind::Add));
    QCOMPARE(requests.count(), 1);
    QCOMPARE(requests.first().first().toString(), QStringLiteral("ipv4.options[0]"));
    auto *menu = desk.view.findChild<QMenu *>(QStringLiteral("elementMenu"));
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), requests.first().at(1).toStringList().size());
    const auto actions = menu->actions();
    const auto alert = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text().contains(QStringLiteral("router alert")); // fills whole words: nothing is padded
    });
    QVERIFY(alert != actions.end());
    (*alert)->trigger();
    menu->close();
    QVERIFY(desk.row("ipv4.options[0]").isValid());
    QCOMPARE(desk.currentPath(), QStringLiteral("ipv4.options[0]"));
    QVERIFY(desk.view.isExpanded(desk.row("ipv4.options").siblingAtColumn(0)));
    desk.press(Qt::Key_Delete);
    QVERIFY(!desk.row("ipv4.options[0]").isValid());
}

void FieldViewTest::menuFitsTheRow()
{
    FieldDesk desk;
    const auto enabled = [&](const QModelIndex &index) {
        QMenu menu;
        desk.view.fillMenu(menu, index);
        QStringList names;
        for (const QAction *action : menu.actions()) {
            if (action->isEnabled() && !action->isSeparator())
                names.push_back(action->text());
        }
        return names;
    };
    QVERIFY(enabled(desk.row("icmp.checksum")).contains(QStringLiteral("Keep as It Is")));
    QVERIFY(!enabled(desk.row("icmp.checksum")).contains(QStringLiteral("Set to Default")));
    QVERIFY(enabled(desk.row("icmp.id")).contains(QStringLiteral("Set to Default")));
    QVERIFY(enabled(desk.row("ipv4.dst")).contains(QStringLiteral("Add Element…")));
    QVERIFY(!enabled(desk.row("icmp.id")).contains(QStringLiteral("Add Element…")));
    QVERIFY(!enabled(desk.row("icmp")).contains(QStringLiteral("Edit")));
    desk.set("icmp.checksum", "1");
    QVERIFY(enabled(desk.row("icmp.checksum")).contains(QStringLiteral("Follow Rule")));
}

void FieldViewTest::copies()
{
    FieldDesk desk;
    desk.go("icmp.id");
    desk.view.copyPath();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("icmp.id"));
    desk.view.copyValue();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("24528"));
}

void FieldViewTest::expansionSurvivesEdits()
{
    FieldDesk desk;
    desk.must(desk.session.insertElement("ipv4.options[0]", "number=7"));
    desk.view.collapse(desk.row("ethernet").siblingAtColumn(0));
    desk.view.expand(desk.row("ipv4.options[0]").siblingAtColumn(0));
    desk.edit("icmp.type", "3");
    desk.press(Qt::Key_Return);
    desk.session.undo();
    QVERIFY(!desk.view.isExpanded(desk.row("ethernet").siblingAtColumn(0)));
    QVERIFY(desk.view.isExpanded(desk.row("ipv4.options").siblingAtColumn(0)));
    QVERIFY(desk.view.isExpanded(desk.row("ipv4.options[0]").siblingAtColumn(0)));
    QVERIFY(desk.view.isExpanded(desk.row("icmp").siblingAtColumn(0)));
}

void FieldViewTest::paintsInBothThemes()
{
    FieldDesk desk;
    const auto dark = Theme::load(QStringLiteral("dark"));
    QVERIFY(dark.has_value());
    desk.go("icmp.seq");
    const auto colorOf = [&](const char *path) {
        const QRect row = desk.view.visualRect(desk.row(path).siblingAtColumn(FieldModel::OffsetColumn));
        return desk.view.viewport()->grab().toImage().pixelColor(row.left() + 1, row.top() + 3);
    };
    QCOMPARE(colorOf("icmp.seq"), lightTheme().selection);
    QCOMPARE(colorOf("icmp.id"), lightTheme().panel);
    QCOMPARE(colorOf("icmp"), lightTheme().band);
    desk.set("ipv4.ttl", "0");
    QCOMPARE(colorOf("ipv4.ttl"), lightTheme().warnBackground);
    desk.view.setTheme(*dark);
    QCOMPARE(colorOf("icmp.seq"), dark->selection);
    QCOMPARE(colorOf("icmp.id"), dark->panel);
}

QTEST_MAIN(FieldViewTest)
#include "tst_fieldview.moc"
