// SPDX-License-Identifier: MIT
#include "core/net/netio/linkfilter.h"

#include <linux/filter.h>
#include <linux/if_packet.h>

#include <cstddef>

namespace wl {
namespace {

using netio::Instruction;
using Program = std::vector<Instruction>;

constexpr std::uint32_t special = static_cast<std::uint32_t>(SKF_AD_OFF);
constexpr std::uint32_t wholeFrame = 0x40000;

/// Loads what @p load says and, when it is not @p wanted, jumps to the end of the block, which is filled in later.
void compare(Program &program, std::uint16_t load, std::uint32_t offset, std::uint32_t wanted)
{
    program.push_back({.code = load, .k = offset});
    program.push_back({.code = BPF_JMP | BPF_JEQ | BPF_K, .jumpTrue = 0, .jumpFalse = 0, .k = wanted});
}

std::uint32_t numberAt(const QByteArray &bytes, qsizetype offset, qsizetype count)
{
    std::uint32_t number = 0;
    for (qsizetype i = offset; i < offset + count; ++i)
        number = number << 8 | static_cast<std::uint8_t>(bytes[i]);
    return number;
}

void compareBytes(Program &program, const BytesAt &wanted)
{
    for (qsizetype at = 0; at < wanted.bytes.size();) {
        const qsizetype left = wanted.bytes.size() - at;
        const qsizetype step = left >= 4 ? 4 : left >= 2 ? 2 : 1;
        const auto width = static_cast<std::uint16_t>(step == 4 ? BPF_W : step == 2 ? BPF_H : BPF_B);
        compare(program, static_cast<std::uint16_t>(BPF_LD | BPF_ABS | width),
                wanted.offset + static_cast<std::uint32_t>(at), numberAt(wanted.bytes, at, step));
        at += step;
    }
}

/// Ends a block: whoever passed all comparisons is accepted, whoever failed one goes on behind it.
void acceptBlock(Program &program, std::size_t blockStart)
{
    program.push_back({.code = BPF_RET | BPF_K, .k = wholeFrame});
    for (std::size_t i = blockStart; i < program.size(); ++i) {
        if (program[i].code == (BPF_JMP | BPF_JEQ | BPF_K))
            program[i].jumpFalse = static_cast<std::uint8_t>(program.size() - i - 1);
    }
}

void loadSpecial(Program &program, const LinkFilter &filter, bool isOutgoing)
{
    constexpr std::uint16_t load = BPF_LD | BPF_W | BPF_ABS;
    if (isOutgoing)
        compare(program, load, special + SKF_AD_PKTTYPE, PACKET_OUTGOING);
    if (filter.etherType != 0)
        compare(program, load, special + SKF_AD_PROTOCOL, filter.etherType);
}

} // namespace

Program programOf(const LinkFilter &filter)
{
    Program program;
    loadSpecial(program, filter, true);
    for (const BytesAt &wanted : filter.outgoing)
        compareBytes(program, wanted);
    acceptBlock(program, 0);

    // No outgoing frame gets further than here.
    program.push_back({.code = BPF_LD | BPF_W | BPF_ABS, .k = special + SKF_AD_PKTTYPE});
    program.push_back({.code = BPF_JMP | BPF_JEQ | BPF_K, .jumpTrue = 0, .jumpFalse = 1, .k = PACKET_OUTGOING});
    program.push_back({.code = BPF_RET | BPF_K, .k = 0});
    if (filter.takesTagged) {
        const std::size_t start = program.size();
        compare(program, BPF_LD | BPF_W | BPF_ABS, special + SKF_AD_VLAN_TAG_PRESENT, 1);
        acceptBlock(program, start);
    }
    const std::vector<BytesAt> anything(1);
    for (const BytesAt &wanted : filter.incoming.empty() ? anything : filter.incoming) {
        const std::size_t start = program.size();
        loadSpecial(program, filter, false);
        compareBytes(program, wanted);
        acceptBlock(program, start);
    }
    program.push_back({.code = BPF_RET | BPF_K, .k = 0});
    return program;
}

} // namespace wl
