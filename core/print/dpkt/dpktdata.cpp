// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"
#include "core/print/dpkt/dpktreader.h"

#include <algorithm>

/// What an object has as its data, and the layers that dpkt keeps in lists.
namespace wl {
namespace {

/// Replaces the attribute of the same name, or puts a new one at @p place and moves that on.
void put(DpktObject &object, DpktAttribute attribute, std::size_t &place)
{
    std::vector<DpktAttribute> &all = object.attributes;
    const auto same
        = std::find_if(all.begin(), all.end(), [&](const auto &other) { return other.name == attribute.name; });
    if (same != all.end())
        *same = std::move(attribute);
    else
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(place++), std::move(attribute));
}

void addAlias(DpktObject &object, const std::string &name, const DpktObject &inner)
{
    DpktAttribute alias{.name = name, .node = inner.node};
    alias.items.push_back(inner);
    object.attributes.push_back(std::move(alias));
}

} // namespace

/// Where the fields end that are not the layer's data.
std::int64_t DpktReader::headerEnd(const Layer &layer) const
{
    const FieldNode &self = m_tree.node(layer.node);
    const AttributeId data = layer.rule->data;
    if (!layer.rule->hasData)
        return self.bits.endByte();
    std::int64_t end = self.bits.firstByte();
    for (NodeIndex child = layer.node + 1; child < self.end; child = m_tree.node(child).end) {
        const FieldNode &node = m_tree.node(child);
        if (node.attribute == noAttribute || node.kind == NodeKind::Error || node.attribute == data)
            break;
        end = node.bits.endByte();
    }
    return data == noAttribute ? dataOf(layer).begin : end;
}

DpktReader::DataPlace DpktReader::dataOf(const Layer &layer) const
{
    const DpktRule &rule = *layer.rule;
    const NodeIndex self = layer.node;
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
    } else if (node.kind == NodeKind::List) {
        place.target = place.node + 1 < node.end ? place.node + 1 : noNode; // the first one
    } else if (node.kind == NodeKind::Structure) {
        const NodeIndex first = place.node + 1;
        const std::vector<DpktRule> *rules = rulesOf(place.node);
        const bool handsOn
            = (rules == nullptr || rules->empty()) && first < node.end && m_tree.node(first).kind == NodeKind::Payload;
        place.target = handsOn ? first + 1 : place.node;
        if (!m_registry.attribute(rule.data).hasSize())
            place.end = m_source.stream(self).end;
    }
    return place;
}

/// The field of @p self that begins where the data does.
NodeIndex DpktReader::leafAt(NodeIndex self, std::int64_t begin) const
{
    for (NodeIndex child = self + 1; child < m_tree.node(self).end; child = m_tree.node(child).end) {
        if (m_tree.node(child).bits.first == begin * 8)
            return child;
    }
    return self;
}

/// @return false when dpkt refuses the whole because of what stands there
bool DpktReader::addData(DpktObject &object, const Layer &layer)
{
    const DataPlace place = dataOf(layer);
    DataPlace inside = place;
    std::vector<DpktAttribute> attributes = object.attributes;
    const bool isFolded = folds(layerAt(place.target, object.className));
    const bool needsIt = m_use == DpktUse::Shown && holds(layer.node, layer.rule->needs);
    if (isFolded && !fold(object, inside, needsIt))
        return false;
    const Layer next = layerAt(inside.target, object.className);
    std::optional<DpktObject> inner = folds(next) ? std::nullopt : wholeObject(next, object.className);
    if (inner) {
        object.end = inner->end;
        if (!next.rule->alias.empty() && m_use == DpktUse::Shown)
            addAlias(object, next.rule->alias, *inner);
        if (!inner->isEmpty)
            object.inner.push_back(std::move(*inner));
        return true;
    }
    if (m_use == DpktUse::Built) { // behind a list dpkt knows the type of objects only
        object.attributes = std::move(attributes);
        inside = place;
    }
    if (needsIt && !isFolded)
        return false;
    if (const ByteView bytes = m_values.bytesOf(inside.begin, inside.end); !bytes.empty()) {
        object.end = inside.begin + static_cast<std::int64_t>(bytes.size());
        object.bytes = pythonBytes(bytes);
        object.dataNode = inside.node;
    }
    return true;
}

/// Takes layers that dpkt keeps in a list out of the way: @p place becomes the data behind them.
/// @return false when dpkt refuses the whole because the list ends too early
bool DpktReader::fold(DpktObject &object, DataPlace &place, bool needsMore)
{
    Layer layer = layerAt(place.target, object.className);
    const Layer first = layer;
    const DpktFold &rule = first.rule->fold;
    Layer last;
    DpktAttribute list{.name = rule.list, .brackets = "[]", .inLines = true, .node = first.node};
    DpktAttribute tuples{.name = rule.tuples, .brackets = "[]", .inLines = true, .node = first.node};
    DpktAttribute dictionary{.brackets = "{}", .node = first.node};
    while (folds(layer) && std::cmp_less(list.items.size(), rule.most)) {
        std::optional<DpktObject> item = header(layer);
        if (!item)
            break;
        last = layer;
        if (!rule.tuples.empty())
            tuples.items.push_back({.bytes = tupleOf(layer).value_or("()"), .node = layer.node});
        addToDictionary(dictionary, layer, *item);
        list.items.push_back(std::move(*item));
        place = dataOf(layer);
        needsMore = holds(layer.node, layer.rule->needs);
        layer = holds(layer.node, layer.rule->fold.again) ? layerAt(place.target, object.className) : Layer{};
    }
    if (m_use == DpktUse::Shown && needsMore && std::cmp_less(list.items.size(), rule.most))
        return false;
    if (list.items.empty())
        return true;
    std::size_t behindFields = object.fieldCount;
    DpktObject extras{.className = object.className};
    if (m_use == DpktUse::Shown) { // they repeat what the list says
        if (!addFields(extras, first.node, rule.extras, true) || !addFields(extras, last.node, rule.last, true))
            return false;
        if (!tuples.items.empty())
            put(object, std::move(tuples), behindFields);
        if (!dictionary.items.empty())
            put(object, std::move(dictionary), behindFields);
    }
    put(object, std::move(list), behindFields);
    for (DpktAttribute &extra : extras.attributes)
        put(object, std::move(extra), behindFields);
    return true;
}

/// Under one key there is one object, the last one in the place of the first.
void DpktReader::addToDictionary(DpktAttribute &dictionary, const Layer &layer, const DpktObject &object)
{
    DpktObject keys;
    if (!addFields(keys, layer.node, layer.rule->fold.dictionary, false) || keys.attributes.empty())
        return;
    DpktObject item = object;
    item.key = keys.attributes.front().value;
    dictionary.name = keys.attributes.front().name;
    const auto same = std::find_if(dictionary.items.begin(), dictionary.items.end(),
                                   [&](const auto &other) { return other.key == item.key; });
    if (same != dictionary.items.end())
        *same = std::move(item);
    else
        dictionary.items.push_back(std::move(item));
}

} // namespace wl
