// SPDX-License-Identifier: MIT
#include "ui/craftline/crafteditor.h"

#include "ui/craftline/craftcompletion.h"
#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStringListModel>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

/// Characters. A line that nobody edits need not be laid out beyond the edge of the widest screen at every keystroke
/// elsewhere.
constexpr int mostShown = 600;

} // namespace

CraftEditor::CraftEditor(Session &session, const Appearance &appearance, QWidget *parent)
    : SolidTextEdit(parent), m_session(session), m_appearance(appearance),
      m_highlighter(document(), appearance.theme()), m_words(new QStringListModel(this)),
      m_completer(new QCompleter(m_words, this))
{
    setObjectName(QStringLiteral("craftLine"));
    setAccessibleName(tr("Craft line"));
    setAccessibleDescription(tr("The whole packet in one line; Enter applies it, Escape restores it"));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(0);
    chooseFont();
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchStartsWith);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &CraftEditor::complete);
    connect(this, &QPlainTextEdit::textChanged, this, &CraftEditor::readLine);
    connect(&session, &Session::packetChanged, this, &CraftEditor::followPacket);
    connect(&session, &Session::loaded, this, &CraftEditor::restore);
    connect(&appearance, &Appearance::themeChanged, &m_highlighter, &QSyntaxHighlighter::rehighlight);
    followPacket();
}

CraftEditor::~CraftEditor()
{
    disconnect(this, nullptr, this, nullptr); // the highlighter touches the text once more as it goes
}

QSize CraftEditor::sizeHint() const
{
    return {200, fontMetrics().height() + 2};
}

void CraftEditor::followPacket()
{
    if (m_isEdited || m_session.tree().isEmpty())
        return;
    const QString line = QString::fromStdString(craftLineOf(m_session.tree(), m_session.packet().pins));
    if (line == this->line())
        return;
    show(line);
    m_highlighter.setErrorColumn(-1);
}

void CraftEditor::show(QString line)
{
    const bool isCut = line.size() > mostShown && !hasFocus();
    const QString shown = isCut ? line.left(mostShown) + QChar(0x2026) : line;
    m_whole = isCut ? std::move(line) : QString();
    m_highlighter.setWhole(m_whole);
    m_isFollowing = true;
    setPlainText(shown);
    m_isFollowing = false;
}

void CraftEditor::readLine()
{
    const QString text = toPlainText();
    if (std::exchange(m_seen, text) == text || m_isFollowing)
        return;
    m_whole.clear();
    m_highlighter.setWhole({});
    setEdited(true);
    const auto plan = parseCraftLine(*m_session.registry(), text.toStdString());
    if (!plan)
        return showProblem(plan.error());
    Editor editor(m_session.registry());
    if (const auto made = editor.make(*plan); !made) // names and values are only known to be right when it is made
        return showProblem(made.error());
    m_highlighter.setErrorColumn(-1);
    emit problemChanged({}, 0);
}

void CraftEditor::showProblem(const Error &error)
{
    const QString line = toPlainText();
    const QString text = QString::fromStdString(error.text);
    int column = error.column - 1;
    if (column < 0) { // an error of the packet, not of the line: it names the word
        const QString word = text.section(QLatin1Char('\''), 1, 1);
        column = word.isEmpty() ? 0 : static_cast<int>(std::max<qsizetype>(0, line.indexOf(word)));
    }
    // An error at the end of what is being typed is only said, not marked: the word is not finished yet.
    m_highlighter.setErrorColumn(column < line.size() ? column : -1);
    QTextCursor place = textCursor();
    place.setPosition(std::min(column, static_cast<int>(line.size())));
    emit problemChanged(text, cursorRect(place).left());
}

void CraftEditor::apply()
{
    const auto done = m_session.craft(toPlainText().toStdString());
    if (!done)
        return showProblem(done.error());
    restore();
}

void CraftEditor::restore()
{
    m_completer->popup()->hide();
    setEdited(false);
    followPacket();
    m_highlighter.setErrorColumn(-1);
    emit problemChanged({}, 0);
}

void CraftEditor::setEdited(bool edited)
{
    if (edited == m_isEdited)
        return;
    m_isEdited = edited;
    emit editedChanged(edited);
}

bool CraftEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_isEdited
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // ours before anybody's shortcut
        return true;
    }
    return SolidTextEdit::event(event);
}

void CraftEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isOffering = m_completer->popup()->isVisible();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isOffering && (isReturn || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the popup's
        return;
    }
    if (isReturn)
        return apply();
    if (event->key() == Qt::Key_Escape)
        return restore();
    const bool isAsking = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!isAsking)
        SolidTextEdit::keyPressEvent(event);
    if (isAsking || (!event->text().isEmpty() && event->text()[0].isPrint()) || isOffering)
        offerCompletions(isAsking);
}

void CraftEditor::offerCompletions(bool wanted)
{
    const auto completion = craftCompletionAt(*m_session.registry(), toPlainText(), textCursor().position());
    m_wordBegin = completion.begin;
    m_words->setStringList(completion.candidates);
    m_completer->setCompletionPrefix(completion.word);
    const bool isComplete = m_completer->completionCount() == 1 && m_completer->currentCompletion() == completion.word;
    if ((completion.word.isEmpty() && !wanted) || m_completer->completionCount() == 0 || isComplete) {
        m_completer->popup()->hide();
        return;
    }
    QTextCursor place = textCursor();
    place.setPosition(m_wordBegin);
    QRect where = cursorRect(place);
    where.setWidth(m_completer->popup()->sizeHintForColumn(0) + 32);
    m_completer->complete(where);
}

void CraftEditor::complete(const QString &candidate)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_wordBegin);
    cursor.setPosition(textCursor().position(), QTextCursor::KeepAnchor);
    cursor.insertText(candidate);
    setTextCursor(cursor);
}

void CraftEditor::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified()); // it stays one line
}

void CraftEditor::changeEvent(QEvent *event)
{
    SolidTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        chooseFont();
}

void CraftEditor::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // one line has nowhere to scroll
}

void CraftEditor::focusInEvent(QFocusEvent *event)
{
    SolidTextEdit::focusInEvent(event);
    if (!m_whole.isEmpty())
        show(m_whole);
}

void CraftEditor::chooseFont()
{
    setFont(monospaceFont(QGuiApplication::font()));
    updateGeometry();
}

} // namespace wl
