// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/fieldrow.h"

#include <vector>

namespace wl {

/// What tells a row from its siblings, in any dissection of the packet.
struct RowKey
{
    RowKind kind = RowKind::Field;
    Row row = bytesRow;                  ///< of a layer
    AttributeId attribute = noAttribute; ///< of a field or list
    int ordinal = 0;                     ///< among the siblings that are alike

    friend bool operator==(const RowKey &, const RowKey &) = default;
};

/// A row that the packet wants.
struct PlannedRow
{
    RowKey key{};
    NodeIndex node = noNode;
    NodeIndex previous = noNode; ///< the same field before the last change
};

/// The rows of all layers, outermost first.
/// @param before  the packet before the last change; may be empty
[[nodiscard]] std::vector<PlannedRow> plannedLayers(const FieldTree &tree, const FieldTree &before);

/// The rows below a layer, structure or list: its fields without those of inner
/// layers, and an Add row behind every list and for every list that is absent.
[[nodiscard]] std::vector<PlannedRow> plannedFields(const FieldTree &tree, NodeIndex parent, const FieldTree &before,
                                                    NodeIndex parentBefore);

/// Where an Add row puts its element: `ipv4.options[2]`.
/// @param holder     the row above it
/// @param attribute  the list, or the absent structure that holds one
[[nodiscard]] std::string elementPath(const FieldTree &tree, NodeIndex holder, AttributeId attribute);

/// "+ add option…"
[[nodiscard]] QString elementLabel(const Registry &registry, AttributeId attribute);

/// What an element can be: the names of the field that decides about its content; empty when there is no choice.
[[nodiscard]] std::vector<ElementChoice> elementChoices(const Registry &registry, AttributeId attribute);

} // namespace wl
