// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bitrange.h"
#include "core/codec/bits.h"
#include "core/dissect/dissector.h"
#include "core/schema/registry.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace wl {

/// Index into FieldTree::nodes().
using NodeIndex = std::uint32_t;
constexpr NodeIndex noNode = 0xFFFFFFFF;

enum class NodeKind : std::uint8_t {
    Layer,     ///< a run of bytes read by one protocol
    Structure, ///< a user type inside a layer
    List,      ///< the elements of a repeated field
    Payload,   ///< the region of a `-payload` field that another layer reads
    Value,     ///< a number, text or bytes
    Error,     ///< the rest of a region that could not be read
    Trailer,   ///< bytes of a region that nobody claimed
};

/// One place of the field tree. A view on the bytes, never a copy of them.
struct FieldNode
{
    NodeKind kind = NodeKind::Value;
    ReadProblem problem = ReadProblem::None;
    bool isTransparent = false; ///< not shown and not in paths; its children stand for it
    bool isPartial = false;     ///< inside a quoted or cut packet: its rules do not run
    bool isClamped = false;
    bool isAside = false; ///< an instance with a place of its own (`pos`), or inside one: outside the order of bytes
    BitOrder order = BitOrder::BigEndian; ///< Value: how its bits stand; a structure: that of its open numbers
    std::uint16_t source = 0;             ///< which bytes `bits` counts in: 0 the packet, i the tree's sources()[i - 1]
    std::uint16_t result = 0;             ///< a Value whose bytes are processed: the source with the result
    Row row = bytesRow;                   ///< Layer, Structure: the type
    NodeIndex parent = noNode;
    NodeIndex end = 0; ///< index behind the last descendant
    /// The field it is; for a list's elements the list's, for an error the field that could not be read.
    /// None for layers and trailers.
    AttributeId attribute = noAttribute;
    /// The attribute that says how its bytes are read: `attribute`, or that of a case with a built-in type.
    AttributeId reader = noAttribute;
    std::int32_t index = -1; ///< position in a list, also of the element that could not be read; -1 outside
    BitRange bits{};

    /// Made from other bytes of the packet by `process` (rule R10).
    [[nodiscard]] bool isReadOnly() const noexcept { return source != 0 || result != 0; }
    [[nodiscard]] bool isStructure() const noexcept { return kind == NodeKind::Layer || kind == NodeKind::Structure; }
};

/// Everything a packet says, as a tree in byte order: built from a dissection
/// for the one packet somebody looks at. Node 0 is the root layer; a node's
/// descendants follow it. Immutable.
class FieldTree
{
public:
    FieldTree() = default;

    /// The tree of the packet that @p dissector read last.
    /// @param bytes  the same bytes
    FieldTree(RegistryPtr registry, Dissector &dissector, QByteArray bytes);

    [[nodiscard]] bool isEmpty() const noexcept { return m_nodes.empty(); }
    [[nodiscard]] const RegistryPtr &registryPtr() const noexcept { return m_registry; }
    [[nodiscard]] const Registry &registry() const noexcept { return *m_registry; }
    [[nodiscard]] const QByteArray &bytes() const noexcept { return m_bytes; }
    /// What `process` made of bytes of the packet: source i + 1.
    [[nodiscard]] const std::vector<QByteArray> &sources() const noexcept { return m_sources; }
    /// The bytes that @p node counts in.
    [[nodiscard]] const QByteArray &bytesOf(const FieldNode &node) const noexcept
    {
        return node.source == 0 ? m_bytes : m_sources[node.source - 1U];
    }
    [[nodiscard]] std::span<const FieldNode> nodes() const noexcept { return m_nodes; }
    [[nodiscard]] const FieldNode &node(NodeIndex index) const noexcept { return m_nodes[index]; }

    /// The children somebody sees: those of transparent nodes stand in their place.
    [[nodiscard]] std::vector<NodeIndex> visibleChildren(NodeIndex parent) const;
    /// The nearest ancestor that is not transparent, or noNode.
    [[nodiscard]] NodeIndex visibleParent(NodeIndex index) const noexcept;
    /// The layer that @p index lies in (itself when it is one).
    [[nodiscard]] NodeIndex layerOf(NodeIndex index) const noexcept;
    /// The nearest structure or layer above @p index: the context of its expressions.
    [[nodiscard]] NodeIndex structureOf(NodeIndex index) const noexcept;
    /// All layers, outermost first.
    [[nodiscard]] std::vector<NodeIndex> layers() const;
    /// The direct child that is field @p attribute, or noNode.
    [[nodiscard]] NodeIndex childOf(NodeIndex structure, AttributeId attribute) const noexcept;
    /// The deepest visible value, error or trailer that covers @p bit, or noNode.
    [[nodiscard]] NodeIndex nodeAt(std::int64_t bit) const noexcept;

private:
    class Builder;
    RegistryPtr m_registry;
    QByteArray m_bytes;
    std::vector<QByteArray> m_sources;
    std::vector<FieldNode> m_nodes;
};

/// How the bits of a number of @p attribute stand, in a structure whose open numbers are little-endian or not.
[[nodiscard]] BitOrder orderOf(const Attribute &attribute, bool isOpenLittle) noexcept;

/// The direct child of @p structure that is field @p attribute, or noNode.
[[nodiscard]] NodeIndex childOf(std::span<const FieldNode> nodes, NodeIndex structure, AttributeId attribute) noexcept;

} // namespace wl
