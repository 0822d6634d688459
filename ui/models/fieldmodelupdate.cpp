// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "ui/models/fieldmodelitem.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldwords.h"

#include <algorithm>
#include <unordered_set>

namespace wl {
namespace {

constexpr std::size_t fewestToFold = 3; ///< folding one or two rows into one saves nothing

const FieldTree noTree;

template<typename Children>
auto *childWith(const Children &children, const RowKey &key, std::size_t hint)
{
    using Child = std::remove_reference_t<decltype(*children.front())>;
    if (hint < children.size() && children[hint]->key == key)
        return children[hint].get();
    for (const auto &child : children) {
        if (child->key == key)
            return child.get();
    }
    return static_cast<Child *>(nullptr);
}

} // namespace

const FieldTree &FieldModel::before() const
{
    const FieldTree &previous = m_session.previousTree();
    const bool isComparable = !previous.isEmpty() && previous.registryPtr() == m_session.tree().registryPtr();
    return isComparable ? previous : noTree;
}

void FieldModel::load()
{
    m_isUpdating = true;
    beginResetModel();
    m_items.clear();
    m_edited = 0;
    m_revealed = 0;
    m_root = std::make_unique<Item>();
    m_cause = noNode;
    rememberProblems();
    Plan all{.item = m_root.get()};
    planRows(all, Occasion::Load);
    for (Plan &row : all.children)
        m_root->children.push_back(makeItem(row, m_root.get()));
    renumber(*m_root, 0);
    rememberNodes();
    endResetModel();
    m_isUpdating = false;
    emit updated();
}

void FieldModel::update(Occasion occasion)
{
    m_isUpdating = true;
    rememberCause();
    if (occasion == Occasion::Change || occasion == Occasion::Typing)
        rememberProblems();
    Plan all{.item = m_root.get()};
    planRows(all, occasion);
    for (auto &[id, item] : m_items)
        item->node = noNode; // rows that are about to go must not be looked up in the new tree
    assign(all);
    m_byNode.clear();
    merge(*m_root, all.children);
    rememberNodes();
    announce(*m_root);
    m_isUpdating = false;
    emit updated();
}

void FieldModel::rememberCause()
{
    m_cause = noNode;
    const FieldTree &tree = m_session.tree();
    if (tree.isEmpty() || m_session.lastEditedPath().empty())
        return;
    const auto found = findNode(tree, m_session.lastEditedPath());
    m_cause = found ? *found : noNode;
}

/// Of several problems of one field the gravest, and of those the first.
void FieldModel::rememberProblems()
{
    m_problems.clear();
    m_meant.clear();
    for (Problem &problem : judgedProblems(m_session.tree(), m_session.packet())) {
        if (problem.node == noNode)
            continue;
        if (problem.isAccepted)
            m_meant.insert(problem.node);
        if (problem.right)
            continue; // what a pinned field's rule says stands in the row anyway
        if (problem.isAccepted) {
            problem.level = CheckLevel::Note;
            problem.text = tr("meant: %1").arg(toQString(problem.text)).toStdString();
        }
        const auto [found, isNew] = m_problems.try_emplace(problem.node, problem);
        if (!isNew && found->second.level < problem.level)
            found->second = std::move(problem);
    }
}

void FieldModel::rememberNodes()
{
    m_byNode.clear();
    for (const auto &[id, item] : m_items) {
        if (item->node != noNode)
            m_byNode.emplace(item->node, item);
    }
}

void FieldModel::planRows(Plan &plan, Occasion occasion)
{
    const FieldTree &tree = m_session.tree();
    std::vector<PlannedRow> rows;
    if (plan.item == m_root.get())
        rows = plannedLayers(tree, before());
    else if (plan.row.node != noNode)
        rows = plannedFields(tree, plan.row.node, before(), plan.row.previous);
    plan.children.reserve(rows.size());
    for (const PlannedRow &row : rows) {
        Item *item = plan.item != nullptr ? childWith(plan.item->children, row.key, plan.children.size()) : nullptr;
        plan.children.push_back({.row = row, .item = item});
    }
    if (plan.row.key.kind == RowKind::Layer && plan.item != m_root.get())
        fold(plan, occasion);
    keepHeld(plan);
    for (Plan &child : plan.children) {
        if (child.row.key.kind == RowKind::Layer || child.row.key.kind == RowKind::Structure)
            planRows(child, occasion);
    }
}

bool FieldModel::isAtDefault(const PlannedRow &row) const
{
    if (row.key.kind != RowKind::Field || row.node == noNode)
        return false;
    const FieldNode &node = m_session.tree().node(row.node);
    return node.kind == NodeKind::Value && !m_problems.contains(row.node) && node.problem == ReadProblem::None
        && !node.isClamped && m_session.originOf(row.node) == FieldOrigin::Plain;
}

bool FieldModel::staysShown(const Plan &row, Occasion occasion) const
{
    if (row.row.node == m_selection.node())
        return true;
    if (row.item == nullptr)
        return false;
    const bool mayFold = occasion == Occasion::Change || occasion == Occasion::Fold || row.item->id == m_revealed;
    return isHeld(*row.item) || !mayFold;
}

void FieldModel::fold(Plan &plan, Occasion occasion) const
{
    const RowKey key{RowKind::Fold};
    Item *fold = plan.item != nullptr ? childWith(plan.item->children, key, plan.item->children.size()) : nullptr;
    std::vector<NodeIndex> all;
    std::vector<NodeIndex> hidden;
    for (const Plan &row : plan.children) {
        if (!isAtDefault(row.row))
            continue;
        all.push_back(row.row.node);
        if (!staysShown(row, occasion))
            hidden.push_back(row.row.node);
    }
    const bool isOpen = plan.item != nullptr && plan.item->isFoldOpen;
    const std::vector<NodeIndex> &named = isOpen ? all : hidden;
    if (m_showsDefaults || named.size() < (fold != nullptr ? 1 : fewestToFold))
        return;
    if (!isOpen) {
        std::erase_if(plan.children, [&](const Plan &row) {
            return row.row.node != noNode && std::ranges::binary_search(hidden, row.row.node);
        });
    }
    auto end = plan.children.end();
    while (end != plan.children.begin() && std::prev(end)->row.key.kind == RowKind::Add)
        --end;
    plan.children.insert(end, Plan{.row = {.key = key}, .item = fold, .folded = named});
}

/// A row that is being edited stays where it is, even when its field is gone.
void FieldModel::keepHeld(Plan &plan) const
{
    if (plan.item == nullptr)
        return;
    for (const auto &item : plan.item->children) {
        const auto isItem = [&](const Plan &row) { return row.item == item.get(); };
        if (!isHeld(*item) || std::ranges::any_of(plan.children, isItem))
            continue;
        auto at = plan.children.begin();
        for (int row = item->row - 1; row >= 0 && at == plan.children.begin(); --row) {
            const Item *neighbour = plan.item->children[static_cast<std::size_t>(row)].get();
            const auto found
                = std::ranges::find_if(plan.children, [&](const Plan &other) { return other.item == neighbour; });
            if (found != plan.children.end())
                at = std::next(found);
        }
        Plan held{.row = {.key = item->key}, .item = item.get()};
        keepHeld(held);
        plan.children.insert(at, std::move(held));
    }
}

void FieldModel::assign(Plan &plan)
{
    for (Plan &child : plan.children) {
        if (child.item != nullptr) {
            child.item->node = child.row.node;
            child.item->previous = child.row.previous;
            child.item->folded = child.folded;
            assign(child);
        }
    }
}

void FieldModel::merge(Item &parent, std::vector<Plan> &plans)
{
    removeOld(parent, plans);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (plans[i].item == nullptr) {
            insertNew(parent, plans, i);
            continue;
        }
        const auto from = static_cast<std::size_t>(plans[i].item->row);
        if (from == i)
            continue;
        const QModelIndex above = indexOf(parent, 0);
        beginMoveRows(above, static_cast<int>(from), static_cast<int>(from), above, static_cast<int>(i));
        const auto first = parent.children.begin() + static_cast<std::ptrdiff_t>(i);
        const auto moved = parent.children.begin() + static_cast<std::ptrdiff_t>(from);
        std::rotate(first, moved, moved + 1);
        renumber(parent, i);
        endMoveRows();
    }
    for (Plan &child : plans) {
        if (!child.isNew) // else its rows were made with it
            merge(*child.item, child.children);
    }
}

