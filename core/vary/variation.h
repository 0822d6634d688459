// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wl {

/// How one field differs from packet to packet. Its value in packet N is a function of N alone, so that any packet of
/// a series can be made again.
struct Variation
{
    enum class Kind : std::uint8_t {
        Increment, ///< from `first` up by `step`; behind `last` it begins again
        Decrement, ///< from `first` down by `step`; below `last` it begins again
        Random,    ///< anything from `first` to `last`; the same seed gives the same values
        List,      ///< `values` in turn
    };

    std::string path{};
    Kind kind = Kind::Increment;
    /// Values as a person types them. Where `first` is empty it is what the field has now (Random: the smallest);
    /// where `last` is empty the field's whole width is used, and counting goes on at its other end.
    std::string first{};
    std::string last{};
    std::uint64_t step = 1;
    std::uint64_t seed = 0;
    std::vector<std::string> values{};
    std::uint64_t every = 1; ///< packets until the next value
    /// The next value comes when the variation before this one has had all of its values (`every` is not used).
    bool isNested = false;
};

/// Divides by a number that is known beforehand, without the processor's division, which would take longer than all
/// else that makes a packet of a series.
class Divisor
{
public:
    /// @pre @p divisor is not 0
    explicit Divisor(std::uint64_t divisor = 1) noexcept
        : m_divisor(divisor), m_inverse(~std::uint64_t{0} / divisor) { }

    [[nodiscard]] std::uint64_t value() const noexcept { return m_divisor; }
    [[nodiscard]] std::uint64_t quotient(std::uint64_t number) const noexcept
    {
        std::uint64_t quotient = productHigh(number, m_inverse);
        for (std::uint64_t rest = number - quotient * m_divisor; rest >= m_divisor; rest -= m_divisor)
            ++quotient; // the inverse is rounded down: at most two too few
        return quotient;
    }
    [[nodiscard]] std::uint64_t remainder(std::uint64_t number) const noexcept
    {
        return number - quotient(number) * m_divisor;
    }

    /// The upper 64 bits of a product.
    [[nodiscard]] static std::uint64_t productHigh(std::uint64_t a, std::uint64_t b) noexcept
    {
        __extension__ using Wide = unsigned __int128;
        return static_cast<std::uint64_t>((static_cast<Wide>(a) * b) >> 64U);
    }

private:
    std::uint64_t m_divisor;
    std::uint64_t m_inverse; ///< of 2^64 - 1
};

/// The values of a variation as raw bits of a field.
///
/// Numbers count in the field's own width; bytes count as a number whose last byte changes first, of which the last
/// eight bytes take part.
class Course
{
public:
    /// @param bits  width of what varies, 1 to 64
    Course(const Variation &variation, std::uint64_t first, std::uint64_t last, int bits);
    /// The positions 0 to @p count - 1 of a list.
    Course(const Variation &variation, std::uint64_t count);

    /// How many values there are until they begin again; 0 when there are 2^64, or when they never do (Random).
    [[nodiscard]] std::uint64_t count() const noexcept { return m_count; }
    /// Lets every value stand for as many packets.
    void setEvery(std::uint64_t packets) noexcept { m_every = Divisor(packets); }
    [[nodiscard]] std::uint64_t every() const noexcept { return m_every.value(); }
    /// The raw bits, or the position in the list, of packet @p number.
    [[nodiscard]] std::uint64_t at(std::uint64_t number) const noexcept
    {
        const std::uint64_t turn = m_every.value() == 1 ? number : m_every.quotient(number);
        if (m_isRandom)
            return random(turn);
        const std::uint64_t steps = m_wrapsByItself ? turn : m_round.remainder(turn);
        return (m_first + steps * m_step) & m_mask;
    }

private:
    [[nodiscard]] std::uint64_t random(std::uint64_t turn) const noexcept;

    std::uint64_t m_first = 0;
    std::uint64_t m_step = 1; ///< of two's complement: down is a large one
    std::uint64_t m_mask = ~std::uint64_t{0};
    std::uint64_t m_span = 0; ///< Random: the distance from the first to the last value
    std::uint64_t m_count = 0;
    Divisor m_round{}; ///< m_count
    Divisor m_every{};
    std::uint64_t m_seed = 0;
    bool m_isRandom = false;
    bool m_wrapsByItself = false; ///< the width alone makes it begin again
};

} // namespace wl
