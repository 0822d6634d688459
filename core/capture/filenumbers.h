// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <QtEndian>

namespace wl {

/// Numbers of a file in the byte order of whoever wrote it.
class FileNumbers
{
public:
    FileNumbers(ByteView bytes, bool isBigEndian) : m_bytes(bytes.data()), m_isBigEndian(isBigEndian) { }

    [[nodiscard]] bool isBigEndian() const noexcept { return m_isBigEndian; }

    /// @pre four bytes stand at @p at
    [[nodiscard]] std::uint32_t u32(std::size_t at) const
    {
        return m_isBigEndian ? qFromBigEndian<std::uint32_t>(m_bytes + at)
                             : qFromLittleEndian<std::uint32_t>(m_bytes + at);
    }

    /// @pre two bytes stand at @p at
    [[nodiscard]] std::uint16_t u16(std::size_t at) const
    {
        return m_isBigEndian ? qFromBigEndian<std::uint16_t>(m_bytes + at)
                             : qFromLittleEndian<std::uint16_t>(m_bytes + at);
    }

    /// @pre eight bytes stand at @p at
    [[nodiscard]] std::uint64_t u64(std::size_t at) const
    {
        return m_isBigEndian ? qFromBigEndian<std::uint64_t>(m_bytes + at)
                             : qFromLittleEndian<std::uint64_t>(m_bytes + at);
    }

private:
    const std::uint8_t *m_bytes;
    bool m_isBigEndian;
};

inline void appendU16(QByteArray &out, std::uint16_t value)
{
    const std::uint16_t raw = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&raw), sizeof raw);
}

inline void appendU32(QByteArray &out, std::uint32_t value)
{
    const std::uint32_t raw = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&raw), sizeof raw);
}

} // namespace wl
