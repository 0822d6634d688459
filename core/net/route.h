// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>

namespace wl {

/// How this machine would send to an address: what it would put into the headers.
struct Route
{
    std::string interface {
    };
    std::string source{};             ///< IPv4 or IPv6 address; "": the interface has none of that family
    std::string nextHop{};            ///< the router's, or the target itself where it is a neighbour
    std::string sourceLinkAddress{};  ///< "02:00:…"; "": the interface has none
    std::string nextHopLinkAddress{}; ///< "" where nobody asked for it lately
};

/// The kernel's routing and neighbour tables as they are now (rtnetlink(7)). Sends nothing.
///
/// For a group the next hop's link address is made of its own (RFC 1112, section 6.4; RFC 2464, section 7), for a
/// broadcast it is that of everybody.
/// @param interface  by which to leave; "": the address's zone, or as routed
/// Errors: BadInput when it is no IPv4 or IPv6 address, or the interface is none of this machine; Io when there is no
/// route, or the tables cannot be read.
[[nodiscard]] Result<Route> routeTo(const std::string &address, const std::string &interface = {});

/// What the interface alone says: its first address, IPv4 before IPv6, and its link address.
/// Errors: BadInput when there is none of this name.
[[nodiscard]] Result<Route> routeBy(const std::string &interface);

} // namespace wl
