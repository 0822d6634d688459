// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"

namespace wl::parts {
namespace {

constexpr qsizetype macBytes = 6;
constexpr const char *expected = "a MAC address such as 00:53:00:12:ab:cd";

std::string show(ByteView bytes)
{
    return static_cast<qsizetype>(bytes.size()) == macBytes ? toHex(bytes, ":") : "0x" + toHex(bytes);
}

/// The bytes of groups of at most @p digitsPerGroup hex digits between @p separator;
/// a group may leave out its leading zeros. Empty when the text is not that.
QByteArray readGroups(std::string_view text, char separator, int digitsPerGroup)
{
    QByteArray out;
    std::uint32_t group = 0;
    int digits = 0;
    const auto closeGroup = [&] {
        for (int shift = digitsPerGroup * 4 - 8; shift >= 0; shift -= 8)
            out += static_cast<char>(static_cast<std::uint8_t>(group >> shift));
        group = 0;
    };
    for (const char character : text) {
        if (character == separator && digits > 0) {
            closeGroup();
            digits = 0;
            continue;
        }
        const int digit = hexDigit(character);
        if (digit < 0 || ++digits > digitsPerGroup)
            return {};
        group = group * 16 + static_cast<std::uint32_t>(digit);
    }
    if (digits == 0)
        return {};
    closeGroup();
    return out;
}

/// 00:53:00:12:ab:cd, 0:53:0:12:ab:cd, 00-53-00-12-ab-cd, 0053.0012.abcd or 00530012abcd.
Result<QByteArray> parse(std::string_view text)
{
    text = trimmed(text);
    QByteArray bytes;
    if (text.find(':') != std::string_view::npos)
        bytes = readGroups(text, ':', 2);
    else if (text.find('-') != std::string_view::npos)
        bytes = readGroups(text, '-', 2);
    else if (text.find('.') != std::string_view::npos)
        bytes = readGroups(text, '.', 4);
    else if (text.size() == 12)
        bytes = parseHex(text) ? *parseHex(text) : QByteArray();
    if (bytes.size() != macBytes)
        return Error{.code = ErrorCode::BadInput, .text = std::string("expected ") + expected};
    return bytes;
}

} // namespace

FieldFormat mac()
{
    return {.id = "mac",
            .expected = expected,
            .examples = "00:00:00:00:00:00 00-00-00-00-00-00 0000.0000.0000 000000000000",
            .byteCount = macBytes,
            .show = show,
            .parse = parse};
}

} // namespace wl::parts
