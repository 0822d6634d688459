// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/diagram/diagram.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wl {

/// What a box says, before it is fitted into its cell.
struct BoxText
{
    std::string label{};
    std::string id{};    ///< the field's short name; may be empty
    std::string value{}; ///< cut to some hundred characters, with an ellipsis
    std::string name{};  ///< what the value is called, or a size
    std::string brief{}; ///< the value without its second notation
};

[[nodiscard]] BoxText textOf(const FieldTree &tree, const DiagramBox &box);

/// What a screen reader says of a box: "identifier, 16 bits, 24528 (0x5fd0)".
[[nodiscard]] std::string spokenText(const FieldTree &tree, const DiagramBox &box);

/// Whether a line of text fits into a cell.
using Fits = std::function<bool(std::string_view line)>;

/// The longest way of writing @p text that fits, an ellipsis where something is left out; empty when not even that
/// fits.
[[nodiscard]] std::string elided(const std::string &text, const Fits &fits);

/// What stands in a cell.
struct CellText
{
    std::vector<std::string> label{}; ///< 1 to 3 lines
    std::string value{};

    friend bool operator==(const CellText &, const CellText &) = default;
};

/// Fits @p text, that of its box, into @p cell.
///
/// The label: as it is, wrapped between words, by the short name, one letter a line as RFCs name flags (`CWR` in
/// RFC 9293, section 3.1; `DF` in RFC 791, section 3.1), else cut with an ellipsis. The value: with its name, alone, in
/// its first notation, else cut. A cell apart has the label alone, behind an ellipsis; one that goes on has nothing.
[[nodiscard]] CellText cellText(const BoxText &text, const DiagramCell &cell, const Fits &fits);

} // namespace wl
