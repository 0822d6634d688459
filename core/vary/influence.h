// SPDX-License-Identifier: MIT
#pragma once

#include "core/autofield/rulekind.h"

#include <set>
#include <string>

namespace wl {

/// What depends on the values of some fields of one packet, by the expressions of the definitions that read it.
///
/// Fields of other structures are told apart by their names only, so that more may be said to depend than does;
/// never less.
class Influence
{
public:
    explicit Influence(const FieldTree &tree);

    /// From now on the value of @p node may change.
    void add(NodeIndex node);
    [[nodiscard]] bool has(NodeIndex node) const { return m_fields.contains(m_tree.node(node).attribute); }

    /// Whether @p code, an expression of a structure of type @p row, can have another value than now.
    [[nodiscard]] bool mayChange(CodeRange code, Row row) const;
    /// Whether @p code only names a field: its bytes may change, but not which bytes they are.
    [[nodiscard]] bool onlyNames(CodeRange code) const;
    /// Whether an argument of the rules of @p node can change: which of them answers, and with what beside the
    /// bytes that it covers.
    [[nodiscard]] bool mayChangeRules(NodeIndex node) const;

    /// Whether the keys can change by which the layer in payload @p node is found.
    [[nodiscard]] bool mayChangeKeys(NodeIndex node) const;
    /// The path of a field whose presence, size, type or place can change; empty when all stay where they are.
    /// What the keys of payloads lead to is not looked at: mayChangeKeys().
    [[nodiscard]] std::string movedField() const;

private:
    void spread();
    [[nodiscard]] bool mayChange(const AutoRule &rule, Row row) const;
    [[nodiscard]] bool moves(const Attribute &attribute, Row row) const;
    [[nodiscard]] bool mayClaimOtherwise(NodeIndex payload) const;
    [[nodiscard]] bool anyArgument(std::uint32_t first, std::uint32_t count, Row row) const;

    const FieldTree &m_tree;
    const Registry &m_registry;
    std::set<Row> m_rows; ///< the types that the packet is read by
    std::set<AttributeId> m_fields;
    std::set<NodeIndex> m_nodes;
    std::set<NameId> m_names; ///< of those fields, and of instances and provisions computed from them
    std::set<std::int32_t> m_instances;
};

} // namespace wl
