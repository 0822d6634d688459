// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <cstdint>

namespace wl {

/// CRC-32 as Ethernet's frame check sequence uses it (IEEE 802.3, section
/// 3.2.9): reflected polynomial 0xedb88320. "123456789" gives 0xcbf43926.
/// On the wire the least significant byte comes first.
[[nodiscard]] std::uint32_t crc32(ByteView bytes) noexcept;

/// CRC-32C (Castagnoli) as SCTP uses it (RFC 9260, appendix A): reflected
/// polynomial 0x82f63b78. "123456789" gives 0xe3069283.
/// On the wire the least significant byte comes first.
[[nodiscard]] std::uint32_t crc32c(ByteView bytes) noexcept;

} // namespace wl
