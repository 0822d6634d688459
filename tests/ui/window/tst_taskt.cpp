// SPDX-License-Identifier: MIT
#include "core/codec/internetchecksum.h"
#include "core/dissect/fieldpath.h"
#include "tests/ui/window/workbench.h"
#include "ui/craftline/crafteditor.h"
#include "ui/fieldview/fieldview.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

#include <cstdio>

using namespace wl;
using namespace wl::test;

namespace {

constexpr const char *tutorial = "0800d9865fd02cda68656c6c6f20776f726c64";

/// The tutorial's echo request with another identifier, computed without the
/// program's schemas.
QByteArray echoWithIdentifier(std::uint16_t identifier)
{
    QByteArray bytes = QByteArray::fromHex(tutorial);
    bytes[2] = bytes[3] = 0;
    bytes[4] = static_cast<char>(identifier >> 8);
    bytes[5] = static_cast<char>(identifier & 0xff);
    const std::uint16_t sum = internetChecksum(viewOf(bytes));
    bytes[2] = static_cast<char>(sum >> 8);
    bytes[3] = static_cast<char>(sum & 0xff);
    return bytes;
}

/// What a person does, counted: a gesture (a click, a double click, a word
/// typed, a key) is one action.
class Hand
{
public:
    void act(const QString &what) { m_actions += what; }

    void report(const char *title) const
    {
        std::printf("%s: %d actions\n", title, static_cast<int>(m_actions.size()));
        for (qsizetype i = 0; i < m_actions.size(); ++i)
            std::printf("  %2d. %s\n", static_cast<int>(i) + 1, qPrintable(m_actions[i]));
        std::fflush(stdout);
    }

    [[nodiscard]] qsizetype count() const { return m_actions.size(); }

private:
    QStringList m_actions;
};

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

void click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

/// Types digit by digit and holds the bytes against what they must be after
/// each.
void typeIdentifier(Workbench &desk, const QString &digits)
{
    for (qsizetype i = 0; i < digits.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), digits[i].toLatin1());
        QCOMPARE(desk.bytes().toHex(), echoWithIdentifier(digits.left(i + 1).toUShort()).toHex());
    }
}

QModelIndex rowOf(Workbench &desk, FieldView &fields, const char *path, int column)
{
    const auto node = findNode(desk.session.tree(), path);
    return node ? fields.fieldModel().indexOf(*node, column) : QModelIndex();
}

void seeReply(Workbench &desk)
{
    QTRY_COMPARE(desk.sender.sent().size(), std::size_t(1));
    QTRY_VERIFY(desk.sender.sent().front().state == SentPacket::State::Replied);
    auto *rows = desk.part<QTreeView>("exchange")->model();
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, 3).data().toString(), QStringLiteral("reply in 0.42 ms"));
    QVERIFY2(rows->index(0, 4).data().toString().startsWith(QLatin1String("type 8")),
             qPrintable(rows->index(0, 4).data().toString()));
    auto *reply = desk.part<QTreeView>("replyFields");
    QTRY_VERIFY(reply->isVisible());
    QCOMPARE(valuesOf(*reply, "type"), QStringList({QStringLiteral("8 echo request"), QStringLiteral("0 echo reply")}));
}

} // namespace

class TaskTTest : public QObject
{
    Q_OBJECT

private slots:
    void byMouse();
    void byKeyboard();
    void everyViewShowsTheTutorial();
};

void TaskTTest::everyViewShowsTheTutorial()
{
    Workbench desk;
    desk.show();
    QCOMPARE(desk.bytes().toHex(), QByteArray(tutorial));
    QCOMPARE(desk.part<CraftEditor>("craftLine")->line(), QStringLiteral("icmp id=24528 seq=11482 / \"hello world\""));
    QCOMPARE(desk.part<QPushButton>("sendButton")->text(), QStringLiteral("Send 1 to 127.0.0.1 via lo"));
    QVERIFY(desk.part<QPlainTextEdit>("textView")->toPlainText().contains(QLatin1String("24528")));
    QVERIFY(!desk.window.isWindowModified());
}

