// SPDX-License-Identifier: MIT
#include "core/capture/filenumbers.h"
#include "core/capture/pcapng.h"
#include "core/capture/pcapngblocks.h"

#include <algorithm>
#include <limits>

namespace wl {
namespace {

using namespace pcapng;

void appendPadding(QByteArray &out, qsizetype length)
{
    const auto size = static_cast<std::size_t>(length);
    out.append(static_cast<qsizetype>(padded(size) - size), '\0');
}

void appendOption(QByteArray &out, std::uint16_t code, ByteView value)
{
    const auto length
        = static_cast<std::uint16_t>(std::min<std::size_t>(value.size(), std::numeric_limits<std::uint16_t>::max()));
    appendU16(out, code);
    appendU16(out, length);
    out.append(reinterpret_cast<const char *>(value.data()), length);
    appendPadding(out, length);
}

void appendOptions(QByteArray &out, std::span<const CaptureOption> options)
{
    for (const CaptureOption &option : options)
        appendOption(out, option.code, viewOf(option.value));
    if (!options.empty())
        appendU32(out, endOfOptions);
}

/// A block's type, and its length in front of and behind what @p fill appends.
template<typename Fill>
void appendBlock(QByteArray &out, std::uint32_t type, Fill fill)
{
    const qsizetype at = out.size();
    appendU32(out, type);
    appendU32(out, 0);
    fill();
    const auto length = static_cast<std::uint32_t>(out.size() - at + 4);
    qToLittleEndian(length, out.data() + at + 4);
    appendU32(out, length);
}

void appendInterface(QByteArray &out, const CaptureInterface &interface)
{
    static constexpr std::uint8_t nanoseconds = 9;
    appendBlock(out, interfaceDescription, [&] {
        appendU16(out, static_cast<std::uint16_t>(interface.linkType));
        appendU16(out, 0);
        appendU32(out, interface.snapLength);
        appendOption(out, timeResolution, {&nanoseconds, 1});
        appendOptions(out, interface.options);
        if (interface.options.empty())
            appendU32(out, endOfOptions);
    });
}

void appendPacket(QByteArray &out, const PacketToWrite &packet)
{
    const auto ticks = static_cast<std::uint64_t>(std::max<std::int64_t>(packet.timeNs, 0));
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(packet.bytes.size(), maxPacketBytes));
    const std::size_t original = std::max<std::size_t>(packet.originalLength, packet.bytes.size());
    appendBlock(out, enhancedPacket, [&] {
        appendU32(out, packet.interface);
        appendU32(out, static_cast<std::uint32_t>(ticks >> 32));
        appendU32(out, static_cast<std::uint32_t>(ticks));
        appendU32(out, length);
        appendU32(out, static_cast<std::uint32_t>(std::min<std::size_t>(original, 0xffffffff)));
        out.append(reinterpret_cast<const char *>(packet.bytes.data()), length);
        appendPadding(out, length);
        if (packet.comment.empty())
            return;
        appendOption(out, comment, viewOf(packet.comment));
        appendU32(out, endOfOptions);
    });
}

} // namespace

QByteArray writePcapng(std::span<const CaptureInterface> interfaces, std::span<const PacketToWrite> packets,
                       std::span<const CaptureOption> sectionOptions)
{
    constexpr qsizetype bytesBesidePacket = 36;
    qsizetype size = 1024;
    for (const PacketToWrite &packet : packets)
        size += bytesBesidePacket + static_cast<qsizetype>(std::min<std::size_t>(packet.bytes.size(), maxPacketBytes));
    QByteArray out;
    out.reserve(size);
    appendBlock(out, sectionHeader, [&] {
        appendU32(out, byteOrderMagic);
        appendU16(out, 1);
        appendU16(out, 0);
        appendU32(out, 0xffffffff); // the section's length, which nobody has to say
        appendU32(out, 0xffffffff);
        appendOptions(out, sectionOptions);
    });
    for (const CaptureInterface &interface : interfaces)
        appendInterface(out, interface);
    for (const PacketToWrite &packet : packets)
        appendPacket(out, packet);
    return out;
}

} // namespace wl
