// SPDX-License-Identifier: MIT
#include "ui/hexview/hexglyphs.h"

#include <string_view>

namespace wl {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr char16_t middleDot = 0x00b7;

} // namespace

HexGlyphs::HexGlyphs(const QFont &font)
{
    for (std::size_t code = 0; code < m_texts.size(); ++code) {
        const bool printable = isPrintable(static_cast<char>(code));
        if (!printable && code != 0)
            continue;
        QStaticText &text = m_texts.at(code);
        text.setText(printable ? QString(QLatin1Char(static_cast<char>(code))) : QString(QChar(middleDot)));
        text.setTextFormat(Qt::PlainText);
        text.prepare(QTransform(), font);
    }
}

const QStaticText &HexGlyphs::ofByte(char byte) const
{
    return m_texts.at(isPrintable(byte) ? static_cast<std::size_t>(byte) : 0);
}

const QStaticText &HexGlyphs::ofDigit(qsizetype value) const
{
    return m_texts.at(static_cast<std::size_t>(digits.at(static_cast<std::size_t>(value & 0xf))));
}

} // namespace wl
