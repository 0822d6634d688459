// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/net/interfaces.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wl {

/// Whom a packet to an address may reach.
enum class TargetKind : std::uint8_t {
    Loopback,      ///< this machine
    OnLink,        ///< a neighbour on a network that an interface of this machine is on
    LinkLocal,     ///< a neighbour, by an address that no router forwards
    Private,       ///< a site's own network
    Documentation, ///< nobody: kept for examples
    Broadcast,     ///< every host of a network
    Multicast,     ///< everybody who listens
    Special,       ///< reserved for a purpose, and none of the above
    Public,        ///< somebody on the Internet
};

/// What there is to know about a target before sending to it.
struct TargetHazard
{
    TargetKind kind = TargetKind::Public;
    const char *words = "";  ///< "a private network"; to follow "is on" or to stand alone
    const char *source = ""; ///< "RFC 1918, section 3"; "" when this machine's own settings say so
    bool asksOnce = true;    ///< sending there is to be confirmed, once a session
};

/// What kind of target @p address is. Asks nothing of the system.
///
/// The own networks in @p local go before the table of special addresses (RFC
/// 6890), except for loopback, broadcast and multicast. An IPv4 address in an
/// IPv6 one (::ffff:0:0/96) is taken for itself; a zone ("%eth0") is ignored.
/// Errors: BadInput when it is neither an IPv4 nor an IPv6 address.
Result<TargetHazard> classifyTarget(std::string_view address, std::span<const NetworkInterface> local = {});

} // namespace wl
