// SPDX-License-Identifier: MIT
#include "ui/panels/repeat/packetchoice.h"

#include "core/dissect/fieldtext.h"
#include "core/session/session.h"
#include "ui/fieldview/interestingvalues.h"
#include "ui/selection/selection.h"
#include "ui/text/errortext.h"

#include <QLocale>

#include <numeric>

namespace wl {

QStringList PacketChoice::titles() const
{
    const auto number = [this](Source source) { return QLocale().toString(qulonglong{count(source)}); };
    const NodeIndex node = m_selection.node();
    return {
        tr("This packet"), tr("Selected packets (%1)").arg(number(SelectedPackets)),
        tr("All packets (%1)").arg(number(AllPackets)),
        count(BoundaryValues) == 0
            ? tr("Boundary values of a number")
            : tr("Boundary values of %1 (%2)").arg(toQString(labelOf(m_session.tree(), node)), number(BoundaryValues))};
}

std::size_t PacketChoice::count(Source source) const
{
    switch (source) {
    case ThisPacket:
        return 1;
    case SelectedPackets:
        return m_selection.packets().size();
    case AllPackets:
        return m_session.packetCount();
    case BoundaryValues:
        break;
    }
    const NodeIndex node = m_selection.node();
    return node == noNode ? 0 : interestingValues(m_session, node).size();
}

std::vector<std::size_t> PacketChoice::indexes(Source source) const
{
    if (source == SelectedPackets)
        return m_selection.packets();
    if (source == ThisPacket)
        return {m_session.currentIndex()};
    std::vector<std::size_t> all(m_session.packetCount());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

std::vector<RepeatedPacket> PacketChoice::packets(Source source) const
{
    if (source == BoundaryValues)
        return boundaryPackets();
    std::vector<RepeatedPacket> packets;
    for (const std::size_t index : indexes(source))
        packets.push_back({.packet = m_session.packetAt(index), .number = index + 1});
    return packets;
}

std::vector<RepeatedPacket> PacketChoice::boundaryPackets() const
{
    const FieldTree &tree = m_session.tree();
    const NodeIndex node = m_selection.node();
    Editor editor(m_session.registry());
    std::vector<RepeatedPacket> packets;
    for (const std::uint64_t value : interestingValues(m_session, node)) {
        const QString text = typedNumber(*m_session.registry(), tree.node(node).attribute, value);
        auto edited = editor.setField(m_session.packet(), tree, node, text.toStdString());
        if (edited)
            packets.push_back({.packet = std::move(edited->packet),
                               .label = tr("%1 = %2").arg(toQString(labelOf(tree, node)), text)});
    }
    return packets;
}

} // namespace wl
