// SPDX-License-Identifier: MIT
#include "core/codec/escapes.h"
#include "core/codec/hextext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

constexpr const char *expectedEscape = "expected a C escape such as \\x0a, \\n or \\\\";

/// Strings in quotes, side by side or in lines, as C and the shell ($'…') have them.
Result<ReadResult> readStrings(std::string_view text, std::size_t at)
{
    QByteArray bytes;
    char quote = '\0'; // of the string that is open
    std::size_t strings = 0;
    while (at < text.size()) {
        const char character = text[at];
        if (quote == '\0') {
            constexpr std::string_view between = "$\\;)";
            if (character == '"' || character == '\'') {
                quote = character;
                ++strings;
            } else if (!isBlank(character) && between.find(character) == std::string_view::npos) {
                return errorAt(text, at, "expected nothing but strings in quotes");
            }
            ++at;
        } else if (character == quote) {
            quote = '\0';
            ++at;
        } else if (character == '\\') {
            const std::size_t length = readEscape(text, at, EscapeStyle::C, bytes);
            if (length == 0)
                return errorAt(text, at, expectedEscape);
            at += length;
        } else if (character == '\n') {
            return errorAt(text, at, "expected a closing quote before the end of the line");
        } else {
            bytes += character;
            ++at;
        }
    }
    if (quote != '\0')
        return errorAt(text, at, "expected a closing quote");
    return ReadResult{.packets = {bytes}, .understood = "escaped text, " + counted(strings, "string")};
}

/// \x08\x00… without quotes. Line ends are not part of it.
Result<ReadResult> readBare(std::string_view text, std::size_t at)
{
    QByteArray bytes;
    while (at < text.size()) {
        if (text[at] == '\n' || text[at] == '\r') {
            ++at;
        } else if (text[at] == '\\') {
            const std::size_t length = readEscape(text, at, EscapeStyle::C, bytes);
            if (length == 0)
                return errorAt(text, at, expectedEscape);
            at += length;
        } else {
            bytes += text[at++];
        }
    }
    return ReadResult{.packets = {bytes}, .understood = "escaped text"};
}

std::optional<Result<ReadResult>> read(std::string_view text)
{
    const std::string_view body = withoutAssignment(text);
    if (body.starts_with('"') || body.starts_with('\'') || body.starts_with("$'"))
        return readStrings(text, static_cast<std::size_t>(body.data() - text.data()));
    if (!body.starts_with("\\x") || body.size() < 3 || hexDigit(body[2]) < 0)
        return std::nullopt;
    const std::string_view untilEnd = trimmed(text);
    const auto end = static_cast<std::size_t>(untilEnd.data() + untilEnd.size() - text.data());
    return readBare(text.substr(0, end), static_cast<std::size_t>(body.data() - text.data()));
}

} // namespace

ReadFormat escapedReadFormat()
{
    return {.id = "escaped", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Escaped text"), .rank = 40, .read = read};
}

} // namespace wl::parts
