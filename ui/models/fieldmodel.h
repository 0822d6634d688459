// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/problems.h"
#include "ui/models/fieldrow.h"
#include "ui/models/rowplan.h"

#include <QAbstractItemModel>

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wl {

class Selection;

/// The fields of the current packet: layers at the top, their fields below.
///
/// After a change of the packet the rows of the old tree are matched with those
/// of the new one, by field and ordinal among its siblings; what has no match
/// is removed, inserted or moved, and changed() rows say so. Only loading
/// another file resets (rule D4). An index's internalId() is the row's for as
/// long as the row lives.
///
/// Fields at their default fold into one row of their layer, unless the fold is
/// open, the field is selected or being edited. While a value is being typed
/// nothing that is shown folds away.
class FieldModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { OriginColumn, LabelColumn, ValueColumn, OffsetColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString: the field's canonical path; empty for Fold and Add
        KindRole
    }; ///< int: RowKind

    FieldModel(const Session &session, const Selection &selection, QObject *parent = nullptr);
    ~FieldModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Everything there is to show of a row. @pre index.isValid()
    [[nodiscard]] FieldRow rowAt(const QModelIndex &index) const;
    [[nodiscard]] RowKind kindAt(const QModelIndex &index) const;
    /// The row's place in Session::tree(); noNode for Fold and Add.
    [[nodiscard]] NodeIndex nodeAt(const QModelIndex &index) const;
    /// An element of a list, not what could not be read of one.
    [[nodiscard]] bool isElement(const QModelIndex &index) const;
    /// The row of @p node, or an invalid index when it is folded away.
    [[nodiscard]] QModelIndex indexOf(NodeIndex node, int column = LabelColumn) const;

    /// Shows or hides the fields at default of the Fold row @p fold.
    void setFoldOpen(const QModelIndex &fold, bool open);
    /// Never folds anything.
    void setShowsDefaults(bool shows);
    [[nodiscard]] bool showsDefaults() const noexcept { return m_showsDefaults; }

    /// Rows are being inserted and removed: what a view does meanwhile is not a person's choice.
    [[nodiscard]] bool isUpdating() const noexcept { return m_isUpdating; }

    /// The row with the open editor stays, whatever becomes of its field. Invalid: none.
    void setEdited(const QModelIndex &index);

    /// How many of the outermost layers the chosen send mode leaves out.
    void setUnsentLayers(int count);

    /// Where an Add row would put its element, and what it can be.
    [[nodiscard]] std::string elementPath(const QModelIndex &add) const;
    [[nodiscard]] std::vector<ElementChoice> elementChoices(const QModelIndex &add) const;

signals:
    /// The rows fit the packet again; comes after all rows were inserted and removed.
    void updated();

private:
    struct Item;
    struct Plan;
    enum class Occasion : std::uint8_t { Load, Change, Typing, Fold, Selection };

    void load();
    void update(Occasion occasion);
    [[nodiscard]] const FieldTree &before() const;
    void rememberCause();
    void rememberProblems();
    void rememberNodes();
    void planRows(Plan &plan, Occasion occasion);
    [[nodiscard]] bool isAtDefault(const PlannedRow &row) const;
    [[nodiscard]] bool staysShown(const Plan &row, Occasion occasion) const;
    void fold(Plan &plan, Occasion occasion) const;
    void keepHeld(Plan &plan) const;
    void assign(Plan &plan);
    void merge(Item &parent, std::vector<Plan> &plans);
    void removeOld(Item &parent, const std::vector<Plan> &plans);
    void insertNew(Item &parent, std::vector<Plan> &plans, std::size_t at);
    void announce(Item &parent);
    void changeAll();
    [[nodiscard]] std::unique_ptr<Item> makeItem(Plan &plan, Item *parent);
    void forget(Item &item);
    static void renumber(Item &parent, std::size_t from);

    [[nodiscard]] Item *itemAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Item &item, int column) const;
    [[nodiscard]] NodeIndex nodeOf(const Item &item) const;
    [[nodiscard]] const Item &layerOf(const Item &item) const;
    [[nodiscard]] bool isHeld(const Item &item) const;
    [[nodiscard]] bool hasChanged(const Item &item) const;
    [[nodiscard]] std::uint64_t digestOf(const Item &item) const;
    [[nodiscard]] QString foldText(const Item &item) const;
    [[nodiscard]] FieldRow describe(const Item &item) const;
    void describeField(FieldRow &row, const Item &item) const;
    void describeProblem(FieldRow &row) const;
    [[nodiscard]] QString wasText(const Item &item) const;
    [[nodiscard]] QString tipOf(const Item &item) const;
    [[nodiscard]] QString spoken(const FieldRow &row, int column) const;

    const Session &m_session;
    const Selection &m_selection;
    std::unique_ptr<Item> m_root;
    std::unordered_map<quintptr, Item *> m_items;
    std::unordered_map<NodeIndex, Item *> m_byNode;
    quintptr m_nextId = 1;
    quintptr m_edited = 0;
    quintptr m_revealed = 0; ///< shown only because it is selected
    bool m_showsDefaults = false;
    bool m_isUpdating = false;
    int m_unsentLayers = 0;
    std::unordered_map<NodeIndex, Problem> m_problems;
    std::unordered_set<NodeIndex> m_meant{}; ///< with a problem that is accepted
    NodeIndex m_cause = noNode;              ///< the field whose edit made the last change
};

} // namespace wl
