// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstdint>
#include <span>
#include <string_view>

namespace wl {

/// Octets somebody else owns, in wire order.
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] inline ByteView viewOf(const QByteArray &bytes) noexcept
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

[[nodiscard]] inline ByteView viewOf(std::string_view text) noexcept
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

[[nodiscard]] inline QByteArray toByteArray(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

[[nodiscard]] inline std::string_view asText(ByteView bytes) noexcept
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace wl
