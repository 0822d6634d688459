// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldview.h"

#include "ui/fieldview/fielddelegate.h"
#include "ui/selection/selection.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

constexpr int sidePadding = 14;
constexpr int mostOpenedRows = 8;    ///< a structure with more is left closed
constexpr int mostRowsOneByOne = 64; ///< of a change: no window shows more

} // namespace

FieldView::FieldView(Session &session, Selection &selection, const Theme &theme, QWidget *parent)
    : QTreeView(parent), m_session(session), m_selection(selection), m_theme(theme), m_model(session, selection),
      m_fonts(FieldFonts::from(font())), m_delegate(new FieldDelegate(session, m_model, m_fonts, m_theme, this))
{
    setObjectName(QStringLiteral("fieldTree"));
    setAccessibleName(tr("Fields"));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setTreePosition(FieldModel::LabelColumn);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers); // the view decides itself
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setAcceptDrops(true);
    setItemDelegate(m_delegate);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setModel(&m_model);
    measure();
    setTheme(theme);

    connect(&m_model, &FieldModel::updated, this, &FieldView::expandNew);
    connect(&selection, &Selection::changed, this, &FieldView::showSelection);
    connect(&session, &Session::treeChanged, this, [this] { // what is carried is of the packet before
        m_grasped = QPersistentModelIndex();
        m_move.reset();
        m_dropBefore.reset();
    });
    connect(m_delegate, &FieldDelegate::editorFinished, this, &FieldView::endEditing);
    reset();
    expandNew();
    showSelection();
}

FieldView::~FieldView()
{
    if (m_editor)
        m_editor->restore();
}

void FieldView::setTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(theme.toPalette());
    viewport()->update();
}

void FieldView::measure()
{
    m_fonts = FieldFonts::from(font());
    QHeaderView &columns = *header();
    columns.setMinimumSectionSize(8);
    columns.setStretchLastSection(false);
    columns.setSectionResizeMode(QHeaderView::Fixed);
    columns.setSectionResizeMode(FieldModel::ValueColumn, QHeaderView::Stretch);
    columns.resizeSection(FieldModel::OriginColumn, m_fonts.originWidth);
    columns.resizeSection(FieldModel::LabelColumn, m_fonts.labelWidth);
    columns.resizeSection(FieldModel::OffsetColumn, m_fonts.offsetWidth);
    setIndentation(m_fonts.indent);
    verticalScrollBar()->setSingleStep(m_fonts.rowHeight);
    scheduleDelayedItemsLayout();
}

QModelIndex FieldView::currentRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? current.siblingAtColumn(FieldModel::LabelColumn) : QModelIndex();
}

QModelIndex FieldView::rowUnder(QPoint point) const
{
    const QModelIndex index = indexAt(point);
    return index.isValid() ? index.siblingAtColumn(FieldModel::LabelColumn) : QModelIndex();
}

RowPlace FieldView::placeOf(const QModelIndex &index, const QRect &row) const
{
    const auto cell = [&](int column) {
        return QRect(columnViewportPosition(column), row.top(), columnWidth(column), row.height());
    };
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    const QModelIndex first = index.siblingAtColumn(0);
    RowPlace place{.row = QRect(0, row.top(), viewport()->width(), row.height()),
                   .origin = cell(FieldModel::OriginColumn),
                   .label = cell(FieldModel::LabelColumn),
                   .value = cell(FieldModel::ValueColumn),
                   .hasChildren = m_model.rowCount(first) > 0,
                   .isExpanded = isExpanded(first)};
    place.label.setLeft(place.label.left() + depth * m_fonts.indent);
    if (!isColumnHidden(FieldModel::OffsetColumn))
        place.offset = cell(FieldModel::OffsetColumn).adjusted(0, 0, -sidePadding, 0);
    return place;
}

RowParts FieldView::partsAt(const QModelIndex &index) const
{
    const FieldRow row = m_model.rowAt(index);
    if (row.kind != RowKind::Field)
        return {};
    const RowPlace place = placeOf(index, visualRect(index.siblingAtColumn(FieldModel::ValueColumn)));
    return partsOf(row, place, m_fonts, 0);
}

/// A range of cells would be painted as the whole view, every row at every keystroke.
void FieldView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (bottomRight.row() - topLeft.row() >= mostRowsOneByOne)
        return QTreeView::dataChanged(topLeft, bottomRight, roles);
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const QModelIndex value = topLeft.sibling(row, FieldModel::ValueColumn);
        QTreeView::dataChanged(value, value, roles);
        const QRect cell = visualRect(value);
        viewport()->update(0, cell.top(), viewport()->width(), cell.height());
    }
}

void FieldView::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), m_theme.panel);
    QTreeView::paintEvent(event);
    if (m_move)
        QPainter(viewport()).fillRect(m_move->line(*this), m_theme.accent);
    if (m_dropBefore)
        QPainter(viewport()).fillRect(dropLine(), m_theme.accent);
}

void FieldView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowState state{.isCurrent
                   = currentIndex().isValid() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0),
                   .hasFocus = hasFocus() || m_editor};
    if (m_editor && state.isCurrent)
        state.editorEnd = m_editor->geometry().right() + 1;
    FieldPainter(*painter, m_theme, m_fonts).paint(m_model.rowAt(index), placeOf(index, option.rect), state);
}

void FieldView::showSelection()
{
    const QModelIndex index = m_model.indexOf(m_selection.node());
    if (!index.isValid() || index == currentRow())
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    setCurrentIndex(index);
    scrollTo(index);
}

void FieldView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update();
    m_isTabbing = false;
    if (m_isFollowing || m_model.isUpdating() || !current.isValid())
        return;
    if (const NodeIndex node = m_model.nodeAt(current); node != noNode)
        m_selection.setNode(node, SelectionSource::Fields);
}

void FieldView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    for (int row = first; row <= last; ++row)
        m_inserted.emplace_back(m_model.index(row, 0, parent));
}

void FieldView::reset()
{
    if (m_editor)
        m_editor->abandon();
    QTreeView::reset();
    m_unfinished = {};
    m_inserted.clear();
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_inserted.emplace_back(m_model.index(row, 0));
}

void FieldView::expandNew()
{
    const auto inserted = std::exchange(m_inserted, {});
    for (const QPersistentModelIndex &index : inserted)
        expandFully(index);
    if (m_editor)
        updateEditorGeometries();
    if (!currentIndex().isValid())
        showSelection();
}

/// Opens what is new: layers, and structures that are small enough. Elements of lists stay closed.
void FieldView::expandFully(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const int rows = m_model.rowCount(index);
    const RowKind kind = m_model.kindAt(index);
    if (kind != RowKind::Layer && (kind != RowKind::Structure || m_model.isElement(index) || rows > mostOpenedRows))
        return;
    expand(index);
    for (int row = 0; row < rows; ++row)
        expandFully(m_model.index(row, 0, index));
}

void FieldView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void FieldView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, FieldModel::LabelColumn));
    viewport()->update();
}

void FieldView::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

} // namespace wl
