// SPDX-License-Identifier: MIT
#include "core/codec/escapes.h"
#include "core/codec/hextext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

#include <utility>

namespace wl::parts {
namespace {

constexpr const char *expectedEscape = "expected a C escape such as \\x0a, \\n or \\\\";

/// Strings in quotes, side by side or in lines, as C and the shell ($'…') have them. In braces each is a packet.
Result<ReadResult> readStrings(std::string_view text, std::size_t at)
{
    ReadResult result;
    QByteArray bytes;
    const bool isList = at > 0 && text[at - 1] == '{';
    char quote = '\0'; // of the string that is open
    std::size_t strings = 0;
    while (at < text.size()) {
        const char character = text[at];
        if (quote == '\0') {
            const std::string_view between = isList ? "$\\;)}" : "$\\;)";
            if (character == '"' || character == '\'') {
                quote = character;
                ++strings;
            } else if (isList && character == ',') {
                result.packets.push_back(std::exchange(bytes, {}));
            } else if (character == ';') {
                const std::size_t behind = text.find_first_not_of(" \t\r\n", at + 1);
                if (behind != std::string_view::npos)
                    result.ignored.push_back(passedOver(text, behind));
                break;
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
    if (!bytes.isEmpty() || result.packets.empty())
        result.packets.push_back(bytes);
    result.understood = "escaped text, " + counted(strings, "string");
    if (result.packets.size() > 1)
        result.understood += ", " + counted(result.packets.size(), "packet");
    return result;
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

std::optional<Result<ReadResult>> read(std::string_view original)
{
    const std::string stripped = withoutComments(original);
    const std::string_view text = stripped;
    std::string_view body = withoutCall(withoutAssignment(text));
    const bool isList = body.starts_with('{') && trimmed(body.substr(1)).starts_with('"');
    if (isList)
        body = body.substr(1);
    if (isList || body.starts_with('"') || body.starts_with('\'') || body.starts_with("$'")) {
        Result<ReadResult> result = readStrings(text, static_cast<std::size_t>(body.data() - text.data()));
        if (!result && isList)
            return std::nullopt; // JSON begins like this, too
        if (result && text != original)
            result->ignored.insert(result->ignored.begin(), "comments");
        return result;
    }
    const std::string_view bare = withoutAssignment(original);
    if (!bare.starts_with("\\x") || bare.size() < 3 || hexDigit(bare[2]) < 0)
        return std::nullopt;
    const std::string_view untilEnd = trimmed(original);
    const auto end = static_cast<std::size_t>(untilEnd.data() + untilEnd.size() - original.data());
    return readBare(original.substr(0, end), static_cast<std::size_t>(bare.data() - original.data()));
}

} // namespace

ReadFormat escapedReadFormat()
{
    return {.id = "escaped", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Escaped text"), .rank = 40, .read = read};
}

} // namespace wl::parts
