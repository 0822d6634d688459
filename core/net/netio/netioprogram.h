// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/net/sendmode.h"

#include <string>
#include <vector>

namespace wl {

/// Where wirelathe-netio is: what WIRELATHE_NETIO names, else beside this program,
/// else in the libexec folder beside this program's folder.
/// Errors: Io when there is none.
[[nodiscard]] Result<std::string> netioProgram();

/// Whether it may do on this machine what it is for; found out by its --selftest,
/// again only when the file changed. Takes a few milliseconds.
[[nodiscard]] ModeState netioState();

/// netioState() as start() must tell it. Errors: NoPermission.
[[nodiscard]] Result<Done> netioPermission();

/// Whose interface, and how to start a port there.
struct PortPlace
{
    std::vector<std::string> command{}; ///< program and arguments; it speaks over standard input and output
    std::string interface {
    };
    bool isStream = false;
};

/// @param interface  a name of this machine, or "ssh://[USER@]HOST[:PORT]/NAME"
/// Errors: BadInput when it is neither, Io as netioProgram().
[[nodiscard]] Result<PortPlace> portPlaceOf(const std::string &interface);

} // namespace wl
