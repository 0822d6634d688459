// SPDX-License-Identifier: MIT
#pragma once

#include "ui/send/repeater.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace wl {

class Selection;
class Session;

/// Which packets are sent in turn.
class PacketChoice
{
    Q_DECLARE_TR_FUNCTIONS(wl::PacketChoice)

public:
    enum Source {
        ThisPacket,
        SelectedPackets, ///< of the list
        AllPackets,
        BoundaryValues, ///< this packet, once for each value of the selected field that is worth trying
    };

    PacketChoice(const Session &session, const Selection &selection) : m_session(session), m_selection(selection) { }

    /// In the order of Source, with how many packets each has.
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] std::size_t count(Source source) const;
    [[nodiscard]] std::vector<RepeatedPacket> packets(Source source) const;

private:
    [[nodiscard]] std::vector<std::size_t> indexes(Source source) const;
    [[nodiscard]] std::vector<RepeatedPacket> boundaryPackets() const;

    const Session &m_session;
    const Selection &m_selection;
};

} // namespace wl
