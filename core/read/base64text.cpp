// SPDX-License-Identifier: MIT
#include "core/read/base64text.h"

#include "core/codec/hextext.h"

namespace wl {
namespace {

constexpr qsizetype shortestOfLetters = 16; // "deadline" is a word, not six bytes
constexpr qsizetype shortestUnpadded = 16;

} // namespace

void Base64Text::add(std::string_view more)
{
    bool isBehindBlank = false; // at the ends of a line they mean nothing
    for (const char character : more) {
        const bool isLineEnd = character == '\n' || character == '\r';
        if (isLineEnd || isBlank(character)) {
            isBehindBlank = !isLineEnd && (isBehindBlank || m_isInLine);
            m_isInLine = m_isInLine && !isLineEnd;
            continue;
        }
        m_isBroken = m_isBroken || isBehindBlank;
        m_isInLine = true;
        m_text += character;
        const bool isLower = character >= 'a' && character <= 'z';
        const bool isUpper = character >= 'A' && character <= 'Z';
        m_hasLower = m_hasLower || isLower;
        m_hasUpper = m_hasUpper || isUpper;
        m_hasOther = m_hasOther || (!isLower && !isUpper);
        m_isUrlAlphabet = m_isUrlAlphabet || character == '-' || character == '_';
    }
}

bool Base64Text::isLikely() const
{
    if (m_isBroken)
        return false;
    if (!isPadded()) // only what no word and no number looks like
        return m_text.size() >= shortestUnpadded && m_hasLower && m_hasUpper && m_hasOther;
    return m_hasOther || m_text.size() >= shortestOfLetters;
}

std::optional<QByteArray> Base64Text::decoded() const
{
    QByteArray::Base64Options options = m_isUrlAlphabet ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    if (!isPadded())
        options |= QByteArray::OmitTrailingEquals;
    const QByteArray bytes = QByteArray::fromBase64(m_text, options);
    return bytes.toBase64(options) == m_text ? std::optional(bytes) : std::nullopt;
}

} // namespace wl
