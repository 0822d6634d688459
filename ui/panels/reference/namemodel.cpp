// SPDX-License-Identifier: MIT
#include "ui/panels/reference/namemodel.h"

#include "ui/text/errortext.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace wl {
namespace {

QString hex(const EnumMember &member)
{
    return QStringLiteral("0x%1").arg(static_cast<quint64>(member.value), 0, 16);
}

} // namespace

void NameModel::setNames(RegistryPtr registry, std::vector<const EnumMember *> names)
{
    if (registry == m_registry && names == m_names)
        return;
    beginResetModel();
    m_registry = std::move(registry);
    m_names = std::move(names);
    m_current.reset();
    endResetModel();
}

void NameModel::setCurrent(std::optional<std::int64_t> value)
{
    const auto before = std::exchange(m_current, value);
    if (before == value)
        return;
    markRow(before);
    markRow(value);
}

void NameModel::markRow(std::optional<std::int64_t> value)
{
    if (!value)
        return;
    const auto found = std::ranges::find(m_names, *value, &EnumMember::value);
    const int row = static_cast<int>(found - m_names.begin());
    if (found != m_names.end())
        emit dataChanged(index(row, 0), index(row, NameColumn));
}

std::string NameModel::valueAt(int row) const
{
    const EnumMember &member = *m_names[static_cast<std::size_t>(row)];
    return member.isHuge ? std::to_string(static_cast<std::uint64_t>(member.value)) : std::to_string(member.value);
}

int NameModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int NameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == ValueColumn ? tr("Value") : tr("Name");
}

QVariant NameModel::data(const QModelIndex &index, int role) const
{
    const EnumMember &member = *m_names[static_cast<std::size_t>(index.row())];
    const QString value = toQString(valueAt(index.row()));
    const QString name = toQString(member.label.empty() ? member.id : member.label);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ValueColumn)
            return isCurrent(member) ? QStringLiteral("\u25cf ") + value : value;
        return name;
    case Qt::AccessibleTextRole:
        if (index.column() == ValueColumn)
            return isCurrent(member) ? tr("%1, the value now").arg(value) : value;
        return name;
    case Qt::TextAlignmentRole:
        return index.column() == ValueColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                             : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        if (!isCurrent(member))
            return {};
        {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
    case Qt::ToolTipRole:
        return toQString(member.doc).isEmpty() ? hex(member) : toQString(member.doc);
    case FilterRole: {
        QString all = value + QLatin1Char(' ') + hex(member) + QLatin1Char(' ') + name + QLatin1Char(' ')
            + toQString(member.id);
        for (const auto &[tool, other] : member.aka)
            all += QLatin1Char(' ') + toQString(other);
        return all;
    }
    default:
        return {};
    }
}

} // namespace wl
