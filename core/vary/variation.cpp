// SPDX-License-Identifier: MIT
#include "core/vary/variation.h"

#include <algorithm>

namespace wl {
namespace {

/// SplitMix64's mixing of a counter (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014):
/// the number at any place of the row without those before it.
std::uint64_t mixed(std::uint64_t number) noexcept
{
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31U);
}

constexpr std::uint64_t golden = 0x9e3779b97f4a7c15ULL;

} // namespace

Course::Course(const Variation &variation, std::uint64_t first, std::uint64_t last, int bits)
    : m_first(first), m_mask(bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1),
      m_every(std::max<std::uint64_t>(variation.every, 1)), m_seed(mixed(variation.seed + golden)),
      m_isRandom(variation.kind == Variation::Kind::Random)
{
    const bool isDown = variation.kind == Variation::Kind::Decrement;
    const std::uint64_t step = std::max<std::uint64_t>(variation.step, 1);
    m_span = (isDown ? first - last : last - first) & m_mask;
    m_step = isDown ? 0 - step : step;
    if (m_isRandom)
        return;
    m_count = m_span / step + 1;
    m_wrapsByItself = m_span == m_mask && step == 1;
    m_round = Divisor(std::max<std::uint64_t>(m_count, 1));
}

Course::Course(const Variation &variation, std::uint64_t count)
    : m_count(count), m_round(count), m_every(std::max<std::uint64_t>(variation.every, 1))
{
}

std::uint64_t Course::random(std::uint64_t turn) const noexcept
{
    const std::uint64_t any = mixed(m_seed + turn * golden);
    if (m_span == ~std::uint64_t{0})
        return any;
    const auto scaled = Divisor::productHigh(any, m_span + 1);
    return (m_first + scaled) & m_mask;
}

} // namespace wl
