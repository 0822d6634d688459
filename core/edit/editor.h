// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "core/edit/packet.h"

#include <optional>
#include <string_view>

namespace wl {

/// A packet after an edit, and what it says now.
struct EditResult
{
    Packet packet;
    FieldTree tree;
};

/// One layer of a packet to be made: its type and the fields that are not left to their defaults.
struct LayerPlan
{
    struct Assignment
    {
        std::string path{}; ///< relative to the layer: `ttl`, `options[0].pointer`
        std::string text{};
    };
    Row row = noRow;
    std::vector<Assignment> assignments{};
};

/// A packet to be made: layers from outside to inside, then the bytes of the deepest open payload.
struct PacketPlan
{
    std::vector<LayerPlan> layers{};
    std::optional<QByteArray> payload{};
};

/// Makes new packets out of old ones: every way of changing bytes
/// (rules R1-R11 and S1-S6 of resources/protocols/README.md). Holds no packet.
///
/// After each edit the fields that follow are right: sizes and counts, deepest
/// first, then next protocols, then checksums, innermost first, until nothing
/// changes any more (at most 4 rounds; more is ErrorCode::Budget).
/// Paths are those of core/dissect/fieldpath.h; their errors pass through.
class Editor
{
public:
    explicit Editor(RegistryPtr registry);

    [[nodiscard]] const RegistryPtr &registry() const noexcept { return m_registry; }

    /// What @p packet says.
    [[nodiscard]] FieldTree treeOf(const Packet &packet);
    /// @p packet with a pin on every automatic field whose bytes disagree with its rule (rule D5).
    [[nodiscard]] Packet judged(Packet packet);

    /// @p packet with its automatic fields right.
    Result<EditResult> settled(Packet packet);
    /// Reads what @p node lies in, a layer or a payload, by type @p row, or as the definitions choose with noRow. The
    /// bytes stay: what does not agree with the new reading is pinned.
    /// @return ErrorCode::BadInput when @p node lies in no payload and the packet could only lose its root
    Result<EditResult> decodeAs(const Packet &packet, const FieldTree &tree, NodeIndex node, Row row);

    /// Writes a value as a person types it. Writing an automatic field pins it;
    /// an empty text lets it follow again.
    Result<EditResult> setField(const Packet &packet, const FieldTree &tree, NodeIndex node, std::string_view text);
    Result<EditResult> setPinned(const Packet &packet, const FieldTree &tree, NodeIndex node, bool pinned);
    /// Puts a new element before position N of the list `path[N]`; N may be the list's length.
    /// @param text  assignments for the element's fields (`number=7 pointer=4`), bytes (`0x…`), or nothing
    Result<EditResult> insertElement(const Packet &packet, const FieldTree &tree, std::string_view path,
                                     std::string_view text);
    Result<EditResult> removeNode(const Packet &packet, const FieldTree &tree, NodeIndex node);
    Result<EditResult> replaceBytes(const Packet &packet, const FieldTree &tree, qsizetype offset, qsizetype count,
                                    const QByteArray &bytes);
    Result<EditResult> make(const PacketPlan &plan);
    /// Puts a layer around the packet, its payload being what the packet was.
    Result<EditResult> wrap(const Packet &packet, const LayerPlan &outer);
    /// Puts @p inner, a packet or (without a root) plain bytes, into the payload of @p outer's outermost layer,
    /// in place of what is there.
    /// @return ErrorCode::BadInput when that layer has no payload
    Result<EditResult> carry(const Packet &outer, const Packet &inner);

    /// What the rule of an automatic field gives, as the field's raw bits; nothing
    /// when it has none, lies in a partial packet, or its rule has no value here.
    [[nodiscard]] std::optional<std::uint64_t> ruleValue(const FieldTree &tree, NodeIndex node) const;

private:
    RegistryPtr m_registry;
    Dissector m_dissector;
};

} // namespace wl
