// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include "core/codec/numbertext.h"
#include "core/craft/craftline.h"
#include "core/dissect/fieldpath.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/defaults.h"
#include "core/edit/elements.h"

#include <algorithm>
#include <utility>

namespace wl {

Session::Session(RegistryPtr registry, QObject *parent)
    : QObject(parent), m_registry(registry), m_editor(std::make_unique<Editor>(std::move(registry)))
{
    m_packet.root = firstTypeRow;
    m_packets = PacketList({.packets = {m_packet}});
    m_tree = m_editor->treeOf(m_packet);
}

Session::~Session() = default;

void Session::load(std::vector<Packet> packets, bool pinsAreKnown)
{
    load(PacketStore{.packets = std::move(packets)}, pinsAreKnown);
}

void Session::load(PacketStore store, bool pinsAreKnown)
{
    Q_ASSERT(!store.isEmpty());
    m_history.clear();
    take(PacketList(std::move(store)), pinsAreKnown, 0);
}

void Session::restore(PacketList packets, bool pinsAreKnown, std::size_t current)
{
    m_history.clear();
    m_history.setNeverClean();
    take(std::move(packets), pinsAreKnown, current);
}

void Session::take(PacketList packets, bool pinsAreKnown, std::size_t current)
{
    m_packets = std::move(packets);
    m_pinsAreKnown = pinsAreKnown;
    m_liveBase.reset();
    showEntry(current);
    emit loaded();
    emit packetChanged();
    emit historyChanged();
}

Packet Session::judgedAt(std::size_t index) const
{
    const bool isKnown = m_pinsAreKnown || m_packets.entry(index).changed;
    return isKnown ? m_packets.at(index) : m_editor->judged(m_packets.at(index));
}

Packet Session::packetAt(std::size_t index) const
{
    return index == m_current ? m_packet : judgedAt(index);
}

std::vector<PacketRun> Session::runs() const
{
    return m_packets.runs(m_current, m_liveBase ? std::make_shared<const Packet>(m_packet) : nullptr);
}

std::vector<Packet> Session::packets() const
{
    std::vector<Packet> all;
    all.reserve(m_packets.size());
    for (std::size_t i = 0; i < m_packets.size(); ++i)
        all.push_back(packetAt(i));
    return all;
}

/// Makes what the list has at @p index the current packet.
void Session::showEntry(std::size_t index)
{
    m_current = index;
    m_packet = judgedAt(index);
    m_previousTree = {};
    m_lastEditedPath.clear();
    m_tree = m_editor->treeOf(m_packet);
    emit treeChanged();
}

void Session::setCurrentIndex(std::size_t index)
{
    if (index == m_current || index >= m_packets.size())
        return;
    cancelLive();
    showEntry(index);
    emit packetChanged();
}

Result<Done> Session::setRegistry(RegistryPtr registry)
{
    cancelLive();
    const CarryOver over(*m_registry, *registry);
    PacketList packets = m_packets;
    if (!packets.carry(over))
        return Error{ErrorCode::BadInput, "a type is gone that a packet begins with"};
    if (!m_history.carry(over))
        return Error{ErrorCode::BadInput, "a protocol is gone that undo would bring back"};
    m_registry = registry;
    m_editor = std::make_unique<Editor>(std::move(registry));
    m_packets = std::move(packets);
    m_pinsAreKnown = false;
    for (std::size_t i = 0; i < m_packets.size(); ++i) {
        if (const PacketEntry &entry = m_packets.entry(i); entry.changed)
            m_packets.change(i, m_editor->judged(*entry.changed));
    }
    showEntry(m_current);
    emit registryChanged();
    emit packetChanged();
    emit historyChanged();
    return Done{};
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
    const auto value = m_editor->ruleValue(m_tree, node);
    if (!value)
        return std::nullopt;
    const FieldNode &field = m_tree.node(node);
    const bool isHex = m_registry->info(field.attribute).format == "hex";
    const auto bits = static_cast<int>(field.bits.length);
    return isHex ? showHex(*value, bits) : showNumber(*value, bits, m_registry->attribute(field.reader).isSigned);
}

void Session::show(EditResult result, std::string path)
{
    m_packet = std::move(result.packet);
    m_previousTree = std::exchange(m_tree, std::move(result.tree));
    m_lastEditedPath = std::move(path);
    emit treeChanged();
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
    m_history.push({std::move(step)});
    m_packets.change(m_current, result->packet);
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
    return apply(m_editor->setField(packet(), m_tree, *node, text), assignmentText(canonical, text), canonical);
}

Result<Done> Session::unpin(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor->setPinned(packet(), m_tree, *node, false), "follow " + pathOf(m_tree, *node),
                 pathOf(m_tree, *node));
}

