// SPDX-License-Identifier: MIT
#include "core/codec/fieldformat.h"

#include <algorithm>

namespace wl {
namespace {

constexpr std::size_t longestJudged = 64; ///< bytes; no notation that has examples is longer

/// Whether @p beginning with the end of an example behind it is a value.
bool canBecomeValue(const FieldFormat &format, std::string_view beginning)
{
    if (format.parse(beginning))
        return true;
    std::string_view examples = format.examples;
    while (!examples.empty()) {
        const std::string_view example = examples.substr(0, examples.find(' '));
        examples.remove_prefix(std::min(example.size() + 1, examples.size()));
        for (std::size_t from = 0; from < example.size(); ++from) {
            if (format.parse(std::string(beginning).append(example.substr(from))))
                return true;
        }
    }
    return false;
}

} // namespace

Result<QByteArray> parseIn(const FieldFormat &format, std::string_view text)
{
    Result<QByteArray> bytes = format.parse(text);
    if (bytes || format.examples == nullptr || bytes.error().column > 0)
        return bytes;
    Error error = bytes.error();
    std::size_t good = 0;
    while (good < std::min(text.size(), longestJudged) && canBecomeValue(format, text.substr(0, good + 1)))
        ++good;
    error.column = static_cast<int>(good) + 1;
    return error;
}

const FieldFormat *fieldFormat(std::string_view id)
{
    static const std::vector<FieldFormat> all = fieldFormats();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FieldFormat &one) { return id == one.id; });
    return found != all.end() ? &*found : nullptr;
}

} // namespace wl
