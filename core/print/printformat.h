// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wl {

/// A piece of a printed packet and the field, structure or layer it stands for.
struct PrintSpan
{
    std::size_t begin = 0; ///< bytes (UTF-8) into the text
    std::size_t end = 0;
    NodeIndex node = noNode;

    friend bool operator==(const PrintSpan &, const PrintSpan &) = default;
};

/// A packet in some notation. No newline ends it.
struct PrintedText
{
    std::string text{};
    std::vector<PrintSpan> spans{}; ///< ordered by `begin`, the outer one first where they nest
};

/// One notation a packet can be written in. A value, not a base class.
struct PrintFormat
{
    const char *id = nullptr;    ///< stable, lower case; the word behind `--to`
    const char *title = nullptr; ///< source text, marked with QT_TRANSLATE_NOOP("wl::PrintFormat")

    /// The packet of @p tree. Bytes and characters that are not printable are
    /// always escaped, so that a terminal can show it. An empty tree gives no text.
    PrintedText (*print)(const FieldTree &tree) = nullptr;
};

/// Every format below core/print/formats/, ordered by id.
[[nodiscard]] std::vector<PrintFormat> printFormats();

} // namespace wl
