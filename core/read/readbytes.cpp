// SPDX-License-Identifier: MIT
#include "core/read/readbytes.h"

#include <algorithm>

namespace wl {

Result<ReadResult> readBytesText(std::string_view text)
{
    if (text.size() > maxTextBytes)
        return Error{.code = ErrorCode::Budget, .text = "expected at most 16 MiB of text"};
    if (text.starts_with("\xef\xbb\xbf")) // byte order mark
        text.remove_prefix(3);

    std::vector<ReadFormat> formats = readFormats();
    std::stable_sort(formats.begin(), formats.end(),
                     [](const ReadFormat &a, const ReadFormat &b) { return a.rank < b.rank; });
    for (const ReadFormat &format : formats) {
        std::optional<Result<ReadResult>> result = format.read(text);
        if (!result)
            continue;
        if (*result)
            (*result)->format = format.id;
        return *std::move(result);
    }
    return Error{.code = ErrorCode::BadInput,
                 .text = "expected bytes as hex digits, a hex dump, a list of numbers, an escaped string, "
                         "a Python bytes literal or base64"};
}

} // namespace wl
