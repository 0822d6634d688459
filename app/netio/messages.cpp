// SPDX-License-Identifier: MIT
#include "app/netio/messages.h"

#include <linux/filter.h>

#include <cstring>

namespace wl::netio {
namespace {

constexpr std::size_t linkHeaderBytes = 14; // below it the kernel says EINVAL
constexpr std::size_t ipv4HeaderBytes = 20;
constexpr std::size_t ipv6HeaderBytes = 40;
constexpr auto special = static_cast<std::uint32_t>(SKF_AD_OFF); // loads from here on are no loads

template<typename T>
T valueAt(const std::uint8_t *bytes)
{
    T value{};
    memcpy(&value, bytes, sizeof value);
    return value;
}

Reason mustHold(bool holds)
{
    return holds ? Reason::None : Reason::BadMessage;
}

/// A name as dev_valid_name() of Linux wants it.
bool isName(const char (&name)[nameBytes])
{
    const std::size_t length = strnlen(name, nameBytes);
    if (length == 0 || length == nameBytes)
        return false;
    for (std::size_t i = 0; i < length; ++i) {
        if (name[i] == '/' || name[i] == ':' || name[i] <= ' ')
            return false;
    }
    return true;
}

bool isListen(const std::uint8_t *message, std::size_t size)
{
    if (size < sizeof(Listen))
        return false;
    const auto listen = valueAt<Listen>(message);
    return listen.reserved == 0 && listen.count >= 1 && listen.count <= maxFilterLength
        && size == sizeof(Listen) + listen.count * sizeof(Instruction);
}

bool isJob(const std::uint8_t *message, std::size_t size)
{
    if (size != sizeof(Job))
        return false;
    const auto job = valueAt<Job>(message);
    return job.link >= Link::Frame && job.link <= Link::Ipv6 && job.entries >= 1 && job.loops >= 1 && job.reserved == 0
        && job.contentBytes <= maxJobBytes && job.contentBytes >= std::uint64_t{job.entries} * sizeof(Entry);
}

bool isPacketOf(Link link, const std::uint8_t *bytes, std::size_t length)
{
    if (length > maxFrameBytes)
        return false;
    switch (link) {
    case Link::Frame:
        return length >= linkHeaderBytes;
    case Link::Ipv4:
        return length >= ipv4HeaderBytes && bytes[0] >> 4 == 4;
    case Link::Ipv6:
        return length >= ipv6HeaderBytes && bytes[0] >> 4 == 6;
    }
    return false;
}

bool isConditionalJump(std::uint16_t code)
{
    const auto operation = BPF_OP(code);
    const bool compares = operation == BPF_JEQ || operation == BPF_JGT || operation == BPF_JGE || operation == BPF_JSET;
    return BPF_CLASS(code) == BPF_JMP && compares && (code & ~(BPF_JMP | 0xf0 | BPF_X)) == 0;
}

/// What a filter may ask the kernel about a frame, beside its bytes.
bool isFact(std::uint32_t which)
{
    return which == SKF_AD_PROTOCOL || which == SKF_AD_PKTTYPE || which == SKF_AD_HATYPE || which == SKF_AD_VLAN_TAG
        || which == SKF_AD_VLAN_TAG_PRESENT || which == SKF_AD_VLAN_TPID;
}

bool isInstruction(const Instruction &step)
{
    switch (step.code) {
    case BPF_LD | BPF_W | BPF_ABS:
    case BPF_LD | BPF_H | BPF_ABS:
    case BPF_LD | BPF_B | BPF_ABS:
        return step.k < special || isFact(step.k - special);
    case BPF_LD | BPF_W | BPF_IND:
    case BPF_LD | BPF_H | BPF_IND:
    case BPF_LD | BPF_B | BPF_IND:
    case BPF_LD | BPF_W | BPF_LEN:
    case BPF_LDX | BPF_W | BPF_LEN:
    case BPF_LDX | BPF_B | BPF_MSH:
    case BPF_LD | BPF_IMM:
    case BPF_LDX | BPF_IMM:
    case BPF_MISC | BPF_TAX:
    case BPF_MISC | BPF_TXA:
    case BPF_RET | BPF_K:
    case BPF_RET | BPF_A:
    case BPF_ALU | BPF_NEG:
        return true;
    case BPF_ALU | BPF_DIV | BPF_K:
    case BPF_ALU | BPF_MOD | BPF_K:
        return step.k != 0;
    case BPF_ALU | BPF_LSH | BPF_K:
    case BPF_ALU | BPF_RSH | BPF_K:
        return step.k < 32;
    default:
        return BPF_CLASS(step.code) == BPF_ALU && BPF_OP(step.code) <= BPF_XOR && BPF_OP(step.code) != BPF_NEG
            && (step.code & ~(BPF_ALU | 0xf0 | BPF_X)) == 0;
    }
}

/// Whether the patches of an entry lie in the content, and what they change in its frame.
bool arePatches(Link link, const Entry &entry, const std::uint8_t *content, std::uint64_t size)
{
    if (entry.patches == 0)
        return entry.patchesAt == 0;
    if (entry.patches > maxPatches || entry.patchesAt > size
        || entry.patches > (size - entry.patchesAt) / sizeof(Patch))
        return false;
    for (std::uint32_t i = 0; i < entry.patches; ++i) {
        const auto patch = valueAt<Patch>(content + entry.patchesAt + i * sizeof(Patch));
        const bool isInside = patch.length >= 1 && patch.length <= sizeof patch.bytes
            && std::uint32_t{patch.offset} + patch.length <= entry.length;
        if (!isInside || (patch.offset == 0 && link != Link::Frame))
            return false;
    }
    return true;
}

} // namespace

Reason checkRequest(const std::uint8_t *message, std::size_t size)
{
    if (size < sizeof(Header))
        return Reason::BadMessage;
    const auto header = valueAt<Header>(message);
    if (header.version != version)
        return Reason::BadVersion;
    if (header.length != size)
        return Reason::BadMessage;
    switch (header.type) {
    case Type::Open:
        return mustHold(size == sizeof(Open) && isName(valueAt<Open>(message).interface));
    case Type::Listen:
        return mustHold(isListen(message, size));
    case Type::Job:
        return mustHold(isJob(message, size));
    case Type::Stop:
        return mustHold(size == sizeof(Stop));
    default:
        return Reason::BadMessage;
    }
}

Reason checkFilter(const Instruction *program, std::size_t count)
{
    if (count == 0 || count > maxFilterLength || BPF_CLASS(program[count - 1].code) != BPF_RET)
        return Reason::BadFilter;
    for (std::size_t i = 0; i < count; ++i) {
        const Instruction &step = program[i];
        const std::size_t ahead = count - i - 1;
        const bool isJump = step.code == (BPF_JMP | BPF_JA);
        const bool isBranch = isConditionalJump(step.code);
        if (isJump && step.k >= ahead)
            return Reason::BadFilter;
        if (isBranch && (step.jumpTrue >= ahead || step.jumpFalse >= ahead))
            return Reason::BadFilter;
        if (!isJump && !isBranch && !isInstruction(step))
            return Reason::BadFilter;
    }
    return Reason::None;
}

Reason checkJob(const Job &job, const std::uint8_t *content, std::uint64_t size, std::uint64_t packetsLeft)
{
    const std::uint64_t entryBytes = std::uint64_t{job.entries} * sizeof(Entry);
    if (size != job.contentBytes || size < entryBytes)
        return Reason::BadJob;
    if (job.entries > packetsLeft / job.loops)
        return Reason::OverLimit;
    std::uint64_t previousNs = 0;
    for (std::uint32_t i = 0; i < job.entries; ++i) {
        const auto entry = valueAt<Entry>(content + i * sizeof(Entry));
        const bool isInside = entry.offset >= entryBytes && entry.offset <= size && entry.length <= size - entry.offset;
        if (!isInside || entry.atNs < previousNs || !isPacketOf(job.link, content + entry.offset, entry.length)
            || !arePatches(job.link, entry, content, size))
            return Reason::BadJob;
        previousNs = entry.atNs;
    }
    // So that no time of the schedule overflows while it is sent; 2^62 ns are 146 years.
    std::uint64_t endNs = 0;
    const bool fits = !__builtin_mul_overflow(job.loopNs, std::uint64_t{job.loops}, &endNs)
        && !__builtin_add_overflow(endNs, previousNs, &endNs) && endNs < std::uint64_t{1} << 62;
    return fits && job.loopNs >= (job.loops > 1 ? previousNs : 0) ? Reason::None : Reason::BadJob;
}

} // namespace wl::netio
