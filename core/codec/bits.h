// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bitrange.h"
#include "core/base/bytes.h"

#include <cstdint>

namespace wl {

/// The number in the @p range of @p bytes, most significant bit first, at any
/// alignment (the order in which RFCs draw their headers: RFC 791, appendix B).
///
/// @param range  0 to 64 bits; an empty range reads 0.
/// @pre The range lies inside the bytes. Asserts; a release build reads 0.
[[nodiscard]] std::uint64_t readBits(ByteView bytes, BitRange range) noexcept;

/// Puts the low `range.length` bits of @p value into @p bytes; the bits around
/// the range, and the high bits of the value, are left alone.
///
/// @param range  0 to 64 bits, as for readBits().
/// @pre The range lies inside the bytes. Asserts; a release build changes nothing.
void writeBits(QByteArray &bytes, BitRange range, std::uint64_t value);

/// The number in 1 to 8 whole bytes, least significant byte first.
/// @pre The range lies inside the bytes and is byte-aligned. Asserts; a release build reads 0.
[[nodiscard]] std::uint64_t readLittleEndian(ByteView bytes, BitRange range) noexcept;

/// Puts the low bytes of @p value into the range, least significant byte first.
/// @pre As for readLittleEndian(). Asserts; a release build changes nothing.
void writeLittleEndian(QByteArray &bytes, BitRange range, std::uint64_t value);

/// How the bits of a number stand in its bytes.
enum class BitOrder : std::uint8_t {
    BigEndian,    ///< most significant bit and byte first
    LittleEndian, ///< whole bytes, least significant byte first
    LowestFirst,  ///< bit fields counted from the lowest bit of each byte (Kaitai's `bit-endian: le`)
};

/// The number in the @p range of @p bytes, 0 to 64 bits. In LowestFirst the range counts from the
/// lowest bit of each byte: bit 0 is the 1 of the first byte.
/// @pre The range lies inside the bytes, and is byte-aligned in LittleEndian. Asserts; a release build reads 0.
[[nodiscard]] std::uint64_t readNumber(ByteView bytes, BitRange range, BitOrder order) noexcept;

/// Puts the low `range.length` bits of @p value into the range and leaves the bits around it alone.
/// @pre As for readNumber(). Asserts; a release build changes nothing.
void writeNumber(QByteArray &bytes, BitRange range, BitOrder order, std::uint64_t value);

} // namespace wl
