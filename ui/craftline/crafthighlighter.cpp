// SPDX-License-Identifier: MIT
#include "ui/craftline/crafthighlighter.h"

#include <algorithm>

namespace wl {
namespace {

/// Counts characters of a text by the bytes that its UTF-8 form has. Asked in
/// ascending order, it goes over the text once.
class CharacterCounter
{
public:
    explicit CharacterCounter(const std::string &utf8) : m_utf8(utf8) { }

    int at(std::size_t byte)
    {
        for (; m_byte < byte && m_byte < m_utf8.size(); ++m_byte) {
            const auto octet = static_cast<unsigned char>(m_utf8[m_byte]);
            if ((octet & 0xC0U) != 0x80U)
                m_character += octet >= 0xF0U ? 2 : 1; // beyond the basic plane: a surrogate pair
        }
        return m_character;
    }

private:
    const std::string &m_utf8;
    std::size_t m_byte = 0;
    int m_character = 0;
};

} // namespace

CraftHighlighter::CraftHighlighter(QTextDocument *document, const Theme &theme)
    : QSyntaxHighlighter(document), m_theme(theme)
{
}

void CraftHighlighter::setErrorColumn(int column)
{
    if (column == m_errorColumn)
        return;
    m_errorColumn = column;
    rehighlight();
}

QColor CraftHighlighter::colorOf(const CraftPiece &piece) const
{
    switch (piece.kind) {
    case CraftPiece::Kind::Layer:
    case CraftPiece::Kind::Payload:
        return m_theme.tint(piece.layer).ink;
    case CraftPiece::Kind::Separator:
        return m_theme.muted;
    case CraftPiece::Kind::Error:
        return m_theme.error;
    case CraftPiece::Kind::Name:
    case CraftPiece::Kind::Value:
        break;
    }
    return m_theme.text;
}

void CraftHighlighter::highlightBlock(const QString &text)
{
    const std::string utf8 = (m_whole.isEmpty() ? text : m_whole).toStdString();
    CharacterCounter characters(utf8);
    for (const CraftPiece &piece : craftPieces(utf8)) {
        QTextCharFormat format;
        format.setForeground(colorOf(piece));
        if (piece.kind == CraftPiece::Kind::Layer)
            format.setFontWeight(QFont::DemiBold);
        const int begin = characters.at(piece.begin);
        if (begin >= text.size())
            break;
        setFormat(begin, std::min(characters.at(piece.end), static_cast<int>(text.size())) - begin, format);
    }
    if (m_errorColumn < 0)
        return;
    for (int i = std::min<int>(m_errorColumn, static_cast<int>(text.size()) - 1); i >= 0 && i < text.size(); ++i) {
        QTextCharFormat marked = format(i);
        marked.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        marked.setUnderlineColor(m_theme.error);
        setFormat(i, 1, marked);
        if (i > m_errorColumn && text[i].isSpace())
            break;
    }
}

} // namespace wl
