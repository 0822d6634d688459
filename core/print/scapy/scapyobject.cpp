// SPDX-License-Identifier: MIT
#include "core/print/scapy/scapyobject.h"

#include "core/codec/bytetext.h"
#include "core/print/scapy/scapymembers.h"

#include <algorithm>

namespace wl {
namespace {

/// A layer and what it carries.
struct Link
{
    NodeIndex layer = noNode;
    ScapyTail tail{};
    std::vector<NodeIndex> trailers{}; ///< the bytes behind what it carries that nobody claimed
    bool countsTrailer = false;        ///< some of them lie inside what it carries
};

class ScapyReader
{
public:
    explicit ScapyReader(const FieldTree &tree) : m_tree(tree), m_members(tree, m_packet.imports) { findChain(); }

    ScapyPacket read()
    {
        bool parentComputes = false;
        for (std::size_t i = 0; i < m_chain.size(); ++i)
            parentComputes = addLayer(i, parentComputes);
        for (std::size_t i = m_chain.size(); i-- > 0;) {
            for (const NodeIndex trailer : m_chain[i].trailers)
                m_packet.layers.push_back(scapyBytes(i == 0 ? "Padding" : "Raw", bytesOf(trailer), trailer));
        }
        return std::move(m_packet);
    }

private:
    /// The layers from outside in, as far as each is the last thing in the one around it.
    void findChain()
    {
        for (NodeIndex layer = 0; layer != noNode;) {
            Link link{.layer = layer, .tail = tailOf(m_tree, layer)};
            for (NodeIndex i = layer + 1; i < m_tree.node(layer).end; i = m_tree.node(i).end)
                noteTrailer(link, i);
            if (link.tail.payload != noNode && link.tail.inner != noNode) {
                const NodeIndex end = m_tree.node(link.tail.payload).end;
                for (NodeIndex i = link.tail.payload + 1; i < end; i = m_tree.node(i).end)
                    link.countsTrailer = noteTrailer(link, i) || link.countsTrailer;
            }
            std::sort(link.trailers.begin(), link.trailers.end());
            layer = link.tail.inner;
            m_chain.push_back(std::move(link));
        }
    }

    bool noteTrailer(Link &link, NodeIndex node) const
    {
        if (m_tree.node(node).kind != NodeKind::Trailer || m_tree.node(node).bits.isEmpty())
            return false;
        link.trailers.push_back(node);
        return true;
    }

    /// Scapy's lengths and checksums count everything behind a header but Padding, which the outermost trailers become.
    [[nodiscard]] bool countsRight(std::size_t index) const
    {
        if (index == 0)
            return !m_chain[0].countsTrailer;
        for (std::size_t i = 1; i < index; ++i) {
            if (!m_chain[i].trailers.empty())
                return false;
        }
        return true;
    }

    /// @return whether it is an object that Scapy computes all it can of
    bool addLayer(std::size_t index, bool parentComputes)
    {
        const Link &link = m_chain[index];
        std::vector<ScapyPart> parts;
        const bool isObject = m_members.addObject(link.layer, link.tail, {countsRight(index), parentComputes}, parts);
        if (isObject)
            std::move(parts.begin(), parts.end(), std::back_inserter(m_packet.layers));
        else if (const ByteView head = headOf(link); !head.empty())
            m_packet.layers.push_back(scapyBytes("Raw", head, link.layer));
        if (link.tail.inner == noNode && link.tail.payload != noNode && !bytesOf(link.tail.payload).empty())
            m_packet.layers.push_back(scapyBytes("Raw", bytesOf(link.tail.payload), link.tail.payload));
        return isObject && m_members.isComputing();
    }

    /// The bytes of a layer in front of what it carries, all of them where it carries nothing.
    [[nodiscard]] ByteView headOf(const Link &link) const
    {
        const BitRange bits = m_tree.node(link.layer).bits;
        const std::int64_t end
            = link.tail.payload != noNode ? m_tree.node(link.tail.payload).bits.firstByte() : endOf(link);
        return range(bits.firstByte(), end);
    }

    [[nodiscard]] std::int64_t endOf(const Link &link) const
    {
        std::int64_t end = m_tree.node(link.layer).bits.endByte();
        for (const NodeIndex trailer : link.trailers)
            end = std::min(end, m_tree.node(trailer).bits.firstByte());
        return end;
    }

    [[nodiscard]] ByteView bytesOf(NodeIndex node) const
    {
        const BitRange bits = m_tree.node(node).bits;
        return range(bits.firstByte(), bits.endByte());
    }

    [[nodiscard]] ByteView range(std::int64_t begin, std::int64_t end) const
    {
        const ByteView all = viewOf(m_tree.bytes());
        end = std::min(end, static_cast<std::int64_t>(all.size()));
        return begin < end ? all.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin))
                           : ByteView{};
    }

    const FieldTree &m_tree;
    ScapyPacket m_packet;
    ScapyMembers m_members;
    std::vector<Link> m_chain;
};

} // namespace

ScapyPacket readAsScapy(const FieldTree &tree)
{
    return tree.isEmpty() ? ScapyPacket{} : ScapyReader(tree).read();
}

} // namespace wl
