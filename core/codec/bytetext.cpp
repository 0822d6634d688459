// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"

#include "core/codec/escapes.h"
#include "core/codec/hextext.h"

#include <QChar>

#include <array>
#include <cstdio>

namespace wl {
namespace {

/// The letter of @p byte's C escape, or 0. Quotes and backslash are their own letters.
char escapeLetter(std::uint8_t byte)
{
    constexpr std::string_view bytes = "\a\b\t\n\v\f\r\"\\";
    constexpr std::string_view letters = "abtnvfr\"\\";
    const std::size_t at = bytes.find(static_cast<char>(byte));
    return at == std::string_view::npos ? '\0' : letters[at];
}

bool isPrintable(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return QChar::isPrint(character) && category != QChar::Separator_Line && category != QChar::Separator_Paragraph;
}

Result<QByteArray> parseQuoted(std::string_view text)
{
    const auto wrong = [](std::size_t at, const char *what) {
        return Error{.code = ErrorCode::BadInput, .text = what, .column = static_cast<int>(at) + 1};
    };
    QByteArray out;
    std::size_t at = 1;
    while (at < text.size() && text[at] != '"') {
        if (text[at] != '\\') {
            out += text[at++];
            continue;
        }
        const std::size_t length = readEscape(text, at, EscapeStyle::C, out);
        if (length == 0)
            return wrong(at, "expected a C escape such as \\n, \\x0a or \\\\");
        at += length;
    }
    if (at >= text.size())
        return wrong(text.size(), "expected a closing quote");
    if (!trimmed(text.substr(at + 1)).empty())
        return wrong(at + 1, "expected nothing behind the closing quote; a quote inside is written \\\"");
    return out;
}

} // namespace

int readUtf8(ByteView bytes, char32_t &character) noexcept
{
    if (bytes.empty())
        return 0;
    const std::uint8_t lead = bytes[0];
    if (lead < 0x80) {
        character = lead;
        return 1;
    }
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < static_cast<std::size_t>(length))
        return 0;
    character = static_cast<char32_t>(lead & (0x7f >> length));
    for (int i = 1; i < length; ++i) {
        const std::uint8_t next = bytes[static_cast<std::size_t>(i)];
        if ((next & 0xc0) != 0x80)
            return 0;
        character = (character << 6) | (next & 0x3f);
    }
    const bool isSurrogate = character >= 0xd800 && character <= 0xdfff;
    return character < smallest[length] || character > 0x10ffff || isSurrogate ? 0 : length;
}

bool isPrintableText(ByteView bytes) noexcept
{
    while (!bytes.empty()) {
        char32_t character = 0;
        const int length = readUtf8(bytes, character);
        if (length == 0 || (escapeLetter(bytes[0]) == '\0' && !isPrintable(character)))
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(length));
    }
    return true;
}

std::string showBytes(ByteView bytes)
{
    if (!isPrintableText(bytes))
        return "0x" + toHex(bytes);
    std::string out = "\"";
    for (const std::uint8_t byte : bytes) {
        const char letter = escapeLetter(byte);
        if (letter != '\0')
            out += '\\';
        out += letter != '\0' ? letter : static_cast<char>(byte);
    }
    return out + '"';
}

Result<QByteArray> parseBytes(std::string_view text)
{
    if (!text.empty() && text.front() == '"')
        return parseQuoted(text);
    if (text.substr(0, 2) == "0x" || text.substr(0, 2) == "0X")
        return parseHex(text);
    return toByteArray(viewOf(text));
}

namespace {

/// The quote that Python puts around @p text: double where that saves escapes.
char pythonQuote(std::string_view text)
{
    const bool hasSingle = text.find('\'') != std::string_view::npos;
    return hasSingle && text.find('"') == std::string_view::npos ? '"' : '\'';
}

} // namespace

std::string pythonBytes(ByteView bytes)
{
    const char quote = pythonQuote(asText(bytes));
    std::string out = std::string("b") + quote;
    for (const std::uint8_t byte : bytes) {
        const char character = static_cast<char>(byte);
        if (character == quote || character == '\\') {
            out += {'\\', character};
        } else if (character == '\t' || character == '\n' || character == '\r') {
            out += {'\\', escapeLetter(byte)};
        } else if (byte < 0x20 || byte >= 0x7f) {
            out += "\\x" + toHex({&byte, 1});
        } else {
            out += character;
        }
    }
    return out + quote;
}

std::optional<std::string> pythonText(ByteView bytes)
{
    const char quote = pythonQuote(asText(bytes));
    std::string out(1, quote);
    while (!bytes.empty()) {
        char32_t character = 0;
        const int length = readUtf8(bytes, character);
        if (length == 0)
            return std::nullopt;
        if (character < 0x80) {
            const std::uint8_t byte = bytes.front();
            const std::string one = pythonBytes({&byte, 1});
            if (byte == '"' || byte == '\'')
                out += byte == static_cast<std::uint8_t>(quote) ? std::string{'\\', quote}
                                                                : std::string{asText(bytes.first(1))};
            else
                out += one.substr(2, one.size() - 3);
        } else if (isPrintable(character) && QChar::category(character) != QChar::Separator_Space) {
            out += asText(bytes.first(static_cast<std::size_t>(length)));
        } else {
            const int digits = character <= 0xff ? 2 : character <= 0xffff ? 4 : 8;
            std::array<char, 12> escape{};
            std::snprintf(escape.data(), escape.size(), "\\%c%0*x",
                          digits == 2       ? 'x'
                              : digits == 4 ? 'u'
                                            : 'U',
                          digits, static_cast<unsigned>(character));
            out += escape.data();
        }
        bytes = bytes.subspan(static_cast<std::size_t>(length));
    }
    return out + quote;
}

} // namespace wl
