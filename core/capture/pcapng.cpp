// SPDX-License-Identifier: MIT
#include "core/capture/pcapng.h"

#include "core/capture/filenumbers.h"
#include "core/capture/pcapngblocks.h"

#include <algorithm>
#include <limits>

namespace wl {
namespace {

using namespace pcapng;

__extension__ using Wide = __int128;

constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;
constexpr std::size_t mostNotes = 100; // of packets left out; what is wrong is clear by then

/// How an interface counts time.
struct Clock
{
    std::uint8_t resolution = 6; ///< if_tsresol: 10^-n s, or with the highest bit 2^-n s
    std::int64_t offset = 0;     ///< if_tsoffset: seconds added to every time

    [[nodiscard]] std::int64_t nanoseconds(std::uint64_t ticks) const
    {
        const int exponent = resolution & 0x7f;
        Wide time = ticks;
        if ((resolution & 0x80) != 0) {
            time = (time * nanosecondsPerSecond) >> std::min(exponent, 126);
        } else {
            for (int digit = exponent; digit < 9; ++digit)
                time *= 10;
            for (int digit = 9; digit < exponent && time > 0; ++digit)
                time /= 10;
        }
        time += Wide{offset} * nanosecondsPerSecond;
        return static_cast<std::int64_t>(
            std::clamp<Wide>(time, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()));
    }
};

/// What stands between a block's two lengths.
struct Body
{
    std::size_t at = 0;
    std::size_t size = 0;
};

class PcapngReader
{
public:
    PcapngReader(ByteView bytes, Capture &capture) : m_bytes(bytes), m_numbers(bytes, false), m_capture(capture) { }

    void read()
    {
        while (m_at < m_bytes.size()) {
            const std::size_t left = m_bytes.size() - m_at;
            if (left < leastBlockBytes)
                return stop("the file ends inside the header of a block");
            if (m_numbers.u32(m_at) == sectionHeader && !beginSection())
                return;
            const std::uint32_t length = m_numbers.u32(m_at + 4);
            if (length < leastBlockBytes || length % 4 != 0)
                return stop("expected the length of a block, a multiple of 4 from 12 on, found "
                            + std::to_string(length) + "; what follows cannot be read");
            if (length > left)
                return stop("the file ends inside a block: expected " + std::to_string(length) + " bytes, found "
                            + std::to_string(left));
            if (const std::uint32_t again = m_numbers.u32(m_at + length - 4); again != length)
                return stop("expected the block's length " + std::to_string(length) + " again at its end, found "
                            + std::to_string(again) + "; what follows cannot be read");
            readBlock({m_at + 8, length - leastBlockBytes});
            m_at += length;
        }
    }

private:
    void stop(const std::string &text)
    {
        m_capture.losesWhenWritten = true;
        m_capture.notes.push_back({.offset = static_cast<std::int64_t>(m_at), .text = text});
    }

    /// What is left out, when there were not too many already.
    void leaveOut(const std::string &text)
    {
        if (m_capture.notes.size() < mostNotes)
            stop(text);
    }

    /// The byte order is decided before the block's length can be read.
    bool beginSection()
    {
        if (m_bytes.size() - m_at < leastSectionHeaderBytes) {
            stop("the file ends inside a Section Header Block");
            return false;
        }
        const bool isBig = FileNumbers(m_bytes, true).u32(m_at + 8) == byteOrderMagic;
        m_numbers = FileNumbers(m_bytes, isBig);
        if (m_numbers.u32(m_at + 8) != byteOrderMagic) {
            stop("expected the byte order magic 1a2b3c4d in a Section Header Block; what follows cannot be read");
            return false;
        }
        if (m_numbers.u16(m_at + 12) != 1) {
            stop("expected a section of version 1, found " + std::to_string(m_numbers.u16(m_at + 12))
                 + "; what follows cannot be read");
            return false;
        }
        return true;
    }

