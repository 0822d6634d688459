// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/netio/protocol.h"

namespace wl::netio {

/// What the administrator of this machine allows.
///
/// A file of lines `packets_per_second = N`, `seconds = N`, `packets = N` and
/// `interfaces = NAME NAME …`; `#` begins a comment. Numbers above the built-in
/// limits change nothing.
struct Policy
{
    Limits limits{};
    char interfaces[1024]{}; ///< names with blanks around each; "": every interface

    [[nodiscard]] bool allows(const char *interface) const;
};

constexpr const char *policyFile = "/etc/wirelathe/policy.conf";

/// Reads it. Without the file everything within the built-in limits is allowed.
/// @return "" or the one thing that is wrong with it, to be shown: a limit that cannot be read must not be lifted
[[nodiscard]] const char *readPolicy(const char *path, Policy &policy);

} // namespace wl::netio
