// SPDX-License-Identifier: MIT
#include "core/codec/crc32.h"

#include <array>
#include <cstddef>

namespace wl {
namespace {

/// Row 0 is the classic table, one entry a byte; row n is row 0 advanced by n zero bytes, so that four bytes go in one
/// step.
using Tables = std::array<std::array<std::uint32_t, 256>, 4>;

constexpr Tables makeTables(std::uint32_t polynomial)
{
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? polynomial : 0);
        tables[0][byte] = crc;
    }
    for (std::size_t row = 1; row < tables.size(); ++row) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t previous = tables[row - 1][byte];
            tables[row][byte] = (previous >> 8) ^ tables[0][previous & 0xff];
        }
    }
    return tables;
}

constexpr Tables ieee = makeTables(0xedb88320);
constexpr Tables castagnoli = makeTables(0x82f63b78);

std::uint32_t crc(const Tables &tables, ByteView bytes) noexcept
{
    std::uint32_t sum = 0xffffffff;
    std::size_t i = 0;
    for (; i + 4 <= bytes.size(); i += 4) {
        sum ^= bytes[i] | (std::uint32_t{bytes[i + 1]} << 8) | (std::uint32_t{bytes[i + 2]} << 16)
            | (std::uint32_t{bytes[i + 3]} << 24);
        sum = tables[3][sum & 0xff] ^ tables[2][(sum >> 8) & 0xff] ^ tables[1][(sum >> 16) & 0xff]
            ^ tables[0][sum >> 24];
    }
    for (; i < bytes.size(); ++i)
        sum = (sum >> 8) ^ tables[0][(sum ^ bytes[i]) & 0xff];
    return ~sum;
}

} // namespace

std::uint32_t crc32(ByteView bytes) noexcept
{
    return crc(ieee, bytes);
}

std::uint32_t crc32c(ByteView bytes) noexcept
{
    return crc(castagnoli, bytes);
}

} // namespace wl
