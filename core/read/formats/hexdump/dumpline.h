// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace wl {

/// A run of hex digits in a dump's line.
struct DumpGroup
{
    qsizetype bytesUpToHere = 0; ///< of the line, this group included
    std::size_t end = 0;         ///< column behind the group
    std::size_t blanksBefore = 0;
};

/// One line of a hex dump: an offset and what may be bytes. How many of them
/// are, and where the text column starts, only the neighbours can tell.
struct DumpLine
{
    int number = 0;            ///< 1-based
    std::string_view text{};   ///< the whole line
    std::string_view offset{}; ///< its digits
    bool isMarked = false;     ///< the offset is behind 0x or before a colon: it cannot be data
    bool isRepeat = false;     ///< a lone "*": the line before goes on up to the next offset
    QByteArray bytes{};        ///< all that look like bytes
    std::vector<DumpGroup> groups{};

    /// Whether the line has a place to cut behind exactly @p count bytes.
    [[nodiscard]] bool canEndAfter(qsizetype count) const;

    /// How many bytes the line has, judging by the line alone: as many as its text
    /// column shows, else up to a wide gap.
    /// @param width  bytes of the longest line so far; 0 when unknown
    [[nodiscard]] qsizetype guessedCount(qsizetype width) const;

    /// How many bytes the line has when its text column shows them; 0 when there is no such column.
    [[nodiscard]] qsizetype countShownByText() const;

    /// Whether something stands behind the first @p count bytes.
    [[nodiscard]] bool hasTextBehind(qsizetype count) const;

    /// Whether what stands behind the first @p count bytes shows other characters than these.
    [[nodiscard]] bool hasOtherTextBehind(qsizetype count) const;

    /// Column behind the last group, where what is no byte begins; 1-based.
    [[nodiscard]] int columnBehindBytes() const;
    /// Column of the offset's first digit; 1-based.
    [[nodiscard]] int offsetColumn() const { return static_cast<int>(offset.data() - text.data()) + 1; }
};

/// @p text as a line of a dump without an offset; nothing when it does not start with bytes.
[[nodiscard]] std::optional<DumpLine> readBareDumpLine(std::string_view text, int number);

/// @p text as a line of a dump; nothing when it does not start like one.
[[nodiscard]] std::optional<DumpLine> readDumpLine(std::string_view text, int number);

} // namespace wl
