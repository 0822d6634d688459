// SPDX-License-Identifier: MIT
#pragma once

#include "core/print/dpkt/dpktobject.h"

namespace wl {

/// What `repr()` of the object that dpkt 1.9.8 reads gives; bytes when dpkt reads none.
[[nodiscard]] PrintedText dpktRepr(const FieldTree &tree);

/// What its `pprint()` prints, without the last newline.
[[nodiscard]] PrintedText dpktPprint(const FieldTree &tree);

/// A Python program that makes the packet with dpkt 1.9.8, the payload first, and asserts its bytes.
[[nodiscard]] PrintedText dpktScript(const FieldTree &tree);

} // namespace wl
