// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/treesource.h"
#include "core/print/scapy/scapyliterals.h"
#include "core/print/scapy/scapyobject.h"

namespace wl {

/// What a layer carries: the `-payload` field behind which it has no field of its own.
struct ScapyTail
{
    NodeIndex payload = noNode; ///< the field; none: the layer carries nothing
    NodeIndex inner = noNode;   ///< the layer in it
};

[[nodiscard]] ScapyTail tailOf(const FieldTree &tree, NodeIndex layer);

/// What Scapy can be left to compute in a layer.
struct ScapyContext
{
    bool countsRight = true; ///< what stands behind the header in the expression is what its lengths count
    bool parentComputes
        = false; ///< the layer below is an object that says nothing Scapy computes: good for a pseudo-header
};

/// Turns the fields of layers and structures into objects of Scapy's.
class ScapyMembers
{
public:
    ScapyMembers(const FieldTree &tree, std::set<std::string> &imports)
        : m_tree(tree), m_registry(tree.registry()), m_source(tree), m_evaluator(m_registry, m_source),
          m_literals(tree, m_source), m_imports(imports)
    {
    }

    /// The object of layer @p self without what it carries.
    /// Objects that Scapy keeps as layers behind it follow.
    /// @return false when it has none, or one that would not give its bytes
    bool addObject(NodeIndex self, const ScapyTail &tail, ScapyContext context, std::vector<ScapyPart> &out);

    /// Whether the object that was added last leaves all that Scapy computes to it.
    [[nodiscard]] bool isComputing() const noexcept { return m_isComputing; }

private:
    using Parts = std::vector<ScapyPart>;

    /// A structure's rule, null when none applies.
    [[nodiscard]] const ScapyRule *ruleOf(NodeIndex self);
    [[nodiscard]] std::string classOf(NodeIndex self, const ScapyRule &rule) const;
    bool object(NodeIndex self, const ScapyRule &rule, ScapyPart &out);
    bool members(NodeIndex self, const ScapyRule *rule, Parts &out);
    bool listed(NodeIndex self, const PeerField &field, Parts &out);
    bool listed(NodeIndex node, const PeerField &field, ScapyPart &part, Parts &out);
    static bool add(ScapyPart part, std::optional<std::string> text, Parts &out);
    void behind(NodeIndex node);
    bool member(NodeIndex node, Parts &out);
    bool structure(NodeIndex node, const std::string &name, Parts &out);
    bool onlyList(NodeIndex node, const ScapyRule *rule, const std::string &name, Parts &out);
    bool list(NodeIndex node, const std::string &name, Parts &out);
    bool tuple(NodeIndex self, const ScapyRule &rule, ScapyPart &out);
    bool values(NodeIndex node, Parts &out);
    [[nodiscard]] bool isComplete(NodeIndex self) const;
    [[nodiscard]] bool isComputed(NodeIndex node);
    [[nodiscard]] bool isReadBy(AttributeId id, NodeIndex self, const ScapyRule *rule) const;
    [[nodiscard]] std::string nameOf(NodeIndex node) const;

    const FieldTree &m_tree;
    const Registry &m_registry;
    TreeSource m_source;
    Evaluator<TreeSource> m_evaluator;
    ScapyLiterals m_literals;
    std::set<std::string> &m_imports;
    ScapyTail m_tail;
    ScapyContext m_context;
    Parts m_behind; ///< layers that follow the object
    bool m_isComputing = false;
};

/// Raw(load=b'...') or another class of one string.
[[nodiscard]] ScapyPart scapyBytes(const char *className, ByteView bytes, NodeIndex node);

} // namespace wl
