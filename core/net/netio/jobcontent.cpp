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
    qsizetype total = static_cast<qsizetype>(job.entries.size() * sizeof(netio::Entry));
    std::vector<qsizetype> offsets;
    for (const QByteArray &frame : job.frames) {
        if (frame.size() > qsizetype{netio::maxFrameBytes})
            return Error{ErrorCode::BadInput,
                         "a packet of " + std::to_string(frame.size()) + " bytes cannot be sent; at most "
                             + std::to_string(netio::maxFrameBytes) + " can"};
        offsets.push_back(total);
        total += frame.size();
    }
    if (job.entries.empty() || job.loops == 0)
        return Error{ErrorCode::BadInput, "there is nothing to send"};
    if (total > qsizetype{netio::maxJobBytes})
        return Error{ErrorCode::BadInput, "these packets are too many to be sent at once"};

    PackedJob result{.content = QByteArray(total, Qt::Uninitialized)};
    char *place = result.content.data();
    for (const JobEntry &entry : job.entries) {
        const netio::Entry facts{.atNs = entry.atNs,
                                 .offset = static_cast<std::uint32_t>(offsets[entry.frame]),
                                 .length = static_cast<std::uint32_t>(job.frames[entry.frame].size())};
        std::memcpy(place, &facts, sizeof facts);
        place += sizeof facts;
    }
    for (const QByteArray &frame : job.frames)
        place = std::copy(frame.begin(), frame.end(), place);
    result.message = {.header = {.length = sizeof(netio::Job), .type = netio::Type::Job},
                      .link = job.link,
                      .entries = static_cast<std::uint32_t>(job.entries.size()),
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
