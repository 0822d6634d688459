// SPDX-License-Identifier: MIT
#include "ui/panels/reply/replymodel.h"

#include "ui/theme/appearance.h"
#include "ui/theme/fonts.h"

#include <QGuiApplication>

#include <algorithm>

namespace wl {
namespace {

QString withName(const std::string &value, const std::string &name)
{
    return QString::fromStdString(name.empty() ? value : value + " " + name);
}

} // namespace

ReplyModel::ReplyModel(const Appearance &appearance, QObject *parent)
    : QAbstractTableModel(parent), m_appearance(appearance)
{
}

void ReplyModel::show(std::vector<AlignedField> fields, bool isObserved, bool isReply)
{
    beginResetModel();
    m_fields = std::move(fields);
    m_isObserved = isObserved;
    m_isReply = isReply;
    endResetModel();
}

void ReplyModel::repaint()
{
    if (!m_fields.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool ReplyModel::hasLeftOtherwise() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](const AlignedField &field) {
        return !field.isLayer && !field.left.empty() && field.left != field.built;
    });
}

int ReplyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int ReplyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AlignedField &field = this->field(index.row());
    const Theme &theme = m_appearance.theme();
    const bool isSurprise = field.change == ReplyChange::Surprise;
    switch (role) {
    case Qt::DisplayRole:
        return textAt(field, index.column());
    case Qt::ToolTipRole:
        return spoken(field);
    case Qt::AccessibleTextRole:
        return index.column() == FieldColumn ? spoken(field) : textAt(field, index.column());
    case Qt::BackgroundRole:
        return field.isLayer ? QVariant(theme.band) : QVariant();
    case Qt::ForegroundRole:
        if (field.isLayer || field.change == ReplyChange::Same)
            return {};
        return isSurprise ? (index.column() == BackColumn ? theme.accent : theme.text) : theme.muted;
    case Qt::FontRole: {
        QFont font = index.column() == FieldColumn ? QGuiApplication::font() : monospaceFont(QGuiApplication::font());
        font.setBold(field.isLayer ? index.column() == FieldColumn : isSurprise);
        return font;
    }
    default:
        return {};
    }
}

QString ReplyModel::textAt(const AlignedField &field, int column) const
{
    switch (column) {
    case FieldColumn:
        return QString::fromStdString(field.label);
    case BuiltColumn:
        return withName(field.built, field.builtName);
    case LeftColumn:
        return QString::fromStdString(field.left);
    default:
        return withName(field.back, field.backName);
    }
}

QString ReplyModel::spoken(const AlignedField &field) const
{
    const QString path = QString::fromStdString(field.path);
    const QString built = QString::fromStdString(field.built);
    const QString back = QString::fromStdString(field.back);
    switch (field.change) {
    case ReplyChange::Same:
        return tr("%1: %2, unchanged").arg(path, back);
    case ReplyChange::Expected:
        return tr("%1: %2, came back as %3, as a reply should").arg(path, built, back);
    case ReplyChange::Unsent:
        return tr("%1: %2, not in what came back").arg(path, built);
    case ReplyChange::Surprise:
        break;
    }
    return field.isBuilt ? tr("%1: %2, came back as %3, which no rule expects").arg(path, built, back)
                         : tr("%1: only what came back has it: %2").arg(path, back);
}

QVariant ReplyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case BuiltColumn:
        return hasLeftOtherwise() ? tr("Built") : m_isObserved ? tr("Built, left so") : tr("Built");
    case LeftColumn:
        return m_isObserved ? tr("Left") : tr("Left (predicted)");
    default:
        return m_isReply ? tr("Came back") : tr("Seen instead");
    }
}

} // namespace wl
