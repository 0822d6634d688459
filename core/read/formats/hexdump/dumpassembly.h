// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/read/formats/hexdump/dumpline.h"

#include <span>

namespace wl {

/// The bytes of a dump whose offsets are in one radix.
struct AssembledDump
{
    std::vector<QByteArray> packets{};
    std::size_t dumpLines = 0;
    std::size_t confirmedOffsets = 0; ///< lines that started where the one before ended
    bool hasText = false;             ///< a text column was left out
    std::size_t otherText = 0;        ///< lines whose text column shows other bytes than were read
    int firstOtherText = 0;           ///< the first of them, 1-based
};

/// Puts lines together: each must start where the one before ended; one that
/// starts at the first offset again is the next packet.
///
/// @param radix       16, 10 or 8
/// @param areWords    16-bit words in little-endian order: the bytes of each pair are exchanged
/// Errors: BadInput at the line that does not follow; Budget when "*" stands for too many bytes.
Result<AssembledDump> assembleDump(std::span<const DumpLine> lines, int radix, bool areWords);

} // namespace wl
