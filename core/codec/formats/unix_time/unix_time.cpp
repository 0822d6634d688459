// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"
#include "core/codec/hextext.h"
#include "core/codec/isotime.h"

namespace wl::parts {
namespace {

constexpr qsizetype timeBytes = 4;
constexpr std::int64_t endSecond = std::int64_t{1} << 32U;
constexpr const char *expected = "a time from 1970 to 2106 such as 2026-01-31T12:00:00Z, or seconds since 1970";

std::string show(ByteView bytes)
{
    if (static_cast<qsizetype>(bytes.size()) != timeBytes)
        return "0x" + toHex(bytes);
    std::int64_t seconds = 0;
    for (const std::uint8_t byte : bytes)
        seconds = seconds * 256 + byte;
    return showIsoTime(seconds) + 'Z';
}

Result<QByteArray> parse(std::string_view typed)
{
    std::string_view text = trimmed(typed);
    const Error wrong{.code = ErrorCode::BadInput, .text = std::string("expected ") + expected};
    const std::optional<std::int64_t> time = readIsoTime(text);
    const std::optional<std::int64_t> ahead = time ? readIsoZone(text) : std::nullopt;
    if (!ahead || *time - *ahead < 0 || *time - *ahead >= endSecond)
        return wrong;
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((*time - *ahead) >> shift);
    return bytes;
}

} // namespace

/// Seconds since the beginning of 1970 in 32 bits, as a time in UTC (RFC 3339). For numbers, which can be typed as
/// such.
FieldFormat unix_time()
{
    return {.id = "unix_time",
            .expected = expected,
            .examples = "2000-01-01T00:00:00Z 1970-01-01T00:00:00Z 2000-01-01T00:00:00+00:00 2000-01-01T00:00:00-00:00",
            .byteCount = timeBytes,
            .show = show,
            .parse = parse};
}

} // namespace wl::parts
