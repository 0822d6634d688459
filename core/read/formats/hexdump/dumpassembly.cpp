// SPDX-License-Identifier: MIT
#include "core/read/formats/hexdump/dumpassembly.h"

#include "core/codec/hextext.h"
#include "core/read/readbytes.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::uint64_t maxDamagedBytes = 32; // what one line may hold: more is a line that is missing

/// The number, or nothing when a digit is too high for the radix.
std::optional<std::uint64_t> offsetOf(const DumpLine &line, int radix)
{
    std::uint64_t value = 0;
    for (const char digit : line.offset) {
        if (hexDigit(digit) >= radix)
            return std::nullopt;
        value = value * static_cast<std::uint64_t>(radix) + static_cast<std::uint64_t>(hexDigit(digit));
    }
    return value;
}

QByteArray swapped(QByteArray bytes)
{
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        std::swap(bytes[i], bytes[i + 1]);
    return bytes;
}

class Assembler
{
public:
    Assembler(std::span<const DumpLine> lines, int radix, bool areWords)
        : m_lines(lines), m_radix(radix), m_areWords(areWords)
    {
    }

    Result<AssembledDump> run()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].isRepeat)
                continue;
            const std::optional<std::uint64_t> offset = offsetOf(m_lines[i], m_radix);
            if (!offset)
                return errorAt(m_lines[i], "expected an offset in base " + std::to_string(m_radix));
            if (const Result<Done> placed = place(i, *offset); !placed)
                return placed.error();
            addRow(i, *offset);
        }
        if (std::all_of(m_dump.packets.begin(), m_dump.packets.end(), [](const QByteArray &p) { return p.isEmpty(); }))
            return errorAt(m_lines.front(), "expected bytes behind the offset");
        std::erase_if(m_dump.packets, [](const QByteArray &packet) { return packet.isEmpty(); });
        return std::move(m_dump);
    }

private:
    static Error errorAt(const DumpLine &line, std::string text, ErrorCode code = ErrorCode::BadInput)
    {
        return {.code = code, .text = std::move(text), .line = line.number, .column = line.offsetColumn()};
    }

    /// A line that ends too early for the offset of the next one.
    [[nodiscard]] static Error errorBehind(const DumpLine &line)
    {
        const auto at = static_cast<std::size_t>(line.columnBehindBytes()) - 1;
        const std::string_view word = line.text.substr(std::min(at, line.text.size()));
        return {.code = ErrorCode::BadInput,
                .text = "expected hex digits in pairs, found " + std::string(word.substr(0, word.find_first_of(" \t"))),
                .line = line.number,
                .column = static_cast<int>(at) + 1};
    }

    [[nodiscard]] std::uint64_t position() const
    {
        return m_start + static_cast<std::uint64_t>(m_dump.packets.back().size());
    }

    /// Makes the open packet end at @p offset, or opens the next one.
    Result<Done> place(std::size_t i, std::uint64_t offset)
    {
        if (m_dump.packets.empty()) {
            m_start = offset;
            m_dump.packets.emplace_back();
            return Done{};
        }
        if (offset == position()) {
            ++m_dump.confirmedOffsets;
            return Done{};
        }
        if (offset > position() && m_lines[i - 1].isRepeat && !m_lastRow.isEmpty())
            return repeatRowUpTo(m_lines[i], offset);
        if (offset == m_start) {
            m_dump.packets.emplace_back();
            return Done{};
        }
        const DumpLine &previous = m_lines[i - 1];
        if (offset > position() && !previous.isRepeat && previous.hasTextBehind(previous.bytes.size())
            && previous.countShownByText() == 0 && offset - position() <= maxDamagedBytes)
            return errorBehind(previous);
        return errorAt(m_lines[i],
                       "expected the offset " + shown(position()) + ", found " + std::string(m_lines[i].offset)
                           + ": a line is missing or damaged");
    }

    Result<Done> repeatRowUpTo(const DumpLine &line, std::uint64_t offset)
    {
        m_written += offset - position();
        if (offset - position() > maxTextBytes || m_written > maxTextBytes)
            return errorAt(line, "expected at most 16 MiB of bytes", ErrorCode::Budget);
        QByteArray &packet = m_dump.packets.back();
        const qsizetype start = packet.size();
        packet.resize(start + static_cast<qsizetype>(offset - position()));
        for (qsizetype i = start; i < packet.size(); ++i)
            packet[i] = m_lastRow[(i - start) % m_lastRow.size()];
        ++m_dump.confirmedOffsets;
        return Done{};
    }

    void addRow(std::size_t i, std::uint64_t offset)
    {
        const DumpLine &line = m_lines[i];
        if (line.groups.empty())
            return;
        const qsizetype count = countOf(i, offset);
        m_lastRow = (m_areWords ? swapped(line.bytes) : line.bytes).left(count);
        m_width = std::max(m_width, count);
        m_dump.packets.back() += m_lastRow;
        m_dump.hasText = m_dump.hasText || line.hasTextBehind(count);
        if (!m_areWords && line.hasOtherTextBehind(count) && m_dump.otherText++ == 0)
            m_dump.firstOtherText = line.number;
        ++m_dump.dumpLines;
    }

    /// The next offset knows best how many bytes a line has; at the end, the line itself.
    [[nodiscard]] qsizetype countOf(std::size_t i, std::uint64_t offset) const
    {
        const DumpLine &line = m_lines[i];
        if (i + 1 < m_lines.size() && !m_lines[i + 1].isRepeat) {
            const std::optional<std::uint64_t> next = offsetOf(m_lines[i + 1], m_radix);
            if (next && *next > offset && *next - offset <= static_cast<std::uint64_t>(line.bytes.size())) {
                const auto count = static_cast<qsizetype>(*next - offset);
                if (line.canEndAfter(count) || (m_areWords && line.canEndAfter(count + 1)))
                    return count;
            }
        }
        return line.guessedCount(m_width);
    }

    [[nodiscard]] std::string shown(std::uint64_t offset) const
    {
        const QByteArray digits = QByteArray::number(static_cast<qulonglong>(offset), m_radix);
        return (m_radix == 16 ? "0x" : "") + digits.toStdString();
    }

    std::span<const DumpLine> m_lines;
    int m_radix;
    bool m_areWords;
    AssembledDump m_dump;
    std::uint64_t m_start = 0; ///< offset of the packet's first byte
    std::uint64_t m_written = 0;
    QByteArray m_lastRow;
    qsizetype m_width = 0;
};

} // namespace

Result<AssembledDump> assembleDump(std::span<const DumpLine> lines, int radix, bool areWords)
{
    return Assembler(lines, radix, areWords).run();
}

} // namespace wl
