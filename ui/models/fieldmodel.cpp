// SPDX-License-Identifier: MIT
#include "ui/models/fieldmodel.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/defaults.h"
#include "core/edit/elements.h"
#include "ui/models/fieldmodelitem.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"

#include <utility>

namespace wl {
namespace {

constexpr qsizetype mostWasText = 24;

QString joined(const QStringList &parts)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(QStringLiteral(", "));
}

} // namespace

FieldModel::FieldModel(const Session &session, const Selection &selection, QObject *parent)
    : QAbstractItemModel(parent), m_session(session), m_selection(selection), m_root(std::make_unique<Item>())
{
    connect(&session, &Session::loaded, this, &FieldModel::load);
    connect(&session, &Session::registryChanged, this, &FieldModel::load);
    connect(&session, &Session::packetChanged, this,
            [this] { update(m_session.isLive() ? Occasion::Typing : Occasion::Change); });
    connect(&selection, &Selection::changed, this, [this] {
        if (!m_isUpdating)
            update(Occasion::Selection);
    });
    load();
}

FieldModel::~FieldModel() = default;

QModelIndex FieldModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(*itemAt(parent)->children[static_cast<std::size_t>(row)], column);
}

QModelIndex FieldModel::parent(const QModelIndex &child) const
{
    Q_ASSERT(checkIndex(child, CheckIndexOption::DoNotUseParent));
    return child.isValid() ? indexOf(*itemAt(child)->parent, 0) : QModelIndex();
}

int FieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(itemAt(parent)->children.size());
}

int FieldModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case OriginColumn:
        return tr("Origin");
    case LabelColumn:
        return tr("Field");
    case ValueColumn:
        return tr("Value");
    case OffsetColumn:
        return tr("Offset");
    default:
        return {};
    }
}

bool FieldModel::isElement(const QModelIndex &index) const
{
    const NodeIndex node = nodeAt(index);
    return node != noNode && elementOf(m_session.tree(), node) == node;
}

Qt::ItemFlags FieldModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Item &item = *itemAt(index);
    if (item.key.kind == RowKind::Fold || item.key.kind == RowKind::Add)
        flags |= Qt::ItemNeverHasChildren;
    if (index.column() != ValueColumn || nodeOf(item) == noNode)
        return flags;
    const FieldNode &node = m_session.tree().node(nodeOf(item));
    if (node.kind != NodeKind::Value || node.attribute == noAttribute)
        return flags;
    flags |= Qt::ItemIsEditable;
    return m_session.tree().registry().attribute(node.reader).isBoolean ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const Item &item = *itemAt(index);
    switch (role) {
    case KindRole:
        return static_cast<int>(item.key.kind);
    case PathRole:
        return nodeOf(item) != noNode ? toQString(pathOf(m_session.tree(), nodeOf(item))) : QString();
    case Qt::CheckStateRole: {
        if (!(flags(index) & Qt::ItemIsUserCheckable))
            return {};
        return describe(item).isOn ? Qt::Checked : Qt::Unchecked;
    }
    case Qt::AccessibleTextRole:
        return spoken(describe(item), index.column());
    case Qt::ToolTipRole:
        return tipOf(item);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const FieldRow row = describe(item);
    switch (index.column()) {
    case OriginColumn:
        return originGlyph(row.origin);
    case LabelColumn:
        return row.label;
    case ValueColumn:
        return row.value.isEmpty() ? row.name : row.value;
    default:
        return row.offset;
    }
}

FieldRow FieldModel::rowAt(const QModelIndex &index) const
{
    return describe(*itemAt(index));
}

RowKind FieldModel::kindAt(const QModelIndex &index) const
{
    return itemAt(index)->key.kind;
}

NodeIndex FieldModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(*itemAt(index)) : noNode;
}

QModelIndex FieldModel::indexOf(NodeIndex node, int column) const
{
    const auto found = m_byNode.find(node);
    return found != m_byNode.end() ? indexOf(*found->second, column) : QModelIndex();
}

