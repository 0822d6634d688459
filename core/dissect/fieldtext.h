// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <string>

namespace wl {

/// A field's value as a person reads it.
struct FieldText
{
    std::string value{}; ///< in the field's own notation; parsing it again gives the same bits
    std::string name{};  ///< what the value is called (`echo request`), or the size of a byte field
                         ///< (`11 bytes`) or list
};

/// The value of a Value, Error or Trailer node: numbers as `24528 (0x5fd0)`
/// (small ones as `8`, `-format: hex` as `0xd986`), bytes in their `-format`
/// or as rule D3 says (`"hello world"`, `0x0a00`), booleans as 0 or 1.
/// A structure, list or layer has its summary as the value.
[[nodiscard]] FieldText textOf(const FieldTree &tree, NodeIndex node);

/// What a person calls the node: `-label`, or its id in words; `option 1` style for list elements
/// (counted from 1, called after the element's type where it is a structure); a layer's title; for an
/// error the field that could not be read.
[[nodiscard]] std::string labelOf(const FieldTree &tree, NodeIndex node);

/// The one-line summary of a layer or structure from its `-summary`; empty when it has none.
/// An inline structure's summary stands for its holder's (the case's line wins). Numbers are
/// plain decimal, long bytes are cut, what has no value is `…`.
[[nodiscard]] std::string summaryOf(const FieldTree &tree, NodeIndex node);

/// What an expression stands for in @p structure, written as in a summary: a field that it just names in that field's
/// notation. Empty when it has no value.
[[nodiscard]] std::string expressionText(const FieldTree &tree, NodeIndex structure, CodeRange expression);

/// The names a number can have here: its enumeration's, or those of `-names-by`
/// for the present value of the key field. Empty when it has none.
[[nodiscard]] std::vector<const EnumMember *> namesFor(const FieldTree &tree, NodeIndex node);

/// Why an error node is one, in words: "3 bytes are missing", ...
[[nodiscard]] std::string problemText(const FieldTree &tree, NodeIndex node);
/// The same of a problem alone, without what the packet adds to it.
[[nodiscard]] std::string problemText(ReadProblem problem);

} // namespace wl
