// SPDX-License-Identifier: MIT
#include "ui/panels/packets/packetmodel.h"

#include "core/print/packetline.h"
#include "core/session/session.h"
#include "ui/text/errortext.h"
#include "ui/theme/appearance.h"

#include <QDateTime>
#include <QMimeData>

#include <algorithm>

namespace wl {
namespace {

constexpr int mostKept = 4000; // rows: a few screens in both directions
constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;
const auto rowsType = QStringLiteral("application/x-wirelathe-packets");

QString fractionText(std::int64_t nanoseconds)
{
    return QStringLiteral(".%1").arg(nanoseconds, 9, 10, QLatin1Char('0'));
}

} // namespace

PacketModel::PacketModel(Session &session, const Appearance &appearance, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_appearance(appearance),
      m_editor(std::make_unique<Editor>(session.registry())), m_texts(mostKept)
{
    connect(&session, &Session::loaded, this, &PacketModel::startAnew);
    connect(&session, &Session::listChanged, this, &PacketModel::startAnew);
    connect(&session, &Session::registryChanged, this, &PacketModel::startAnew);
    connect(&session, &Session::packetChanged, this, &PacketModel::refreshCurrent);
    connect(&session, &Session::historyChanged, this, &PacketModel::refreshCurrent);
}

void PacketModel::startAnew()
{
    beginResetModel();
    m_texts.clear();
    m_shown.reset();
    m_editor = std::make_unique<Editor>(m_session.registry());
    endResetModel();
}

void PacketModel::refreshCurrent()
{
    m_texts.remove(m_session.currentIndex());
    if (const int row = rowOf(m_session.currentIndex()); row >= 0)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void PacketModel::setShown(std::optional<std::vector<std::uint32_t>> packets)
{
    if (!packets && !m_shown)
        return;
    beginResetModel();
    m_shown = std::move(packets);
    endResetModel();
}

void PacketModel::setTimeAbsolute(bool isAbsolute)
{
    m_isTimeAbsolute = isAbsolute;
    m_texts.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

std::size_t PacketModel::packetOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return m_shown ? (*m_shown)[at] : at;
}

int PacketModel::rowOf(std::size_t packet) const
{
    if (!m_shown)
        return packet < m_session.packetCount() ? static_cast<int>(packet) : -1;
    const auto at = std::lower_bound(m_shown->begin(), m_shown->end(), packet);
    return at != m_shown->end() && *at == packet ? static_cast<int>(at - m_shown->begin()) : -1;
}

int PacketModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_shown ? m_shown->size() : m_session.packetCount());
}

int PacketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PacketModel::timeTextOf(std::size_t packet) const
{
    const PacketList &list = m_session.list();
    const std::int64_t time = list.entry(packet).timeNs;
    if (!m_isTimeAbsolute) {
        const std::int64_t since = time - list.entry(0).timeNs;
        const std::int64_t size = std::abs(since);
        return (since < 0 ? QStringLiteral("-") : QString()) + QString::number(size / nanosecondsPerSecond)
            + fractionText(size % nanosecondsPerSecond);
    }
    std::int64_t seconds = time / nanosecondsPerSecond;
    std::int64_t rest = time % nanosecondsPerSecond;
    if (rest < 0) {
        rest += nanosecondsPerSecond;
        --seconds;
    }
    return QDateTime::fromSecsSinceEpoch(seconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + fractionText(rest);
}

QString PacketModel::lengthTextOf(std::size_t packet) const
{
    const PacketList &list = m_session.list();
    const bool isCurrent = packet == m_session.currentIndex();
    const std::size_t here
        = isCurrent ? static_cast<std::size_t>(m_session.packet().bytes.size()) : list.bytesOf(packet).size();
    const std::size_t missing = list.originalLengthOf(packet) - list.bytesOf(packet).size();
    return missing == 0 ? QString::number(here) : tr("%1 of %2").arg(here).arg(here + missing);
}

QStringList PacketModel::textOf(std::size_t packet) const
{
    const PacketList &list = m_session.list();
    const PacketLine line
        = packet == m_session.currentIndex() ? lineOf(m_session.tree()) : lineOf(m_editor->treeOf(list.at(packet)));
    QString information = toQString(line.information);
    if (const std::string_view comment = list.commentOf(packet); !comment.empty())
        information += QStringLiteral(" \u2014 \u201c%1\u201d").arg(toQString(std::string(comment)).simplified());
    return {QString::number(packet + 1),
            timeTextOf(packet),
            toQString(line.source),
            toQString(line.destination),
            toQString(line.protocol),
            lengthTextOf(packet),
            information};
}

QString PacketModel::tipOf(std::size_t packet) const
{
    const PacketList &list = m_session.list();
    QStringList lines;
    if (list.isChanged(packet))
        lines += list.entry(packet).stored == PacketEntry::nowhere ? tr("Made here") : tr("Edited since it was opened");
    if (const std::size_t here = list.bytesOf(packet).size(); here < list.originalLengthOf(packet))
        lines += tr("Cut by the capture: %1 of %2 bytes are there").arg(here).arg(list.originalLengthOf(packet));
    if (const std::string_view comment = list.commentOf(packet); !comment.empty())
        lines += toQString(std::string(comment));
    return lines.join(QLatin1Char('\n'));
}

QVariant PacketModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const std::size_t packet = packetOf(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        if (!m_texts.contains(packet))
            m_texts.insert(packet, new QStringList(textOf(packet)));
        const QString text = m_texts.object(packet)->at(index.column());
        const bool isMarked = index.column() == NumberColumn && m_session.list().isChanged(packet);
        return isMarked ? QStringLiteral("\u25cf ") + text : text;
    }
    case Qt::AccessibleTextRole:
        if (index.column() == NumberColumn && m_session.list().isChanged(packet))
            return tr("%1, edited").arg(packet + 1);
        return {};
    case Qt::ToolTipRole:
        return tipOf(packet);
    case Qt::TextAlignmentRole: {
        const bool isNumber = index.column() == NumberColumn || index.column() == LengthColumn;
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case Qt::ForegroundRole:
        if (index.column() == NumberColumn)
            return m_session.list().isChanged(packet) ? m_appearance.theme().accent : m_appearance.theme().muted;
        return index.column() == TimeColumn ? QVariant(m_appearance.theme().muted) : QVariant();
    default:
        return {};
    }
}

QVariant PacketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("No."),      tr("Time"),   tr("Source"),     tr("Destination"),
                             tr("Protocol"), tr("Length"), tr("Information")};
    return titles.value(section);
}

Qt::ItemFlags PacketModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows, and behind the last
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList PacketModel::mimeTypes() const
{
    return {rowsType};
}

QMimeData *PacketModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArrayList packets;
    for (const QModelIndex &index : indexes) {
        if (index.column() == NumberColumn)
            packets += QByteArray::number(static_cast<qulonglong>(packetOf(index.row())));
    }
    auto *data = new QMimeData;
    data->setData(rowsType, packets.join(' '));
    return data;
}

bool PacketModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    std::vector<std::size_t> packets;
    const auto numbers = data->data(rowsType).split(' ');
    for (const QByteArray &number : numbers) {
        bool isNumber = false;
        const std::size_t packet = number.toULongLong(&isNumber);
        if (isNumber && packet < m_session.packetCount())
            packets.push_back(packet);
    }
    std::sort(packets.begin(), packets.end());
    const int before = row >= 0 ? row : (parent.isValid() ? parent.row() : rowCount());
    m_session.movePackets(packets, before < rowCount() ? packetOf(before) : m_session.packetCount());
    return false; // the rows are moved already: nobody shall remove them
}

} // namespace wl
