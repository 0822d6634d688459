// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"

namespace wl {

/// The innermost list element that @p node lies in or is, or noNode.
[[nodiscard]] NodeIndex elementOf(const FieldTree &tree, NodeIndex node);

/// The path of the place @p index in the list that holds @p element: `ipv4.options[2]`.
[[nodiscard]] std::string placeBeside(const FieldTree &tree, NodeIndex element, int index);

/// Moves the element that @p node lies in or is past @p by of its neighbours, to the front when @p by is negative. What
/// was set and pinned inside moves along; what covers the list follows.
///
/// @return ErrorCode::BadInput when @p node lies in no element, the list has no such place, or its elements are bits or
///         stand where the definition says
[[nodiscard]] Result<EditResult> moveElement(Editor &editor, const Packet &packet, const FieldTree &tree,
                                             NodeIndex node, int by);

/// Puts a copy of the element that @p node lies in or is behind it.
/// @return ErrorCode::BadInput when @p node lies in no element; else as Editor::insertElement()
[[nodiscard]] Result<EditResult> duplicateElement(Editor &editor, const Packet &packet, const FieldTree &tree,
                                                  NodeIndex node);

} // namespace wl
