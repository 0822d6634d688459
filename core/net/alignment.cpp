// SPDX-License-Identifier: MIT
#include "core/net/alignment.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/net/replyrules.h"

#include <unordered_map>
#include <unordered_set>

namespace wl {
namespace {

bool isShown(const FieldNode &node)
{
    return node.kind == NodeKind::Value || (node.kind == NodeKind::Layer && !node.isTransparent);
}

/// What a number is called; of bytes that would be their size.
std::string nameAt(const FieldTree &tree, NodeIndex node)
{
    if (tree.node(node).kind != NodeKind::Value || tree.node(node).attribute == noAttribute)
        return {};
    return namesFor(tree, node).empty() ? std::string() : textOf(tree, node).name;
}

std::string textAt(const FieldTree &tree, NodeIndex node)
{
    return tree.node(node).kind == NodeKind::Layer ? summaryOf(tree, node) : textOf(tree, node).value;
}

/// The layers and values of a tree, by path.
struct Fields
{
    explicit Fields(const FieldTree &of) : tree(of)
    {
        for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
            if (!isShown(tree.node(i)))
                continue;
            order.push_back(i);
            byPath.emplace(paths.emplace_back(pathOf(tree, i)), i);
        }
    }
    [[nodiscard]] NodeIndex find(const std::string &path) const
    {
        const auto found = byPath.find(path);
        return found == byPath.end() ? noNode : found->second;
    }

    const FieldTree &tree;
    std::vector<NodeIndex> order{};
    std::vector<std::string> paths{}; ///< of `order`
    std::unordered_map<std::string, NodeIndex> byPath{};
};

ReplyChange changeOf(const AlignedField &field, const FieldTree &reply, const ReplyRules &rules)
{
    if (field.reply == noNode)
        return ReplyChange::Unsent;
    if (field.isBuilt && (field.built == field.back || field.isLayer))
        return ReplyChange::Same;
    if (field.isLayer || reply.node(field.reply).kind != NodeKind::Value)
        return ReplyChange::Surprise;
    const bool isExpected = rules.isTold(field.reply) || rules.isUsual(field.reply) || rules.follows(field.reply);
    return isExpected ? ReplyChange::Expected : ReplyChange::Surprise;
}

} // namespace

std::vector<AlignedField> alignedFields(const FieldTree &built, const FieldTree &left, const FieldTree &reply,
                                        NodeIndex askedLayer)
{
    const Fields before(built);
    const Fields between(left);
    const Fields after(reply);
    const ReplyRules rules(built, reply, askedLayer);
    std::vector<AlignedField> all;
    const auto add = [&](const std::string &path) {
        AlignedField field{.path = path, .reply = after.find(path)};
        const NodeIndex old = before.find(path);
        const NodeIndex sent = between.find(path);
        const FieldTree &tree = field.reply == noNode ? built : reply;
        const NodeIndex node = field.reply == noNode ? old : field.reply;
        field.label = labelOf(tree, node);
        field.isLayer = tree.node(node).kind == NodeKind::Layer;
        field.isBuilt = old != noNode;
        field.isDerived = ReplyRules::isAutomatic(tree, node);
        field.built = old == noNode ? std::string() : textAt(built, old);
        field.left = sent == noNode ? std::string() : textAt(left, sent);
        field.back = field.reply == noNode ? std::string() : textAt(reply, field.reply);
        field.builtName = old == noNode ? std::string() : nameAt(built, old);
        field.backName = field.reply == noNode ? std::string() : nameAt(reply, field.reply);
        field.change = changeOf(field, reply, rules);
        all.push_back(std::move(field));
    };
    std::unordered_set<std::string> done;
    std::size_t next = 0; // of the reply's fields
    for (const std::string &path : before.paths) {
        if (after.find(path) == noNode) {
            add(path);
            continue;
        }
        // What only the reply has stands before the next field that both have.
        for (; next < after.paths.size() && !done.contains(path); ++next) {
            if (done.insert(after.paths[next]).second)
                add(after.paths[next]);
        }
    }
    for (; next < after.paths.size(); ++next) {
        if (done.insert(after.paths[next]).second)
            add(after.paths[next]);
    }
    return all;
}

} // namespace wl
