// SPDX-License-Identifier: MIT
#include "core/codec/escapes.h"
#include "core/codec/hextext.h"
#include "core/codec/numbertext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

/// @p text with its comments and preprocessor lines blanked out, so that places stay what they were.
std::string withoutComments(std::string_view text)
{
    std::string out(text);
    const auto blank = [&out](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to && i < out.size(); ++i) {
            if (out[i] != '\n')
                out[i] = ' ';
        }
    };
    const auto endOf = [&out](std::string_view mark, std::size_t from) {
        const std::size_t at = out.find(mark, from);
        return at == std::string::npos ? out.size() : at + mark.size();
    };
    for (std::size_t at = 0; at < out.size();) {
        const std::string_view here = std::string_view(out).substr(at, 2);
        const std::size_t end = here == "/*" ? endOf("*/", at + 2)
            : here == "//" || out[at] == '#' ? endOf("\n", at)
                                             : at;
        blank(at, end);
        at = end > at ? end : at + 1;
    }
    return out;
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
    while (!text.empty() && !isHex && (text.back() == 'u' || text.back() == 'U' || text.back() == 'L'))
        text.remove_suffix(1);
    if (isHex && (text.back() == 'u' || text.back() == 'U'))
        text.remove_suffix(1);
    if (text.find_first_not_of("0123456789abcdefABCDEFxXob-") != std::string_view::npos
        || text.find('-', 1) != std::string_view::npos)
        return std::nullopt; // no sums here
    const bool isOctal
        = text.size() > 1 && text[0] == '0' && text.find_first_not_of("01234567") == std::string_view::npos;
    const std::string number = isOctal ? "0o" + std::string(text.substr(1)) : std::string(text);
    const Result<std::uint64_t> value = parseNumber(number, 8, text.starts_with('-'));
    return value ? std::optional(static_cast<char>(*value)) : std::nullopt;
}

/// The elements of @p list, which lies in @p text.
Result<QByteArray> readList(std::string_view text, std::string_view list)
{
    QByteArray bytes;
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

bool startsWithNumber(std::string_view list)
{
    return elementOf(list.substr(0, list.find(','))).has_value();
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
            if (startsWithNumber(list) && (hasBraces || list.find(',') != std::string_view::npos))
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
    const std::string stripped = withoutComments(original);
    const std::string_view text = stripped;
    const std::vector<std::string_view> lists = listsOf(text);
    if (lists.empty())
        return readBareList(text);

    ReadResult result{.understood = "array of numbers"};
    for (const std::string_view list : lists) {
        const Result<QByteArray> bytes = readList(text, list);
        if (!bytes)
            return bytes.error();
        result.packets.push_back(*bytes);
    }
    if (lists.size() > 1)
        result.understood = counted(lists.size(), "array") + " of numbers";
    if (text != original)
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
