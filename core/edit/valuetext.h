// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <string_view>
#include <variant>

namespace wl {

/// What a text means for a field: the raw bits of a number, or bytes.
using FieldValue = std::variant<std::uint64_t, QByteArray>;

/// Reads a value as a person types it: a number, a sum of numbers or one of
/// the field's names; an address in the field's notation; text or bytes (rule D3).
///
/// @param names  the names a number can have here (fieldtext.h: namesFor())
/// @return ErrorCode::BadInput that says what the field takes, and its range or size
[[nodiscard]] Result<FieldValue> parseValue(const Registry &registry, AttributeId attribute, std::string_view text,
                                            const std::vector<const EnumMember *> &names);

/// Reads a `-default`: as parseValue() does, but bytes of a literal size are filled up with `pad-right`, or zeros, and
/// cut to that size.
[[nodiscard]] Result<FieldValue> parseDefault(const Registry &registry, AttributeId attribute, std::string_view text,
                                              const std::vector<const EnumMember *> &names);

/// Reads the bytes of a structure: in the `-format` of type @p row when it has one, else as rule D3 says.
[[nodiscard]] Result<QByteArray> parseStructure(const Registry &registry, Row row, std::string_view text);

} // namespace wl
