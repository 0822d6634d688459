// SPDX-License-Identifier: MIT
#include "ui/fieldview/fieldmove.h"

#include "core/dissect/fieldpath.h"
#include "core/edit/elements.h"
#include "ui/models/fieldmodel.h"
#include "ui/selection/selection.h"

#include <QTreeView>

#include <algorithm>

namespace wl {
namespace {

/// The last row on view that belongs to @p row: itself, or the last of what is open below it.
QModelIndex lastShown(const QModelIndex &row, const QTreeView &view)
{
    QModelIndex last = row;
    while (view.isExpanded(last) && view.model()->rowCount(last) > 0)
        last = view.model()->index(view.model()->rowCount(last) - 1, 0, last);
    return last;
}

} // namespace

Result<Done> moveSelectedElement(Session &session, Selection &selection, int by)
{
    const FieldTree &tree = session.tree();
    const NodeIndex element = elementOf(tree, selection.node());
    if (element == noNode)
        return Error{.code = ErrorCode::BadInput, .text = "expected an element of a list to be selected"};
    const std::string path = pathOf(tree, element);
    const std::string rest = selection.path().substr(path.size());
    const std::string now = placeBeside(tree, element, tree.node(element).index + by) + rest;
    const auto done = session.moveElement(selection.path(), by);
    if (done)
        selection.setField(now, SelectionSource::Program);
    return done;
}

std::optional<FieldMove> FieldMove::from(const QModelIndex &row, const FieldModel &model, const QTreeView &view)
{
    FieldMove move;
    move.m_isLayer = model.kindAt(row) == RowKind::Layer;
    const auto isAlike = [&](const QModelIndex &each) {
        if (move.m_isLayer)
            return model.kindAt(each) == RowKind::Layer;
        return model.isElement(each);
    };
    if (!isAlike(row))
        return std::nullopt;
    for (int i = 0; i < model.rowCount(row.parent()); ++i) {
        const QModelIndex each = model.index(i, 0, row.parent());
        if (!isAlike(each))
            continue;
        if (i == row.row())
            move.m_from = static_cast<int>(move.m_rows.size());
        move.m_rows.emplace_back(each);
    }
    if (move.m_rows.size() < 2)
        return std::nullopt;
    move.m_before = move.m_from;
    move.m_path = row.data(FieldModel::PathRole).toString().toStdString();
    move.moveTo(view.visualRect(row).center().y(), view);
    return move;
}

void FieldMove::moveTo(int y, const QTreeView &view)
{
    m_before = 0;
    for (const QPersistentModelIndex &row : m_rows) {
        const int top = view.visualRect(row).top();
        const int bottom = view.visualRect(lastShown(row, view)).bottom();
        if (y > (top + bottom) / 2)
            ++m_before;
    }
}

int FieldMove::passed() const noexcept
{
    return m_before > m_from ? m_before - 1 - m_from : m_before - m_from;
}

QRect FieldMove::line(const QTreeView &view) const
{
    constexpr int thickness = 2;
    if (passed() == 0)
        return {};
    const auto before = static_cast<std::size_t>(m_before);
    const int y = before < m_rows.size() ? view.visualRect(m_rows[before]).top()
                                         : view.visualRect(lastShown(m_rows.back(), view)).bottom() + 1;
    return {0, y - thickness / 2, view.viewport()->width(), thickness};
}

Result<Done> FieldMove::drop(Session &session, Selection &selection) const
{
    if (passed() == 0)
        return Done{};
    if (m_isLayer)
        return session.moveLayer(m_path, passed());
    selection.setField(m_path, SelectionSource::Fields);
    return moveSelectedElement(session, selection, passed());
}

} // namespace wl
