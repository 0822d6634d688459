// SPDX-License-Identifier: MIT
#include "core/net/expectation.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/assignments.h"
#include "core/edit/valuetext.h"
#include "core/net/replyrules.h"
#include "core/template/templatevalue.h"

namespace wl {
namespace {

Result<FieldValue> valueFrom(const FieldTree &tree, NodeIndex node, std::string_view text)
{
    return parseValue(tree.registry(), tree.node(node).attribute, text, namesFor(tree, node));
}

std::string typedValue(const FieldTree &tree, NodeIndex node)
{
    return typedText(templateValue(tree, node)).value_or(std::string());
}

/// The value by its name where it has one, else as a person types it.
std::string assignable(const FieldTree &tree, NodeIndex node)
{
    const std::string typed = typedValue(tree, node);
    const auto value = valueFrom(tree, node, typed);
    for (const EnumMember *member : namesFor(tree, node)) {
        const auto named = valueFrom(tree, node, member->id);
        if (value && named && *named == *value)
            return member->id;
    }
    return typed;
}

/// Whether its value is written down: not what follows, nor what is empty or of a reader of its own.
bool isValue(const FieldTree &tree, NodeIndex node)
{
    const FieldNode &field = tree.node(node);
    return field.kind == NodeKind::Value && field.attribute != noAttribute && !field.isReadOnly() && !field.isAside
        && !field.bits.isEmpty() && !ReplyRules::isAutomatic(tree, node);
}

} // namespace

std::vector<std::string> expectationsOf(const FieldTree &request, const FieldTree &reply, NodeIndex askedLayer)
{
    const ReplyRules rules(request, reply, askedLayer);
    std::vector<std::string> all;
    for (NodeIndex node = 0; node < reply.nodes().size(); ++node) {
        if (isValue(reply, node) && !rules.isItsOwn(node))
            all.push_back(pathOf(reply, node) + "=" + assignable(reply, node));
    }
    return all;
}

std::string UnmetExpectation::text() const
{
    return path + ": expected " + expected + (got.empty() ? ", is not there" : ", got " + got);
}

Result<std::vector<UnmetExpectation>> unmetExpectations(const std::vector<std::string> &assignments,
                                                        const FieldTree &reply)
{
    std::vector<UnmetExpectation> unmet;
    for (const std::string &text : assignments) {
        const auto assignment = readAssignment(text, 0);
        if (!assignment)
            return assignment.error();
        const auto node = findNode(reply, assignment->path);
        if (!node || reply.node(*node).kind != NodeKind::Value || reply.node(*node).attribute == noAttribute) {
            unmet.push_back({.path = assignment->path, .expected = assignment->text});
            continue;
        }
        const auto wanted = valueFrom(reply, *node, assignment->text);
        if (!wanted)
            return Error{wanted.error().code, assignment->path + ": " + wanted.error().text};
        const auto got = valueFrom(reply, *node, typedValue(reply, *node));
        if (!got || *got != *wanted)
            unmet.push_back({.path = assignment->path, .expected = assignment->text, .got = assignable(reply, *node)});
    }
    return unmet;
}

} // namespace wl
