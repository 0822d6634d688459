// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/alignment.h"

#include <QAbstractTableModel>

namespace wl {

class Appearance;

/// An exchange field by field: as built, as it left, as it came back. A layer's row has its summaries; what a reply is
/// expected to have otherwise is grey, what nothing says is bold.
class ReplyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, BuiltColumn, LeftColumn, BackColumn, ColumnCount };

    explicit ReplyModel(const Appearance &appearance, QObject *parent = nullptr);

    /// @param isObserved  what left was seen, not predicted
    /// @param isReply     what came back is the reply, not just the packet nearest to one
    void show(std::vector<AlignedField> fields, bool isObserved, bool isReply);
    /// The theme has other colours.
    void repaint();

    [[nodiscard]] const AlignedField &field(int row) const { return m_fields[static_cast<std::size_t>(row)]; }
    /// Whether something left otherwise than it was built; else that column says nothing.
    [[nodiscard]] bool hasLeftOtherwise() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const AlignedField &field, int column) const;
    [[nodiscard]] QString spoken(const AlignedField &field) const;

    const Appearance &m_appearance;
    std::vector<AlignedField> m_fields;
    bool m_isObserved = false;
    bool m_isReply = true;
};

} // namespace wl
