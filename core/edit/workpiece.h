// SPDX-License-Identifier: MIT
#pragma once

#include "core/autofield/rulekind.h"
#include "core/edit/editor.h"

namespace wl {

/// A packet on the bench: its bytes and the spans of its fields, which move
/// with every splice. The order is that of rule R2: splice, repair the spans
/// of the *old* tree, pads, automatic fields; only then is the packet read
/// anew. Reading a grown field by its old length would cut it.
class Workpiece
{
public:
    Workpiece(RegistryPtr registry, Dissector &dissector, Packet packet, const FieldTree &tree);
    /// One that has no tree yet: nodes come from add().
    Workpiece(RegistryPtr registry, Dissector &dissector, Row root);

    [[nodiscard]] const std::vector<FieldNode> &nodes() const noexcept { return m_nodes; }
    [[nodiscard]] const FieldNode &node(NodeIndex index) const { return m_nodes[index]; }
    [[nodiscard]] const QByteArray &bytes() const noexcept { return m_packet.bytes; }
    [[nodiscard]] Packet &packet() noexcept { return m_packet; }
    [[nodiscard]] const Registry &registry() const noexcept { return *m_registry; }

    /// Replaces what @p target spans. Its ancestors grow, later nodes shift, its descendants are forgotten.
    void splice(NodeIndex target, const QByteArray &bytes);
    /// Replaces @p count bytes at @p offset inside the variable-size node @p target; its own start stays.
    void spliceInside(NodeIndex target, qsizetype offset, qsizetype count, const QByteArray &bytes);
    /// Overwrites the number of a Value node in place.
    void setNumber(NodeIndex node, std::uint64_t value)
    {
        writeNumber(m_packet.bytes, m_nodes[node].bits, m_nodes[node].order, value);
    }
    void overwrite(qsizetype offset, const QByteArray &bytes) { m_packet.bytes.replace(offset, bytes.size(), bytes); }
    /// Inserts or removes bytes that no field holds; nothing grows, and what stood behind is first seen (rule D7).
    void rawSplice(qsizetype offset, qsizetype count, const QByteArray &bytes);

    void pin(NodeIndex node);
    void unpin(NodeIndex node);
    [[nodiscard]] bool isPinned(const FieldNode &node) const;

    // Building a tree by hand (synthesis, insertion).
    NodeIndex add(const FieldNode &node);
    void close(NodeIndex index) { m_nodes[index].end = static_cast<NodeIndex>(m_nodes.size()); }
    void append(const QByteArray &bytes) { m_packet.bytes += bytes; }
    void setLength(NodeIndex index, std::int64_t bits) { m_nodes[index].bits.length = bits; }
    void setTransparent(NodeIndex index) { m_nodes[index].isTransparent = true; }
    /// Puts a node without children before @p before, as a child of its `parent`.
    NodeIndex insertNode(NodeIndex before, FieldNode node);
    /// Puts the descendants of the first of @p nodes below @p root, which has none yet;
    /// their places count from that first node's.
    void graft(NodeIndex root, const std::vector<FieldNode> &nodes);
    /// Says that what @p payload spans is a layer of type @p row, and nothing else.
    void holdLayer(NodeIndex payload, Row row);
    /// Pins and choices of a packet whose bytes begin at @p bit here now.
    void takeMarks(const Packet &packet, std::int64_t bit);
    /// Forgets a node that a splice has emptied.
    void eraseNode(NodeIndex index);
    /// Reads the structure @p last, the last node that was added and the end of the bytes, as its type says.
    void readLast(NodeIndex last);
    [[nodiscard]] Value evaluate(CodeRange code, NodeIndex self, std::uint32_t index = 0);
    /// The case of a switch that applies in structure @p self; null when none does.
    [[nodiscard]] const Case *choose(const Attribute &attribute, NodeIndex self, std::uint32_t index);
    [[nodiscard]] Value valueOf(NodeIndex node);

    /// How a finished edit treats automatic fields that were not there before.
    enum class FirstSeen : std::uint8_t { Judge, Follow };
    /// Pads, automatic fields and dissection, until the bytes are stable.
    /// @param sizesMoved  bytes were inserted or removed, so the old spans are repaired before the packet is read anew
    /// @return ErrorCode::Budget when they are not after 4 rounds, or the packet grew beyond 16 MiB
    Result<EditResult> finish(bool sizesMoved, FirstSeen firstSeen);

private:
    struct Place
    {
        AttributeId attribute;
        std::int64_t bit;
        auto operator<=>(const Place &) const = default;
    };

    void complete(FieldNode &node) const;
    void dissect();
    bool pads();
    bool runRules();
    void rememberKnown();
    void judgeFirstSeen();
    void shiftMarks(const std::vector<FieldNode> &before, std::int64_t fromBit, std::int64_t toBit, std::int64_t delta);
    void moveOffsets(const std::vector<FieldNode> &before, const QByteArray &bytesBefore, std::int64_t fromByte,
                     std::int64_t toByte, std::int64_t delta, std::int64_t keptStart);
    void readPayloadsAsBuilt(const std::vector<FieldNode> &built);

    RegistryPtr m_registry;
    Dissector &m_dissector;
    Packet m_packet;
    std::vector<FieldNode> m_nodes;
    std::vector<QByteArray> m_sources; ///< FieldTree::sources() of the last reading
    std::vector<Place> m_known;        ///< automatic fields that were there before the edit, sorted
    std::int64_t m_unknownFrom = -1;   ///< bits; raw splices: what lies behind counts as first seen
};

} // namespace wl
