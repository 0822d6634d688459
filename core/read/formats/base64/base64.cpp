// SPDX-License-Identifier: MIT
#include "core/codec/hextext.h"
#include "core/read/readformat.h"
#include "core/read/textplace.h"

#include <QtGlobal>

namespace wl::parts {
namespace {

constexpr std::size_t shortestWordOfLetters = 16; // "deadline" is a word, not five bytes

/// Base64 of RFC 4648, section 4 or 5 (the URL alphabet), padded, in any number of lines.
std::optional<Result<ReadResult>> read(std::string_view text)
{
    QByteArray characters;
    bool hasOnlyLetters = true;
    bool isUrlAlphabet = false;
    for (const char character : text) {
        if (isBlank(character))
            continue;
        characters += character;
        const bool isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        hasOnlyLetters = hasOnlyLetters && isLetter;
        isUrlAlphabet = isUrlAlphabet || character == '-' || character == '_';
    }
    if (characters.isEmpty() || characters.size() % 4 != 0
        || (hasOnlyLetters && static_cast<std::size_t>(characters.size()) < shortestWordOfLetters))
        return std::nullopt;
    const QByteArray::Base64Options alphabet
        = isUrlAlphabet ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const QByteArray bytes = QByteArray::fromBase64(characters, alphabet);
    if (bytes.toBase64(alphabet) != characters) // strict: nothing skipped, no stray bits in the last character
        return std::nullopt;
    const std::string understood = "base64, " + counted(static_cast<std::size_t>(bytes.size()), "byte");
    return ReadResult{.packets = {bytes}, .understood = understood};
}

} // namespace

ReadFormat base64ReadFormat()
{
    return {.id = "base64", .title = QT_TRANSLATE_NOOP("wl::ReadFormat", "Base64"), .rank = 90, .read = read};
}

} // namespace wl::parts
