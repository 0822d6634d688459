// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/net/endpoint.h"
#include "core/net/filedescriptor.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string>

namespace wl {

/// Opens a socket that takes and delivers single messages, does not block, keeps
/// the kernel's receive time stamps and the ICMP errors that concern it, and may
/// send to broadcast addresses (asking first is the caller's business).
/// @param protocol  0 or IPPROTO_…
/// Errors: NoPermission, Io.
Result<FileDescriptor> openDatagramSocket(sa_family_t family, int protocol);

/// Fixes the other end: errors on the way to it are then reported to this socket.
/// Errors: NoPermission, Io (no route).
Result<Done> connectTo(const FileDescriptor &socket, const Endpoint &target);

/// One thing that a socket has to tell.
struct Arrival
{
    enum class Kind : std::uint8_t {
        Nothing,      ///< nothing is waiting
        Message,      ///< `bytes` came in
        NetworkError, ///< a host on the way reported `notice` about a message that began with `bytes`
        Failure,      ///< the socket itself failed, with `errnoValue`
    };

    Kind kind = Kind::Nothing;
    QByteArray bytes{};
    std::string notice{}; ///< "" when the report does not mean that the message was lost
    std::string fromAddress{};
    std::optional<std::int64_t> stampNs{}; ///< when the kernel received it, CLOCK_REALTIME
    int errnoValue = 0;
};

/// The next arrival, errors before messages. Never blocks.
[[nodiscard]] Arrival nextArrival(const FileDescriptor &socket);

} // namespace wl
