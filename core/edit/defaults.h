// SPDX-License-Identifier: MIT
#pragma once

#include "core/edit/valuetext.h"

#include <string>

namespace wl {

/// The value a field has in a packet made from nothing: `-default`, `contents`,
/// zero, or no bytes.
/// @return the raw bits or the bytes; ErrorCode::BadInput when `-default` is no value of the field
[[nodiscard]] Result<FieldValue> defaultValue(const FieldTree &tree, NodeIndex node);

/// The default as a person would type it.
[[nodiscard]] std::string defaultText(const FieldTree &tree, NodeIndex node);

/// Whether a Value node has its default now.
[[nodiscard]] bool isDefaultValue(const FieldTree &tree, NodeIndex node);

} // namespace wl
