// SPDX-License-Identifier: MIT
#include "ui/panels/diagram/diagramview.h"

#include "core/session/session.h"
#include "ui/panels/diagram/diagramaccessible.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace wl {
DiagramView::DiagramView(PanelContext &context)
    : m_context(context), m_fonts(DiagramFonts::from(font())), m_onView(*this, [this] { showPacket(); })
{
    installDiagramAccessible();
    setObjectName(QStringLiteral("diagramView"));
    setAccessibleName(tr("Diagram"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&context.session, &Session::packetChanged, this, &DiagramView::showPacket);
    connect(&context.session, &Session::registryChanged, this, &DiagramView::showPacket);
    connect(&context.session, &Session::loaded, this, [this] {
        forget();
        showPacket();
        verticalScrollBar()->setValue(0);
    });
    connect(&context.selection, &Selection::changed, this, &DiagramView::showSelection);
    connect(&context.appearance, &Appearance::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

/// Its nodes are those of a tree that has gone.
void DiagramView::forget()
{
    m_diagram = {};
    m_texts.clear();
    m_marks = {};
    m_current = -1;
}

void DiagramView::showPacket()
{
    if (!m_onView.mayWork()) {
        forget();
        return;
    }
    const FieldTree &tree = m_context.session.tree();
    Diagram diagram = diagramOf(tree);
    std::vector<BoxText> texts;
    texts.reserve(diagram.boxes.size());
    for (const DiagramBox &box : diagram.boxes)
        texts.push_back(textOf(tree, box));
    const bool isSame = diagram == m_diagram
        && std::ranges::equal(texts, m_texts,
                              [](const BoxText &a, const BoxText &b) { return a.label == b.label && a.id == b.id; });
    m_diagram = std::move(diagram);
    m_texts = std::move(texts);
    m_marks = DiagramMarks(m_context.session);
    if (!isSame) {
        lay();
        showSelection();
    }
    viewport()->update();
}

void DiagramView::lay()
{
    m_layout = DiagramLayout(m_diagram, m_texts, m_fonts, viewport()->width());
    const QSize room = viewport()->size() - QSize(0, m_fonts.rulerHeight);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.size().height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(m_fonts.labelHeight + m_fonts.valueHeight);
    horizontalScrollBar()->setRange(0, std::max(0, m_layout.size().width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(m_layout.columnWidth());
    viewport()->update();
}

void DiagramView::showSelection()
{
    if (m_onView.isWaiting() || !m_onView.mayWork())
        return;
    const NodeIndex node = m_context.selection.node();
    const FieldTree &tree = m_context.session.tree();
    const bool isKept = m_current >= 0 && m_current < boxCount()
        && (m_diagram.boxes[static_cast<std::size_t>(m_current)].node == node || isSelected(currentBox()))
        && m_context.selection.source() == SelectionSource::Diagram;
    const auto before = m_current;
    if (!isKept) {
        const auto found
            = std::ranges::find_if(m_diagram.boxes, [&](const DiagramBox &box) { return isOf(tree, box, node); });
        m_current = found != m_diagram.boxes.end() ? found - m_diagram.boxes.begin() : -1;
    }
    viewport()->update();
    if (m_current >= 0) {
        reveal(m_layout.cellRect(m_layout.mainCell(static_cast<std::size_t>(m_current))));
        if (m_current != before)
            announce();
        return;
    }
    const auto layer = std::ranges::find(m_diagram.layers, node, &DiagramLayer::node);
    if (layer != m_diagram.layers.end())
        reveal(m_layout.titleRect(static_cast<std::size_t>(layer - m_diagram.layers.begin())));
}

void DiagramView::reveal(const QRect &place)
{
    const int room = viewport()->height() - m_fonts.rulerHeight;
    const int top = verticalScrollBar()->value();
    if (place.top() < top)
        verticalScrollBar()->setValue(place.top() - 4);
    else if (place.bottom() + 4 > top + room)
        verticalScrollBar()->setValue(place.bottom() + 4 - room);
    if (place.width() > viewport()->width())
        return;
    if (place.left() < horizontalScrollBar()->value())
        horizontalScrollBar()->setValue(place.left() - 4);
    else if (place.right() + 4 > horizontalScrollBar()->value() + viewport()->width())
        horizontalScrollBar()->setValue(place.right() + 4 - viewport()->width());
}

/// Where the picture's top left corner stands in the viewport.
QPoint DiagramView::origin() const
{
    return {-horizontalScrollBar()->value(), m_fonts.rulerHeight - verticalScrollBar()->value()};
}

DiagramScene DiagramView::scene() const
{
    return {.tree = m_context.session.tree(),
            .diagram = m_diagram,
            .layout = m_layout,
            .texts = m_texts,
            .fonts = m_fonts,
            .theme = m_context.appearance.theme(),
            .selected = m_context.selection.node(),
            .current = m_current};
}

bool DiagramView::isSelected(int box) const
{
    return box >= 0 && box < boxCount()
        && isOf(m_context.session.tree(), m_diagram.boxes[static_cast<std::size_t>(box)], m_context.selection.node());
}

QString DiagramView::describe(int box) const
{
    const DiagramBox &drawn = m_diagram.boxes[static_cast<std::size_t>(box)];
    if (drawn.node >= m_context.session.tree().nodes().size())
        return {}; // whoever hears of a new packet first may ask
    QString words = toQString(spokenText(m_context.session.tree(), drawn));
    const bool isField = drawn.kind == DiagramBoxKind::Field;
    if (const Problem *problem = isField ? m_marks.problemOf(drawn.node) : nullptr)
        words += tr(", problem: %1").arg(toQString(problem->text));
    if (m_marks.changeOf(m_context.session, drawn))
        words += tr(", changed");
    return words;
}

QString DiagramView::valueOf(int box) const
{
    return toQString(m_texts[static_cast<std::size_t>(box)].value);
}

QRect DiagramView::boxRect(int box) const
{
    return m_layout.cellRect(m_layout.mainCell(static_cast<std::size_t>(box))).translated(origin());
}

int DiagramView::boxAt(QPoint point) const
{
    if (m_onView.isWaiting() || point.y() < m_fonts.rulerHeight)
        return -1;
    const int cell = m_layout.cellAt(m_diagram, point - origin());
    return cell >= 0 ? static_cast<int>(m_diagram.cells[static_cast<std::size_t>(cell)].box) : -1;
}

int DiagramView::layerOf(int box) const
{
    const auto at = static_cast<std::uint32_t>(box);
    for (std::size_t i = 0; i < m_diagram.layers.size(); ++i) {
        const DiagramLayer &layer = m_diagram.layers[i];
        if (at >= layer.firstBox && at < layer.firstBox + layer.boxCount)
            return static_cast<int>(i);
    }
    return -1;
}

void DiagramView::selectBox(int box)
{
    if (box < 0 || box >= boxCount())
        return;
    const bool isOther = std::exchange(m_current, box) != box;
    m_context.selection.setNode(m_diagram.boxes[static_cast<std::size_t>(box)].node, SelectionSource::Diagram);
    reveal(m_layout.cellRect(m_layout.mainCell(static_cast<std::size_t>(box))));
    viewport()->update();
    if (isOther)
        announce();
}

void DiagramView::selectTitle(int layer)
{
    m_current = -1;
    m_context.selection.setNode(m_diagram.layers[static_cast<std::size_t>(layer)].node, SelectionSource::Diagram);
    viewport()->update();
}

void DiagramView::editBox(int box)
{
    selectBox(box);
    if (box >= 0 && m_diagram.boxes[static_cast<std::size_t>(box)].kind == DiagramBoxKind::Field && m_context.editField)
        m_context.editField();
}

/// A screen reader is told of the box that the caret came to.
void DiagramView::announce()
{
    if (!QAccessible::isActive() || !hasFocus() || m_current < 0)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(currentBox());
    QAccessible::updateAccessibility(&event);
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto &help = static_cast<const QHelpEvent &>(*event);
        if (const int box = boxAt(help.pos()); box >= 0)
            QToolTip::showText(help.globalPos(), tipOf(box), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace wl
