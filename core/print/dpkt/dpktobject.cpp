// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpktobject.h"

#include "core/autofield/rulekind.h"
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
    DpktReader(const FieldTree &tree, DpktUse use)
        : m_tree(tree), m_registry(tree.registry()), m_source(tree.registry(), tree.nodes(), viewOf(tree.bytes())),
          m_use(use)
    {
    }

    /// The whole object; nothing when its class does not apply.
    std::optional<DpktObject> object(NodeIndex self)
    {
        std::optional<DpktObject> object = header(self);
        if (!object)
            return std::nullopt;
        object->end = headerEnd(self);
        // A layer that folds hands its data to the layer above.
        if (ruleOf(self)->fold.list.empty())
            addData(*object, dataOf(self));
        if (m_use == DpktUse::Built && !leaveToDpkt(*object))
            return std::nullopt;
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
        if (m_use == DpktUse::Built && !rule->builds.isEmpty() && !isTrue(self, rule->builds))
            return std::nullopt;
        DpktObject object{.className = rule->className.substr(rule->className.rfind('.') + 1),
                          .path = moduleOf(self) + rule->className,
                          .node = self};
        if (!addFields(object.attributes, self, rule->fields) || !addFields(object.attributes, self, rule->extras))
            return std::nullopt;
        return object;
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
        std::int64_t end = m_tree.node(self).bits.firstByte();
        for (NodeIndex child = self + 1; child < m_tree.node(self).end; child = m_tree.node(child).end) {
            const FieldNode &node = m_tree.node(child);
            if (node.attribute == noAttribute || node.kind == NodeKind::Error || node.attribute == data)
                break;
            end = node.bits.endByte();
        }
        return data == noAttribute ? dataOf(self).begin : end;
    }

    [[nodiscard]] static std::string dpktName(const OtherNames &names)
    {
        const auto at = std::find_if(names.begin(), names.end(), [](const auto &name) { return name.first == "dpkt"; });
        return at != names.end() ? at->second : std::string();
    }

    bool isTrue(NodeIndex self, Code code)
    {
        Evaluator<TreeSource> evaluator(m_registry, m_source);
        return evaluator.run(code, self).isTrue();
    }

    bool addFields(std::vector<DpktAttribute> &out, NodeIndex self, const std::vector<PeerField> &fields)
    {
        for (const PeerField &field : fields) {
            Evaluator<TreeSource> evaluator(m_registry, m_source);
            Value value = evaluator.run(field.value, self);
            if (value.kind == Value::Kind::Absent && isLeftOut(self, field.attribute))
                value = Value::ofBytes({});
            DpktAttribute attribute{.name = field.name, .node = nodeOf(self, field)};
            if (field.note == "python" && value.isBytes())
                attribute.value = asText(value.view());
            else if (!literal(value, attribute.value))
                return false;
            attribute.note = note(field.note, value);
            attribute.isDefault = !field.standard.isEmpty()
                && applyBinary(Op::Equal, asBytes(value), evaluator.run(field.standard, self)).isTrue();
            out.push_back(std::move(attribute));
        }
        return true;
    }

    /// A structure or list as its bytes; any other value as it is.
    [[nodiscard]] Value asBytes(const Value &value) const
    {
        if (value.kind != Value::Kind::Structure && value.kind != Value::Kind::List)
            return value;
        const BitRange bits = m_tree.node(value.place.handle).bits;
        return Value::ofBytes(bytesOf(bits.firstByte(), bits.endByte()));
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
        case Value::Kind::List:
            out = pythonBytes(asBytes(value).view());
            return true;
        default:
            return false;
        }
    }

    [[nodiscard]] std::optional<std::string> note(const std::string &kind, const Value &value) const
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
        if (kind.starts_with("bits ") && value.isWhole())
            return setBits(kind.substr(5), static_cast<std::uint64_t>(value.integer));
        return {};
    }

    /// The names of the bits that are set, the lowest first, joined by commas. @p names: one for each bit.
    [[nodiscard]] static std::string setBits(std::string_view names, std::uint64_t bits)
    {
        std::string text;
        for (; !names.empty(); bits >>= 1U) {
            const std::size_t end = std::min(names.find(' '), names.size());
            if ((bits & 1U) != 0)
                text += (text.empty() ? "" : ",") + std::string(names.substr(0, end));
            names.remove_prefix(std::min(end + 1, names.size()));
        }
        return text;
    }

    /// What dpkt calls a number: `-aka` of the enumeration's member, as Python shows it.
    [[nodiscard]] std::string otherName(const Value &value) const
    {
        const EnumMember *member = value.enumeration >= 0
            ? m_registry.member(value.enumeration, static_cast<std::int64_t>(value.integer))
            : nullptr;
        const std::string name = member != nullptr ? dpktName(member->aka) : std::string();
        return name.empty() ? "None" : name;
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
        if (const ByteView bytes = bytesOf(inside.begin, inside.end); !bytes.empty()) {
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
        if (m_use == DpktUse::Shown) // they repeat what the list says
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
    DpktUse m_use;
};

} // namespace

std::optional<DpktObject> readAsDpkt(const FieldTree &tree, DpktUse use)
{
    return tree.isEmpty() ? std::nullopt : DpktReader(tree, use).object(0);
}

} // namespace wl
