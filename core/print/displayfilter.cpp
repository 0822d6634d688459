// SPDX-License-Identifier: MIT
#include "core/print/displayfilter.h"

#include "core/codec/bytetext.h"
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"
#include "core/codec/numbertext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace wl {
namespace {

constexpr std::int64_t mostBytes = 64; // a line somebody can read

/// What Wireshark calls it; a field may have several names, each for some packets.
std::vector<std::string_view> namesOf(const OtherNames &names)
{
    std::vector<std::string_view> found;
    for (const auto &[tool, name] : names) {
        if (tool == std::string_view("wireshark"))
            found.push_back(name);
    }
    return found;
}

std::string_view nameOfLayer(const FieldTree &tree, NodeIndex layer)
{
    const auto &protocols = tree.registry().protocols();
    const auto found = std::ranges::find(protocols, tree.node(layer).row, &Protocol::row);
    const auto names = found != protocols.end() ? namesOf(found->aka) : std::vector<std::string_view>();
    return names.empty() ? std::string_view() : names.front();
}

ByteView bytesOf(const FieldTree &tree, const FieldNode &node)
{
    return viewOf(tree.bytesOf(node))
        .subspan(static_cast<std::size_t>(node.bits.firstByte()), static_cast<std::size_t>(node.bits.touchedBytes()));
}

bool isWholeBytes(BitRange bits)
{
    return bits.first % 8 == 0 && bits.length % 8 == 0 && bits.length > 0 && bits.length <= mostBytes * 8;
}

/// The value as a filter writes it; nothing for what has no such notation.
std::optional<std::string> valueOf(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    if (node.kind != NodeKind::Value || node.reader == noAttribute || node.bits.isEmpty())
        return std::nullopt;
    const Attribute &attribute = tree.registry().attribute(node.reader);
    if (attribute.kind == AttributeKind::Integer) {
        const std::uint64_t bits = readNumber(viewOf(tree.bytesOf(node)), node.bits, node.order);
        if (tree.registry().info(node.reader).format == "hex")
            return showHex(bits, attribute.bits);
        const std::string text = showNumber(bits, attribute.bits, attribute.isSigned);
        return text.substr(0, text.find(' '));
    }
    if (!isWholeBytes(node.bits))
        return std::nullopt;
    const std::string shown = textOf(tree, index).value;
    if (const FieldFormat *format = fieldFormat(tree.registry().info(node.reader).format)) {
        const bool isAddress = format->byteCount > 0;
        return isAddress ? std::optional(shown) : std::nullopt;
    }
    if (isPrintableText(bytesOf(tree, node)))
        return shown; // bytes of Wireshark's are compared with text, text is not with bytes
    if (attribute.kind == AttributeKind::Bytes)
        return toHex(bytesOf(tree, node), ":");
    return std::nullopt;
}

} // namespace

Result<std::string> displayFilterOf(const FieldTree &tree, NodeIndex index)
{
    const FieldNode &node = tree.node(index);
    const NodeIndex layer = tree.layerOf(index);
    const std::string protocol(nameOfLayer(tree, layer));
    if (node.kind == NodeKind::Layer && !protocol.empty())
        return protocol;
    const auto names = node.attribute != noAttribute && node.index < 0
        ? namesOf(tree.registry().info(node.attribute).aka)
        : std::vector<std::string_view>();
    const bool canSlice = !protocol.empty() && node.source == 0 && isWholeBytes(node.bits);
    if (names.size() == 1 || (!names.empty() && !canSlice)) {
        if (const auto value = valueOf(tree, index))
            return std::string(names.front()) + " == " + *value;
    }
    if (canSlice) {
        const qsizetype offset = node.bits.firstByte() - tree.node(layer).bits.firstByte();
        return protocol + '[' + std::to_string(offset) + ':' + std::to_string(node.bits.touchedBytes())
            + "] == " + toHex(bytesOf(tree, node), ":");
    }
    const std::string what = protocol.empty() ? "Wireshark has no name for this protocol"
                                              : "a display filter compares up to 64 whole bytes";
    return Error{.code = ErrorCode::BadInput, .text = what, .file = pathOf(tree, index)};
}

} // namespace wl
