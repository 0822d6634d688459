// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace wl {

bool FieldView::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_isTabbing) { // a flag has no editor that could go on
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            editNext(key->key() == Qt::Key_Tab ? 1 : -1);
            return true;
        }
    }
    return QTreeView::event(event);
}

void FieldView::keyPressEvent(QKeyEvent *event)
{
    if (m_move && event->key() == Qt::Key_Escape) { // what is carried stays where it was
        m_grasped = QPersistentModelIndex();
        m_move.reset();
        viewport()->setCursor(Qt::ArrowCursor);
        viewport()->update();
        return;
    }
    if (handleMove(*event) || handleAction(*event) || handleTyping(*event)) {
        event->accept();
        return;
    }
    const bool isTyped = !event->text().isEmpty() && event->text().front().isPrint();
    if (isTyped) // no search by typing: typing edits
        event->ignore();
    else
        QTreeView::keyPressEvent(event);
}

/// Left closes or goes to the parent; Right opens or goes to the first child.
bool FieldView::handleMove(const QKeyEvent &event)
{
    const QModelIndex row = currentRow();
    const bool isLeft = event.key() == Qt::Key_Left;
    if (!row.isValid() || event.modifiers() != Qt::NoModifier || (!isLeft && event.key() != Qt::Key_Right))
        return false;
    const QModelIndex first = row.siblingAtColumn(0);
    const bool isOpen = isExpanded(first) && m_model.rowCount(first) > 0;
    if (m_model.kindAt(row) == RowKind::Fold && m_model.rowAt(row).isOpen == isLeft)
        m_model.setFoldOpen(row, !isLeft);
    else if (isLeft && isOpen)
        collapse(first);
    else if (isLeft && row.parent().isValid())
        setCurrentIndex(row.parent().siblingAtColumn(FieldModel::LabelColumn));
    else if (!isLeft && isOpen)
        setCurrentIndex(m_model.index(0, FieldModel::LabelColumn, first));
    else if (!isLeft && m_model.rowCount(first) > 0)
        expand(first);
    return true;
}

bool FieldView::handleAction(const QKeyEvent &event)
{
    const QModelIndex row = currentRow();
    if (!row.isValid())
        return false;
    if (event.matches(QKeySequence::Copy)) {
        copyValue();
        return true;
    }
    if (event.modifiers() == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
        stepValue(event.key() == Qt::Key_Up ? 1 : -1);
        return true;
    }
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateRow(row);
        return true;
    case Qt::Key_Delete:
        removeOrReset(row);
        return true;
    case Qt::Key_Space:
        if (m_model.rowAt(row).isFlag || m_model.kindAt(row) != RowKind::Field)
            activateRow(row);
        return true;
    default:
        return false;
    }
}

bool FieldView::handleTyping(const QKeyEvent &event)
{
    const QModelIndex row = currentRow();
    const QString text = event.text();
    const bool isCommand = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!row.isValid() || isCommand || text.isEmpty() || !text.front().isPrint())
        return false;
    const FieldRow field = m_model.rowAt(row);
    if (!field.isEditable)
        return false;
    if (field.isFlag) {
        const bool isOn = text == QLatin1String("1");
        if ((isOn || text == QLatin1String("0")) && isOn != field.isOn)
            toggle(row);
        return true;
    }
    if (FieldEditor *editor = startEditing(row))
        editor->replaceBy(text);
    return true;
}

void FieldView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex row = rowUnder(event->position().toPoint());
    const bool wasCurrent = row.isValid() && row == currentRow() && !m_editor;
    m_pressed = QPersistentModelIndex();
    m_move.reset();
    m_grasped = event->button() == Qt::LeftButton ? QPersistentModelIndex(row) : QPersistentModelIndex();
    m_graspedAt = event->position().toPoint();
    QTreeView::mousePressEvent(event);
    if (!row.isValid() || event->button() != Qt::LeftButton || clickPart(row, event->position().toPoint()))
        return;
    const bool isOnValue = event->position().x() >= columnViewportPosition(FieldModel::ValueColumn);
    if (wasCurrent && isOnValue && m_model.rowAt(row).isEditable)
        m_pressed = row;
}

void FieldView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    m_grasped = QPersistentModelIndex();
    if (m_move)
        return putDown();
    const QModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
    if (pressed.isValid() && rowUnder(event->position().toPoint()) == pressed && !m_model.rowAt(pressed).isFlag)
        startEditing(pressed);
}

void FieldView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex row = rowUnder(event->position().toPoint());
    if (!row.isValid() || event->button() != Qt::LeftButton)
        return;
    if (m_model.kindAt(row) == RowKind::Layer || m_model.kindAt(row) == RowKind::Structure) {
        QTreeView::mouseDoubleClickEvent(event);
        return;
    }
    if (clickPart(row, event->position().toPoint()) || m_editor || m_model.kindAt(row) != RowKind::Field)
        return;
    activateRow(row);
    if (m_editor)
        m_editor->showNames();
}

void FieldView::mouseMoveEvent(QMouseEvent *event)
{
    if (carry(*event))
        return;
    QTreeView::mouseMoveEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex row = rowUnder(point);
    bool isClickable = false;
    if (row.isValid()) {
        const RowKind kind = m_model.kindAt(row);
        const bool isChevron = kind == RowKind::Layer && point.x() < columnViewportPosition(FieldModel::LabelColumn);
        const RowParts parts = partsAt(row);
        isClickable = kind == RowKind::Fold || kind == RowKind::Add || isChevron || parts.fix.contains(point)
            || parts.box.contains(point);
    }
    viewport()->setCursor(isClickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool FieldView::carry(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    if (!(event.buttons() & Qt::LeftButton) || !m_grasped.isValid() || m_editor)
        return false;
    if (!m_move) {
        if ((point - m_graspedAt).manhattanLength() < QApplication::startDragDistance())
            return false;
        m_move = FieldMove::from(m_grasped, m_model, *this);
        m_pressed = QPersistentModelIndex();
        if (!m_move)
            m_grasped = QPersistentModelIndex();
    }
    if (!m_move)
        return false;
    const int overshoot = std::min(0, point.y()) + std::max(0, point.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + overshoot);
    m_move->moveTo(point.y(), *this);
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
    return true;
}

void FieldView::putDown()
{
    const auto move = std::exchange(m_move, std::nullopt);
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
    report(move->drop(m_session, m_selection));
}

/// A part of the row that acts on a single click.
bool FieldView::clickPart(const QModelIndex &index, QPoint point)
{
    switch (m_model.kindAt(index)) {
    case RowKind::Layer:
        if (point.x() >= columnViewportPosition(FieldModel::LabelColumn))
            return false;
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        return true;
    case RowKind::Fold:
    case RowKind::Add:
        activateRow(index);
        return true;
    case RowKind::Structure:
        return false;
    case RowKind::Field:
        break;
    }
    const RowParts parts = partsAt(index);
    if (parts.fix.contains(point))
        fix(index);
    else if (parts.box.contains(point))
        toggle(index);
    else
        return false;
    return true;
}

} // namespace wl
