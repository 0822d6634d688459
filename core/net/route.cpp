// SPDX-License-Identifier: MIT
#include "core/net/route.h"

#include "core/net/endpoint.h"
#include "core/net/filedescriptor.h"
#include "core/net/interfaces.h"
#include "core/net/networkerror.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <functional>
#include <optional>

#include <arpa/inet.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace wl {
namespace {

constexpr qsizetype linkAddressSize = 6;
constexpr std::uint16_t anyPort = 0;

/// An attribute of a message, and those behind it.
struct Attributes
{
    const rtattr *first = nullptr;
    unsigned int bytes = 0;

    [[nodiscard]] QByteArray find(unsigned short type) const
    {
        unsigned int left = bytes;
        for (const rtattr *one = first; RTA_OK(one, left); one = RTA_NEXT(one, left)) {
            if (one->rta_type == type)
                return {static_cast<const char *>(RTA_DATA(one)), static_cast<qsizetype>(RTA_PAYLOAD(one))};
        }
        return {};
    }
};

template<typename Body>
struct Request
{
    nlmsghdr header{};
    Body body{};
    std::array<char, 64> attributes{};

    void add(unsigned short type, const QByteArray &value)
    {
        rtattr attribute{.rta_len = static_cast<unsigned short>(RTA_LENGTH(value.size())), .rta_type = type};
        char *place = reinterpret_cast<char *>(this) + NLMSG_ALIGN(header.nlmsg_len);
        std::memcpy(place, &attribute, sizeof attribute);
        std::memcpy(place + RTA_LENGTH(0), value.constData(), static_cast<std::size_t>(value.size()));
        header.nlmsg_len = static_cast<std::uint32_t>(NLMSG_ALIGN(header.nlmsg_len) + RTA_ALIGN(attribute.rta_len));
    }
};

QByteArray bytesOf(const Endpoint &endpoint)
{
    if (endpoint.family() == AF_INET)
        return {reinterpret_cast<const char *>(&reinterpret_cast<const sockaddr_in *>(endpoint.data())->sin_addr), 4};
    return {reinterpret_cast<const char *>(&reinterpret_cast<const sockaddr_in6 *>(endpoint.data())->sin6_addr), 16};
}

std::string textOf(const QByteArray &address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int family = address.size() == 4 ? AF_INET : AF_INET6;
    return inet_ntop(family, address.constData(), text.data(), text.size()) == nullptr ? "" : text.data();
}

std::string linkText(const QByteArray &address)
{
    return address.size() == linkAddressSize ? address.toHex(':').toStdString() : std::string();
}

/// Asks the kernel, and gives every answer to @p take until it says that it has what it wants.
template<typename Body>
Result<Done> ask(Request<Body> request, const std::function<bool(const nlmsghdr &)> &take)
{
    const FileDescriptor kernel(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE));
    if (!kernel.isOpen()
        || ::send(kernel.number(), &request, request.header.nlmsg_len, 0) != ssize_t{request.header.nlmsg_len})
        return systemError(errno, "read the routing table");
    const bool isDump = (request.header.nlmsg_flags & NLM_F_DUMP) == NLM_F_DUMP;
    alignas(nlmsghdr) std::array<char, 32768> answer{};
    for (;;) {
        const ssize_t got = recv(kernel.number(), answer.data(), answer.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return systemError(errno, "read the routing table");
        auto left = static_cast<unsigned int>(got);
        for (const auto *one = reinterpret_cast<const nlmsghdr *>(answer.data()); NLMSG_OK(one, left);
             one = NLMSG_NEXT(one, left)) {
            if (one->nlmsg_type == NLMSG_DONE)
                return Done{};
            if (one->nlmsg_type == NLMSG_ERROR)
                return systemError(-static_cast<const nlmsgerr *>(NLMSG_DATA(one))->error, "find a route");
            if (take(*one))
                return Done{};
        }
        if (!isDump)
            return Done{};
    }
}

/// What stands behind the body of an answer.
template<typename Body>
Attributes attributesOf(const nlmsghdr &answer)
{
    const auto *body = static_cast<const char *>(NLMSG_DATA(&answer));
    return {reinterpret_cast<const rtattr *>(body + NLMSG_ALIGN(sizeof(Body))),
            static_cast<unsigned int>(answer.nlmsg_len - NLMSG_SPACE(sizeof(Body)))};
}

/// A neighbour that answered, as far as the kernel knows.
Result<std::string> neighbour(unsigned int interface, const QByteArray &address)
{
    Request<ndmsg> request;
    request.header.nlmsg_len = NLMSG_LENGTH(sizeof(ndmsg));
    request.header.nlmsg_type = RTM_GETNEIGH;
    request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.body.ndm_family = address.size() == 4 ? AF_INET : AF_INET6;
    std::string found;
    const auto done = ask(request, [&](const nlmsghdr &answer) {
        const auto &body = *static_cast<const ndmsg *>(NLMSG_DATA(&answer));
        const Attributes all = attributesOf<ndmsg>(answer);
        const bool isKnown = (body.ndm_state & (NUD_INCOMPLETE | NUD_FAILED)) == 0;
        if (body.ndm_ifindex == static_cast<int>(interface) && isKnown && all.find(NDA_DST) == address)
            found = linkText(all.find(NDA_LLADDR));
        return false; // a dump is read to its end
    });
    return done ? Result<std::string>(found) : done.error();
}

/// The link address of a group (RFC 1112, section 6.4; RFC 2464, section 7).
std::string groupLinkAddress(const QByteArray &group)
{
    QByteArray address = QByteArray::fromHex(group.size() == 4 ? "01005e" : "3333");
    address += group.right(linkAddressSize - address.size());
    if (group.size() == 4)
        address[3] = static_cast<char>(address[3] & 0x7f);
    return linkText(address);
}

Result<std::string> nextHopLinkAddress(unsigned char routeType, unsigned int interface, const QByteArray &nextHop)
{
    if (routeType == RTN_BROADCAST)
        return linkText(QByteArray(linkAddressSize, '\xff'));
    if (routeType == RTN_MULTICAST)
        return groupLinkAddress(nextHop);
    return neighbour(interface, nextHop);
}

std::optional<NetworkInterface> interfaceNamed(const std::string &name)
{
    for (NetworkInterface &one : interfaces()) {
        if (one.name == name)
            return std::move(one);
    }
    return std::nullopt;
}

} // namespace

