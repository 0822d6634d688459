// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/treesource.h"

#include <optional>
#include <string>

namespace wl {

/// What `-aka` calls something in dpkt; empty when it has no name there.
[[nodiscard]] std::string dpktName(const OtherNames &names);

/// How the values of one packet look in dpkt.
class DpktValues
{
public:
    explicit DpktValues(const FieldTree &tree) : m_tree(tree) { }

    /// A structure or list as its bytes; any other value as it is.
    [[nodiscard]] Value asBytes(const Value &value) const;
    /// The bytes of @p value as one number, the highest first.
    /// @return no value for more than eight bytes, or for what has none
    [[nodiscard]] Value asNumber(const Value &value) const;
    /// The packet's bytes from @p begin to @p end, as many as there are.
    [[nodiscard]] ByteView bytesOf(std::int64_t begin, std::int64_t end) const;
    /// @p value as Python writes it; false when there is none.
    bool literal(const Value &value, std::string &out) const;
    /// The same as @p kind, a note of `-dpkt`, says.
    bool noted(const std::string &kind, const Value &value, std::string &out) const;
    /// What pprint writes behind a value; nothing without a note that says so.
    [[nodiscard]] std::optional<std::string> note(const std::string &kind, const Value &value) const;

private:
    [[nodiscard]] std::optional<std::string> domainName(const Value &value) const;
    [[nodiscard]] std::string otherName(const Value &value) const;

    const FieldTree &m_tree;
};

} // namespace wl
