// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/capture/capture.h"

#include <optional>
#include <string>

namespace wl {

/// The most that a compressed file may hold.
constexpr qsizetype mostUnpackedBytes = qsizetype{256} << 20;

/// Whether @p bytes start as a gzip file does (RFC 1952, section 2.3.1).
[[nodiscard]] bool isGzip(ByteView bytes) noexcept;

/// What a gzip file holds.
struct Unpacked
{
    QByteArray bytes{};
    std::optional<CaptureNote> damage{}; ///< where the compressed file could not be read any further, and why
};

/// Unpacks all members of a gzip file (RFC 1952). What comes before a damage is kept.
///
/// @param file  its name, for errors
/// @param most  bytes; no more memory than that is used, whatever the file says
/// Errors: Budget when it holds more than @p most.
Result<Unpacked> unpackGzip(ByteView bytes, const std::string &file, qsizetype most = mostUnpackedBytes);

} // namespace wl
