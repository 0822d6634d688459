// SPDX-License-Identifier: MIT
#include "core/capture/pcap.h"

#include "core/capture/filenumbers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wl {
namespace {

constexpr std::uint32_t microsecondMagic = 0xa1b2c3d4;
constexpr std::uint32_t nanosecondMagic = 0xa1b23c4d;
/// Of the variants that patched libpcaps and appliances wrote: Kuznetzov, Mesquita, Navtel, Ixia's two.
constexpr std::array<std::uint32_t, 5> foreignMagics{0xa1b2cd34, 0xa1b234cd, 0xa12b3c4d, 0x1c0001ac, 0x1c0001ab};
constexpr std::size_t fileHeaderBytes = 24;
constexpr std::size_t recordHeaderBytes = 16;
constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;

struct Magic
{
    bool isBigEndian;
    bool hasNanoseconds;
};

std::optional<Magic> magicOf(ByteView bytes) noexcept
{
    if (bytes.size() < 4)
        return std::nullopt;
    for (const bool isBigEndian : {false, true}) {
        const std::uint32_t magic = FileNumbers(bytes, isBigEndian).u32(0);
        if (magic == microsecondMagic || magic == nanosecondMagic)
            return Magic{isBigEndian, magic == nanosecondMagic};
    }
    return std::nullopt;
}

/// The link type, and in the high bits how long a frame check sequence each
/// packet carries (draft-ietf-opsawg-pcap, section 4).
void readLinkType(std::uint32_t field, Capture &capture)
{
    constexpr std::uint32_t fcsIsKnown = 0x04000000;
    capture.linkType = field & 0xffff;
    capture.fcsBytes = (field & fcsIsKnown) != 0 ? static_cast<int>(field >> 28) * 2 : 0;
    capture.losesWhenWritten = capture.fcsBytes > 0;
}

/// How many packets the file will have, judging by the first ones, so that the
/// index is not copied again and again while it grows. Bounded by the file's size.
std::size_t expectedPackets(std::size_t fileSize, std::size_t position, std::size_t packetsSoFar)
{
    const std::size_t averageBytes = std::max(position / packetsSoFar, recordHeaderBytes);
    return fileSize / averageBytes + 1;
}

/// Fills the index. Returns at the end of the file or at the first record that cannot be read.
void readRecords(const FileNumbers &numbers, std::size_t size, Capture &capture)
{
    constexpr std::size_t sampleCount = 1000;
    const std::int64_t fraction = capture.hasNanoseconds ? 1 : 1000;
    std::size_t at = fileHeaderBytes;
    const auto stop = [&](const std::string &text) {
        capture.losesWhenWritten = true;
        capture.notes.push_back({.offset = static_cast<std::int64_t>(at), .text = text});
    };
    while (at < size) {
        const std::size_t left = size - at;
        if (left < recordHeaderBytes)
            return stop("the file ends inside a packet's header");
        const std::uint32_t length = numbers.u32(at + 8);
        if (length > maxPacketBytes)
            return stop("expected a packet of at most " + std::to_string(maxPacketBytes) + " bytes, found a length of "
                        + std::to_string(length) + "; what follows cannot be read");
        if (length > left - recordHeaderBytes)
            return stop("the file ends inside a packet: expected " + std::to_string(length) + " bytes, found "
                        + std::to_string(left - recordHeaderBytes));
        if (capture.packets.size() == sampleCount)
            capture.packets.reserve(expectedPackets(size, at, sampleCount));
        capture.packets.push_back({.timeNs = numbers.u32(at) * nanosecondsPerSecond + numbers.u32(at + 4) * fraction,
                                   .offset = static_cast<std::int64_t>(at + recordHeaderBytes),
                                   .length = length,
                                   .originalLength = numbers.u32(at + 12)});
        at += recordHeaderBytes + length;
    }
}

void appendRecord(QByteArray &out, const PacketToWrite &packet, bool hasNanoseconds)
{
    constexpr std::int64_t latest = 0xffffffff * nanosecondsPerSecond + nanosecondsPerSecond - 1;
    const std::int64_t timeNs = std::clamp<std::int64_t>(packet.timeNs, 0, latest);
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(packet.bytes.size(), maxPacketBytes));
    const std::size_t original = std::max<std::size_t>(packet.originalLength, packet.bytes.size());
    appendU32(out, static_cast<std::uint32_t>(timeNs / nanosecondsPerSecond));
    appendU32(out, static_cast<std::uint32_t>(timeNs % nanosecondsPerSecond / (hasNanoseconds ? 1 : 1000)));
    appendU32(out, length);
    appendU32(out, static_cast<std::uint32_t>(std::min<std::size_t>(original, 0xffffffff)));
    out.append(reinterpret_cast<const char *>(packet.bytes.data()), length);
}

} // namespace

bool isForeignPcap(ByteView bytes) noexcept
{
    if (bytes.size() < 4)
        return false;
    return std::any_of(foreignMagics.begin(), foreignMagics.end(), [bytes](std::uint32_t magic) {
        return FileNumbers(bytes, false).u32(0) == magic || FileNumbers(bytes, true).u32(0) == magic;
    });
}

bool isPcap(ByteView bytes) noexcept
{
    return magicOf(bytes).has_value();
}

Result<Capture> readPcap(QByteArray bytes, std::string file)
{
    const ByteView view = viewOf(bytes);
    const auto refuse = [&file](const char *text) {
        return Error{.code = ErrorCode::BadInput, .text = text, .file = std::move(file)};
    };
    if (isForeignPcap(view))
        return refuse("a modified pcap, whose packets have another header: convert it to pcap or pcapng first, "
                      "for example with editcap");
    const std::optional<Magic> magic = magicOf(view);
    if (!magic)
        return refuse("expected a pcap file, which starts with a1b2c3d4 or a1b23c4d in either byte order");
    if (view.size() < fileHeaderBytes)
        return refuse("the file ends inside the pcap file header, which has 24 bytes");
    const FileNumbers numbers(view, magic->isBigEndian);
    if (numbers.u16(4) != 2)
        return refuse("expected a pcap file of version 2");

    Capture capture;
    capture.hasNanoseconds = magic->hasNanoseconds;
    readLinkType(numbers.u32(20), capture);
    readRecords(numbers, view.size(), capture);
    capture.fileBytes = std::move(bytes);
    return capture;
}

QByteArray writePcap(std::uint32_t linkType, std::span<const PacketToWrite> packets)
{
    const bool hasNanoseconds
        = std::any_of(packets.begin(), packets.end(), [](const PacketToWrite &p) { return p.timeNs % 1000 != 0; });
    std::size_t size = fileHeaderBytes;
    for (const PacketToWrite &packet : packets)
        size += recordHeaderBytes + std::min<std::size_t>(packet.bytes.size(), maxPacketBytes);

    QByteArray out;
    out.reserve(static_cast<qsizetype>(size));
    appendU32(out, hasNanoseconds ? nanosecondMagic : microsecondMagic);
    appendU16(out, 2);
    appendU16(out, 4);
    appendU32(out, 0); // time zone and accuracy, which nobody writes
    appendU32(out, 0);
    appendU32(out, maxPacketBytes);
    appendU32(out, linkType);
    for (const PacketToWrite &packet : packets)
        appendRecord(out, packet, hasNanoseconds);
    return out;
}

} // namespace wl
