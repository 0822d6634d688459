// SPDX-License-Identifier: MIT
#include "core/net/netio/jobcontent.h"

#include "core/net/networkerror.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/uio.h>

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

    PackedJob result;
    result.entries.resize(static_cast<qsizetype>(job.entries.size() * sizeof(netio::Entry)));
    char *place = result.entries.data();
    for (const JobEntry &entry : job.entries) {
        const netio::Entry facts{.atNs = entry.atNs,
                                 .offset = static_cast<std::uint32_t>(offsets[entry.frame]),
                                 .length = static_cast<std::uint32_t>(job.frames[entry.frame].size())};
        std::memcpy(place, &facts, sizeof facts);
        place += sizeof facts;
    }
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

Result<FileDescriptor> sealed(const PackedJob &packed, const std::vector<QByteArray> &frames)
{
    FileDescriptor file(memfd_create("wirelathe job", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file.isOpen())
        return systemError(errno, "make room for the packets");
    std::vector<iovec> parts;
    parts.reserve(frames.size() + 1);
    const auto add = [&parts](const QByteArray &bytes) {
        parts.push_back(
            {.iov_base = const_cast<char *>(bytes.constData()), .iov_len = static_cast<std::size_t>(bytes.size())});
    };
    add(packed.entries);
    for (const QByteArray &frame : frames)
        add(frame);
    for (std::size_t first = 0; first < parts.size();) {
        constexpr std::size_t most = IOV_MAX;
        const std::size_t count = std::min(most, parts.size() - first);
        ssize_t left = writev(file.number(), &parts[first], static_cast<int>(count));
        if (left < 0 && errno != EINTR)
            return systemError(errno, "make room for the packets");
        for (; left >= 0 && first < parts.size() && static_cast<std::size_t>(left) >= parts[first].iov_len; ++first)
            left -= static_cast<ssize_t>(parts[first].iov_len);
        if (left > 0) {
            parts[first].iov_base = static_cast<char *>(parts[first].iov_base) + left;
            parts[first].iov_len -= static_cast<std::size_t>(left);
        }
    }
    if (fcntl(file.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return systemError(errno, "seal the packets");
    return file;
}

} // namespace wl
