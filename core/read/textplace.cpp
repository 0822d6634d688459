// SPDX-License-Identifier: MIT
#include "core/read/textplace.h"

#include "core/codec/hextext.h"

#include <algorithm>

namespace wl {
namespace {

bool isHeadCharacter(char character)
{
    const bool isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    const bool isDigit = character >= '0' && character <= '9';
    constexpr std::string_view others = "_*[].:&,";
    return isLetter || isDigit || isBlank(character) || others.find(character) != std::string_view::npos;
}

bool isCallCharacter(char character)
{
    const bool isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    const bool isDigit = character >= '0' && character <= '9';
    constexpr std::string_view others = "_.:&!*[]";
    return isLetter || isDigit || others.find(character) != std::string_view::npos;
}

/// Behind the string in quotes that begins at @p at; a quote that is not closed in its line is none.
std::size_t behindQuotes(std::string_view text, std::size_t at)
{
    for (std::size_t end = at + 1; end < text.size() && text[end] != '\n'; ++end) {
        if (text[end] == '\\')
            ++end;
        else if (text[end] == text[at])
            return end + 1;
    }
    return at + 1;
}

} // namespace

Error errorAt(std::string_view text, std::size_t at, std::string what)
{
    const std::string_view before = text.substr(0, at);
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::string_view lineBefore = before.substr(lineStart);
    const auto characters
        = std::count_if(lineBefore.begin(), lineBefore.end(), [](char c) { return (c & 0xc0) != 0x80; });
    return {.code = ErrorCode::BadInput,
            .text = std::move(what),
            .line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            .column = static_cast<int>(characters) + 1};
}

std::string counted(std::size_t count, std::string_view noun)
{
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string_view withoutAssignment(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with(">>>"))
        text = trimmed(text.substr(3));
    if (text.starts_with("Out[") && text.find("]:") != std::string_view::npos)
        return trimmed(text.substr(text.find("]:") + 2));
    const std::size_t end = text.find('=');
    const std::string_view head = text.substr(0, end);
    if (end == std::string_view::npos || head.empty() || !std::all_of(head.begin(), head.end(), isHeadCharacter))
        return text;
    return trimmed(text.substr(end + 1));
}

std::string_view withoutCall(std::string_view text)
{
    std::string_view rest = trimmed(text);
    while (true) {
        const auto head
            = static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isCallCharacter) - rest.begin());
        if (head == rest.size() || rest[head] != '(')
            return rest;
        rest = trimmed(rest.substr(head + 1));
    }
}

std::string withoutComments(std::string_view text)
{
    std::string out(text);
    const auto behind = [text](std::string_view mark, std::size_t from) {
        const std::size_t at = text.find(mark, from);
        return at == std::string::npos ? text.size() : at + mark.size();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view here = text.substr(at, 2);
        if (text[at] == '"' || text[at] == '\'') {
            at = behindQuotes(text, at);
            continue;
        }
        const std::size_t end = here == "/*"  ? behind("*/", at + 2)
            : here == "//" || text[at] == '#' ? behind("\n", at)
                                              : at;
        std::replace_if(
            out.begin() + static_cast<std::ptrdiff_t>(at), out.begin() + static_cast<std::ptrdiff_t>(end),
            [](char character) { return character != '\n'; }, ' ');
        at = std::max(end, at + 1);
    }
    return out;
}

std::string passedOver(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 60;
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    const std::string_view what = trimmed(text.substr(at, text.find('\n', at) - at));
    std::size_t size = std::min(what.size(), longest);
    while (size > 0 && size < what.size() && (what[size] & 0xc0) == 0x80)
        --size;
    return "line " + std::to_string(line) + ": " + std::string(what.substr(0, size))
        + (size < what.size() ? "\xe2\x80\xa6" : "");
}

} // namespace wl
