// SPDX-License-Identifier: MIT
#include "core/dissect/fieldtree.h"
#include "core/dissect/treesource.h"
#include "core/schema/schemaloader.h"

#include <cstdlib>

using namespace wl;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void requireInside(const Expression &expression, int length)
{
    require(expression.column >= 0 && expression.column <= length + 1);
    for (const Expression &operand : expression.operands)
        requireInside(operand, length);
}

std::string quoted(std::string_view text)
{
    std::string all = "'";
    for (const char c : text)
        all += c == '\'' ? std::string("''") : std::string(1, c);
    return all + "'";
}

bool sameValue(const Value &a, const Value &b)
{
    if (a.kind != b.kind)
        return false;
    if (a.isWhole())
        return a.integer == b.integer;
    return !a.isBytes() || asText(a.view()) == asText(b.view());
}

} // namespace

/// Any text as an expression: a mistake has a column inside the text; what parses and compiles ends, and has the
/// same value while the packet is read and afterwards.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto parsed = parseExpression(text);
    if (!parsed) {
        require(!parsed.error().text.empty() && parsed.error().column >= 1);
        require(parsed.error().column <= static_cast<int>(size) + 1);
        return 0;
    }
    requireInside(*parsed, static_cast<int>(size));
    if (text.find_first_of("\r\n") != std::string_view::npos)
        return 0; // a quoted YAML scalar would fold it

    const std::string schema
        = "meta: {id: t, endian: be, encoding: UTF-8}\n"
          "seq: [{id: a, type: u1}, {id: b, type: s2}, {id: c, size: 3}, {id: d, type: str, size: 2}, "
          "{id: e, type: u1, repeat: eos}]\n"
          "enums: {n: {1: one}}\n"
          "instances: {v: {value: "
        + quoted(text) + "}}\n";
    const std::vector<SchemaSource> sources{{.file = "input.ksy", .text = schema, .isBundled = false}};
    const SchemaLoad load = loadSchemas(sources);
    if (!load.errors.empty())
        return 0;
    const QByteArray bytes = QByteArray::fromHex("01fffe010203616204050607");
    Dissector dissector(*load.registry);
    dissector.dissect(viewOf(bytes), load.registry->protocols().front().row);
    const FieldTree tree(load.registry, dissector, bytes);
    TreeSource source(*load.registry, tree.nodes(), viewOf(bytes));
    Evaluator<Dissector> whileReading(*load.registry, dissector);
    Evaluator<TreeSource> inTheTree(*load.registry, source);
    const CodeRange code = load.registry->instances().back().value;
    const Value first = whileReading.run(code, 0);
    const Value second = inTheTree.run(code, 0);
    require(sameValue(first, second));
    return 0;
}
