// SPDX-License-Identifier: MIT
#include "core/dissect/pathsegments.h"

#include <charconv>
#include <optional>

namespace wl {
namespace {

constexpr int largestNumber = 1'000'000;

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool ok = error == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= largestNumber;
    return ok ? std::optional(value) : std::nullopt;
}

bool readSegment(std::string_view part, PathSegment &out)
{
    if (part.ends_with(']')) {
        const std::size_t open = part.find('[');
        if (open == std::string_view::npos)
            return false;
        const auto index = wholeNumber(part.substr(open + 1, part.size() - open - 2));
        if (!index)
            return false;
        out.index = *index;
        part = part.substr(0, open);
    }
    if (const std::size_t mark = part.find('#'); mark != std::string_view::npos) {
        const auto ordinal = wholeNumber(part.substr(mark + 1));
        if (!ordinal || *ordinal < 1)
            return false;
        out.ordinal = *ordinal;
        part = part.substr(0, mark);
    }
    out.name = part;
    return !part.empty() && part.find_first_of("[]") == std::string_view::npos;
}

} // namespace

Result<std::vector<PathSegment>> splitFieldPath(std::string_view path)
{
    std::vector<PathSegment> segments;
    std::string_view rest = path;
    while (true) {
        const std::size_t dot = rest.find('.');
        if (!readSegment(rest.substr(0, dot), segments.emplace_back()))
            return Error{ErrorCode::BadInput,
                         "expected a field path such as ipv4.ttl or tcp.options[0].value, not '" + std::string(path)
                             + "'"};
        if (dot == std::string_view::npos)
            return segments;
        rest.remove_prefix(dot + 1);
    }
}

} // namespace wl
