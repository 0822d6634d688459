// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace wl {

/// A half-open run of bits inside one packet: [first, first + length).
///
/// Unit: bits. Bit 0 is the most significant bit of byte 0, the order in which
/// RFCs draw their headers (RFC 791, appendix B). A range may be empty; it is
/// never negative.
struct BitRange
{
    std::int64_t first = 0;
    std::int64_t length = 0;

    [[nodiscard]] static constexpr BitRange ofBytes(std::int64_t firstByte, std::int64_t byteCount) noexcept
    {
        return {firstByte * 8, byteCount * 8};
    }

    [[nodiscard]] constexpr std::int64_t end() const noexcept { return first + length; }
    [[nodiscard]] constexpr bool isEmpty() const noexcept { return length == 0; }
    [[nodiscard]] constexpr bool isByteAligned() const noexcept { return first % 8 == 0 && length % 8 == 0; }

    /// Index of the byte that holds the first bit.
    [[nodiscard]] constexpr std::int64_t firstByte() const noexcept { return first / 8; }

    /// Index of the byte behind the last touched one.
    [[nodiscard]] constexpr std::int64_t endByte() const noexcept { return (end() + 7) / 8; }

    /// How many bytes the range touches; a 4-bit range that straddles two bytes touches 2.
    [[nodiscard]] constexpr std::int64_t touchedBytes() const noexcept
    {
        return isEmpty() ? 0 : endByte() - firstByte();
    }

    [[nodiscard]] constexpr bool contains(BitRange other) const noexcept
    {
        return first <= other.first && other.end() <= end();
    }

    friend constexpr bool operator==(const BitRange &, const BitRange &) = default;
};

} // namespace wl
