// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpktobject.h"

#include "core/autofield/rulekind.h"
#include "core/codec/bytetext.h"
#include "core/print/dpkt/dpktvalues.h"

#include <algorithm>

namespace wl {
namespace {

/// Where the `data` of an object lies and what stands there.
struct DataPlace
{
    NodeIndex target = noNode; ///< a layer or structure that may be an object of its own
    NodeIndex node = noNode;   ///< the field
    std::int64_t begin = 0;    ///< bytes
    std::int64_t end = 0;
};

class DpktReader
{
public:
    DpktReader(const FieldTree &tree, DpktUse use)
        : m_tree(tree), m_registry(tree.registry()), m_source(tree.registry(), tree.nodes(), viewOf(tree.bytes())),
          m_values(tree), m_use(use)
    {
    }

    /// The whole object; nothing when its class does not apply.
    std::optional<DpktObject> object(NodeIndex self)
    {
        std::optional<DpktObject> object = header(self);
        return object && !object->className.empty() && complete(*object) ? std::move(object) : std::nullopt;
    }

private:
    /// Adds what @p object has as its data; false when dpkt would not read that, or not build it.
    bool complete(DpktObject &object)
    {
        const NodeIndex self = object.node;
        const DpktRule &rule = *ruleOf(self);
        object.end = headerEnd(self);
        if (!rule.joins.isEmpty() && isTrue(self, rule.joins)) {
            if (!join(object, dataOf(self).target))
                return false;
        } else if (rule.fold.list.empty() && rule.hasData) { // what folds hands its data to the layer above
            addData(object, dataOf(self));
        }
        return m_use != DpktUse::Built || leaveToDpkt(object);
    }

    /// Makes fields and data of @p inner those of @p object.
    bool join(DpktObject &object, NodeIndex inner)
    {
        std::optional<DpktObject> more = inner == noNode ? std::nullopt : header(inner);
        if (!more || !complete(*more))
            return false;
        const auto place = object.attributes.begin() + static_cast<std::ptrdiff_t>(object.fieldCount);
        object.attributes.insert(place, std::make_move_iterator(more->attributes.begin()),
                                 std::make_move_iterator(more->attributes.end()));
        object.fieldCount += more->fieldCount;
        object.inner = std::move(more->inner);
        object.bytes = std::move(more->bytes);
        object.dataNode = more->dataNode;
        object.end = more->end;
        return true;
    }

    using Code = CodeRange;

    [[nodiscard]] const DpktRule *ruleOf(NodeIndex self) const
    {
        const FieldNode &node = m_tree.node(self);
        if (!node.isStructure() || node.row < firstTypeRow || node.row == noRow)
            return nullptr;
        const std::optional<DpktRule> &rule = m_registry.info(node.row).dpkt;
        return rule ? &*rule : nullptr;
    }

    [[nodiscard]] bool folds(NodeIndex self) const
    {
        const DpktRule *rule = self != noNode ? ruleOf(self) : nullptr;
        return rule != nullptr && !rule->fold.list.empty();
    }

    /// The object without its data.
    std::optional<DpktObject> header(NodeIndex self)
    {
        const DpktRule *rule = ruleOf(self);
        if (rule == nullptr || (!rule->when.isEmpty() && !isTrue(self, rule->when)))
            return std::nullopt;
        if (!isBuilt(self, *rule))
            return std::nullopt;
        DpktObject object{.className = rule->className.substr(rule->className.rfind('.') + 1),
                          .path = moduleOf(self) + rule->className,
                          .node = self};
        if (!addFields(object, self, rule->fields, false))
            return std::nullopt;
        object.fieldCount = object.attributes.size();
        if (!addFields(object, self, rule->extras, true))
            return std::nullopt;
        return object;
    }

    bool isBuilt(NodeIndex self, const DpktRule &rule)
    {
        return m_use == DpktUse::Shown || rule.builds.isEmpty() || isTrue(self, rule.builds);
    }

