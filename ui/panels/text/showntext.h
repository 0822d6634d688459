// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace wl {

/// A text as a view shows it: lines that are longer than anybody reads end in an
/// ellipsis, because they would be laid out at every keystroke. Knows which
/// character stands for which byte of the whole.
class ShownText
{
public:
    static constexpr std::size_t mostInLine = 4096; ///< bytes

    ShownText() = default;
    /// @param whole  UTF-8
    explicit ShownText(std::string whole);

    [[nodiscard]] const QString &text() const noexcept { return m_text; }
    /// The character at @p byte of the whole; that of the ellipsis for what it stands for.
    [[nodiscard]] int characterAt(std::size_t byte) const;
    /// The whole of what stands between two characters.
    [[nodiscard]] QString whole(int begin, int end) const;

private:
    struct Line
    {
        std::size_t byte = 0; ///< where it begins
        int character = 0;
        std::size_t shown = 0; ///< bytes of it that are shown
        int shownCharacters = 0;
    };
    [[nodiscard]] std::size_t byteAt(int character) const;

    std::string m_whole{};
    QString m_text{};
    std::vector<Line> m_lines{};
};

} // namespace wl
