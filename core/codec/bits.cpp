// SPDX-License-Identifier: MIT
#include "core/codec/bits.h"

#include <QtEndian>

#include <algorithm>
#include <cstddef>

namespace wl {
namespace {

constexpr std::int64_t widestNumber = 64;

bool isInside(std::int64_t byteCount, BitRange range) noexcept
{
    // Compared without range.end(): a sum of two hostile numbers may overflow.
    return range.first >= 0 && range.length >= 0 && range.length <= widestNumber && range.length <= byteCount * 8
        && range.first <= byteCount * 8 - range.length;
}

std::uint64_t lowBits(std::int64_t count) noexcept
{
    return count >= widestNumber ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// One byte's share of a bit range.
struct Slice
{
    std::int64_t byte;
    int shift; ///< zero bits below the share
    int bits;
};

/// The share of the byte that holds bit @p at of a range that ends at @p end.
Slice sliceAt(std::int64_t at, std::int64_t end) noexcept
{
    const std::int64_t byteEnd = (at / 8 + 1) * 8;
    const std::int64_t stop = byteEnd < end ? byteEnd : end;
    return {at / 8, static_cast<int>(byteEnd - stop), static_cast<int>(stop - at)};
}

std::uint64_t readSlices(const std::uint8_t *bytes, BitRange range) noexcept
{
    std::uint64_t value = 0;
    for (std::int64_t at = range.first; at < range.end();) {
        const Slice slice = sliceAt(at, range.end());
        value = (value << slice.bits) | ((std::uint64_t{bytes[slice.byte]} >> slice.shift) & lowBits(slice.bits));
        at += slice.bits;
    }
    return value;
}

void writeSlices(std::uint8_t *bytes, BitRange range, std::uint64_t value) noexcept
{
    std::int64_t left = range.length;
    for (std::int64_t at = range.first; at < range.end();) {
        const Slice slice = sliceAt(at, range.end());
        left -= slice.bits;
        const std::uint64_t mask = lowBits(slice.bits) << slice.shift;
        const std::uint64_t share = ((value >> left) << slice.shift) & mask;
        bytes[slice.byte] = static_cast<std::uint8_t>((bytes[slice.byte] & ~mask) | share);
        at += slice.bits;
    }
}

} // namespace

std::uint64_t readBits(ByteView bytes, BitRange range) noexcept
{
    const bool inside = isInside(static_cast<std::int64_t>(bytes.size()), range);
    Q_ASSERT(inside);
    if (!inside || range.isEmpty())
        return 0;
    const std::uint8_t *at = bytes.data() + range.firstByte();
    if (range.first % 8 == 0) {
        switch (range.length) {
        case 8:
            return *at;
        case 16:
            return qFromBigEndian<std::uint16_t>(at);
        case 32:
            return qFromBigEndian<std::uint32_t>(at);
        case 64:
            return qFromBigEndian<std::uint64_t>(at);
        default:
            break;
        }
    }
    return readSlices(bytes.data(), range);
}

void writeBits(QByteArray &bytes, BitRange range, std::uint64_t value)
{
    const bool inside = isInside(bytes.size(), range);
    Q_ASSERT(inside);
    if (!inside || range.isEmpty())
        return;
    auto *const data = reinterpret_cast<std::uint8_t *>(bytes.data());
    std::uint8_t *at = data + range.firstByte();
    if (range.first % 8 == 0) {
        switch (range.length) {
        case 8:
            *at = static_cast<std::uint8_t>(value);
            return;
        case 16:
            qToBigEndian(static_cast<std::uint16_t>(value), at);
            return;
        case 32:
            qToBigEndian(static_cast<std::uint32_t>(value), at);
            return;
        case 64:
            qToBigEndian(value, at);
            return;
        default:
            break;
        }
    }
    writeSlices(data, range, value);
}

std::uint64_t readLittleEndian(ByteView bytes, BitRange range) noexcept
{
    const bool inside = isInside(static_cast<std::int64_t>(bytes.size()), range) && range.isByteAligned();
    Q_ASSERT(inside);
    if (!inside)
        return 0;
    const std::uint8_t *at = bytes.data() + range.firstByte();
    std::uint64_t value = 0;
    for (std::int64_t i = range.length / 8 - 1; i >= 0; --i)
        value = (value << 8) | at[i];
    return value;
}

void writeLittleEndian(QByteArray &bytes, BitRange range, std::uint64_t value)
{
    const bool inside = isInside(bytes.size(), range) && range.isByteAligned();
    Q_ASSERT(inside);
    if (!inside || range.isEmpty())
        return;
    char *at = bytes.data() + range.firstByte();
    for (std::int64_t i = 0; i < range.length / 8; ++i)
        at[i] = static_cast<char>(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint64_t readNumber(ByteView bytes, BitRange range, BitOrder order) noexcept
{
    if (order != BitOrder::LowestFirst)
        return order == BitOrder::BigEndian ? readBits(bytes, range) : readLittleEndian(bytes, range);
    Q_ASSERT(isInside(static_cast<std::int64_t>(bytes.size()), range));
    if (!isInside(static_cast<std::int64_t>(bytes.size()), range))
        return 0;
    std::uint64_t value = 0;
    for (std::int64_t done = 0; done < range.length;) {
        const std::int64_t at = range.first + done;
        const std::int64_t taken = std::min(8 - at % 8, range.length - done);
        const unsigned piece = static_cast<unsigned>(bytes[static_cast<std::size_t>(at / 8)]) >> (at % 8);
        value |= static_cast<std::uint64_t>(piece & ((1U << taken) - 1)) << done;
        done += taken;
    }
    return value;
}

void writeNumber(QByteArray &bytes, BitRange range, BitOrder order, std::uint64_t value)
{
    if (order == BitOrder::BigEndian)
        return writeBits(bytes, range, value);
    if (order == BitOrder::LittleEndian)
        return writeLittleEndian(bytes, range, value);
    Q_ASSERT(isInside(bytes.size(), range));
    if (!isInside(bytes.size(), range))
        return;
    for (std::int64_t done = 0; done < range.length;) {
        const std::int64_t at = range.first + done;
        const std::int64_t taken = std::min(8 - at % 8, range.length - done);
        const unsigned mask = ((1U << taken) - 1) << (at % 8);
        const auto piece = static_cast<unsigned>(value >> done << (at % 8)) & mask;
        bytes[at / 8]
            = static_cast<char>((static_cast<unsigned>(static_cast<unsigned char>(bytes[at / 8])) & ~mask) | piece);
        done += taken;
    }
}

} // namespace wl
