// SPDX-License-Identifier: MIT
#include "core/codec/fletcher.h"

namespace wl {

std::uint16_t fletcherChecksum(ByteView bytes, std::size_t place) noexcept
{
    constexpr std::uint64_t modulus = 255;
    std::uint64_t sum = 0;
    std::uint64_t sumOfSums = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        sum = (sum + (i == place || i == place + 1 ? 0 : bytes[i])) % modulus;
        sumOfSums = (sumOfSums + sum) % modulus;
    }
    // The first check byte counts `behind` + 1 times in the sum of sums, the second one time less.
    const std::uint64_t behind = place + 1 < bytes.size() ? bytes.size() - place - 1 : 0;
    const std::uint64_t first = (behind % modulus * sum + modulus - sumOfSums) % modulus;
    const std::uint64_t second = (2 * modulus - sum - first) % modulus;
    return static_cast<std::uint16_t>((first == 0 ? modulus : first) << 8U | (second == 0 ? modulus : second));
}

} // namespace wl
