// SPDX-License-Identifier: MIT
#include "core/read/readbytes.h"

#include "core/read/hexmistake.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

std::vector<ReadFormat> formatsByRank()
{
    std::vector<ReadFormat> formats = readFormats();
    std::stable_sort(formats.begin(), formats.end(),
                     [](const ReadFormat &a, const ReadFormat &b) { return a.rank < b.rank; });
    return formats;
}

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text;
}

} // namespace

Result<ReadResult> readBytesText(std::string_view text)
{
    if (text.size() > maxTextBytes)
        return Error{.code = ErrorCode::Budget, .text = "expected at most 16 MiB of text"};
    text = withoutMark(text);
    for (const ReadFormat &format : formatsByRank()) {
        std::optional<Result<ReadResult>> result = format.read(text);
        if (!result)
            continue;
        if (*result)
            (*result)->format = format.id;
        return *std::move(result);
    }
    if (const std::optional<Error> mistake = hexMistake(text))
        return *mistake;
    return Error{.code = ErrorCode::BadInput,
                 .text = "expected bytes as hex digits, a hex dump, a list of numbers, an escaped string, "
                         "a Python bytes literal or base64"};
}

std::vector<ReadResult> readingsOf(std::string_view text)
{
    std::vector<ReadResult> readings;
    if (text.size() > maxTextBytes)
        return readings;
    text = withoutMark(text);
    for (const ReadFormat &format : formatsByRank()) {
        std::optional<Result<ReadResult>> result = format.read(text);
        if (!result)
            continue;
        if (!*result && readings.empty())
            return {}; // the first that knows the text has the say
        if (!*result || std::any_of(readings.begin(), readings.end(), [&](const ReadResult &known) {
                return known.packets == (*result)->packets;
            }))
            continue;
        (*result)->format = format.id;
        readings.push_back(**std::move(result));
    }
    return readings;
}

} // namespace wl
