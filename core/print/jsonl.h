// SPDX-License-Identifier: MIT
#pragma once

#include "core/dissect/fieldtree.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace wl {

/// What a packet's JSON line says beside its fields.
struct JsonContext
{
    struct Remark
    {
        std::string path{};
        std::string text{};
        std::string level{}; ///< note, warning or error
    };
    std::size_t number = 1;                             ///< position in the file, from 1
    std::optional<std::int64_t> timeNs{};               ///< nanoseconds since 1970
    std::optional<std::uint32_t> linkType{};            ///< LINKTYPE_ number
    std::function<const char *(NodeIndex)> autoState{}; ///< `none`, `follows` or `pinned`
    std::vector<Remark> problems{};
};

/// One packet as one line of JSON (keys: README.md, "The command line").
/// Integers wider than 53 bits are strings. No newline ends it.
[[nodiscard]] std::string jsonLine(const FieldTree &tree, const JsonContext &context);

/// The value of one field as JSON: a number, a string of hex digits for bytes and
/// text, null where it has none.
[[nodiscard]] std::string jsonValue(const FieldTree &tree, NodeIndex node);

/// Nanoseconds since 1970 as seconds with nine decimals.
[[nodiscard]] std::string timeText(std::int64_t ns);

/// A text as a JSON string, quotes included; what is not printable is escaped, bytes
/// that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string jsonString(std::string_view text);

} // namespace wl
