// SPDX-License-Identifier: MIT
#include "core/print/dpkt/dpktobject.h"

#include "core/autofield/rulekind.h"
#include "core/print/dpkt/dpktreader.h"

#include <algorithm>

namespace wl {
namespace {

/// What an extra called `data` says; without one there is none.
DpktAttribute dataExtra(const DpktObject &object)
{
    const std::vector<DpktAttribute> &all = object.attributes;
    const auto data = std::find_if(all.begin(), all.end(), [](const auto &other) { return other.name == "data"; });
    return data != all.end() ? *data : DpktAttribute{.name = "data", .value = "b''"};
}

/// An extra called `data` is what dpkt has there.
void takeData(DpktObject &object)
{
    std::vector<DpktAttribute> &all = object.attributes;
    const auto data = std::find_if(all.begin(), all.end(), [](const auto &other) { return other.name == "data"; });
    if (data == all.end())
        return;
    object.items = std::move(data->items);
    object.dataNode = data->node;
    if (object.items.empty() && data->value != "[]" && data->value != "b''")
        object.bytes = std::move(data->value);
    all.erase(data);
}

} // namespace

std::optional<DpktObject> DpktReader::object(NodeIndex self, std::string_view holder)
{
    return wholeObject(layerAt(self, holder), holder);
}

const std::vector<DpktRule> *DpktReader::rulesOf(NodeIndex self) const
{
    const FieldNode &node = m_tree.node(self);
    const bool hasType = node.isStructure() && node.row >= firstTypeRow && node.row != noRow;
    return hasType ? &m_registry.info(node.row).dpkt : nullptr;
}

DpktReader::Layer DpktReader::layerAt(NodeIndex self, std::string_view holder)
{
    Layer layer{.node = self};
    const std::vector<DpktRule> *rules = self != noNode ? rulesOf(self) : nullptr;
    for (std::size_t i = 0; rules != nullptr && layer.rule == nullptr && i < rules->size(); ++i) {
        const DpktRule &rule = (*rules)[i];
        const bool isHere
            = rule.holders.empty() || std::find(rule.holders.begin(), rule.holders.end(), holder) != rule.holders.end();
        if (isHere && (rule.when.isEmpty() || isTrue(self, rule.when)))
            layer.rule = &rule;
    }
    return layer;
}

std::optional<DpktObject> DpktReader::wholeObject(const Layer &layer, std::string_view holder)
{
    std::optional<DpktObject> object = header(layer);
    if (!object || !complete(*object, layer, holder) || object->className.empty())
        return std::nullopt;
    return object;
}

/// Adds what @p object has as its data; false when dpkt would not read that, or not build it.
bool DpktReader::complete(DpktObject &object, const Layer &layer, std::string_view holder)
{
    const DpktRule &rule = *layer.rule;
    object.end = headerEnd(layer);
    if (holds(layer.node, rule.joins)) {
        if (!join(object, dataOf(layer).target, holder))
            return false;
    } else if (rule.fold.list.empty() && rule.hasData) { // what folds hands its data to the layer above
        if (!addData(object, layer))
            return false;
    }
    return m_use != DpktUse::Built || leaveToDpkt(object, rule);
}

/// Makes fields and data of @p inner those of @p object.
bool DpktReader::join(DpktObject &object, NodeIndex inner, std::string_view holder)
{
    const Layer layer = layerAt(inner, object.className.empty() ? holder : std::string_view(object.className));
    std::optional<DpktObject> more = header(layer);
    if (!more)
        return false;
    if (object.className.empty()) {
        object.className = more->className;
        object.path = more->path;
    } else if (more->className.empty()) {
        more->className = object.className; // whose data it has
    }
    if (!complete(*more, layer, holder))
        return false;
    const auto place = object.attributes.begin() + static_cast<std::ptrdiff_t>(object.fieldCount);
    const auto extras = more->attributes.begin() + static_cast<std::ptrdiff_t>(more->fieldCount);
    object.attributes.insert(place, more->attributes.begin(), extras);
    object.attributes.insert(object.attributes.end(), extras, more->attributes.end());
    object.fieldCount += more->fieldCount;
    object.inner = std::move(more->inner);
    object.items = std::move(more->items);
    object.bytes = std::move(more->bytes);
    object.dataNode = more->dataNode;
    object.end = more->end;
    return true;
}

/// The object without its data.
std::optional<DpktObject> DpktReader::header(const Layer &layer)
{
    if (layer.rule == nullptr || layer.rule->item != DpktItem::Object || !isBuilt(layer))
        return std::nullopt;
    const DpktRule &rule = *layer.rule;
    DpktObject object{.className = rule.className.substr(rule.className.rfind('.') + 1),
                      .path = moduleOf(layer.node) + rule.className,
                      .node = layer.node};
    if (!addFields(object, layer.node, rule.fields, false))
        return std::nullopt;
    object.fieldCount = object.attributes.size();
    if (!addFields(object, layer.node, rule.extras, true))
        return std::nullopt;
    const bool hasCopy = m_use == DpktUse::Shown && rule.fields.empty() && !rule.className.empty();
    const std::optional<DpktAttribute> copy = hasCopy ? std::optional(dataExtra(object)) : std::nullopt;
    takeData(object);
    if (copy) // where a class has no header, dpkt keeps its data among the extras, too
        object.attributes.insert(object.attributes.begin(), *copy);
    object.isEmpty = holds(layer.node, rule.empty);
    return object;
}

/// "icmp.": what stands in front of the class in dpkt's name for the protocol.
std::string DpktReader::moduleOf(NodeIndex self) const
{
    const Protocol *protocol = m_registry.protocolOf(m_tree.node(self).row);
    const std::string name = protocol != nullptr ? dpktName(protocol->aka) : std::string();
    return name.substr(0, name.find('.') + 1);
}

/// What dpkt computes where it is 0 can be left out when that gives what stands there.
/// @return false for a 0 that dpkt would not leave alone
bool DpktReader::leaveToDpkt(DpktObject &object, const DpktRule &rule)
{
    const bool isWhole = object.end == m_tree.node(object.node).bits.endByte();
    Evaluator<TreeSource> evaluator(m_registry, m_source);
    const RuleContext context{m_registry, m_tree.nodes(), m_tree.bytes(), evaluator};
    for (DpktAttribute &attribute : object.attributes) {
        if (attribute.node == noNode
            || std::find(rule.computed.begin(), rule.computed.end(), attribute.name) == rule.computed.end())
            continue;
        const std::uint64_t value = context.valueOf(attribute.node);
        const std::optional<RuleValue> right = computeRule(context, attribute.node);
        attribute.isDefault = isWhole && right && right->value == value;
        if (!attribute.isDefault && value == 0)
            return false;
    }
    return true;
}

std::optional<DpktObject> readAsDpkt(const FieldTree &tree, DpktUse use)
{
    return tree.isEmpty() ? std::nullopt : DpktReader(tree, use).object(0, "~");
}

} // namespace wl
