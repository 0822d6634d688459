// SPDX-License-Identifier: MIT
#pragma once

#include "core/vary/packetseries.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace wl {

class Session;

/// Whether a field has values of its own that can differ from packet to packet.
[[nodiscard]] bool canVary(const FieldTree &tree, NodeIndex node);

/// The fields that differ from packet to packet: which, how (core/vary/variationtext.h), and what that gives.
class VaryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValuesColumn, ResultColumn, ColumnCount };
    enum Role { MistakeRole = Qt::UserRole + 1 }; ///< bool: the row cannot be used as it is

    explicit VaryModel(const Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Lets a field count up. @return its row, that of before when it varies already
    int add(const std::string &path);
    void remove(int row);
    void clear();
    /// Says anew what each row gives with the present packet.
    void refresh();

    /// All of them, in order; nothing when one has a mistake, or there are none.
    [[nodiscard]] std::optional<std::vector<Variation>> variations() const;
    /// How many packets there are with one of each; nothing when they never begin again, or cannot be made.
    [[nodiscard]] std::optional<std::uint64_t> period() const noexcept { return m_period; }

private:
    struct Row
    {
        std::string path{};
        QString text{};
        QString result{};
        bool isMistake = false;
        std::optional<Variation> variation{};
    };

    void parse(Row &row) const;

    const Session &m_session;
    std::vector<Row> m_rows;
    std::optional<std::uint64_t> m_period;
};

} // namespace wl
