// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdint>
#include <string>

namespace wl {

/// An IPv4 or IPv6 address and a port, as the socket calls want it.
class Endpoint
{
public:
    /// @param address  numeric, an IPv6 one with a zone where it needs one ("fe80::1%eth0")
    /// Errors: BadInput when it is neither an IPv4 nor an IPv6 address, or the zone is no interface.
    static Result<Endpoint> parse(const std::string &address, std::uint16_t port);

    /// Every address of this machine (0.0.0.0 or ::), to bind to.
    static Endpoint any(sa_family_t family, std::uint16_t port);

    /// The end of @p socket that is here.
    static Endpoint localOf(int socket);

    [[nodiscard]] sa_family_t family() const noexcept { return m_socket.any.sa_family; }
    [[nodiscard]] std::string address() const; ///< without the zone; "" when there is none
    [[nodiscard]] std::uint16_t port() const noexcept;
    [[nodiscard]] std::uint32_t scope() const noexcept; ///< index of the interface that an IPv6 zone names; 0: none

    [[nodiscard]] const sockaddr *data() const noexcept { return &m_socket.any; }
    [[nodiscard]] sockaddr *data() noexcept { return &m_socket.any; }
    [[nodiscard]] socklen_t size() const noexcept;
    [[nodiscard]] static constexpr socklen_t capacity() noexcept { return sizeof(Socket); }

private:
    union Socket {
        sockaddr_storage storage;
        sockaddr any;
        sockaddr_in v4;
        sockaddr_in6 v6;
    };

    Socket m_socket{};
};

} // namespace wl
