// SPDX-License-Identifier: MIT
#include "core/net/netio/linkfilter.h"

#include <linux/filter.h>
#include <linux/if_packet.h>

#include <cstddef>
#include <set>
#include <utility>

namespace wl {
namespace {

using netio::Instruction;
using Program = std::vector<Instruction>;

constexpr std::uint32_t special = static_cast<std::uint32_t>(SKF_AD_OFF);
constexpr std::uint32_t wholeFrame = 0x40000;
constexpr std::uint16_t loadWord = BPF_LD | BPF_W | BPF_ABS;

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
Program acceptBlock(Program block)
{
    block.push_back({.code = BPF_RET | BPF_K, .k = wholeFrame});
    for (std::size_t i = 0; i < block.size(); ++i) {
        if (block[i].code == (BPF_JMP | BPF_JEQ | BPF_K))
            block[i].jumpFalse = static_cast<std::uint8_t>(block.size() - i - 1);
    }
    return block;
}

Program outgoingBlock(const LinkFilter &filter)
{
    Program block;
    compare(block, loadWord, special + SKF_AD_PKTTYPE, PACKET_OUTGOING);
    if (filter.etherType != 0)
        compare(block, loadWord, special + SKF_AD_PROTOCOL, filter.etherType);
    for (const BytesAt &wanted : filter.outgoing)
        compareBytes(block, wanted);
    return acceptBlock(std::move(block));
}

std::vector<Program> incomingBlocks(const LinkFilter &filter)
{
    std::vector<Program> blocks;
    if (filter.takesTagged) {
        Program block;
        compare(block, loadWord, special + SKF_AD_VLAN_TAG_PRESENT, 1);
        blocks.push_back(acceptBlock(std::move(block)));
    }
    const std::vector<BytesAt> anything(1);
    for (const BytesAt &wanted : filter.incoming.empty() ? anything : filter.incoming) {
        Program block;
        if (filter.etherType != 0)
            compare(block, loadWord, special + SKF_AD_PROTOCOL, filter.etherType);
        compareBytes(block, wanted);
        blocks.push_back(acceptBlock(std::move(block)));
    }
    return blocks;
}

} // namespace

Program programOf(std::span<const LinkFilter> filters)
{
    // Each kind of block once: many packets of a stream have the same target.
    std::set<Program> blocks;
    Program program;
    const auto append = [&](const Program &block) {
        if (blocks.insert(block).second)
            program.insert(program.end(), block.begin(), block.end());
    };
    for (const LinkFilter &filter : filters) {
        if (filter.takesOutgoing)
            append(outgoingBlock(filter));
    }
    // No outgoing frame gets further than here.
    program.push_back({.code = BPF_LD | BPF_W | BPF_ABS, .k = special + SKF_AD_PKTTYPE});
    program.push_back({.code = BPF_JMP | BPF_JEQ | BPF_K, .jumpTrue = 0, .jumpFalse = 1, .k = PACKET_OUTGOING});
    program.push_back({.code = BPF_RET | BPF_K, .k = 0});
    for (const LinkFilter &filter : filters) {
        for (const Program &block : incomingBlocks(filter))
            append(block);
    }
    program.push_back({.code = BPF_RET | BPF_K, .k = 0});
    if (program.size() > netio::maxFilterLength)
        program = {{.code = BPF_RET | BPF_K, .k = wholeFrame}};
    return program;
}

} // namespace wl
