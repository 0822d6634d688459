// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/dissector.h"

#include <string>

namespace wl {

/// A value of an expression as JSON, made while @p dissector still holds the packet: numbers (enumeration members,
/// too) in full, texts as strings, bytes as `{"bytes":"0a0b"}`, lists as lists, structures as the map of their
/// fields, `null` for what is absent. Nothing when the value, or one inside it, is an error.
[[nodiscard]] std::optional<std::string> valueJson(Dissector &dissector, const Value &value);

} // namespace wl
