// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/edit/packet.h"

namespace wl {

class Session;
struct SentPacket;

/// What came back: the reply, or of what was seen instead the packet nearest to one. Null: nothing, or nothing that can
/// be read.
[[nodiscard]] const Packet *receivedPacket(const SentPacket &sent);

/// Puts what came back behind the session's current packet and makes it the current one: one step of the history.
/// Error: Refused when nothing came back.
Result<Done> addToPackets(Session &session, const SentPacket &sent);

/// Writes beside the packet that was sent, wherever it is in the list by now, what a reply like this one must have: one
/// step of the history. It becomes the current packet.
/// Error: Refused when no reply came, or the packet is not in the list any more; Budget when the reply has more values
/// than mostExpectations.
Result<Done> keepAsExpectation(Session &session, const SentPacket &sent);

} // namespace wl
