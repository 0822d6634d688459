// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace wl {

/// The characters of a base64 text (RFC 4648, section 4, or 5: the URL alphabet), without the ends of lines between
/// them.
class Base64Text
{
public:
    /// One or more lines. A blank inside a line makes it no base64.
    void add(std::string_view more);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool isPadded() const { return m_text.size() % 4 == 0; }

    /// Whether it is more likely base64 than a word or a number.
    [[nodiscard]] bool isLikely() const;

    /// Strict: nothing is skipped, no stray bits in the last character. Nothing when it is no base64.
    [[nodiscard]] std::optional<QByteArray> decoded() const;

private:
    QByteArray m_text{};
    bool m_hasLower = false;
    bool m_hasUpper = false;
    bool m_hasOther = false;
    bool m_isUrlAlphabet = false;
    bool m_isInLine = false; ///< behind a character of the present line
    bool m_isBroken = false; ///< there was a blank inside a line
};

} // namespace wl
