// SPDX-License-Identifier: MIT
#pragma once

#include <QRandomGenerator>

#include <string>

namespace wl::tests {

/// A definition `t` of three types with random fields: sizes, conditions, lists, cases and payloads that depend on one
/// another, sensibly or not. Some are refused by the loader.
[[nodiscard]] std::string randomSchema(QRandomGenerator &random);

} // namespace wl::tests
