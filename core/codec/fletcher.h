// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <cstdint>

namespace wl {

/// The two check bytes at @p place of @p bytes, as the number that a big-endian
/// 16-bit field there holds: with them both of Fletcher's sums over all bytes
/// are 0 (RFC 905, annex B; RFC 2328, section 12.1.7).
///
/// What stands at @p place does not count. Neither check byte is ever 0, since
/// 0 means that there is no checksum: 255 is the same number modulo 255.
[[nodiscard]] std::uint16_t fletcherChecksum(ByteView bytes, std::size_t place) noexcept;

} // namespace wl
