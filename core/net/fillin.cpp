// SPDX-License-Identifier: MIT
#include "core/net/fillin.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"

namespace wl {
namespace {

/// The nodes with a `-fill` in the layers that the route is about.
std::vector<NodeIndex> nodesToFill(const FieldTree &tree)
{
    std::vector<NodeIndex> found;
    bool isAddressed = false;
    NodeIndex layer = noNode;
    for (NodeIndex node = 0; node < tree.nodes().size(); ++node) {
        const FieldNode &one = tree.node(node);
        if (one.kind == NodeKind::Layer) {
            if (isAddressed || one.isPartial)
                break;
            layer = node;
        }
        if (layer == noNode || one.kind != NodeKind::Value || one.attribute == noAttribute)
            continue;
        const FillRule rule = tree.registry().info(one.attribute).fill;
        if (rule == FillRule::None)
            continue;
        found.push_back(node);
        isAddressed = isAddressed || rule == FillRule::SourceAddress;
    }
    return found;
}

Result<std::string> valueFor(FillRule rule, const Route &route)
{
    const auto known = [&](const std::string &value, const std::string &lack) {
        return value.empty() ? Result<std::string>(Error{ErrorCode::BadInput, lack}) : Result<std::string>(value);
    };
    switch (rule) {
    case FillRule::SourceAddress:
        return known(route.source, route.interface + " has no address to send from");
    case FillRule::SourceLinkAddress:
        return known(route.sourceLinkAddress, route.interface + " has no link address");
    default:
        break;
    }
    return known(route.nextHopLinkAddress,
                 "the link address of " + route.nextHop + " is not known: send it something first, such as ping "
                     + route.nextHop);
}

} // namespace

bool hasFieldsToFill(const FieldTree &tree)
{
    return !nodesToFill(tree).empty();
}

Result<std::vector<std::pair<std::string, std::string>>> fieldsToFill(const FieldTree &tree, const Route &route)
{
    const std::vector<NodeIndex> nodes = nodesToFill(tree);
    if (nodes.empty())
        return Error{ErrorCode::BadInput, "no layer of this packet has an address that a route fills in"};
    std::vector<std::pair<std::string, std::string>> fields;
    for (const NodeIndex node : nodes) {
        const FillRule rule = tree.registry().info(tree.node(node).attribute).fill;
        // Only an interface was asked for: whom the frame is for is a person's affair.
        if (rule == FillRule::NextHopLinkAddress && route.nextHop.empty())
            continue;
        auto value = valueFor(rule, route);
        if (!value)
            return value.error();
        if (textOf(tree, node).value != *value)
            fields.emplace_back(pathOf(tree, node), *std::move(value));
    }
    return fields;
}

} // namespace wl
