// SPDX-License-Identifier: MIT
#include "core/craft/craftline.h"

#include "core/autofield/rulekind.h"
#include "core/codec/bits.h"
#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/assignments.h"
#include "core/edit/defaults.h"
#include "core/edit/valuetext.h"

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

/// Whether the rule gives the same when the field has its default: a rule may look at its own field's value.
bool isSameFromDefault(const FieldTree &tree, NodeIndex index, const RuleValue &right)
{
    const Registry &registry = tree.registry();
    const auto standard = defaultValue(tree, index);
    const auto *raw = standard ? std::get_if<std::uint64_t>(&*standard) : nullptr;
    if (raw == nullptr)
        return true;
    QByteArray bytes = tree.bytes();
    writeNumber(bytes, tree.node(index).bits, tree.node(index).order, *raw);
    TreeSource source(registry, tree.nodes(), viewOf(bytes));
    Evaluator<TreeSource> evaluator(registry, source);
    const auto again = computeRule({registry, tree.nodes(), bytes, evaluator}, index);
    return again && again->value == right.value;
}

/// Whether synthesis fills the field in with the value it has now.
bool followsRule(const FieldTree &tree, NodeIndex index)
{
    const Registry &registry = tree.registry();
    TreeSource source(registry, tree.nodes(), viewOf(tree.bytes()));
    Evaluator<TreeSource> evaluator(registry, source);
    const RuleContext context{registry, tree.nodes(), tree.bytes(), evaluator};
    const auto right = computeRule(context, index);
    if (!right || right->value != context.valueOf(index) || !isSameFromDefault(tree, index, *right))
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

/// The `-default` that synthesis gives a field: that of the structure that holds it goes before its own.
const YamlNode *givenDefault(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.attribute == noAttribute)
        return nullptr;
    const AttributeInfo &info = tree.registry().info(node.attribute);
    const bool isHeld = node.parent != noNode && tree.node(node.parent).kind == NodeKind::Structure
        && tree.node(node.parent).index < 0;
    const YamlNode *const outer = isHeld ? givenDefault(tree, node.parent) : nullptr;
    const YamlNode *const given = outer != nullptr && outer->isMap() ? outer->find(info.id) : nullptr;
    return given != nullptr ? given : info.defaultValue ? &*info.defaultValue : nullptr;
}

/// Whether synthesis gives a value the bytes it has now.
bool isMadeValue(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    const YamlNode *const given = givenDefault(tree, index);
    const auto &own = tree.registry().info(node.attribute).defaultValue;
    const bool isOwn = given == nullptr || (own && given == &*own);
    if (isOwn || !given->isScalar() || node.index >= 0)
        return isDefaultValue(tree, index);
    const auto value = parseDefault(tree.registry(), node.reader, given->text, namesFor(tree, index));
    if (!value)
        return false;
    if (const auto *const number = std::get_if<std::uint64_t>(&*value))
        return readNumber(viewOf(tree.bytesOf(node)), node.bits, node.order) == *number;
    return tree.bytesOf(node).mid(node.bits.firstByte(), node.bits.touchedBytes()) == std::get<QByteArray>(*value);
}

/// The path of a list that is empty although synthesis would fill it; empty for others.
std::string emptiedList(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.kind != NodeKind::List || !node.bits.isEmpty())
        return {};
    const YamlNode *const standard = givenDefault(tree, index);
    const NodeIndex shown = node.isTransparent ? tree.visibleParent(index) : index;
    const bool isNamed = shown != noNode && tree.node(shown).kind != NodeKind::Layer;
    return isNamed && standard != nullptr && standard->isList() && !standard->items.empty() ? pathOf(tree, shown)
                                                                                            : std::string();
}

/// Whether @p index is the last structure of a list: the one that says how many there are.
bool isLastElement(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    return node.kind == NodeKind::Structure && node.index >= 0 && tree.node(node.parent).end == node.end;
}

/// A value as one word of the craft line.
std::string wordOf(const FieldTree &tree, NodeIndex index)
{
    std::string text = textOf(tree, index).value;
    const std::size_t blank = text.find(' ');
    const bool isNumber = tree.node(index).kind == NodeKind::Value && tree.node(index).attribute != noAttribute
        && tree.registry().attribute(tree.node(index).reader).isNumber();
    if (isNumber && blank != std::string::npos)
        text.resize(blank); // `24528 (0x5fd0)`
    return text;
}

