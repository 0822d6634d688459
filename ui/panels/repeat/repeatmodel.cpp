// SPDX-License-Identifier: MIT
#include "ui/panels/repeat/repeatmodel.h"

#include "core/print/packetline.h"
#include "ui/send/repeater.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

namespace wl {

RepeatModel::RepeatModel(const Repeater &repeater, const Appearance &appearance, QObject *parent)
    : QAbstractTableModel(parent), m_repeater(repeater), m_appearance(appearance)
{
    connect(&repeater, &Repeater::started, this, [this] {
        beginResetModel();
        m_rows = 0;
        endResetModel();
    });
    connect(&repeater, &Repeater::progressed, this, &RepeatModel::grow);
    connect(&repeater, &Repeater::ended, this, &RepeatModel::grow);
}

/// Answers come in between: what is shown is asked for anew.
void RepeatModel::grow()
{
    const auto rows = static_cast<int>(m_repeater.stream()->tally().records().size());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (m_rows > 0)
        emit dataChanged(index(0, AnswerColumn), index(m_rows - 1, TimeColumn));
}

int RepeatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RepeatModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RepeatModel::answerText(int row) const
{
    const StreamTally &tally = m_repeater.stream()->tally();
    const auto &reply = tally.records()[static_cast<std::size_t>(row)].reply;
    if (!reply) {
        if (!tally.isMatched() || tally.packet(0).timeoutMs == 0)
            return tr("not looked for");
        return tally.isWaiting(static_cast<std::uint64_t>(row)) && !m_repeater.stream()->isEnded() ? tr("waiting\u2026")
                                                                                                   : tr("no answer");
    }
    if (!reply->notice.empty())
        return toQString(reply->notice);
    const auto root = m_repeater.registry()->rowNamed(reply->root);
    if (!root || reply->bytes.isEmpty())
        return tr("%1 bytes").arg(reply->bytes.size());
    return toQString(lineOf(Editor(m_repeater.registry()).treeOf({.bytes = reply->bytes, .root = *root})).information);
}

/// Read when it is shown: there can be thousands.
QString RepeatModel::packetText(const RepeatedPacket &packet) const
{
    if (!packet.label.isEmpty())
        return packet.label;
    const QString line = toQString(lineOf(Editor(m_repeater.registry()).treeOf(packet.packet)).information);
    return m_repeater.packets().size() == 1 ? line : tr("%1: %2").arg(packet.number).arg(line);
}

QString RepeatModel::timeText(int row) const
{
    const auto &reply = m_repeater.stream()->tally().records()[static_cast<std::size_t>(row)].reply;
    return reply ? tr("%1 ms").arg(static_cast<double>(reply->rttNs) / 1e6, 0, 'f', 3) : QString();
}

QVariant RepeatModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == NumberColumn || index.column() == TimeColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    if (role == Qt::ForegroundRole && index.column() == AnswerColumn) {
        const auto &record = m_repeater.stream()->tally().records()[static_cast<std::size_t>(index.row())];
        const Theme &theme = m_appearance.theme();
        return record.reply ? (record.reply->notice.empty() ? QVariant(theme.ok) : QVariant(theme.warn))
                            : QVariant(theme.muted);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto &packets = m_repeater.packets();
    switch (index.column()) {
    case NumberColumn:
        return index.row() + 1;
    case PacketColumn:
        return packetText(packets[static_cast<std::size_t>(index.row()) % packets.size()]);
    case AnswerColumn:
        return answerText(index.row());
    case TimeColumn:
        return timeText(index.row());
    default:
        return {};
    }
}

QVariant RepeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == NumberColumn || section == TimeColumn ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("#");
    case PacketColumn:
        return tr("Packet");
    case AnswerColumn:
        return tr("Answer");
    case TimeColumn:
        return tr("Round trip");
    default:
        return {};
    }
}

} // namespace wl
