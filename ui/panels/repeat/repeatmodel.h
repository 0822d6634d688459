// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>

namespace wl {

class Appearance;
class Repeater;
struct RepeatedPacket;

/// The packets of a stream in the order in which they left, and the answer to each.
class RepeatModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, PacketColumn, AnswerColumn, TimeColumn, ColumnCount };

    RepeatModel(const Repeater &repeater, const Appearance &appearance, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void grow();
    [[nodiscard]] QString packetText(const RepeatedPacket &packet) const;
    [[nodiscard]] QString answerText(int row) const;
    [[nodiscard]] QString timeText(int row) const;

    const Repeater &m_repeater;
    const Appearance &m_appearance;
    int m_rows = 0;
};

} // namespace wl
