// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/fieldmodel.h"

namespace wl {

/// A row of the model. It outlives dissections; what it shows is looked up in the present one.
struct FieldModel::Item
{
    quintptr id = 0;
    RowKey key{};
    Item *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Item>> children{};
    NodeIndex node = noNode;
    NodeIndex previous = noNode;     ///< in Session::previousTree()
    std::uint64_t digest = 0;        ///< of everything shown, to tell whether it changed
    bool isFoldOpen = false;         ///< of a layer
    std::vector<NodeIndex> folded{}; ///< of a Fold: the fields at their default
    QString label{};                 ///< as it was when the row was made: a held row has no field any more
};

/// The rows a dissection wants, each with the present row it continues.
struct FieldModel::Plan
{
    PlannedRow row{};
    Item *item = nullptr; ///< null: a new row
    std::vector<Plan> children{};
    std::vector<NodeIndex> folded{};
    bool isNew = false; ///< its item was made from it just now
};

} // namespace wl
