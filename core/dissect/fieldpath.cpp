// SPDX-License-Identifier: MIT
#include "core/dissect/fieldpath.h"

#include "core/dissect/pathsegments.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::size_t mostCandidates = 8;

int ordinalOf(const FieldTree &tree, NodeIndex layer)
{
    int ordinal = 1;
    for (NodeIndex i = 0; i < layer; ++i) {
        if (tree.node(i).kind == NodeKind::Layer && tree.node(i).row == tree.node(layer).row)
            ++ordinal;
    }
    return ordinal;
}

/// The bytes behind a payload and those behind the root layer may both be trailers of one layer.
int trailerOrdinal(const FieldTree &tree, NodeIndex trailer)
{
    int ordinal = 1;
    const NodeIndex owner = tree.visibleParent(trailer);
    for (NodeIndex i = owner + 1; i < trailer; ++i) {
        if (tree.node(i).kind == NodeKind::Trailer && tree.visibleParent(i) == owner)
            ++ordinal;
    }
    return ordinal;
}

/// A layer's id; a packet that starts inside a protocol (`icmp::echo`) uses the protocol's.
const std::string &layerId(const FieldTree &tree, NodeIndex layer)
{
    const Protocol *protocol = tree.registry().protocolOf(tree.node(layer).row);
    return protocol != nullptr ? protocol->id : tree.registry().info(tree.node(layer).row).path;
}

std::string ownSegment(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    switch (node.kind) {
    case NodeKind::Layer: {
        const int ordinal = ordinalOf(tree, index);
        return layerId(tree, index) + (ordinal > 1 ? "#" + std::to_string(ordinal) : std::string());
    }
    case NodeKind::Error:
        return node.attribute == noAttribute ? "error" : tree.registry().info(node.attribute).id;
    case NodeKind::Trailer: {
        const int ordinal = trailerOrdinal(tree, index);
        return "trailer" + (ordinal > 1 ? "#" + std::to_string(ordinal) : std::string());
    }
    default:
        return node.index >= 0 ? std::string() : tree.registry().info(node.attribute).id;
    }
}

/// The visible steps from the layer down to a node.
std::vector<NodeIndex> chainOf(const FieldTree &tree, NodeIndex index)
{
    std::vector<NodeIndex> chain;
    for (NodeIndex at = index; at != noNode; at = tree.node(at).parent) {
        if (!tree.node(at).isTransparent || at == index)
            chain.push_back(at);
        if (tree.node(at).kind == NodeKind::Layer)
            break;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

/// Compares the segments of a query with a node and its holders, from the last backwards.
class SuffixMatcher
{
public:
    SuffixMatcher(const FieldTree &tree, const std::vector<PathSegment> &query, bool usesOtherNames)
        : m_tree(tree), m_query(query), m_usesOtherNames(usesOtherNames)
    {
    }

    [[nodiscard]] bool matches(NodeIndex node) const { return matches(node, m_query.size()); }

private:
    [[nodiscard]] bool matches(NodeIndex node, std::size_t remaining) const
    {
        if (remaining == 0)
            return true;
        if (node == noNode)
            return false;
        const PathSegment &wanted = m_query[remaining - 1];
        const FieldNode &n = m_tree.node(node);
        if (n.isTransparent) {
            const bool isCaseName = remaining < m_query.size() && n.kind == NodeKind::Structure && wanted.index < 0
                && caseName(n) == wanted.name;
            return matches(n.parent, isCaseName ? remaining - 1 : remaining);
        }
        if (n.index >= 0 && n.kind != NodeKind::Error)
            return matchesElement(node, remaining);
        PathSegment named = wanted;
        named.index = -1;
        if (wanted.index != n.index || !hasName(node, named))
            return false;
        return remaining == 1 || (n.kind != NodeKind::Layer && matches(n.parent, remaining - 1));
    }

    /// `options[0]`: the index stands on the list's own segment, or on its holder's when the list is inline.
    [[nodiscard]] bool matchesElement(NodeIndex node, std::size_t remaining) const
    {
        const FieldNode &n = m_tree.node(node);
        if (m_query[remaining - 1].index != n.index)
            return false;
        NodeIndex holder = n.parent;
        while (m_tree.node(holder).isTransparent)
            holder = m_tree.node(holder).parent;
        PathSegment named = m_query[remaining - 1];
        named.index = -1;
        if (m_tree.node(holder).index >= 0 || !hasName(holder, named))
            return false;
        return remaining == 1
            || (m_tree.node(holder).kind != NodeKind::Layer && matches(m_tree.node(holder).parent, remaining - 1));
    }

    [[nodiscard]] std::string_view caseName(const FieldNode &node) const
    {
        const Registry &registry = m_tree.registry();
        return registry.names()[registry.type(node.row).name];
    }

    [[nodiscard]] bool hasName(NodeIndex index, const PathSegment &wanted) const
    {
        const FieldNode &node = m_tree.node(index);
        const Registry &registry = m_tree.registry();
        if (node.kind == NodeKind::Layer) {
            if (wanted.ordinal > 0 && wanted.ordinal != ordinalOf(m_tree, index))
                return false;
            if (wanted.name == layerId(m_tree, index))
                return true;
            const Protocol *protocol = registry.protocolOf(node.row);
            return m_usesOtherNames && protocol != nullptr && isIn(protocol->aka, wanted.name);
        }
        if (node.kind == NodeKind::Trailer)
            return wanted.name == "trailer" && (wanted.ordinal == 0 || wanted.ordinal == trailerOrdinal(m_tree, index));
        if (wanted.ordinal > 0)
            return false;
        if (node.attribute == noAttribute)
            return wanted.name == "error";
        const AttributeInfo &info = registry.info(node.attribute);
        return wanted.name == info.id || (m_usesOtherNames && isIn(info.aka, wanted.name));
    }

    static bool isIn(const OtherNames &names, std::string_view wanted)
    {
        return std::any_of(names.begin(), names.end(), [wanted](const auto &entry) {
            const std::string_view name = entry.second;
            return name == wanted || name.substr(name.rfind('.') + 1) == wanted;
        });
    }

    const FieldTree &m_tree;
    const std::vector<PathSegment> &m_query;
    bool m_usesOtherNames;
};

std::vector<NodeIndex> candidates(const FieldTree &tree, const std::vector<PathSegment> &query, bool usesOtherNames)
{
    const SuffixMatcher matcher(tree, query, usesOtherNames);
    std::vector<NodeIndex> found;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        if (!tree.node(i).isTransparent && matcher.matches(i))
            found.push_back(i);
    }
    return found;
}

/// Wireshark's names have dots of their own: `ip.proto` is one field.
std::vector<NodeIndex> byWholeName(const FieldTree &tree, std::string_view path)
{
    std::vector<NodeIndex> found;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        if (node.isTransparent || node.attribute == noAttribute || node.index >= 0)
            continue;
        const OtherNames &names = tree.registry().info(node.attribute).aka;
        if (std::any_of(names.begin(), names.end(), [path](const auto &entry) { return entry.second == path; }))
            found.push_back(i);
    }
    return found;
}

