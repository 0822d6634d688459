// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wl {

struct YamlEntry;

/// One node of a YAML document, with the place it was read from.
///
/// A guarded subset of YAML 1.1: no aliases, anchors, tags or duplicate keys;
/// mapping keys are scalars. Scalars are kept as text: what a scalar means is
/// decided by the key it stands under.
struct YamlNode
{
    enum class Kind : std::uint8_t { Scalar, Map, List };

    Kind kind = Kind::Scalar;
    bool quoted = false; ///< a scalar written in quotes or as a block: text, never a number
    int line = 0;        ///< 1-based
    int column = 0;      ///< 1-based
    std::string text{};
    std::vector<YamlEntry> entries; ///< Map: in file order
    std::vector<YamlNode> items;    ///< List

    [[nodiscard]] bool isScalar() const noexcept { return kind == Kind::Scalar; }
    [[nodiscard]] bool isMap() const noexcept { return kind == Kind::Map; }
    [[nodiscard]] bool isList() const noexcept { return kind == Kind::List; }

    /// The value under @p key, or null when this is no map or has no such key.
    [[nodiscard]] const YamlNode *find(std::string_view key) const noexcept;

    /// The text of the scalar under @p key, or @p otherwise.
    [[nodiscard]] std::string_view textOf(std::string_view key, std::string_view otherwise = {}) const noexcept;
};

/// A key of a mapping and its value.
struct YamlEntry
{
    std::string key;
    int line = 0;
    int column = 0;
    YamlNode value;
};

/// Reads the first document of @p text.
///
/// @param file  the name that errors carry
/// @return the root, or ErrorCode::BadInput with line and column for anything
///         outside the subset, or ErrorCode::Budget for more than 4 MiB, a
///         nesting deeper than 64 or more than 200,000 nodes.
[[nodiscard]] Result<YamlNode> parseYaml(std::string_view text, const std::string &file);

} // namespace wl
