// SPDX-License-Identifier: MIT
#include "tests/ui/fieldview/fielddesk.h"

#include "core/dissect/fieldpath.h"
#include "tests/support/randomseed.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSet>

using namespace wl;

namespace {

constexpr int keystrokes = 10000;

/// What the editor must look like after each key: a plain line edit that no
/// packet is connected to is given the same keys.
class Shadow
{
public:
    void copy(const QLineEdit &editor)
    {
        m_line.setText(editor.text());
        m_line.setCursorPosition(editor.cursorPosition());
        if (editor.hasSelectedText())
            m_line.setSelection(editor.selectionStart(), static_cast<int>(editor.selectedText().size()));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with, const QString &text)
    {
        QKeyEvent event(QEvent::KeyPress, key, with, text);
        QApplication::sendEvent(&m_line, &event);
    }

    [[nodiscard]] QString state() const { return stateOf(m_line); }
    static QString stateOf(const QLineEdit &line)
    {
        return QStringLiteral("%1|%2|%3|%4")
            .arg(line.text())
            .arg(line.cursorPosition())
            .arg(line.selectionStart())
            .arg(line.selectedText().size());
    }

private:
    QLineEdit m_line;
};

struct Key
{
    Qt::Key key = Qt::Key_unknown;
    Qt::KeyboardModifiers with = Qt::NoModifier;
    QString text{};
};

Key randomKey(QRandomGenerator &random)
{
    const int kind = random.bounded(100);
    if (kind < 8)
        return {Qt::Key_Backspace};
    if (kind < 14)
        return {Qt::Key_Left, random.bounded(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier};
    if (kind < 20)
        return {Qt::Key_Right, random.bounded(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier};
    if (kind < 22)
        return {Qt::Key_Home};
    if (kind < 24)
        return {Qt::Key_Delete};
    if (kind < 26)
        return {Qt::Key_Return};
    if (kind < 31)
        return {Qt::Key_Escape};
    if (kind < 34)
        return {Qt::Key_Tab};
    const QString letters
        = random.bounded(3) > 0 ? QStringLiteral("0123456789") : QStringLiteral("0123456789abcdefghilmnoprstx.:\"+-");
    const QChar letter = letters.at(random.bounded(static_cast<int>(letters.size())));
    return {static_cast<Qt::Key>(letter.toUpper().unicode()), Qt::NoModifier, letter};
}

/// The rows that can be open, by their stable ids, and whether they are.
QHash<quintptr, bool> expansion(FieldDesk &desk)
{
    QHash<quintptr, bool> open;
    for (const QModelIndex &row : allRows(desk.model())) {
        if (desk.model().rowCount(row.siblingAtColumn(0)) > 0)
            open.insert(row.internalId(), desk.view.isExpanded(row.siblingAtColumn(0)));
    }
    return open;
}

} // namespace

/// Typing never loses text, caret, selection or expansion (rule D4), whatever becomes of the packet.
class FieldKeystrokesTest : public QObject
{
    Q_OBJECT

private slots:
    void typingNeverLosesTheEditor();

private:
    void openSomeEditor(FieldDesk &desk, QRandomGenerator &random);
};

void FieldKeystrokesTest::openSomeEditor(FieldDesk &desk, QRandomGenerator &random)
{
    while (desk.view.fieldEditor() == nullptr) {
        const auto rows = allRows(desk.model());
        const QModelIndex row = rows.at(random.bounded(static_cast<int>(rows.size())));
        const FieldRow field = desk.model().rowAt(row);
        if (!field.isEditable || field.isFlag)
            continue;
        desk.view.setCurrentIndex(row);
        QTest::keyClick(&desk.view, Qt::Key_F2);
        QVERIFY2(desk.view.fieldEditor() != nullptr, qPrintable(row.data(FieldModel::PathRole).toString()));
    }
}

void FieldKeystrokesTest::typingNeverLosesTheEditor()
{
    QRandomGenerator random(tests::randomSeed());
    FieldDesk desk;
    const QAbstractItemModelTester tester(&desk.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    Editor independent(EchoPacket::registry());
    Shadow shadow;
    Packet base;
    QSet<QString> edited;
    int followed = 0;
    for (int i = 0; i < keystrokes; ++i) {
        if (i % 400 == 0) {
            if (desk.view.fieldEditor() != nullptr)
                desk.press(Qt::Key_Escape);
            if (desk.view.fieldEditor() != nullptr)
                desk.press(Qt::Key_Escape);
            desk.open();
            desk.model().setShowsDefaults(i % 800 == 0);
            if (i % 1200 == 0)
                desk.must(desk.session.insertElement("ipv4.options[0]", "number=7"));
            desk.view.setExpanded(desk.row("ethernet").siblingAtColumn(0), random.bounded(2) == 0);
        }
        if (desk.view.fieldEditor() == nullptr) {
            openSomeEditor(desk, random);
            base = desk.session.packet();
            shadow.copy(*desk.view.fieldEditor());
        }
        FieldEditor *editor = desk.view.fieldEditor();
        const QString path = QString::fromStdString(editor->path());
        const quintptr row = desk.view.currentIndex().internalId();
        edited.insert(path);
        const auto openBefore = expansion(desk);
        const Key key = randomKey(random);
        if (key.text.isEmpty())
            QTest::keyClick(editor, key.key, key.with);
        else
            QTest::keyClicks(editor, key.text);
        const auto place = QStringLiteral("keystroke %1 in %2").arg(i).arg(path).toUtf8();

        const auto openAfter = expansion(desk);
        for (auto it = openBefore.begin(); it != openBefore.end(); ++it) {
            if (openAfter.contains(it.key()))
                QVERIFY2(openAfter.value(it.key()) == it.value(), place.constData());
        }
        if (desk.view.fieldEditor() == editor) {
            if (key.key != Qt::Key_Return && key.key != Qt::Key_Escape && key.key != Qt::Key_Tab)
                shadow.press(key.key, key.with, key.text);
            QVERIFY2(Shadow::stateOf(*editor) == shadow.state(), place.constData());
            QVERIFY2(desk.view.currentIndex().internalId() == row, place.constData());
            QVERIFY2(editor->hasFocus(), place.constData());
            if (editor->isModified() && !editor->isInvalid()) {
                // The packet is what the text makes of the packet before the editor opened, not of the last keystroke.
                const FieldTree tree = independent.treeOf(base);
                const auto node = findNode(tree, editor->path());
                QVERIFY2(node.has_value(), place.constData());
                const auto expected = independent.setField(base, tree, *node, editor->text().toStdString());
                QVERIFY2(expected.has_value(), place.constData());
                QVERIFY2(expected->packet.bytes == desk.bytes(), place.constData());
                ++followed;
            }
            continue;
        }
        QVERIFY2(key.key == Qt::Key_Return || key.key == Qt::Key_Escape || key.key == Qt::Key_Tab, place.constData());
        if (key.key == Qt::Key_Escape)
            QVERIFY2(desk.session.packet() == base, place.constData());
        if (desk.view.fieldEditor() != nullptr) { // Tab
            base = desk.session.packet();
            shadow.copy(*desk.view.fieldEditor());
        }
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    qInfo("%lld fields edited, %d texts compared with the packet", static_cast<long long>(edited.size()), followed);
    QVERIFY(edited.size() > 20);
    QVERIFY(followed > 500);
    if (desk.view.fieldEditor() != nullptr)
        desk.view.fieldEditor()->restore();
    while (desk.session.history().canUndo())
        desk.session.undo();
}

QTEST_MAIN(FieldKeystrokesTest)
#include "tst_fieldkeystrokes.moc"
