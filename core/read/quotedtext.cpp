// SPDX-License-Identifier: MIT
#include "core/read/quotedtext.h"

#include "core/codec/hextext.h"
#include "core/read/textplace.h"

#include <algorithm>

namespace wl {
namespace {

bool isHeadCharacter(char character)
{
    const bool isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    const bool isDigit = character >= '0' && character <= '9';
    constexpr std::string_view others = "_.:&!*[]()$";
    return isLetter || isDigit || isBlank(character) || others.find(character) != std::string_view::npos;
}

bool contains(std::string_view text, std::string_view word)
{
    const auto isSame = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), isSame) != text.end();
}

bool isEncodingName(std::string_view text)
{
    return contains(text, "hex") || contains(text, "base64");
}

} // namespace

std::optional<QuotedText> quotedTextOf(std::string_view text)
{
    constexpr std::string_view between = "+\\bB";
    constexpr std::string_view behind = "();";
    text = withoutAssignment(text);
    const std::size_t start = text.find_first_of("'\"");
    if (start == std::string_view::npos)
        return std::nullopt;
    QuotedText quoted{.head = trimmed(text.substr(0, start))};
    if (!std::all_of(quoted.head.begin(), quoted.head.end(), isHeadCharacter))
        return std::nullopt;
    bool hasComma = false;
    bool isClosed = false;
    for (std::size_t at = start; at < text.size();) {
        const char character = text[at];
        if (character == '\'' || character == '"') {
            const std::size_t end = text.find(character, at + 1);
            if (end == std::string_view::npos || isClosed)
                return std::nullopt;
            const std::string_view piece = text.substr(at + 1, end - at - 1);
            if (piece.find_first_of("\\\n") != std::string_view::npos || (hasComma && !isEncodingName(piece)))
                return std::nullopt;
            if (hasComma)
                quoted.encoding = piece;
            else
                quoted.pieces.push_back(piece);
            at = end + 1;
            continue;
        }
        isClosed = isClosed || behind.find(character) != std::string_view::npos;
        if (character == ',' && !hasComma)
            hasComma = true;
        else if (!isBlank(character) && !isClosed && between.find(character) == std::string_view::npos)
            return std::nullopt;
        else if (isClosed && !isBlank(character) && behind.find(character) == std::string_view::npos)
            return std::nullopt;
        ++at;
    }
    return quoted;
}

bool names(const QuotedText &quoted, std::string_view word)
{
    return contains(quoted.head, word) || contains(quoted.encoding, word);
}

} // namespace wl