    /// "icmp.": what stands in front of the class in dpkt's name for the protocol.
    [[nodiscard]] std::string moduleOf(NodeIndex self) const
    {
        const Protocol *protocol = m_registry.protocolOf(m_tree.node(self).row);
        const std::string name = protocol != nullptr ? dpktName(protocol->aka) : std::string();
        return name.substr(0, name.find('.') + 1);
    }

    /// What dpkt computes where it is 0 can be left out when that gives what stands there.
    /// @return false for a 0 that dpkt would not leave alone
    bool leaveToDpkt(DpktObject &object)
    {
        const std::vector<std::string> &computed = ruleOf(object.node)->computed;
        const bool isWhole = object.end == m_tree.node(object.node).bits.endByte();
        Evaluator<TreeSource> evaluator(m_registry, m_source);
        const RuleContext context{m_registry, m_tree.nodes(), m_tree.bytes(), evaluator};
        for (DpktAttribute &attribute : object.attributes) {
            if (attribute.node == noNode
                || std::find(computed.begin(), computed.end(), attribute.name) == computed.end())
                continue;
            const std::uint64_t value = context.valueOf(attribute.node);
            const std::optional<RuleValue> right = computeRule(context, attribute.node);
            attribute.isDefault = isWhole && right && right->value == value;
            if (!attribute.isDefault && value == 0)
                return false;
        }
        return true;
    }

    /// Where the fields of @p self end that are not its data.
    [[nodiscard]] std::int64_t headerEnd(NodeIndex self) const
    {
        const AttributeId data = ruleOf(self)->data;
        if (!ruleOf(self)->hasData)
            return m_tree.node(self).bits.endByte();
        std::int64_t end = m_tree.node(self).bits.firstByte();
        for (NodeIndex child = self + 1; child < m_tree.node(self).end; child = m_tree.node(child).end) {
            const FieldNode &node = m_tree.node(child);
            if (node.attribute == noAttribute || node.kind == NodeKind::Error || node.attribute == data)
                break;
            end = node.bits.endByte();
        }
        return data == noAttribute ? dataOf(self).begin : end;
    }

    bool isTrue(NodeIndex self, Code code)
    {
        Evaluator<TreeSource> evaluator(m_registry, m_source);
        return evaluator.run(code, self).isTrue();
    }

    bool addFields(DpktObject &object, NodeIndex self, const std::vector<PeerField> &fields, bool inLines)
    {
        for (const PeerField &field : fields) {
            Evaluator<TreeSource> evaluator(m_registry, m_source);
            Value value = evaluator.run(field.value, self);
            if (value.kind == Value::Kind::Absent && isLeftOut(self, field.attribute)) {
                if (field.note == "optional" || field.note == "list")
                    continue;
                value = Value::ofBytes({});
            }
            DpktAttribute attribute{.name = field.name, .inLines = inLines, .node = nodeOf(self, field)};
            if (field.note == "whole" && attribute.node != noNode)
                value = Value::ofBytes(bytesOfNode(attribute.node));
            if (field.note == "number")
                value = m_values.asNumber(value);
            if (field.note == "python" && value.isBytes())
                attribute.value = asText(value.view());
            else if (field.note == "list" ? !addItems(attribute, value) : !m_values.literal(value, attribute.value))
                return false;
            attribute.note = m_values.note(field.note, value);
            attribute.isDefault = isStandard(self, field, value);
            object.attributes.push_back(std::move(attribute));
        }
        return true;
    }

    bool isStandard(NodeIndex self, const PeerField &field, const Value &value)
    {
        if (field.standard.isEmpty())
            return false;
        Evaluator<TreeSource> evaluator(m_registry, m_source);
        const Value standard = evaluator.run(field.standard, self);
        const Value bytes = m_values.asBytes(value);
        if (field.note == "whole" && standard.isWhole()) // a field full of one byte
            return std::all_of(bytes.view().begin(), bytes.view().end(),
                               [&](std::uint8_t byte) { return standard.integer == byte; });
        return applyBinary(Op::Equal, bytes, standard).isTrue();
    }

