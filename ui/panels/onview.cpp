// SPDX-License-Identifier: MIT
#include "ui/panels/onview.h"

#include <QAbstractScrollArea>
#include <QEvent>

#include <utility>

namespace wl {

OnView::OnView(QWidget &panel, std::function<void()> refresh)
    : QObject(&panel), m_panel(panel), m_refresh(std::move(refresh))
{
    panel.installEventFilter(this);
    if (const auto *area = qobject_cast<QAbstractScrollArea *>(&panel))
        area->viewport()->installEventFilter(this); // it may cover the panel, which is not painted then
}

bool OnView::isSeen(const QWidget &panel)
{
    const QWidget *window = panel.window();
    return panel.isVisible() && window->rect().intersects({panel.mapTo(window, QPoint()), panel.size()});
}

bool OnView::mayWork()
{
    m_isWaiting = !isSeen(m_panel);
    return !m_isWaiting;
}

bool OnView::eventFilter(QObject *watched, QEvent *event)
{
    // A panel that comes to the front of its tabs is painted, without being shown or resized.
    if (m_isWaiting && (event->type() == QEvent::Show || event->type() == QEvent::Paint) && mayWork())
        m_refresh();
    return QObject::eventFilter(watched, event);
}

} // namespace wl
