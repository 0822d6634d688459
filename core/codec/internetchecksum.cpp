// SPDX-License-Identifier: MIT
#include "core/codec/internetchecksum.h"

#include <QtEndian>

#include <cstring>

namespace wl {
namespace {

std::uint16_t folded(std::uint64_t sum) noexcept
{
    sum = (sum & 0xffffffff) + (sum >> 32);
    sum = (sum & 0xffffffff) + (sum >> 32);
    sum = (sum & 0xffff) + (sum >> 16);
    sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint16_t>(sum);
}

template<typename Word>
Word wordAt(const std::uint8_t *at) noexcept
{
    Word word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// The sum of the 16-bit words of @p bytes, in the machine's byte order: the
/// order does not matter to the sum until its end (RFC 1071, section 2 B).
std::uint16_t sumOf(ByteView bytes) noexcept
{
    const std::uint8_t *at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t low = 0; // two sums, so that one addition need not wait for the other
    std::uint64_t high = 0;
    for (; left >= 8; left -= 8, at += 8) {
        const auto words = wordAt<std::uint64_t>(at);
        low += words & 0xffffffff;
        high += words >> 32;
    }
    if ((left & 4) != 0)
        low += wordAt<std::uint32_t>(at);
    if ((left & 2) != 0)
        low += wordAt<std::uint16_t>(at + (left & 4));
    if ((left & 1) != 0) {
        const std::uint8_t padded[] = {at[left - 1], 0};
        high += wordAt<std::uint16_t>(padded);
    }
    return folded((low & 0xffffffff) + (low >> 32) + (high & 0xffffffff) + (high >> 32));
}

} // namespace

void InternetSum::add(ByteView part) noexcept
{
    const std::uint16_t sum = sumOf(part);
    // A part that starts in the middle of a word sums to the same with its bytes exchanged (RFC 1071, section 2 B).
    m_sum += m_isOdd ? qbswap(sum) : sum;
    m_isOdd ^= part.size() % 2 != 0;
}

std::uint16_t InternetSum::checksum() const noexcept
{
    return static_cast<std::uint16_t>(~qFromBigEndian(folded(m_sum)));
}

std::uint16_t internetChecksum(ByteView bytes) noexcept
{
    return static_cast<std::uint16_t>(~qFromBigEndian(sumOf(bytes)));
}

} // namespace wl
