// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/netio/protocol.h"

namespace wl::netio {

/// Every socket that a port needs, opened with the capability and used without.
struct Sockets
{
    int frames = -1; ///< AF_PACKET, to send
    int seen = -1;   ///< AF_PACKET, to see what passes; bound to nothing yet
    int ipv4 = -1;
    int ipv6 = -1;
    int frameErrno = 0; ///< why `frames` or `seen` is not open; 0 when both are
    int ipv4Errno = 0;
    int ipv6Errno = 0;
    bool isConfined = false; ///< no_new_privs was set already: a capability of the file does nothing
};

/// Keeps of all capabilities the one that opens sockets, and that only for use on demand.
void keepOnlyRawNetwork();

/// Opens the sockets and gives up every capability, for good: NO_NEW_PRIVS, not
/// dumpable, and a filter that leaves only the system calls of a port.
/// Ends the process when a capability could not be given up.
[[nodiscard]] Sockets openSocketsAndDrop(bool filterSystemCalls);

/// Prints in one line whether packets can be sent from here, or what is missing,
/// and in a second one the command that would permit it, if there is one.
/// @param program  where this program is
/// @return whether they can
bool explain(const Sockets &sockets, const char *program);

} // namespace wl::netio
