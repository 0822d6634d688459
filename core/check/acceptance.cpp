// SPDX-License-Identifier: MIT
#include "core/check/acceptance.h"

#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::size_t mostValueText = 64; ///< of one value, bytes of UTF-8

/// A value, short enough for a line of a file, that another value has not.
std::string valueOf(const FieldTree &tree, NodeIndex node)
{
    const std::string text = textOf(tree, node).value;
    if (text.size() <= mostValueText)
        return text;
    std::uint64_t digest = 0xcbf29ce484222325; // FNV-1a, the same in every program and year
    for (const char character : text)
        digest = (digest ^ static_cast<unsigned char>(character)) * 0x100000001b3;
    return std::to_string(text.size()) + " characters, " + std::to_string(digest);
}

/// The fields of @p structure that @p rule reads, each once.
std::vector<NodeIndex> fieldsOf(const FieldTree &tree, NodeIndex structure, CodeRange rule)
{
    std::vector<NodeIndex> fields;
    const FieldNode &node = tree.node(structure);
    if (!node.isStructure() || node.row < firstTypeRow || node.row == noRow)
        return fields;
    const Registry &registry = tree.registry();
    const AttributeId first = registry.type(node.row).firstAttribute;
    for (std::uint32_t i = 0; i < rule.count; ++i) {
        const Instruction &instruction = registry.instructions()[rule.first + i];
        const bool isField = instruction.op == Op::Field;
        if (!isField && instruction.op != Op::FieldNumber)
            continue;
        const auto position = static_cast<AttributeId>(isField ? instruction.a : instruction.n);
        const NodeIndex field = tree.childOf(structure, first + position);
        const bool isValue = field != noNode && tree.node(field).kind == NodeKind::Value;
        if (isValue && std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    }
    return fields;
}

std::string causeOf(const FieldTree &tree, const Problem &problem)
{
    const bool isValue = tree.node(problem.node).kind == NodeKind::Value;
    std::string cause = isValue ? valueOf(tree, problem.node) : std::string();
    const NodeIndex structure = tree.node(problem.node).isStructure() ? problem.node : tree.structureOf(problem.node);
    for (const NodeIndex field : fieldsOf(tree, structure, problem.rule)) {
        if (field != problem.node)
            cause += (cause.empty() ? "" : "; ") + labelOf(tree, field) + ' ' + valueOf(tree, field);
    }
    return cause;
}

} // namespace

Acceptance acceptanceOf(const FieldTree &tree, const Problem &problem)
{
    return {.path = pathOf(tree, problem.node),
            .problem = problem.right ? "differs from its rule" : problem.text,
            .cause = causeOf(tree, problem)};
}

std::vector<Acceptance> withAcceptance(const FieldTree &tree, const Packet &packet, const Problem &problem,
                                       bool isAccepted)
{
    const Acceptance wanted = acceptanceOf(tree, problem);
    std::vector<Acceptance> marks;
    for (const Problem &present : judgedProblems(tree, packet)) {
        Acceptance mark = acceptanceOf(tree, present);
        const bool isWanted = mark == wanted;
        const bool isNew = std::find(marks.begin(), marks.end(), mark) == marks.end();
        if (isNew && (isWanted ? isAccepted : present.isAccepted) && marks.size() < mostAcceptances)
            marks.push_back(std::move(mark));
    }
    return marks;
}

std::vector<Problem> judgedProblems(const FieldTree &tree, const Packet &packet)
{
    std::vector<Problem> problems = problemsOf(tree, packet);
    if (packet.accepted.empty())
        return problems;
    for (Problem &problem : problems) {
        const Acceptance mark = acceptanceOf(tree, problem);
        problem.isAccepted = std::find(packet.accepted.begin(), packet.accepted.end(), mark) != packet.accepted.end();
    }
    return problems;
}

} // namespace wl