    [[nodiscard]] ByteView bytesOfNode(NodeIndex node) const
    {
        const BitRange bits = m_tree.node(node).bits;
        return m_values.bytesOf(bits.firstByte(), bits.endByte());
    }

    /// The elements of @p list one by one; false when there is one that dpkt would not read.
    bool addItems(DpktAttribute &attribute, const Value &list)
    {
        if (list.kind != Value::Kind::List)
            return false;
        const NodeIndex node = list.place.handle;
        for (NodeIndex child = node + 1; child < m_tree.node(node).end; child = m_tree.node(child).end) {
            if (m_tree.node(child).kind == NodeKind::Error)
                return false;
            const DpktRule *rule = ruleOf(child);
            if (rule != nullptr && !isBuilt(child, *rule))
                return false;
            if (rule != nullptr && !rule->tuple.empty() && !rule->when.isEmpty() && !isTrue(child, rule->when))
                continue;
            std::optional<DpktObject> item = itemOf(child, rule);
            if (!item)
                return false;
            attribute.items.push_back(std::move(*item));
        }
        attribute.value = attribute.items.empty() ? "[]" : "";
        return true;
    }

    std::optional<DpktObject> itemOf(NodeIndex node, const DpktRule *rule)
    {
        if (rule != nullptr && rule->tuple.empty())
            return object(node);
        std::optional<std::string> text;
        if (rule != nullptr)
            text = tupleOf(node, *rule);
        else if (std::string value; m_values.literal(m_source.valueOf(node), value))
            text = value;
        return text ? std::optional(DpktObject{.bytes = *text, .node = node}) : std::nullopt;
    }

    /// The fields of an element in parentheses; nothing when one could not be read.
    std::optional<std::string> tupleOf(NodeIndex self, const DpktRule &rule)
    {
        std::string text = "(";
        for (const AttributeId id : rule.tuple) {
            const NodeIndex node = m_tree.childOf(self, id);
            std::string value;
            if (node == noNode || m_tree.node(node).kind == NodeKind::Error
                || !m_values.literal(m_source.valueOf(node), value))
                return std::nullopt;
            text += (text.size() > 1 ? ", " : "") + value;
        }
        return text + ')';
    }

    /// Whether the field is not there because its `if` says so, not because the bytes ended.
    bool isLeftOut(NodeIndex self, AttributeId id)
    {
        if (id == noAttribute || m_registry.attribute(id).condition.isEmpty())
            return false;
        Evaluator<TreeSource> evaluator(m_registry, m_source);
        const Value condition = evaluator.run(m_registry.attribute(id).condition, self);
        return condition.isWhole() && !condition.isTrue();
    }

    /// The field an attribute shows, or the first of those it is made of.
    [[nodiscard]] NodeIndex nodeOf(NodeIndex self, const PeerField &field) const
    {
        if (field.attribute != noAttribute)
            return m_tree.childOf(self, field.attribute);
        for (std::uint32_t i = 0; i < field.value.count; ++i) {
            const Instruction &instruction = m_registry.instructions()[field.value.first + i];
            if (instruction.op != Op::Field && instruction.op != Op::FieldNumber)
                continue;
            const AttributeId first = m_registry.type(m_tree.node(self).row).firstAttribute;
            const auto index = instruction.op == Op::Field ? static_cast<AttributeId>(instruction.a) : instruction.n;
            return m_tree.childOf(self, first + index);
        }
        return noNode;
    }

