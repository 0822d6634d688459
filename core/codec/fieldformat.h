// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wl {

/// One way of writing a field's bytes that people know: what a schema calls
/// `-format: mac`. A value, not a base class: a format is its names and two functions.
struct FieldFormat
{
    const char *id = nullptr;       ///< stable, lower case; the word in the schema
    const char *expected = nullptr; ///< what parse() accepts, as "an IPv4 address such as 192.0.2.1"
    /// Texts that parse() takes, blanks between them: their ends are tried to see what the beginning of a text can
    /// still become (parseIn()). Null when every beginning can become a value.
    const char *examples = nullptr;
    int byteCount = 0; ///< bytes a value has; 0 when it may have any number

    /// The notation of @p bytes. Bytes of another count than byteCount are shown in hex.
    std::string (*show)(ByteView bytes) = nullptr;

    /// The bytes that @p text, as a person types it, stands for. Blanks around it do not matter.
    /// Error: BadInput, "expected " and the words of `expected`.
    Result<QByteArray> (*parse)(std::string_view text) = nullptr;

    /// As show(), for bytes that refer to others: what a DNS name's pointer leads to lies elsewhere in its message.
    /// Null where the bytes say everything. @param around  the bytes of the layer that holds them
    std::string (*showWithin)(ByteView bytes, ByteView around) = nullptr;
};

/// The format's parse(), whose error has a column (1-based): that of the first character with which @p text cannot
/// become a value any more, or the one behind the text while it still can.
Result<QByteArray> parseIn(const FieldFormat &format, std::string_view text);

/// Every format below core/codec/formats/, ordered by id.
[[nodiscard]] std::vector<FieldFormat> fieldFormats();

/// The one of fieldFormats() called @p id, or null. Cheap to ask for.
[[nodiscard]] const FieldFormat *fieldFormat(std::string_view id);

} // namespace wl
