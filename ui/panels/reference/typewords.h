// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"
#include "core/schema/fieldsource.h"

#include <QString>

namespace wl {

/// What kind of value a field has, and its size: "unsigned number, 16 bits, big-endian".
/// @param source  its definition, whose expressions say where a size comes from
[[nodiscard]] QString typeWords(const FieldTree &tree, NodeIndex node, const FieldSource &source);

/// The values a number can have: "0 to 65535"; empty for anything else.
[[nodiscard]] QString rangeWords(const FieldTree &tree, NodeIndex node);

/// An `-auto` key as it is read aloud: "length of data"; several rules one behind the other.
[[nodiscard]] QString ruleWords(const YamlNode &rule);

/// A value of a definition in one line, as YAML writes it.
[[nodiscard]] QString yamlWords(const YamlNode &node);

} // namespace wl
