// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <cstdint>

namespace wl {

/// The Internet checksum of bytes that come in parts: first a pseudo-header,
/// then the data (RFC 1071; RFC 793, section 3.1).
///
/// The parts are summed as if they stood side by side. Only the end of the last
/// one is padded with a zero byte, so a part of odd length shifts the next one.
class InternetSum
{
public:
    void add(ByteView part) noexcept;

    /// The complement of the sum so far, as the number that a big-endian 16-bit
    /// field holds. 0xffff when nothing was added.
    [[nodiscard]] std::uint16_t checksum() const noexcept;

private:
    std::uint64_t m_sum = 0; ///< of 16-bit words in the machine's own byte order, not folded
    bool m_isOdd = false;    ///< the next byte is the second half of a word
};

/// The checksum of @p bytes alone (RFC 1071). A header whose checksum field is
/// right sums to 0.
[[nodiscard]] std::uint16_t internetChecksum(ByteView bytes) noexcept;

} // namespace wl
