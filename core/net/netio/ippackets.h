// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sendmode.h"

#include <optional>

namespace wl {

/// The big-endian 16-bit number at @p offset. @pre it lies inside.
[[nodiscard]] std::uint16_t numberAt(const QByteArray &bytes, qsizetype offset);
void putNumberAt(QByteArray &bytes, qsizetype offset, std::uint16_t number);

/// What both raw IP modes refuse: a packet of another version or shorter than its
/// header, a target of another family, more bytes than the way's MTU (the kernel
/// does not fragment for a raw socket).
/// @param version     4 or 6
/// @param headerSize  the least
[[nodiscard]] std::optional<Error> rawIpRefusal(const SendRequest &request, int version, qsizetype headerSize);

/// Notes about the way there: an interface that is off or has no link.
[[nodiscard]] std::vector<std::string> wayNotes(const SendRequest &request);

} // namespace wl
