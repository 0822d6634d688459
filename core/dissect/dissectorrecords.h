// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/dissector.h"

#include <algorithm>

/// How the dissector makes records: inlined into each of its files, because it happens for every structure.
namespace wl {

/// Work that grows with the size of a field counts as one step for so many bytes.
constexpr std::size_t bytesOfStep = 64;

template<typename T>
void growTo(std::vector<T> &vector, std::size_t size)
{
    if (vector.size() < size) [[unlikely]]
        vector.resize(std::max(size, vector.size() * 2));
}

inline std::uint32_t Dissector::leaf(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint32_t begin,
                                     std::uint32_t end, std::uint32_t parent, const Bytes &bytes)
{
    growTo(m_records, m_count + 1);
    growTo(m_scratch, m_count + 1);
    const auto aside = static_cast<std::uint8_t>(m_run != 0 ? Record::aside : 0);
    m_records[m_count] = {row, attribute, static_cast<std::uint8_t>(flags | aside), begin, end - begin, parent};
    m_scratch[m_count] = {.data = bytes.data,
                          .regionBegin = begin,
                          .regionEnd = end,
                          .position = end,
                          .stream = m_count,
                          .source = bytes.source,
                          .isLittleEndian = bytes.isLittleEndian};
    if (m_run != 0) [[unlikely]]
        ownRare(m_count).run = m_run;
    return m_count++;
}

inline std::uint32_t Dissector::open(Row row, std::uint8_t attribute, std::uint8_t flags, std::uint32_t begin,
                                     std::uint32_t end, std::uint32_t parent, const Bytes &bytes)
{
    const std::uint32_t record = leaf(row, attribute, flags, begin, end, parent, bytes);
    const Type &type = m_registry.type(row);
    const std::uint32_t placeCount = type.stepCount + std::uint32_t{type.parsedCount};
    Scratch &scratch = m_scratch[record];
    scratch.firstAttribute = type.firstAttribute;
    scratch.firstPlace = m_placeCount;
    scratch.position = begin;
    growTo(m_places, m_placeCount + placeCount);
    std::fill_n(m_places.begin() + m_placeCount, placeCount, StepPlace{});
    m_placeCount += placeCount;
    return record;
}

} // namespace wl