Error notFound(const FieldTree &tree, std::string_view path, const std::string &lastName)
{
    std::string holders;
    const Registry &registry = tree.registry();
    for (const NodeIndex layer : tree.layers()) {
        const Row protocol = registry.type(tree.node(layer).row).protocol;
        for (std::size_t row = firstTypeRow; row < registry.types().size(); ++row) {
            const bool isCase = registry.type(static_cast<Row>(row)).protocol == protocol
                && registry.attributeNamed(static_cast<Row>(row), lastName) != noAttribute;
            if (isCase && holders.find(registry.info(static_cast<Row>(row)).path) == std::string::npos)
                holders += (holders.empty() ? "" : ", ") + registry.info(static_cast<Row>(row)).path;
        }
    }
    std::string text = "this packet has no field '" + std::string(path) + "'";
    if (!holders.empty())
        text += "; '" + lastName + "' belongs to " + holders;
    return {ErrorCode::BadInput, text};
}

} // namespace

std::string pathOf(const FieldTree &tree, NodeIndex index)
{
    std::string path;
    for (const NodeIndex at : chainOf(tree, index)) {
        const FieldNode &node = tree.node(at);
        const std::string segment = ownSegment(tree, at);
        if (!segment.empty())
            path += (path.empty() ? "" : ".") + segment;
        if (node.index >= 0)
            path += "[" + std::to_string(node.index) + "]";
    }
    return path;
}

Result<NodeIndex> findNode(const FieldTree &tree, std::string_view path)
{
    const auto query = splitFieldPath(path);
    if (!query)
        return query.error();
    std::vector<NodeIndex> found = candidates(tree, *query, false);
    for (const NodeIndex node : found) {
        if (pathOf(tree, node) == path)
            return node;
    }
    if (found.empty())
        found = byWholeName(tree, path);
    if (found.empty())
        found = candidates(tree, *query, true);
    if (found.empty())
        return notFound(tree, path, query->back().name);
    if (found.size() == 1)
        return found.front();
    std::string list;
    for (std::size_t i = 0; i < found.size() && i < mostCandidates; ++i)
        list += (i > 0 ? ", " : "") + pathOf(tree, found[i]);
    if (found.size() > mostCandidates)
        list += ", …";
    return Error{ErrorCode::BadInput, "'" + std::string(path) + "' may be any of " + list};
}

} // namespace wl
