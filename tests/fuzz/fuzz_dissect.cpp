// SPDX-License-Identifier: MIT
#include "core/dissect/fastdissector.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/editor.h"
#include "core/schema/bundledschemas.h"

#include <algorithm>
#include <cstdlib>

using namespace wl;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readAs(const RegistryPtr &registry, Dissector &dissector, FastDissector &fast, const QByteArray &bytes, Row root)
{
    const auto records = dissector.dissect(viewOf(bytes), root);
    const auto same = fast.dissect(viewOf(bytes), root);
    require(std::equal(records.begin(), records.end(), same.begin(), same.end()));
    require(!records.empty() && records.front().row == root);
    for (std::size_t i = 0; i < records.size(); ++i) {
        require(std::size_t{records[i].offset} + records[i].length <= static_cast<std::size_t>(bytes.size()));
        require(i == 0 || records[i].parent < i);
    }
    const FieldTree tree(registry, dissector, bytes);
    for (NodeIndex i = 0; i < tree.nodes().size(); ++i) {
        const FieldNode &node = tree.node(i);
        require(node.bits.first >= 0 && node.bits.length >= 0 && node.bits.end() <= bytes.size() * 8);
        require(node.end > i && node.end <= tree.nodes().size());
        require(i == 0 || (node.parent < i && node.end <= tree.node(node.parent).end));
        if (i > 300)
            continue; // finding a path takes time that grows with the tree
        (void)textOf(tree, i);
        (void)labelOf(tree, i);
        (void)summaryOf(tree, i);
        (void)problemText(tree, i);
        if (node.isTransparent)
            continue;
        const auto found = findNode(tree, pathOf(tree, i));
        require(found && *found == i);
    }
}

} // namespace

/// Any bytes as a packet of every protocol: both engines make the same records, these and the tree lie inside the
/// packet, every field has a text, and its path leads back to it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const RegistryPtr registry = bundledRegistry();
    static Dissector dissector(*registry);
    static FastDissector fast(*registry);
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const Protocol &protocol : registry->protocols()) {
        readAs(registry, dissector, fast, bytes, protocol.row);
        Editor editor(registry);
        require(editor.judged({.bytes = bytes, .root = protocol.row}).bytes == bytes);
    }
    return 0;
}
