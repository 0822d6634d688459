// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/read/formats/hexdump/dumpline.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

#include <algorithm>

namespace wl::parts {
namespace {

/// "08 00 68 69  ..hi": the lines of a dump without their offsets. Each must repeat its bytes as text, so that
/// nothing else is taken for them.
std::optional<Result<ReadResult>> read(std::string_view text)
{
    QByteArray bytes;
    std::size_t lines = 0;
    int number = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        const std::string_view lineText = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        ++number;
        if (trimmed(lineText).empty())
            continue;
        const std::optional<DumpLine> line = readBareDumpLine(lineText, number);
        const qsizetype count = line ? line->countShownByText() : 0;
        if (count == 0)
            return std::nullopt;
        bytes += line->bytes.left(count);
        ++lines;
    }
    if (lines == 0)
        return std::nullopt;
    return ReadResult{.packets = {bytes},
                      .understood = "hex digits and text, " + counted(lines, "line"),
                      .ignored = {"text columns"}};
}

} // namespace

ReadFormat hexasciiReadFormat()
{
    return {.id = "hexascii",
            .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Hex digits and text"),
            .rank = 45,
            .read = read};
}

} // namespace wl::parts
