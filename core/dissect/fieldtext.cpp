// SPDX-License-Identifier: MIT
#include "core/dissect/fieldtext.h"

#include "core/codec/bits.h"
#include "core/codec/bytetext.h"
#include "core/codec/fieldformat.h"
#include "core/codec/numbertext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/treesource.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

namespace wl {
namespace {

constexpr std::size_t mostSummaryBytes = 32;
constexpr int deepestSummary = 4;
constexpr std::uint32_t mostSummaryElements = 8;

std::string counted(std::size_t count, const char *what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

bool isInside(const FieldTree &tree, const FieldNode &node)
{
    return node.bits.end() <= std::int64_t{tree.bytesOf(node).size()} * 8;
}

ByteView bytesOf(const FieldTree &tree, const FieldNode &node)
{
    if (node.result != 0)
        return viewOf(tree.sources()[node.result - 1U]);
    if (!isInside(tree, node))
        return {};
    return viewOf(tree.bytesOf(node))
        .subspan(static_cast<std::size_t>(node.bits.firstByte()), static_cast<std::size_t>(node.bits.touchedBytes()));
}

std::uint64_t rawNumber(const FieldTree &tree, const FieldNode &node)
{
    return readNumber(viewOf(tree.bytesOf(node)), node.bits, node.order);
}

std::string showFloat(std::uint64_t raw, int bits)
{
    std::array<char, 32> text{};
    const std::to_chars_result end = bits == 32
        ? std::to_chars(text.data(), text.data() + text.size(), std::bit_cast<float>(static_cast<std::uint32_t>(raw)))
        : std::to_chars(text.data(), text.data() + text.size(), std::bit_cast<double>(raw));
    return {text.data(), end.ptr};
}

std::int64_t signedValue(std::uint64_t raw, const Attribute &attribute)
{
    if (!attribute.isSigned)
        return static_cast<std::int64_t>(raw);
    const unsigned unused = 64U - attribute.bits;
    return static_cast<std::int64_t>(raw << unused) >> unused;
}

const std::string &formatOf(const FieldTree &tree, AttributeId id)
{
    return tree.registry().info(id).format;
}

bool hasType(const FieldNode &node)
{
    return node.isStructure() && node.row >= firstTypeRow && node.row != noRow;
}

/// The field that begins where the offset @p node points to, with an arrow in front: one with a notation of its own,
/// else the outermost; empty when none does.
std::string pointedAt(const FieldTree &tree, const FieldNode &node)
{
    const NodeIndex layer = tree.layerOf(node.parent);
    const std::int64_t bit = tree.node(layer).bits.first + static_cast<std::int64_t>(rawNumber(tree, node)) * 8;
    NodeIndex found = noNode;
    for (NodeIndex i = layer + 1; i < tree.node(layer).end; ++i) {
        const FieldNode &there = tree.node(i);
        if (there.bits.first != bit || there.isTransparent || there.kind == NodeKind::List)
            continue;
        const bool isFormatted = hasType(there) && !tree.registry().info(there.row).format.empty();
        if (found == noNode || isFormatted)
            found = i;
        if (isFormatted)
            break;
    }
    return found != noNode ? "→ " + pathOf(tree, found) : std::string();
}

/// The bytes of a structure whose type has a `-format`; empty when it has none.
std::string formattedStructure(const FieldTree &tree, const FieldNode &node)
{
    const FieldFormat *format = hasType(node) ? fieldFormat(tree.registry().info(node.row).format) : nullptr;
    if (format == nullptr)
        return {};
    if (format->showWithin == nullptr)
        return format->show(bytesOf(tree, node));
    const NodeIndex layer = tree.layerOf(node.parent);
    return format->showWithin(bytesOf(tree, node), layer != noNode ? bytesOf(tree, tree.node(layer)) : ByteView{});
}

/// @param plain  as summaries have it: only one notation
std::string showNumberField(const FieldTree &tree, const FieldNode &node, bool plain)
{
    const Attribute &attribute = tree.registry().attribute(node.reader);
    const std::uint64_t raw = rawNumber(tree, node);
    if (attribute.kind == AttributeKind::Float)
        return showFloat(raw, attribute.bits);
    if (attribute.isBoolean)
        return raw != 0 ? "1" : "0";
    const std::string &format = formatOf(tree, node.attribute);
    if (format == "hex")
        return showHex(raw, attribute.bits);
    if (!format.empty() && node.bits.isByteAligned()) {
        const FieldFormat *known = fieldFormat(format);
        if (known != nullptr && (known->byteCount == 0 || known->byteCount * 8 == attribute.bits))
            return known->show(bytesOf(tree, node));
    }
    if (!plain)
        return showNumber(raw, attribute.bits, attribute.isSigned);
    return attribute.isSigned ? std::to_string(signedValue(raw, attribute)) : std::to_string(raw);
}

/// The text of a byte field: without terminator and padding where those are
/// exactly what writing the text again would put there.
ByteView shownBytes(const Attribute &attribute, ByteView whole)
{
    const ByteView text = trimmed(attribute, whole);
    if (text.size() == whole.size())
        return whole;
    ByteView rest = whole.subspan(text.size());
    if (attribute.isZeroTerminated && !attribute.includesTerminator && rest.front() == attribute.terminator)
        rest = rest.subspan(std::min<std::size_t>(attribute.terminatorBytes, rest.size()));
    const auto pad = static_cast<std::uint8_t>(std::max<int>(attribute.padRight, 0));
    return std::all_of(rest.begin(), rest.end(), [&](std::uint8_t byte) { return byte == pad; }) ? text : whole;
}

std::string showByteField(const FieldTree &tree, const FieldNode &node)
{
    const ByteView whole = bytesOf(tree, node);
    if (node.attribute == noAttribute || node.kind == NodeKind::Error)
        return showBytes(whole);
    if (const std::string &format = formatOf(tree, node.attribute); !format.empty()) {
        if (const FieldFormat *known = fieldFormat(format))
            return known->show(whole);
    }
    const Attribute &attribute = tree.registry().attribute(node.reader);
    if (attribute.encoding != TextEncoding::Utf8 && attribute.kind == AttributeKind::Text) {
        const std::string &name = tree.registry().info(node.reader).encoding;
        const std::string text = toUtf8(shownBytes(attribute, whole), attribute.encoding, name);
        // Only what can be typed again: a text with a hole in it is shown as its bytes.
        if (fromUtf8(text, attribute.encoding, name) == toByteArray(shownBytes(attribute, whole)))
            return showBytes(viewOf(std::string_view(text)));
    }
    return showBytes(shownBytes(attribute, whole));
}

/// An address says itself how long it is.
bool hasNotationOfOneSize(const FieldTree &tree, const FieldNode &node)
{
    const FieldFormat *format = node.attribute != noAttribute && node.kind == NodeKind::Value
        ? fieldFormat(formatOf(tree, node.attribute))
        : nullptr;
    return format != nullptr && format->byteCount == node.bits.touchedBytes();
}

bool isNumber(const FieldTree &tree, const FieldNode &node)
{
    return node.kind == NodeKind::Value && tree.registry().attribute(node.reader).isNumber();
}

const EnumMember *memberOf(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    const Registry &registry = tree.registry();
    const Attribute &attribute = registry.attribute(node.reader);
    if (attribute.kind != AttributeKind::Integer)
        return nullptr;
    const std::int64_t value = signedValue(rawNumber(tree, node), attribute);
    if (attribute.enumeration >= 0)
        return registry.member(attribute.enumeration, value);
    if (registry.info(node.attribute).namesByKey == noAttribute)
        return nullptr;
    for (const EnumMember *member : namesFor(tree, index)) {
        if (member->value == value)
            return member;
    }
    return nullptr;
}

std::size_t childCount(const FieldTree &tree, NodeIndex parent)
{
    std::size_t count = 0;
    for (NodeIndex child = parent + 1; child < tree.node(parent).end; child = tree.node(child).end)
        ++count;
    return count;
}

/// The nearest structure above that is not this one: `_parent`.
NodeIndex parentStructure(const FieldTree &tree, NodeIndex self)
{
    return tree.node(self).kind == NodeKind::Layer ? noNode : tree.structureOf(self);
}

NodeIndex fieldNamed(const FieldTree &tree, NodeIndex structure, NameId name)
{
    if (structure == noNode || !tree.node(structure).isStructure())
        return noNode;
    if (name == static_cast<NameId>(BuiltinName::Parent))
        return parentStructure(tree, structure);
    for (NodeIndex child = structure + 1; child < tree.node(structure).end;) {
        const FieldNode &node = tree.node(child);
        if (node.attribute != noAttribute && tree.registry().attribute(node.attribute).name == name)
            return child;
        child = node.isTransparent && node.kind == NodeKind::Structure ? child + 1 : node.end;
    }
    return noNode;
}

/// The node that @p code is just the name of (`ttl`, `_parent.code`), or noNode.
NodeIndex namedNode(const FieldTree &tree, NodeIndex self, CodeRange code)
{
    NodeIndex at = self;
    for (std::uint32_t i = 0; i < code.count && at != noNode; ++i) {
        const Instruction &instruction = tree.registry().instructions()[code.first + i];
        const AttributeId first = tree.registry().type(tree.node(self).row).firstAttribute;
        switch (instruction.op) {
        case Op::Field:
            at = tree.childOf(self, first + static_cast<AttributeId>(instruction.a));
            break;
        case Op::Parent:
            at = parentStructure(tree, self);
            break;
        case Op::Root:
            at = tree.layerOf(self);
            break;
        case Op::Member:
            at = fieldNamed(tree, at, static_cast<NameId>(instruction.a));
            break;
        default:
            return noNode;
        }
    }
    return at;
}

class SummaryWriter
{
public:
    explicit SummaryWriter(const FieldTree &tree) : m_tree(tree) { }

    std::string write(NodeIndex self, int depth) const
    {
        const FieldNode &node = m_tree.node(self);
        if (!hasType(node) || depth > deepestSummary)
            return {};
        for (NodeIndex child = self + 1; child < node.end; child = m_tree.node(child).end) {
            if (m_tree.node(child).kind == NodeKind::Structure && m_tree.node(child).isTransparent) {
                if (std::string inner = write(child, depth + 1); !inner.empty())
                    return inner;
            }
        }
        std::string out;
        for (const SummaryPiece &piece : m_tree.registry().info(node.row).summary) {
            out += piece.text;
            if (!piece.value.isEmpty())
                addPiece(out, self, piece, depth);
        }
        return out;
    }

    std::string writeExpression(NodeIndex self, CodeRange expression) const
    {
        std::string out;
        addPiece(out, self, {.value = expression}, 0);
        return out == "…" ? std::string() : out;
    }

private:
    void addPiece(std::string &out, NodeIndex self, const SummaryPiece &piece, int depth) const
    {
        const NodeIndex named = piece.attribute != noAttribute ? m_tree.childOf(self, piece.attribute)
                                                               : namedNode(m_tree, self, piece.value);
        if (named != noNode) {
            addNode(out, self, named, depth);
            return;
        }
        TreeSource source(m_tree);
        Evaluator<TreeSource> evaluator(m_tree.registry(), source);
        addValue(out, evaluator.run(piece.value, self));
    }

    void addNode(std::string &out, NodeIndex self, NodeIndex index, int depth) const
    {
        const FieldNode &node = m_tree.node(index);
        if (node.kind == NodeKind::Error) {
            out += "…";
        } else if (isNumber(m_tree, node)) {
            const EnumMember *member = memberOf(m_tree, index);
            out += member != nullptr ? member->label : showNumberField(m_tree, node, true);
        } else if (node.kind == NodeKind::List) {
            std::uint32_t count = 0;
            for (NodeIndex child = index + 1; child < node.end; child = m_tree.node(child).end) {
                if (count++ > 0)
                    out += ", ";
                if (count > mostSummaryElements) {
                    out += "…";
                    break;
                }
                addNode(out, self, child, depth);
            }
        } else if (node.isStructure()) {
            // Only downwards, so that two summaries that name each other end.
            std::string inner = formattedStructure(m_tree, node);
            if (inner.empty() && index > self)
                inner = write(index, depth + 1);
            out += inner.empty() ? labelOf(m_tree, index) : inner;
        } else if (node.attribute != noAttribute && formatOf(m_tree, node.attribute).empty()) {
            addBytes(out, shownBytes(m_tree.registry().attribute(node.reader), bytesOf(m_tree, node)));
        } else {
            out += showByteField(m_tree, node);
        }
    }

    void addValue(std::string &out, const Value &value) const
    {
        const EnumMember *member = nullptr;
        switch (value.kind) {
        case Value::Kind::Integer:
        case Value::Kind::Boolean:
            if (value.enumeration >= 0)
                member = m_tree.registry().member(value.enumeration, static_cast<std::int64_t>(value.integer));
            if (member != nullptr)
                out += member->label;
            else
                out += value.integer < 0 ? std::to_string(static_cast<std::int64_t>(value.integer))
                                         : std::to_string(static_cast<std::uint64_t>(value.integer));
            break;
        case Value::Kind::Float:
            out += showFloat(std::bit_cast<std::uint64_t>(value.number), 64);
            break;
        case Value::Kind::Bytes:
        case Value::Kind::Text:
            addBytes(out, value.view());
            break;
        default:
            out += "…";
        }
    }

    static void addBytes(std::string &out, ByteView bytes)
    {
        std::size_t length = bytes.size();
        if (length > mostSummaryBytes) {
            length = mostSummaryBytes;
            while (length > mostSummaryBytes - 3 && (bytes[length] & 0xc0U) == 0x80)
                --length;
        }
        out += showBytes(bytes.first(length));
        if (length < bytes.size())
            out += "…";
    }

    const FieldTree &m_tree;
};

/// "option 1": what the elements of a list of structures are called.
std::string elementLabel(const FieldTree &tree, const FieldNode &node)
{
    const Registry &registry = tree.registry();
    const std::string &name = hasType(node) ? registry.info(node.row).label : registry.info(node.attribute).label;
    return name + ' ' + std::to_string(node.index + 1);
}

/// How many bytes the fields lack that the error node @p index stands for; 0 when that has no answer.
std::int64_t missingBytes(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    const NodeIndex holder = tree.structureOf(index);
    if (node.attribute == noAttribute || holder == noNode)
        return 0;
    const Registry &registry = tree.registry();
    const Attribute &attribute = registry.attribute(node.reader);
    const Step &step = registry.steps()[registry.type(tree.node(holder).row).firstStep + attribute.step];
    std::int64_t begin = node.bits.first;
    for (NodeIndex child = holder + 1; child < index; child = tree.node(child).end)
        begin = std::max(begin, tree.node(child).bits.end());
    std::int64_t needed = attribute.isNumber() ? attribute.bits : std::int64_t{attribute.fixedBytes} * 8;
    if (step.isRun)
        needed = std::int64_t{step.bits} - attribute.bitInStep;
    return (needed - (node.bits.end() - begin) + 7) / 8;
}

} // namespace

FieldText textOf(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.isStructure()) {
        std::string formatted = formattedStructure(tree, node);
        return {.value = formatted.empty() ? summaryOf(tree, index) : std::move(formatted)};
    }
    if (node.kind == NodeKind::List)
        return {.name = counted(childCount(tree, index), "element")};
    if (!isInside(tree, node))
        return {};
    if (!isNumber(tree, node)) {
        FieldText text{.value = showByteField(tree, node)};
        if (!hasNotationOfOneSize(tree, node))
            text.name = counted(static_cast<std::size_t>(node.bits.touchedBytes()), "byte");
        return text;
    }
    const EnumMember *member = memberOf(tree, index);
    const bool isOffset = tree.registry().info(node.attribute).isOffset;
    return {.value = showNumberField(tree, node, false),
            .name = member != nullptr ? member->label
                : isOffset            ? pointedAt(tree, node)
                                      : std::string()};
}

std::string labelOf(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.kind == NodeKind::Trailer)
        return "trailer";
    if (node.kind == NodeKind::Error && node.attribute == noAttribute)
        return "unreadable";
    if (node.index >= 0 && node.attribute != noAttribute)
        return elementLabel(tree, node);
    if (node.attribute != noAttribute)
        return tree.registry().info(node.attribute).label;
    return hasType(node) ? tree.registry().info(node.row).label : std::string();
}

