// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace wl {

/// The values of a number worth trying: 0, 1, the largest, both sides of the sign edge, every name's value, and
/// its rule's value with its neighbours. As raw bits, in order, each once. Empty when the field is no number.
[[nodiscard]] std::vector<std::uint64_t> interestingValues(const Session &session, NodeIndex node);

/// The next of them above (+1) or below (-1) @p present, going round; @p present when there is none.
[[nodiscard]] std::uint64_t nextValue(const std::vector<std::uint64_t> &values, std::uint64_t present, int direction);

/// Raw bits as a person types them into the field.
[[nodiscard]] QString typedNumber(const Registry &registry, AttributeId attribute, std::uint64_t bits);

/// The raw bits of a number field. @pre the node is a number
[[nodiscard]] std::uint64_t bitsOf(const FieldTree &tree, NodeIndex node);

} // namespace wl
