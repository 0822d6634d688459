// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <vector>

namespace wl::parts {
namespace {

constexpr std::uint64_t mostRoots = 2;   // X.660 §7.6: itu-t, iso, joint-iso-itu-t
constexpr std::uint64_t secondArcs = 40; // X.690 §8.19.4: below the first two roots
constexpr const char *expected = "an object identifier such as 1.3.6.1.2.1.1.1.0";

/// The next number of base 128, highest digits first; @p at becomes the place behind it. Nothing when it has no end,
/// more than 64 bits, or digits in front that say nothing (X.690 §8.19.2).
std::optional<std::uint64_t> readArc(ByteView bytes, std::size_t &at)
{
    std::uint64_t value = 0;
    for (bool isFirst = true; at < bytes.size(); isFirst = false) {
        const std::uint8_t byte = bytes[at++];
        if ((isFirst && byte == 0x80) || value > std::numeric_limits<std::uint64_t>::max() >> 7U)
            return std::nullopt;
        value = value << 7U | (byte & 0x7fU);
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

void addArc(QByteArray &out, std::uint64_t value)
{
    QByteArray digits(1, static_cast<char>(value & 0x7fU));
    while ((value >>= 7U) != 0)
        digits.prepend(static_cast<char>(0x80U | (value & 0x7fU)));
    out += digits;
}

std::string show(ByteView bytes)
{
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::optional<std::uint64_t> arc = readArc(bytes, at);
        if (!arc)
            return "0x" + toHex(bytes);
        if (out.empty()) {
            const std::uint64_t root = std::min(*arc / secondArcs, mostRoots);
            out = std::to_string(root) + '.' + std::to_string(*arc - root * secondArcs);
        } else {
            out += '.' + std::to_string(*arc);
        }
    }
    return out.empty() ? "0x" : out;
}

/// Nothing when @p text is not numbers with dots between them.
std::optional<std::vector<std::uint64_t>> readNumbers(std::string_view text)
{
    std::vector<std::uint64_t> numbers;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at != end) {
        std::uint64_t number = 0;
        const auto [behind, error] = std::from_chars(at, end, number);
        if (error != std::errc{} || (behind != end && (*behind != '.' || behind + 1 == end)))
            return std::nullopt;
        numbers.push_back(number);
        at = behind == end ? end : behind + 1;
    }
    return numbers;
}

Result<QByteArray> parse(std::string_view typed)
{
    const std::string_view text = trimmed(typed);
    const Error wrong{.code = ErrorCode::BadInput, .text = std::string("expected ") + expected};
    if (text.starts_with("0x")) {
        const Result<QByteArray> bytes = parseHex(text);
        return bytes ? bytes : wrong;
    }
    const auto numbers = readNumbers(text);
    if (!numbers || numbers->size() < 2 || (*numbers)[0] > mostRoots)
        return wrong;
    const std::uint64_t first = (*numbers)[0] * secondArcs;
    const std::uint64_t second = (*numbers)[1];
    const bool isLastRoot = (*numbers)[0] == mostRoots;
    if ((!isLastRoot && second >= secondArcs) || second > std::numeric_limits<std::uint64_t>::max() - first)
        return wrong;
    QByteArray bytes;
    addArc(bytes, first + second);
    for (std::size_t i = 2; i < numbers->size(); ++i)
        addArc(bytes, (*numbers)[i]);
    return bytes;
}

} // namespace

/// The content of an ASN.1 object identifier in BER (X.690 §8.19). Numbers of more than 64 bits are shown as bytes.
FieldFormat oid()
{
    return {.id = "oid", .expected = expected, .examples = "0.0 0x00", .byteCount = 0, .show = show, .parse = parse};
}

} // namespace wl::parts
