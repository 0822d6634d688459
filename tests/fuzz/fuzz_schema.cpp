// SPDX-License-Identifier: MIT
#include "core/autofield/rulekind.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/editor.h"
#include "core/schema/schemaloader.h"

#include <algorithm>
#include <cstdlib>

using namespace wl;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Any bytes as a definition: a mistake has a place, and what loads reads any packet within its budget.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::vector<SchemaSource> sources{
        {.file = "input.ksy", .text = std::string(reinterpret_cast<const char *>(data), size), .isBundled = false}};
    const SchemaLoad load = loadSchemas(sources);
    require(load.registry != nullptr);
    require(!load.errors.empty() || load.registry->protocols().size() == 1);
    for (const Error &error : load.errors)
        require(!error.file.empty() && !error.text.empty() && (error.line > 0 || error.code == ErrorCode::Budget));
    (void)checkRules(*load.registry);
    if (!load.errors.empty())
        return 0;

    const Row root = load.registry->protocols().front().row;
    const DissectionLimits limits{.steps = 50'000, .records = 5'000, .depth = 50};
    Dissector dissector(*load.registry, limits);
    const QByteArray bytes = QByteArray::fromHex("0102030405060708ff00ff00616263007f80");
    const auto records = dissector.dissect(viewOf(bytes), root);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto index = static_cast<std::uint32_t>(i);
        const std::size_t most = dissector.source(dissector.sourceOf(index)).size();
        require(std::size_t{records[i].offset} + records[i].length <= most);
        require(i == 0 || records[i].parent < i);
    }
    const FieldTree tree(load.registry, dissector, bytes);
    for (NodeIndex i = 0; i < std::min<std::size_t>(tree.nodes().size(), 200); ++i) {
        const FieldNode &node = tree.node(i);
        require(node.bits.first >= 0 && node.bits.length >= 0 && node.bits.end() <= tree.bytesOf(node).size() * 8);
        (void)textOf(tree, i);
        (void)pathOf(tree, i);
    }
    return 0;
}
