// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/read/quotedtext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

#include <algorithm>

namespace wl::parts {
namespace {

constexpr std::size_t fewestDigits = 8; // "cafe" is more likely four letters

std::size_t digitsIn(const QuotedText &quoted)
{
    std::size_t digits = 0;
    for (const std::string_view piece : quoted.pieces)
        digits += static_cast<std::size_t>(
            std::count_if(piece.begin(), piece.end(), [](char character) { return hexDigit(character) >= 0; }));
    return digits;
}

/// bytes.fromhex('08 00'), unhexlify("0800"), hex!("0800"), Buffer.from("0800", "hex"); and strings of nothing
/// but eight hex digits or more ("0800d986", b'0800d986'), for hardly a packet consists of these letters.
std::optional<Result<ReadResult>> read(std::string_view text)
{
    const std::optional<QuotedText> quoted = quotedTextOf(text);
    if (!quoted || names(*quoted, "64"))
        return std::nullopt;
    const bool isNamed = names(*quoted, "hex");
    if (!isNamed && digitsIn(*quoted) < fewestDigits)
        return std::nullopt;
    QByteArray bytes;
    for (const std::string_view piece : quoted->pieces) {
        if (trimmed(piece).empty())
            continue;
        const Result<QByteArray> part = parseHex(piece);
        if (!part && !isNamed)
            return std::nullopt;
        if (!part) {
            const auto start = static_cast<std::size_t>(piece.data() - text.data());
            return errorAt(text, start + static_cast<std::size_t>(std::max(part.error().column, 1)) - 1,
                           part.error().text);
        }
        bytes += *part;
    }
    ReadResult result{.packets = {bytes},
                      .understood = "hex digits in quotes, " + counted(static_cast<std::size_t>(bytes.size()), "byte")};
    if (quoted->head.size() > 1)
        result.ignored.push_back("the call around them");
    return result;
}

} // namespace

ReadFormat quotedhexReadFormat()
{
    return {.id = "quotedhex",
            .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Hex digits in quotes"),
            .rank = 15,
            .read = read};
}

} // namespace wl::parts
