// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"

#include "core/autofield/rulekind.h"
#include "core/codec/bytetext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/assignments.h"
#include "core/edit/defaults.h"

#include <algorithm>

namespace wl {
namespace {

bool isPayloadWord(std::string_view word)
{
    return word.starts_with('"') || word.starts_with("0x");
}

Result<Done> readLayer(const Registry &registry, WordReader &words, PacketPlan &plan)
{
    const std::size_t at = words.position();
    const std::string_view name = words.word();
    if (name.empty())
        return craftError(at, "expected the name of a layer");
    const auto row = registry.rowNamed(name);
    if (!row)
        return craftError(at, row.error().text);
    LayerPlan layer{.row = *row};
    for (words.skipBlanks(); !words.isAtEnd() && words.peek() != '/'; words.skipBlanks()) {
        const std::size_t place = words.position();
        auto assignment = readAssignment(words.word(), place);
        if (!assignment)
            return assignment.error();
        layer.assignments.push_back(std::move(*assignment));
    }
    plan.layers.push_back(std::move(layer));
    return Done{};
}

/// Whether synthesis fills the field in with the value it has now.
bool followsRule(const FieldTree &tree, NodeIndex index)
{
    const Registry &registry = tree.registry();
    TreeSource source(registry, tree.nodes(), viewOf(tree.bytes()));
    Evaluator<TreeSource> evaluator(registry, source);
    const RuleContext context{registry, tree.nodes(), tree.bytes(), evaluator};
    const auto right = computeRule(context, index);
    if (!right || right->value != context.valueOf(index))
        return false;
    // A rule keeps any key of the right protocol; from nothing comes the first.
    const AutoRule &rule = context.ruleOf(index);
    if (rule.table < 0)
        return true;
    const Row chosen = registry.tables()[static_cast<std::size_t>(rule.table)].find(right->value);
    return chosen == noRow || registry.keyOf(rule.table, chosen) == right->value;
}

/// The first field of a list element names the element, so that it is made at all.
bool namesElement(const FieldTree &tree, NodeIndex index)
{
    for (NodeIndex at = index; at != noNode && tree.node(at).kind != NodeKind::Layer; at = tree.node(at).parent) {
        if (tree.node(at).index >= 0)
            return true;
        const NodeIndex parent = tree.node(at).parent;
        if (parent == noNode || parent + 1 != at)
            return false;
    }
    return false;
}

bool isEmptyAgainstDefault(const FieldTree &tree, const FieldNode &node)
{
    if (node.kind != NodeKind::List || !node.bits.isEmpty() || node.isTransparent)
        return false;
    const auto &standard = tree.registry().info(node.attribute).defaultValue;
    return standard && standard->isList() && !standard->items.empty();
}

/// A value as one word of the craft line.
std::string wordOf(const FieldTree &tree, NodeIndex index)
{
    std::string text = textOf(tree, index).value;
    const std::size_t blank = text.find(' ');
    const bool isNumber = tree.node(index).kind == NodeKind::Value && tree.node(index).attribute != noAttribute
        && tree.registry().attribute(tree.node(index).attribute).isNumber();
    if (isNumber && blank != std::string::npos)
        text.resize(blank); // `24528 (0x5fd0)`
    return text;
}

bool isPinnedAt(const std::vector<Anchor> &pins, const FieldNode &node)
{
    return std::find(pins.begin(), pins.end(), Anchor{node.attribute, node.bits.first}) != pins.end();
}

} // namespace

Result<PacketPlan> parseCraftLine(const Registry &registry, std::string_view line)
{
    PacketPlan plan;
    WordReader words(line);
    if (words.isAtEnd())
        return craftError(0, "expected layers, such as ipv4 / icmp");
    do {
        const std::size_t at = words.position();
        if (!words.isAtEnd() && isPayloadWord(std::string_view(line).substr(at))) {
            const auto bytes = parseBytes(words.word());
            if (!bytes)
                return craftError(at, bytes.error().text);
            plan.payload = plan.payload.value_or(QByteArray()) + *bytes;
            continue;
        }
        if (plan.payload)
            return craftError(at, "nothing can stand behind the payload");
        Result<Done> done = readLayer(registry, words, plan);
        if (!done)
            return done.error();
    } while (words.takeSlash());
    if (!words.isAtEnd())
        return craftError(words.position(), "expected '/'");
    if (plan.layers.empty())
        return craftError(0, "expected a layer before the payload, such as icmp / \"text\"");
    return plan;
}

std::string craftLineOf(const FieldTree &tree, const std::vector<Anchor> &pins)
{
    if (tree.isEmpty())
        return {};
    std::string line;
    std::string payload;
    const Registry &registry = tree.registry();
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        if (node.kind == NodeKind::Layer) {
            const std::string path = pathOf(tree, i);
            const bool isType = registry.type(node.row).parent != noRow;
            line += (line.empty() ? "" : " / ")
                + (isType ? registry.info(node.row).path : path.substr(0, path.find('#')));
            continue;
        }
        if (isEmptyAgainstDefault(tree, node)) {
            const std::string list = pathOf(tree, i);
            line += " " + list.substr(list.find('.') + 1) + "=";
        }
        if (node.kind != NodeKind::Value || node.attribute == noAttribute)
            continue;
        const bool isRawTail = registry.attribute(node.attribute).payload >= 0;
        if (isRawTail && !node.bits.isEmpty()) {
            payload = showBytes(viewOf(tree.bytes().mid(node.bits.firstByte(), node.bits.touchedBytes())));
            continue;
        }
        const bool hasRule = !registry.info(node.attribute).autoRule.isEmpty();
        const bool isSilent = hasRule ? !isPinnedAt(pins, node) && followsRule(tree, i)
                                      : isDefaultValue(tree, i) && !namesElement(tree, i);
        if (isSilent)
            continue;
        const std::string path = pathOf(tree, i);
        line += " " + path.substr(path.find('.') + 1) + "=" + wordOf(tree, i);
    }
    return payload.empty() ? line : line + " / " + payload;
}

std::vector<CraftPiece> craftPieces(std::string_view line)
{
    std::vector<CraftPiece> pieces;
    WordReader words(line);
    bool atLayer = true;
    int layer = 0;
    while (!words.isAtEnd()) {
        const std::size_t begin = words.position();
        if (words.peek() == '/') {
            words.takeSlash();
            pieces.push_back({CraftPiece::Kind::Separator, begin, begin + 1, layer});
            atLayer = true;
            ++layer;
            continue;
        }
        const std::string_view word = words.word();
        const std::size_t end = begin + word.size();
        const std::size_t equals = word.find('=');
        if (atLayer) {
            pieces.push_back(
                {isPayloadWord(word) ? CraftPiece::Kind::Payload : CraftPiece::Kind::Layer, begin, end, layer});
        } else if (equals != std::string_view::npos && equals > 0) {
            pieces.push_back({CraftPiece::Kind::Name, begin, begin + equals, layer});
            pieces.push_back({CraftPiece::Kind::Value, begin + equals + 1, end, layer});
        } else {
            pieces.push_back({CraftPiece::Kind::Error, begin, end, layer});
        }
        atLayer = false;
        words.skipBlanks();
    }
    return pieces;
}

} // namespace wl
