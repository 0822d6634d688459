// SPDX-License-Identifier: MIT
#include "core/read/formats/hexdump/dumpline.h"

#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"

#include <algorithm>
#include <string>

namespace wl {
namespace {

constexpr std::size_t fewestOffsetDigits = 3;
constexpr std::size_t mostOffsetDigits = 16;
constexpr std::size_t longestLine = 4096; // and what guessing costs stays in proportion to the text
constexpr std::size_t mostHexWordsInText = 24;
constexpr qsizetype middle = 8; // where many tools leave a wider gap

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && hexDigit(text[at + count]) >= 0)
        ++count;
    return count;
}

std::size_t blanksAt(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && isBlank(text[at + count]))
        ++count;
    return count;
}

/// Each character of a text column as one byte, so that columns can be counted.
std::string asciiOf(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        char32_t character = 0;
        const int length = std::max(1, readUtf8(viewOf(text), character));
        out += length == 1 ? text[0] : '.';
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return out;
}

bool showsByte(char shown, char byte)
{
    const bool isPrintable = byte >= 0x20 && byte < 0x7f;
    return shown == '.' || (isPrintable && shown == byte);
}

bool isFramed(std::string_view text)
{
    return (text.front() == '|' && text.back() == '|') || (text.front() == '>' && text.back() == '<');
}

/// Whether @p column, the blanks in front of it included, is what a dump prints beside @p bytes.
bool isTextColumn(std::string_view column, const QByteArray &bytes)
{
    constexpr std::size_t narrowestGap = 2;
    std::string text = asciiOf(column);
    const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
    if (first < narrowestGap || first == text.size())
        return false;
    const auto count = static_cast<std::size_t>(bytes.size());
    if (isFramed(std::string_view(text).substr(first)) && text.size() - first == count + 2) {
        text = text.substr(first + 1, count);
    } else { // the column itself may start with blanks
        const auto blanks = static_cast<std::size_t>(
            std::find_if(bytes.begin(), bytes.end(), [](char byte) { return byte != ' '; }) - bytes.begin());
        text = text.substr(first - std::min(first - 1, blanks));
    }
    if (text.size() > count && bytes.size() > middle && text[middle] == ' ')
        text.erase(middle, 1);
    if (text.size() > count)
        return false;
    text.resize(count, ' '); // blanks at the end get lost on the way
    return std::equal(text.begin(), text.end(), bytes.begin(), showsByte);
}

/// The groups of hex digits from @p at on, until something else comes.
/// @param needsBlank  whether a blank must stand before the first one, too
void readGroups(DumpLine &line, std::size_t at, bool needsBlank)
{
    const std::string_view text = line.text;
    while (at < text.size()) {
        const bool isDash = text[at] == '-' && !line.groups.empty();
        const std::size_t blanks = isDash ? 1 : blanksAt(text, at);
        at += blanks;
        if (blanks == 0 && (needsBlank || !line.groups.empty()))
            return;
        if (text.substr(at, 2) == "0x")
            at += 2;
        const std::size_t digits = digitsAt(text, at);
        const std::size_t end = at + digits;
        const bool endsWell = end == text.size() || isBlank(text[end]) || text[end] == '-';
        if (digits == 0 || digits % 2 != 0 || !endsWell)
            return;
        line.bytes += QByteArray::fromHex(QByteArray(text.data() + at, static_cast<qsizetype>(digits)));
        line.groups.push_back({.bytesUpToHere = line.bytes.size(), .end = end, .blanksBefore = blanks});
        at = end;
    }
}

} // namespace

bool DumpLine::canEndAfter(qsizetype count) const
{
    return count == 0
        || std::any_of(groups.begin(), groups.end(), [count](const DumpGroup &g) { return g.bytesUpToHere == count; });
}

bool DumpLine::hasTextBehind(qsizetype count) const
{
    const auto group
        = std::find_if(groups.begin(), groups.end(), [count](const DumpGroup &g) { return g.bytesUpToHere >= count; });
    return group != groups.end() && !trimmed(text.substr(group->end)).empty();
}

bool DumpLine::hasOtherTextBehind(qsizetype count) const
{
    const auto group
        = std::find_if(groups.begin(), groups.end(), [count](const DumpGroup &g) { return g.bytesUpToHere >= count; });
    return group != groups.end() && group->bytesUpToHere == count && !trimmed(text.substr(group->end)).empty()
        && !isTextColumn(text.substr(group->end), bytes.left(count));
}

int DumpLine::columnBehindBytes() const
{
    const std::size_t end
        = groups.empty() ? static_cast<std::size_t>(offset.data() + offset.size() - text.data()) : groups.back().end;
    return static_cast<int>(end + blanksAt(text, end)) + 1;
}

qsizetype DumpLine::countShownByText() const
{
    // From the most bytes on: words of the text column may look like bytes too, but not many.
    const auto fewest = groups.size() > mostHexWordsInText
        ? groups.rend() - static_cast<std::ptrdiff_t>(groups.size() - mostHexWordsInText)
        : groups.rend();
    for (auto group = groups.rbegin(); group != fewest; ++group) {
        if (isTextColumn(text.substr(group->end), bytes.left(group->bytesUpToHere)))
            return group->bytesUpToHere;
    }
    return 0;
}

qsizetype DumpLine::guessedCount(qsizetype width) const
{
    if (const qsizetype shown = countShownByText(); shown > 0)
        return shown;
    qsizetype count = 0;
    for (const DumpGroup &group : groups) {
        const bool isGap = count > 0 && group.blanksBefore > 1 && count != middle;
        if (isGap || (width > 0 && group.bytesUpToHere > width))
            break;
        count = group.bytesUpToHere;
    }
    return count;
}

std::optional<DumpLine> readBareDumpLine(std::string_view text, int number)
{
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    if (text.size() > longestLine)
        return std::nullopt;
    // The first group needs no blank before it: the empty offset stands there.
    DumpLine line{.number = number, .text = text};
    const std::size_t at = blanksAt(text, 0);
    line.offset = text.substr(at, 0);
    readGroups(line, at, false);
    return line.groups.empty() ? std::nullopt : std::optional(std::move(line));
}

std::optional<DumpLine> readDumpLine(std::string_view text, int number)
{
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    if (text.size() > longestLine)
        return std::nullopt;
    DumpLine line{.number = number, .text = text};
    std::size_t at = blanksAt(text, 0);
    while (at < text.size() && text[at] == '>') { // quoted in a mail
        ++at;
        at += blanksAt(text, at);
    }
    if (text.substr(at) == "*") {
        line.isRepeat = true;
        return line;
    }
    if (text.substr(at, 2) == "0x") {
        line.isMarked = true;
        at += 2;
    }
    const std::size_t digits = digitsAt(text, at);
    if (digits < fewestOffsetDigits || digits > mostOffsetDigits)
        return std::nullopt;
    line.offset = text.substr(at, digits);
    at += digits;
    if (at < text.size() && text[at] == ':') {
        line.isMarked = true;
        ++at;
    } else if (text.substr(at, 3) == " - ") { // openssl
        line.isMarked = true;
        at += 2;
    }
    if (at < text.size() && !isBlank(text[at]))
        return std::nullopt;
    readGroups(line, at, true);
    if (line.groups.empty() && at < text.size())
        return std::nullopt;
    return line;
}

} // namespace wl
