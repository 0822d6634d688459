// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/dissect/fieldtree.h"

#include <string>

class QRandomGenerator;

namespace wl {

/// Another value of the field, any of those that fit, as a person would type it: a number of its width, an address, as
/// many letters or bytes as there are now.
/// @return ErrorCode::BadInput for what has no bytes of its own to fill, and for names and lists, whose bytes follow
///         rules
[[nodiscard]] Result<std::string> randomValueOf(const FieldTree &tree, NodeIndex node, QRandomGenerator &random);

} // namespace wl