    [[nodiscard]] DataPlace dataOf(NodeIndex self) const
    {
        const DpktRule &rule = *ruleOf(self);
        DataPlace place;
        if (rule.data == noAttribute) {
            const NodeIndex last = rule.fields.empty() ? noNode : m_tree.childOf(self, rule.fields.back().attribute);
            const BitRange bits = m_tree.node(last == noNode ? self : last).bits;
            place.begin = last == noNode ? bits.firstByte() : bits.endByte();
            place.end = m_source.stream(self).end;
            place.node = leafAt(self, place.begin);
            return place;
        }
        place.node = m_tree.childOf(self, rule.data);
        if (place.node == noNode || m_tree.node(place.node).kind == NodeKind::Error)
            return place;
        const FieldNode &node = m_tree.node(place.node);
        place.begin = node.bits.firstByte();
        place.end = node.bits.endByte();
        if (node.kind == NodeKind::Payload) {
            place.target = place.node + 1; // the layer that reads it
        } else if (node.kind == NodeKind::Structure) {
            const NodeIndex first = place.node + 1;
            const bool handsOn
                = ruleOf(place.node) == nullptr && first < node.end && m_tree.node(first).kind == NodeKind::Payload;
            place.target = handsOn ? first + 1 : place.node;
            if (!m_registry.attribute(rule.data).hasSize())
                place.end = m_source.stream(self).end;
        }
        return place;
    }

    /// The field of @p self that begins where the data does.
    [[nodiscard]] NodeIndex leafAt(NodeIndex self, std::int64_t begin) const
    {
        for (NodeIndex child = self + 1; child < m_tree.node(self).end; child = m_tree.node(child).end) {
            if (m_tree.node(child).bits.first == begin * 8)
                return child;
        }
        return self;
    }

    void addData(DpktObject &object, DataPlace place)
    {
        DataPlace inside = place;
        std::vector<DpktAttribute> attributes = object.attributes;
        if (place.target != noNode && folds(place.target))
            inside = fold(object, place);
        std::optional<DpktObject> inner;
        if (inside.target != noNode && !folds(inside.target))
            inner = this->object(inside.target);
        if (inner) {
            object.end = inner->end;
            object.inner.push_back(std::move(*inner));
            return;
        }
        if (m_use == DpktUse::Built) { // behind a list dpkt knows the type of objects only
            object.attributes = std::move(attributes);
            inside = place;
        }
        if (const ByteView bytes = m_values.bytesOf(inside.begin, inside.end); !bytes.empty()) {
            object.end = inside.begin + static_cast<std::int64_t>(bytes.size());
            object.bytes = pythonBytes(bytes);
            object.dataNode = inside.node;
        }
    }

    /// Takes layers that dpkt keeps in a list out of the way.
    /// @return the data behind them
    DataPlace fold(DpktObject &object, DataPlace place)
    {
        const DpktFold &rule = ruleOf(place.target)->fold;
        const NodeIndex first = place.target;
        DpktAttribute list{.name = rule.list, .inLines = true, .node = first};
        while (place.target != noNode && folds(place.target) && std::cmp_less(list.items.size(), rule.most)) {
            std::optional<DpktObject> item = header(place.target);
            if (!item)
                break;
            const NodeIndex layer = place.target;
            list.items.push_back(std::move(*item));
            place = dataOf(layer);
            if (rule.again.isEmpty() || !isTrue(layer, rule.again))
                break;
        }
        if (list.items.empty())
            return place;
        DpktObject extras;
        extras.attributes.push_back(std::move(list));
        if (m_use == DpktUse::Shown) // they repeat what the list says
            addFields(extras, first, rule.extras, true);
        const auto behindFields = object.attributes.begin() + static_cast<std::ptrdiff_t>(object.fieldCount);
        object.attributes.insert(behindFields, std::make_move_iterator(extras.attributes.begin()),
                                 std::make_move_iterator(extras.attributes.end()));
        return place;
    }

    const FieldTree &m_tree;
    const Registry &m_registry;
    TreeSource m_source;
    DpktValues m_values;
    DpktUse m_use;
};

} // namespace

std::optional<DpktObject> readAsDpkt(const FieldTree &tree, DpktUse use)
{
    return tree.isEmpty() ? std::nullopt : DpktReader(tree, use).object(0);
}

} // namespace wl