void FieldModel::removeOld(Item &parent, const std::vector<Plan> &plans)
{
    std::unordered_set<const Item *> wanted;
    for (const Plan &child : plans)
        wanted.insert(child.item);
    const auto isOld = [&](std::size_t row) { return !wanted.contains(parent.children[row].get()); };
    for (std::size_t end = parent.children.size(); end > 0;) {
        if (!isOld(end - 1)) {
            --end;
            continue;
        }
        std::size_t first = end - 1;
        while (first > 0 && isOld(first - 1))
            --first;
        beginRemoveRows(indexOf(parent, 0), static_cast<int>(first), static_cast<int>(end - 1));
        for (std::size_t row = first; row < end; ++row)
            forget(*parent.children[row]);
        parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(first),
                              parent.children.begin() + static_cast<std::ptrdiff_t>(end));
        renumber(parent, first);
        endRemoveRows();
        end = first;
    }
}

void FieldModel::insertNew(Item &parent, std::vector<Plan> &plans, std::size_t at)
{
    std::size_t end = at;
    while (end < plans.size() && plans[end].item == nullptr)
        ++end;
    beginInsertRows(indexOf(parent, 0), static_cast<int>(at), static_cast<int>(end - 1));
    for (std::size_t row = at; row < end; ++row) {
        auto item = makeItem(plans[row], &parent);
        plans[row].isNew = true;
        plans[row].item = item.get();
        parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(row), std::move(item));
        if (isAtDefault(plans[row].row) && plans[row].row.node == m_selection.node())
            m_revealed = plans[row].item->id;
    }
    renumber(parent, at);
    endInsertRows();
}

