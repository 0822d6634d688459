// SPDX-License-Identifier: MIT
#include "core/print/textwriter.h"

#include "core/codec/bytetext.h"
#include "core/codec/hextext.h"

#include <algorithm>

namespace wl {

void TextWriter::addName(std::string_view text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    if (isPlain)
        m_printed.text += text;
    else
        m_printed.text += printable(text);
}

std::size_t TextWriter::open(NodeIndex node)
{
    m_printed.spans.push_back({m_printed.text.size(), m_printed.text.size(), node});
    return m_printed.spans.size() - 1;
}

PrintedText TextWriter::take()
{
    std::erase_if(m_printed.spans, [](const PrintSpan &span) { return span.begin == span.end || span.node == noNode; });
    return std::move(m_printed);
}

std::string printable(std::string_view text)
{
    std::string out;
    ByteView rest = viewOf(text);
    while (!rest.empty()) {
        char32_t character = 0;
        const auto length = static_cast<std::size_t>(std::max(readUtf8(rest, character), 1));
        const ByteView one = rest.first(length);
        // isPrintableText() also takes the bytes that have a letter of their own as escapes.
        const bool isControl = one[0] < 0x20;
        if (!isControl && isPrintableText(one))
            out += asText(one);
        else
            out += "\\x" + toHex(one, "\\x");
        rest = rest.subspan(length);
    }
    return out;
}

} // namespace wl