    void readBlock(Body body)
    {
        switch (m_numbers.u32(m_at)) {
        case sectionHeader:
            return readSection(body);
        case interfaceDescription:
            return readInterface(body);
        case enhancedPacket:
            return readPacket(body, 20);
        case packetBlock:
            return readPacket(body, 20);
        case simplePacket:
            return readSimplePacket(body);
        case interfaceStatistics: // of the capture that was; nothing that is true of an edited one
            return;
        default:
            m_capture.losesWhenWritten = true;
        }
    }

    void readSection(Body body)
    {
        m_firstInterface = m_capture.interfaces.size();
        const bool isFirst = m_sections++ == 0;
        if (body.size < 16)
            return leaveOut("the Section Header Block is too short");
        forEachOption({body.at + 16, body.size - 16}, [&](std::uint16_t code, ByteView value) {
            if (isFirst)
                m_capture.sectionOptions.push_back({code, toByteArray(value)}); // texts, all of them
            else
                m_capture.losesWhenWritten = true;
        });
    }

    void readInterface(Body body)
    {
        CaptureInterface made;
        Clock clock;
        if (body.size < 8) {
            leaveOut("the Interface Description Block is too short");
        } else {
            made.linkType = m_numbers.u16(body.at);
            made.snapLength = m_numbers.u32(body.at + 4);
            forEachOption({body.at + 8, body.size - 8},
                          [&](std::uint16_t code, ByteView value) { takeOption(made, clock, code, value); });
        }
        m_capture.hasNanoseconds = m_capture.hasNanoseconds || clock.resolution != 6;
        if (m_capture.interfaces.empty()) {
            m_capture.linkType = made.linkType;
            m_capture.fcsBytes = made.fcsBytes;
        }
        m_capture.interfaces.push_back(std::move(made));
        m_timeScales.push_back(clock);
    }

    void takeOption(CaptureInterface &made, Clock &clock, std::uint16_t code, ByteView value)
    {
        constexpr std::uint16_t longestText = 3; // comment, name, description; what comes then are numbers
        constexpr std::uint16_t system = 12;
        if (code == timeResolution && value.size() == 1) {
            clock.resolution = value[0];
        } else if (code == timeOffset && value.size() == 8) {
            const std::size_t at = static_cast<std::size_t>(value.data() - m_bytes.data());
            clock.offset = static_cast<std::int64_t>(m_numbers.u64(at));
        } else {
            if (code == fcsLength && value.size() == 1)
                made.fcsBytes = value[0];
            const bool isSameInEitherOrder
                = code <= longestText || code == interfaceFilter || code == system || code == fcsLength;
            if (isSameInEitherOrder || !m_numbers.isBigEndian())
                made.options.push_back({code, toByteArray(value)});
            else
                m_capture.losesWhenWritten = true;
        }
    }

    /// Enhanced Packet Block and Packet Block: they differ in how the interface is said.
    void readPacket(Body body, std::size_t headerBytes)
    {
        if (body.size < headerBytes)
            return leaveOut("a packet's block is too short");
        const bool isOld = m_numbers.u32(m_at) == packetBlock;
        const std::uint32_t interface = isOld ? m_numbers.u16(body.at) : m_numbers.u32(body.at);
        const std::uint64_t ticks = std::uint64_t{m_numbers.u32(body.at + 4)} << 32 | m_numbers.u32(body.at + 8);
        const std::uint32_t length = m_numbers.u32(body.at + 12);
        const std::uint32_t original = m_numbers.u32(body.at + 16);
        const std::size_t room = body.size - headerBytes;
        if (!add(interface, ticks,
                 {.offset = static_cast<std::int64_t>(body.at + headerBytes),
                  .length = length,
                  .originalLength = original},
                 room))
            return;
        const std::size_t behind = std::min(padded(length), room);
        std::string comments;
        forEachOption({body.at + headerBytes + behind, room - behind}, [&](std::uint16_t code, ByteView value) {
            if (code == comment)
                comments += (comments.empty() ? "" : "\n") + std::string(asText(value));
            else
                m_capture.losesWhenWritten = true;
        });
        if (!comments.empty())
            m_capture.comments.emplace_back(m_capture.packets.size() - 1, std::move(comments));
    }

