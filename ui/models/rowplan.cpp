// SPDX-License-Identifier: MIT
#include "ui/models/rowplan.h"

#include "core/dissect/fieldpath.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace wl {
namespace {

/// The row's key, its ordinal counted among the rows before it.
class Ordinals
{
public:
    RowKey next(RowKind kind, Row row, AttributeId attribute)
    {
        // A list's elements and their siblings: what they are is their attribute, not the type it has just now.
        return {kind, row, attribute, m_counts[{kind, row, attribute}]++};
    }

private:
    std::map<std::tuple<RowKind, Row, AttributeId>, int> m_counts;
};

RowKind kindOf(const FieldNode &node)
{
    switch (node.kind) {
    case NodeKind::Layer:
        return RowKind::Layer;
    case NodeKind::Structure:
    case NodeKind::List:
        return RowKind::Structure;
    default:
        return RowKind::Field;
    }
}

/// Kinds that have no attribute of their own must not be taken for each other.
Row keyRow(const FieldNode &node)
{
    const bool isNamed = node.attribute != noAttribute && node.kind != NodeKind::Error;
    return isNamed ? bytesRow : node.row;
}

struct Child
{
    RowKey key{};
    NodeIndex node = noNode;
};

/// The rows of the fields below @p parent, without inner layers.
std::vector<Child> fieldRows(const FieldTree &tree, NodeIndex parent)
{
    std::vector<Child> rows;
    Ordinals ordinals;
    for (const NodeIndex index : tree.visibleChildren(parent)) {
        const FieldNode &node = tree.node(index);
        if (node.kind == NodeKind::Layer)
            continue;
        rows.push_back({ordinals.next(kindOf(node), keyRow(node), node.attribute), index});
    }
    return rows;
}

std::vector<Child> layerRows(const FieldTree &tree)
{
    std::vector<Child> rows;
    if (tree.isEmpty())
        return rows;
    Ordinals ordinals;
    for (const NodeIndex index : tree.layers())
        rows.push_back({ordinals.next(RowKind::Layer, tree.node(index).row, noAttribute), index});
    return rows;
}

std::vector<PlannedRow> paired(const std::vector<Child> &now, const std::vector<Child> &before)
{
    std::vector<PlannedRow> rows;
    rows.reserve(now.size());
    for (std::size_t i = 0; i < now.size(); ++i) {
        const Child &row = now[i];
        NodeIndex previous = noNode;
        if (i < before.size() && before[i].key == row.key) { // nearly always
            previous = before[i].node;
        } else {
            const auto found = std::ranges::find(before, row.key, &Child::key);
            previous = found != before.end() ? found->node : noNode;
        }
        rows.push_back({row.key, row.node, previous});
    }
    return rows;
}

/// The repeated field that stands for @p attribute: itself, or the one drawn into the structure it is.
AttributeId listIn(const Registry &registry, AttributeId attribute)
{
    const Attribute &field = registry.attribute(attribute);
    if (field.repeat != Repeat::Once)
        return attribute;
    if (field.kind != AttributeKind::Structure || field.type < firstTypeRow || field.type == noRow)
        return noAttribute;
    const Type &type = registry.type(field.type);
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        if (registry.attribute(id).repeat != Repeat::Once && registry.info(id).isInline)
            return id;
    }
    return noAttribute;
}

/// Whether an automatic field of @p type counts @p attribute, so that it comes into being when it gets content.
bool isCounted(const Registry &registry, const Type &type, AttributeId attribute)
{
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        const AutoRule &rule = registry.info(id).autoRule;
        if (rule.of == attribute)
            return true;
        for (std::uint32_t i = 0; i < rule.expression.count; ++i) {
            const Instruction &instruction = registry.instructions()[rule.expression.first + i];
            if (instruction.op == Op::SizeOf && instruction.a == registry.attribute(attribute).index)
                return true;
        }
    }
    return false;
}

/// Adds an Add row behind every list that is drawn into @p parent, and for each that is absent.
class AddRows
{
public:
    AddRows(const FieldTree &tree, std::vector<PlannedRow> &rows) : m_tree(tree), m_rows(rows) { }

    void offer(NodeIndex parent)
    {
        const FieldNode &node = m_tree.node(parent);
        if (node.kind == NodeKind::List) {
            add(node.attribute, m_rows.size());
            return;
        }
        if (!node.isStructure() || node.row < firstTypeRow || node.row == noRow || node.isPartial)
            return;
        for (NodeIndex child = parent + 1; child < node.end; child = m_tree.node(child).end)
            offerInside(child);
        offerAbsent(parent);
    }

private:
    void offerInside(NodeIndex child)
    {
        const FieldNode &node = m_tree.node(child);
        if (!node.isTransparent)
            return;
        if (node.kind == NodeKind::List)
            add(node.attribute, behind(child));
        else if (node.kind == NodeKind::Structure)
            offer(child);
    }

