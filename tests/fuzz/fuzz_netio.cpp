// SPDX-License-Identifier: MIT
#include "app/netio/messages.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <linux/filter.h>
#include <sys/socket.h>

using namespace wl::netio;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What is let through, the kernel takes too.
void requireKernelTakes(const std::vector<Instruction> &program)
{
    static const int socketFile = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    std::vector<sock_filter> copy(program.size());
    std::memcpy(copy.data(), program.data(), program.size() * sizeof(Instruction));
    const sock_fprog filter{.len = static_cast<unsigned short>(copy.size()), .filter = copy.data()};
    const int result = setsockopt(socketFile, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
    require(socketFile < 0 || result == 0 || errno != EINVAL);
}

void checkContent(const Job &job, const std::uint8_t *content, std::size_t size)
{
    if (checkJob(job, content, size, 1000) != Reason::None)
        return;
    require(size == job.contentBytes && std::uint64_t{job.entries} * job.loops <= 1000);
    for (std::uint32_t i = 0; i < job.entries; ++i) {
        Entry entry{};
        std::memcpy(&entry, content + i * sizeof entry, sizeof entry);
        require(entry.offset >= job.entries * sizeof entry && std::uint64_t{entry.offset} + entry.length <= size);
        require(entry.length >= 14 && entry.length <= maxFrameBytes);
        for (std::uint32_t at = 0; at < entry.patches; ++at) {
            Patch patch{};
            require(entry.patchesAt + std::uint64_t{at + 1} * sizeof patch <= size);
            std::memcpy(&patch, content + entry.patchesAt + at * sizeof patch, sizeof patch);
            require(patch.length <= sizeof patch.bytes && patch.offset + patch.length <= int(entry.length));
        }
    }
}

} // namespace

/// Byte 0: how long the message is. The message, then the content of a job. A copy
/// of each of its own, so that reading beyond one is seen.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t length = std::min<std::size_t>(data[0], size - 1);
    std::vector<std::uint8_t> message(data + 1, data + 1 + length);
    const std::vector<std::uint8_t> rest(data + 1 + length, data + size);
    if (message.size() >= sizeof(Header)) { // so that mutations get further than the length and the version
        const auto total = static_cast<std::uint32_t>(message.size());
        std::memcpy(message.data(), &total, sizeof total);
    }

    std::vector<Instruction> program(rest.size() / sizeof(Instruction));
    if (!program.empty())
        std::memcpy(program.data(), rest.data(), program.size() * sizeof(Instruction));
    if (checkFilter(program.data(), program.size()) == Reason::None)
        requireKernelTakes(program);

    if (checkRequest(message.data(), message.size()) != Reason::None)
        return 0;
    Header header{};
    std::memcpy(&header, message.data(), sizeof header);
    if (header.type != Type::Job)
        return 0;
    Job job{};
    require(message.size() == sizeof job);
    std::memcpy(&job, message.data(), sizeof job);
    checkContent(job, rest.data(), rest.size());
    job.contentBytes = rest.size();
    if (std::uint64_t{job.entries} * sizeof(Entry) <= rest.size())
        checkContent(job, rest.data(), rest.size());
    return 0;
}