std::unique_ptr<FieldModel::Item> FieldModel::makeItem(Plan &plan, Item *parent)
{
    auto item = std::make_unique<Item>();
    item->id = m_nextId++;
    item->key = plan.row.key;
    item->parent = parent;
    item->node = plan.row.node;
    item->previous = plan.row.previous;
    item->folded = plan.folded;
    if (item->node != noNode)
        item->label = toQString(labelOf(m_session.tree(), item->node));
    m_items.emplace(item->id, item.get());
    for (Plan &child : plan.children)
        item->children.push_back(makeItem(child, item.get()));
    renumber(*item, 0);
    item->digest = digestOf(*item);
    return item;
}

void FieldModel::forget(Item &item)
{
    m_items.erase(item.id);
    for (const auto &child : item.children)
        forget(*child);
}

void FieldModel::renumber(Item &parent, std::size_t from)
{
    for (std::size_t row = from; row < parent.children.size(); ++row)
        parent.children[row]->row = static_cast<int>(row);
}

void FieldModel::announce(Item &parent)
{
    Item *first = nullptr;
    Item *last = nullptr;
    const auto flush = [&] {
        if (first != nullptr)
            emit dataChanged(indexOf(*first, 0), indexOf(*last, ColumnCount - 1));
        first = nullptr;
    };
    for (const auto &child : parent.children) {
        const std::uint64_t digest = digestOf(*child);
        if (std::exchange(child->digest, digest) == digest) {
            flush();
        } else {
            first = first != nullptr ? first : child.get();
            last = child.get();
        }
    }
    flush();
    for (const auto &child : parent.children)
        announce(*child);
}

bool FieldModel::hasChanged(const Item &item) const
{
    // The session forgets the tree before without a word when an edit is given up that changed nothing.
    const bool hadField = item.previous < before().nodes().size();
    return hadField && nodeOf(item) != noNode && !sameBits(m_session.tree(), item.node, before(), item.previous);
}

std::uint64_t FieldModel::digestOf(const Item &item) const
{
    const FieldTree &tree = m_session.tree();
    if (nodeOf(item) == noNode) {
        const QByteArrayView nodes(reinterpret_cast<const char *>(item.folded.data()),
                                   static_cast<qsizetype>(item.folded.size() * sizeof(NodeIndex)));
        return qHash(nodes, item.parent != nullptr && item.parent->isFoldOpen ? 1U : 2U);
    }
    const FieldNode &node = tree.node(item.node);
    const auto contentOf = [](const FieldTree &of, BitRange range) {
        const auto size = static_cast<std::int64_t>(of.bytes().size());
        const std::int64_t first = std::min(range.firstByte(), size);
        const std::int64_t end = std::min(range.endByte(), size);
        return qHash(QByteArrayView(of.bytes()).sliced(first, end - first));
    };
    if (node.kind != NodeKind::Value) // a summary may tell of anything in the packet
        return qHashMulti(0, contentOf(tree, BitRange::ofBytes(0, tree.bytes().size())), node.bits.first,
                          node.bits.length);
    std::size_t digest = qHashMulti(0, contentOf(tree, node.bits), node.bits.first, node.bits.length,
                                    static_cast<int>(m_session.originOf(item.node)), node.isClamped);
    if (node.attribute != noAttribute && tree.registry().info(node.attribute).namesByKey != noAttribute)
        digest = qHash(toQString(textOf(tree, item.node).name), digest);
    if (const auto problem = m_problems.find(item.node); problem != m_problems.end())
        digest = qHash(toQString(problem->second.text), digest);
    if (m_meant.contains(item.node))
        digest = ~digest;
    if (hasChanged(item))
        digest = qHashMulti(digest, contentOf(before(), before().node(item.previous).bits), m_cause);
    return digest;
}

bool FieldModel::isHeld(const Item &item) const
{
    const auto found = m_items.find(m_edited);
    for (const Item *at = found != m_items.end() ? found->second : nullptr; at != nullptr; at = at->parent) {
        if (at == &item)
            return true;
    }
    return false;
}

} // namespace wl
