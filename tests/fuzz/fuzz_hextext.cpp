// SPDX-License-Identifier: MIT
#include "core/base/bytes.h"
#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"
#include "core/read/readbytes.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

using namespace wl;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The bytes as a dump with a text column prints them.
std::string dumpOf(ByteView bytes)
{
    constexpr std::size_t perLine = 16;
    std::string out;
    for (std::size_t offset = 0; offset < bytes.size(); offset += perLine) {
        const ByteView row = bytes.subspan(offset, std::min(perLine, bytes.size() - offset));
        std::string hex = toHex(row, " ");
        hex.resize(perLine * 3, ' ');
        const std::uint8_t number[] = {static_cast<std::uint8_t>(offset >> 16), static_cast<std::uint8_t>(offset >> 8),
                                       static_cast<std::uint8_t>(offset)};
        out += toHex(number) + "  " + hex + " ";
        for (const std::uint8_t byte : row)
            out += byte >= 0x20 && byte < 0x7f ? static_cast<char>(byte) : '.';
        out += '\n';
    }
    return out;
}

void requireSame(const Result<ReadResult> &result, ByteView bytes)
{
    require(result.has_value());
    require(result->packets.size() == 1 && result->packets[0] == toByteArray(bytes));
}

void requireAmong(const std::vector<ReadResult> &readings, ByteView bytes)
{
    require(std::any_of(readings.begin(), readings.end(), [&](const ReadResult &reading) {
        return reading.packets.size() == 1 && reading.packets[0] == toByteArray(bytes);
    }));
}

std::string arrayOf(ByteView bytes)
{
    std::string out = "unsigned char p[] = { // " + std::to_string(bytes.size()) + "\n";
    for (std::size_t i = 0; i < bytes.size(); ++i)
        out += "0x" + toHex(bytes.subspan(i, 1)) + ", ";
    return out + "};\n";
}

std::string escapedOf(ByteView bytes)
{
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        out += "\\x" + toHex(bytes.subspan(i, 1));
    return out;
}

/// "deadline" is taken for a word, not for six bytes.
bool isLikeAWord(std::string_view base64)
{
    constexpr std::size_t longestWord = 15;
    return base64.size() <= longestWord && std::ranges::all_of(base64, [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
           });
}

} // namespace

/// Any text: reading it does no harm, and what is found stays within the limits.
/// Any bytes: written as a dump, as Python and as hex digits, they are read back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    if (const Result<ReadResult> result = readBytesText(asText(input))) {
        require(!result->packets.empty() && !result->format.empty());
        std::size_t total = 0;
        for (const QByteArray &packet : result->packets)
            total += static_cast<std::size_t>(packet.size());
        require(total <= 2 * maxTextBytes);
    } else {
        require(!result.error().text.empty());
    }
    for (const ReadResult &reading : readingsOf(asText(input)))
        require(!reading.packets.empty() && !reading.format.empty() && !reading.understood.empty());

    const Result<QByteArray> parsed = parseBytes(showBytes(input));
    require(parsed && *parsed == toByteArray(input));
    if (size == 0 || size > 0xffff)
        return 0;
    requireSame(readBytesText(dumpOf(input)), input);
    requireAmong(readingsOf(pythonBytes(input)), input); // a literal of hex digits is read as hex first
    requireSame(readBytesText(arrayOf(input)), input);
    requireSame(readBytesText(escapedOf(input)), input);
    if (const std::string base64 = toByteArray(input).toBase64().toStdString(); !isLikeAWord(base64))
        requireAmong(readingsOf(base64), input);
    requireSame(readBytesText(toHex(input)), input);
    return 0;
}