std::string summaryOf(const FieldTree &tree, NodeIndex node)
{
    return SummaryWriter(tree).write(node, 0);
}

std::string expressionText(const FieldTree &tree, NodeIndex structure, CodeRange expression)
{
    return SummaryWriter(tree).writeExpression(structure, expression);
}

std::vector<const EnumMember *> namesFor(const FieldTree &tree, NodeIndex index)
{
    std::vector<const EnumMember *> names;
    const FieldNode &node = tree.node(index);
    if (!isNumber(tree, node))
        return names;
    const Registry &registry = tree.registry();
    const auto addAll = [&](const std::vector<EnumMember> &members) {
        names.reserve(members.size());
        for (const EnumMember &member : members)
            names.push_back(&member);
    };
    if (const std::int32_t enumeration = registry.attribute(node.reader).enumeration; enumeration >= 0) {
        addAll(registry.enumerations()[static_cast<std::size_t>(enumeration)].members);
        return names;
    }
    const AttributeInfo &info = registry.info(node.attribute);
    const NodeIndex holder = tree.structureOf(index);
    if (info.namesByKey == noAttribute || holder == noNode)
        return names;
    const NodeIndex keyNode = tree.childOf(holder, info.namesByKey);
    if (keyNode == noNode || !isNumber(tree, tree.node(keyNode)) || !isInside(tree, tree.node(keyNode)))
        return names;
    const Attribute &keyField = registry.attribute(info.namesByKey);
    const std::int64_t key = signedValue(rawNumber(tree, tree.node(keyNode)), keyField);
    for (const auto &[value, members] : info.namesBy) {
        if (value == key)
            addAll(members);
    }
    return names;
}

