// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include "core/codec/numbertext.h"
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/defaults.h"

#include <algorithm>

namespace wl {

Session::Session(RegistryPtr registry, QObject *parent)
    : QObject(parent), m_registry(registry), m_editor(std::move(registry)), m_packets(1)
{
    m_packets.front().root = firstTypeRow;
    m_tree = m_editor.treeOf(m_packets.front());
}

Session::~Session() = default;

void Session::load(std::vector<Packet> packets, bool pinsAreKnown)
{
    Q_ASSERT(!packets.empty());
    m_packets = std::move(packets);
    if (!pinsAreKnown) {
        for (Packet &packet : m_packets)
            packet = m_editor.judged(std::move(packet));
    }
    m_current = 0;
    m_liveBase.reset();
    m_history.clear();
    m_previousTree = {};
    m_lastEditedPath.clear();
    m_tree = m_editor.treeOf(m_packets.front());
    emit loaded();
    emit packetChanged();
    emit historyChanged();
}

void Session::setCurrentIndex(std::size_t index)
{
    if (index == m_current || index >= m_packets.size())
        return;
    cancelLive();
    m_current = index;
    m_previousTree = {};
    m_lastEditedPath.clear();
    m_tree = m_editor.treeOf(packet());
    emit packetChanged();
}

FieldOrigin Session::originOf(NodeIndex node) const
{
    const FieldNode &field = m_tree.node(node);
    if (field.kind != NodeKind::Value || field.attribute == noAttribute)
        return FieldOrigin::Plain;
    if (!m_registry->info(field.attribute).autoRule.isEmpty() && !field.isPartial) {
        const auto &pins = packet().pins;
        const bool isPinned
            = std::find(pins.begin(), pins.end(), Anchor{field.attribute, field.bits.first}) != pins.end();
        return isPinned ? FieldOrigin::Pinned : FieldOrigin::Follows;
    }
    return isDefaultValue(m_tree, node) ? FieldOrigin::Plain : FieldOrigin::Set;
}

std::optional<std::string> Session::ruleValue(NodeIndex node) const
{
    const auto value = m_editor.ruleValue(m_tree, node);
    if (!value)
        return std::nullopt;
    const FieldNode &field = m_tree.node(node);
    const bool isHex = m_registry->info(field.attribute).format == "hex";
    const auto bits = static_cast<int>(field.bits.length);
    return isHex ? showHex(*value, bits) : showNumber(*value, bits, m_registry->attribute(field.attribute).isSigned);
}

void Session::show(EditResult result, std::string path)
{
    m_packets[m_current] = std::move(result.packet);
    m_previousTree = std::exchange(m_tree, std::move(result.tree));
    m_lastEditedPath = std::move(path);
    emit packetChanged();
}

Result<Done> Session::apply(Result<EditResult> result, std::string description, std::string path)
{
    if (!result)
        return result.error();
    EditStep step = EditStep::between(packet(), result->packet, std::move(description));
    step.packet = m_current;
    if (step.isEmpty())
        return Done{};
    m_history.push(std::move(step));
    show(std::move(*result), std::move(path));
    emit historyChanged();
    return Done{};
}

std::string Session::assignmentText(std::string_view path, std::string_view text)
{
    return std::string(path) + "=" + std::string(text);
}

Result<Done> Session::setField(std::string_view path, std::string_view text)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    std::string canonical = pathOf(m_tree, *node);
    return apply(m_editor.setField(packet(), m_tree, *node, text), assignmentText(canonical, text), canonical);
}

Result<Done> Session::unpin(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor.setPinned(packet(), m_tree, *node, false), "follow " + pathOf(m_tree, *node),
                 pathOf(m_tree, *node));
}

Result<Done> Session::pin(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor.setPinned(packet(), m_tree, *node, true), "pin " + pathOf(m_tree, *node),
                 pathOf(m_tree, *node));
}

Result<Done> Session::insertElement(std::string_view path, std::string_view text)
{
    cancelLive();
    return apply(m_editor.insertElement(packet(), m_tree, path, text),
                 "insert " + std::string(path) + (text.empty() ? "" : " " + std::string(text)), std::string(path));
}

Result<Done> Session::removeElement(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor.removeNode(packet(), m_tree, *node), "remove " + pathOf(m_tree, *node), {});
}

Result<Done> Session::replaceBytes(qsizetype offset, qsizetype count, const QByteArray &bytes)
{
    cancelLive();
    std::string description = "bytes at " + std::to_string(offset);
    return apply(m_editor.replaceBytes(packet(), m_tree, offset, count, bytes), std::move(description), {});
}

