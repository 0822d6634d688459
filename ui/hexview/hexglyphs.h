// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QStaticText>

#include <array>

namespace wl {

/// The pictures a hex view is made of, laid out once for a font: printable ASCII and a middle dot.
class HexGlyphs
{
public:
    explicit HexGlyphs(const QFont &font);

    /// Printable ASCII as it is, everything else as a middle dot.
    [[nodiscard]] const QStaticText &ofByte(char byte) const;
    /// The digit of the lowest four bits.
    [[nodiscard]] const QStaticText &ofDigit(qsizetype value) const;
    [[nodiscard]] static bool isPrintable(char byte) { return byte >= 0x20 && byte < 0x7f; }

private:
    std::array<QStaticText, 128> m_texts{}; ///< by ASCII code; 0 holds the dot
};

} // namespace wl
