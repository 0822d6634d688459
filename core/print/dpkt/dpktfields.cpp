// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"
#include "core/print/dpkt/dpktreader.h"

#include <algorithm>

/// The attributes of an object: values, lists and what stands in them.
namespace wl {

bool DpktReader::addFields(DpktObject &object, NodeIndex self, const std::vector<PeerField> &fields, bool inLines)
{
    for (const PeerField &field : fields) {
        DpktAttribute attribute{.name = field.name, .inLines = inLines, .node = nodeOf(self, field)};
        const bool isOptional = field.note == "optional" || field.note == "list";
        if (isOptional && isLeftOut(self, field.attribute))
            continue;
        if (!addValue(attribute, self, field, object))
            return false;
        object.attributes.push_back(std::move(attribute));
    }
    return true;
}

bool DpktReader::addValue(DpktAttribute &attribute, NodeIndex self, const PeerField &field, const DpktObject &object)
{
    Evaluator<TreeSource> evaluator(m_registry, m_source);
    Value value = evaluator.run(field.value, self);
    if (value.kind == Value::Kind::Absent && isLeftOut(self, field.attribute))
        value = Value::ofBytes({});
    if (field.note == "list" || field.note.starts_with("list ")) {
        attribute.brackets = "[]";
        if (!addItems(attribute, value, object.className,
                      field.note.substr(std::min<std::size_t>(field.note.size(), 5))))
            return false;
        attribute.isDefault = !field.standard.isEmpty() && attribute.items.empty();
        return true;
    }
    if (field.note.starts_with("shown "))
        value = Value::ofBytes(bytesOfNode(self));
    if (field.note == "whole" && attribute.node != noNode)
        value = Value::ofBytes(bytesOfNode(attribute.node));
    if (field.note == "number") // its default is a number, too
        value = m_values.asNumber(value);
    if (!m_values.noted(field.note, value, attribute.value))
        return false;
    attribute.note = m_values.note(field.note, value);
    attribute.isDefault = isStandard(self, field, value);
    return true;
}

bool DpktReader::isStandard(NodeIndex self, const PeerField &field, const Value &value)
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

/// The elements of @p list, or the fields of a structure, one by one; false when there is one that dpkt would not read.
/// @param note  of the elements that are plain values
bool DpktReader::addItems(DpktAttribute &attribute, const Value &list, std::string_view holder, const std::string &note)
{
    if (list.kind != Value::Kind::List && list.kind != Value::Kind::Structure)
        return false;
    const NodeIndex node = list.place.handle;
    for (NodeIndex child = node + 1; child < m_tree.node(node).end; child = m_tree.node(child).end) {
        if (m_tree.node(child).kind == NodeKind::Error)
            return false;
        const Layer layer = layerAt(child, holder);
        if (layer.rule == nullptr && isElementLeftOut(child)) {
            if (!isBuilt({.node = child, .rule = &rulesOf(child)->front()}))
                return false;
            continue;
        }
        if (layer.rule != nullptr && !isBuilt(layer))
            return false;
        std::optional<DpktObject> item = itemOf(child, layer, holder, note);
        if (!item)
            return false;
        attribute.items.push_back(std::move(*item));
    }
    if (attribute.items.empty())
        attribute.value = attribute.brackets;
    return true;
}

/// Elements that are no objects need not all be in dpkt's list.
bool DpktReader::isElementLeftOut(NodeIndex node) const
{
    const std::vector<DpktRule> *rules = rulesOf(node);
    return rules != nullptr && !rules->empty()
        && std::all_of(rules->begin(), rules->end(), [](const auto &rule) { return rule.item != DpktItem::Object; });
}

std::optional<DpktObject> DpktReader::itemOf(NodeIndex node, const Layer &layer, std::string_view holder,
                                             const std::string &note)
{
    if (layer.rule != nullptr && layer.rule->item == DpktItem::Object)
        return wholeObject(layer, holder);
    const std::vector<DpktRule> *rules = rulesOf(node);
    if (layer.rule == nullptr && rules != nullptr && !rules->empty())
        return std::nullopt;
    std::optional<std::string> text;
    if (layer.rule != nullptr)
        text = layer.rule->item == DpktItem::Tuple ? tupleOf(layer) : fieldsOf(layer);
    else if (std::string value; m_values.noted(note, m_source.valueOf(node), value))
        text = value;
    return text ? std::optional(DpktObject{.bytes = *text, .node = node}) : std::nullopt;
}

/// The fields of an element in parentheses; nothing when one could not be read.
std::optional<std::string> DpktReader::tupleOf(const Layer &layer)
{
    std::string text = "(";
    for (const AttributeId id : layer.rule->tuple) {
        const NodeIndex node = m_tree.childOf(layer.node, id);
        std::string value;
        if (node == noNode || m_tree.node(node).kind == NodeKind::Error
            || !m_values.literal(m_source.valueOf(node), value))
            return std::nullopt;
        text += (text.size() > 1 ? ", " : "") + value;
    }
    return text + ')';
}

/// An element that is a dictionary of its fields, or the value of one.
std::optional<std::string> DpktReader::fieldsOf(const Layer &layer)
{
    DpktObject element;
    if (!addFields(element, layer.node, layer.rule->fields, false))
        return std::nullopt;
    std::string text;
    for (const DpktAttribute &attribute : element.attributes) {
        text += text.empty() ? "" : ", ";
        if (layer.rule->item == DpktItem::Dictionary)
            text += '\'' + attribute.name + "': ";
        text += attribute.value;
    }
    return layer.rule->item == DpktItem::Dictionary ? '{' + text + '}' : text;
}

/// Whether the field is not there because its `if` says so, not because the bytes ended.
bool DpktReader::isLeftOut(NodeIndex self, AttributeId id)
{
    if (id == noAttribute || m_registry.attribute(id).condition.isEmpty())
        return false;
    Evaluator<TreeSource> evaluator(m_registry, m_source);
    const Value condition = evaluator.run(m_registry.attribute(id).condition, self);
    return condition.isWhole() && !condition.isTrue();
}

/// The field an attribute shows, or the first of those it is made of.
NodeIndex DpktReader::nodeOf(NodeIndex self, const PeerField &field) const
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

ByteView DpktReader::bytesOfNode(NodeIndex node) const
{
    const BitRange bits = m_tree.node(node).bits;
    return m_values.bytesOf(bits.firstByte(), bits.endByte());
}

} // namespace wl
