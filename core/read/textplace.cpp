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
    constexpr std::string_view others = "_*[].:&";
    return isLetter || isDigit || isBlank(character) || others.find(character) != std::string_view::npos;
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

} // namespace wl
