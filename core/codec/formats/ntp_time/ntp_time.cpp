// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"
#include "core/codec/isotime.h"

#include <algorithm>
#include <optional>

namespace wl::parts {
namespace {

constexpr qsizetype timeBytes = 8;
constexpr std::int64_t secondsTo1970 = 2'208'988'800; // from 1900: RFC 5905, figure 4
constexpr std::int64_t eraSeconds = std::int64_t{1} << 32U;
constexpr std::int64_t firstSecond = std::int64_t{1} << 31U; // RFC 4330 §3: below it the second era is meant
constexpr int fractionDigits = 10;                           // tell 2^32 fractions apart
constexpr std::uint64_t fractionScale = 10'000'000'000;
constexpr const char *expected = "a time from 1968 to 2104 such as 2026-01-31T12:00:00.25Z, or 0";

std::int64_t number(ByteView bytes)
{
    std::int64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value * 256 + byte;
    return value;
}

/// ".25" of 2^30; nothing of 0. Ten digits, cut, not rounded: fraction() finds the one number they can come from.
std::string fractionText(std::uint64_t fraction)
{
    std::string digits = ".";
    for (int i = 0; i < fractionDigits && fraction != 0; ++i) {
        fraction *= 10;
        digits += static_cast<char>('0' + (fraction >> 32U));
        fraction &= 0xffff'ffffU;
    }
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits == "." ? std::string() : digits;
}

/// The least fraction of 2^32 that is not below the decimal one.
std::uint64_t fractionOf(std::string_view digits)
{
    std::uint64_t decimal = 0;
    for (int i = 0; i < fractionDigits; ++i)
        decimal = decimal * 10
            + (static_cast<std::size_t>(i) < digits.size() ? static_cast<std::uint64_t>(digits[i] - '0') : 0);
    const std::uint64_t high = (decimal << 16U) / fractionScale;
    const std::uint64_t rest = ((decimal << 16U) % fractionScale) << 16U;
    const std::uint64_t fraction = (high << 16U) + (rest + fractionScale - 1) / fractionScale;
    return std::min<std::uint64_t>(fraction, 0xffff'ffffU);
}

std::string show(ByteView bytes)
{
    if (static_cast<qsizetype>(bytes.size()) != timeBytes)
        return "0x" + toHex(bytes);
    const std::int64_t seconds = number(bytes.first(4));
    const auto fraction = static_cast<std::uint64_t>(number(bytes.subspan(4)));
    if (seconds == 0 && fraction == 0)
        return "0"; // RFC 5905 §6: not known
    const std::int64_t unixSeconds = seconds + (seconds < firstSecond ? eraSeconds : 0) - secondsTo1970;
    return showIsoTime(unixSeconds) + fractionText(fraction) + 'Z';
}

Result<QByteArray> parse(std::string_view typed)
{
    std::string_view text = trimmed(typed);
    const Error wrong{.code = ErrorCode::BadInput, .text = std::string("expected ") + expected};
    if (text == "0")
        return QByteArray(timeBytes, '\0');
    if (text.starts_with("0x")) {
        const Result<QByteArray> bytes = parseHex(text);
        return bytes && bytes->size() == timeBytes ? bytes : wrong;
    }
    const std::optional<std::int64_t> unixSeconds = readIsoTime(text);
    const bool hasFraction = text.starts_with('.');
    const std::size_t digits = text.find_first_not_of("0123456789", hasFraction ? 1 : 0);
    const std::string_view fraction = text.substr(0, std::min(digits, text.size()));
    text.remove_prefix(fraction.size());
    const bool isFraction
        = hasFraction ? fraction.size() >= 2 && fraction.size() <= 1U + fractionDigits : fraction.empty();
    const std::optional<std::int64_t> ahead = readIsoZone(text);
    const std::int64_t seconds = unixSeconds.value_or(0) - ahead.value_or(0) + secondsTo1970;
    if (!unixSeconds || !ahead || !isFraction || seconds < firstSecond || seconds >= firstSecond + eraSeconds)
        return wrong;
    const std::uint64_t value
        = static_cast<std::uint64_t>(seconds) << 32U | (hasFraction ? fractionOf(fraction.substr(1)) : 0);
    QByteArray bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> static_cast<unsigned>(shift));
    return bytes;
}

} // namespace

/// Seconds since 1900 and 32 bits of fraction (RFC 5905 §6), as a time in UTC (RFC 3339). Of the two eras that the
/// seconds may count in, the one between 1968 and 2104 (RFC 4330 §3).
FieldFormat ntp_time()
{
    return {.id = "ntp_time",
            .expected = expected,
            .examples = "2000-01-01T00:00:00.0Z 1968-12-31T00:00:00.0Z 1970-01-01T00:00:00.0Z "
                        "2000-01-01T00:00:00.0+00:00 2000-01-01T00:00:00.0-00:00 "
                        "0x0000000000000000",
            .byteCount = timeBytes,
            .show = show,
            .parse = parse};
}

} // namespace wl::parts
