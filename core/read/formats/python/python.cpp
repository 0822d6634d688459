// SPDX-License-Identifier: MIT
#include "core/codec/escapes.h"
#include "core/codec/hextext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

/// Length of what stands before the text of a bytes literal: b' br" B''' and so on. 0 when none starts here.
struct Opening
{
    std::size_t length = 0;
    std::string_view quote{};
    bool isRaw = false;
};

Opening openingOf(std::string_view text)
{
    Opening opening;
    bool isBytes = false;
    std::size_t at = 0;
    for (; at < text.size() && at < 2; ++at) {
        const char letter = text[at];
        if (letter == 'b' || letter == 'B')
            isBytes = true;
        else if (letter == 'r' || letter == 'R')
            opening.isRaw = true;
        else
            break;
    }
    for (const std::string_view quote : {"'''", "\"\"\"", "'", "\""}) {
        if (isBytes && text.substr(at).starts_with(quote)) {
            opening.quote = quote;
            opening.length = at + quote.size();
            break;
        }
    }
    return opening;
}

/// Reads the literal that starts at @p at; @p at moves behind it. False at a mistake, where @p at then is.
bool readLiteral(std::string_view text, std::size_t &at, QByteArray &out)
{
    const Opening opening = openingOf(text.substr(at));
    at += opening.length;
    while (at < text.size()) {
        if (text.substr(at).starts_with(opening.quote)) {
            at += opening.quote.size();
            return true;
        }
        if (text[at] == '\\' && !opening.isRaw) {
            const std::size_t length = readEscape(text, at, EscapeStyle::Python, out);
            if (length == 0)
                return false;
            at += length;
            continue;
        }
        if ((text[at] & 0x80) != 0 || (text[at] == '\n' && opening.quote.size() == 1))
            return false; // neither can stand in a bytes literal
        out += text[at++];
    }
    return false;
}

bool isBetweenLiterals(char character)
{
    constexpr std::string_view others = "()+,;\\";
    return isBlank(character) || others.find(character) != std::string_view::npos;
}

/// b'…' as repr() and pprint print it, adjacent literals in or out of parentheses, or as the argument of a call.
std::optional<Result<ReadResult>> read(std::string_view text)
{
    const std::string_view body = withoutCall(withoutAssignment(text));
    if (openingOf(body).length == 0)
        return std::nullopt;

    QByteArray bytes;
    std::size_t literals = 0;
    const auto start = static_cast<std::size_t>(body.data() - text.data());
    for (std::size_t at = start; at < text.size();) {
        if (isBetweenLiterals(text[at])) {
            ++at;
            continue;
        }
        if (openingOf(text.substr(at)).length == 0)
            return errorAt(text, at, "expected nothing but bytes literals: b'…'");
        if (!readLiteral(text, at, bytes))
            return errorAt(text, at,
                           "expected a whole bytes literal: ASCII characters, \\xHH escapes and a closing quote");
        ++literals;
    }
    return ReadResult{.packets = {bytes}, .understood = "Python bytes, " + counted(literals, "literal")};
}

} // namespace

ReadFormat pythonReadFormat()
{
    return {.id = "python", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Python bytes"), .rank = 20, .read = read};
}

} // namespace wl::parts