void TaskTTest::byMouse()
{
    Workbench desk;
    Hand hand;
    desk.show();
    QVERIFY(desk.session.craft("icmp").has_value()); // something else, so that the
                                                     // template has to be fetched

    auto *library = desk.part<QTreeWidget>("library");
    const auto found = library->findItems(QStringLiteral("ICMP echo"), Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    QTreeWidgetItem *entry = found.front();
    hand.act(QStringLiteral("double click \"%1\" in the library").arg(entry->text(0)));
    const QPoint place = library->visualItemRect(entry).center();
    QTest::mouseClick(library->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(library->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(desk.bytes().toHex(), QByteArray(tutorial));
    QCOMPARE(desk.questions, 1); // once, for the work that was not saved

    auto *fields = desk.part<FieldView>("fieldTree");
    const QRect value = fields->visualRect(rowOf(desk, *fields, "icmp.id", FieldModel::ValueColumn));
    QVERIFY(value.isValid());
    hand.act(QStringLiteral("double click the identifier's value"));
    const QPoint onValue(value.left() + 12, value.center().y());
    QTest::mouseClick(fields->viewport(), Qt::LeftButton, {}, onValue);
    QTest::mouseDClick(fields->viewport(), Qt::LeftButton, {}, onValue);
    QTRY_VERIFY(fields->fieldEditor() != nullptr);
    hand.act(QStringLiteral("type 4242"));
    typeIdentifier(desk, QStringLiteral("4242"));
    hand.act(QStringLiteral("press Enter"));
    press(Qt::Key_Return);
    QTRY_VERIFY(fields->fieldEditor() == nullptr);
    QCOMPARE(desk.bytes().toHex(), echoWithIdentifier(4242).toHex());

    hand.act(QStringLiteral("click Send"));
    click(desk.part<QPushButton>("sendButton"));
    seeReply(desk);
    QCOMPARE(stub().requests.size(), std::size_t(1));
    QCOMPARE(stub().requests.front().bytes.toHex(), echoWithIdentifier(4242).toHex());
    QCOMPARE(int(stub().requests.front().identifier), 4242);

    auto *tools = desk.part<QToolBar>("mainTools");
    hand.act(QStringLiteral("click Save (and name the file)"));
    click(tools->widgetForAction(desk.part<QAction>("file.save")));
    QVERIFY(QFile::exists(desk.path));
    QVERIFY(!desk.window.isWindowModified());
    hand.act(QStringLiteral("click New"));
    click(tools->widgetForAction(desk.part<QAction>("file.new")));
    QVERIFY(desk.bytes().toHex() != echoWithIdentifier(4242).toHex());
    hand.act(QStringLiteral("click Open (and pick the file)"));
    click(tools->widgetForAction(desk.part<QAction>("file.open")));
    QCOMPARE(desk.bytes().toHex(), echoWithIdentifier(4242).toHex());
    QCOMPARE(desk.questions, 1);
    hand.report("task T by mouse");
    QVERIFY(hand.count() <= 8);
}

void TaskTTest::byKeyboard()
{
    Workbench desk;
    Hand hand;
    desk.show();
    QVERIFY(desk.session.craft("icmp").has_value());

    hand.act(QStringLiteral("press Ctrl+L"));
    desk.window.setFocus();
    QTest::keyClick(&desk.window, Qt::Key_L, Qt::ControlModifier);
    auto *line = desk.part<CraftEditor>("craftLine");
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(line));
    hand.act(QStringLiteral("type icmp id=24528 seq=11482 / \"hello world\""));
    QTest::keyClicks(line, QStringLiteral("icmp id=24528 seq=11482 / \"hello world\""));
    hand.act(QStringLiteral("press Enter"));
    press(Qt::Key_Return);
    QCOMPARE(desk.bytes().toHex(), QByteArray(tutorial));
    QVERIFY(!line->isEdited());

    auto *fields = desk.part<FieldView>("fieldTree");
    hand.act(QStringLiteral("press F6 until Fields has the focus"));
    for (int i = 0; i < 10 && QApplication::focusWidget() != fields; ++i)
        press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(fields));
    hand.act(QStringLiteral("press Home and Down until the identifier is current"));
    press(Qt::Key_Home);
    for (int i = 0; i < 30 && desk.window.selection().path() != "icmp.id"; ++i)
        press(Qt::Key_Down);
    QCOMPARE(desk.window.selection().path(), std::string("icmp.id"));
    hand.act(QStringLiteral("type 4242"));
    typeIdentifier(desk, QStringLiteral("4242"));
    hand.act(QStringLiteral("press Enter"));
    press(Qt::Key_Return);
    QTRY_VERIFY(fields->fieldEditor() == nullptr);

    hand.act(QStringLiteral("press Ctrl+Return"));
    press(Qt::Key_Return, Qt::ControlModifier);
    seeReply(desk);
    hand.act(QStringLiteral("press Ctrl+S (and name the file)"));
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(QFile::exists(desk.path));
    hand.act(QStringLiteral("press Ctrl+N"));
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(desk.bytes().toHex() != echoWithIdentifier(4242).toHex());
    hand.act(QStringLiteral("press Ctrl+O (and pick the file)"));
    press(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(desk.bytes().toHex(), echoWithIdentifier(4242).toHex());
    QCOMPARE(desk.questions, 0);
    hand.report("task T by keyboard");
    QVERIFY(hand.count() <= 11);
}

QTEST_MAIN(TaskTTest)
#include "tst_taskt.moc"
