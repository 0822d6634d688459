// SPDX-License-Identifier: MIT
#include "tests/ui/window/workbench.h"
#include "ui/craftline/crafteditor.h"
#include "ui/fieldview/fieldeditor.h"
#include "ui/fieldview/fieldview.h"
#include "ui/hexview/hexview.h"
#include "ui/panels/savedialog.h"
#include "ui/window/actions/actions.h"
#include "ui/window/docks.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPaintEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>
#include <QTreeView>

using namespace wl;
using namespace wl::test;

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void opensInEachTheme_data();
    void opensInEachTheme();
    void everyFocusableWidgetHasAName();
    void partsKeepTheirNames_data();
    void partsKeepTheirNames();
    void noTwoActionsShareAShortcut();
    void noTwoItemsOfAMenuShareALetter();
    void undoIsNamed();
    void selectionIsShared();
    void aMistakeInTheCraftLineChangesNothing();
    void aLongCraftLineIsWholeWhenItIsEdited();
    void textKeepsTheColoursOfItsLayers();
    void aKeystrokePaintsOnlyRowsThatChange();
    void typedBytesReachThePacket();
    void badFilesAreReportedAndNothingIsLost();
    void pastedHexBecomesThePacketItMostLikelyIs();
    void endsWithAnEditorOpen();
    void theModeFollowsThePacket();
    void toWritesTheAddressField();
    void silenceIsSaid();
    void escapeStopsWaiting();
    void layoutSurvivesAndResets();
    void panelsAreReachedByKey();
    void unsavedWorkIsAskedForOnce();
    void fileDialogsBeginInAFolderThatIsThere();
    void aNameWithoutSuffixGetsTheFiltersOne_data();
    void aNameWithoutSuffixGetsTheFiltersOne();
};

void MainWindowTest::opensInEachTheme_data()
{
    QTest::addColumn<int>("choice");
    for (const ThemeChoice choice : themeChoices)
        QTest::newRow(qPrintable(toId(choice))) << int(choice);
}

void MainWindowTest::opensInEachTheme()
{
    QFETCH(const int, choice);
    Workbench desk(static_cast<ThemeChoice>(choice));
    desk.show();

    const QImage picture = desk.window.grab().toImage();
    const Theme &theme = desk.appearance.theme();
    QCOMPARE(picture.pixelColor(picture.width() - 4, picture.height() - 4),
             theme.window); // the status bar
    auto *text = desk.part<QPlainTextEdit>("textView");
    const QPoint inText = text->mapTo(&desk.window, QPoint(text->width() - 20, text->height() - 20));
    QCOMPARE(picture.pixelColor(inText), theme.panel);
}

void MainWindowTest::everyFocusableWidgetHasAName()
{
    Workbench desk;
    desk.show();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(&desk.window));
    const auto widgets = desk.window.findChildren<QWidget *>();
    int checked = 0;
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr || !widget->isEnabled())
            continue;
        const auto *tabs = qobject_cast<QTabBar *>(widget); // the window keeps spare ones without tabs
        const bool isInner = qobject_cast<QScrollBar *>(widget) != nullptr || widget->isWindow()
            || (tabs != nullptr && tabs->count() == 0);
        if (isInner)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face != nullptr);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                 qPrintable(QStringLiteral("%1 \"%2\" in %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                     widget->parentWidget()->objectName())));
        ++checked;
    }
    QVERIFY(checked > 15);
}

void MainWindowTest::partsKeepTheirNames_data()
{
    QTest::addColumn<QString>("accessibleName");
    QTest::newRow("fieldTree") << QStringLiteral("Fields");
    QTest::newRow("hexView") << QStringLiteral("Bytes");
    QTest::newRow("textView") << QStringLiteral("Text");
    QTest::newRow("library") << QStringLiteral("Library");
    QTest::newRow("problems") << QStringLiteral("Problems");
    QTest::newRow("exchange") << QStringLiteral("Exchange");
    QTest::newRow("history") << QStringLiteral("History");
    QTest::newRow("sendButton") << QStringLiteral("Send");
    QTest::newRow("target") << QStringLiteral("To");
    QTest::newRow("sendMode") << QStringLiteral("How");
    QTest::newRow("palette") << QStringLiteral("Command palette");
    QTest::newRow("craftLine") << QStringLiteral("Craft line");
}

