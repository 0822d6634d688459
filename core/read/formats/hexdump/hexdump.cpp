// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/read/formats/hexdump/dumpassembly.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

#include <algorithm>

namespace wl::parts {
namespace {

constexpr std::size_t quotedLines = 3;

struct Dump
{
    std::vector<DumpLine> lines{};
    std::vector<std::string> ignored{};
};

Dump linesOf(std::string_view text)
{
    Dump dump;
    std::size_t others = 0;
    const std::string_view whole = text;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const std::string_view lineText = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (trimmed(lineText).empty())
            continue;
        if (std::optional<DumpLine> line = readDumpLine(lineText, number)) {
            dump.lines.push_back(*std::move(line));
        } else if (++others <= quotedLines) {
            dump.ignored.push_back(passedOver(whole, static_cast<std::size_t>(lineText.data() - whole.data())));
        }
    }
    if (others > quotedLines)
        dump.ignored.push_back(counted(others - quotedLines, "more line") + " of text");
    return dump;
}

bool isZero(std::string_view offset)
{
    return offset.find_first_not_of('0') == std::string_view::npos;
}

/// Whether the first line says by itself that it starts with an offset, so that a mistake is worth telling.
bool looksLikeDump(const DumpLine &first)
{
    constexpr std::size_t longOffset = 6;
    const DumpGroup &group = first.groups.front();
    const auto groupDigits = static_cast<std::size_t>(group.bytesUpToHere) * 2;
    return first.isMarked
        || (isZero(first.offset)
            && (group.blanksBefore > 1 || (first.offset.size() >= longOffset && first.offset.size() != groupDigits)));
}

/// hexdump without options and od -x: seven digits of offset and words in the machine's order.
bool areWords(const std::vector<DumpLine> &lines)
{
    return std::all_of(lines.begin(), lines.end(), [](const DumpLine &line) {
        const auto isWord = [previous = qsizetype{0}](const DumpGroup &group) mutable {
            return group.bytesUpToHere - std::exchange(previous, group.bytesUpToHere) == 2;
        };
        return line.isRepeat
            || (!line.isMarked && line.offset.size() == 7
                && std::all_of(line.groups.begin(), line.groups.end(), isWord));
    });
}

struct Reading
{
    Result<AssembledDump> dump;
    int radix;
};

/// The first radix in which the offsets fit, else the one that gets farthest.
Reading bestReading(const Dump &dump)
{
    Reading best{assembleDump(dump.lines, 16, areWords(dump.lines)), 16};
    for (const int radix : {10, 8}) {
        if (best.dump || best.dump.error().code == ErrorCode::Budget)
            break;
        Result<AssembledDump> other = assembleDump(dump.lines, radix, areWords(dump.lines));
        if (other || other.error().line > best.dump.error().line)
            best = {std::move(other), radix};
    }
    return best;
}

std::string describe(const Reading &reading, bool hasWords)
{
    std::string out = "hex dump, " + counted(reading.dump->dumpLines, "line");
    if (reading.dump->packets.size() > 1)
        out += ", " + counted(reading.dump->packets.size(), "packet");
    if (reading.radix != 16)
        out += reading.radix == 10 ? ", decimal offsets" : ", octal offsets";
    return hasWords ? out + ", 16-bit words in little-endian order" : out;
}

std::optional<Result<ReadResult>> read(std::string_view text)
{
    Dump dump = linesOf(text);
    const auto first
        = std::find_if(dump.lines.begin(), dump.lines.end(), [](const DumpLine &line) { return !line.groups.empty(); });
    if (first == dump.lines.end() || (!first->isMarked && !isZero(first->offset)))
        return std::nullopt;
    dump.lines.erase(dump.lines.begin(), first);
    const bool isDump = looksLikeDump(dump.lines.front());

    Reading reading = bestReading(dump);
    if (!reading.dump)
        return isDump ? std::optional<Result<ReadResult>>(reading.dump.error()) : std::nullopt;
    if (!isDump && reading.dump->confirmedOffsets == 0)
        return std::nullopt;

    ReadResult result{.understood = describe(reading, areWords(dump.lines)), .ignored = {"offsets"}};
    if (reading.dump->hasText)
        result.ignored.emplace_back("text columns");
    if (reading.dump->otherText > 0)
        result.ignored.push_back("line " + std::to_string(reading.dump->firstOtherText)
                                 + ": a text column that shows other bytes");
    result.ignored.insert(result.ignored.end(), dump.ignored.begin(), dump.ignored.end());
    result.packets = std::move(reading.dump->packets);
    return result;
}

} // namespace

ReadFormat hexdumpReadFormat()
{
    return {.id = "hexdump", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Hex dump"), .rank = 10, .read = read};
}

} // namespace wl::parts