void FieldModel::setFoldOpen(const QModelIndex &fold, bool open)
{
    Item *layer = itemAt(fold)->parent;
    if (std::exchange(layer->isFoldOpen, open) != open)
        update(Occasion::Fold);
}

void FieldModel::setShowsDefaults(bool shows)
{
    if (std::exchange(m_showsDefaults, shows) != shows)
        update(Occasion::Fold);
}

void FieldModel::setEdited(const QModelIndex &index)
{
    const auto before = m_items.find(m_edited);
    const bool wasHeld = before != m_items.end() && before->second->node == noNode;
    m_edited = index.isValid() ? itemAt(index)->id : 0;
    if (wasHeld && !index.isValid())
        update(Occasion::Selection);
}

void FieldModel::setUnsentLayers(int count)
{
    if (std::exchange(m_unsentLayers, count) != count)
        changeAll();
}

void FieldModel::changeAll()
{
    for (const auto &[id, item] : m_items)
        item->digest = ~item->digest;
    announce(*m_root);
}

std::string FieldModel::elementPath(const QModelIndex &add) const
{
    const Item &item = *itemAt(add);
    return wl::elementPath(m_session.tree(), item.parent->node, item.key.attribute);
}

std::vector<ElementChoice> FieldModel::elementChoices(const QModelIndex &add) const
{
    return wl::elementChoices(m_session.tree().registry(), itemAt(add)->key.attribute);
}

FieldModel::Item *FieldModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? m_items.at(index.internalId()) : m_root.get();
}

QModelIndex FieldModel::indexOf(const Item &item, int column) const
{
    return &item != m_root.get() ? createIndex(item.row, column, item.id) : QModelIndex();
}

/// Whoever hears of a new packet before the model may ask about a row that has gone.
NodeIndex FieldModel::nodeOf(const Item &item) const
{
    return item.node < m_session.tree().nodes().size() ? item.node : noNode;
}

const FieldModel::Item &FieldModel::layerOf(const Item &item) const
{
    const Item *at = &item;
    while (at->parent != nullptr && at->parent != m_root.get())
        at = at->parent;
    return *at;
}

QString FieldModel::foldText(const Item &item) const
{
    QStringList names;
    for (const NodeIndex node : item.folded) {
        if (node >= m_session.tree().nodes().size())
            continue; // as in nodeOf()
        names.push_back(toQString(labelOf(m_session.tree(), node)));
    }
    return tr("%1 at default: %2").arg(item.folded.size()).arg(names.join(QLatin1String(", ")));
}

FieldRow FieldModel::describe(const Item &item) const
{
    FieldRow row{.kind = item.key.kind, .node = nodeOf(item), .layer = layerOf(item).row, .label = item.label};
    const FieldTree &tree = m_session.tree();
    if (item.key.kind == RowKind::Fold) {
        row.isOpen = item.parent->isFoldOpen;
        row.label = foldText(item);
    } else if (item.key.kind == RowKind::Add) {
        row.label = elementLabel(tree.registry(), item.key.attribute);
    } else if (row.node != noNode) {
        row.label = toQString(labelOf(tree, row.node));
        row.offset = offsetText(tree.node(row.node).bits.first);
        describeField(row, item);
    }
    return row;
}

void FieldModel::describeField(FieldRow &row, const Item &item) const
{
    const FieldTree &tree = m_session.tree();
    const FieldNode &node = tree.node(row.node);
    const FieldText text = textOf(tree, row.node);
    row.value = toQString(text.value);
    row.name = toQString(text.name);
    row.isMeant = m_meant.contains(row.node);
    row.isUnsent = row.kind == RowKind::Layer && item.row < m_unsentLayers;
    if (node.kind == NodeKind::Structure && row.value.isEmpty() && row.name.isEmpty())
        row.name = tr("%1 bytes").arg(node.bits.touchedBytes());
    if (node.kind != NodeKind::Value || node.attribute == noAttribute) {
        describeProblem(row);
        return;
    }
    const Attribute &attribute = tree.registry().attribute(node.reader);
    row.isEditable = true;
    row.isNumber = attribute.isNumber();
    row.isFlag = attribute.isBoolean;
    row.isOn = row.isFlag && row.value == QLatin1String("1");
    row.origin = m_session.originOf(row.node);
    if (row.origin == FieldOrigin::Pinned) {
        const QString rule = toQString(m_session.ruleValue(row.node).value_or(std::string()));
        row.rule = rule != row.value && rule != typedValue(tree, row.node) ? rule : QString();
    }
    describeProblem(row);
    row.was = wasText(item);
}

