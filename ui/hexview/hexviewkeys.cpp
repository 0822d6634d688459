// SPDX-License-Identifier: MIT
// Keyboard and clipboard of HexView: what a person does becomes a cursor change or a request.
#include "ui/hexview/hexview.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>
#include <array>

namespace wl {
namespace {

struct MoveKey
{
    QKeySequence::StandardKey key;
    HexCursor::Move move;
    bool extends;
};

using Move = HexCursor::Move;

constexpr std::array<MoveKey, 20> moveKeys{{
    {QKeySequence::MoveToPreviousChar, Move::Left, false},     {QKeySequence::MoveToNextChar, Move::Right, false},
    {QKeySequence::MoveToPreviousLine, Move::Up, false},       {QKeySequence::MoveToNextLine, Move::Down, false},
    {QKeySequence::MoveToStartOfLine, Move::RowStart, false},  {QKeySequence::MoveToEndOfLine, Move::RowEnd, false},
    {QKeySequence::MoveToPreviousPage, Move::PageUp, false},   {QKeySequence::MoveToNextPage, Move::PageDown, false},
    {QKeySequence::MoveToStartOfDocument, Move::Start, false}, {QKeySequence::MoveToEndOfDocument, Move::End, false},
    {QKeySequence::SelectPreviousChar, Move::Left, true},      {QKeySequence::SelectNextChar, Move::Right, true},
    {QKeySequence::SelectPreviousLine, Move::Up, true},        {QKeySequence::SelectNextLine, Move::Down, true},
    {QKeySequence::SelectStartOfLine, Move::RowStart, true},   {QKeySequence::SelectEndOfLine, Move::RowEnd, true},
    {QKeySequence::SelectPreviousPage, Move::PageUp, true},    {QKeySequence::SelectNextPage, Move::PageDown, true},
    {QKeySequence::SelectStartOfDocument, Move::Start, true},  {QKeySequence::SelectEndOfDocument, Move::End, true},
}};

/// The value of a hex digit; -1 for any other character.
int digitValue(QChar character)
{
    bool isDigit = false;
    const int value = QString(character).toInt(&isDigit, 16);
    return isDigit && character.unicode() < 0x80 ? value : -1;
}

/// Whether the key writes something here rather than being somebody's shortcut.
bool writes(const QKeyEvent &event)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !event.text().isEmpty() && event.text().front().isPrint() && (event.modifiers() & commands) == 0;
}

/// Keys that the focused view keeps although the window may have an action on them.
bool isOwnKey(const QKeyEvent &event)
{
    const auto keys = {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll};
    const bool isClipboard = std::any_of(keys.begin(), keys.end(), [&event](auto key) { return event.matches(key); });
    const bool isMove = std::any_of(moveKeys.begin(), moveKeys.end(),
                                    [&event](const MoveKey &key) { return event.matches(key.key); });
    const bool isRemove = event.modifiers() == Qt::NoModifier
        && (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Insert);
    return isClipboard || isMove || isRemove || writes(event);
}

} // namespace

void HexView::changeCursor(const std::function<void(HexCursor &)> &change)
{
    const HexCursor before = m_scene.cursor;
    change(m_scene.cursor);
    const HexCursor &now = m_scene.cursor;
    if (now == before)
        return;
    if (before.hasSelection() || now.hasSelection()) {
        viewport()->update();
    } else {
        updateRows(BitRange::ofBytes(before.offset(), 1));
        updateRows(BitRange::ofBytes(now.offset(), 1));
    }
    ensureVisible(now.offset());
    announceCursor();
    const bool isMoved = now.offset() != before.offset();
    const bool isSelectionNew = now.selectionCount() != before.selectionCount()
        || (now.hasSelection() && now.selectionStart() != before.selectionStart());
    if (isMoved)
        emit cursorMoved(cursorOffset());
    if (isSelectionNew)
        emit selectionChanged(m_scene.cursor.selectionStart(), m_scene.cursor.selectionCount());
}

