// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/program.h"

#include <bit>
#include <cstring>

/// Computes formulas. Inlined into the loop that runs programs.
namespace wl {

/// What formulas look at.
struct FormulaPlace
{
    const std::uint8_t *const *bases = nullptr; ///< Base::count of them
    const std::uint8_t *regionBegin = nullptr;
    const std::uint8_t *regionEnd = nullptr;
    const std::uint8_t *cursor = nullptr;
};

struct FormulaValue
{
    std::int64_t value = 0;
    bool fails = false; ///< the plain engine has an error
};

[[nodiscard, gnu::noinline]] std::int64_t loadedWide(const Load &load, const std::uint8_t *at) noexcept;

/// @pre the bytes lie inside the packet
[[nodiscard, gnu::always_inline]] inline std::int64_t loaded(const Load &load,
                                                             const std::uint8_t *const *bases) noexcept
{
    const std::uint8_t *at = bases[load.base] + load.offset;
    switch (load.kind) {
    case Load::Kind::Byte:
        return static_cast<std::int64_t>(static_cast<unsigned>(*at) >> load.shift & load.mask);
    case Load::Kind::Half: {
        std::uint16_t raw = 0;
        std::memcpy(&raw, at, sizeof(raw));
        return static_cast<std::int64_t>(static_cast<unsigned>(__builtin_bswap16(raw)) >> load.shift & load.mask);
    }
    default:
        return loadedWide(load, at);
    }
}

/// The value of node @p index; sets @p fails where the plain engine has an error.
[[nodiscard]] std::int64_t treeValue(const Formula &formula, std::int32_t index, const FormulaPlace &place,
                                     bool &fails) noexcept;

/// The value of @p formula, whatever its kind.
[[nodiscard, gnu::noinline]] FormulaValue valueOf(const Formula &formula, const std::uint8_t *const *bases,
                                                  const std::uint8_t *regionBegin, const std::uint8_t *regionEnd,
                                                  const std::uint8_t *cursor) noexcept;

} // namespace wl
