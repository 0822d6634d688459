// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/filedescriptor.h"
#include "core/net/netio/port.h"

namespace wl {

/// The message and the content of a job as protocol.h wants them.
struct PackedJob
{
    netio::Job message{};
    QByteArray content{};
};

/// Errors: BadInput when there is no packet, one is too long, or all together are.
[[nodiscard]] Result<PackedJob> packed(const PortJob &job);

/// A file in memory that holds @p content and can never change again.
/// Errors: Io.
[[nodiscard]] Result<FileDescriptor> sealed(const QByteArray &content);

} // namespace wl
