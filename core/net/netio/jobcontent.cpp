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
    const auto entryBytes = static_cast<qsizetype>(job.entries.size() * sizeof(netio::Entry));
    qsizetype total = entryBytes + static_cast<qsizetype>(job.patches.size() * sizeof(netio::Patch));
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
    result.entries.resize(entryBytes);
    char *place = result.entries.data();
    for (const JobEntry &entry : job.entries) {
        const netio::Entry facts{.atNs = entry.atNs,
                                 .offset = static_cast<std::uint32_t>(offsets[entry.frame]),
                                 .length = static_cast<std::uint32_t>(job.frames[entry.frame].size()),
                                 .patches = entry.patchCount,
                                 .patchesAt = entry.patchCount == 0
                                     ? 0
                                     : static_cast<std::uint32_t>(static_cast<std::size_t>(entryBytes)
                                                                  + entry.firstPatch * sizeof(netio::Patch))};
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

namespace {

/// The first place from @p at on where two packets of one size differ, or their end.
std::size_t firstDifference(ByteView a, ByteView b, std::size_t at) noexcept
{
    for (; at + sizeof(std::uint64_t) <= a.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t one = 0;
        std::uint64_t other = 0;
        std::memcpy(&one, &a[at], sizeof one);
        std::memcpy(&other, &b[at], sizeof other);
        if (one != other)
            break;
    }
    while (at < a.size() && a[at] == b[at])
        ++at;
    return at;
}

} // namespace

void addPacket(PortJob &job, ByteView packet, std::uint64_t atNs)
{
    JobEntry entry{.frame = job.frames.size() - 1, .atNs = atNs, .firstPatch = job.patches.size()};
    const ByteView frame = job.frames.empty() ? ByteView() : viewOf(job.frames.back());
    bool isSimilar = !job.frames.empty() && frame.size() == packet.size() && !packet.empty() && frame[0] == packet[0];
    for (std::size_t at = 0; isSimilar && (at = firstDifference(frame, packet, at)) < packet.size();) {
        netio::Patch patch{.offset = static_cast<std::uint16_t>(at)};
        patch.length = static_cast<std::uint16_t>(std::min(sizeof patch.bytes, packet.size() - at));
        std::memcpy(patch.bytes, &packet[at], patch.length);
        job.patches.push_back(patch);
        at += patch.length;
        isSimilar = job.patches.size() - entry.firstPatch <= netio::maxPatches;
    }
    entry.patchCount = static_cast<std::uint32_t>(job.patches.size() - entry.firstPatch);
    if (!isSimilar) {
        job.patches.resize(entry.firstPatch);
        entry = {.frame = job.frames.size(), .atNs = atNs};
        job.frames.push_back(toByteArray(packet));
    }
    job.entries.push_back(entry);
}

Result<FileDescriptor> sealed(const PackedJob &packed, const PortJob &job)
{
    FileDescriptor file(memfd_create("wirelathe job", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file.isOpen())
        return systemError(errno, "make room for the packets");
    std::vector<iovec> parts;
    parts.reserve(job.frames.size() + 2);
    const auto add = [&parts](const void *bytes, std::size_t size) {
        parts.push_back({.iov_base = const_cast<void *>(bytes), .iov_len = size});
    };
    add(packed.entries.constData(), static_cast<std::size_t>(packed.entries.size()));
    add(job.patches.data(), job.patches.size() * sizeof(netio::Patch));
    for (const QByteArray &frame : job.frames)
        add(frame.constData(), static_cast<std::size_t>(frame.size()));
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