    void offerAbsent(NodeIndex parent)
    {
        const Registry &registry = m_tree.registry();
        const Type &type = registry.type(m_tree.node(parent).row);
        for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
            const bool mayBeAbsent = !registry.attribute(id).condition.isEmpty();
            if (mayBeAbsent && m_tree.childOf(parent, id) == noNode && listIn(registry, id) != noAttribute
                && isCounted(registry, type, id))
                add(id, m_rows.size());
        }
    }

    /// The row behind the last one that lies in @p list, or where it would stand.
    [[nodiscard]] std::size_t behind(NodeIndex list) const
    {
        std::size_t at = 0;
        while (at < m_rows.size() && m_rows[at].node != noNode && m_rows[at].node < m_tree.node(list).end)
            ++at;
        return at;
    }

    void add(AttributeId attribute, std::size_t at)
    {
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at),
                      PlannedRow{{RowKind::Add, bytesRow, attribute, 0}});
    }

    const FieldTree &m_tree;
    std::vector<PlannedRow> &m_rows;
};

QString translated(const char *text)
{
    return QCoreApplication::translate("FieldModel", text);
}

/// The type of a list's elements, or noRow.
Row elementType(const Registry &registry, AttributeId attribute)
{
    const AttributeId list = listIn(registry, attribute);
    return list != noAttribute && registry.attribute(list).kind == AttributeKind::Structure
        ? registry.attribute(list).type
        : noRow;
}

/// The number of @p type that a switch inside the type looks at, else its first with names.
AttributeId selectorOf(const Registry &registry, const Type &type)
{
    AttributeId named = noAttribute;
    const auto hasNames = [&](AttributeId id) { return registry.attribute(id).enumeration >= 0; };
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        const Attribute &attribute = registry.attribute(id);
        if (named == noAttribute && hasNames(id))
            named = id;
        for (std::uint32_t i = 0; attribute.kind == AttributeKind::Switch && i < attribute.switchOn.count; ++i) {
            const Instruction &instruction = registry.instructions()[attribute.switchOn.first + i];
            const AttributeId field = type.firstAttribute + static_cast<AttributeId>(instruction.a);
            if (instruction.op == Op::Field && hasNames(field))
                return field;
        }
    }
    return named;
}

} // namespace

std::vector<PlannedRow> plannedLayers(const FieldTree &tree, const FieldTree &before)
{
    return paired(layerRows(tree), layerRows(before));
}

std::vector<PlannedRow> plannedFields(const FieldTree &tree, NodeIndex parent, const FieldTree &before,
                                      NodeIndex parentBefore)
{
    std::vector<PlannedRow> rows = paired(
        fieldRows(tree, parent), parentBefore != noNode ? fieldRows(before, parentBefore) : std::vector<Child>());
    AddRows(tree, rows).offer(parent);
    return rows;
}

std::string elementPath(const FieldTree &tree, NodeIndex holder, AttributeId attribute)
{
    const Registry &registry = tree.registry();
    std::string path = pathOf(tree, holder);
    const AttributeId list = listIn(registry, attribute);
    if (list != attribute) // an absent structure with a list in it
        return path + '.' + registry.info(attribute).id + "[0]";
    std::int32_t count = 0;
    NodeIndex listNode = tree.node(holder).attribute == attribute ? holder : noNode;
    for (NodeIndex i = holder + 1; listNode == noNode && i < tree.node(holder).end; ++i) {
        if (tree.node(i).kind == NodeKind::List && tree.node(i).attribute == attribute)
            listNode = i;
    }
    if (listNode != noNode) {
        for (NodeIndex i = listNode + 1; i < tree.node(listNode).end; i = tree.node(i).end)
            count += tree.node(i).index >= 0 ? 1 : 0;
    }
    const bool isDrawnIntoHolder = listNode == holder || registry.info(attribute).isInline;
    if (!isDrawnIntoHolder)
        path += '.' + registry.info(attribute).id;
    return path + '[' + std::to_string(count) + ']';
}

QString elementLabel(const Registry &registry, AttributeId attribute)
{
    const Row type = elementType(registry, attribute);
    if (type != noRow && type >= firstTypeRow && !registry.info(type).label.empty())
        return translated("+ add %1…").arg(toQString(registry.info(type).label));
    return translated("+ add to %1…").arg(toQString(registry.info(attribute).label));
}

std::vector<ElementChoice> elementChoices(const Registry &registry, AttributeId attribute)
{
    std::vector<ElementChoice> choices;
    const Row row = elementType(registry, attribute);
    if (row == noRow || row < firstTypeRow)
        return choices;
    const AttributeId selector = selectorOf(registry, registry.type(row));
    if (selector == noAttribute)
        return choices;
    const auto enumeration = static_cast<std::size_t>(registry.attribute(selector).enumeration);
    for (const EnumMember &member : registry.enumerations()[enumeration].members) {
        choices.push_back({toQString(member.label), registry.info(selector).id + '=' + std::to_string(member.value)});
    }
    return choices;
}

} // namespace wl
