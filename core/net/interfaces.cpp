// SPDX-License-Identifier: MIT
#include "core/net/interfaces.h"

#include "core/net/datagramsocket.h"

#include <QNetworkInterface>

#include <algorithm>

namespace wl {
namespace {

/// Only for a UDP connect(), which sends nothing: any port finds the route.
constexpr std::uint16_t discardPort = 9;

std::string withoutZone(QHostAddress address)
{
    address.setScopeId({});
    return address.toString().toStdString();
}

NetworkInterface factsOf(const QNetworkInterface &interface)
{
    const auto flags = interface.flags();
    NetworkInterface facts{.name = interface.name().toStdString(),
                           .hardwareAddress = interface.hardwareAddress().toLower().toStdString(),
                           .mtu = interface.maximumTransmissionUnit(),
                           .isUp = flags.testFlag(QNetworkInterface::IsUp),
                           .hasLink = flags.testFlag(QNetworkInterface::IsRunning),
                           .isLoopback = flags.testFlag(QNetworkInterface::IsLoopBack)};
    for (const QNetworkAddressEntry &entry : interface.addressEntries())
        facts.addresses.push_back({.address = withoutZone(entry.ip()),
                                   .prefixLength = entry.prefixLength(),
                                   .broadcast = entry.broadcast().toString().toStdString()});
    return facts;
}

bool hasAddress(const NetworkInterface &interface, const std::string &address)
{
    return std::ranges::any_of(interface.addresses, [&](const auto &own) { return own.address == address; });
}

/// What a machine sends to itself never leaves by the interface that holds the address.
const NetworkInterface *wayFrom(const std::vector<NetworkInterface> &all, const std::string &source,
                                const std::string &target)
{
    const auto holds = [](const std::string &address) {
        return [&address](const NetworkInterface &interface) { return hasAddress(interface, address); };
    };
    const bool isOwn = std::ranges::any_of(all, holds(target));
    const auto found
        = isOwn ? std::ranges::find_if(all, &NetworkInterface::isLoopback) : std::ranges::find_if(all, holds(source));
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::vector<NetworkInterface> interfaces()
{
    std::vector<NetworkInterface> all;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces())
        all.push_back(factsOf(interface));
    return all;
}

Result<OutgoingInterface> outgoingInterface(const std::string &address)
{
    const auto target = Endpoint::parse(address, discardPort);
    if (!target)
        return target.error();
    const auto socket = openDatagramSocket(target->family(), 0);
    if (!socket)
        return socket.error();
    if (const auto connected = connectTo(*socket, *target); !connected)
        return connected.error();

    OutgoingInterface way{.source = Endpoint::localOf(socket->number()).address()};
    const auto all = interfaces();
    if (const auto *interface = wayFrom(all, way.source, target->address())) {
        way.name = interface->name;
        way.hasLink = interface->hasLink;
    }
    return way;
}

} // namespace wl
