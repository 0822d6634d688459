// SPDX-License-Identifier: MIT
#include "core/dissect/treesource.h"

#include "core/dissect/paramdefault.h"

#include "core/codec/bits.h"

#include <algorithm>
#include <bit>

namespace wl {

Value TreeSource::field(std::uint32_t handle, std::uint32_t index) const
{
    const auto nodes = nodesOf(handle);
    const NodeIndex self = at(handle);
    const NodeIndex child = wl::childOf(nodes, self, m_registry.type(nodes[self].row).firstAttribute + index);
    const bool isThere = child != noNode && nodes[child].kind != NodeKind::Error;
    if (isThere)
        return valueOf(child | (handle & requestBit));
    noticeCut(handle);
    return Value::absent();
}

Value TreeSource::valueOf(std::uint32_t handle) const
{
    const FieldNode &node = nodesOf(handle)[at(handle)];
    if (node.kind == NodeKind::Layer || node.kind == NodeKind::Structure)
        return Value::ofPlace(Value::Kind::Structure, handle);
    if (node.kind == NodeKind::List)
        return Value::ofPlace(Value::Kind::List, handle);
    noticeCut(handle);
    if (node.result != 0)
        return textOrBytes(m_registry, m_registry.attribute(node.reader), bytesOf(handle, node.result));
    const ByteView bytes = bytesOf(handle, node.source);
    if (node.bits.first < 0 || node.bits.end() > static_cast<std::int64_t>(bytes.size()) * 8)
        return Value::absent();
    const bool isNumber = node.kind == NodeKind::Value && m_registry.attribute(node.reader).isNumber();
    if (!isNumber) {
        const ByteView whole = bytes.subspan(static_cast<std::size_t>(node.bits.firstByte()),
                                             static_cast<std::size_t>(node.bits.touchedBytes()));
        if (node.attribute == noAttribute)
            return Value::ofBytes(whole);
        const Attribute &attribute = m_registry.attribute(node.reader);
        return textOrBytes(m_registry, attribute, trimmed(attribute, whole));
    }
    const Attribute &attribute = m_registry.attribute(node.reader);
    const std::uint64_t raw = readNumber(bytes, node.bits, node.order);
    if (attribute.kind == AttributeKind::Float) {
        return Value::ofFloat(attribute.bits == 32 ? double{std::bit_cast<float>(static_cast<std::uint32_t>(raw))}
                                                   : std::bit_cast<double>(raw));
    }
    if (attribute.isBoolean)
        return Value::ofBoolean(raw != 0);
    if (attribute.isSigned) {
        const unsigned unused = 64U - attribute.bits;
        return Value::ofInteger(static_cast<std::int64_t>(raw << unused) >> unused, attribute.enumeration);
    }
    return Value::ofInteger(raw, attribute.enumeration);
}

/// The structure around another one, whatever `parent` says; noHandle around a layer.
std::uint32_t TreeSource::holderOf(std::uint32_t handle) const
{
    const auto nodes = nodesOf(handle);
    NodeIndex node = at(handle);
    if (nodes[node].kind == NodeKind::Layer)
        return noHandle;
    do {
        node = nodes[node].parent;
    } while (node != noNode && !nodes[node].isStructure());
    return node == noNode ? noHandle : node | (handle & requestBit);
}

std::uint32_t TreeSource::parentOf(std::uint32_t handle, Evaluator<TreeSource> &evaluator) const
{
    const std::uint32_t holder = holderOf(handle);
    const FieldNode &node = nodesOf(handle)[at(handle)];
    if (holder == noHandle || node.attribute == noAttribute)
        return noHandle;
    const Attribute &attribute = m_registry.attribute(node.attribute);
    if (attribute.parent == ParentKind::None)
        return noHandle;
    if (attribute.parent == ParentKind::Expression) {
        const auto index = static_cast<std::uint32_t>(std::max(node.index, 0));
        const Value parent = evaluator.run(attribute.parentCode, holder, nullptr, index);
        return parent.kind == Value::Kind::Structure ? parent.place.handle : noHandle;
    }
    return m_registry.type(rowOf(holder)).protocol == m_registry.type(rowOf(handle)).protocol ? holder : noHandle;
}

Value TreeSource::param(std::uint32_t handle, std::uint32_t index, Evaluator<TreeSource> &evaluator) const
{
    const std::uint32_t holder = holderOf(handle);
    const FieldNode &node = nodesOf(handle)[at(handle)];
    if (holder == noHandle || node.attribute == noAttribute)
        return defaultOf(m_registry.params()[m_registry.type(node.row).firstParam + index]);
    const Attribute &attribute = m_registry.attribute(node.attribute);
    const auto position = static_cast<std::uint32_t>(std::max(node.index, 0));
    std::uint32_t first = attribute.firstArgument;
    std::uint32_t count = attribute.argumentCount;
    if (attribute.kind == AttributeKind::Switch) {
        const auto chosen = evaluator.choose(attribute, holder, position);
        if (!chosen || *chosen == nullptr)
            return Value::error();
        first = (*chosen)->firstArgument;
        count = (*chosen)->argumentCount;
    }
    return index < count ? evaluator.run(m_registry.arguments()[first + index], holder, nullptr, position)
                         : Value::absent();
}

Value TreeSource::parsed(std::uint32_t handle, const Instance &instance) const
{
    return field(handle, static_cast<std::uint32_t>(instance.parsed));
}

std::uint32_t TreeSource::rootOf(std::uint32_t handle) const
{
    for (std::uint32_t holder = holderOf(handle); holder != noHandle; holder = holderOf(handle)) {
        if (m_registry.type(rowOf(holder)).protocol != m_registry.type(rowOf(handle)).protocol)
            break;
        handle = holder;
    }
    return handle;
}

std::uint32_t TreeSource::elementCount(const Value &list) const
{
    const auto nodes = nodesOf(list.place.handle);
    const NodeIndex self = at(list.place.handle);
    noticeCut(list.place.handle);
    std::uint32_t count = 0;
    for (NodeIndex child = self + 1; child < nodes[self].end; child = nodes[child].end)
        ++count;
    m_skips += count / 8;
    return count;
}

Value TreeSource::elementAt(const Value &list, std::uint32_t index) const
{
    const auto nodes = nodesOf(list.place.handle);
    const NodeIndex self = at(list.place.handle);
    const bool isBehind = m_found.list == list.place.handle && m_found.index <= index && m_found.node < nodes[self].end;
    std::uint32_t at = isBehind ? m_found.index : 0;
    for (NodeIndex child = isBehind ? m_found.node : self + 1; child < nodes[self].end; child = nodes[child].end) {
        if (at == index) {
            m_found = {list.place.handle, index, child};
            return valueOf(child | (list.place.handle & requestBit));
        }
        ++at;
        ++m_skips;
    }
    return Value::error();
}

StreamPlace TreeSource::stream(std::uint32_t handle) const
{
    const auto nodes = nodesOf(handle);
    NodeIndex node = at(handle);
    const auto position = static_cast<std::uint32_t>(nodes[node].bits.endByte());
    while (nodes[node].parent != noNode) {
        const FieldNode &candidate = nodes[node];
        const bool hasRegion = candidate.kind == NodeKind::Payload
            || (candidate.kind == NodeKind::Structure && candidate.attribute != noAttribute
                && m_registry.attribute(candidate.attribute).hasRegion());
        if (hasRegion && nodes[at(handle)].source != candidate.source)
            break; // what `process` made of its bytes: the whole of that
        if (hasRegion) {
            noticeCut(node | (handle & requestBit));
            const auto begin = static_cast<std::uint32_t>(candidate.bits.firstByte());
            return {begin, static_cast<std::uint32_t>(candidate.bits.endByte()), m_isRewound ? begin : position};
        }
        node = candidate.parent;
    }
    noticeCut(node | (handle & requestBit));
    const std::size_t size = bytesOf(handle, nodes[at(handle)].source).size();
    return {0, static_cast<std::uint32_t>(size), m_isRewound ? 0 : position};
}

std::uint32_t TreeSource::sizeOf(std::uint32_t handle, std::uint32_t index) const
{
    const auto nodes = nodesOf(handle);
    const NodeIndex self = at(handle);
    const NodeIndex child = wl::childOf(nodes, self, m_registry.type(nodes[self].row).firstAttribute + index);
    noticeCut((child == noNode ? self : child) | (handle & requestBit));
    return child == noNode ? 0 : static_cast<std::uint32_t>(nodes[child].bits.length / 8);
}

std::uint32_t TreeSource::below(std::uint32_t handle, NameId service) const
{
    const auto nodes = nodesOf(handle);
    for (NodeIndex node = nodes[at(handle)].parent; node != noNode; node = nodes[node].parent) {
        if (!nodes[node].isStructure())
            continue;
        for (const Provision &provision : m_registry.info(nodes[node].row).provisions) {
            if (provision.service == service)
                return node | (handle & requestBit);
        }
    }
    return noHandle;
}

std::uint32_t TreeSource::request() const noexcept
{
    return m_request == nullptr || m_requestLayer == noNode ? noHandle : m_requestLayer | requestBit;
}

Value evaluateInTree(const Registry &registry, std::span<const FieldNode> nodes, const QByteArray &bytes,
                     NodeIndex self, CodeRange code)
{
    TreeSource source(registry, nodes, viewOf(bytes));
    Evaluator<TreeSource> evaluator(registry, source);
    return evaluator.run(code, self);
}

} // namespace wl
