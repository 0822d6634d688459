// SPDX-License-Identifier: MIT
#include "core/print/scapy/scapymembers.h"

#include "core/autofield/rulekind.h"
#include "core/codec/bytetext.h"

#include <algorithm>

namespace wl {
ScapyPart scapyBytes(const char *className, ByteView bytes, NodeIndex node)
{
    ScapyPart load{.name = "load", .text = pythonBytes(bytes), .node = node};
    return {.kind = ScapyPart::Kind::Object, .text = className, .parts = {std::move(load)}, .node = node};
}

ScapyTail tailOf(const FieldTree &tree, NodeIndex layer)
{
    ScapyTail tail;
    for (NodeIndex i = layer + 1; i < tree.node(layer).end; ++i) {
        const FieldNode &node = tree.node(i);
        if (node.isAside || node.kind == NodeKind::List) {
            if (!node.bits.isEmpty() && !node.isAside)
                tail = {};
            i = node.end - 1;
            continue;
        }
        const bool carries = node.kind == NodeKind::Payload
            || (node.kind == NodeKind::Value && node.reader != noAttribute
                && tree.registry().attribute(node.reader).payload >= 0);
        if (carries) {
            tail.payload = i;
            const bool hasLayer = i + 1 < node.end && tree.node(i + 1).kind == NodeKind::Layer;
            tail.inner = hasLayer ? i + 1 : noNode;
            i = node.end - 1;
        } else if ((node.kind == NodeKind::Value || node.kind == NodeKind::Error
                    || (node.kind == NodeKind::Trailer && node.parent != layer))
                   && !node.bits.isEmpty()) {
            tail = {};
        }
    }
    return tail;
}

bool ScapyMembers::addObject(NodeIndex self, const ScapyTail &tail, ScapyContext context, Parts &out)
{
    const ScapyRule *rule = ruleOf(self);
    if (rule == nullptr || classOf(self, *rule).empty())
        return false;
    m_tail = tail;
    m_context = context;
    m_isComputing = true;
    m_behind.clear();
    ScapyPart part;
    const std::set<std::string> imports = m_imports;
    if (!object(self, *rule, part)) {
        m_imports = imports;
        return false;
    }
    out.push_back(std::move(part));
    std::move(m_behind.begin(), m_behind.end(), std::back_inserter(out));
    return true;
}

const ScapyRule *ScapyMembers::ruleOf(NodeIndex self)
{
    const FieldNode &node = m_tree.node(self);
    if (!node.isStructure() || node.row < firstTypeRow || node.row == noRow)
        return nullptr;
    for (const ScapyRule &rule : m_registry.info(node.row).scapy) {
        if (rule.when.isEmpty() || m_evaluator.run(rule.when, self).isTrue())
            return &rule;
    }
    return nullptr;
}

/// A layer without a class of its own is called as its protocol.
std::string ScapyMembers::classOf(NodeIndex self, const ScapyRule &rule) const
{
    if (!rule.className.empty() || m_tree.node(self).kind != NodeKind::Layer)
        return rule.className;
    const Protocol *protocol = m_registry.protocolOf(m_tree.node(self).row);
    const bool isRoot = protocol != nullptr && protocol->row == m_tree.node(self).row;
    return isRoot ? scapyName(protocol->aka) : std::string();
}

bool ScapyMembers::object(NodeIndex self, const ScapyRule &rule, ScapyPart &out)
{
    const std::string name = classOf(self, rule);
    const std::size_t dot = name.rfind('.');
    if (dot != std::string::npos)
        m_imports.insert(name);
    out.kind = ScapyPart::Kind::Object;
    out.text = dot == std::string::npos ? name : name.substr(dot + 1);
    out.node = self;
    return members(self, &rule, out.parts);
}

bool ScapyMembers::members(NodeIndex self, const ScapyRule *rule, Parts &out)
{
    if (rule != nullptr && !std::all_of(rule->fields.begin(), rule->fields.end(), [&](const PeerField &field) {
            return listed(self, field, out);
        }))
        return false;
    for (NodeIndex i = self + 1; i < m_tree.node(self).end; i = m_tree.node(i).end) {
        const FieldNode &node = m_tree.node(i);
        if (node.kind == NodeKind::Error || (node.isClamped && i != m_tail.payload))
            return false;
        const bool isLayersTrailer = node.kind == NodeKind::Trailer && m_tree.node(self).kind == NodeKind::Layer;
        const bool isElsewhere = node.isAside || i == m_tail.payload || isLayersTrailer;
        if (isElsewhere || isReadBy(node.attribute, self, rule))
            continue;
        if (!member(i, out))
            return false;
    }
    return isComplete(self);
}

/// Whether the bytes did not end before the fields did.
bool ScapyMembers::isComplete(NodeIndex self) const
{
    const Type &type = m_registry.type(m_tree.node(self).row);
    for (AttributeId id = type.firstAttribute; id < type.firstAttribute + type.attributeCount; ++id) {
        const Attribute &attribute = m_registry.attribute(id);
        if (attribute.condition.isEmpty() && attribute.repeat == Repeat::Once && m_tree.childOf(self, id) == noNode)
            return false;
    }
    return true;
}

/// A field that the rule spells out.
bool ScapyMembers::listed(NodeIndex self, const PeerField &field, Parts &out)
{
    ScapyPart part{.name = field.name};
    if (field.attribute != noAttribute) {
        part.node = m_tree.childOf(self, field.attribute);
        if (part.node == noNode)
            return true; // its `if` is false; an error there is met as a member
    }
    const Value value = m_evaluator.run(field.value, self);
    if (value.kind == Value::Kind::Absent)
        return true;
    if (!field.standard.isEmpty()) {
        Evaluator<TreeSource> other(m_registry, m_source);
        if (applyBinary(Op::Equal, value, other.run(field.standard, self)).isTrue())
            return true;
    }
    if (part.node != noNode && !(field.note == "computed" && isComputed(part.node)))
        return listed(part.node, field, part, out);
    const ScapyRule one{.fields = {field}};
    for (NodeIndex i = self + 1; i < m_tree.node(self).end && part.node == noNode; i = m_tree.node(i).end) {
        if (isReadBy(m_tree.node(i).attribute, self, &one))
            part.node = i;
    }
    if (field.note == "computed" && part.node != noNode && isComputed(part.node))
        return true;
    return add(std::move(part), m_literals.ofValue(value, field.note), out);
}

/// One whose value is just the field @p node.
bool ScapyMembers::listed(NodeIndex node, const PeerField &field, ScapyPart &part, Parts &out)
{
    const NodeKind kind = m_tree.node(node).kind;
    if (kind == NodeKind::Error)
        return false;
    if (field.name == "/") {
        behind(node);
        return true;
    }
    if (field.note == "name")
        return add(std::move(part), m_literals.ofName(node), out);
    if (field.note == "bytes" || field.note == "padded")
        return add(std::move(part), m_literals.ofBytes(node, field.note == "padded"), out);
    if (field.note == "wrapped")
        return add(std::move(part), "[Raw(" + m_literals.ofBytes(node) + ")]", out);
    if (kind == NodeKind::List) {
        const std::size_t count = out.size();
        if (!list(node, field.name, out))
            return false;
        if (field.note == "chain")
            out[count].kind = ScapyPart::Kind::Chain;
        return true;
    }
    if (kind == NodeKind::Structure)
        return structure(node, field.name, out);
    return kind == NodeKind::Value && add(std::move(part), m_literals.ofField(node), out);
}

/// A field whose elements are layers of their own: objects as far as they have classes, bytes where they have none.
void ScapyMembers::behind(NodeIndex index)
{
    const FieldNode &node = m_tree.node(index);
    if (node.kind == NodeKind::List) {
        for (NodeIndex i = index + 1; i < node.end; i = m_tree.node(i).end)
            behind(i);
        return;
    }
    const ScapyRule *rule = ruleOf(index);
    Parts before = std::exchange(m_behind, {});
    ScapyPart part;
    const std::set<std::string> imports = m_imports;
    if (rule == nullptr || rule->className.empty() || !object(index, *rule, part)) {
        m_imports = imports;
        m_behind.clear();
        part = scapyBytes("Raw", m_literals.bytesOf(index), index);
    }
    if (!node.bits.isEmpty())
        before.push_back(std::move(part));
    std::move(m_behind.begin(), m_behind.end(), std::back_inserter(before));
    m_behind = std::move(before);
}

bool ScapyMembers::add(ScapyPart part, std::optional<std::string> text, Parts &out)
{
    if (!text)
        return false;
    part.text = std::move(*text);
    out.push_back(std::move(part));
    return true;
}

bool ScapyMembers::member(NodeIndex index, Parts &out)
{
    const FieldNode &node = m_tree.node(index);
    const std::string name = nameOf(index);
    switch (node.kind) {
    case NodeKind::Value: {
        if (node.bits.isEmpty())
            return true;
        if (name.empty() || node.result != 0)
            return false;
        if (name == "load") { // Scapy has what a layer carries in a layer of its own
            behind(index);
            return true;
        }
        if (isComputed(index))
            return true;
        if (const AutoRule &follows = m_registry.info(node.attribute).autoRule;
            !follows.isEmpty() && stratumOf(follows) != RuleStratum::NextProtocol)
            m_isComputing = false;
        return add({.name = name, .node = index}, m_literals.ofField(index), out);
    }
    case NodeKind::Structure:
        return structure(index, name, out);
    case NodeKind::List:
        return node.bits.isEmpty() || (!name.empty() && list(index, name, out));
    default:
        return node.bits.isEmpty();
    }
}

bool ScapyMembers::structure(NodeIndex index, const std::string &name, Parts &out)
{
    const FieldNode &node = m_tree.node(index);
    const ScapyRule *rule = ruleOf(index);
    if (rule != nullptr && !rule->tuple.empty()) {
        ScapyPart part{.name = name, .node = index};
        if (!tuple(index, *rule, part))
            return false;
        out.push_back(std::move(part));
        return true;
    }
    if (rule != nullptr && !rule->className.empty()) {
        ScapyPart part{.name = name};
        if (!object(index, *rule, part))
            return false;
        out.push_back(std::move(part));
        return true;
    }
    if (m_registry.info(node.attribute).isInline || (rule != nullptr && name.empty()))
        return members(index, rule, out);
    if (node.bits.isEmpty())
        return true;
    return !name.empty() && onlyList(index, rule, name, out);
}

/// A structure that is a list, but for what Scapy makes itself.
bool ScapyMembers::onlyList(NodeIndex index, const ScapyRule *rule, const std::string &name, Parts &out)
{
    const std::size_t count = out.size();
    for (NodeIndex i = index + 1; i < m_tree.node(index).end; i = m_tree.node(i).end) {
        const FieldNode &node = m_tree.node(i);
        if (node.kind == NodeKind::List && m_registry.info(node.attribute).isInline) {
            if (!list(i, name, out))
                return false;
        } else if (!node.bits.isEmpty() && (node.kind == NodeKind::Error || !isReadBy(node.attribute, index, rule))) {
            return false;
        }
    }
    return out.size() == count + 1;
}

bool ScapyMembers::list(NodeIndex index, const std::string &name, Parts &out)
{
    ScapyPart part{.kind = ScapyPart::Kind::List, .name = name, .node = index};
    for (NodeIndex i = index + 1; i < m_tree.node(index).end; i = m_tree.node(i).end) {
        const FieldNode &node = m_tree.node(i);
        if (node.kind == NodeKind::Value) {
            if (!add({.node = i}, m_literals.ofField(i), part.parts))
                return false;
            continue;
        }
        const std::size_t count = part.parts.size();
        const ScapyRule *rule = ruleOf(i);
        const bool isOne = rule != nullptr && (!rule->className.empty() || !rule->tuple.empty());
        if (!isOne || !structure(i, {}, part.parts) || part.parts.size() != count + 1)
            return false;
    }
    out.push_back(std::move(part));
    return true;
}

/// The fields of a tuple by their values alone; of one field the value itself. Behind a number without a name Scapy
/// takes bytes only.
bool ScapyMembers::tuple(NodeIndex self, const ScapyRule &rule, ScapyPart &out)
{
    out.kind = rule.tuple.size() == 1 ? ScapyPart::Kind::Chain : ScapyPart::Kind::Tuple;
    for (const AttributeId id : rule.tuple) {
        const NodeIndex node = m_tree.childOf(self, id);
        const bool isBehindNumber = !out.parts.empty() && !out.parts.front().text.starts_with('"');
        Parts parts;
        if (node == noNode)
            parts.push_back({.text = "None", .node = self});
        else if (m_tree.node(node).isClamped)
            return false;
        else if (isBehindNumber)
            parts.push_back({.text = m_literals.ofBytes(node), .node = node});
        else if (!rule.skipped.empty()) // the fields behind this one are bytes
            add({.node = node}, m_literals.ofField(node), parts);
        else if (!values(node, parts))
            return false;
        if (parts.empty())
            out.parts.push_back({.text = "b''", .node = node});
        else if (parts.size() == 1)
            out.parts.push_back(std::move(parts.front()));
        else
            out.parts.push_back({.kind = ScapyPart::Kind::Tuple, .parts = std::move(parts), .node = node});
    }
    return true;
}

bool ScapyMembers::values(NodeIndex index, Parts &out)
{
    const FieldNode &node = m_tree.node(index);
    if (node.kind == NodeKind::Error)
        return false;
    if (node.kind == NodeKind::Value && !node.bits.isEmpty()) {
        const Value value = m_source.valueOf(index);
        const EnumMember *known = value.enumeration >= 0
            ? m_registry.member(value.enumeration, static_cast<std::int64_t>(value.integer))
            : nullptr;
        const std::string name = known != nullptr ? scapyName(known->aka) : std::string();
        return add({.node = index}, name.empty() ? m_literals.ofField(index) : scapyText(name), out);
    }
    if (node.kind == NodeKind::Trailer)
        return node.bits.isEmpty();
    for (NodeIndex i = index + 1; i < node.end; i = m_tree.node(i).end) {
        if (!values(i, out))
            return false;
    }
    return true;
}

/// Whether Scapy computes the same when the field is left out.
bool ScapyMembers::isComputed(NodeIndex index)
{
    const FieldNode &node = m_tree.node(index);
    if (node.attribute == noAttribute || !m_context.countsRight)
        return false;
    const AutoRule &rule = m_registry.info(node.attribute).autoRule;
    if (rule.isEmpty() || stratumOf(rule) == RuleStratum::NextProtocol
        || ((rule.pseudo != 0 || !rule.pseudoParts.empty()) && !m_context.parentComputes))
        return false;
    const RuleContext context{m_registry, m_tree.nodes(), m_tree.bytes(), m_evaluator};
    const std::optional<RuleValue> right = computeRule(context, index);
    return right && !right->isCut && right->value == context.valueOf(index);
}

/// Whether an attribute of @p self is among those that @p rule takes care of.
bool ScapyMembers::isReadBy(AttributeId id, NodeIndex self, const ScapyRule *rule) const
{
    if (rule == nullptr || id == noAttribute)
        return false;
    if (std::find(rule->skipped.begin(), rule->skipped.end(), id) != rule->skipped.end())
        return true;
    const AttributeId first = m_registry.type(m_tree.node(self).row).firstAttribute;
    return std::any_of(rule->fields.begin(), rule->fields.end(), [&](const PeerField &field) {
        for (std::uint32_t i = 0; i < field.value.count; ++i) {
            const Instruction &instruction = m_registry.instructions()[field.value.first + i];
            if ((instruction.op == Op::Field && first + static_cast<AttributeId>(instruction.a) == id)
                || (instruction.op == Op::FieldNumber && first + instruction.n == id))
                return true;
        }
        return field.attribute == id;
    });
}

std::string ScapyMembers::nameOf(NodeIndex index) const
{
    const AttributeId id = m_tree.node(index).attribute;
    return id != noAttribute ? scapyName(m_registry.info(id).aka) : std::string();
}

} // namespace wl