Result<Done> Session::pin(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor->setPinned(packet(), m_tree, *node, true), "pin " + pathOf(m_tree, *node),
                 pathOf(m_tree, *node));
}

Result<Done> Session::insertElement(std::string_view path, std::string_view text)
{
    cancelLive();
    return apply(m_editor->insertElement(packet(), m_tree, path, text),
                 "insert " + std::string(path) + (text.empty() ? "" : " " + std::string(text)), std::string(path));
}

Result<Done> Session::removeElement(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(m_editor->removeNode(packet(), m_tree, *node), "remove " + pathOf(m_tree, *node), {});
}

Result<Done> Session::moveElement(std::string_view path, int by)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(wl::moveElement(*m_editor, packet(), m_tree, *node, by),
                 std::string(by < 0 ? "move up " : "move down ") + pathOf(m_tree, *node), {});
}

Result<Done> Session::duplicateElement(std::string_view path)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    return apply(wl::duplicateElement(*m_editor, packet(), m_tree, *node), "duplicate " + pathOf(m_tree, *node), {});
}

Result<Done> Session::decodeAs(std::string_view path, std::string_view protocol)
{
    cancelLive();
    const auto node = findNode(m_tree, path);
    if (!node)
        return node.error();
    const auto row = protocol.empty() ? Result<Row>(noRow) : m_registry->rowNamed(protocol);
    if (!row)
        return row.error();
    return apply(m_editor->decodeAs(packet(), m_tree, *node, *row),
                 "decode " + pathOf(m_tree, *node) + " as "
                     + (protocol.empty() ? "the definitions choose" : std::string(protocol)),
                 {});
}

Result<Done> Session::replaceBytes(qsizetype offset, qsizetype count, const QByteArray &bytes)
{
    cancelLive();
    std::string description = "bytes at " + std::to_string(offset);
    return apply(m_editor->replaceBytes(packet(), m_tree, offset, count, bytes), std::move(description), {});
}

Result<Done> Session::craft(std::string_view line)
{
    cancelLive();
    const auto plan = parseCraftLine(*m_registry, line);
    if (!plan)
        return plan.error();
    auto made = m_editor->make(*plan);
    if (made)
        made->packet.takeTexts(packet()); // what the packet is called is not said by the line
    return apply(std::move(made), std::string(line), {});
}

Result<Done> Session::replacePacket(Packet replacement, const std::string &description)
{
    cancelLive();
    replacement = m_editor->judged(std::move(replacement));
    FieldTree tree = m_editor->treeOf(replacement);
    return apply(EditResult{std::move(replacement), std::move(tree)}, description, {});
}

void Session::setExpectations(std::vector<std::string> assignments)
{
    cancelLive();
    EditResult result{packet(), m_tree};
    result.packet.expectations = std::move(assignments);
    const std::string description = "expect " + std::to_string(result.packet.expectations.size()) + " fields";
    (void)apply(std::move(result), description, {});
}

Result<Done> Session::wrap(std::string_view protocol)
{
    cancelLive();
    const auto row = m_registry->rowNamed(protocol);
    if (!row)
        return row.error();
    return apply(m_editor->wrap(packet(), {.row = *row}), "wrap " + std::string(protocol), {});
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
    auto result = m_editor->setField(*m_liveBase, m_liveBaseTree, *node, text);
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
    m_history.push({std::move(step)});
    m_packets.change(m_current, m_packet);
    emit historyChanged();
}

void Session::cancelLive()
{
    if (!m_liveBase)
        return;
    const bool hasChanged = packet() != *m_liveBase;
    m_packet = *std::exchange(m_liveBase, std::nullopt);
    m_tree = std::exchange(m_liveBaseTree, {});
    m_previousTree = {};
    m_lastEditedPath.clear();
    m_liveText.clear();
    emit treeChanged();
    if (hasChanged)
        emit packetChanged();
}

void Session::replay(const HistoryStep *step, bool forward)
{
    if (step == nullptr)
        return;
    if (step->list) {
        if (forward)
            m_packets.apply(*step->list);
        else
            m_packets.revert(*step->list);
        showEntry(forward ? step->list->currentAfter : step->list->currentBefore);
        emit listChanged();
        emit packetChanged();
        emit historyChanged();
        return;
    }
    m_current = step->packet;
    Packet changed = judgedAt(m_current);
    if (forward)
        step->applyTo(changed);
    else
        step->revertOn(changed);
    FieldTree tree = m_editor->treeOf(changed);
    m_packets.change(m_current, changed);
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
