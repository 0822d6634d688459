// SPDX-License-Identifier: MIT
#include "core/codec/numbertext.h"
#include "core/dissect/fieldtext.h"
#include "core/print/textwriter.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

/// One line a place of the tree: offset, label, value, name.
class TreePrinter
{
public:
    explicit TreePrinter(const FieldTree &tree) : m_tree(tree)
    {
        m_offsetDigits = tree.bytes().size() > 0xffff ? 32 : 16;
        m_offsetWidth = static_cast<std::size_t>(m_offsetDigits / 4 + 2 + 4);
    }

    PrintedText print()
    {
        line(0, 0);
        return m_writer.take();
    }

private:
    void line(NodeIndex index, std::size_t depth)
    {
        const FieldNode &node = m_tree.node(index);
        const std::size_t span = m_writer.open(index);
        addOffset(node.bits.first);
        m_writer.add(std::string(2 * depth, ' '));
        m_writer.addName(labelOf(m_tree, index));
        addValue(index, node);
        m_writer.close(span);
        for (const NodeIndex child : m_tree.visibleChildren(index)) {
            m_writer.add("\n");
            line(child, depth + 1);
        }
    }

    void addOffset(std::int64_t bit)
    {
        std::string offset = showHex(static_cast<std::uint64_t>(bit / 8), m_offsetDigits);
        if (bit % 8 != 0)
            offset += '.' + std::to_string(bit % 8);
        offset.resize(m_offsetWidth, ' ');
        m_writer.add(offset);
    }

    void addValue(NodeIndex index, const FieldNode &node)
    {
        const FieldText text = textOf(m_tree, index);
        if (!text.value.empty()) {
            m_writer.add(": ");
            m_writer.addName(text.value);
        }
        if (node.kind == NodeKind::Value && node.index < 0 && !m_tree.registry().info(node.attribute).unit.empty()) {
            m_writer.add(" [");
            m_writer.addName(m_tree.registry().info(node.attribute).unit);
            m_writer.add("]");
        }
        if (!text.name.empty()) {
            m_writer.add(text.value.empty() ? ": " : ", ");
            m_writer.addName(text.name);
        }
        if (const std::string problem = problemText(m_tree, index); !problem.empty())
            m_writer.add(" (" + problem + ')');
    }

    const FieldTree &m_tree;
    TextWriter m_writer;
    int m_offsetDigits = 16; ///< bits that an offset is shown with
    std::size_t m_offsetWidth = 0;
};

PrintedText print(const FieldTree &tree)
{
    return tree.isEmpty() ? PrintedText{} : TreePrinter(tree).print();
}

} // namespace

PrintFormat treePrintFormat()
{
    return {.id = "tree", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "Field tree"), .print = print};
}

} // namespace wl::parts