void MainWindowTest::partsKeepTheirNames()
{
    QFETCH(const QString, accessibleName);
    Workbench desk;
    QCOMPARE(desk.part<QWidget>(QTest::currentDataTag())->accessibleName(), accessibleName);
}

void MainWindowTest::noTwoActionsShareAShortcut()
{
    Workbench desk;
    QMap<QString, QString> owners;
    const auto actions = actionsWithShortcuts(desk.window);
    QVERIFY(actions.size() > 20);
    for (const QAction *action : actions) {
        if (action->shortcutContext() == Qt::WidgetShortcut) // only where the focus is in its panel
            continue;
        const auto keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            QVERIFY2(!owners.contains(key.toString()),
                     qPrintable(key.toString() + QStringLiteral(": ") + action->objectName()));
            owners.insert(key.toString(), action->objectName());
        }
    }
}

void MainWindowTest::undoIsNamed()
{
    Workbench desk;
    desk.show();
    const QByteArray before = desk.bytes();
    QVERIFY(desk.session.setField("icmp.seq", "7").has_value());

    auto *undo = desk.part<QAction>("edit.undo");
    QVERIFY2(undo->text().contains(QLatin1String("icmp.seq=7")), qPrintable(undo->text()));
    undo->trigger();
    QCOMPARE(desk.bytes().toHex(), before.toHex());
    QVERIFY(!undo->isEnabled());
    QVERIFY(desk.part<QAction>("edit.redo")->text().contains(QLatin1String("icmp.seq=7")));
}

void MainWindowTest::selectionIsShared()
{
    Workbench desk;
    desk.show();
    auto *hex = desk.part<HexView>("hexView");
    QTest::mouseClick(hex->viewport(), Qt::LeftButton, {}, hex->cellRect(5).center());
    QCOMPARE(desk.window.selection().path(), std::string("icmp.id"));
    QCOMPARE(hex->selectedRange(), BitRange::ofBytes(4, 2));
    QCOMPARE(desk.part<QLabel>("statusPath")->text(), QStringLiteral("icmp.id"));

    auto *text = desk.part<QPlainTextEdit>("textView");
    const qsizetype place = text->toPlainText().indexOf(QLatin1String("11482"));
    QVERIFY(place > 0);
    QTextCursor caret(text->document());
    caret.setPosition(static_cast<int>(place) + 2);
    text->setTextCursor(caret);
    QCOMPARE(desk.window.selection().path(), std::string("icmp.seq"));
    QCOMPARE(hex->selectedRange(), BitRange::ofBytes(6, 2));
}

void MainWindowTest::aMistakeInTheCraftLineChangesNothing()
{
    Workbench desk;
    desk.show();
    const QByteArray before = desk.bytes();
    auto *line = desk.part<CraftEditor>("craftLine");
    auto *problem = desk.part<QLabel>("craftProblem");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("icmp nonsense=1 "));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(problem->isVisible());
    QVERIFY(line->isEdited());
    QCOMPARE(desk.bytes().toHex(), before.toHex());

    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!problem->isVisible());
    QVERIFY(!line->isEdited());
    QVERIFY(line->line().startsWith(QLatin1String("icmp id=24528")));
}

