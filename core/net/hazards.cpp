// SPDX-License-Identifier: MIT
#include "core/net/hazards.h"

#include "core/codec/ipaddress.h"

#include <array>
#include <optional>

namespace wl {
namespace {

struct SpecialRange
{
    const char *prefix;
    int length; ///< bits
    TargetHazard hazard;
};

/// The first row that holds an address decides, so inner ranges stand before outer ones.
constexpr auto specialRanges = std::to_array<SpecialRange>({
    {"127.0.0.0", 8, {TargetKind::Loopback, "this machine", "RFC 1122, section 3.2.1.3", false}},
    {"255.255.255.255", 32, {TargetKind::Broadcast, "every host on the link", "RFC 919, section 7", true}},
    {"224.0.0.0", 4, {TargetKind::Multicast, "a multicast group", "RFC 1112, section 4", true}},
    {"169.254.0.0", 16, {TargetKind::LinkLocal, "a neighbour on the link", "RFC 3927, section 2.1", false}},
    {"10.0.0.0", 8, {TargetKind::Private, "a private network", "RFC 1918, section 3", false}},
    {"172.16.0.0", 12, {TargetKind::Private, "a private network", "RFC 1918, section 3", false}},
    {"192.168.0.0", 16, {TargetKind::Private, "a private network", "RFC 1918, section 3", false}},
    {"192.0.2.0", 24, {TargetKind::Documentation, "an address for examples", "RFC 5737, section 3", false}},
    {"198.51.100.0", 24, {TargetKind::Documentation, "an address for examples", "RFC 5737, section 3", false}},
    {"203.0.113.0", 24, {TargetKind::Documentation, "an address for examples", "RFC 5737, section 3", false}},
    {"0.0.0.0", 8, {TargetKind::Special, "\"this network\"", "RFC 1122, section 3.2.1.3", true}},
    {"100.64.0.0", 10, {TargetKind::Special, "a provider's shared network", "RFC 6598, section 7", true}},
    {"192.0.0.0", 24, {TargetKind::Special, "a protocol assignment", "RFC 6890, section 2.1", true}},
    {"198.18.0.0", 15, {TargetKind::Special, "a benchmarking network", "RFC 2544, appendix C.2.2", true}},
    {"240.0.0.0", 4, {TargetKind::Special, "reserved for the future", "RFC 1112, section 4", true}},

    {"::1", 128, {TargetKind::Loopback, "this machine", "RFC 4291, section 2.5.3", false}},
    {"::", 128, {TargetKind::Special, "the unspecified address", "RFC 4291, section 2.5.2", true}},
    {"ff00::", 8, {TargetKind::Multicast, "a multicast group", "RFC 4291, section 2.7", true}},
    {"fe80::", 10, {TargetKind::LinkLocal, "a neighbour on the link", "RFC 4291, section 2.5.6", false}},
    {"fc00::", 7, {TargetKind::Private, "a private network", "RFC 4193, section 3.1", false}},
    {"2001:db8::", 32, {TargetKind::Documentation, "an address for examples", "RFC 3849, section 2", false}},
    {"3fff::", 20, {TargetKind::Documentation, "an address for examples", "RFC 9637, section 2", false}},
    {"100::", 64, {TargetKind::Special, "the discard prefix", "RFC 6666, section 4", true}},
});

constexpr TargetHazard onLink{TargetKind::OnLink, "a neighbour on the link", "", false};
constexpr TargetHazard ownAddress{TargetKind::Loopback, "this machine", "", false};
constexpr TargetHazard directedBroadcast{TargetKind::Broadcast, "every host on the link", "RFC 919, section 7", true};
constexpr TargetHazard somewhere{TargetKind::Public, "a public address", "", true};

/// Four or sixteen bytes.
std::optional<QByteArray> bytesOf(std::string_view address)
{
    if (auto v4 = parseIpv4(address))
        return v4;
    auto v6 = parseIpv6(address.substr(0, address.find('%')));
    const QByteArray mapped = QByteArray(10, '\0') + QByteArray(2, '\xff'); // RFC 4291, section 2.5.5.2
    if (v6 && v6->startsWith(mapped))
        return v6->mid(mapped.size());
    return v6;
}

bool isInside(const QByteArray &address, const QByteArray &prefix, int length)
{
    if (address.size() != prefix.size() || length < 0 || length > address.size() * 8)
        return false;
    const int wholeBytes = length / 8;
    if (address.left(wholeBytes) != prefix.left(wholeBytes))
        return false;
    const int restBits = length % 8;
    if (restBits == 0)
        return true;
    const int mask = 0xff << (8 - restBits);
    return ((address[wholeBytes] ^ prefix[wholeBytes]) & mask & 0xff) == 0;
}

/// The row of the table, if there is one.
std::optional<TargetHazard> specialOf(const QByteArray &address)
{
    for (const SpecialRange &range : specialRanges) {
        if (isInside(address, *bytesOf(range.prefix), range.length))
            return range.hazard;
    }
    return std::nullopt;
}

/// What the networks of one interface address make of the target. A network of
/// one or two addresses has no broadcast address (RFC 3021, section 2.2).
std::optional<TargetHazard> localOf(const QByteArray &address, const InterfaceAddress &own)
{
    const auto ownBytes = bytesOf(own.address);
    if (!ownBytes)
        return std::nullopt;
    if (address == *ownBytes)
        return ownAddress;
    if (const auto broadcast = bytesOf(own.broadcast); broadcast && address == *broadcast)
        return directedBroadcast;
    if (own.prefixLength > 0 && isInside(address, *ownBytes, own.prefixLength))
        return onLink;
    return std::nullopt;
}

std::optional<TargetHazard> localOf(const QByteArray &address, std::span<const NetworkInterface> local)
{
    std::optional<TargetHazard> best;
    for (const NetworkInterface &interface : local) {
        for (const InterfaceAddress &own : interface.addresses) {
            const auto found = localOf(address, own);
            if (found && (!best || best->kind == TargetKind::OnLink))
                best = found;
        }
    }
    return best;
}

bool outranksLocal(TargetKind kind)
{
    return kind == TargetKind::Loopback || kind == TargetKind::Broadcast || kind == TargetKind::Multicast;
}

} // namespace

Result<TargetHazard> classifyTarget(std::string_view address, std::span<const NetworkInterface> local)
{
    const auto bytes = bytesOf(address);
    if (!bytes)
        return Error{ErrorCode::BadInput, "\"" + std::string(address) + "\" is not an IPv4 or IPv6 address"};
    const auto special = specialOf(*bytes);
    if (special && outranksLocal(special->kind))
        return *special;
    if (const auto found = localOf(*bytes, local))
        return *found;
    return special.value_or(somewhere);
}

} // namespace wl
