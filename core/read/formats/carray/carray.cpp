// SPDX-License-Identifier: MIT
#include "core/codec/escapes.h"
#include "core/codec/hextext.h"
#include "core/codec/numbertext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

/// Characters that separate, inside quotes only bytes: `{',', '}'}`.
std::string withoutQuotedMarks(std::string_view text)
{
    std::string out(text);
    for (std::size_t at = 0; at + 2 < out.size(); ++at) {
        if (out[at] != '\'')
            continue;
        const std::size_t end = at + (out[at + 1] == '\\' ? 3 : 2);
        if (end >= out.size() || out[end] != '\'')
            continue;
        constexpr std::string_view marks = ",{}[]()";
        if (marks.find(out[at + 1]) != std::string_view::npos) {
            const char value = out[at + 1]; // 'c' and 44 are equally long with a blank
            const std::string number = std::to_string(static_cast<int>(value));
            out.replace(at, 3, number.size() == 2 ? number + ' ' : number);
        }
        at = end;
    }
    return out;
}

/// std::byte{0x08} as the number alone, as long as it was.
void unwrapBytes(std::string &text)
{
    constexpr std::string_view wrap = "byte{";
    constexpr std::string_view scope = "std::";
    for (std::size_t at = text.find(wrap); at != std::string::npos; at = text.find(wrap, at + 1)) {
        const std::size_t end = text.find_first_of("{},;", at + wrap.size());
        if (end == std::string::npos || text[end] != '}')
            continue;
        const bool isScoped = at >= scope.size() && text.compare(at - scope.size(), scope.size(), scope) == 0;
        const std::size_t start = isScoped ? at - scope.size() : at;
        text.replace(start, at + wrap.size() - start, at + wrap.size() - start, ' ');
        text[end] = ' ';
    }
}

/// The number without the type that stands behind it: 8u, 0x08UL, 8u8, 8_u8, 0x08.toByte().
std::string_view withoutSuffix(std::string_view text, bool isHex)
{
    for (const std::string_view suffix : {".toByte()", ".toUByte()", "_u8", "u8", "_i8", "i8"}) {
        if (text.size() > suffix.size() && text.ends_with(suffix))
            return text.substr(0, text.size() - suffix.size());
    }
    const std::string_view letters = "uUL";
    while (text.size() > 1 && letters.find(text.back()) != std::string_view::npos && !(isHex && text.size() <= 3))
        text.remove_suffix(1);
    return text;
}

/// One element: 0x08, 8, 010, 0b1000, 'x', (byte)0xff, 8u or -1. Nothing when it is none or beyond a byte.
std::optional<char> elementOf(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('(') && text.find(')') != std::string_view::npos)
        text = trimmed(text.substr(text.find(')') + 1)); // a cast
    if (text.size() >= 3 && text.front() == '\'' && text.back() == '\'') {
        QByteArray byte;
        const std::string_view inner = text.substr(1, text.size() - 2);
        if (inner[0] != '\\')
            return inner.size() == 1 ? std::optional(inner[0]) : std::nullopt;
        return readEscape(inner, 0, EscapeStyle::C, byte) == inner.size() && byte.size() == 1 ? std::optional(byte[0])
                                                                                              : std::nullopt;
    }
    const bool isHex = text.starts_with("0x") || text.starts_with("0X");
    text = withoutSuffix(text, isHex);
    if (text.find_first_not_of("0123456789abcdefABCDEFxXob-") != std::string_view::npos
        || text.find('-', 1) != std::string_view::npos)
        return std::nullopt; // no sums here
    const bool isOctal
        = text.size() > 1 && text[0] == '0' && text.find_first_not_of("01234567") == std::string_view::npos;
    const std::string number = isOctal ? "0o" + std::string(text.substr(1)) : std::string(text);
    const Result<std::uint64_t> value = parseNumber(number, 8, text.starts_with('-'));
    return value ? std::optional(static_cast<char>(*value)) : std::nullopt;
}

/// Pairs of hex digits without 0x, as Rust's {:02x?} prints them: only when one of them can be nothing else.
std::optional<QByteArray> pairsOf(std::string_view list)
{
    QByteArray bytes;
    bool isHex = false;
    while (!trimmed(list).empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view pair = trimmed(list.substr(0, comma));
        if (pair.size() != 2 || hexDigit(pair[0]) < 0 || hexDigit(pair[1]) < 0)
            return std::nullopt;
        isHex = isHex || hexDigit(pair[0]) > 9 || hexDigit(pair[1]) > 9 || pair == "08" || pair == "09";
        bytes += static_cast<char>(hexDigit(pair[0]) * 16 + hexDigit(pair[1]));
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
    }
    return isHex ? std::optional(bytes) : std::nullopt;
}