bool isPinnedAt(const std::vector<Anchor> &pins, const FieldNode &node)
{
    return std::find(pins.begin(), pins.end(), Anchor{node.attribute, node.bits.first}) != pins.end();
}

/// A structure as one word, where its type has a notation: the text if it stands for these bytes (a pointer in a name
/// does not), else the bytes. Nothing when neither can be typed.
std::optional<std::string> structureWord(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.kind != NodeKind::Structure || node.isTransparent || tree.registry().info(node.row).format.empty())
        return std::nullopt;
    const QByteArray bytes = tree.bytes().mid(node.bits.firstByte(), node.bits.touchedBytes());
    for (const std::string &word : {textOf(tree, index).value, "0x" + toHex(viewOf(bytes))}) {
        const auto read = parseStructure(tree.registry(), node.row, word);
        if (read && *read == bytes && word.find_first_of(" \t\n\r/\"") == std::string::npos)
            return word;
    }
    return std::nullopt;
}

/// Whether synthesis writes the structure as it is, without being told.
bool isDefaultStructure(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    const auto &standard = tree.registry().info(node.attribute).defaultValue;
    if (!standard || !standard->isScalar() || node.index >= 0)
        return false;
    const auto read = parseStructure(tree.registry(), node.row, standard->text);
    return read && *read == tree.bytes().mid(node.bits.firstByte(), node.bits.touchedBytes());
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
    std::vector<NodeIndex> layers;
    std::vector<std::string> lines;
    std::string payload;
    const Registry &registry = tree.registry();
    // A field may stand behind the layers that its own layer holds.
    const auto lineOf = [&](NodeIndex i) -> std::string & {
        while (tree.node(i).kind != NodeKind::Layer)
            i = tree.node(i).parent;
        return lines[static_cast<std::size_t>(std::find(layers.begin(), layers.end(), i) - layers.begin())];
    };
    struct Element
    {
        NodeIndex node = noNode;
        std::size_t lineSize = 0; ///< where its line stood before it
    };
    std::vector<Element> open;
    // A list is as long as its last element that is named.
    const auto closeBefore = [&](NodeIndex i) {
        for (; !open.empty() && tree.node(open.back().node).end <= i; open.pop_back()) {
            std::string &words = lineOf(open.back().node);
            const std::string path = pathOf(tree, open.back().node);
            if (words.size() == open.back().lineSize)
                words += " " + path.substr(path.find('.') + 1) + "=";
        }
    };
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        closeBefore(i);
        if (node.kind == NodeKind::Layer) {
            const std::string path = pathOf(tree, i);
            const bool isType = registry.type(node.row).parent != noRow;
            layers.push_back(i);
            lines.push_back(isType ? registry.info(node.row).path : path.substr(0, path.find('#')));
            continue;
        }
        if (const auto word = structureWord(tree, i)) {
            const std::string path = pathOf(tree, i);
            if (!isDefaultStructure(tree, i) || namesElement(tree, i))
                lineOf(i) += " " + path.substr(path.find('.') + 1) + "=" + *word;
            i = node.end - 1; // the word stands for what is inside
            continue;
        }
        if (const std::string list = emptiedList(tree, i); !list.empty())
            lineOf(i) += " " + list.substr(list.find('.') + 1) + "=";
        if (isLastElement(tree, i))
            open.push_back({i, lineOf(i).size()});
        if (node.kind != NodeKind::Value || node.attribute == noAttribute)
            continue;
        const bool isRawTail = registry.attribute(node.attribute).payload >= 0;
        if (isRawTail && !node.bits.isEmpty()) {
            payload = showBytes(viewOf(tree.bytes().mid(node.bits.firstByte(), node.bits.touchedBytes())));
            continue;
        }
        const bool hasRule = !registry.info(node.attribute).autoRule.isEmpty();
        const bool isSilent = hasRule ? !isPinnedAt(pins, node) && followsRule(tree, i)
                                      : isMadeValue(tree, i) && !namesElement(tree, i);
        if (isSilent)
            continue;
        const std::string path = pathOf(tree, i);
        lineOf(i) += " " + path.substr(path.find('.') + 1) + "=" + wordOf(tree, i);
    }
    closeBefore(static_cast<NodeIndex>(tree.nodes().size()));
    if (!payload.empty())
        lines.push_back(payload);
    std::string line;
    for (const std::string &words : lines)
        line += (line.empty() ? "" : " / ") + words;
    return line;
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
