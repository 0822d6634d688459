// SPDX-License-Identifier: MIT
#include "core/net/netio/jobcontent.h"

#include "core/net/networkerror.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>

namespace wl {

Result<PackedJob> packed(const PortJob &job)
{
    const qsizetype entryBytes = static_cast<qsizetype>(job.packets.size() * sizeof(netio::Entry));
    qsizetype total = entryBytes;
    for (const JobPacket &packet : job.packets) {
        if (packet.bytes.size() > qsizetype{netio::maxFrameBytes})
            return Error{ErrorCode::BadInput,
                         "a packet of " + std::to_string(packet.bytes.size()) + " bytes cannot be sent; at most "
                             + std::to_string(netio::maxFrameBytes) + " can"};
        total += packet.bytes.size();
    }
    if (job.packets.empty() || job.loops == 0)
        return Error{ErrorCode::BadInput, "there is nothing to send"};
    if (total > qsizetype{netio::maxJobBytes})
        return Error{ErrorCode::BadInput, "these packets are too many to be sent at once"};

    PackedJob result{.content = QByteArray(total, '\0')};
    char *entry = result.content.data();
    qsizetype offset = entryBytes;
    for (const JobPacket &packet : job.packets) {
        const netio::Entry facts{.atNs = packet.atNs,
                                 .offset = static_cast<std::uint32_t>(offset),
                                 .length = static_cast<std::uint32_t>(packet.bytes.size())};
        std::memcpy(entry, &facts, sizeof facts);
        std::copy(packet.bytes.begin(), packet.bytes.end(), result.content.data() + offset);
        entry += sizeof facts;
        offset += packet.bytes.size();
    }
    result.message = {.header = {.length = sizeof(netio::Job), .type = netio::Type::Job},
                      .link = job.link,
                      .entries = static_cast<std::uint32_t>(job.packets.size()),
                      .loops = job.loops,
                      .loopNs = job.loopNs,
                      .contentBytes = static_cast<std::uint64_t>(total)};
    const auto addressBytes = std::min(job.address.size(), qsizetype{sizeof result.message.address});
    std::memcpy(result.message.address, job.address.constData(), static_cast<std::size_t>(addressBytes));
    return result;
}

Result<FileDescriptor> sealed(const QByteArray &content)
{
    FileDescriptor file(memfd_create("wirelathe job", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file.isOpen())
        return systemError(errno, "make room for the packets");
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t part
            = write(file.number(), content.constData() + written, static_cast<std::size_t>(content.size() - written));
        if (part < 0 && errno != EINTR)
            return systemError(errno, "make room for the packets");
        written += part > 0 ? part : 0;
    }
    if (fcntl(file.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return systemError(errno, "seal the packets");
    return file;
}

} // namespace wl
