// SPDX-License-Identifier: MIT
#include "core/print/jsonl.h"

#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"
#include "core/codec/numbertext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/dissect/treesource.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace wl {
namespace {

constexpr WideInt largestExact = (WideInt{1} << 53) - 1;

const char *typeName(const FieldTree &tree, const FieldNode &node)
{
    if (node.attribute == noAttribute || node.kind != NodeKind::Value)
        return "bytes";
    switch (tree.registry().attribute(node.reader).kind) {
    case AttributeKind::Integer:
        return tree.registry().attribute(node.reader).isBoolean ? "flag" : "integer";
    case AttributeKind::Float:
        return "float";
    case AttributeKind::Text:
        return "text";
    default:
        return "bytes";
    }
}

std::string valueText(const Value &value)
{
    if (value.isWhole()) {
        const bool isNegative = value.integer < 0;
        const WideInt size = isNegative ? -value.integer : value.integer;
        const std::string digits = (isNegative ? "-" : "") + std::to_string(static_cast<std::uint64_t>(size));
        return size > largestExact ? "\"" + digits + "\"" : digits;
    }
    if (value.kind == Value::Kind::Float) {
        std::array<char, 40> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.17g", value.number);
        const std::string text = buffer.data();
        return text.find_first_of("in") == std::string::npos ? text : "\"" + text + "\"";
    }
    return value.isBytes() ? "\"" + toHex(value.view()) + "\"" : "null";
}

std::string fieldObject(const FieldTree &tree, NodeIndex index, const JsonContext &context)
{
    const FieldNode &node = tree.node(index);
    const FieldText text = textOf(tree, index);
    return "{\"path\":" + jsonString(pathOf(tree, index)) + ",\"bit\":" + std::to_string(node.bits.first)
        + ",\"bits\":" + std::to_string(node.bits.length) + ",\"type\":\"" + typeName(tree, node)
        + "\",\"value\":" + jsonValue(tree, index) + ",\"text\":" + jsonString(text.value)
        + (text.name.empty() ? std::string() : ",\"name\":" + jsonString(text.name)) + ",\"auto\":\""
        + (context.autoState ? context.autoState(index) : "none") + "\"}";
}

void addEscape(std::string &out, char32_t character)
{
    const bool isPair = character > 0xffff; // RFC 8259 §7
    const std::array<unsigned, 2> units{isPair ? 0xd7c0 + (static_cast<unsigned>(character) >> 10U)
                                               : static_cast<unsigned>(character),
                                        0xdc00 + (static_cast<unsigned>(character) & 0x3ffU)};
    for (std::size_t i = 0; i < (isPair ? 2U : 1U); ++i)
        out += "\\u" + showHex(units[i], 16).substr(2);
}

void addItem(std::string &list, const std::string &item)
{
    list += (list.empty() ? "" : ",") + item;
}

} // namespace

std::string timeText(std::int64_t ns)
{
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%lld.%09lld", static_cast<long long>(ns / 1'000'000'000),
                  static_cast<long long>(ns % 1'000'000'000));
    return buffer.data();
}

std::string jsonValue(const FieldTree &tree, NodeIndex node)
{
    const TreeSource source(tree.registry(), tree.nodes(), viewOf(tree.bytes()));
    return valueText(source.valueOf(node));
}

std::string jsonString(std::string_view text)
{
    std::string out = "\"";
    ByteView rest = viewOf(text);
    while (!rest.empty()) {
        const auto isPlain = [](std::uint8_t c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; };
        const auto plain = static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isPlain) - rest.begin());
        out += asText(rest.first(plain));
        rest = rest.subspan(plain);
        if (rest.empty())
            break;
        char32_t character = 0;
        const int length = readUtf8(rest, character);
        if (length <= 0) {
            out += "\xEF\xBF\xBD";
            rest = rest.subspan(1);
            continue;
        }
        if (character == U'"' || character == U'\\') {
            out += '\\';
            out += static_cast<char>(character);
        } else if (character < 0x20 || !isPrintableText(rest.first(static_cast<std::size_t>(length)))) {
            addEscape(out, character);
        } else {
            out += asText(rest.first(static_cast<std::size_t>(length)));
        }
        rest = rest.subspan(static_cast<std::size_t>(length));
    }
    return out + "\"";
}

std::string jsonLine(const FieldTree &tree, const JsonContext &context)
{
    std::string layers;
    std::string layerBits;
    std::string fields;
    std::string errors;
    std::string cut;
    std::string problems;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        if (node.isClamped)
            addItem(cut, jsonString(pathOf(tree, i)));
        if (node.kind == NodeKind::Layer) {
            const Protocol *protocol = tree.registry().protocolOf(node.row);
            addItem(layers, jsonString(protocol != nullptr ? protocol->id : tree.registry().info(node.row).path));
            addItem(layerBits, "[" + std::to_string(node.bits.first) + "," + std::to_string(node.bits.length) + "]");
        } else if (node.kind == NodeKind::Error) {
            addItem(errors,
                    "{\"path\":" + jsonString(pathOf(tree, i)) + ",\"bit\":" + std::to_string(node.bits.first)
                        + ",\"text\":" + jsonString(problemText(tree, i)) + "}");
        } else if (node.kind == NodeKind::Value || node.kind == NodeKind::Trailer) {
            addItem(fields, fieldObject(tree, i, context));
        }
    }
    for (const JsonContext::Remark &remark : context.problems)
        addItem(problems,
                "{\"path\":" + jsonString(remark.path) + ",\"level\":" + jsonString(remark.level)
                    + ",\"text\":" + jsonString(remark.text) + "}");
    std::string out = "{\"n\":" + std::to_string(context.number);
    if (context.timeNs)
        out += ",\"time\":\"" + timeText(*context.timeNs) + "\"";
    if (context.linkType)
        out += ",\"linktype\":" + std::to_string(*context.linkType);
    return out + ",\"caplen\":" + std::to_string(tree.bytes().size()) + ",\"hex\":\"" + toHex(viewOf(tree.bytes()))
        + "\",\"layers\":[" + layers + "],\"layer_bits\":[" + layerBits + "],\"fields\":[" + fields + "],\"errors\":["
        + errors + "],\"cut\":[" + cut + "],\"problems\":[" + problems + "]}";
}

} // namespace wl