bool HexView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *const key = static_cast<QKeyEvent *>(event);
        if (isOwnKey(*key)) {
            key->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    m_mouse.lastClick = -1;
    const bool isHandled
        = handleMoveKey(*event) || handleEditKey(*event) || (writes(*event) && handleText(event->text()));
    event->setAccepted(isHandled);
}

bool HexView::handleMoveKey(const QKeyEvent &event)
{
    const auto *const found = std::find_if(moveKeys.begin(), moveKeys.end(),
                                           [&event](const MoveKey &key) { return event.matches(key.key); });
    if (found == moveKeys.end())
        return false;
    changeCursor([&](HexCursor &cursor) { cursor.move(found->move, found->extends, m_layout, rowsInSight()); });
    return true;
}

bool HexView::handleEditKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Cut))
        cut();
    else if (event.matches(QKeySequence::Paste))
        paste();
    else if (event.matches(QKeySequence::SelectAll))
        selectAll();
    else if (event.modifiers() != Qt::NoModifier)
        return false;
    else if (event.key() == Qt::Key_Delete)
        removeByKey(false);
    else if (event.key() == Qt::Key_Backspace)
        removeByKey(true);
    else if (event.key() == Qt::Key_Insert) {
        setInserting(!isInserting());
        emit modeChanged(isInserting());
    } else
        return false;
    return true;
}

bool HexView::handleText(const QString &text)
{
    if (m_scene.cursor.column() == HexColumn::Text) {
        typeText(text);
        return true;
    }
    bool isDigits = false;
    for (const QChar character : text) { // an input method may commit several at once
        const int digit = digitValue(character);
        isDigits = isDigits || digit >= 0;
        if (digit >= 0)
            typeDigit(digit);
    }
    return isDigits;
}

void HexView::prepareTyping()
{
    const HexCursor &cursor = m_scene.cursor;
    if (!cursor.hasSelection())
        return;
    const qsizetype start = cursor.selectionStart();
    if (isInserting())
        removeBytes(start, cursor.selectionCount());
    changeCursor([start](HexCursor &changed) { changed.moveTo(start); });
}

void HexView::typeDigit(int digit)
{
    if (m_isReadOnly)
        return;
    prepareTyping();
    const qsizetype offset = cursorOffset();
    const qsizetype sizeBefore = m_scene.bytes.size();
    const bool isLow = m_scene.cursor.isOnLowNibble();
    if (!isLow && (isInserting() || offset == sizeBefore)) {
        emit insertRequested(offset, QByteArray(1, static_cast<char>(digit << 4)));
        if (m_scene.bytes.size() <= sizeBefore)
            return; // refused
    } else {
        const auto old = static_cast<unsigned char>(m_scene.bytes.at(offset));
        const int value = isLow ? (old & 0xf0) | digit : (digit << 4) | (old & 0x0f);
        emit overwriteRequested(offset, QByteArray(1, static_cast<char>(value)));
    }
    const qsizetype size = m_scene.bytes.size(); // the owner may have set other bytes meanwhile
    changeCursor([=](HexCursor &cursor) {
        cursor.moveTo(std::min(isLow ? offset + 1 : offset, size));
        if (!isLow && offset < size)
            cursor.toLowNibble();
    });
}

void HexView::typeText(const QString &text)
{
    if (m_isReadOnly)
        return;
    prepareTyping();
    const QByteArray bytes = text.toUtf8();
    const qsizetype offset = cursorOffset();
    const qsizetype sizeBefore = m_scene.bytes.size();
    const qsizetype overwritten = isInserting() ? 0 : std::min(bytes.size(), sizeBefore - offset);
    if (overwritten > 0)
        emit overwriteRequested(offset, bytes.left(overwritten));
    if (overwritten < bytes.size()) {
        emit insertRequested(offset + overwritten, bytes.mid(overwritten));
        if (m_scene.bytes.size() <= sizeBefore)
            return; // refused
    }
    const qsizetype next = std::min(offset + bytes.size(), m_scene.bytes.size());
    changeCursor([next](HexCursor &cursor) { cursor.moveTo(next); });
}

