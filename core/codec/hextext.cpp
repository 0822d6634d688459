// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"

namespace wl {
namespace {

bool isSeparator(char character)
{
    return isBlank(character) || character == '_' || character == ':' || character == '-' || character == '.';
}

} // namespace

std::string_view trimmed(std::string_view text) noexcept
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string toHex(ByteView bytes, std::string_view separator)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * (2 + separator.size()));
    for (const std::uint8_t byte : bytes) {
        if (!out.empty())
            out += separator;
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

Result<QByteArray> parseHex(std::string_view text)
{
    const auto wrong = [](std::size_t at) {
        return Error{.code = ErrorCode::BadInput,
                     .text = "expected pairs of hex digits, such as 0xdeadbeef or de ad be ef",
                     .column = static_cast<int>(at) + 1};
    };
    std::size_t at = 0;
    while (at < text.size() && isBlank(text[at]))
        ++at;
    if (text.substr(at, 2) == "0x" || text.substr(at, 2) == "0X")
        at += 2;
    QByteArray out;
    while (at < text.size()) {
        if (isSeparator(text[at])) {
            ++at;
            continue;
        }
        const int high = hexDigit(text[at]);
        if (high < 0)
            return wrong(at);
        const int low = at + 1 < text.size() ? hexDigit(text[at + 1]) : -1;
        if (low < 0)
            return wrong(at + 1);
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return out;
}

} // namespace wl
