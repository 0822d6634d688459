// SPDX-License-Identifier: MIT
#include "core/read/base64text.h"
#include "core/read/quotedtext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

/// Base64 in any number of lines, in quotes or not.
std::optional<Result<ReadResult>> read(std::string_view text)
{
    Base64Text characters;
    if (const std::optional<QuotedText> quoted = quotedTextOf(text)) {
        for (const std::string_view piece : quoted->pieces)
            characters.add(piece);
    } else {
        characters.add(text);
    }
    if (characters.isEmpty() || !characters.isLikely())
        return std::nullopt;
    const std::optional<QByteArray> bytes = characters.decoded();
    if (!bytes)
        return std::nullopt;
    std::string understood = "base64, " + counted(static_cast<std::size_t>(bytes->size()), "byte");
    if (!characters.isPadded())
        understood += ", without padding";
    return ReadResult{.packets = {*bytes}, .understood = std::move(understood)};
}

} // namespace

ReadFormat base64ReadFormat()
{
    return {.id = "base64", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Base64"), .rank = 90, .read = read};
}

} // namespace wl::parts
