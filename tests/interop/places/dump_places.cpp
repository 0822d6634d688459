// SPDX-License-Identifier: MIT
#include "core/base/atomicwrite.h"
#include "core/codec/hextext.h"
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "core/print/displayfilter.h"
#include "core/print/jsonl.h"
#include "core/schema/bundledschemas.h"
#include "core/session/savecapture.h"

#include <cstdio>
#include <iostream>
#include <string>

/// Reads lines (a craft line, or "root hex"), makes their packets, writes them all to the pcapng that the argument
/// names, and for each a line {"hex", "layers", "fields"}: the fields that have a name in Wireshark, with their places
/// in bits and the display filter of each. For the tests that compare these with what tshark finds in the same file.
namespace {

using namespace wl;

constexpr std::uint32_t noLinkType = 147; // LINKTYPE_USER0

std::string namesOf(const OtherNames &aka)
{
    std::string names;
    for (const auto &[tool, name] : aka) {
        if (tool == "wireshark")
            names += (names.empty() ? "" : ",") + jsonString(name);
    }
    return names;
}

/// The path that a field has in every packet: without positions.
std::string generalPath(const FieldTree &tree, NodeIndex index)
{
    std::string out;
    bool isPosition = false;
    for (const char c : pathOf(tree, index)) {
        isPosition = c == '[' || c == '#' || (isPosition && c != ']' && c != '.');
        if (!isPosition && c != ']')
            out += c;
    }
    return out;
}

ByteView bytesAt(const FieldTree &tree, const FieldNode &node)
{
    return viewOf(tree.bytes())
        .subspan(static_cast<std::size_t>(node.bits.firstByte()), static_cast<std::size_t>(node.bits.touchedBytes()));
}

std::string filterOf(const FieldTree &tree, NodeIndex node)
{
    const auto filter = displayFilterOf(tree, node);
    return filter ? jsonString(*filter) : "null";
}

std::string fieldsOf(const FieldTree &tree)
{
    std::string fields;
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        if (node.attribute == noAttribute || node.source != 0 || node.kind == NodeKind::Error || node.bits.isEmpty())
            continue;
        // A list is called what its elements are.
        const std::string names = node.kind != NodeKind::List ? namesOf(tree.registry().info(node.attribute).aka) : "";
        if (names.empty())
            continue;
        const Attribute &reader = tree.registry().attribute(node.reader);
        const int endBytes = node.kind == NodeKind::Value && reader.isZeroTerminated ? reader.terminatorBytes : 0;
        const bool isNumber = node.kind == NodeKind::Value && reader.isNumber();
        fields += (fields.empty() ? "" : ",") + ("{\"path\":" + jsonString(generalPath(tree, i))) + ",\"names\":["
            + names + "],\"bit\":" + std::to_string(node.bits.first) + ",\"bits\":" + std::to_string(node.bits.length)
            + ",\"number\":" + (isNumber ? "true" : "false")
            + ",\"little\":" + (isNumber && node.order != BitOrder::BigEndian ? "true" : "false")
            + ",\"end_bits\":" + std::to_string(endBytes * 8) + ",\"filter\":" + filterOf(tree, i)
            + ",\"value\":" + (isNumber ? jsonValue(tree, i) : "\"" + toHex(bytesAt(tree, node)) + "\"") + "}";
    }
    return fields;
}

std::string layersOf(const FieldTree &tree)
{
    std::string layers;
    for (const NodeIndex layer : tree.layers())
        layers += (layers.empty() ? "" : ",") + jsonString(generalPath(tree, layer));
    return layers;
}

/// @param line  a craft line, or `root hex`
Result<EditResult> packetOf(Editor &editor, const Registry &registry, std::string_view line)
{
    if (line.find('/') != std::string_view::npos) {
        const auto plan = parseCraftLine(registry, line);
        return plan ? editor.make(*plan) : Result<EditResult>(plan.error());
    }
    const std::size_t blank = line.find(' ');
    const auto root = registry.rowNamed(line.substr(0, blank));
    if (!root)
        return root.error();
    const auto bytes = parseHex(line.substr(std::min(blank, line.size())));
    if (!bytes)
        return bytes.error();
    Packet packet{.bytes = *bytes, .root = *root};
    FieldTree tree = editor.treeOf(packet);
    return EditResult{std::move(packet), std::move(tree)};
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.toString().c_str());
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return fail({ErrorCode::BadInput, "expected the name of the capture to write"});
    const RegistryPtr registry = bundledRegistry();
    Editor editor(registry);
    PacketStore store;
    std::string line;
    while (std::getline(std::cin, line)) {
        auto made = packetOf(editor, *registry, line);
        if (!made)
            return fail(made.error());
        std::cout << "{\"hex\":\"" << toHex(viewOf(made->packet.bytes)) << "\",\"layers\":[" << layersOf(made->tree)
                  << "],\"fields\":[" << fieldsOf(made->tree) << "]}\n";
        store.packets.push_back(std::move(made->packet));
    }
    const PacketList list(std::move(store));
    const auto capture = captureBytes(list, *registry, allIndices(list), Capture::Format::Pcapng, noLinkType);
    if (!capture)
        return fail(capture.error());
    const auto written = atomicWrite(argv[1], *capture);
    return written ? 0 : fail(written.error());
}
