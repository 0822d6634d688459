// SPDX-License-Identifier: MIT
#include "ui/panels/text/showntext.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace wl {
namespace {

constexpr QChar ellipsis(0x2026);

QString decoded(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isInsideCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

ShownText::ShownText(std::string whole) : m_whole(std::move(whole))
{
    const std::string_view all = m_whole;
    for (std::size_t begin = 0; begin <= all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        std::size_t shown = std::min(end - begin, mostInLine);
        while (shown > 0 && begin + shown < end && isInsideCharacter(all[begin + shown]))
            --shown;
        const QString line = decoded(all.substr(begin, shown));
        m_lines.push_back({begin, static_cast<int>(m_text.size()), shown, static_cast<int>(line.size())});
        m_text += line;
        if (shown < end - begin)
            m_text += ellipsis;
        if (end < all.size())
            m_text += QLatin1Char('\n');
        begin = end + 1;
    }
}

int ShownText::characterAt(std::size_t byte) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), byte,
                                        [](std::size_t at, const Line &line) { return at < line.byte; });
    if (after == m_lines.begin())
        return 0;
    const Line &line = *std::prev(after);
    const std::size_t inLine = std::min(byte - line.byte, line.shown);
    if (static_cast<std::size_t>(line.shownCharacters) == line.shown) // every byte is a character
        return line.character + static_cast<int>(inLine);
    return line.character + static_cast<int>(decoded(std::string_view(m_whole).substr(line.byte, inLine)).size());
}

std::size_t ShownText::byteAt(int character) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), character,
                                        [](int at, const Line &line) { return at < line.character; });
    if (after == m_lines.begin())
        return 0;
    const Line &line = *std::prev(after);
    const int inLine = character - line.character;
    if (inLine > line.shownCharacters) // behind the ellipsis
        return after != m_lines.end() ? after->byte - 1 : m_whole.size();
    return line.byte + static_cast<std::size_t>(m_text.mid(line.character, inLine).toUtf8().size());
}

QString ShownText::whole(int begin, int end) const
{
    const std::size_t from = byteAt(begin);
    return decoded(std::string_view(m_whole).substr(from, byteAt(end) - from));
}

} // namespace wl
