// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wl {

/// What was found in a pasted or opened text.
struct ReadResult
{
    std::vector<QByteArray> packets{};  ///< at least one; a dump that starts anew is the next packet
    std::string understood{};           ///< one line for the person: "hex dump, 3 lines, decimal offsets"
    std::vector<std::string> ignored{}; ///< what was passed over: "text columns", "line 1: 12:00 IP …"
    std::string format{};               ///< id of the ReadFormat; set by readBytesText()
};

/// One notation in which bytes are written down. A value, not a base class.
struct ReadFormat
{
    const char *id = nullptr;    ///< stable, lower case
    const char *title = nullptr; ///< source text, marked with QT_TRANSLATE_NOOP("wl::ReadFormat")
    int rank = 0;                ///< lower is asked first: what cannot be mistaken for something else

    /// Nothing when @p text is not in this notation. When it is but has a
    /// mistake: BadInput with its line (and column), or Budget when it stands for too many bytes.
    std::optional<Result<ReadResult>> (*read)(std::string_view text) = nullptr;
};

/// Every format below core/read/formats/, ordered by id.
[[nodiscard]] std::vector<ReadFormat> readFormats();

} // namespace wl
