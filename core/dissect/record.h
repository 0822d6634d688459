// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <cstdint>

namespace wl {

/// Why a region could not be read.
enum class ReadProblem : std::uint8_t {
    None,
    TooShort,      ///< a field needs more bytes than its region has left
    BadExpression, ///< a size, condition or count has no value here
    TooDeep,       ///< structures nested deeper than the limit
    NoProgress,    ///< a list whose elements take no bytes
    NoTerminator,  ///< the byte that ends a field is missing
    WrongContents, ///< other bytes than the ones the field always has
    NoByteOrder,   ///< the byte order of its numbers is not decided
    BadProcess,    ///< what is done to the bytes before they are read fails
    Budget,        ///< more steps or records than one packet may take
};

/// One structure instance of a packet, in pre-order: a layer, a sub-structure,
/// a list element, a field of variable size, an error or a trailer.
///
/// Fields of fixed size have no record: their place is their structure's
/// offset and the schema. Lists have none either: consecutive records with the
/// same `attribute` under one parent are the list.
struct Record
{
    Row row = bytesRow;
    std::uint8_t attribute = 0; ///< which field of the parent it fills (position in `seq`)
    std::uint8_t flags = 0;
    std::uint32_t offset = 0; ///< bytes from the start of the packet
    std::uint32_t length = 0; ///< bytes
    std::uint32_t parent = 0; ///< index of the holder; always smaller than the own one

    static constexpr std::uint8_t clamped = 1; ///< its size was beyond its region and was cut
    static constexpr std::uint8_t layer = 2;   ///< the root structure of a protocol
    /// Its bytes are processed before they are read: what is read of them has offsets in the result.
    static constexpr std::uint8_t processed = 4;
    /// Read because an instance with a place of its own was asked for. Such records may stand between others.
    static constexpr std::uint8_t aside = 8;

    [[nodiscard]] constexpr bool isClamped() const noexcept { return (flags & clamped) != 0; }
    [[nodiscard]] constexpr bool isLayer() const noexcept { return (flags & layer) != 0; }
    [[nodiscard]] constexpr bool isProcessed() const noexcept { return (flags & processed) != 0; }
    [[nodiscard]] constexpr bool isAside() const noexcept { return (flags & aside) != 0; }
    [[nodiscard]] constexpr ReadProblem problem() const noexcept { return static_cast<ReadProblem>(flags >> 4U); }

    friend bool operator==(const Record &, const Record &) = default;
};
static_assert(sizeof(Record) == 16);

constexpr std::uint32_t noRecord = 0xFFFFFFFF;

/// The most one packet may cost. Counted, never timed.
struct DissectionLimits
{
    std::uint64_t steps = 2'000'000;
    std::uint32_t records = 500'000;
    int depth = 100;
};

} // namespace wl