std::string problemText(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.problem == ReadProblem::None)
        return node.isClamped ? "its size goes beyond the bytes that are there" : "";
    const std::int64_t missing = node.problem == ReadProblem::TooShort ? missingBytes(tree, index) : 0;
    if (missing <= 0)
        return problemText(node.problem);
    return counted(static_cast<std::size_t>(missing), "byte") + (missing == 1 ? " is missing" : " are missing");
}

std::string problemText(ReadProblem problem)
{
    switch (problem) {
    case ReadProblem::None:
        break;
    case ReadProblem::TooShort:
        return "bytes are missing";
    case ReadProblem::BadExpression:
        return "a size, condition or count has no value here";
    case ReadProblem::TooDeep:
        return "structures are nested too deeply";
    case ReadProblem::NoProgress:
        return "the elements of a list take no bytes";
    case ReadProblem::NoTerminator:
        return "the byte that ends the field is missing";
    case ReadProblem::WrongContents:
        return "other bytes than the ones that always stand here";
    case ReadProblem::NoByteOrder:
        return "the byte order of its numbers is not decided";
    case ReadProblem::BadProcess:
        return "its bytes are not what they should be made from";
    case ReadProblem::Budget:
        return "more fields than one packet may have";
    }
    return {};
}

} // namespace wl
