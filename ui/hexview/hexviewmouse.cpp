// SPDX-License-Identifier: MIT
// The mouse of HexView: pressing, dragging, hovering.
#include "ui/hexview/hexview.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include <utility>

namespace wl {
namespace {

constexpr int autoScrollIntervalMs = 40;

} // namespace

void HexView::mousePressEvent(QMouseEvent *event)
{
    const HexLayout::Hit hit = m_layout.nearest(toContent(event->pos()), topRow());
    const HexCursor &cursor = m_scene.cursor;
    const bool isInSelection
        = hit.offset >= cursor.selectionStart() && hit.offset < cursor.selectionStart() + cursor.selectionCount();
    if (event->button() == Qt::RightButton && !isInSelection) // the menu that follows is about this byte
        changeCursor([hit](HexCursor &changed) { changed.moveTo(hit.offset); });
    if (event->button() != Qt::LeftButton)
        return;
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    m_mouse.isDown = true;
    m_mouse.hasDragged = extends;
    m_mouse.isRepeated = !extends && m_mouse.lastClick == hit.offset && hit.offset < m_scene.bytes.size();
    m_mouse.pressed = extends ? cursor.anchor() : hit.offset;
    m_mouse.lastClick = extends ? -1 : hit.offset;
    m_mouse.column = hit.column;
    const bool isAlreadyThere = cursor.offset() == hit.offset;
    changeCursor([&](HexCursor &changed) {
        changed.setColumn(hit.column);
        if (extends)
            changed.selectBetween(m_mouse.pressed, hit.offset, m_scene.bytes.size());
        else
            changed.moveTo(hit.offset);
    });
    if (isAlreadyThere && !extends && !m_mouse.isRepeated)
        emit cursorMoved(hit.offset);
}

void HexView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event); // the second press of a pair is one more click
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse.position = event->pos();
    const qsizetype offset = byteAt(event->pos());
    if (std::exchange(m_hovered, offset) != offset)
        emit hovered(offset);
    if (!m_mouse.isDown || (event->buttons() & Qt::LeftButton) == 0)
        return;
    dragTo(event->pos());
    if (viewport()->rect().contains(event->pos()))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start(autoScrollIntervalMs, this);
}

void HexView::dragTo(QPoint viewportPoint)
{
    const qsizetype offset = m_layout.nearestIn(m_mouse.column, toContent(viewportPoint), topRow());
    if (offset == m_mouse.pressed && !m_mouse.hasDragged)
        return;
    m_mouse.hasDragged = true;
    m_mouse.lastClick = -1;
    changeCursor([&](HexCursor &cursor) { cursor.selectBetween(m_mouse.pressed, offset, m_scene.bytes.size()); });
}

void HexView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_mouse.isDown, false))
        return;
    m_autoScroll.stop();
    if (m_mouse.isRepeated && !m_mouse.hasDragged)
        emit widenRequested(m_mouse.pressed);
}

void HexView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    if (m_mouse.position.y() < 0)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (m_mouse.position.y() >= viewport()->height())
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    dragTo(m_mouse.position);
}

} // namespace wl
