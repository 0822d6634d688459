// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/registry.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace wl {

/// The names that the values of a field have: value and name, a row each.
class NameModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ValueColumn, NameColumn, ColumnCount };
    /// QString: all that a filter looks at: value in both notations, name, id, names in other tools.
    static constexpr int FilterRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// @param registry  owns @p names, and is kept as long as they are shown
    void setNames(RegistryPtr registry, std::vector<const EnumMember *> names);
    [[nodiscard]] const std::vector<const EnumMember *> &names() const noexcept { return m_names; }
    /// The value the field has now: its row is marked.
    void setCurrent(std::optional<std::int64_t> value);
    /// What the session takes for the value of a row.
    [[nodiscard]] std::string valueAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool isCurrent(const EnumMember &member) const { return m_current && *m_current == member.value; }
    void markRow(std::optional<std::int64_t> value);

    RegistryPtr m_registry;
    std::vector<const EnumMember *> m_names;
    std::optional<std::int64_t> m_current;
};

} // namespace wl
