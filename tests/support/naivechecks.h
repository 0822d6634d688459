// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/packet.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace wl::tests {

/// A second opinion on the fields that follow: a walk over Ethernet, VLAN, IPv4, UDP and ICMP written by
/// hand from the RFCs, with byte offsets and a checksum of its own, sharing no code with core.
///
/// @param root     the protocol the bytes begin with
/// @param pinned   bit offsets of the fields that do not follow; they are not looked at
/// @return one line for every field that is not what it should be
[[nodiscard]] std::vector<std::string> wrongFields(const std::string &root, const QByteArray &bytes,
                                                   const std::vector<qint64> &pinned);

/// RFC 1071, one 16-bit word after the other.
[[nodiscard]] quint16 naiveChecksum(const QByteArray &bytes);

} // namespace wl::tests
