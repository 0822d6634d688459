// SPDX-License-Identifier: MIT
#include "core/vary/followers.h"

#include <algorithm>

namespace wl {
namespace {

/// Whether a checksum covers one of @p written.
bool isCovered(const FieldTree &tree, const SummedBytes &summed, const std::vector<NodeIndex> &written)
{
    return std::any_of(summed.parts.begin(), summed.parts.end(), [&](const SummedBytes::Part &part) {
        const BitRange covered = BitRange::ofBytes(part.offset, part.count);
        return part.offset >= 0 && std::any_of(written.begin(), written.end(), [&](NodeIndex node) {
                   const BitRange bits = tree.node(node).bits;
                   return covered.first < bits.end() && bits.first < covered.end();
               });
    });
}

/// Whether which bytes a checksum runs over may change, or those that stand nowhere in the packet.
bool partsMayChange(const FieldTree &tree, const SummedBytes &summed, const Influence &influence)
{
    return std::any_of(summed.parts.begin(), summed.parts.end(), [&](const SummedBytes::Part &part) {
        if (part.self == noNode || !influence.mayChange(part.code, tree.node(part.self).row))
            return false;
        return part.offset < 0 || !influence.onlyNames(part.code);
    });
}

/// The automatic fields that rules keep right, with what each is the checksum of.
std::vector<FollowingField> candidatesOf(const FieldTree &tree, const Packet &packet,
                                         const std::vector<NodeIndex> &fields)
{
    TreeSource source(tree);
    Evaluator<TreeSource> evaluator(tree.registry(), source);
    const RuleContext context{tree.registry(), tree.nodes(), tree.bytes(), evaluator};
    std::vector<FollowingField> candidates;
    for (const NodeIndex node : automaticFields(tree.registry(), tree.nodes())) {
        const Anchor anchor{tree.node(node).attribute, tree.node(node).bits.first};
        const bool isPinned = std::find(packet.pins.begin(), packet.pins.end(), anchor) != packet.pins.end();
        if (!isPinned && std::find(fields.begin(), fields.end(), node) == fields.end())
            candidates.push_back({node, summedBytes(context, node)});
    }
    return candidates;
}

} // namespace

std::vector<FollowingField> followersOf(const FieldTree &tree, const Packet &packet,
                                        const std::vector<NodeIndex> &fields, Influence &influence)
{
    std::vector<FollowingField> candidates = candidatesOf(tree, packet, fields);
    std::vector<NodeIndex> written = fields;
    const auto follows = [&](const FollowingField &field) {
        if (influence.mayChangeRules(field.node))
            return true;
        if (field.sum)
            return isCovered(tree, *field.sum, written) || partsMayChange(tree, *field.sum, influence);
        // What another checksum covers is known to its rule alone.
        return stratumOf(tree.registry().info(tree.node(field.node).attribute).autoRule) == RuleStratum::Checksum;
    };
    std::vector<bool> isFollower(candidates.size(), false);
    for (bool grew = true; grew;) {
        grew = false;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (isFollower[i] || !follows(candidates[i]))
                continue;
            isFollower[i] = grew = true;
            written.push_back(candidates[i].node);
            influence.add(candidates[i].node);
        }
    }
    std::vector<FollowingField> followers;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!isFollower[i])
            continue;
        FollowingField &field = candidates[i];
        const FieldNode &node = tree.node(field.node);
        const bool isKept = field.sum && !influence.mayChangeRules(field.node)
            && !partsMayChange(tree, *field.sum, influence) && node.bits.length == 16 && node.bits.isByteAligned()
            && node.order == BitOrder::BigEndian;
        if (!isKept)
            field.sum.reset();
        followers.push_back(std::move(field));
    }
    return followers;
}

} // namespace wl
