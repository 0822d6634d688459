// SPDX-License-Identifier: MIT
#pragma once

#include "ui/send/sender.h"

#include <QAbstractTableModel>

namespace wl {

class Appearance;

/// What was sent and what came of it, the latest first.
class ExchangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TimeColumn, LeftColumn, ReplyColumn, DifferenceColumn, ColumnCount };

    ExchangeModel(const Sender &sender, const Appearance &appearance, QObject *parent = nullptr);

    /// Position in Sender::sent() of a row.
    [[nodiscard]] int sentIndexOf(int row) const { return rowCount() - 1 - row; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const SentPacket &sent, int column) const;
    [[nodiscard]] QVariant colorAt(const SentPacket &sent, int column) const;

    const Sender &m_sender;
    const Appearance &m_appearance;
    int m_rows = 0;
};

/// "0.42 ms", "1.3 s"
[[nodiscard]] QString durationText(std::int64_t nanoseconds);

} // namespace wl