void MainWindowTest::aLongCraftLineIsWholeWhenItIsEdited()
{
    Workbench desk;
    desk.show();
    auto *line = desk.part<CraftEditor>("craftLine");
    desk.part<FieldView>("fieldTree")->setFocus();
    const QString whole = QStringLiteral("icmp id=24528 seq=11482 / \"%1\"").arg(QString(3000, QLatin1Char('x')));
    QVERIFY(desk.session.craft(whole.toStdString()).has_value());
    QCOMPARE(line->line(), whole);
    QVERIFY(line->toPlainText().endsWith(QChar(0x2026)));

    line->setFocus();
    QCOMPARE(line->toPlainText(), whole);
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClick(line, Qt::Key_Left);
    QTest::keyClicks(line, QStringLiteral("y"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(desk.bytes().endsWith("xy"));
    QCOMPARE(desk.bytes().size(), 3009);
}

/// Every value of the text has its layer's colour, whatever was edited before.
void MainWindowTest::textKeepsTheColoursOfItsLayers()
{
    Workbench desk;
    desk.show();
    auto *format = desk.part<QComboBox>("textFormat");
    format->setCurrentIndex(format->findData(QStringLiteral("tree")));
    auto *text = desk.part<QPlainTextEdit>("textView");
    const auto colourAt = [text](const QString &words) {
        const int place = static_cast<int>(text->toPlainText().lastIndexOf(words));
        const QTextBlock block = text->document()->findBlock(place);
        for (const auto &range : block.layout()->formats()) {
            if (range.start <= place - block.position() && place - block.position() < range.start + range.length)
                return range.format.foreground().color();
        }
        return QColor();
    };
    const Theme &theme = desk.appearance.theme();
    QVERIFY(desk.session.craft("ipv4 ttl=77 / icmp id=4711 seq=4712").has_value());
    QCOMPARE(colourAt(QStringLiteral("77")), theme.tint(0).ink);
    QCOMPARE(colourAt(QStringLiteral("4711")), theme.tint(1).ink);
    QVERIFY(desk.session.setField("icmp.id", "4810").has_value());
    QCOMPARE(colourAt(QStringLiteral("4810")), theme.tint(1).ink);
    QVERIFY(desk.session.craft("ethernet / ipv4 ttl=77 / icmp id=4711 seq=4712").has_value());
    QCOMPARE(colourAt(QStringLiteral("77")), theme.tint(1).ink);
    QCOMPARE(colourAt(QStringLiteral("4712")), theme.tint(2).ink);
    desk.appearance.setChoice(ThemeChoice::Dark);
    QCOMPARE(colourAt(QStringLiteral("4712")), desk.appearance.theme().tint(2).ink);
}

void MainWindowTest::aKeystrokePaintsOnlyRowsThatChange()
{
    /// What of a widget is painted.
    struct PaintedRegion : QObject
    {
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
        QRegion region{};
    };
    Workbench desk;
    desk.show();
    QVERIFY(desk.session.craft("ipv4 dst=127.0.0.1 / udp sport=7 / \"data\"").has_value());
    auto *fields = desk.part<FieldView>("fieldTree");
    fields->setFocus();
    desk.window.selection().setField("udp.sport", SelectionSource::Program);
    QTest::keyClick(fields, Qt::Key_F2);
    QVERIFY(fields->fieldEditor() != nullptr);
    QTest::keyClicks(fields->fieldEditor(), QStringLiteral("1"));
    QCoreApplication::processEvents();

    PaintedRegion painted;
    fields->viewport()->installEventFilter(&painted);
    QTest::keyClicks(fields->fieldEditor(), QStringLiteral("2"));
    QCoreApplication::processEvents();
    const auto rowOf = [&](const char *path) {
        desk.window.selection().setField(path, SelectionSource::Program);
        return fields->visualRect(fields->currentIndex());
    };
    QVERIFY(painted.region.contains(fields->fieldEditor()->geometry().center()));
    fields->viewport()->removeEventFilter(&painted);
    QVERIFY(painted.region.contains(rowOf("udp.checksum").center()));
    QVERIFY(!painted.region.contains(rowOf("udp.dport").center()));
    QVERIFY(!painted.region.contains(rowOf("ipv4.dst").center()));
}

void MainWindowTest::typedBytesReachThePacket()
{
    Workbench desk;
    desk.show();
    auto *hex = desk.part<HexView>("hexView");
    hex->setFocus();
    QTest::mouseClick(hex->viewport(), Qt::LeftButton, {}, hex->cellRect(4).center());
    QTest::keyClicks(hex, QStringLiteral("1234"));
    QCOMPARE(desk.bytes().mid(4, 2).toHex(), QByteArray("1234"));
    QVERIFY2(desk.part<CraftEditor>("craftLine")->line().contains(QLatin1String("id=4660")),
             qPrintable(desk.part<CraftEditor>("craftLine")->line()));
    QTest::keyClick(hex, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.session.history().canRedo());
}

void MainWindowTest::badFilesAreReportedAndNothingIsLost()
{
    Workbench desk;
    desk.show();
    const QByteArray before = desk.bytes();
    QFile file(desk.folder.filePath(QStringLiteral("bad.wlt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"format\": 1,\n");
    file.close();
    desk.window.openPath(file.fileName());
    desk.window.openPath(QStringLiteral("/no/such/file"));

    QCOMPARE(desk.bytes().toHex(), before.toHex());
    QVERIFY(desk.window.findChildren<QFrame *>(QStringLiteral("messageBar")).back()->isVisible());
    QCOMPARE(QApplication::activeModalWidget(), nullptr);
}

void MainWindowTest::endsWithAnEditorOpen()
{
    QByteArray before;
    auto desk = std::make_unique<Workbench>();
    desk->show();
    before = desk->bytes();
    auto *fields = desk->part<FieldView>("fieldTree");
    desk->window.selection().setField("icmp.id", SelectionSource::Program);
    QTest::keyClick(fields, Qt::Key_F2);
    QVERIFY(fields->fieldEditor() != nullptr);
    QTest::keyClicks(fields->fieldEditor(), QStringLiteral("7"));
    QVERIFY(desk->bytes() != before);
    desk.reset();
}

void MainWindowTest::pastedHexBecomesThePacketItMostLikelyIs()
{
    Workbench desk;
    desk.show();
    QGuiApplication::clipboard()->setText(QStringLiteral("45 00 00 1c 00 01 00 00 40 01 7c de 7f 00 00 01 7f 00 00 01"
                                                         " 08 00 f7 fd 00 01 00 01"));
    desk.window.pasteAsPacket();
    const Registry &registry = *desk.session.registry();
    QCOMPARE(registry.info(desk.session.packet().root).path, std::string("ipv4"));
    QCOMPARE(desk.bytes().size(), 28);
}

void MainWindowTest::theModeFollowsThePacket()
{
    Workbench desk;
    desk.show();
    auto *mode = desk.part<QComboBox>("sendMode");
    QCOMPARE(mode->currentText(), QStringLiteral("Stub"));
    QVERIFY(desk.session.craft("udp").has_value()); // the stub carries echo requests only
    QVERIFY(desk.sender.way()->plan.has_value());
    QCOMPARE(mode->currentText(), QStringLiteral("Capture file"));
    desk.session.undo();
    QCOMPARE(mode->currentText(), QStringLiteral("Stub"));
}

void MainWindowTest::toWritesTheAddressField()
{
    Workbench desk;
    desk.show();
    QVERIFY(desk.session.craft("ipv4 dst=10.1.2.3 / icmp id=5").has_value());
    auto *target = desk.part<QComboBox>("target");
    QCOMPARE(target->currentText(), QStringLiteral("10.1.2.3"));
    target->setFocus();
    target->lineEdit()->selectAll();
    QTest::keyClicks(target->lineEdit(), QStringLiteral("127.0.0.9"));
    QCOMPARE(desk.bytes().mid(16, 4).toHex(), QByteArray("0a010203")); // half an address is none
    QTest::keyClick(target->lineEdit(), Qt::Key_Return);
    QCOMPARE(desk.bytes().mid(16, 4).toHex(), QByteArray("7f000009"));
    QVERIFY(desk.part<QPushButton>("sendButton")->text().startsWith(QLatin1String("Send 1 to 127.0.0.9")));
    QTest::keyClicks(target->lineEdit(), QStringLiteral("x"));
    QTest::keyClick(target->lineEdit(), Qt::Key_Return);
    QCOMPARE(target->currentText(), QStringLiteral("127.0.0.9"));
    QCOMPARE(desk.bytes().mid(16, 4).toHex(), QByteArray("7f000009"));
}

void MainWindowTest::silenceIsSaid()
{
    Workbench desk;
    desk.show();
    stub().answer = StubAnswer::Silence;
    desk.sender.send();
    auto *rows = desk.part<QTreeView>("exchange")->model();
    QTRY_COMPARE(rows->index(0, 3).data().toString(), QStringLiteral("no reply in 1 s"));
    QVERIFY(rows->index(0, 4).data().toString().contains(QLatin1String("nothing was seen")));
}

void MainWindowTest::escapeStopsWaiting()
{
    Workbench desk;
    desk.show();
    stub().answer = StubAnswer::Nothing;
    desk.part<HexView>("hexView")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.sender.isSending() && desk.sender.sent().front().state == SentPacket::State::Waiting);
    QCOMPARE(desk.part<QPushButton>("sendButton")->text(), QStringLiteral("Stop"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!desk.sender.isSending());
    QVERIFY(desk.sender.sent().front().state == SentPacket::State::Stopped);
    QCOMPARE(stub().requests.size(), std::size_t(1));
}

void MainWindowTest::layoutSurvivesAndResets()
{
    Workbench desk;
    desk.show();
    auto *library = desk.part<QDockWidget>("libraryDock");
    library->hide();
    desk.window.close();
    MainWindow second(desk.session, desk.sender, desk.appearance, desk.settings);
    second.show();
    QVERIFY(!second.findChild<QDockWidget *>(QStringLiteral("libraryDock"))->isVisible());
    second.docks().reset();
    QVERIFY(second.findChild<QDockWidget *>(QStringLiteral("libraryDock"))->isVisible());
    QVERIFY(second.findChild<QWidget *>(QStringLiteral("exchange"))->isVisible());
}

void MainWindowTest::panelsAreReachedByKey()
{
    Workbench desk;
    desk.show();
    desk.part<QWidget>("fieldTree")->setFocus();
    QStringList visited;
    for (int i = 0; i < 12; ++i) {
        visited += QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    }
    for (const char *name : {"fieldTree", "hexView", "craftLine", "library", "textView", "exchange"})
        QVERIFY2(visited.contains(QLatin1String(name)), qPrintable(visited.join(QLatin1Char(' '))));
    const QString last = QApplication::focusWidget()->objectName();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), last);
}

void MainWindowTest::noTwoItemsOfAMenuShareALetter()
{
    Workbench desk;
    desk.show();
    const auto menus = desk.window.menuBar()->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menus.size() >= 6);
    for (const QMenu *menu : menus) {
        QHash<QChar, QString> letters;
        const auto actions = menu->actions();
        for (const QAction *action : actions) {
            const qsizetype at = action->text().indexOf(QLatin1Char('&'));
            if (at < 0)
                continue;
            const QChar letter = action->text().at(at + 1).toLower();
            QVERIFY2(!letters.contains(letter),
                     qPrintable(menu->title() + ": " + letters.value(letter) + " and " + action->text()));
            letters.insert(letter, action->text());
        }
    }
}

void MainWindowTest::unsavedWorkIsAskedForOnce()
{
    Workbench desk;
    desk.show();
    QVERIFY(desk.session.setField("icmp.seq", "7").has_value());
    QVERIFY(desk.window.isWindowModified());
    desk.window.askUnsaved = [&desk](const QString &) {
        ++desk.questions;
        return MainWindow::Answer::Cancel;
    };
    desk.window.close();
    QVERIFY(desk.window.isVisible());
    QCOMPARE(desk.questions, 1);
    desk.window.askUnsaved = [](const QString &) { return MainWindow::Answer::Save; };
    desk.window.close();
    QVERIFY(!desk.window.isVisible());
    QVERIFY(QFile::exists(desk.path));
}

void MainWindowTest::fileDialogsBeginInAFolderThatIsThere()
{
    Workbench desk;
    desk.show();
    const Document &document = desk.window.document();
    QVERIFY2(QDir(document.startFolder()).exists(), qPrintable(document.startFolder()));

    QTemporaryDir removable;
    const QString last = removable.filePath(QStringLiteral("echo.wlt"));
    QVERIFY(desk.window.document().save(last));
    QCOMPARE(document.startFolder(), removable.path());

    QVERIFY(desk.window.document().startNew());
    QVERIFY(document.path().isEmpty());
    QCOMPARE(document.startFolder(), removable.path()); // beside what was open last

    QVERIFY(removable.remove());
    QVERIFY(document.startFolder() != removable.path());
    QVERIFY2(QDir(document.startFolder()).exists(), qPrintable(document.startFolder()));
}

void MainWindowTest::aNameWithoutSuffixGetsTheFiltersOne_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("filters");
    QTest::addColumn<QString>("file");
    QTest::newRow("a template") << "echo"
                                << "Templates (*.wlt);;Captures (*.pcap)"
                                << "echo.wlt";
    QTest::newRow("a capture") << "echo"
                               << "Captures (*.pcap *.pcapng)"
                               << "echo.pcap";
    QTest::newRow("a suffix of its own") << "echo.pcapng"
                                         << "Captures (*.pcap *.pcapng)"
                                         << "echo.pcapng";
}

void MainWindowTest::aNameWithoutSuffixGetsTheFiltersOne()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, filters);
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    QTimer::singleShot(0, this, [&typed] {
        auto *dialog = QApplication::activeModalWidget();
        auto *name = dialog != nullptr ? dialog->findChild<QLineEdit *>() : nullptr;
        if (name == nullptr)
            return;
        name->selectAll();
        QTest::keyClicks(name, typed);
        QTest::keyClick(name, Qt::Key_Return);
    });
    QWidget parent;
    QCOMPARE(askSaveFile(&parent, QStringLiteral("Save As"), folder.filePath(QStringLiteral("x.wlt")), filters),
             folder.filePath(file));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