/// The elements of @p list, which lies in @p text.
Result<QByteArray> readList(std::string_view text, std::string_view list)
{
    QByteArray bytes;
    if (const std::optional<QByteArray> pairs = pairsOf(list))
        return *pairs;
    while (!trimmed(list).empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view element = list.substr(0, comma);
        const std::optional<char> byte = elementOf(element);
        if (!byte) {
            const std::size_t at = static_cast<std::size_t>(
                (trimmed(element).empty() ? element : trimmed(element)).data() - text.data());
            return errorAt(text, at, "expected a number from 0 to 255");
        }
        bytes += *byte;
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
    }
    return bytes;
}

/// Decimal numbers with blanks between them.
Result<QByteArray> readSpacedList(std::string_view text, std::string_view list)
{
    QByteArray bytes;
    for (list = trimmed(list); !list.empty();) {
        const std::string_view element = list.substr(0, list.find(' '));
        const Result<std::uint64_t> value = parseNumber(element, 8, false);
        if (!value)
            return errorAt(text, static_cast<std::size_t>(element.data() - text.data()),
                           "expected a number from 0 to 255");
        bytes += static_cast<char>(*value);
        list = trimmed(list.substr(element.size()));
    }
    return bytes;
}

bool startsWithNumber(std::string_view list)
{
    return elementOf(list.substr(0, list.find(','))).has_value() || pairsOf(list).has_value();
}

/// [8 0 217] as Go prints it; [4] is a size.
bool areSpacedNumbers(std::string_view list)
{
    list = trimmed(list);
    return list.find(' ') != std::string_view::npos && list.find_first_not_of("0123456789 ") == std::string_view::npos;
}

/// The innermost lists of numbers in braces; in brackets when there are no braces,
/// and then with a comma, or they would be a size.
std::vector<std::string_view> listsOf(std::string_view text)
{
    const bool hasBraces = text.find('{') != std::string_view::npos;
    const char open = hasBraces ? '{' : '[';
    const char close = hasBraces ? '}' : ']';
    std::vector<std::string_view> lists;
    std::size_t previous = 0; // end of the list before
    for (std::size_t end = text.find(close); end != std::string_view::npos; end = text.find(close, end + 1)) {
        const std::size_t start = text.substr(previous, end - previous).rfind(open);
        if (start != std::string_view::npos) {
            const std::string_view list = text.substr(previous + start + 1, end - previous - start - 1);
            if (hasBraces
                    ? startsWithNumber(list)
                    : (list.find(',') != std::string_view::npos && startsWithNumber(list)) || areSpacedNumbers(list))
                lists.push_back(list);
        }
        previous = end;
    }
    return lists;
}

/// A list without braces is one only when it could not be pairs of hex digits with commas.
std::optional<Result<ReadResult>> readBareList(std::string_view text)
{
    if (text.find(',') == std::string_view::npos)
        return std::nullopt;
    bool arePairs = true;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t comma = rest.find(',');
        arePairs = arePairs && trimmed(rest.substr(0, comma)).size() == 2;
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    const Result<QByteArray> bytes = readList(text, text);
    if (arePairs || !bytes || bytes->isEmpty())
        return std::nullopt;
    return ReadResult{.packets = {*bytes},
                      .understood = "list of numbers, " + counted(static_cast<std::size_t>(bytes->size()), "byte")};
}

std::optional<Result<ReadResult>> read(std::string_view original)
{
    const std::string uncommented = withoutComments(original);
    std::string stripped = withoutQuotedMarks(uncommented);
    unwrapBytes(stripped);
    const std::string_view text = stripped;
    const std::vector<std::string_view> lists = listsOf(text);
    if (lists.empty())
        return readBareList(text);

    ReadResult result{.understood = "array of numbers"};
    for (const std::string_view list : lists) {
        const Result<QByteArray> bytes = areSpacedNumbers(list) ? readSpacedList(text, list) : readList(text, list);
        if (!bytes)
            return bytes.error();
        result.packets.push_back(*bytes);
    }
    if (lists.size() > 1)
        result.understood = counted(lists.size(), "array") + " of numbers";
    if (uncommented != original)
        result.ignored.emplace_back("comments");
    if (trimmed(text.substr(0, static_cast<std::size_t>(lists.front().data() - text.data()) - 1)).size() > 0)
        result.ignored.emplace_back("names and types");
    return result;
}

} // namespace

ReadFormat carrayReadFormat()
{
    return {.id = "carray", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Array of numbers"), .rank = 30, .read = read};
}

} // namespace wl::parts
