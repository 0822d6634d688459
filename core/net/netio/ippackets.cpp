// SPDX-License-Identifier: MIT
#include "core/net/netio/ippackets.h"

#include "core/net/endpoint.h"
#include "core/net/interfaces.h"
#include "core/net/netio/porttransmission.h"

#include <algorithm>

namespace wl {
namespace {

std::optional<NetworkInterface> wayOf(const SendRequest &request)
{
    const auto name = interfaceOf(request);
    if (!name)
        return std::nullopt;
    const auto all = interfaces();
    const auto found = std::ranges::find_if(all, [&](const auto &one) { return one.name == *name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::uint16_t numberAt(const QByteArray &bytes, qsizetype offset)
{
    return static_cast<std::uint16_t>(static_cast<std::uint8_t>(bytes[offset]) << 8
                                      | static_cast<std::uint8_t>(bytes[offset + 1]));
}

void putNumberAt(QByteArray &bytes, qsizetype offset, std::uint16_t number)
{
    bytes[offset] = static_cast<char>(number >> 8);
    bytes[offset + 1] = static_cast<char>(number & 0xff);
}

std::optional<Error> rawIpRefusal(const SendRequest &request, int version, qsizetype headerSize)
{
    const std::string name = "IPv" + std::to_string(version);
    const QByteArray &packet = request.bytes;
    if (packet.size() < headerSize)
        return Error{ErrorCode::BadInput,
                     "an " + name + " packet has at least " + std::to_string(headerSize) + " bytes, this one has "
                         + std::to_string(packet.size())};
    if (static_cast<std::uint8_t>(packet[0]) >> 4 != version)
        return Error{ErrorCode::BadInput, "its version is not " + std::to_string(version)};
    const auto target = Endpoint::parse(request.address, 0);
    if (!target)
        return target.error();
    if (target->family() != (version == 4 ? AF_INET : AF_INET6))
        return Error{ErrorCode::BadInput,
                     "a raw " + name + " socket needs an " + name + " target, not " + request.address};
    const auto way = wayOf(request);
    if (way && way->mtu > 0 && packet.size() > way->mtu)
        return Error{ErrorCode::BadInput,
                     "a packet of " + std::to_string(packet.size()) + " bytes is too long for " + way->name
                         + ", whose MTU is " + std::to_string(way->mtu) + "; the kernel does not fragment it"};
    return std::nullopt;
}

std::vector<std::string> wayNotes(const SendRequest &request)
{
    const auto way = wayOf(request);
    if (way && !way->isUp)
        return {way->name + " is switched off"};
    if (way && !way->hasLink)
        return {way->name + " has no link: what is sent there is lost without a word"};
    return {};
}

} // namespace wl
