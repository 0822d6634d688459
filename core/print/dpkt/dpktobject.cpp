// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpktobject.h"

#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"
#include "core/codec/ipaddress.h"
#include "core/dissect/treesource.h"

#include <algorithm>
#include <array>
#include <charconv>

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

std::string hexNumber(std::uint64_t value)
{
    std::array<char, 20> text{};
    const std::to_chars_result end = std::to_chars(text.data(), text.data() + text.size(), value, 16);
    return "0x" + std::string(text.data(), end.ptr);
}

std::string decimal(const Value &value)
{
    return value.integer < 0 ? std::to_string(static_cast<std::int64_t>(value.integer))
                             : std::to_string(static_cast<std::uint64_t>(value.integer));
}

class DpktReader
{
public:
    explicit DpktReader(const FieldTree &tree)
        : m_tree(tree), m_registry(tree.registry()), m_source(tree.registry(), tree.nodes(), viewOf(tree.bytes()))
    {
    }

    /// The whole object; nothing when its class does not apply.
    std::optional<DpktObject> object(NodeIndex self)
    {
        std::optional<DpktObject> object = header(self);
        if (object && !ruleOf(self)->fold.list.empty())
            return object; // such a layer hands its data to the layer above
        if (object)
            addData(*object, dataOf(self));
        return object;
    }

private:
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
        DpktObject object{.className = rule->className.substr(rule->className.rfind('.') + 1), .node = self};
        if (!addFields(object.attributes, self, rule->fields) || !addFields(object.attributes, self, rule->extras))
            return std::nullopt;
        return object;
    }

    bool isTrue(NodeIndex self, Code code)
    {
        Evaluator<TreeSource> evaluator(m_registry, m_source);
        return evaluator.run(code, self).isTrue();
    }

    bool addFields(std::vector<DpktAttribute> &out, NodeIndex self, const std::vector<DpktField> &fields)
    {
        for (const DpktField &field : fields) {
            Evaluator<TreeSource> evaluator(m_registry, m_source);
            Value value = evaluator.run(field.value, self);
            if (value.kind == Value::Kind::Absent && isLeftOut(self, field.attribute))
                value = Value::ofBytes({});
            DpktAttribute attribute{.name = field.name, .node = nodeOf(self, field)};
            if (!literal(value, attribute.value))
                return false;
            attribute.note = note(field.note, value);
            attribute.isDefault = !field.standard.isEmpty()
                && applyBinary(Op::Equal, value, evaluator.run(field.standard, self)).isTrue();
            out.push_back(std::move(attribute));
        }
        return true;
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
    [[nodiscard]] NodeIndex nodeOf(NodeIndex self, const DpktField &field) const
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

    [[nodiscard]] ByteView bytesOf(std::int64_t begin, std::int64_t end) const
    {
        const ByteView all = viewOf(m_tree.bytes());
        const std::int64_t last = std::min(end, static_cast<std::int64_t>(all.size()));
        return begin < last ? all.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(last - begin))
                            : ByteView{};
    }

    /// @p value as Python writes it; false when there is none.
    bool literal(const Value &value, std::string &out) const
    {
        switch (value.kind) {
        case Value::Kind::Integer:
        case Value::Kind::Boolean:
            out = decimal(value);
            return true;
        case Value::Kind::Bytes:
        case Value::Kind::Text:
            out = pythonBytes(value.view());
            return true;
        case Value::Kind::Structure:
        case Value::Kind::List: {
            const BitRange bits = m_tree.node(value.place.handle).bits;
            out = pythonBytes(bytesOf(bits.firstByte(), bits.endByte()));
            return true;
        }
        default:
            return false;
        }
    }

    [[nodiscard]] std::string note(const std::string &kind, const Value &value) const
    {
        if (kind == "hex" && value.isWhole() && value.integer >= 0)
            return hexNumber(static_cast<std::uint64_t>(value.integer));
        if (kind == "mac" && value.isBytes())
            return toHex(value.view(), ":");
        if (kind == "inet" && value.isBytes() && value.bytes.size == 4)
            return showIpv4(value.view());
        if (kind == "inet" && value.isBytes() && value.bytes.size == 16)
            return showIpv6(value.view());
        if (kind == "ip_proto" && value.isWhole())
            return otherName(value);
        return {};
    }

    /// What dpkt calls a number: `-aka` of the enumeration's member, as Python shows it.
    [[nodiscard]] std::string otherName(const Value &value) const
    {
        const EnumMember *member = value.enumeration >= 0
            ? m_registry.member(value.enumeration, static_cast<std::int64_t>(value.integer))
            : nullptr;
        if (member != nullptr) {
            for (const auto &[tool, name] : member->aka) {
                if (tool == "dpkt")
                    return name;
            }
        }
        return "None";
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
            place.target = place.node;
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
        if (place.target != noNode && folds(place.target))
            place = fold(object, place);
        std::optional<DpktObject> inner;
        if (place.target != noNode && !folds(place.target))
            inner = this->object(place.target);
        if (inner) {
            object.inner.push_back(std::move(*inner));
        } else if (const ByteView bytes = bytesOf(place.begin, place.end); !bytes.empty()) {
            object.bytes = pythonBytes(bytes);
            object.dataNode = place.node;
        }
    }

    /// Takes layers that dpkt keeps in a list out of the way.
    /// @return the data behind them
    DataPlace fold(DpktObject &object, DataPlace place)
    {
        const DpktFold &rule = ruleOf(place.target)->fold;
        const NodeIndex first = place.target;
        DpktAttribute list{.name = rule.list, .node = first};
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
        std::vector<DpktAttribute> extras;
        extras.push_back(std::move(list));
        addFields(extras, first, rule.extras);
        const auto behindFields
            = object.attributes.begin() + static_cast<std::ptrdiff_t>(ruleOf(object.node)->fields.size());
        object.attributes.insert(behindFields, std::make_move_iterator(extras.begin()),
                                 std::make_move_iterator(extras.end()));
        return place;
    }

    const FieldTree &m_tree;
    const Registry &m_registry;
    TreeSource m_source;
};

} // namespace

std::optional<DpktObject> readAsDpkt(const FieldTree &tree)
{
    return tree.isEmpty() ? std::nullopt : DpktReader(tree).object(0);
}

} // namespace wl
