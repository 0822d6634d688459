// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/printformat.h"

#include <string_view>
#include <utility>

namespace wl {

/// Puts a PrintedText together.
class TextWriter
{
public:
    /// Adds @p text as it is.
    void add(std::string_view text) { m_printed.text += text; }
    /// Adds text from a definition: what is not printable in it is escaped.
    void addName(std::string_view text);

    /// Opens a span at the end of the text. Spans nest.
    /// @return its number, for close()
    [[nodiscard]] std::size_t open(NodeIndex node);
    /// Ends a span; one without text or without a node is dropped by take().
    void close(std::size_t span) { m_printed.spans[span].end = m_printed.text.size(); }

    [[nodiscard]] std::size_t length() const noexcept { return m_printed.text.size(); }
    [[nodiscard]] PrintedText take();

private:
    PrintedText m_printed;
};

/// @p text with what is not printable UTF-8 in it written as \xHH.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace wl
