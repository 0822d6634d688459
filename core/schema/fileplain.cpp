// SPDX-License-Identifier: MIT
#include "core/schema/fileloader.h"

#include <algorithm>
#include <charconv>

/// The rules that a file without crafting keys of its own implies: nobody said what keeps its lengths right.
namespace wl {
namespace {

bool hasCraftingKey(const YamlNode &node)
{
    return std::ranges::any_of(
               node.entries,
               [](const YamlEntry &entry) { return entry.key.starts_with('-') || hasCraftingKey(entry.value); })
        || std::ranges::any_of(node.items, hasCraftingKey);
}

/// `name`, or a name and a number with a sign between: the three parts.
struct Measure
{
    std::string field{};
    char sign = '+';
    std::int64_t number = 0;
};

std::optional<Measure> measureIn(std::string text)
{
    std::erase(text, ' ');
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_");
    Measure found{.field = text.substr(0, end)};
    if (end == std::string::npos)
        return found;
    found.sign = text[end];
    const char *const first = text.data() + end + 1;
    const char *const last = text.data() + text.size();
    const auto [stop, error] = std::from_chars(first, last, found.number);
    constexpr std::int64_t mostAway = 1'000'000;
    const bool isKnown = found.sign == '+' || found.sign == '-' || found.sign == '*';
    return isKnown && error == std::errc() && stop == last && found.number > 0 && found.number < mostAway
        ? std::optional(found)
        : std::nullopt;
}

/// What the field must be when what it measures is @p measured.
std::string solved(const Measure &measure, const std::string &measured)
{
    const std::string number = std::to_string(measure.number);
    if (measure.number == 0)
        return measured;
    if (measure.sign == '*')
        return "(" + measured + " + " + std::to_string(measure.number - 1) + ") / " + number;
    return measured + (measure.sign == '+' ? " - " : " + ") + number;
}

} // namespace

/// `size: len` makes `len` follow the size of that field, `repeat-expr: n` makes `n` follow the number of elements.
/// A number that two fields ask for, or one that is not always there, is left to whoever edits.
bool FileLoader::impliedRules(std::size_t scope)
{
    const YamlNode *seq = m_scopes[scope].node->find("seq");
    if (seq == nullptr || hasCraftingKey(m_root))
        return true;
    std::map<AttributeId, std::vector<AutoRule>> found;
    for (const YamlNode &node : seq->items) {
        const YamlNode *count = node.find("repeat-expr");
        const bool isList = node.find("repeat") != nullptr;
        const YamlNode *text = isList ? count : node.find("size");
        const auto measure = text != nullptr ? measureIn(text->text) : std::nullopt;
        const std::string id(node.textOf("id"));
        if (!measure || id.empty())
            continue;
        const Row row = m_scopes[scope].row;
        const AttributeId field = m_registry.attributeNamed(row, measure->field);
        const AttributeId of = m_registry.attributeNamed(row, id);
        if (field == noAttribute || of == noAttribute || field >= of || !m_registry.m_attributes[field].isPlainNumber)
            continue;
        AutoRule &rule = found[field].emplace_back();
        rule.line = text->line;
        rule.column = text->column;
        rule.of = of;
        rule.function = isList ? "count_of" : "length_of";
        if (measure->number > 0 && !isList) {
            rule.function = "expr";
            rule.of = noAttribute;
            if (!expressionText(scope, *text, solved(*measure, "sizeof(" + id + ")"), rule.expression, true))
                return false;
        }
        const bool isSometimes = node.find("if") != nullptr || !m_registry.m_attributes[field].condition.isEmpty();
        if (isSometimes || (isList && measure->number > 0))
            rule.function.clear();
    }
    for (auto &[field, rules] : found) {
        if (rules.size() == 1 && !rules.front().isEmpty())
            m_registry.m_attributeInfos[field].autoRule = std::move(rules.front());
    }
    return true;
}

} // namespace wl
