// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/printformat.h"

namespace wl {

/// The packet as an expression for Scapy's shell, a layer a line. Modules that the shell must load for it
/// stand in front, a line each.
[[nodiscard]] PrintedText scapyExpression(const FieldTree &tree);

/// The same as a Python program that ends by asserting the bytes.
[[nodiscard]] PrintedText scapyScript(const FieldTree &tree);

} // namespace wl
