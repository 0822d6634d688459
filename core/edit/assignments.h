// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/editor.h"

#include <string>
#include <string_view>
#include <vector>

namespace wl {

/// Cuts a craft line into words; a quoted string is part of its word.
class WordReader
{
public:
    explicit WordReader(std::string_view text) : m_text(text) { skipBlanks(); }

    [[nodiscard]] bool isAtEnd() const noexcept { return m_at >= m_text.size(); }
    [[nodiscard]] std::size_t position() const noexcept { return m_at; }
    /// @pre not at the end
    [[nodiscard]] char peek() const noexcept { return m_text[m_at]; }

    void skipBlanks() noexcept;
    /// Takes a `/` and the blanks around it.
    bool takeSlash() noexcept;
    /// The next word, up to a blank or a `/` outside of quotes.
    std::string_view word() noexcept;

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// A mistake in a craft line: line 1, and the column of @p position.
[[nodiscard]] Error craftError(std::size_t position, std::string text);

/// Reads `name=value`; @p position is for the error's column.
[[nodiscard]] Result<LayerPlan::Assignment> readAssignment(std::string_view word, std::size_t position);

/// Assignments in a row: `number=7 pointer=4`.
[[nodiscard]] Result<std::vector<LayerPlan::Assignment>> parseAssignments(std::string_view text);

} // namespace wl
