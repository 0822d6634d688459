// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/treesource.h"

#include <optional>
#include <string>

namespace wl {

/// Values as Scapy takes them in Python.
class ScapyLiterals
{
public:
    ScapyLiterals(const FieldTree &tree, const TreeSource &source) : m_tree(tree), m_source(source) { }

    /// @param note  "flags A B C": the names of the set bits in quotes, the lowest first; else numbers in decimal
    /// @return nothing when there is no value, or one with a fraction
    [[nodiscard]] std::optional<std::string> ofValue(const Value &value, const std::string &note = {}) const;

    /// A field's: addresses in quotes, numbers that are shown in hex in hex, bytes as b'...'.
    [[nodiscard]] std::optional<std::string> ofField(NodeIndex node) const;

    /// Of a name in labels: with dots, or encoded as it stands, which Scapy knows by its having no dots.
    /// @return nothing when it is neither
    [[nodiscard]] std::optional<std::string> ofName(NodeIndex node) const;

    /// @param isPadded  without the zeros at the end
    [[nodiscard]] std::string ofBytes(NodeIndex node, bool isPadded = false) const;

    [[nodiscard]] ByteView bytesOf(NodeIndex node) const;

private:
    const FieldTree &m_tree;
    const TreeSource &m_source;
};

/// What Scapy calls something by its `-aka`; empty: it has no name.
[[nodiscard]] std::string scapyName(const OtherNames &names);

/// @p text in quotes.
[[nodiscard]] std::string scapyText(std::string_view text);

} // namespace wl
