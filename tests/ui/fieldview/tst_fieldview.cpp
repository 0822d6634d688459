// SPDX-License-Identifier: MIT
#include "tests/ui/fieldview/fielddesk.h"

#include <QAccessible>
#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

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
