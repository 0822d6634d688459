// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace wl::tests {

/// The root of the source tree these tests were built from.
[[nodiscard]] QString sourceFolder();
/// Where wirelathe and wirelathe-cli were built.
[[nodiscard]] QString buildFolder();

} // namespace wl::tests
