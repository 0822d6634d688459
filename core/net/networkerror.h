// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string>

namespace wl {

/// The Error for a system call that failed with @p errnoValue.
/// @param what  what was tried: "send to 192.0.2.1"
/// Code: NoPermission for EACCES and EPERM, Io for all else.
[[nodiscard]] Error systemError(int errnoValue, const std::string &what);

/// What an ICMP error message says (RFC 792; RFC 1122, section 3.2.2.1; RFC 1812,
/// section 5.2.7.1). "" for types that do not say that the packet was lost.
[[nodiscard]] std::string icmpErrorText(std::uint8_t type, std::uint8_t code);

/// The same for ICMPv6 (RFC 4443, section 3).
[[nodiscard]] std::string icmpv6ErrorText(std::uint8_t type, std::uint8_t code);

} // namespace wl
