// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace wl {

/// An address of an interface and the network it is on.
struct InterfaceAddress
{
    std::string address{};   ///< without a zone
    int prefixLength = -1;   ///< bits; -1 when unknown
    std::string broadcast{}; ///< the directed broadcast address; "" for IPv6 and point-to-point links
};

struct NetworkInterface
{
    std::string name{}; ///< the system's: "lo", "eth0"
    std::vector<InterfaceAddress> addresses{};
    std::string hardwareAddress{}; ///< "02:00:…"; "" when it has none
    int mtu = 0;                   ///< bytes; 0 when unknown
    bool isUp = false;             ///< switched on
    bool hasLink = false;          ///< and a cable or peer is there; what is sent without is lost silently
    bool isLoopback = false;
};

/// Every interface of this machine (of this network namespace), in the system's order.
[[nodiscard]] std::vector<NetworkInterface> interfaces();

/// By which way the kernel would send.
struct OutgoingInterface
{
    std::string name{};   ///< "lo", also when the target is an address of this machine; "" when not to be told
    std::string source{}; ///< the source address that the kernel would choose
    bool hasLink = false;
};

/// The way to @p address as the routing table has it now. Sends nothing.
///
/// Where two interfaces have the same address, the first one is named.
/// Errors: BadInput when it is no IPv4 or IPv6 address; Io when there is no route.
Result<OutgoingInterface> outgoingInterface(const std::string &address);

} // namespace wl