    /// Simple Packet Block: of the section's first interface, without a time, as long as its interface allows.
    void readSimplePacket(Body body)
    {
        if (body.size < 4)
            return leaveOut("a packet's block is too short");
        const std::uint32_t original = m_numbers.u32(body.at);
        const std::size_t room = body.size - 4;
        std::size_t length = std::min<std::size_t>(original, room);
        if (m_firstInterface < m_capture.interfaces.size()) {
            if (const std::uint32_t most = m_capture.interfaces[m_firstInterface].snapLength; most != 0)
                length = std::min<std::size_t>(length, most);
        }
        add(0, 0,
            {.offset = static_cast<std::int64_t>(body.at + 4),
             .length = static_cast<std::uint32_t>(length),
             .originalLength = original},
            room);
    }

    bool add(std::uint32_t interface, std::uint64_t ticks, CapturedPacket packet, std::size_t room)
    {
        const std::size_t described = m_capture.interfaces.size() - m_firstInterface;
        if (interface >= described) {
            leaveOut("a packet of interface " + std::to_string(interface) + ", which is not described, is left out");
            return false;
        }
        if (packet.length > room || packet.length > maxPacketBytes) {
            leaveOut("a packet is left out: expected at most "
                     + std::to_string(std::min<std::size_t>(room, maxPacketBytes)) + " bytes, found a length of "
                     + std::to_string(packet.length));
            return false;
        }
        const std::size_t index = m_firstInterface + interface;
        packet.timeNs = m_timeScales[index].nanoseconds(ticks);
        m_capture.packets.push_back(packet);
        m_capture.packetInterfaces.push_back(static_cast<std::uint32_t>(index));
        return true;
    }

    template<typename Take>
    void forEachOption(Body options, Take take)
    {
        std::size_t at = options.at;
        const std::size_t end = options.at + options.size;
        while (end - at >= 4) {
            const std::uint16_t code = m_numbers.u16(at);
            const std::uint16_t length = m_numbers.u16(at + 2);
            if (code == endOfOptions)
                return;
            if (length > end - at - 4)
                return leaveOut("an option is longer than its block");
            take(code, m_bytes.subspan(at + 4, length));
            at += 4 + std::min(padded(length), end - at - 4);
        }
    }

    ByteView m_bytes;
    FileNumbers m_numbers;
    Capture &m_capture;
    std::vector<Clock> m_timeScales;
    std::size_t m_at = 0;
    std::size_t m_firstInterface = 0;
    std::size_t m_sections = 0;
};

} // namespace

bool isPcapng(ByteView bytes) noexcept
{
    if (bytes.size() < 12 || FileNumbers(bytes, false).u32(0) != sectionHeader)
        return false;
    return FileNumbers(bytes, false).u32(8) == byteOrderMagic || FileNumbers(bytes, true).u32(8) == byteOrderMagic;
}

Result<Capture> readPcapng(QByteArray bytes, const std::string &file)
{
    const ByteView view = viewOf(bytes);
    const auto refuse = [&file](std::string text) {
        return Error{.code = ErrorCode::BadInput, .text = std::move(text), .file = file};
    };
    if (!isPcapng(view))
        return refuse("expected a pcapng file, which starts with 0a0d0d0a and has 1a2b3c4d at byte 8");
    Capture capture{.format = Capture::Format::Pcapng};
    PcapngReader(view, capture).read();
    // Nothing at all could be read of it: that is no file that was damaged somewhere.
    if (capture.interfaces.empty() && !capture.notes.empty() && capture.notes.front().offset == 0)
        return refuse(capture.notes.front().text);
    capture.fileBytes = std::move(bytes);
    return capture;
}

} // namespace wl
