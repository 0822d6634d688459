// SPDX-License-Identifier: MIT
#include "core/codec/escapes.h"

#include "core/codec/hextext.h"

namespace wl {
namespace {

struct Digits
{
    std::uint32_t value = 0;
    std::size_t count = 0;
};

Digits readDigits(std::string_view text, int radix, std::size_t atMost)
{
    Digits digits;
    while (digits.count < atMost && digits.count < text.size()) {
        const int digit = hexDigit(text[digits.count]);
        if (digit < 0 || digit >= radix)
            break;
        digits.value = digits.value * static_cast<std::uint32_t>(radix) + static_cast<std::uint32_t>(digit);
        ++digits.count;
    }
    return digits;
}

/// The byte of a one-letter escape, or -1.
int letterEscape(char letter)
{
    constexpr std::string_view letters = "abfnrtv\\'\"";
    constexpr std::string_view bytes = "\a\b\f\n\r\t\v\\'\"";
    const std::size_t at = letters.find(letter);
    return at == std::string_view::npos ? -1 : bytes[at];
}

std::size_t readUnicode(std::string_view text, std::size_t at, QByteArray &out)
{
    const std::size_t wanted = text[at + 1] == 'u' ? 4 : 8;
    const Digits digits = readDigits(text.substr(at + 2), 16, wanted);
    const bool isSurrogate = digits.value >= 0xd800 && digits.value <= 0xdfff;
    if (digits.count != wanted || digits.value > 0x10ffff || isSurrogate)
        return 0;
    appendUtf8(digits.value, out);
    return 2 + wanted;
}

} // namespace

std::size_t readEscape(std::string_view text, std::size_t at, EscapeStyle style, QByteArray &out)
{
    Q_ASSERT(at < text.size() && text[at] == '\\');
    if (at + 1 >= text.size())
        return 0;
    const char letter = text[at + 1];
    if (const int byte = letterEscape(letter); byte >= 0) {
        out += static_cast<char>(byte);
        return 2;
    }
    if (letter == 'x') {
        const Digits digits = readDigits(text.substr(at + 2), 16, 2);
        if (digits.count == 0 || (style == EscapeStyle::Python && digits.count != 2))
            return 0;
        out += static_cast<char>(digits.value);
        return 2 + digits.count;
    }
    if (letter >= '0' && letter <= '7') {
        const Digits digits = readDigits(text.substr(at + 1), 8, 3);
        if (style == EscapeStyle::C && digits.value > 255)
            return 0;
        out += static_cast<char>(digits.value & 0xff);
        return 1 + digits.count;
    }
    if (style == EscapeStyle::Python) {
        if (letter == '\n') // a literal that goes on in the next line
            return 2;
        out += '\\';
        return 1;
    }
    if (letter == 'u' || letter == 'U')
        return readUnicode(text, at, out);
    if (letter == '?') {
        out += '?';
        return 2;
    }
    return 0;
}

void appendUtf8(std::uint32_t character, QByteArray &out)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<std::uint8_t>(byte)); };
    const auto putRest = [&](int shift) { put(0x80 | ((character >> shift) & 0x3f)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xc0 | character >> 6);
        putRest(0);
    } else if (character < 0x10000) {
        put(0xe0 | character >> 12);
        putRest(6);
        putRest(0);
    } else {
        put(0xf0 | character >> 18);
        putRest(12);
        putRest(6);
        putRest(0);
    }
}

} // namespace wl