void HexView::removeByKey(bool backwards)
{
    const HexCursor &cursor = m_scene.cursor;
    if (m_isReadOnly)
        return;
    if (cursor.hasSelection()) {
        removeBytes(cursor.selectionStart(), cursor.selectionCount());
        return;
    }
    if (backwards && cursor.isOnLowNibble() && !isInserting()) { // the half-typed byte is not taken away
        changeCursor([](HexCursor &changed) { changed.moveTo(changed.offset()); });
        return;
    }
    const bool isBefore = backwards && !cursor.isOnLowNibble();
    const qsizetype offset = cursor.offset() - (isBefore ? 1 : 0);
    if (offset >= 0 && offset < m_scene.bytes.size())
        removeBytes(offset, 1);
}

void HexView::removeBytes(qsizetype offset, qsizetype count)
{
    const qsizetype sizeBefore = m_scene.bytes.size();
    emit removeRequested(offset, count);
    if (m_scene.bytes.size() >= sizeBefore)
        return; // refused
    const qsizetype next = std::min(offset, m_scene.bytes.size());
    changeCursor([next](HexCursor &cursor) { cursor.moveTo(next); });
}

BitRange HexView::pickedRange() const
{
    const HexCursor &cursor = m_scene.cursor;
    if (cursor.hasSelection())
        return BitRange::ofBytes(cursor.selectionStart(), cursor.selectionCount());
    return BitRange::ofBytes(m_scene.selected.firstByte(), m_scene.selected.touchedBytes());
}

void HexView::copy()
{
    const BitRange picked = pickedRange();
    if (picked.isEmpty())
        return;
    const QByteArray bytes = m_scene.bytes.mid(picked.firstByte(), picked.touchedBytes());
    auto *copied = new QMimeData;
    copied->setText(QString::fromLatin1(bytes.toHex()));
    copied->setData(QLatin1String(bytesMimeType), bytes);
    QApplication::clipboard()->setMimeData(copied);
}

void HexView::cut()
{
    copy();
    if (m_scene.cursor.hasSelection() && !m_isReadOnly)
        removeBytes(m_scene.cursor.selectionStart(), m_scene.cursor.selectionCount());
}

void HexView::paste()
{
    const QString text = QApplication::clipboard()->text();
    if (!m_isReadOnly && !text.isEmpty())
        emit pasteRequested(text);
}

void HexView::selectAll()
{
    changeCursor([this](HexCursor &cursor) { cursor.select(0, m_scene.bytes.size()); });
}

bool HexView::focusNextPrevChild(bool next)
{
    const HexColumn from = next ? HexColumn::Hex : HexColumn::Text;
    const HexColumn to = next ? HexColumn::Text : HexColumn::Hex;
    if (m_scene.cursor.column() != from || m_scene.bytes.isEmpty())
        return QAbstractScrollArea::focusNextPrevChild(next);
    changeCursor([to](HexCursor &cursor) { cursor.setColumn(to); });
    return true;
}

void HexView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_scene.hasFocus = true;
    if (event->reason() == Qt::TabFocusReason)
        m_scene.cursor.setColumn(HexColumn::Hex);
    else if (event->reason() == Qt::BacktabFocusReason)
        m_scene.cursor.setColumn(HexColumn::Text);
    updateRows(BitRange::ofBytes(cursorOffset(), 1));
    announceCursor();
}

void HexView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_scene.hasFocus = false;
    m_autoScroll.stop();
    updateRows(BitRange::ofBytes(cursorOffset(), 1));
}

QVariant HexView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle)
        return cellRect(cursorOffset(), m_scene.cursor.column());
    if (query == Qt::ImEnabled)
        return !m_isReadOnly;
    return QAbstractScrollArea::inputMethodQuery(query);
}

void HexView::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        handleText(event->commitString());
    event->accept();
}

} // namespace wl
