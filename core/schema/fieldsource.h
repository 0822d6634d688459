// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/yamltree.h"

#include <string>
#include <string_view>

namespace wl {

/// What a definition's file says of one field, as it stands there.
struct FieldSource
{
    std::string lines{}; ///< without the indentation they share, and without an empty end
    YamlNode keys{};     ///< the field's mapping; empty when the lines cannot be read alone
};

/// The field whose mapping begins at @p line and @p column (1-based, as in AttributeInfo) of @p definition: that line
/// and those below it that stand further right than its dash. Empty when there is no such line.
[[nodiscard]] FieldSource fieldSource(std::string_view definition, int line, int column);

} // namespace wl
