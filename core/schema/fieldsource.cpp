// SPDX-License-Identifier: MIT
#include "core/schema/fieldsource.h"

#include <algorithm>
#include <vector>

namespace wl {
namespace {

std::vector<std::string_view> linesFrom(std::string_view text, int first)
{
    std::vector<std::string_view> lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (number >= first)
            lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::size_t indentOf(std::string_view line)
{
    return std::min(line.find_first_not_of(' '), line.size());
}

} // namespace

FieldSource fieldSource(std::string_view definition, int line, int column)
{
    FieldSource source;
    const auto lines = linesFrom(definition, line);
    if (line < 1 || column < 1 || lines.empty())
        return source;
    const std::size_t indent = indentOf(lines.front());
    std::size_t count = 1;
    // A comment between two fields stands at their dashes, and so ends the first.
    while (count < lines.size()
           && (indentOf(lines[count]) == lines[count].size()
               || indentOf(lines[count]) >= std::max(indent + 1, static_cast<std::size_t>(column - 1))))
        ++count;
    while (count > 1 && indentOf(lines[count - 1]) == lines[count - 1].size())
        --count;
    for (std::size_t i = 0; i < count; ++i)
        source.lines += std::string(lines[i].substr(std::min(indent, lines[i].size()))) + (i + 1 < count ? "\n" : "");
    if (auto parsed = parseYaml(source.lines, {}); parsed) {
        YamlNode root = std::move(*parsed);
        if (root.isList() && !root.items.empty())
            source.keys = std::move(root.items.front());
        else if (root.isMap())
            source.keys = std::move(root);
    }
    return source;
}

} // namespace wl
