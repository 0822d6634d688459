// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <QModelIndex>
#include <QRect>

#include <optional>
#include <vector>

class QTreeView;

namespace wl {

class FieldModel;
class Selection;

/// Moves the list element that is selected, or that the selected field lies in, past @p by of its neighbours; the
/// selection goes along.
/// @return ErrorCode::BadInput when there is none, or no such place
Result<Done> moveSelectedElement(Session &session, Selection &selection, int by);

/// A layer or a list element on its way to another place among its like, while the mouse button is down.
class FieldMove
{
public:
    /// @return nothing when the row can have no other place
    static std::optional<FieldMove> from(const QModelIndex &row, const FieldModel &model, const QTreeView &view);

    /// Takes the pointer's place in the viewport.
    void moveTo(int y, const QTreeView &view);
    /// Where the row would go: a line in the viewport; empty where it would stay.
    [[nodiscard]] QRect line(const QTreeView &view) const;
    /// Puts it there. What cannot be is said.
    Result<Done> drop(Session &session, Selection &selection) const;

private:
    /// How many of its neighbours it passes; below zero towards the front.
    [[nodiscard]] int passed() const noexcept;

    std::vector<QPersistentModelIndex> m_rows{}; ///< all that can change places, in order
    std::string m_path{};
    bool m_isLayer = false;
    int m_from = 0;
    int m_before = 0; ///< goes before this row; behind the last with their number
};

} // namespace wl
