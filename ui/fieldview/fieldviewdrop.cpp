// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldview.h"
#include "ui/fieldview/protocoldrag.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace wl {
namespace {

constexpr int lineThickness = 2;

} // namespace

void FieldView::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedProtocol(*event->mimeData()).empty() || m_model.rowCount() == 0)
        event->ignore(); // a file is the window's
    else
        event->acceptProposedAction();
}

/// Over the upper half of a band or above it the layer goes around it, below that into it.
void FieldView::dragMoveEvent(QDragMoveEvent *event)
{
    if (draggedProtocol(*event->mimeData()).empty())
        return event->ignore();
    int before = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (event->position().y() > visualRect(m_model.index(row, FieldModel::LabelColumn)).center().y())
            before = row + 1;
    }
    m_dropBefore = before;
    viewport()->update();
    event->acceptProposedAction();
}

void FieldView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropBefore.reset();
    viewport()->update();
}

void FieldView::dropEvent(QDropEvent *event)
{
    const std::string protocol = draggedProtocol(*event->mimeData());
    const auto before = std::exchange(m_dropBefore, std::nullopt);
    viewport()->update();
    if (protocol.empty() || !before)
        return event->ignore();
    event->acceptProposedAction();
    const bool isInside = *before > 0;
    const std::string path = pathAt(m_model.index(isInside ? *before - 1 : 0, FieldModel::LabelColumn));
    report(isInside ? m_session.insertLayerInside(path, protocol) : m_session.insertLayer(path, protocol));
}

/// Where the layer would go: a line in the viewport.
QRect FieldView::dropLine() const
{
    const int rows = m_model.rowCount();
    int y = 0;
    if (*m_dropBefore < rows) {
        y = visualRect(m_model.index(*m_dropBefore, FieldModel::LabelColumn)).top();
    } else {
        QModelIndex last = m_model.index(rows - 1, 0);
        while (isExpanded(last) && m_model.rowCount(last) > 0)
            last = m_model.index(m_model.rowCount(last) - 1, 0, last);
        y = visualRect(last).bottom() + 1;
    }
    return {0, y - lineThickness / 2, viewport()->width(), lineThickness};
}

} // namespace wl
