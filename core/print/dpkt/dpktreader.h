// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/dpkt/dpktobject.h"
#include "core/print/dpkt/dpktvalues.h"

#include <string_view>

namespace wl {

/// Makes objects of one tree (readAsDpkt()).
class DpktReader
{
public:
    DpktReader(const FieldTree &tree, DpktUse use)
        : m_tree(tree), m_registry(tree.registry()), m_source(tree.registry(), tree.nodes(), viewOf(tree.bytes())),
          m_values(tree), m_use(use)
    {
    }

    /// The object of @p self; nothing when no class applies.
    /// @param holder  the class in whose data it stands, "~": none
    std::optional<DpktObject> object(NodeIndex self, std::string_view holder);

private:
    /// A layer or structure with the rule that says what it is in dpkt.
    struct Layer
    {
        NodeIndex node = noNode;
        const DpktRule *rule = nullptr; ///< null: it is nothing there
    };

    /// Where the `data` of an object lies and what stands there.
    struct DataPlace
    {
        NodeIndex target = noNode; ///< a layer or structure that may be an object of its own
        NodeIndex node = noNode;   ///< the field
        std::int64_t begin = 0;    ///< bytes
        std::int64_t end = 0;
    };

    [[nodiscard]] Layer layerAt(NodeIndex self, std::string_view holder);
    [[nodiscard]] static bool folds(const Layer &layer)
    {
        return layer.rule != nullptr && !layer.rule->fold.list.empty();
    }
    [[nodiscard]] const std::vector<DpktRule> *rulesOf(NodeIndex self) const;
    std::optional<DpktObject> wholeObject(const Layer &layer, std::string_view holder);
    std::optional<DpktObject> header(const Layer &layer);
    bool complete(DpktObject &object, const Layer &layer, std::string_view holder);
    bool join(DpktObject &object, NodeIndex inner, std::string_view holder);
    bool leaveToDpkt(DpktObject &object, const DpktRule &rule);
    [[nodiscard]] std::string moduleOf(NodeIndex self) const;
    [[nodiscard]] std::int64_t headerEnd(const Layer &layer) const;
    [[nodiscard]] DataPlace dataOf(const Layer &layer) const;
    [[nodiscard]] NodeIndex leafAt(NodeIndex self, std::int64_t begin) const;
    bool addData(DpktObject &object, const Layer &layer);
    bool fold(DpktObject &object, DataPlace &place, bool needsMore);
    void addToDictionary(DpktAttribute &dictionary, const Layer &layer, const DpktObject &object);

    bool addFields(DpktObject &object, NodeIndex self, const std::vector<PeerField> &fields, bool inLines);
    bool addValue(DpktAttribute &attribute, NodeIndex self, const PeerField &field, const DpktObject &object);
    bool addItems(DpktAttribute &attribute, const Value &list, std::string_view holder, const std::string &note);
    std::optional<DpktObject> itemOf(NodeIndex node, const Layer &layer, std::string_view holder,
                                     const std::string &note);
    std::optional<std::string> tupleOf(const Layer &layer);
    std::optional<std::string> fieldsOf(const Layer &layer);
    bool isStandard(NodeIndex self, const PeerField &field, const Value &value);
    bool isLeftOut(NodeIndex self, AttributeId id);
    [[nodiscard]] bool isElementLeftOut(NodeIndex node) const;
    [[nodiscard]] NodeIndex nodeOf(NodeIndex self, const PeerField &field) const;
    [[nodiscard]] ByteView bytesOfNode(NodeIndex node) const;

    [[nodiscard]] bool isBuilt(const Layer &layer)
    {
        return m_use == DpktUse::Shown || layer.rule->builds.isEmpty() || isTrue(layer.node, layer.rule->builds);
    }
    bool isTrue(NodeIndex self, CodeRange code)
    {
        Evaluator<TreeSource> evaluator(m_registry, m_source);
        return evaluator.run(code, self).isTrue();
    }
    /// False without an expression.
    bool holds(NodeIndex self, CodeRange code) { return !code.isEmpty() && isTrue(self, code); }

    const FieldTree &m_tree;
    const Registry &m_registry;
    TreeSource m_source;
    DpktValues m_values;
    DpktUse m_use;
};

} // namespace wl
