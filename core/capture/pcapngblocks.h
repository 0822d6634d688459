// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

/// Numbers of draft-ietf-opsawg-pcapng, sections "General Block Structure", "Block Types" and "Options".
namespace wl::pcapng {

constexpr std::uint32_t sectionHeader = 0x0a0d0d0a; ///< the same in both byte orders
constexpr std::uint32_t byteOrderMagic = 0x1a2b3c4d;
constexpr std::uint32_t interfaceDescription = 1;
constexpr std::uint32_t packetBlock = 2; ///< obsolete
constexpr std::uint32_t simplePacket = 3;
constexpr std::uint32_t interfaceStatistics = 5;
constexpr std::uint32_t enhancedPacket = 6;

constexpr std::size_t leastBlockBytes = 12; ///< type, length, and the length again
constexpr std::size_t leastSectionHeaderBytes = 28;

constexpr std::uint16_t endOfOptions = 0;
constexpr std::uint16_t comment = 1;
constexpr std::uint16_t timeResolution = 9; ///< if_tsresol
constexpr std::uint16_t interfaceFilter = 11;
constexpr std::uint16_t fcsLength = 13;
constexpr std::uint16_t timeOffset = 14; ///< if_tsoffset

/// Rounded up to the next multiple of four, as everything in a block is.
constexpr std::size_t padded(std::size_t bytes) noexcept
{
    return (bytes + 3) & ~std::size_t{3};
}

} // namespace wl::pcapng
