// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/evaluator.h"
#include "core/dissect/fieldtree.h"

#include <utility>

namespace wl {

/// The fields of a tree as the evaluator sees them (core/dissect/evaluator.h):
/// a handle is a NodeIndex. The nodes may be ones whose spans an edit has
/// already moved, and the bytes the ones after the splice.
///
/// A second tree, the request that this one may answer, is reached through
/// handles with the top bit set.
class TreeSource
{
public:
    /// @param sources  what FieldTree::sources() has; without it, values made by `process` are absent
    TreeSource(const Registry &registry, std::span<const FieldNode> nodes, ByteView bytes,
               std::span<const QByteArray> sources = {})
        : m_registry(registry), m_nodes(nodes), m_bytes(bytes), m_sources(sources)
    {
    }
    explicit TreeSource(const FieldTree &tree)
        : TreeSource(tree.registry(), tree.nodes(), viewOf(tree.bytes()), tree.sources())
    {
    }

    void setRequest(const FieldTree *request, NodeIndex layer) noexcept
    {
        m_request = request;
        m_requestLayer = layer;
    }

    /// From now on every region is read up to its beginning only: `_io.eof` is
    /// true for empty ones. Without it they are read to the end of the structure.
    void rewind() noexcept { m_isRewound = true; }

    /// From now on it is noticed when a value depends on bytes that are not there: those behind the end of nodes
    /// that are marked in @p cut (core/dissect/cutnodes.h). @p cut outlives this.
    void watch(const std::vector<bool> &cut) noexcept { m_cut = &cut; }
    /// Whether that happened since it was asked last.
    [[nodiscard]] bool takeMissed() const noexcept { return std::exchange(m_hasMissed, false); }

    [[nodiscard]] Value field(std::uint32_t handle, std::uint32_t index) const;
    [[nodiscard]] Row rowOf(std::uint32_t handle) const { return nodesOf(handle)[at(handle)].row; }
    [[nodiscard]] std::uint32_t parentOf(std::uint32_t handle, Evaluator<TreeSource> &evaluator) const;
    [[nodiscard]] std::uint32_t rootOf(std::uint32_t handle) const;
    [[nodiscard]] Value elementAt(const Value &list, std::uint32_t index) const;
    [[nodiscard]] std::uint32_t elementCount(const Value &list) const;
    [[nodiscard]] std::uint64_t takeSkips() const noexcept { return std::exchange(m_skips, 0); }
    [[nodiscard]] StreamPlace stream(std::uint32_t handle) const;
    [[nodiscard]] std::uint32_t sizeOf(std::uint32_t handle, std::uint32_t index) const;
    [[nodiscard]] std::uint32_t below(std::uint32_t handle, NameId service) const;
    [[nodiscard]] std::uint32_t request() const noexcept;
    [[nodiscard]] Value param(std::uint32_t handle, std::uint32_t index, Evaluator<TreeSource> &evaluator) const;
    [[nodiscard]] Value parsed(std::uint32_t handle, const Instance &instance) const;
    [[nodiscard]] bool isLittleEndian(std::uint32_t handle) const
    {
        return nodesOf(handle)[at(handle)].order == BitOrder::LittleEndian;
    }

    /// The value of one node: a number, bytes, a structure or a list.
    [[nodiscard]] Value valueOf(std::uint32_t handle) const;

private:
    static constexpr std::uint32_t requestBit = 0x80000000;
    [[nodiscard]] static std::uint32_t at(std::uint32_t handle) noexcept { return handle & ~requestBit; }
    [[nodiscard]] std::span<const FieldNode> nodesOf(std::uint32_t handle) const noexcept
    {
        return (handle & requestBit) != 0 ? m_request->nodes() : m_nodes;
    }
    /// The bytes of a source; none when they are not at hand.
    [[nodiscard]] ByteView bytesOf(std::uint32_t handle, std::uint32_t source) const noexcept
    {
        const bool isRequest = (handle & requestBit) != 0;
        if (source == 0)
            return isRequest ? viewOf(m_request->bytes()) : m_bytes;
        const std::span<const QByteArray> sources
            = isRequest ? std::span<const QByteArray>(m_request->sources()) : m_sources;
        return source <= sources.size() ? viewOf(sources[source - 1]) : ByteView();
    }
    [[nodiscard]] std::uint32_t holderOf(std::uint32_t handle) const;
    void noticeCut(std::uint32_t handle) const
    {
        if (m_cut != nullptr && (handle & requestBit) == 0 && (*m_cut)[handle])
            m_hasMissed = true;
    }

    const Registry &m_registry;
    std::span<const FieldNode> m_nodes;
    ByteView m_bytes;
    std::span<const QByteArray> m_sources;
    const FieldTree *m_request = nullptr;
    NodeIndex m_requestLayer = noNode;
    bool m_isRewound = false;
    /// The element found last: lists are mostly gone through in order.
    struct Found
    {
        std::uint32_t list = noHandle;
        std::uint32_t index = 0;
        NodeIndex node = noNode;
    };
    mutable Found m_found;
    mutable std::uint64_t m_skips = 0;
    const std::vector<bool> *m_cut = nullptr;
    mutable bool m_hasMissed = false;
};

/// The value of @p code for structure @p self of a finished tree. Bytes of the
/// result lie in @p bytes or the registry; an expression that would have to
/// make bytes of its own needs an Evaluator<TreeSource> that outlives them.
[[nodiscard]] Value evaluateInTree(const Registry &registry, std::span<const FieldNode> nodes, const QByteArray &bytes,
                                   NodeIndex self, CodeRange code);

} // namespace wl
