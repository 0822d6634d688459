// SPDX-License-Identifier: MIT
#include "core/codec/bytetext.h"
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace wl::parts {
namespace {

constexpr std::size_t mostLabelBytes = 63; // RFC 1035 §3.1
constexpr std::size_t mostNameBytes = 255; // RFC 1035 §3.1
constexpr int mostPointers = 127;          // more cannot lead to different labels of one name
constexpr std::uint8_t pointerBits = 0xc0; // RFC 1035 §4.1.4
constexpr std::string_view unknown = "…";  // behind a pointer that leads nowhere
constexpr const char *expected = "a name such as www.example.com, labels of 1 to 63 bytes, 255 bytes in all; a dot in "
                                 "a label is \\., any byte \\ and three decimal digits";

Error badName()
{
    return {.code = ErrorCode::BadInput, .text = std::string("expected ") + expected};
}

/// Letters and digits stand for themselves, so does printable UTF-8; everything with a meaning elsewhere is escaped.
void addLabel(std::string &out, ByteView label)
{
    while (!label.empty()) {
        char32_t character = 0;
        const auto length = static_cast<std::size_t>(std::max(readUtf8(label, character), 1));
        const ByteView one = label.first(length);
        const std::uint8_t byte = one.front();
        const bool isPlain = byte > 0x20 && byte != '"' && byte != 0x7f && isPrintableText(one);
        if (byte == '.' || byte == '\\') {
            out += '\\';
            out += static_cast<char>(byte);
        } else if (isPlain) {
            out += asText(one);
        } else {
            for (const std::uint8_t each : one) {
                std::array<char, 8> escape{};
                std::snprintf(escape.data(), escape.size(), "\\%03u", unsigned{each});
                out += escape.data();
            }
        }
        label = label.subspan(length);
    }
}

/// What a walk over labels came to.
enum class End : std::uint8_t { Root, Pointer, Broken };

/// Appends the labels at @p at of @p bytes; @p at becomes the place behind them.
/// @p pointer is where the name goes on when it ends with a pointer.
End readLabels(ByteView bytes, std::size_t &at, std::string &out, std::size_t &pointer)
{
    while (at < bytes.size()) {
        const std::uint8_t length = bytes[at];
        if ((length & pointerBits) == pointerBits) {
            if (at + 2 > bytes.size())
                return End::Broken;
            pointer = (std::size_t{length & 0x3fU} << 8U) | bytes[at + 1];
            at += 2;
            return End::Pointer;
        }
        if (length > mostLabelBytes || at + 1 + length > bytes.size() || out.size() > mostNameBytes * 4)
            return End::Broken;
        at += 1;
        if (length == 0)
            return End::Root;
        if (!out.empty())
            out += '.';
        addLabel(out, bytes.subspan(at, length));
        at += length;
    }
    return End::Broken;
}

bool looksLikeHex(std::string_view text)
{
    return text.size() % 2 == 0 && text.starts_with("0x") && std::all_of(text.begin() + 2, text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

std::string showWithin(ByteView bytes, ByteView around)
{
    std::string out;
    std::size_t at = 0;
    std::size_t pointer = 0;
    End end = readLabels(bytes, at, out, pointer);
    if (end == End::Broken || at != bytes.size() || at > mostNameBytes)
        return "0x" + toHex(bytes);
    for (int jumps = 0; end == End::Pointer; ++jumps) {
        std::size_t next = pointer;
        end = jumps < mostPointers && next < around.size() ? readLabels(around, next, out, pointer) : End::Broken;
    }
    if (end == End::Broken)
        return out + (out.empty() ? "" : ".") + std::string(unknown);
    if (looksLikeHex(out))
        out.replace(0, 1, "\\048");
    return out.empty() ? "." : out;
}

/// A pointer whose message is not at hand says nothing.
std::string show(ByteView bytes)
{
    const bool hasPointer = bytes.size() >= 2 && (bytes[bytes.size() - 2] & pointerBits) == pointerBits;
    std::string text = showWithin(bytes, {});
    return hasPointer && text.ends_with(unknown) ? "0x" + toHex(bytes) : text;
}

/// The byte that the escape behind the backslash at @p at stands for; @p at becomes the place behind it.
std::optional<char> readEscape(std::string_view text, std::size_t &at)
{
    const auto isDigit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    if (!isDigit(at + 1)) {
        if (at + 1 >= text.size())
            return std::nullopt;
        at += 2;
        return text[at - 1];
    }
    if (!isDigit(at + 2) || !isDigit(at + 3))
        return std::nullopt;
    const int value = (text[at + 1] - '0') * 100 + (text[at + 2] - '0') * 10 + (text[at + 3] - '0');
    at += 4;
    return value <= 255 ? std::optional(static_cast<char>(value)) : std::nullopt;
}

Result<QByteArray> parse(std::string_view typed)
{
    const std::string_view text = trimmed(typed);
    if (looksLikeHex(text))
        return parseHex(text);
    if (text == ".")
        return QByteArray(1, '\0');
    QByteArray bytes;
    QByteArray label;
    const auto finishLabel = [&] {
        const bool fits = !label.isEmpty() && label.size() <= static_cast<qsizetype>(mostLabelBytes);
        bytes.append(static_cast<char>(label.size()));
        bytes.append(label);
        label.clear();
        return fits;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\\') {
            const std::optional<char> byte = readEscape(text, at);
            if (!byte)
                return badName();
            label.append(*byte);
        } else if (text[at] == '.') {
            if (!finishLabel())
                return badName();
            ++at;
        } else {
            label.append(text[at++]);
        }
    }
    // A dot at the end is the root's own, and may be left out.
    if ((!label.isEmpty() && !finishLabel()) || bytes.isEmpty()
        || bytes.size() >= static_cast<qsizetype>(mostNameBytes))
        return badName();
    bytes.append('\0');
    return bytes;
}

} // namespace

FieldFormat dns_name()
{
    return {
        .id = "dns_name", .expected = expected, .byteCount = 0, .show = show, .parse = parse, .showWithin = showWithin};
}

} // namespace wl::parts
