// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include "core/codec/numbertext.h"
#include "core/dissect/fieldtext.h"
#include "core/edit/defaults.h"

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
