// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/dissect/fieldtext.h"
#include "core/print/textwriter.h"

#include <QtGlobal>

#include <algorithm>

namespace wl::parts {
namespace {

constexpr std::size_t lineBytes = 12;

/// The bytes between two places, in lines.
void addBytes(TextWriter &out, ByteView bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        out.add(i == 0 ? "" : i % lineBytes == 0 ? "\n  " : " ");
        out.add("0x" + toHex(bytes.subspan(i, 1)) + ',');
    }
}

/// A packet of netsniff-ng's trafgen: { bytes }, a run of bytes that no byte boundary parts a line, with what it is
/// behind.
class TrafgenPrinter
{
public:
    explicit TrafgenPrinter(const FieldTree &tree) : m_tree(tree) { }

    PrintedText print()
    {
        const ByteView bytes = viewOf(m_tree.bytes());
        std::size_t begin = 0;
        m_out.add("{");
        for (NodeIndex i = 0; i < m_tree.nodes().size(); ++i) {
            const FieldNode &node = m_tree.node(i);
            if (node.source != 0 || node.isAside) {
                i = node.end - 1;
                continue;
            }
            if (node.kind == NodeKind::Layer)
                addComment(labelOf(m_tree, i));
            const bool isLeaf
                = node.kind == NodeKind::Value || node.kind == NodeKind::Error || node.kind == NodeKind::Trailer;
            if (!isLeaf || node.bits.isEmpty() || node.bits.end() > static_cast<std::int64_t>(bytes.size()) * 8)
                continue;
            m_pending.push_back(i);
            const auto end = static_cast<std::size_t>(node.bits.end()) / 8;
            if (node.bits.end() % 8 != 0 || end <= begin)
                continue;
            addRun(bytes.subspan(begin, end - begin));
            begin = end;
        }
        if (begin < bytes.size())
            addRun(bytes.subspan(begin));
        m_out.add("\n}");
        return m_out.take();
    }

private:
    void addComment(std::string text)
    {
        // Nothing a definition says may end the comment.
        std::replace(text.begin(), text.end(), '*', '+');
        m_out.add("\n  /* ");
        m_out.addName(text);
        m_out.add(" */");
    }

    void addRun(ByteView bytes)
    {
        m_out.add("\n  ");
        std::vector<std::size_t> spans;
        for (const NodeIndex node : m_pending)
            spans.push_back(m_out.open(node));
        m_pending.clear();
        addBytes(m_out, bytes);
        for (const std::size_t span : spans)
            m_out.close(span);
    }

    const FieldTree &m_tree;
    TextWriter m_out;
    std::vector<NodeIndex> m_pending; ///< fields of bytes that are not complete yet
};

PrintedText print(const FieldTree &tree)
{
    return tree.bytes().isEmpty() || tree.isEmpty() ? PrintedText{} : TrafgenPrinter(tree).print();
}

} // namespace

PrintFormat trafgenPrintFormat()
{
    return {.id = "trafgen", .title = QT_TRANSLATE_NOOP("wl::PrintFormat", "trafgen packet"), .print = print};
}

} // namespace wl::parts
