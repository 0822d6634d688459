// SPDX-License-Identifier: MIT
#include "ui/panels/vary/varymodel.h"

#include "core/session/session.h"
#include "core/vary/variationtext.h"
#include "ui/text/errortext.h"

#include <algorithm>

namespace wl {
namespace {

/// "1, 2, 3, 4, 5, …"
QString firstValues(const PacketSeries &series, std::size_t variation)
{
    constexpr std::uint64_t shown = 8;
    const auto period = series.period();
    QStringList values;
    for (std::uint64_t number = 0; number < shown && (!period || number < *period); ++number)
        values += toQString(series.valueText(variation, number));
    if (!period || *period > shown)
        values += QStringLiteral("\u2026");
    return values.join(QStringLiteral(", "));
}

} // namespace

bool canVary(const FieldTree &tree, NodeIndex node)
{
    return node != noNode && tree.node(node).kind == NodeKind::Value && !tree.node(node).isReadOnly();
}

VaryModel::VaryModel(const Session &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) { }

int VaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VaryModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == MistakeRole)
        return row.isMistake;
    if (role == Qt::ToolTipRole && index.column() == ValuesColumn)
        return tr("1..100, 5.. or up; down 64..1; random 1..9; [1, 5, 9]\n"
                  "behind it: step 2, every 3, seed 7, nested");
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case FieldColumn:
        return toQString(row.path);
    case ValuesColumn:
        return row.text;
    default:
        return row.result;
    }
}

bool VaryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != ValuesColumn)
        return false;
    Row &row = m_rows[static_cast<std::size_t>(index.row())];
    row.text = value.toString();
    parse(row);
    refresh();
    return true;
}

QVariant VaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case ValuesColumn:
        return tr("Values");
    default:
        return tr("In the first packets");
    }
}

Qt::ItemFlags VaryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == ValuesColumn ? flags | Qt::ItemIsEditable : flags;
}

int VaryModel::add(const std::string &path)
{
    const auto known = std::ranges::find(m_rows, path, &Row::path);
    if (known != m_rows.end())
        return static_cast<int>(known - m_rows.begin());
    const int at = rowCount();
    beginInsertRows({}, at, at);
    Row row{.path = path, .text = QStringLiteral("up")};
    parse(row);
    m_rows.push_back(std::move(row));
    endInsertRows();
    refresh();
    return at;
}

void VaryModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    refresh();
}

void VaryModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_period.reset();
    endResetModel();
}

void VaryModel::parse(Row &row) const
{
    const auto read = parseVariation(row.path + '=' + row.text.toStdString());
    row.variation = read ? std::optional(*read) : std::nullopt;
    row.isMistake = !read;
    if (!read)
        row.result = toQString(read.error().text);
}

std::optional<std::vector<Variation>> VaryModel::variations() const
{
    std::vector<Variation> all;
    for (const Row &row : m_rows) {
        if (!row.variation)
            return std::nullopt;
        all.push_back(*row.variation);
    }
    return all.empty() ? std::nullopt : std::optional(std::move(all));
}

void VaryModel::refresh()
{
    m_period.reset();
    if (m_rows.empty())
        return;
    if (auto all = variations()) {
        const auto series = PacketSeries::make(m_session.registry(), m_session.packet(), *std::move(all));
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            // A mistake names its field; without one it is everybody's.
            m_rows[i].isMistake = !series && (series.error().file.empty() || series.error().file == m_rows[i].path);
            if (series)
                m_rows[i].result = firstValues(*series, i);
            else
                m_rows[i].result = m_rows[i].isMistake ? toQString(series.error().text) : QString();
        }
        if (series)
            m_period = series->period();
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace wl
