// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/filedescriptor.h"
#include "core/net/netio/port.h"

namespace wl {

/// A job as protocol.h wants it: the message, and the entries. The content is these, the job's patches and its frames.
struct PackedJob
{
    netio::Job message{};
    QByteArray entries{};
};

/// Errors: BadInput when there is no packet, one is too long, or all together are.
[[nodiscard]] Result<PackedJob> packed(const PortJob &job);

/// A file in memory that holds the content and can never change again.
/// Errors: Io.
[[nodiscard]] Result<FileDescriptor> sealed(const PackedJob &packed, const PortJob &job);

} // namespace wl
