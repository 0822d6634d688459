// SPDX-License-Identifier: MIT
#include "core/read/base64text.h"
#include "core/read/quotedtext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

/// A string in a call that says it is base64: b64decode("CADZhg=="), Buffer.from("CADZhg==", "base64").
std::optional<Result<ReadResult>> read(std::string_view text)
{
    const std::optional<QuotedText> quoted = quotedTextOf(text);
    if (!quoted || !names(*quoted, "64"))
        return std::nullopt;
    Base64Text characters;
    for (const std::string_view piece : quoted->pieces)
        characters.add(piece);
    const std::optional<QByteArray> bytes = characters.decoded();
    if (!bytes)
        return errorAt(text, static_cast<std::size_t>(quoted->pieces.front().data() - text.data()),
                       "expected whole base64 in the quotes");
    return ReadResult{.packets = {*bytes},
                      .understood = "base64, " + counted(static_cast<std::size_t>(bytes->size()), "byte"),
                      .ignored = {"the call around it"}};
}

} // namespace

ReadFormat base64callReadFormat()
{
    return {
        .id = "base64call", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Base64 in a call"), .rank = 14, .read = read};
}

} // namespace wl::parts