Result<Route> routeTo(const std::string &address, const std::string &interface)
{
    const auto target = Endpoint::parse(address, anyPort);
    if (!target)
        return target.error();
    const QByteArray wanted = bytesOf(*target);
    Request<rtmsg> request;
    request.header.nlmsg_len = NLMSG_LENGTH(sizeof(rtmsg));
    request.header.nlmsg_type = RTM_GETROUTE;
    request.header.nlmsg_flags = NLM_F_REQUEST;
    request.body.rtm_family = static_cast<unsigned char>(target->family());
    request.body.rtm_dst_len = static_cast<unsigned char>(wanted.size() * 8);
    request.add(RTA_DST, wanted);
    unsigned int by = target->scope();
    if (!interface.empty()) {
        by = if_nametoindex(interface.c_str());
        if (by == 0)
            return Error{ErrorCode::BadInput, "\"" + interface + "\" is no interface of this machine"};
    }
    if (by != 0)
        request.add(RTA_OIF, {reinterpret_cast<const char *>(&by), sizeof by});

    Route route;
    unsigned char type = RTN_UNSPEC;
    unsigned int index = 0;
    QByteArray nextHop = wanted;
    const auto done = ask(request, [&](const nlmsghdr &answer) {
        type = static_cast<const rtmsg *>(NLMSG_DATA(&answer))->rtm_type;
        const Attributes all = attributesOf<rtmsg>(answer);
        const QByteArray out = all.find(RTA_OIF);
        if (out.size() == sizeof index)
            std::memcpy(&index, out.constData(), sizeof index);
        if (const QByteArray gateway = all.find(RTA_GATEWAY); gateway.size() == wanted.size())
            nextHop = gateway;
        route.source = textOf(all.find(RTA_PREFSRC));
        return true;
    });
    if (!done)
        return done.error();
    std::array<char, IF_NAMESIZE> name{};
    if (index == 0 || if_indextoname(index, name.data()) == nullptr)
        return Error{ErrorCode::Io, "there is no route to " + address};
    route.interface = name.data();
    route.nextHop = textOf(nextHop);
    const auto facts = interfaceNamed(route.interface);
    route.sourceLinkAddress = facts ? facts->hardwareAddress : std::string();
    if (facts && facts->isLoopback) {
        route.sourceLinkAddress = route.nextHopLinkAddress = linkText(QByteArray(linkAddressSize, '\0'));
        return route;
    }
    auto link = nextHopLinkAddress(type, index, nextHop);
    if (!link)
        return link.error();
    route.nextHopLinkAddress = *std::move(link);
    return route;
}

Result<Route> routeBy(const std::string &interface)
{
    const auto facts = interfaceNamed(interface);
    if (!facts)
        return Error{ErrorCode::BadInput, "there is no interface \"" + interface + "\""};
    Route route{.interface = interface, .sourceLinkAddress = facts->hardwareAddress};
    const auto isIpv4 = [](const InterfaceAddress &one) { return one.address.find(':') == std::string::npos; };
    const auto first = std::find_if(facts->addresses.begin(), facts->addresses.end(), isIpv4);
    if (first != facts->addresses.end())
        route.source = first->address;
    else if (!facts->addresses.empty())
        route.source = facts->addresses.front().address;
    return route;
}

} // namespace wl
