// SPDX-License-Identifier: MIT
#include "core/net/endpoint.h"

#include <arpa/inet.h>
#include <net/if.h>

#include <array>

namespace wl {

Result<Endpoint> Endpoint::parse(const std::string &address, std::uint16_t port)
{
    const auto percent = address.find('%');
    const std::string number = address.substr(0, percent);
    Endpoint endpoint;
    if (percent == std::string::npos && inet_pton(AF_INET, number.c_str(), &endpoint.m_socket.v4.sin_addr) == 1) {
        endpoint.m_socket.v4.sin_family = AF_INET;
        endpoint.m_socket.v4.sin_port = htons(port);
        return endpoint;
    }
    endpoint = {};
    if (inet_pton(AF_INET6, number.c_str(), &endpoint.m_socket.v6.sin6_addr) != 1)
        return Error{ErrorCode::BadInput, "\"" + address + "\" is not an IPv4 or IPv6 address"};

    endpoint.m_socket.v6.sin6_family = AF_INET6;
    endpoint.m_socket.v6.sin6_port = htons(port);
    if (percent != std::string::npos) {
        const std::string zone = address.substr(percent + 1);
        endpoint.m_socket.v6.sin6_scope_id = if_nametoindex(zone.c_str());
        if (endpoint.m_socket.v6.sin6_scope_id == 0)
            return Error{ErrorCode::BadInput, "there is no interface \"" + zone + "\""};
    }
    return endpoint;
}

Endpoint Endpoint::any(sa_family_t family, std::uint16_t port)
{
    Endpoint endpoint;
    endpoint.m_socket.any.sa_family = family;
    (family == AF_INET ? endpoint.m_socket.v4.sin_port : endpoint.m_socket.v6.sin6_port) = htons(port);
    return endpoint;
}

Endpoint Endpoint::localOf(int socket)
{
    Endpoint endpoint;
    socklen_t length = capacity();
    if (getsockname(socket, endpoint.data(), &length) != 0)
        return {};
    return endpoint;
}

std::string Endpoint::address() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (family() == AF_INET)
        inet_ntop(AF_INET, &m_socket.v4.sin_addr, text.data(), text.size());
    else if (family() == AF_INET6)
        inet_ntop(AF_INET6, &m_socket.v6.sin6_addr, text.data(), text.size());
    return text.data();
}

std::uint16_t Endpoint::port() const noexcept
{
    return ntohs(family() == AF_INET6 ? m_socket.v6.sin6_port : m_socket.v4.sin_port);
}

std::uint32_t Endpoint::scope() const noexcept
{
    return family() == AF_INET6 ? m_socket.v6.sin6_scope_id : 0;
}

socklen_t Endpoint::size() const noexcept
{
    return family() == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
}

} // namespace wl
