// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace wl {

/// bytes.fromhex('...') as Python reads it, in lines where it is long: the bytes that a program compares with.
[[nodiscard]] std::string pythonFromHex(ByteView bytes);

} // namespace wl
