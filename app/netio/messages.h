// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/netio/protocol.h"

namespace wl::netio {

/// The largest message that a client may send.
constexpr std::size_t maxRequestBytes = sizeof(Listen) + maxFilterLength * sizeof(Instruction);

/// Whether @p size bytes are a message that a client may send: its length is the
/// one that its type has, names are closed, what is reserved is 0. Reads nothing
/// beyond them.
/// @return Reason::None, BadVersion, BadMessage
[[nodiscard]] Reason checkRequest(const std::uint8_t *message, std::size_t size);

/// Whether the kernel may be given this program: only instructions of classic BPF
/// (linux/filter.h) without its scratch memory, jumps forward and inside, a return
/// at the end.
/// @return Reason::None, BadFilter
[[nodiscard]] Reason checkFilter(const Instruction *program, std::size_t count);

/// Whether @p content is what @p job says: every entry inside, behind the entries
/// and in order of time, every frame a packet of the kind that the link carries.
/// @param packetsLeft  how many the limits leave
/// @return Reason::None, BadJob, OverLimit
/// @pre checkRequest() passed @p job.
[[nodiscard]] Reason checkJob(const Job &job, const std::uint8_t *content, std::uint64_t size,
                              std::uint64_t packetsLeft);

} // namespace wl::netio
