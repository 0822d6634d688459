// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/print/jsonl.h"
#include "core/print/textwriter.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

/// {"bytes": …, "layers": [{"id": …, "title": …, "offset": …, "fields": [{…}, …]}, …]}
///
/// A layer's fields are those it reads itself, in byte order, its errors and trailer among them;
/// the layers stand side by side as in the packet, from outside in.
class JsonPrinter
{
public:
    explicit JsonPrinter(const FieldTree &tree) : m_tree(tree) { }

    PrintedText print()
    {
        m_out.add("{\n  \"bytes\": " + jsonString(toHex(viewOf(m_tree.bytes()))) + ",\n  \"layers\": [");
        const char *separator = "\n    ";
        for (const NodeIndex layer : m_tree.layers()) {
            m_out.add(separator);
            separator = ",\n    ";
            addLayer(layer);
        }
        m_out.add("\n  ]\n}");
        return m_out.take();
    }

private:
    void addLayer(NodeIndex layer)
    {
        const FieldNode &node = m_tree.node(layer);
        const std::size_t span = m_out.open(layer);
        m_out.add("{\"id\": " + jsonString(pathOf(m_tree, layer)) + ", \"title\": " + jsonString(labelOf(m_tree, layer))
                  + ", \"offset\": " + std::to_string(node.bits.firstByte()) + ", \"fields\": [");
        const char *separator = "\n      ";
        for (NodeIndex i = layer + 1; i < node.end;) {
            const FieldNode &child = m_tree.node(i);
            if (child.kind == NodeKind::Layer) {
                i = child.end;
                continue;
            }
            if (child.kind == NodeKind::Value || child.kind == NodeKind::Error || child.kind == NodeKind::Trailer) {
                m_out.add(separator);
                separator = ",\n      ";
                addField(i, child);
            }
            ++i;
        }
        m_out.add("\n    ]}");
        m_out.close(span);
    }

    void addField(NodeIndex index, const FieldNode &node)
    {
        const FieldText text = textOf(m_tree, index);
        const std::string problem = problemText(m_tree, index);
        const std::size_t span = m_out.open(index);
        m_out.add("{\"path\": " + jsonString(pathOf(m_tree, index))
                  + ", \"label\": " + jsonString(labelOf(m_tree, index))
                  + ", \"bit\": " + std::to_string(node.bits.first) + ", \"bits\": " + std::to_string(node.bits.length)
                  + ", \"value\": " + jsonValue(m_tree, index) + ", \"text\": " + jsonString(text.value));
        if (!text.name.empty())
            m_out.add(", \"name\": " + jsonString(text.name));
        if (!problem.empty())
            m_out.add(", \"problem\": " + jsonString(problem));
        m_out.add("}");
        m_out.close(span);
    }

    const FieldTree &m_tree;
    TextWriter m_out;
};

PrintedText print(const FieldTree &tree)
{
    return tree.isEmpty() ? PrintedText{} : JsonPrinter(tree).print();
}

} // namespace

PrintFormat jsonPrintFormat()
{
    return {.id = "json", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "JSON"), .print = print};
}

} // namespace wl::parts
