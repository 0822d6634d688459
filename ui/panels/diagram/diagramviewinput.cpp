// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagramview.h"

#include "core/session/session.h"
#include "ui/selection/selection.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>

namespace wl {

bool DiagramView::event(QEvent *event)
{
    // Keys of the window that mean something else here.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (key.key() == Qt::Key_F2 || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
            if (key.modifiers() == Qt::NoModifier)
                event->accept();
    }
    return QAbstractScrollArea::event(event);
}

void DiagramView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::ApplicationFontChange && event->type() != QEvent::FontChange)
        return;
    m_fonts = DiagramFonts::from(QGuiApplication::font());
    if (!m_onView.isWaiting())
        lay();
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (!m_onView.isWaiting())
        lay();
}

void DiagramView::scrollContentsBy(int, int)
{
    viewport()->update(); // the ruler stays
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announce();
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    const int last = boxCount() - 1;
    const int layer = layerOf(currentBox());
    const bool isWhole = event->modifiers() == Qt::ControlModifier;
    const auto inLayer = [&](bool isEnd) {
        const DiagramLayer &drawn = m_diagram.layers[static_cast<std::size_t>(std::max(0, layer))];
        return static_cast<int>(isEnd ? drawn.firstBox + drawn.boxCount - 1 : drawn.firstBox);
    };
    if (last < 0 || (event->modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier)) != 0)
        return QAbstractScrollArea::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveAcross(-1);
    case Qt::Key_Right:
        return moveAcross(1);
    case Qt::Key_Up:
        return moveDown(-1);
    case Qt::Key_Down:
        return moveDown(1);
    case Qt::Key_Home:
        return selectBox(isWhole ? 0 : inLayer(false));
    case Qt::Key_End:
        return selectBox(isWhole ? last : inLayer(true));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        return editBox(currentBox());
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// To the next box in the order of the packet. Without a caret it begins at the selected layer.
void DiagramView::moveAcross(int step)
{
    if (m_current < 0) {
        const auto layer = std::ranges::find(m_diagram.layers, m_context.selection.node(), &DiagramLayer::node);
        return selectBox(layer != m_diagram.layers.end() ? static_cast<int>(layer->firstBox) : 0);
    }
    selectBox(std::clamp(currentBox() + step, 0, boxCount() - 1));
}

/// To the box above or below, at the same bit of the ruler.
void DiagramView::moveDown(int step)
{
    if (m_current < 0)
        return moveAcross(step);
    const std::size_t main = m_layout.mainCell(static_cast<std::size_t>(m_current));
    const DiagramCell &from = m_diagram.cells[main];
    // The column is kept while the caret goes over boxes that cover it.
    const auto covers = [this](const DiagramCell &cell) { return cell.column <= m_column && m_column < cell.end(); };
    if (!covers(from))
        m_column = from.column + (from.width - 1) / 2;
    auto row = static_cast<std::int64_t>(m_layout.rowOfCell(main)) + step;
    for (; row >= 0 && row < static_cast<std::int64_t>(m_diagram.rows.size()); row += step) {
        const DiagramRow &each = m_diagram.rows[static_cast<std::size_t>(row)];
        auto cell = each.firstCell;
        while (cell + 1 < each.firstCell + each.cellCount && m_diagram.cells[cell].end() <= m_column)
            ++cell;
        if (m_diagram.cells[cell].box != static_cast<std::uint32_t>(m_current))
            return selectBox(static_cast<int>(m_diagram.cells[cell].box));
    }
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)
        return;
    if (const int box = boxAt(point); box >= 0) {
        m_column
            = std::clamp((point - origin()).x() - m_layout.left(), 0, 1 << 16) / std::max(1, m_layout.columnWidth());
        selectBox(box);
    } else if (const int title = point.y() < m_fonts.rulerHeight ? -1 : m_layout.titleAt(point - origin());
               title >= 0) {
        selectTitle(title);
    }
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        editBox(boxAt(event->position().toPoint()));
}

void DiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_diagram.layers.empty())
        return;
    const NodeIndex selected = m_context.selection.node();
    int layer = layerOf(currentBox());
    if (layer < 0) {
        const auto found = std::ranges::find(m_diagram.layers, selected, &DiagramLayer::node);
        layer = found != m_diagram.layers.end() ? static_cast<int>(found - m_diagram.layers.begin()) : 0;
    }
    const auto copyText = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    const auto copySvg = [this](int which) {
        const QString svg = toSvg(which);
        auto *kinds = new QMimeData;
        kinds->setText(svg);
        kinds->setData(QStringLiteral("image/svg+xml"), svg.toUtf8());
        QGuiApplication::clipboard()->setMimeData(kinds);
    };
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("diagramMenu"));
    menu->setAccessibleName(tr("Diagram"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &name, const QString &text, bool isEnabled, auto run) {
        QAction *action = menu->addAction(text, run);
        action->setObjectName(name);
        action->setEnabled(isEnabled);
    };
    const bool isField
        = m_current >= 0 && m_diagram.boxes[static_cast<std::size_t>(m_current)].kind == DiagramBoxKind::Field;
    add(QStringLiteral("diagram.edit"), tr("&Edit"), isField, [this] { editBox(currentBox()); });
    add(QStringLiteral("diagram.copy_value"), tr("Copy &Value"), isField, [this] { copy(); });
    menu->addSeparator();
    add(QStringLiteral("diagram.copy_layer_ascii"), tr("Copy Layer as &ASCII Art"), true,
        [this, copyText, layer] { copyText(toAsciiArt(layer)); });
    add(QStringLiteral("diagram.copy_layer_svg"), tr("Copy Layer as &SVG"), true, [copySvg, layer] { copySvg(layer); });
    add(QStringLiteral("diagram.copy_ascii"), tr("Copy Packet as ASCII A&rt"), true,
        [this, copyText] { copyText(toAsciiArt(-1)); });
    add(QStringLiteral("diagram.copy_svg"), tr("Copy Packet as SV&G"), true, [copySvg] { copySvg(-1); });
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard && m_current >= 0;
    menu->popup(isByKey ? viewport()->mapToGlobal(boxRect(currentBox()).center()) : event->globalPos());
}

} // namespace wl