Result<Done> Session::craft(std::string_view line)
{
    cancelLive();
    const auto plan = parseCraftLine(*m_registry, line);
    if (!plan)
        return plan.error();
    return apply(m_editor.make(*plan), std::string(line), {});
}

Result<Done> Session::replacePacket(Packet replacement, const std::string &description)
{
    cancelLive();
    replacement = m_editor.judged(std::move(replacement));
    FieldTree tree = m_editor.treeOf(replacement);
    return apply(EditResult{std::move(replacement), std::move(tree)}, description, {});
}

Result<Done> Session::wrap(std::string_view protocol)
{
    cancelLive();
    const auto row = m_registry->rowNamed(protocol);
    if (!row)
        return row.error();
    return apply(m_editor.wrap(packet(), {.row = *row}), "wrap " + std::string(protocol), {});
}

Result<Done> Session::removeLayer(std::string_view path)
{
    cancelLive();
    const auto found = findNode(m_tree, path);
    if (!found)
        return found.error();
    const FieldNode &layer = m_tree.node(*found);
    if (layer.kind != NodeKind::Layer)
        return Error{ErrorCode::BadInput, "expected a layer", std::string(path)};
    if (*found != 0)
        return apply(m_editor.removeNode(packet(), m_tree, layer.parent), "remove " + std::string(path), {});
    // Without its outermost layer the packet is what that layer carries.
    for (NodeIndex i = 1; i < layer.end; ++i) {
        const FieldNode &inner = m_tree.node(i);
        if (inner.kind != NodeKind::Layer)
            continue;
        Packet rest{.bytes = packet().bytes.mid(inner.bits.firstByte(), inner.bits.touchedBytes()), .root = inner.row};
        for (const Anchor &anchor : packet().pins) {
            if (anchor.bit >= inner.bits.first)
                rest.pins.push_back({anchor.attribute, anchor.bit - inner.bits.first});
        }
        return replacePacket(std::move(rest), "remove " + std::string(path));
    }
    return Error{ErrorCode::BadInput, "the only layer cannot be removed", std::string(path)};
}

Result<Done> Session::resetField(std::string_view path)
{
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    if (originOf(*node) == FieldOrigin::Pinned)
        return unpin(path);
    return setField(path, defaultText(m_tree, *node));
}

Result<Done> Session::beginLive(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    m_livePath = pathOf(m_tree, *node);
    m_liveBase = packet();
    m_liveBaseTree = m_tree;
    return Done{};
}

Result<Done> Session::setLive(std::string_view text)
{
    Q_ASSERT(m_liveBase);
    const auto node = findNode(m_liveBaseTree, m_livePath);
    if (!node)
        return node.error();
    auto result = m_editor.setField(*m_liveBase, m_liveBaseTree, *node, text);
    if (!result)
        return result.error();
    m_tree = m_liveBaseTree; // what changed is told against the packet before the editor opened
    m_liveText = text;
    show(std::move(*result), m_livePath);
    return Done{};
}

void Session::commitLive()
{
    if (!m_liveBase)
        return;
    EditStep step = EditStep::between(*m_liveBase, packet(), assignmentText(m_livePath, m_liveText));
    step.packet = m_current;
    m_liveBase.reset();
    m_liveText.clear();
    if (step.isEmpty())
        return;
    m_history.push(std::move(step));
    emit historyChanged();
}

void Session::cancelLive()
{
    if (!m_liveBase)
        return;
    const bool hasChanged = packet() != *m_liveBase;
    m_packets[m_current] = *std::exchange(m_liveBase, std::nullopt);
    m_tree = std::exchange(m_liveBaseTree, {});
    m_previousTree = {};
    m_lastEditedPath.clear();
    m_liveText.clear();
    if (hasChanged)
        emit packetChanged();
}

void Session::replay(const EditStep *step, bool forward)
{
    if (step == nullptr)
        return;
    m_current = step->packet;
    Packet changed = packet();
    if (forward)
        step->applyTo(changed);
    else
        step->revertOn(changed);
    FieldTree tree = m_editor.treeOf(changed);
    show({std::move(changed), std::move(tree)}, {});
    emit historyChanged();
}

void Session::undo()
{
    cancelLive();
    replay(m_history.back(), false);
}

void Session::redo()
{
    cancelLive();
    replay(m_history.forward(), true);
}

void Session::setSaved()
{
    m_history.setClean();
    emit historyChanged();
}

} // namespace wl