void FieldModel::describeProblem(FieldRow &row) const
{
    const FieldTree &tree = m_session.tree();
    row.problem = toQString(problemText(tree, row.node));
    const auto found = m_problems.find(row.node);
    if (found == m_problems.end())
        return;
    const Problem &problem = found->second;
    row.level = problem.level;
    row.problem = toQString(problem.text);
    if (!problem.reference.empty())
        row.problem += QStringLiteral(" (%1)").arg(toQString(problem.reference));
    if (row.origin == FieldOrigin::Set && problem.level != CheckLevel::Note)
        row.fix = toQString(defaultText(tree, row.node));
}

QString FieldModel::wasText(const Item &item) const
{
    if (!hasChanged(item))
        return {};
    QString value = typedValue(before(), item.previous);
    if (value.size() > mostWasText)
        value = value.left(mostWasText - 1) + QStringLiteral("…");
    if (m_cause == noNode || m_cause == item.node)
        return tr("was %1").arg(value);
    return tr("was %1; %2 changed").arg(value, toQString(labelOf(m_session.tree(), m_cause)));
}

QString FieldModel::spoken(const FieldRow &row, int column) const
{
    const bool hasOrigin = row.kind == RowKind::Field;
    const QString offset = row.offset.isEmpty() ? QString() : tr("offset %1").arg(row.offset);
    QString value = row.value;
    if (row.isNumber && value.endsWith(QLatin1Char(')')))
        value.truncate(value.lastIndexOf(QLatin1String(" (")));
    const QString unsent = row.isUnsent ? tr("not sent in this mode") : QString();
    const QString rule = row.rule.isEmpty() ? QString() : tr("its rule says %1").arg(row.rule);
    const QString meant = row.isMeant && !row.rule.isEmpty() ? tr("meant") : QString();
    const QString problem = row.problem.isEmpty() ? QString() : tr("problem: %1").arg(row.problem);
    if (column == LabelColumn) {
        return joined({row.label, value, row.name, hasOrigin ? originWords(row.origin) : QString(), rule, meant, unsent,
                       problem, row.was, offset});
    }
    if (row.kind == RowKind::Fold || row.kind == RowKind::Add)
        return row.label;
    if (column == OriginColumn)
        return hasOrigin ? originWords(row.origin) : row.kind == RowKind::Layer ? tr("layer") : tr("structure");
    if (column == ValueColumn) {
        const QString words = joined({value, row.name, rule, meant, unsent, problem, row.was});
        return words.isEmpty() ? tr("no value") : words;
    }
    return offset.isEmpty() ? tr("no offset") : offset;
}

QString FieldModel::tipOf(const Item &item) const
{
    if (nodeOf(item) == noNode)
        return item.key.kind == RowKind::Fold ? describe(item).label : QString();
    const FieldTree &tree = m_session.tree();
    const FieldNode &node = tree.node(nodeOf(item));
    std::string doc;
    std::string reference;
    if (node.attribute != noAttribute) {
        doc = tree.registry().info(node.attribute).doc;
        reference = tree.registry().info(node.attribute).reference;
    } else if (node.row >= firstTypeRow && node.row != noRow) {
        doc = tree.registry().info(node.row).doc;
        reference = tree.registry().info(node.row).reference;
    }
    if (doc.empty())
        return {};
    const QString source = reference.empty() ? QString() : QStringLiteral(" (%1)").arg(toQString(reference));
    return QStringLiteral("<qt>%1%2</qt>").arg(toQString(doc).toHtmlEscaped(), source.toHtmlEscaped());
}

} // namespace wl
