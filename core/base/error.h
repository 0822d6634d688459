// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace wl {

/// Why the core refused: one enumerator per reason a caller acts on
/// differently. wirelathe-cli turns it into its exit code.
enum class ErrorCode : std::uint8_t {
    Usage,        ///< the request itself is malformed (an unknown option, format or command)
    BadInput,     ///< a file, definition, path or value is not what was expected
    NoPermission, ///< the system forbids it to this user
    Io,           ///< reading, writing or a socket failed
    Refused,      ///< possible, but not done because it is not safe
    Budget,       ///< stopped because it grew beyond a stated limit
};

/// A failure the user can cause: bad input, missing file, no permission.
/// (A broken promise between our own functions is Q_ASSERT's business.)
///
/// `text` is one English sentence fragment that says what was expected; it
/// never repeats the place. Tests compare codes and places.
struct Error
{
    ErrorCode code = ErrorCode::BadInput;
    std::string text{};
    std::string file{}; ///< file name, field path or "" when there is none
    int line = 0;       ///< 1-based; 0 when the error has no line
    int column = 0;     ///< 1-based, in characters; 0 when the error has no column

    /// `file:line:column: text`, leaving out what is not known.
    [[nodiscard]] std::string toString() const;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace wl
